"""TRUSTED. The independent evaluator: what a claim means at a point, in exact rationals and ball arithmetic.

It is written from the meaning of each node and shares no code with the normal forms. `agreement.agree` is the entrance.
"""
