"""The third elementary symmetric function of the eigenvalues vanishes for one and two rows only."""

from notesc import Note, tr

note = Note("Third power sums")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
left = tr(A) ** 3 - 3 * tr(A) * tr(A @ A) + 2 * tr(A @ A @ A)
note.calc(left).eq(0, "Newton's identities")  # expect: N301
