"""TRUSTED. Whole numbers: affine terms in sizes, indices and bound variables, and what follows from bounds on them."""
