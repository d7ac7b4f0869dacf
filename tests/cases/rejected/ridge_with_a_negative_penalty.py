"""Without a positive penalty the matrix may be singular."""

from notesc import Note, identity, invertible

note = Note("Ridge with a negative penalty")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
lam = note.scalar("lam", "strength, of any sign")
note.claim(invertible(X.T @ X + lam * identity(d)), "a ridge")  # expect: N301
