"""What the books state and the language cannot say yet: each names the word that is missing.

Written down before the words and their rules are, so that nobody chooses the claims to fit the rules.
"""

from __future__ import annotations

from tests.benchmarks.claims.record import WantedClaim as Wanted

TRIGONOMETRY = (
    Wanted(
        "CM §2.6, AS §4.3", "sin Sum", "Dirichlet kernel", "2*sin(x/2)*Sum(cos(k*x), k) = sin((n + 1/2)*x) - sin(x/2)"
    ),
)

RANGES = (
    Wanted(
        "MML (4.8)", "Product", "determinant of a triangle", "det(T) = Product(T[k, k], k) for an upper triangular T"
    ),
)

MATRICES = (
    Wanted("MC (65)", "eigenvalues", "sum of the eigenvalues", "grad(Sum(eigenvalue(X, k), k), X) = identity(n)"),
    Wanted(
        "MC (67)",
        "eigenvalues",
        "derivative of an eigenvalue",
        "D(eigenvalue(A, k), t) = v[k].T @ D(A, t) @ v[k] for a symmetric A",
    ),
    Wanted("MC (291)", "Toeplitz, Vandermonde", "Vandermonde", "det(V) = Product(v[i] - v[j], i > j)"),
)

WANTED = TRIGONOMETRY + RANGES + MATRICES
