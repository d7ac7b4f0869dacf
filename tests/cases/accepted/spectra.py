"""Eigenvalues of symmetric matrices, singular values and norms."""

from notesc import (
    Note,
    Sum,
    det,
    diag,
    eigenvalues,
    eigenvectors,
    exp,
    expm,
    identity,
    inv,
    log,
    norm,
    nuclear_norm,
    positive,
    positive_definite,
    singular_values,
    spectral_norm,
    symmetric,
    tr,
)

note = Note("Spectra")
n = note.size("n", "number of rows")
m = note.size("m", "number of columns")
k = n.index("k")
c = note.scalar("c", "a penalty", domain=positive)
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
P = note.matrix("P", n, n, "a covariance", properties=(positive_definite,))
X = note.matrix("X", m, n, "a matrix")
V = note.define("V", eigenvectors(S), "eigenvectors")
ell = note.define("ell", eigenvalues(S), "eigenvalues")
note.calc(V @ diag(ell) @ V.T).eq(S, "spectral theorem")
note.calc(V.T @ expm(S) @ V).eq(diag(exp(ell)), "the exponential has the same eigenvectors")
note.calc(tr(S @ S)).eq(Sum(ell[k] ** 2, k), "squares of the eigenvalues")
note.calc(log(det(P))).eq(Sum(log(eigenvalues(P)[k]), k), "their logarithms")
note.calc(tr(P @ inv(P + c * identity(n)))).eq(
    Sum(eigenvalues(P)[k] / (eigenvalues(P)[k] + c), k), "effective degrees of freedom"
)
note.calc(norm(X) ** 2).eq(Sum(singular_values(X)[k] ** 2, k), "by the singular values").eq(tr(X @ X.T))
note.calc(spectral_norm(X.T)).eq(spectral_norm(X), "the same singular values")
note.calc(nuclear_norm(P)).eq(tr(P), "of a definite matrix")
