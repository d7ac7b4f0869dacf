"""The factor must change sides when the inverse is pushed through."""

from notesc import Note, identity, inv, positive, positive_definite

note = Note("Push through on the wrong side")
n = note.size("n", "number of rows")
X = note.matrix("X", n, n, "a square design matrix")
lam = note.scalar("lam", "strength", domain=positive)
definite = note.claim(positive_definite(X @ X.T + lam * identity(n)), "a Gram matrix plus a positive one")
other = note.claim(positive_definite(X.T @ X + lam * identity(n)), "a Gram matrix plus a positive one")
left = inv(X.T @ X + lam * identity(n)) @ X.T
note.calc(left).eq(inv(X @ X.T + lam * identity(n)) @ X.T, "push through", using=[definite, other])  # expect: N301
