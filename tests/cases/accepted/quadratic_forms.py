"""Signs of quadratic forms."""

from notesc import Ne, Note, identity, norm, positive, positive_definite

note = Note("Quadratic forms")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
P = note.matrix("P", d, d, "a positive definite matrix", properties=(positive_definite,))
u = note.vector("u", d, "a vector")
lam = note.scalar("lam", "strength", domain=positive)
note.calc(u.T @ X.T @ X @ u).eq(norm(X @ u) ** 2, "a squared length").ge(0, "a sum of squares")
note.calc(u.T @ (X.T @ X + lam * identity(d)) @ u).eq(norm(X @ u) ** 2 + lam * norm(u) ** 2, "multiply out")
note.calc(u.T @ P @ u).ge(0, "positive definite")
note.calc(u.T @ P @ u, given=[Ne(u, 0)]).gt(0, "positive definite")
note.calc(norm(u) ** 2, given=[Ne(u, 0)]).gt(0, "a vector other than zero")
