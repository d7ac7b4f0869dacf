"""Values and derivatives of special functions at points, and where they have none."""

from __future__ import annotations

import pytest
from flint import arb, fmpq

from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.failures import Undefined
from notesc.kernel.semantics.jets import ball
from notesc.kernel.semantics.points import Point
from notesc.language.calculus import D
from notesc.language.functions import Beta, Gamma, binomial, digamma, erf, exp, factorial, polygamma
from notesc.language.note import Note
from notesc.language.terms import Term

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
x, y = note.scalar("x"), note.scalar("y")


def at(term: Term, **values: fmpq | int) -> object:
    """The value of a term where x, y and the sizes have these values."""
    sizes = {size: int(values[size.name]) for size in (n, m) if size.name in values}
    return evaluate(term, Point(sizes, {v: fmpq(values[v.name]) for v in (x, y) if v.name in values}))


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (factorial(n), 120),
        (factorial(n - 5), 1),
        (Gamma(n), 24),
        (binomial(n, 2), 10),
        (binomial(n, n + 1), 0),
        (binomial(n, 3 - n), 0),
        (binomial(-n, 3), -35),
        (binomial(0 * n, 0), 1),
    ],
)
def test_whole_numbers_are_exact(term: Term, value: int) -> None:
    """At n = 5."""
    assert at(term, n=5) == value


@pytest.mark.parametrize(
    ("term", "number"),
    [
        (Gamma(x), "3.323350970447842551"),  # of 7/2
        (Gamma(1 - x), "0.9453087204829419"),  # of -5/2 = -0.945…, hence the sign below
        (digamma(x), "1.103156640645243187"),
        (polygamma(1, x), "0.330357756100234864"),
        (polygamma(2, x), "-0.108204051641727408"),
        (erf(x / 7), "0.520499877813046537"),  # of 1/2
        (Beta(x, x - 3), "0.981747704246810387"),  # 5π/16
        (binomial(x, 2), "4.375"),
    ],
)
def test_values(term: Term, number: str) -> None:
    """At x = 7/2, by tables."""
    assert abs(abs(ball(at(term, x=fmpq(7, 2)))) - abs(arb(number))) < arb("1e-15")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (D(Gamma(x**2), x), 2 * x * Gamma(x**2) * digamma(x**2)),
        (D(D(digamma(x), x), x), polygamma(2, x)),
        (D(polygamma(3, x), x), polygamma(4, x)),
        (D(Beta(x, 2 * x), x), Beta(x, 2 * x) * (digamma(x) + 2 * digamma(2 * x) - 3 * digamma(3 * x))),
        (D(D(erf(x), x), x), -2 * x * D(erf(x), x)),
        (D(binomial(x, 3), x), (3 * x**2 - 6 * x + 2) / 6),
        (D(exp(binomial(x, 1)), x), exp(x)),
    ],
)
def test_derivatives(left: Term, right: Term) -> None:
    """Of first and second order, through other functions."""
    for place in (fmpq(7, 2), fmpq(1, 3)):
        difference = ball(at(left - right, x=place))
        assert difference.contains(0)
        assert difference.rad() < arb("1e-8")


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (Gamma(x), 0),
        (Gamma(x), -3),
        (digamma(x), -1),
        (polygamma(1, x), 0),
        (Beta(x, 1), 0),
        (Beta(x, 3), fmpq(-1, 2)),
        (D(Gamma(x), x), -2),
    ],
)
def test_where_they_are_undefined(term: Term, value: fmpq | int) -> None:
    """At the poles; Beta unless both arguments are positive."""
    with pytest.raises(Undefined):
        at(term, x=value)


def test_a_factorial_needs_a_whole_number_from_zero() -> None:
    """(n - 2)! at n = 1."""
    with pytest.raises(Undefined):
        at(factorial(n - 2), n=1)
