"""TRUSTED. Limits of terms: where they exist, and what they are.

Every limit is turned into one as t falls to 0 through positive numbers. Read in this order: `approach` (that change of
variable), `engine` and `powers` (continuity, and what is indeterminate), `quotients` (0/0 by Taylor's theorem),
`growth` (powers against exponentials and logarithms), `eventually` (that the body is defined near the point).
"""
