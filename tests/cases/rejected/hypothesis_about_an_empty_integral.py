"""For c = 0 the hypothesis about the integral says nothing of a, which may be 0."""

from notesc import Eq, Integral, Note

note = Note("A hypothesis about an empty integral")
n = note.size("n", "a size")
a = note.scalar("a", "a number")
b = note.scalar("b", "a number")
c = note.scalar("c", "an end")
s = note.scalar("s", "the variable")
x = note.vector("x", n, "a vector")
note.calc(x, given=[Eq(Integral(s / a, (s, 0, c)), b), Eq(a * x, 0 * x)]).eq(0, "divide by a")  # expect: N302
