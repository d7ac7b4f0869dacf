"""Matrix calculus at every size: gradients, Jacobians and Hessians of forms, traces, inverses and determinants.

MC is Petersen & Pedersen, The Matrix Cookbook (version of November 15, 2012); the other books as in `scalar_algebra`.
A gradient has the shape of its variable, as in MC; MML's rows are transposed.
"""

from __future__ import annotations

from notesc import (
    D,
    Eq,
    Gt,
    Note,
    Rational,
    Sum,
    delta,
    det,
    diag,
    exp,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    log,
    norm,
    outer,
    positive,
    positive_definite,
    sigmoid,
    symmetric,
    tanh,
    tr,
)
from tests.benchmarks.claims.record import BookClaim, Flaw, claim

_note = Note("Matrix calculus")
n, m, o = _note.size("n"), _note.size("m"), _note.size("o")
i, j, k, l_ = n.indices("i j k l")
q, r, s = m.indices("q r s")
t, c = _note.scalar("t"), _note.scalar("c")
lam = _note.scalar("lambda", domain=positive)
x, y, z, a, b = (_note.vector(name, n) for name in "xyzab")
w, u, v = (_note.vector(name, m) for name in "wuv")
A, B, C, F = (_note.matrix(name, n, n) for name in "ABCF")
G, Z = (_note.matrix(name, n, n, properties=(invertible,)) for name in "GZ")
S = _note.matrix("S", n, n, properties=(symmetric,))
P = _note.matrix("P", n, n, properties=(positive_definite,))
X, Y = _note.matrix("X", n, m), _note.matrix("Y", n, m)
E = _note.matrix("E", m, m)
U = _note.matrix("U", m, n)
H = _note.matrix("H", m, o)
phi = _note.function("phi")

_I, _J = identity(n), identity(m)
_TINY = Rational(1, 10**12)
_residual = X @ w - y
_scores = X @ w

FORMS: tuple[BookClaim, ...] = (
    claim("MC (69)", grad(x.T @ a, x), a, Flaw.SIGN, -a),
    claim("MC (69), other order", grad(a.T @ x, x), a, Flaw.FACTOR, 2 * a),
    claim("MC (70)", grad(a.T @ X @ w, X), outer(a, w), Flaw.SIGN, -outer(a, w)),
    claim("MC (71)", grad(w.T @ X.T @ a, X), outer(a, w), Flaw.FACTOR, 2 * outer(a, w)),
    claim("MC (70), square", grad(a.T @ A @ b, A), outer(a, b), Flaw.TRANSPOSE, outer(b, a)),
    claim("MC (72)", grad(a.T @ A @ a, A), outer(a, a), Flaw.FACTOR, 2 * outer(a, a)),
    claim("MC (77)", grad(w.T @ X.T @ X @ u, X), X @ (outer(w, u) + outer(u, w)), Flaw.SYMMETRY, 2 * X @ outer(w, u)),
    claim(
        "MC (78)",
        grad((A @ x + a).T @ C @ (B @ x + b), x),
        A.T @ C @ (B @ x + b) + B.T @ C.T @ (A @ x + a),
        Flaw.TRANSPOSE,
        A.T @ C @ (B @ x + b) + B.T @ C @ (A @ x + a),
    ),
    claim("MC (81)", grad(x.T @ A @ x, x), (A + A.T) @ x, Flaw.SYMMETRY, 2 * A @ x),
    claim("MC (81), symmetric", grad(x.T @ S @ x, x), 2 * S @ x, Flaw.FACTOR, S @ x),
    claim(
        "MC (82)",
        grad(w.T @ X.T @ A @ X @ u, X),
        A.T @ X @ outer(w, u) + A @ X @ outer(u, w),
        Flaw.TRANSPOSE,
        A @ X @ outer(w, u) + A @ X @ outer(u, w),
    ),
    claim(
        "MC (83)",
        grad((X @ w + a).T @ A @ (X @ w + a), X),
        (A + A.T) @ outer(X @ w + a, w),
        Flaw.SYMMETRY,
        2 * A @ outer(X @ w + a, w),
    ),
    claim(
        "MC (84)",
        grad((y - X @ w).T @ S @ (y - X @ w), w),
        -2 * X.T @ S @ (y - X @ w),
        Flaw.SIGN,
        2 * X.T @ S @ (y - X @ w),
    ),
    claim(
        "MC (85)",
        grad((x - a).T @ S @ (x - a), x),
        2 * S @ (x - a),
        Flaw.SYMMETRY,
        Eq(grad((x - a).T @ A @ (x - a), x), 2 * A @ (x - a)),
    ),
    claim("MC (86)", grad((x - a).T @ S @ (x - a), a), -2 * S @ (x - a), Flaw.SIGN, 2 * S @ (x - a)),
    claim(
        "MC (88)",
        grad((y - X @ w).T @ S @ (y - X @ w), X),
        -2 * S @ outer(y - X @ w, w),
        Flaw.FACTOR,
        -S @ outer(y - X @ w, w),
    ),
    claim("MC (97)", grad(x.T @ A @ x + b.T @ x, x), (A + A.T) @ x + b, Flaw.TERM, (A + A.T) @ x),
    claim("MC (98)", hessian(x.T @ A @ x + b.T @ x, x), A + A.T, Flaw.SYMMETRY, 2 * A),
    claim(
        "MC (129)",
        grad(norm(x - a), x),
        (x - a) / norm(x - a),
        Flaw.DOMAIN,
        given=(Gt(norm(x - a), 0),),
        wrong_given=(),
    ),
    claim(
        "MC (130)",
        hessian(norm(x), x),
        _I / norm(x) - outer(x, x) / norm(x) ** 3,
        Flaw.FACTOR,
        _I / norm(x) - outer(x, x) / norm(x) ** 2,
        given=(Gt(norm(x), 0),),
    ),
    claim("MC (131)", grad(norm(x) ** 2, x), 2 * x, Flaw.NEAR, 2 * x + _TINY * a),
    claim("MML example 5.9", jacobian(A @ x, x), A, Flaw.TRANSPOSE, A.T),
    claim("MML §5.2.2, chain rule", jacobian(A @ (B @ x), x), A @ B, Flaw.ORDER, B @ A),
    claim(
        "MML §5.2, quotient of forms",
        grad(x.T @ S @ x / (x.T @ x), x),
        2 * (S @ x * (x.T @ x) - x * (x.T @ S @ x)) / (x.T @ x) ** 2,
        Flaw.SIGN,
        2 * (S @ x * (x.T @ x) + x * (x.T @ S @ x)) / (x.T @ x) ** 2,
        given=(Gt(x.T @ x, 0),),
    ),
    claim("BV §A.4.2, composition", grad(exp(a.T @ x), x), exp(a.T @ x) * a, Flaw.TERM, exp(a.T @ x) * x),
    claim(
        "BV §A.4.4, composition twice",
        hessian(exp(a.T @ x), x),
        exp(a.T @ x) * outer(a, a),
        Flaw.TERM,
        exp(a.T @ x) * diag(a),
    ),
)

TRACES: tuple[BookClaim, ...] = (
    claim("MC (99)", grad(tr(A), A), _I, Flaw.SIZE, n * _I),
    claim("MC (100)", grad(tr(A @ B), A), B.T, Flaw.TRANSPOSE, B),
    claim("MC (101)", grad(tr(A @ B @ C), B), A.T @ C.T, Flaw.TRANSPOSE, A @ C),
    claim("MC (102)", grad(tr(A @ B.T @ C), B), C @ A, Flaw.ORDER, A @ C),
    claim("MC (103)", grad(tr(A.T @ B), A), B, Flaw.TRANSPOSE, B.T),
    claim("MC (104)", grad(tr(B @ A.T), A), B, Flaw.TRANSPOSE, B.T),
    claim("MC (106)", grad(tr(A @ A), A), 2 * A.T, Flaw.TRANSPOSE, 2 * A),
    claim("MC (107)", grad(tr(A @ A @ B), A), (A @ B + B @ A).T, Flaw.TRANSPOSE, A @ B + B @ A),
    claim("MC (108)", grad(tr(X.T @ B @ X), X), B @ X + B.T @ X, Flaw.SYMMETRY, 2 * B @ X),
    claim("MC (109)", grad(tr(B @ X @ X.T), X), B @ X + B.T @ X, Flaw.SYMMETRY, 2 * B.T @ X),
    claim("MC (110)", grad(tr(X @ X.T @ B), X), B @ X + B.T @ X, Flaw.SIGN, B @ X - B.T @ X),
    claim("MC (111)", grad(tr(X @ E @ X.T), X), X @ E.T + X @ E, Flaw.SYMMETRY, 2 * X @ E),
    claim("MC (113)", grad(tr(X.T @ X @ E), X), X @ E.T + X @ E, Flaw.FACTOR, X @ E),
    claim(
        "MC (114)", grad(tr(A @ F @ B @ F), F), A.T @ F.T @ B.T + B.T @ F.T @ A.T, Flaw.TRANSPOSE, A @ F @ B + B @ F @ A
    ),
    claim("MC (115)", grad(tr(X.T @ X), X), 2 * X, Flaw.FACTOR, X),
    claim(
        "MC (116)",
        grad(tr(H.T @ X.T @ C @ X @ H), X),
        C.T @ X @ H @ H.T + C @ X @ H @ H.T,
        Flaw.SYMMETRY,
        2 * C @ X @ H @ H.T,
    ),
    claim("MC (117)", grad(tr(X.T @ B @ X @ E), X), B @ X @ E + B.T @ X @ E.T, Flaw.TRANSPOSE, B @ X @ E + B.T @ X @ E),
    claim(
        "MC (118)",
        grad(tr(A @ X @ E @ X.T @ C), X),
        A.T @ C.T @ X @ E.T + C @ A @ X @ E,
        Flaw.ORDER,
        A.T @ C.T @ X @ E.T + A @ C @ X @ E,
    ),
    claim(
        "MC (119)",
        grad(tr((A @ F @ B + C) @ (A @ F @ B + C).T), F),
        2 * A.T @ (A @ F @ B + C) @ B.T,
        Flaw.TRANSPOSE,
        2 * A @ (A @ F @ B + C) @ B,
    ),
    claim("MC (121), k = 3", grad(tr(A @ A @ A), A), 3 * (A @ A).T, Flaw.TRANSPOSE, 3 * A @ A),
    claim("MC (122), k = 2", grad(tr(B @ A @ A), A), (A @ B + B @ A).T, Flaw.ORDER, 2 * (A @ B).T),
    claim("MC (132)", grad(Sum(X[i, r] ** 2, i, r), X), 2 * X, Flaw.FACTOR, 4 * X),
    claim("PRML (C.23)", D(tr(A @ B), A[i, j]), B[j, i], Flaw.TRANSPOSE, B[i, j]),
    claim("PRML (C.27)", grad(tr(A @ B @ A.T), A), A @ (B + B.T), Flaw.SYMMETRY, 2 * A @ B),
    claim("MC (73)", D(A[i, j], A[1, 1]), delta(i, 1) * delta(j, 1), Flaw.INDEX, delta(i, j)),
    claim(
        "MC (79)",
        D((X.T @ B @ X)[q, r], X[i, s]),
        delta(s, r) * (X.T @ B)[q, i] + delta(q, s) * (B @ X)[i, r],
        Flaw.INDEX,
        delta(s, q) * (X.T @ B)[r, i] + delta(r, s) * (B @ X)[i, q],
    ),
)

INVERSES: tuple[BookClaim, ...] = (
    claim(
        "MC (59), a line of matrices",
        D(inv(_I + t * A), t),
        -inv(_I + t * A) @ A @ inv(_I + t * A),
        Flaw.SIGN,
        inv(_I + t * A) @ A @ inv(_I + t * A),
        given=(invertible(_I + t * A),),
    ),
    claim(
        "MC (60)", D(inv(Z)[k, l_], Z[i, j]), -inv(Z)[k, i] * inv(Z)[j, l_], Flaw.INDEX, -inv(Z)[i, k] * inv(Z)[j, l_]
    ),
    claim(
        "MC (61)",
        grad(a.T @ inv(Z) @ b, Z),
        -inv(Z).T @ outer(a, b) @ inv(Z).T,
        Flaw.TRANSPOSE,
        -inv(Z) @ outer(a, b) @ inv(Z),
    ),
    claim("MC (62)", grad(det(inv(Z)), Z), -det(inv(Z)) * inv(Z).T, Flaw.SIGN, det(inv(Z)) * inv(Z).T),
    claim(
        "MC (63)", grad(tr(A @ inv(Z) @ B), Z), -(inv(Z) @ B @ A @ inv(Z)).T, Flaw.ORDER, -(inv(Z) @ A @ B @ inv(Z)).T
    ),
    claim(
        "MC (64)",
        grad(tr(inv(Z + A)), Z),
        -(inv(Z + A) @ inv(Z + A)).T,
        Flaw.TRANSPOSE,
        -inv(Z + A) @ inv(Z + A),
        given=(invertible(Z + A),),
    ),
    claim("MC (124)", grad(tr(inv(Z) @ A), Z), -inv(Z).T @ A.T @ inv(Z).T, Flaw.TRANSPOSE, -inv(Z) @ A @ inv(Z)),
    claim(
        "MML (5.103)",
        grad(b.T @ inv(Z) @ b, Z),
        -inv(Z).T @ outer(b, b) @ inv(Z).T,
        Flaw.SYMMETRY,
        -inv(Z) @ outer(b, b) @ inv(Z),
    ),
    claim(
        "MC (81), with an inverse",
        grad(x.T @ inv(Z) @ A @ x, x),
        (inv(Z) @ A + (inv(Z) @ A).T) @ x,
        Flaw.SYMMETRY,
        2 * inv(Z) @ A @ x,
    ),
)

DETERMINANTS: tuple[BookClaim, ...] = (
    claim(
        "MC (46), a line of matrices",
        D(det(_I + t * A), t),
        det(_I + t * A) * tr(inv(_I + t * A) @ A),
        Flaw.TERM,
        tr(inv(_I + t * A) @ A),
        given=(invertible(_I + t * A),),
    ),
    claim("MC (49)", grad(det(Z), Z), det(Z) * inv(Z).T, Flaw.TRANSPOSE, det(Z) * inv(Z)),
    claim("MC (47)", Sum(D(det(Z), Z[i, k]) * Z[j, k], k), delta(i, j) * det(Z), Flaw.INDEX, det(Z)),
    claim("MC (51)", grad(det(G @ Z @ G), Z), det(G @ Z @ G) * inv(Z).T, Flaw.TRANSPOSE, det(G @ Z @ G) * inv(Z)),
    claim(
        "MC (52)", grad(det(Z.T @ G @ Z), Z), 2 * det(Z.T @ G @ Z) * inv(Z).T, Flaw.FACTOR, det(Z.T @ G @ Z) * inv(Z).T
    ),
    claim(
        "MC (53)",
        grad(det(X.T @ P @ X), X),
        2 * det(X.T @ P @ X) * P @ X @ inv(X.T @ P @ X),
        Flaw.FACTOR,
        det(X.T @ P @ X) * P @ X @ inv(X.T @ P @ X),
        given=(invertible(X.T @ P @ X),),
    ),
    claim(
        "MC (55)",
        grad(log(det(X.T @ X)), X),
        2 * X @ inv(X.T @ X),
        Flaw.FACTOR,
        X @ inv(X.T @ X),
        given=(positive_definite(X.T @ X),),
    ),
    claim("MC (57)", grad(log(det(Z)), Z), inv(Z).T, Flaw.DOMAIN, given=(Gt(det(Z), 0),), wrong_given=()),
    claim("MC (58), k = 2", grad(det(Z @ Z), Z), 2 * det(Z @ Z) * inv(Z).T, Flaw.FACTOR, det(Z @ Z) * inv(Z).T),
    claim(
        "PRML (C.22)",
        D(log(det(P + t * _I)), t),
        tr(inv(P + t * _I)),
        Flaw.SIGN,
        -tr(inv(P + t * _I)),
        given=(positive_definite(P + t * _I),),
    ),
    claim(
        "BV §A.4.1",
        grad(log(det(G @ Z)), Z),
        inv(Z).T,
        Flaw.SYMMETRY,
        inv(Z),
        given=(Gt(det(G @ Z), 0),),
    ),
    claim(
        "PRML exercise 2.34, stationary covariance",
        grad(n * log(det(Z)) - tr(Z @ A), Z),
        n * inv(Z).T - A.T,
        Flaw.TRANSPOSE,
        n * inv(Z).T - A,
        given=(Gt(det(Z), 0),),
    ),
)

MODELS: tuple[BookClaim, ...] = (
    claim(
        "PRML (3.13), sum of squares",
        grad(norm(_residual) ** 2 / 2, w),
        X.T @ _residual,
        Flaw.FACTOR,
        2 * X.T @ _residual,
    ),
    claim("PRML (3.13), curvature", hessian(norm(_residual) ** 2 / 2, w), X.T @ X, Flaw.FACTOR, 2 * X.T @ X),
    claim(
        "PRML (3.27)",
        grad(norm(_residual) ** 2 / 2 + lam * w.T @ w / 2, w),
        (X.T @ X + lam * _J) @ w - X.T @ y,
        Flaw.SIGN,
        (X.T @ X - lam * _J) @ w - X.T @ y,
    ),
    claim("PRML (3.28)", (X.T @ X + lam * _J) @ inv(lam * _J + X.T @ X) @ X.T @ y, X.T @ y, Flaw.FACTOR, lam * X.T @ y),
    claim(
        "PRML (4.91)",
        grad(-Sum(y[i] * log(sigmoid(_scores[i])) + (1 - y[i]) * log(1 - sigmoid(_scores[i])), i), w),
        X.T @ (sigmoid(_scores) - y),
        Flaw.SIGN,
        X.T @ (y - sigmoid(_scores)),
    ),
    claim(
        "PRML (4.97)",
        hessian(-Sum(y[i] * log(sigmoid(_scores[i])) + (1 - y[i]) * log(1 - sigmoid(_scores[i])), i), w),
        X.T @ diag(sigmoid(_scores) * (1 - sigmoid(_scores))) @ X,
        Flaw.SIGN,
        -X.T @ diag(sigmoid(_scores) * (1 - sigmoid(_scores))) @ X,
    ),
    claim(
        "PRML (5.56), one layer",
        grad(y.T @ phi(X @ w), w),
        X.T @ (y * phi.prime(X @ w)),
        Flaw.TERM,
        X.T @ (y * phi(X @ w)),
    ),
    claim(
        "PRML (5.56), two layers",
        grad(y.T @ phi(X @ phi(E @ w)), w),
        E.T @ (phi.prime(E @ w) * (X.T @ (phi.prime(X @ phi(E @ w)) * y))),
        Flaw.TRANSPOSE,
        E @ (phi.prime(E @ w) * (X.T @ (phi.prime(X @ phi(E @ w)) * y))),
    ),
    claim(
        "PRML (5.53), first weights",
        grad(y.T @ phi(X @ w), X),
        outer(y * phi.prime(X @ w), w),
        Flaw.TERM,
        outer(y * phi(X @ w), w),
    ),
    claim(
        "PRML (5.60), Jacobian of a layer",
        jacobian(tanh(X @ w), w),
        diag(1 - tanh(X @ w) * tanh(X @ w)) @ X,
        Flaw.SIGN,
        diag(1 + tanh(X @ w) * tanh(X @ w)) @ X,
    ),
    claim(
        "PRML (5.76), Jacobian of opaque layers",
        jacobian(phi(X @ w), w),
        diag(phi.prime(X @ w)) @ X,
        Flaw.ORDER,
        diag(phi.prime(X @ w)) @ Y,
    ),
    claim(
        "PRML (12.11)", grad(x.T @ S @ x + c * (1 - x.T @ x), x), 2 * (S @ x - c * x), Flaw.SIGN, 2 * (S @ x + c * x)
    ),
    claim(
        "PRML (12.15), reconstruction",
        grad(norm(x - outer(a, a) @ x) ** 2, x),
        2 * (_I - outer(a, a)) @ (_I - outer(a, a)) @ x,
        Flaw.STRUCTURE,
        2 * (_I - outer(a, a)) @ x,
    ),
    claim(
        "PRML (12.15), reconstruction on a unit vector",
        grad(norm(x - outer(a, a) @ x) ** 2, x),
        2 * (_I - outer(a, a)) @ x,
        Flaw.STRUCTURE,
        given=(Eq(a.T @ a, 1),),
        wrong_given=(),
    ),
    claim(
        "MML §10.3, matrix factorisation",
        grad(tr((A - X @ U).T @ (A - X @ U)), U),
        -2 * X.T @ (A - X @ U),
        Flaw.SIGN,
        2 * X.T @ (A - X @ U),
    ),
    claim(
        "SPB 'Gradient of weighted least squares'",
        grad(_residual.T @ P @ _residual, w),
        2 * X.T @ P @ _residual,
        Flaw.SYMMETRY,
        Eq(grad(_residual.T @ A @ _residual, w), 2 * X.T @ A @ _residual),
    ),
)

CLAIMS = FORMS + TRACES + INVERSES + DETERMINANTS + MODELS
