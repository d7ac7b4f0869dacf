"""The fourth elementary symmetric function of the eigenvalues vanishes up to three rows only."""

from notesc import Note, tr

note = Note("Fourth power sums")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
square = A @ A
left = tr(A) ** 4 - 6 * tr(A) ** 2 * tr(square) + 3 * tr(square) ** 2 + 8 * tr(A) * tr(square @ A) - 6 * tr(square @ square)
note.calc(left).eq(0, "Newton's identities")  # expect: N301
