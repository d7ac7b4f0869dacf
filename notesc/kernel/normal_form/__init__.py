"""TRUSTED. Index normal form: every expression with symbolic sizes as a sum of products of indexed factors.

Read in this order: `forms` (the data), `canonical` (when two forms are the same up to bound names), `normaliser` (the
loop), `rules_*` (one rewriting rule per function, each with the reason why it is sound), `lowering` (from terms),
`differentiation`, `rewriting` (facts), `equality` (the decision).
"""
