"""The symbols that claims about equations of matrices are made of."""

from __future__ import annotations

from notesc import (
    Eq,
    Note,
    Rational,
    identity,
    inv,
    invertible,
    orthogonal,
    positive,
    positive_definite,
    symmetric,
)

_note = Note("Equations of matrices")
n, m, o = _note.size("n"), _note.size("m"), _note.size("o")
i, j, k = n.indices("i j k")
r, s = m.indices("r s")
c, t, u = _note.scalar("c"), _note.scalar("t"), _note.scalar("u")
lam = _note.scalar("lambda", domain=positive)
sig = _note.scalar("sigma", domain=positive)
x, y, z, a, b, mu, nu = (_note.vector(name, n) for name in ("x", "y", "z", "a", "b", "mu", "nu"))
w, v = (_note.vector(name, m) for name in "wv")
A, B, C, F, M, N = (_note.matrix(name, n, n) for name in "ABCFMN")
E = _note.matrix("E", m, m)
G, H, K, Z = (_note.matrix(name, n, n, properties=(invertible,)) for name in "GHKZ")
S = _note.matrix("S", n, n, properties=(symmetric,))
P, R = (_note.matrix(name, n, n, properties=(positive_definite,)) for name in "PR")
W = _note.matrix("W", m, m, properties=(positive_definite,))
Q, L = (_note.matrix(name, n, n, properties=(orthogonal,)) for name in "QL")
X, Y = _note.matrix("X", n, m), _note.matrix("Y", n, m)
U, V = _note.matrix("U", m, n), _note.matrix("V", m, n)
T = _note.matrix("T", m, o)

IDENTITY, OTHER_IDENTITY = identity(n), identity(m)
TINY = Rational(1, 10**12)
full_rank = (invertible(X.T @ X),)
hat = X @ inv(X.T @ X) @ X.T
gain = P @ U.T @ inv(U @ P @ U.T + W)
idempotent = (Eq(M @ M, M),)
commute = (Eq(A @ B, B @ A),)
schur = E - U @ inv(G) @ X
