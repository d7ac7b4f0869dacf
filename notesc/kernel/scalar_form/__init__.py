"""TRUSTED. Equality of scalars as rational functions of generators: atoms, exponentials, logarithms and roots.

The invariant that everything here keeps: at every point where both sides of a claim are defined, the denominator of an
element is not 0 and numerator/denominator is the value of the term it stands for; every relation between generators and
every sign that is used holds there too. A numerator that reduces to 0 is then 0 at each of these points. Generators
that depend on each other in ways unknown here cost proofs, never truth.

Read in this order: `polynomials` (the ring and its limits), `memory` (what passes learn from each other), `field`
(elements, generators, relations), `signs`, `atoms`, `powers`, `logarithms`, `exponentials`, `conversion` (from terms),
`equality`.
"""
