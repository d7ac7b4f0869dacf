"""TRUSTED. What each node of the tree means at a point: one rule for each, in tables by subject."""
