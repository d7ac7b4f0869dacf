"""Inverses and determinants of sums: Woodbury, push-through, Sylvester."""

from notesc import Note, det, identity, inv, log, outer, positive, positive_definite

note = Note(
    "Inverses and determinants of sums",
    topics=["linear algebra", "Bayesian inference"],
    summary="Woodbury, push-through and Sylvester: one computation with features or with observations.",
)

n = note.size("n", "number of observations")
d = note.size("d", "number of features")
X = note.matrix("X", n, d, "design matrix")
P = note.matrix("P", d, d, "prior covariance", properties=(positive_definite,))
s = note.scalar("s", "noise variance", domain=positive)
x = note.vector("x", d, "one observation")

A = note.define("A", inv(P) + X.T @ X / s, "posterior precision")
K = note.define("K", X @ P @ X.T + s * identity(n), "covariance of the observations")

note.text(rf"""
A Bayesian linear model can be solved with a {d} × {d} matrix, the posterior precision {A}, or with an {n} × {n} one,
the covariance {K} of the observations. The lemmas below say that both are the same computation.
""")

note.section("Two forms of one inverse")
(
    note.calc(inv(A) @ X.T / s)
    .eq(P @ X.T @ inv(K), "push the factor through", using=[A, K])
    .result("Push-through identity")
)
(
    note.calc(inv(A))
    .eq(P - P @ X.T @ inv(K) @ X @ P, "matrix inversion lemma", using=[A, K])
    .result("Posterior covariance")
)

note.section("Two forms of one determinant")
(
    note.calc(det(identity(n) + X @ P @ X.T / s))
    .eq(det(identity(d) + P @ X.T @ X / s), "Sylvester's identity")
    .eq(det(P) * det(A), "take the prior covariance out", using=[A])
    .result("Sylvester's determinant identity")
)
(
    note.calc(det(P + outer(x, x)))
    .eq(det(P) * (1 + x.T @ inv(P) @ x), "determinant lemma")
    .result("A determinant with one more observation")
)
(
    note.calc(log(det(P + outer(x, x))) - log(det(P)))
    .eq(log(1 + x.T @ inv(P) @ x), "logarithm of the quotient")
    .result("Information in one observation")
)
