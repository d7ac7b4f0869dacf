"""Gamma and its relatives by whole shifts, halves and reflection; binomials by the reciprocal of Gamma."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.kernel.signs.analysis import Signs
from notesc.language.arithmetic import as_term
from notesc.language.constants import Rational, integer, pi, positive
from notesc.language.functions import Beta, Gamma, binomial, cos, digamma, erf, factorial, log, polygamma, sin, sqrt
from notesc.language.note import Note
from notesc.language.propositions import Ge

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
k = n.index("k")
x, y = note.scalar("x"), note.scalar("y")
a, b = note.scalar("a", domain=positive), note.scalar("b", domain=positive)
m, r = note.scalar("m", domain=integer), note.scalar("r", domain=integer)
half = Rational(1, 2)
two = as_term(2)


def are_equal(left: object, right: object) -> bool:
    """By the scalar form alone, for r ≥ 0."""
    try:
        return equal_scalars(as_term(left), as_term(right), Signs(Context((Ge(r, 0),))).is_positive)
    except NotNormalisable:
        return False


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Gamma(x + 2) / Gamma(x), x * (x + 1)),
        (Gamma(x / y + 1), x / y * Gamma(x / y)),
        (Gamma((x + 1) / x), Gamma(1 / x) / x),
        (Gamma(Rational(9, 2)), 105 * sqrt(pi) / 16),
        (Gamma(Rational(-5, 2)), -8 * sqrt(pi) / 15),
        (Gamma(Rational(7, 3)), Rational(4, 9) * Gamma(Rational(1, 3))),
        (sqrt(Gamma(a) ** 2), Gamma(a)),
        (Gamma(2 * a + 1), 2 ** (2 * a) * Gamma(a + half) * Gamma(a + 1) / sqrt(pi)),
        (Gamma(x) * Gamma(1 - x) * sin(pi * x), pi),
        (Gamma(x + 1) * Gamma(-x), -pi / sin(pi * x)),
        (Beta(a, b) * Beta(a + b, 1 - b), pi / (a * sin(pi * b))),
        (log(Gamma(a + 1)), log(a) + log(Gamma(a))),
        (digamma(x + 2), digamma(x) + 1 / x + 1 / (x + 1)),
        (digamma(2 * a), (digamma(a) + digamma(a + half)) / 2 + log(two)),
        (digamma(1 - x), digamma(x) + pi * cos(pi * x) / sin(pi * x)),
        (digamma(Rational(5, 2)), digamma(1) - 2 * log(two) + Rational(8, 3)),
        (polygamma(1, 2 * a), (polygamma(1, a) + polygamma(1, a + half)) / 4),
        (polygamma(3, Rational(1, 2)), pi**4),
        (polygamma(2, x + 1), polygamma(2, x) + 2 / x**3),
        (factorial(n + d + 1), (n + d + 1) * factorial(n + d)),
        (binomial(r, m) + binomial(r, m + 1), binomial(r + 1, m + 1)),
        (m * binomial(r, m), m * binomial(r, r - m)),
        ((r + 1) * binomial(r, m), (m + 1) * binomial(r + 1, m + 1)),
        (binomial(n, k) * factorial(k) * factorial(n - k), factorial(n)),
        (binomial(-x, 3), -binomial(x + 2, 3)),
        (binomial(n, n - 2), n * (n - 1) / 2),
        (erf(x - y) ** 2, erf(y - x) ** 2),
        (erf((x**2 - y**2) / (x - y)), -erf(-x - y)),
    ],
)
def test_true_equations(left: object, right: object) -> None:
    """Wherever both sides are defined."""
    assert are_equal(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Gamma(x + 1), (x + 1) * Gamma(x)),
        (Gamma(x + half), Gamma(x) * sqrt(x)),
        (Gamma(2 * x), Gamma(x) ** 2),
        (Gamma(x + 2) * Gamma(1 - x) * sin(pi * x), Gamma(x + 2) * Gamma(1 - x) * sin(pi * x) + 1),
        (digamma(x + 1), digamma(x) + 1 / (x + 1)),
        (digamma(2 * a), (digamma(a) + digamma(a + half)) / 2),
        (polygamma(1, x), polygamma(2, x)),
        (polygamma(2, 1), pi**3),
        (factorial(2 * n), 2 * factorial(n)),
        (binomial(r, m), binomial(r, m + 1)),
        (binomial(m, r), binomial(m, m - r)),  # false for m < 0
        (binomial(x, n), binomial(x, n) + 1),
        (erf(-x), erf(x)),
        (sqrt(Gamma(x) ** 2), Gamma(x)),
        (Gamma(x * 0), 0),
    ],
)
def test_what_does_not_follow(left: object, right: object) -> None:
    """False, or undefined everywhere."""
    assert not are_equal(left, right)


def test_reflection_needs_classes_without_whole_numbers() -> None:
    """Gamma(x + 4) and Gamma(3 - x) are both defined at x = 1, where sin(πx) = 0: no quotient by it is made."""
    assert not are_equal(Gamma(x + 4) * Gamma(3 - x) * 0, sin(pi * x) * 0 + x - x + 1)
    assert not are_equal(Gamma(x + 4) * Gamma(3 - x) * sin(pi * x), pi * (2 - x) * (1 - x) * x * (x + 1) * (x + 2))
