"""True equations that the scalar form decides, with the signs that the kernel itself knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.kernel.signs.analysis import Signs
from notesc.language.arithmetic import as_term
from notesc.language.calculus import D
from notesc.language.constants import Rational, pi
from notesc.language.functions import exp, log, norm, sigmoid, softmax, softplus, sqrt, tanh
from notesc.language.indexed import Sum, components
from notesc.language.shapes import SCALAR, column, matrix
from notesc.language.terms import Domain, OpaqueFunction, Size, Term, Variable

x, y, m, t = (Variable(name, SCALAR) for name in ("x", "y", "m", "t"))
a, b, s = (Variable(name, SCALAR, Domain.POSITIVE) for name in ("a", "b", "s"))
u = Variable("u", SCALAR, Domain.NONNEGATIVE)
K, n = Size("K"), Size("n")
i, k = K.indices("i k")
z, w = Variable("z", column(K)), Variable("w", column(K))
positives = Variable("c", column(K), Domain.POSITIVE)
X = Variable("X", matrix(K, K))
phi = OpaqueFunction("phi")
one, two, three, six, eight = (as_term(value) for value in (1, 2, 3, 6, 8))
p = sigmoid(x)

ALGEBRA = [
    ((x + y) ** 2, x**2 + 2 * x * y + y**2),
    ((x**2 - y**2) / (x - y), x + y),
    (1 / (1 + 1 / x), x / (x + 1)),
    (1 / x + 1 / y, (x + y) / (x * y)),
    (1 / (1 + 1 / (1 + 1 / x)), (x + 1) / (2 * x + 1)),
    (x**-2 * x**3, x),
    ((x**3 - y**3) / (x - y), x**2 + x * y + y**2),
    (x**0, one),
    (1 / (x * (x + 1)), 1 / x - 1 / (x + 1)),
    (z[k] * X[i, k] + X[i, k], X[i, k] * (z[k] + 1)),
    (z[i] - z[k], -(z[k] - z[i])),
    (K * (K + 1) / 2 - K, K * (K - 1) / 2),
    (k * (k + 1) - k, k**2),
    (Rational(2, 3) * x + x / 3, x),
    (Sum(z[k] * w[k], k) ** 2 - 1, (Sum(z[i] * w[i], i) - 1) * (1 + Sum(z[k] * w[k], k))),
    (D(phi(x), x) * 2, D(phi(x), x) + D(phi(x), x)),
    (phi(x + y) - phi(y + x), as_term(0)),
    (phi((x**2 - 1) / (x - 1)), phi(x + 1)),
    (x**n * y**n, (x * y) ** n),
    ((x / y) ** n * y**n, x**n),
]
EXPONENTIALS = [
    (exp(x + y), exp(x) * exp(y)),
    (exp(2 * x), exp(x) ** 2),
    (exp(x / 2) ** 2, exp(x)),
    (exp(x / 2) ** 3 * exp(x / 3), exp(11 * x / 6)),
    (exp(-x), 1 / exp(x)),
    (exp(x / (x + y)) * exp(y / (x + y)), exp(one)),
    (exp(1 / (x * (x + 1))), exp(1 / x) / exp(1 / (x + 1))),
    (exp((x**2 - 1) / (x - 1)), exp(x) * exp(one)),
    (sqrt(exp(x)), exp(x / 2)),
    (exp(-((x - m) ** 2) / (2 * s**2)), exp(-(x**2) / (2 * s**2)) * exp(x * m / s**2) * exp(-(m**2) / (2 * s**2))),
    (exp(exp(x) + y), exp(y) * exp(exp(x))),
    (exp(Sum(z[k], k) + x), exp(x) * exp(Sum(z[i], i))),
    ((exp(x) - 1) / (exp(x / 2) - 1), exp(x / 2) + 1),
]
LOGARITHMS = [
    (log(exp(x)), x),
    (exp(log(a)), a),
    (exp(2 * log(a) + x), a**2 * exp(x)),
    (exp(log(a) / 2), sqrt(a)),
    (log(a * b), log(a) + log(b)),
    (log(a / b), log(a) - log(b)),
    (log(a**2 - b**2), log(a - b) + log(a + b)),
    (log(sqrt(a)), log(a) / 2),
    (log(12 * a), 2 * log(two) + log(three) + log(a)),
    (log(1 / a), -log(a)),
    (log(exp(x) + exp(y)), x + log(1 + exp(y - x))),
    (log((1 + exp(x)) ** 2), 2 * log(1 + exp(x))),
    (log(x * y) - log(x**2 * y**2) / 2, as_term(0)),
    (log(x) + log(y), log(x * y)),
    (log(sqrt(1 + x**2)), log(1 + x**2) / 2),
    (a**x * a**y, a ** (x + y)),
    (a**x * b**x, (a * b) ** x),
    (log(a**x), x * log(a)),
    (two**x * three**x, six**x),
    (a ** (Rational(1, 2) + Rational(1, 2)), a),
    (a ** (x + 1), a * a**x),
    (x ** (y + y), (x**y) ** 2),
]
ROOTS = [
    (sqrt(as_term(12)), 2 * sqrt(three)),
    (sqrt(two) * sqrt(three), sqrt(six)),
    (1 / sqrt(two), sqrt(two) / 2),
    (1 / (1 + sqrt(two)), sqrt(two) - 1),
    (1 / (1 + sqrt(two) + sqrt(three)), (2 + sqrt(two) - sqrt(six)) / 4),
    (eight ** Rational(1, 3), two),
    (two ** Rational(1, 2) * two ** Rational(1, 3), two ** Rational(5, 6)),
    (1 / (sqrt(a) + sqrt(b)), (sqrt(a) - sqrt(b)) / (a - b)),
    (sqrt(a**2), a),
    (sqrt(u**2), u),
    (sqrt(u) ** 2, u),
    (sqrt(x) * sqrt(x), x),
    (sqrt(x**2) ** 2, x**2),
    (sqrt(x**2 * y**2), sqrt(x**2) * sqrt(y**2)),
    (sqrt(x) * sqrt(y), sqrt(x * y)),
    (sqrt(1 - x**2) ** 2, 1 - x**2),
    ((1 - x**2) / sqrt(1 - x**2), sqrt(1 - x**2)),
    (x / sqrt(1 + x**2), x * sqrt(1 + x**2) / (1 + x**2)),
    (sqrt(2 * pi * s**2), s * sqrt(two) * sqrt(pi)),
    (sqrt(4 * a), 2 * sqrt(a)),
    (a ** Rational(3, 2), a * sqrt(a)),
    (sqrt((x - y) ** 2), sqrt((y - x) ** 2)),
    (sqrt(exp(x) / (1 + exp(x)) ** 2), exp(x / 2) / (1 + exp(x))),
    (norm(z) ** 2, Sum(z[k] ** 2, k)),
    (norm(z) ** 4 / norm(z), norm(z) ** 3),
    (sqrt(positives[k]) ** 2, positives[k]),
    (exp(1 / (sqrt(a) + sqrt(b))), exp(sqrt(a) / (a - b)) / exp(sqrt(b) / (a - b))),
]
FUNCTIONS = [
    (sigmoid(-x), 1 - sigmoid(x)),
    (log(p / (1 - p)), x),
    (p * (1 - p), exp(-x) / (1 + exp(-x)) ** 2),
    (tanh(x), 2 * sigmoid(2 * x) - 1),
    (1 - tanh(x) ** 2, 4 / (exp(x) + exp(-x)) ** 2),
    (tanh(x + y), (tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y))),
    (tanh(-x), -tanh(x)),
    (tanh(log(a)), (a**2 - 1) / (a**2 + 1)),
    (softplus(x) - softplus(-x), x),
    (-log(sigmoid(x)), softplus(-x)),
    (exp(softplus(x)), 1 + exp(x)),
    (-y * log(p) - (1 - y) * log(1 - p), softplus(x) - y * x),
    (sigmoid(log(a)), a / (1 + a)),
    (softmax(z)[k], exp(z[k]) / Sum(exp(z[i]), i)),
    (log(softmax(z)[k]), z[k] - log(Sum(exp(z[i]), i))),
    (components(z[k] * 2, k)[i], z[i] + z[i]),
    (sigmoid(z)[k], 1 / (1 + exp(-z[k]))),
    (
        log(exp(-((x - m) ** 2) / (2 * s**2)) / sqrt(2 * pi * s**2)),
        -((x - m) ** 2) / (2 * s**2) - log(2 * pi) / 2 - log(s),
    ),
    (
        log(exp(-((x - m) ** 2) / (2 * s)) / sqrt(2 * pi * s)) - log(exp(-((x - t) ** 2) / (2 * s)) / sqrt(2 * pi * s)),
        ((x - t) ** 2 - (x - m) ** 2) / (2 * s),
    ),
    (
        1 / (2 * a) * x**2 + 1 / (2 * b) * (x - m) ** 2,
        (a + b) / (2 * a * b) * (x - a * m / (a + b)) ** 2 + m**2 / (2 * (a + b)),
    ),
]
IDENTITIES = ALGEBRA + EXPONENTIALS + LOGARITHMS + ROOTS + FUNCTIONS


@pytest.mark.parametrize(("left", "right"), IDENTITIES, ids=repr)
def test_true_equations_are_shown(left: Term, right: Term) -> None:
    """Each is shown, in either direction."""
    is_positive = Signs(Context()).is_positive
    assert equal_scalars(left, right, is_positive)
    assert equal_scalars(right, left, is_positive)


@pytest.mark.parametrize(("left", "right"), [pair for pair in IDENTITIES if pair[0] != pair[1]][:20], ids=repr)
def test_twice_a_true_equation_is_no_equation(left: Term, right: Term, surely_differ: Callable[..., bool]) -> None:
    """The same sides with another factor are told apart."""
    if right != as_term(0):
        assert not equal_scalars(left, 2 * right, Signs(Context()).is_positive)


def test_signs_come_from_the_caller() -> None:
    """sqrt(x²) is x as soon as the caller knows that x > 0, and not before."""
    assert equal_scalars(sqrt(x**2), x, lambda term: term == x)
    assert not equal_scalars(sqrt(x**2), x, lambda _: False)


def test_signs_of_sums_come_from_the_caller() -> None:
    """sqrt((x - y)²) is x - y as soon as the caller knows that x > y."""
    known = x - y
    shown = equal_scalars(sqrt((x - y) ** 2), x - y, lambda term: equal_scalars(term, known, lambda _: False))
    assert shown
    assert not equal_scalars(sqrt((x - y) ** 2), x - y, lambda _: False)
