"""I - P R is singular where P R has the eigenvalue 1."""

from notesc import Note, identity, inv, positive_definite

note = Note("Product of definite matrices subtracted")
n = note.size("n", "number of rows")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
R = note.matrix("R", n, n, "positive definite", properties=(positive_definite,))
note.calc(inv(identity(n) - P @ R) @ (identity(n) - P @ R)).eq(identity(n), "an inverse")  # expect: N301
