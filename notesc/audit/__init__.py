"""The standing audit, and what explains a step: small changes of statements, and what becomes of them."""
