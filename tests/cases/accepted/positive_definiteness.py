"""Which matrices are positive (semi)definite."""

from notesc import Note, diag, identity, inv, invertible, positive, positive_definite, positive_semidefinite

note = Note("Positive definiteness")
n = note.size("n", "number of rows")
d = note.size("d", "number of columns")
X = note.matrix("X", n, d, "design matrix")
P = note.matrix("P", d, d, "a positive definite matrix", properties=(positive_definite,))
a = note.vector("a", n, "positive weights", domain=positive)
lam = note.scalar("lam", "strength", domain=positive)
note.claim(positive_semidefinite(X.T @ X), "a Gram matrix")
note.claim(positive_semidefinite(X @ X.T), "a Gram matrix")
note.claim(positive_definite(X.T @ X + lam * identity(d)), "a Gram matrix plus a positive one")
note.claim(invertible(X.T @ X + lam * identity(d)), "positive definite")
note.claim(positive_definite(X.T @ X + P), "a Gram matrix plus a positive definite one")
note.claim(positive_definite(lam * P), "a positive multiple")
note.claim(positive_definite(inv(P)), "the inverse has the reciprocal eigenvalues")
note.claim(positive_semidefinite(X.T @ diag(a) @ X), "positive weights")
note.claim(positive_definite(diag(a)), "positive entries on the diagonal")
note.claim(positive_semidefinite(X @ P @ X.T), "a congruence")
note.claim(positive_definite(identity(n)), "the identity")
full_rank = note.assume(invertible(X.T @ X), "full column rank")
note.claim(positive_definite(X.T @ X), "a Gram matrix of full column rank", using=[full_rank])
