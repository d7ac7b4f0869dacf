"""Without full column rank the Gram matrix is singular, always so when d > n."""

from notesc import Note, identity, inv

note = Note("Gram matrix without rank")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
note.calc(inv(X.T @ X) @ (X.T @ X)).eq(identity(d), "definition of the inverse")  # expect: N301|N303
