"""Chains of ≤ and =, with end-to-end facts."""

from notesc import Note, positive, sqrt

note = Note("Chains of inequalities")
x = note.scalar("x", "a positive number", domain=positive)
y = note.scalar("y", "a positive number", domain=positive)
means = (
    note.calc(sqrt(x * y))
    .eq(sqrt(x) * sqrt(y), "root of a product")
    .eq((x + y) / 2 - (sqrt(x) - sqrt(y)) ** 2 / 2, "expand the square")
    .le((x + y) / 2, "take off a square less")
    .fact("Arithmetic and geometric mean")
)
note.calc(2 * sqrt(x * y)).le(x + y, "times two", using=[means])
note.calc(x).lt(x + y, "add a positive number").lt(x + 2 * y, "and once more").eq(x + y + y, "split").fact("Growing")
