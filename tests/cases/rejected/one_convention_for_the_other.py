"""The two conventions differ beside the diagonal."""

from notesc import Note, grad, independent_entries, symmetric, symmetric_part, tr

note = Note("Two conventions")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
note.calc(grad(tr(A @ S), S, convention=independent_entries)).eq(  # expect: N301
    grad(tr(A @ S), S, convention=symmetric_part), "one gradient"
)
