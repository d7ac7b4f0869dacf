"""The entries of a symmetric matrix do not vary one by one."""

from notesc import Note, det, grad, independent_entries, inv, log, positive_definite

note = Note("As by any matrix")
n = note.size("n", "number of rows")
P = note.matrix("P", n, n, "a precision matrix", properties=(positive_definite,))
note.calc(grad(log(det(P)), P, convention=independent_entries)).eq(inv(P), "Jacobi's formula")  # expect: N301
