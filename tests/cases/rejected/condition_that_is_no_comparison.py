"""A condition of cases compares scalars."""

from notesc import Note, cases, invertible

note = Note("A condition")
n = note.size("n", "size")
A = note.matrix("A", n, n, "a matrix")
x = note.scalar("x", "a real number")
note.calc(cases((x, invertible(A)), 0)).eq(x, "surely")  # expect: N103
