"""An order between vectors holds component by component."""

from notesc import Note, exp, log, positive, sigmoid

note = Note("Inequalities of vectors")
n = note.size("n", "dimension")
x = note.vector("x", n, "a vector")
a = note.vector("a", n, "a vector of positive numbers", domain=positive)
note.calc(x * x).ge(0, "squares")
note.calc(exp(x)).gt(0, "exponentials")
note.calc(sigmoid(x)).lt(1, "proper fractions")
note.calc(log(a)).le(a - 1, "below the tangent")
