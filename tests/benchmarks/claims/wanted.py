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

INTEGRALS_AND_LIMITS = (
    Wanted("PRML exercise 1.7", "Integral", "Gaussian integral", "Integral(exp(-x**2/2), (x, -oo, oo)) = sqrt(2*pi)"),
    Wanted("AS 3.6.10", "Sum to infinity", "geometric series", "Sum(x**k, k from 0 to oo) = 1/(1 - x) where |x| < 1"),
    Wanted(
        "AS 3.3.6",
        "Integral D",
        "Leibniz' rule",
        "D(Integral(f(x, t), (t, a, b)), x) = Integral(D(f(x, t), x), (t, a, b))",
    ),
)

RANGES = (
    Wanted("CM §2.2", "Product", "product of a range", "Product(k, k) = factorial(n)"),
    Wanted("PRML (1.53)", "Product", "likelihood", "log(Product(p[k], k)) = Sum(log(p[k]), k)"),
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

WANTED = TRIGONOMETRY + INTEGRALS_AND_LIMITS + RANGES + MATRICES
