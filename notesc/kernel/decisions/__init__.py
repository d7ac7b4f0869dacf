"""TRUSTED. For each kind of evidence, the function that checks it.

`(evidence, proposition, context) -> bool`. True is certain.
"""
