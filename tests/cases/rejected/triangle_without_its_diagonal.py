"""The diagonal belongs to one of the two triangles."""

from notesc import Note, Sum

note = Note("A triangle without its diagonal")
n = note.size("n")
i, j = n.indices("i j")
A = note.matrix("A", n, n)
upper, lower = Sum(A[i, j], i, (j, i + 1, n)), Sum(A[i, j], i, (j, 1, i - 1))
note.calc(Sum(A[i, j], i, j)).eq(upper + lower, "above and below")  # expect: N301
