"""At the border of the semidefinite matrices nothing can be varied freely."""

from notesc import Note, grad, independent_entries, positive_semidefinite, tr

note = Note("Semidefinite matrix")
n = note.size("n", "number of rows")
N = note.matrix("N", n, n, "a Gram matrix", properties=(positive_semidefinite,))
note.calc(grad(tr(N), N, convention=independent_entries))  # expect: N113
