"""Functions of matrices: powers, the adjugate, the pseudo-inverse, the exponential, eigenvalues, norms.

MC is Petersen & Pedersen, The Matrix Cookbook (version of November 15, 2012); MML is Deisenroth, Faisal and Ong,
Mathematics for Machine Learning (2020).
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Ne,
    Note,
    Sum,
    adj,
    det,
    diag,
    eigenvalues,
    eigenvectors,
    exp,
    expm,
    grad,
    identity,
    inv,
    invertible,
    log,
    matrix_power,
    norm,
    nuclear_norm,
    orthogonal,
    pinv,
    positive,
    positive_definite,
    positive_semidefinite,
    singular_values,
    spectral_norm,
    symmetric,
    tr,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Functions of matrices")
n, m = _note.size("n"), _note.size("m")
i, j, k = n.indices("i j k")
p, q = n.indices("p q")
s, t, u = (_note.scalar(name) for name in "stu")
lam, mu = _note.scalar("lambda"), _note.scalar("mu")
c = _note.scalar("c", domain=positive)
v, w, x, y, d = (_note.vector(name, n) for name in "vwxyd")
b = _note.vector("b", m)
A, B, C = (_note.matrix(name, n, n) for name in "ABC")
G, H = (_note.matrix(name, n, n, properties=(invertible,)) for name in "GH")
S, R = (_note.matrix(name, n, n, properties=(symmetric,)) for name in "SR")
P = _note.matrix("P", n, n, properties=(positive_definite,))
N = _note.matrix("N", n, n, properties=(positive_semidefinite,))
Q = _note.matrix("Q", n, n, properties=(orthogonal,))
X, Y = _note.matrix("X", m, n), _note.matrix("Y", m, n)
U = _note.matrix("U", m, m, properties=(orthogonal,))
K, M = _note.matrix("K", 2, 2), _note.matrix("M", 3, 3)

_I = identity(n)
_tall, _wide = (invertible(X.T @ X),), (invertible(X @ X.T),)
_commute = (Eq(A @ B, B @ A),)
_pair = (Eq(A @ v, lam * v), Ne(v.T @ v, 0))

POWERS: tuple[BookClaim, ...] = (
    claim("MC (23)", det(matrix_power(A, 3)), det(A) ** 3, Flaw.FACTOR, det(A) ** 2),
    claim("MC (23)", det(matrix_power(A, k)), det(A) ** k, Flaw.FACTOR, k * det(A)),
    claim("MC §10.1", matrix_power(A, k + 1), A @ matrix_power(A, k), Flaw.ORDER, A.T @ matrix_power(A, k)),
    claim("MC §10.1", A @ matrix_power(A, k), matrix_power(A, k) @ A, Flaw.ORDER, matrix_power(A, k) @ A.T),
    claim(
        "MC §10.1",
        matrix_power(A, j) @ matrix_power(A, k),
        matrix_power(A, j + k),
        Flaw.TERM,
        matrix_power(A, j * k),
    ),
    claim("MC §10.1", matrix_power(matrix_power(A, j), k), matrix_power(A, j * k), Flaw.TERM, matrix_power(A, j + k)),
    claim("MC §10.1", matrix_power(A, k).T, matrix_power(A.T, k), Flaw.TRANSPOSE, matrix_power(A, k)),
    claim("MC §10.1", matrix_power(A, 0), _I, Flaw.TERM, A),
    claim("MC §10.1", matrix_power(A, 2) @ A, matrix_power(A, 3), Flaw.TERM, matrix_power(A, 4)),
    claim("MC (2)", inv(matrix_power(G, k)), matrix_power(inv(G), k), Flaw.TRANSPOSE, matrix_power(inv(G).T, k)),
    claim("MC (1)", matrix_power(G, k) @ inv(G), matrix_power(G, k - 1), Flaw.TERM, matrix_power(G, k)),
    claim("MC (1)", matrix_power(G, k) @ matrix_power(inv(G), k), _I, Flaw.TERM, G),
    claim(
        "MML (4.63)",
        matrix_power(G @ A @ inv(G), k),
        G @ matrix_power(A, k) @ inv(G),
        Flaw.ORDER,
        inv(G) @ matrix_power(A, k) @ G,
    ),
    claim(
        "MC (121)",
        grad(tr(matrix_power(A, k)), A),
        k * matrix_power(A, k - 1).T,
        Flaw.TRANSPOSE,
        k * matrix_power(A, k - 1),
    ),
    claim(
        "MC (58)",
        grad(det(matrix_power(G, 3)), G),
        3 * det(matrix_power(G, 3)) * inv(G).T,
        Flaw.TRANSPOSE,
        3 * det(matrix_power(G, 3)) * inv(G),
    ),
    claim("MC (120)", grad(tr(matrix_power(A, 3)), A), 3 * (A @ A).T, Flaw.TRANSPOSE, 3 * A @ A),
    claim("MC §9.8", matrix_power(A, 3), A, Flaw.STRUCTURE, given=(Eq(A @ A, A),), wrong_given=()),
    claim(
        "MC §10.1",
        tr(matrix_power(A @ B, 2)),
        tr(matrix_power(B @ A, 2)),
        Flaw.ORDER,
        tr(matrix_power(A, 2) @ matrix_power(B, 2)),
    ),
    claim("MML §4.4", matrix_power(A, 2) @ v, lam**2 * v, Flaw.FACTOR, lam * v, given=_pair[:1]),
    claim("MC §10.1", tr(matrix_power(S, 2)), norm(S) ** 2, Flaw.SYMMETRY, Eq(tr(matrix_power(A, 2)), norm(A) ** 2)),
)

ADJUGATES: tuple[BookClaim, ...] = (
    claim("MC §3.1.3", A @ adj(A), det(A) * _I, Flaw.FACTOR, det(A) * det(A) * _I),
    claim("MC §3.1.3", adj(A) @ A, det(A) * _I, Flaw.TERM, A),
    claim("MC (151)", inv(G), adj(G) / det(G), Flaw.TRANSPOSE, adj(G).T / det(G)),
    claim("MC (151)", adj(G), det(G) * inv(G), Flaw.TRANSPOSE, det(G) * inv(G).T),
    claim("MC (146)", adj(A).T, adj(A.T), Flaw.TRANSPOSE, adj(A)),
    claim("MC §3.1.3", adj(A @ B), adj(B) @ adj(A), Flaw.ORDER, adj(A) @ adj(B)),
    claim("MC (49)", grad(det(A), A), adj(A).T, Flaw.TRANSPOSE, adj(A)),
    claim("MC (46)", D(det(A + t * B), t), tr(adj(A + t * B) @ B), Flaw.TRANSPOSE, tr(adj(A + t * B).T @ B)),
    claim("MC (46)", D(det(t * t * A + B), t), tr(adj(t * t * A + B) @ D(t * t * A + B, t)), Flaw.FACTOR, det(A)),
    claim("MC §1.4", adj(K), tr(K) * identity(2) - K, Flaw.SIGN, K - tr(K) * identity(2)),
    claim("MC §3.1.3", det(adj(K)), det(K), Flaw.TERM, det(K) ** 2),
    claim("MC §3.1.3", M @ adj(M), det(M) * identity(3), Flaw.SIGN, -det(M) * identity(3)),
    claim("MC §3.1.3", adj(inv(G)), G / det(G), Flaw.FACTOR, G * det(G)),
    claim("MC §3.1.3", adj(Q), det(Q) * Q.T, Flaw.TRANSPOSE, det(Q) * Q),
)

PSEUDO_INVERSES: tuple[BookClaim, ...] = (
    claim("MC (212)", X @ pinv(X) @ X, X, Flaw.FACTOR, 2 * X),
    claim("MC (213)", pinv(X) @ X @ pinv(X), pinv(X), Flaw.TRANSPOSE, X.T),
    claim("MC (214)", (X @ pinv(X)).T, X @ pinv(X), Flaw.STRUCTURE, identity(m)),
    claim("MC (215)", (pinv(X) @ X).T, pinv(X) @ X, Flaw.STRUCTURE, _I),
    claim("MC §3.6.2", pinv(pinv(X)), X, Flaw.TRANSPOSE, pinv(X.T)),
    claim("MC §3.6.2", pinv(X.T), pinv(X).T, Flaw.TRANSPOSE, X),
    claim("MC §3.6.2", pinv(X) @ X @ X.T, X.T, Flaw.TRANSPOSE, pinv(X)),
    claim("MC §3.6.2", X.T @ X @ pinv(X), X.T, Flaw.STRUCTURE, pinv(X)),
    claim(
        "MC §3.6.2", pinv(X.T @ X), pinv(X) @ pinv(X.T), Flaw.ORDER, Eq(pinv(X.T @ X), pinv(X) @ pinv(X).T @ X.T @ X)
    ),
    claim("MC §3.6.2", pinv(X @ X.T), pinv(X.T) @ pinv(X), Flaw.FACTOR, 2 * pinv(X.T) @ pinv(X)),
    claim("MC §3.6.2", pinv(X), pinv(X.T @ X) @ X.T, Flaw.STRUCTURE, X.T),
    claim("MC §3.6.2", pinv(X), X.T @ pinv(X @ X.T), Flaw.STRUCTURE, X.T),
    claim("MC §3.6.2", pinv(c * X), pinv(X) / c, Flaw.FACTOR, c * pinv(X)),
    claim("MC §3.6.2", pinv(-X), -pinv(X), Flaw.SIGN, pinv(X)),
    claim("MC (222)", pinv(X), inv(X.T @ X) @ X.T, Flaw.STRUCTURE, X.T, given=_tall),
    claim("MC (223)", pinv(X), X.T @ inv(X @ X.T), Flaw.STRUCTURE, X.T, given=_wide),
    claim("MC §3.6.3", pinv(X) @ X, _I, Flaw.STRUCTURE, given=_tall, wrong_given=()),
    claim("MC §3.6.3", X @ pinv(X), identity(m), Flaw.STRUCTURE, given=_wide, wrong_given=_tall),
    claim("MC §3.6.3", pinv(G), inv(G), Flaw.TRANSPOSE, inv(G).T),
    claim("MC §3.6.2", X @ pinv(X) @ X @ pinv(X), X @ pinv(X), Flaw.STRUCTURE, identity(m)),
    claim("MC §3.6.2", (identity(m) - X @ pinv(X)) @ X, 0 * X, Flaw.SIGN, 2 * X),
    claim(
        "MC §3.6.2",
        matrix_power(identity(m) - X @ pinv(X), 2),
        identity(m) - X @ pinv(X),
        Flaw.STRUCTURE,
        identity(m),
    ),
    claim("MC §3.6.2", pinv(X @ pinv(X)), X @ pinv(X), Flaw.STRUCTURE, identity(m)),
    claim("MC §3.6.2", pinv(U @ X @ Q), Q.T @ pinv(X) @ U.T, Flaw.ORDER, Q @ pinv(X) @ U),
    claim("MC §9.8", pinv(S), S, Flaw.STRUCTURE, given=(Eq(S @ S, S),), wrong_given=()),
    claim("MML §2.3", X.T @ (X @ (pinv(X) @ b) - b), 0 * d, Flaw.TRANSPOSE, Eq(X @ (pinv(X) @ b), b)),
    claim("MC (225)", pinv(X.T @ X) @ X.T @ X, pinv(X) @ X, Flaw.STRUCTURE, _I),
    claim("MC §5.3", pinv(X @ Q), Q.T @ pinv(X), Flaw.ORDER, Q @ pinv(X)),
    claim("MC §3.6.2", tr(X @ pinv(X)), tr(pinv(X) @ X), Flaw.SIZE, n),
    claim("MC §3.6.2", tr(pinv(X) @ X), n, Flaw.STRUCTURE, given=_tall, wrong_given=()),
)

EXPONENTIALS: tuple[BookClaim, ...] = (
    claim("MC (494)", expm(A) @ expm(-A), _I, Flaw.SIGN, expm(2 * A)),
    claim("MC (494)", inv(expm(A)), expm(-A), Flaw.SIGN, expm(A)),
    claim("MC (493)", expm(A) @ expm(B), expm(A + B), Flaw.ORDER, given=_commute, wrong_given=()),
    claim("MC (495)", D(expm(t * A), t), A @ expm(t * A), Flaw.FACTOR, t * A @ expm(t * A)),
    claim("MC (495)", D(expm(t * A), t), expm(t * A) @ A, Flaw.TERM, expm(t * A)),
    claim("MC (496)", D(tr(expm(t * A)), t), tr(A @ expm(t * A)), Flaw.TERM, tr(expm(t * A))),
    claim("MC (497)", det(expm(A)), exp(tr(A)), Flaw.TERM, exp(det(A))),
    claim("MC §10.1.4", expm(s * A) @ expm(t * A), expm((s + t) * A), Flaw.TERM, expm(s * t * A)),
    claim("MC §10.1.4", expm(A).T, expm(A.T), Flaw.TRANSPOSE, expm(A)),
    claim("MC §10.1.4", expm(0 * A), _I, Flaw.TERM, A),
    claim("MC §10.1.4", A @ expm(A), expm(A) @ A, Flaw.ORDER, expm(A) @ A.T),
    claim("MC §10.1.4", expm(G @ A @ inv(G)), G @ expm(A) @ inv(G), Flaw.ORDER, inv(G) @ expm(A) @ G),
    claim("MC §10.1.4", expm(A + c * _I), exp(c) * expm(A), Flaw.FACTOR, c * expm(A)),
    claim("MC §10.1.4", expm(diag(d)), diag(exp(d)), Flaw.TERM, diag(d)),
    claim("MC §10.1.4", D(D(expm(t * A), t), t), A @ A @ expm(t * A), Flaw.TERM, A @ expm(t * A)),
    claim("MC §10.1.4", D(expm(-t * A) @ v, t), -A @ expm(-t * A) @ v, Flaw.SIGN, A @ expm(-t * A) @ v),
    claim("MC §10.1.4", D(expm(t**2 * A), t), 2 * t * A @ expm(t**2 * A), Flaw.FACTOR, 2 * A @ expm(t**2 * A)),
    claim("MC §10.1.4", grad(tr(expm(A)), A), expm(A).T, Flaw.TRANSPOSE, expm(A)),
    claim("MC §10.1.4", D(log(det(expm(t * A))), t), tr(A), Flaw.FACTOR, t * tr(A)),
    claim("MC §10.1.4", matrix_power(expm(A), 3), expm(3 * A), Flaw.FACTOR, expm(A) * 3),
    claim("MC §10.1.4", matrix_power(expm(A), k), expm(k * A), Flaw.FACTOR, k * expm(A)),
    claim("MC §10.1.4", expm(A - A.T) @ expm(A - A.T).T, _I, Flaw.SIGN, Eq(expm(A + A.T) @ expm(A + A.T).T, _I)),
    claim("MC §10.1.4", A @ expm(B), expm(B) @ A, Flaw.ORDER, given=_commute, wrong_given=()),
    claim(
        "MC §10.1.4",
        D(expm(t * A) @ B @ expm(-t * A), t),
        expm(t * A) @ (A @ B - B @ A) @ expm(-t * A),
        Flaw.SIGN,
        expm(t * A) @ (A @ B + B @ A) @ expm(-t * A),
    ),
    claim("MC §10.1.4", expm(t * A) @ v, exp(t * lam) * v, Flaw.TERM, exp(lam) * v, given=_pair[:1]),
)

SPECTRA: tuple[BookClaim, ...] = (
    claim("MC (12)", tr(S), Sum(eigenvalues(S)[k], k), Flaw.TERM, Sum(eigenvalues(S)[k] ** 2, k)),
    claim("MC §5.2", tr(S @ S), Sum(eigenvalues(S)[k] ** 2, k), Flaw.TERM, Sum(eigenvalues(S)[k], k) ** 2),
    claim("MC §5.2", tr(matrix_power(S, 3)), Sum(eigenvalues(S)[k] ** 3, k), Flaw.TERM, Sum(eigenvalues(S)[k] ** 2, k)),
    claim("MC §5.2", norm(S) ** 2, Sum(eigenvalues(S)[k] ** 2, k), Flaw.TERM, Sum(eigenvalues(S)[k], k)),
    claim("MC §5.2", eigenvalues(S + lam * _I)[k], eigenvalues(S)[k] + lam, Flaw.FACTOR, eigenvalues(S)[k] * lam),
    claim(
        "MC §5.2",
        eigenvalues(c * S)[k],
        c * eigenvalues(S)[k],
        Flaw.DOMAIN,
        Eq(eigenvalues(lam * S)[k], lam * eigenvalues(S)[k]),
    ),
    claim("MC §5.2", tr(inv(P)), Sum(1 / eigenvalues(P)[k], k), Flaw.TERM, 1 / tr(P)),
    claim("MC §5.2", log(det(P)), Sum(log(eigenvalues(P)[k]), k), Flaw.TERM, log(Sum(eigenvalues(P)[k], k))),
    claim(
        "MML (4.55)",
        S,
        eigenvectors(S) @ diag(eigenvalues(S)) @ eigenvectors(S).T,
        Flaw.TRANSPOSE,
        eigenvectors(S).T @ diag(eigenvalues(S)) @ eigenvectors(S),
    ),
    claim(
        "MC (279)",
        S @ eigenvectors(S),
        eigenvectors(S) @ diag(eigenvalues(S)),
        Flaw.ORDER,
        diag(eigenvalues(S)) @ eigenvectors(S),
    ),
    claim("MC (280)", eigenvectors(S).T @ eigenvectors(S), _I, Flaw.TERM, S),
    claim("MC (280)", inv(eigenvectors(S)), eigenvectors(S).T, Flaw.TRANSPOSE, eigenvectors(S)),
    claim("MC §5.2", eigenvectors(S).T @ S @ eigenvectors(S), diag(eigenvalues(S)), Flaw.TERM, S),
    claim(
        "MC (294)",
        expm(S),
        eigenvectors(S) @ diag(exp(eigenvalues(S))) @ eigenvectors(S).T,
        Flaw.TERM,
        eigenvectors(S) @ diag(eigenvalues(S)) @ eigenvectors(S).T,
    ),
    claim(
        "MC (281)",
        inv(P),
        eigenvectors(P) @ diag(1 / eigenvalues(P)) @ eigenvectors(P).T,
        Flaw.TRANSPOSE,
        eigenvectors(P).T @ diag(1 / eigenvalues(P)) @ eigenvectors(P),
    ),
    claim("MC §10.1.4", tr(expm(S)), Sum(exp(eigenvalues(S)[k]), k), Flaw.TERM, exp(Sum(eigenvalues(S)[k], k))),
    claim(
        "MC §5.2",
        eigenvalues(Q @ S @ Q.T),
        eigenvalues(S),
        Flaw.STRUCTURE,
        Eq(eigenvalues(A @ S @ A.T), eigenvalues(S)),
    ),
    claim("MC §5.2", eigenvalues(_I)[k], 1, Flaw.TERM, n),
    claim(
        "MC §5.2",
        eigenvalues(P @ P)[k],
        eigenvalues(P)[k] ** 2,
        Flaw.STRUCTURE,
        Eq(eigenvalues(S @ S)[k], eigenvalues(S)[k] ** 2),
    ),
    claim("MC §5.2", eigenvalues(expm(S))[k], exp(eigenvalues(S)[k]), Flaw.TERM, 1 + eigenvalues(S)[k]),
    claim("MML (4.96)", singular_values(X)[k] ** 2, eigenvalues(X.T @ X)[k], Flaw.TERM, eigenvalues(X.T @ X)[k] ** 2),
    claim("MC §5.3", norm(X) ** 2, Sum(singular_values(X)[k] ** 2, k), Flaw.TERM, Sum(singular_values(X)[k], k) ** 2),
    claim("MC §10.4", tr(pinv(N) @ N @ N), Sum(eigenvalues(N)[k], k), Flaw.TERM, n),
    claim(
        "MC §5.2",
        tr(P @ inv(P + c * _I)),
        Sum(eigenvalues(P)[k] / (eigenvalues(P)[k] + c), k),
        Flaw.TERM,
        Sum(eigenvalues(P)[k] / c, k),
    ),
)

NORMS: tuple[BookClaim, ...] = (
    claim("MC (539)", norm(X) ** 2, tr(X.T @ X), Flaw.SYMMETRY, Eq(norm(A) ** 2, tr(A @ A))),
    claim("MC (539)", norm(X) ** 2, tr(X @ X.T), Flaw.FACTOR, 2 * tr(X @ X.T)),
    claim("MC (539)", norm(X), norm(X.T), Flaw.FACTOR, 2 * norm(X.T)),
    claim("MC §10.4", norm(U @ X @ Q), norm(X), Flaw.STRUCTURE, Eq(norm(X @ A), norm(X))),
    claim("MC §10.4", norm(v @ w.T), norm(v) * norm(w), Flaw.TERM, norm(v) + norm(w)),
    claim(
        "MC §10.4",
        norm(X + Y) ** 2,
        norm(X) ** 2 + 2 * tr(X.T @ Y) + norm(Y) ** 2,
        Flaw.FACTOR,
        norm(X) ** 2 + norm(Y) ** 2,
    ),
    claim("MC (132)", grad(norm(X) ** 2, X), 2 * X, Flaw.FACTOR, X),
    claim("MC §2.6", grad(norm(X), X), X / norm(X), Flaw.FACTOR, 2 * X / norm(X), given=(Ne(X, 0 * X),)),
    claim("MC §10.4", norm(_I) ** 2, n, Flaw.TERM, n**2),
    claim("MC §10.4", norm(Q) ** 2, n, Flaw.TERM, 1),
    claim("MC (534)", spectral_norm(X) ** 2, eigenvalues(X.T @ X)[1], Flaw.TERM, eigenvalues(X.T @ X)[1] ** 2),
    claim("MC (534)", spectral_norm(X), singular_values(X)[1], Flaw.TERM, norm(X)),
    claim("MC (534)", spectral_norm(X.T), spectral_norm(X), Flaw.FACTOR, 2 * spectral_norm(X)),
    claim(
        "MC §10.4",
        spectral_norm(U @ X @ Q),
        spectral_norm(X),
        Flaw.STRUCTURE,
        Eq(spectral_norm(X @ A), spectral_norm(X)),
    ),
    claim("MC (541)", nuclear_norm(X), Sum(singular_values(X)[k], k), Flaw.TERM, norm(X)),
    claim("MC (541)", nuclear_norm(X.T), nuclear_norm(X), Flaw.FACTOR, 2 * nuclear_norm(X)),
    claim("MC (541)", nuclear_norm(N), tr(N), Flaw.STRUCTURE, Eq(nuclear_norm(S), tr(S))),
    claim("MC (534)", spectral_norm(P), eigenvalues(P)[1], Flaw.STRUCTURE, Eq(spectral_norm(S), eigenvalues(S)[1])),
    claim("MC §10.4", spectral_norm(Q), 1, Flaw.TERM, n),
    claim("MC §10.4", norm(c * X), c * norm(X), Flaw.DOMAIN, Eq(norm(lam * X), lam * norm(X))),
)

EIGENPAIRS: tuple[BookClaim, ...] = (
    claim("MML §4.2", A @ A @ v, lam**2 * v, Flaw.FACTOR, lam * v, given=_pair[:1]),
    claim("MML §4.2", (A + mu * _I) @ v, (lam + mu) * v, Flaw.SIGN, (lam - mu) * v, given=_pair[:1]),
    claim("MML §4.2", (v.T @ A @ v) / (v.T @ v), lam, Flaw.TERM, lam * (v.T @ v), given=_pair),
    claim("MML §4.2", inv(G) @ v, v / lam, Flaw.FACTOR, lam * v, given=(Eq(G @ v, lam * v), Ne(lam, 0))),
    claim("MML §4.2", matrix_power(A, k) @ v, lam**k * v, Flaw.FACTOR, k * lam * v, given=_pair[:1]),
    claim(
        "MML §4.2",
        (lam - mu) * (v.T @ w),
        0,
        Flaw.SYMMETRY,
        Eq((lam - mu) * (v.T @ w), v.T @ w),
        given=(Eq(S @ v, lam * v), Eq(S @ w, mu * w)),
    ),
    claim("MML §4.4", tr(A), Sum(d[k], k), Flaw.TERM, Sum(d[k] ** 2, k), given=(Eq(A, G @ diag(d) @ inv(G)),)),
    claim(
        "MML §4.4",
        A @ A,
        G @ diag(d * d) @ inv(G),
        Flaw.ORDER,
        inv(G) @ diag(d * d) @ G,
        given=(Eq(A, G @ diag(d) @ inv(G)),),
    ),
    claim("MML §4.4", A @ G, G @ diag(d), Flaw.ORDER, diag(d) @ G, given=(Eq(A, G @ diag(d) @ inv(G)),)),
    claim(
        "MML §4.5",
        X.T @ X,
        Q @ diag(d * d) @ Q.T,
        Flaw.TRANSPOSE,
        Q.T @ diag(d * d) @ Q,
        given=(Eq(X, Y @ diag(d) @ Q.T), Eq(Y.T @ Y, _I)),
    ),
    claim(
        "MML §4.5",
        norm(A) ** 2,
        Sum(d[k] ** 2, k),
        Flaw.TERM,
        Sum(d[k], k) ** 2,
        given=(Eq(A, Q @ diag(d) @ H.T), Eq(H.T @ H, _I)),
    ),
    claim("MML §4.5", A @ v, 3 * v, Flaw.FACTOR, 2 * v, given=(Eq(A, 3 * _I),)),
    claim(
        "MC §5.2", tr(S @ v @ v.T), lam, Flaw.STRUCTURE, tr(v @ v.T) + lam, given=(Eq(S @ v, lam * v), Eq(v.T @ v, 1))
    ),
)

CLAIMS = POWERS + ADJUGATES + PSEUDO_INVERSES + EXPONENTIALS + SPECTRA + NORMS + EIGENPAIRS
