"""What the books state and the language cannot say yet: each names the word that is missing.

Written down before the words and their rules are, so that nobody chooses the claims to fit the rules.
"""

from __future__ import annotations

from tests.benchmarks.claims.record import WantedClaim as Wanted

TRIGONOMETRY = (
    Wanted("AS 4.3.10", "sin cos", "Pythagoras", "sin(x)**2 + cos(x)**2 = 1"),
    Wanted("AS 4.3.16", "sin cos", "sine of a sum", "sin(x + y) = sin(x)*cos(y) + cos(x)*sin(y)"),
    Wanted("AS 4.3.17", "sin cos", "cosine of a sum", "cos(x + y) = cos(x)*cos(y) - sin(x)*sin(y)"),
    Wanted(
        "AS 4.3.18",
        "tan",
        "tangent of a sum",
        "tan(x + y) = (tan(x) + tan(y))/(1 - tan(x)*tan(y)) where all are defined",
    ),
    Wanted("AS 4.3.24", "sin cos", "double angle", "sin(2*x) = 2*sin(x)*cos(x)"),
    Wanted("AS 4.3.25", "cos", "double angle", "cos(2*x) = 2*cos(x)**2 - 1"),
    Wanted("AS 4.3.27", "sin", "triple angle", "sin(3*x) = 3*sin(x) - 4*sin(x)**3"),
    Wanted("AS 4.3.31", "sin", "products to sums", "2*sin(x)*sin(y) = cos(x - y) - cos(x + y)"),
    Wanted("AS 4.3.105", "sin", "derivative", "D(sin(x), x) = cos(x)"),
    Wanted("AS 4.3.107", "tan", "derivative", "D(tan(x), x) = 1 + tan(x)**2 where cos(x) != 0"),
    Wanted("AS 4.4.52", "arcsin", "derivative", "D(arcsin(x), x) = 1/sqrt(1 - x**2) where -1 < x < 1"),
    Wanted("AS 4.4.54", "arctan", "derivative", "D(arctan(x), x) = 1/(1 + x**2)"),
    Wanted("AS 4.5.24", "sinh cosh", "hyperbolic sine of a sum", "sinh(x + y) = sinh(x)*cosh(y) + cosh(x)*sinh(y)"),
    Wanted("AS 4.5.25", "sinh cosh", "hyperbolic cosine of a sum", "cosh(x + y) = cosh(x)*cosh(y) + sinh(x)*sinh(y)"),
    Wanted("AS 4.5.71", "sinh", "derivative", "D(sinh(x), x) = cosh(x)"),
    Wanted("AS 4.6.20", "arcsinh", "by the logarithm", "arcsinh(x) = log(x + sqrt(x**2 + 1))"),
    Wanted(
        "CM §2.6, AS §4.3", "sin Sum", "Dirichlet kernel", "2*sin(x/2)*Sum(cos(k*x), k) = sin((n + 1/2)*x) - sin(x/2)"
    ),
)

SPECIAL_FUNCTIONS = (
    Wanted(
        "CM (5.13)", "binomial Sum", "binomial theorem", "Sum(binomial(n, k)*x**k*y**(n - k), k from 0) = (x + y)**n"
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

WANTED = TRIGONOMETRY + SPECIAL_FUNCTIONS + INTEGRALS_AND_LIMITS + RANGES + MATRICES
