"""Integrals by antiderivatives that the kernel differentiates: what is shown, and each way in which it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from notesc.kernel.evidence import Antiderivative, ByNormalForm, ByValues, ExponentialSeries, LimitValue, PartialSums
from notesc.language.analysis import Integral, Limit, oo
from notesc.language.constants import Rational, integer, pi, positive
from notesc.language.functions import absolute, arctan, cos, exp, factorial, log, sin, sqrt
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq, Ge, Gt, Lt, Proposition

note = Note("Symbols")
x, y, a, b, u = (note.scalar(name) for name in ("x", "y", "a", "b", "u"))
c, p = note.scalar("c", domain=positive), note.scalar("p", domain=positive)
j = note.scalar("j", domain=integer)
k = note.size("n").index("k")
f, g = note.function("f"), note.function("g")

SHOWN: list[tuple[Any, Any, Any, tuple[Proposition, ...]]] = [
    (Integral(x**2, (x, a, b)), x**3 / 3, (b**3 - a**3) / 3, ()),
    (Integral(x**2, (x, a, b)), x**3 / 3 + 7, (b**3 - a**3) / 3, ()),
    (Integral(f.prime(g(x)) * g.prime(x), (x, a, b)), f(g(x)), f(g(b)) - f(g(a)), ()),
    (Integral(1 / x, (x, 1, p)), log(x), log(p), ()),
    (Integral(1 / x, (x, a, b)), log(x), log(b) - log(a), (Gt(a, 0), Gt(b, 0))),
    (Integral(1 / x, (x, -2, -1)), log(-x), -log(2), ()),
    (Integral(sqrt(x), (x, 0, c)), 2 * x ** Rational(3, 2) / 3, 2 * c ** Rational(3, 2) / 3, ()),
    (Integral(1 / sqrt(x), (x, 0, 1)), 2 * sqrt(x), 2, ()),
    (Integral(log(x), (x, 0, 1)), x * log(x) - x, -1, ()),
    (Integral(exp(-c * x), (x, 0, oo)), -exp(-c * x) / c, 1 / c, ()),
    (Integral(exp(a * x), (x, -oo, 0)), exp(a * x) / a, 1 / a, (Gt(a, 0),)),
    (Integral(1 / (1 + x**2), (x, -oo, oo)), arctan(x), pi, ()),
    (Integral(1 / x**2, (x, oo, 1)), -1 / x, -1, ()),
]


@pytest.mark.parametrize(("integral", "primitive", "value", "given"), SHOWN, ids=repr)
def test_shown(
    shows: Callable[..., bool], integral: Any, primitive: Any, value: Any, given: tuple[Proposition, ...]
) -> None:
    """F′ = f between the ends, and F is continuous, or has limits, at the ends."""
    evidence = ByValues((Antiderivative(integral, x, primitive),), ByNormalForm())
    assert shows(evidence, Eq(2 * integral + y, 2 * value + y), *given)
    assert not shows(evidence, Eq(2 * integral + y, 2 * value - y), *given)


REFUSED: list[tuple[Any, Any, Any, tuple[Proposition, ...]]] = [
    # another derivative
    (Integral(x**2, (x, 0, 1)), x**3, 1, ()),
    (Integral(exp(-c * x), (x, 0, oo)), -exp(-c * x), 1, ()),
    # a pole between the ends: F is not continuous
    (Integral(1 / x**2, (x, -1, 1)), -1 / x, -2, ()),
    (Integral(1 / x, (x, -1, 1)), log(absolute(x)), 0, ()),
    (Integral(1 / x, (x, a, b)), log(absolute(x)), log(absolute(b)) - log(absolute(a)), ()),
    # not on the side where F is defined
    (Integral(1 / x, (x, -2, -1)), log(x), log(1) - log(2), ()),
    (Integral(1 / x, (x, 1, b)), log(x), log(b), ()),
    # the ends may come in the other order
    (Integral(sqrt(x), (x, 1, b)), 2 * x ** Rational(3, 2) / 3, 0, ()),
    # divergent: F has no limit
    (Integral(1 / x, (x, 1, oo)), log(x), 0, ()),
    (Integral(1 / x, (x, 0, 1)), log(x), 0, ()),
    (Integral(exp(a * x), (x, 0, oo)), exp(a * x) / a, -1 / a, ()),
    (Integral(exp(a * x), (x, 0, oo)), exp(a * x) / a, -1 / a, (Gt(a, 0),)),
    (Integral(sin(x), (x, 0, oo)), -cos(x), 1, ()),
    (Integral(x, (x, -oo, oo)), x**2 / 2, 0, ()),
    # an antiderivative with a jump: arctan(1/x) on both sides of 0
    (Integral(-1 / (1 + x**2), (x, -1, 1)), arctan(1 / x), pi / 2, ()),
    # what is assumed of the author's x says nothing about the x of the integral
    (Integral(1 / x, (x, -1, 1)), log(x), 0, (Gt(x, 0),)),
    (Integral(sqrt(x), (x, b, 1)), 2 * x ** Rational(3, 2) / 3, 0, (Ge(x, 0),)),
    # a factor that may be 0
    (Integral(exp(a * x), (x, 0, 1)), exp(a * x) / a, (exp(a) - 1) / a, ()),
]


@pytest.mark.parametrize(("integral", "primitive", "value", "given"), REFUSED, ids=repr)
def test_refused(
    shows: Callable[..., bool], integral: Any, primitive: Any, value: Any, given: tuple[Proposition, ...]
) -> None:
    """No value follows from such an antiderivative."""
    evidence = ByValues((Antiderivative(integral, x, primitive),), ByNormalForm())
    assert not shows(evidence, Eq(integral, value), *given)


def test_a_hypothesis_about_the_parameters_is_used(shows: Callable[..., bool]) -> None:
    """With a < 0 the exponential vanishes at infinity."""
    integral = Integral(exp(a * x), (x, 0, oo))
    evidence = ByValues((Antiderivative(integral, x, exp(a * x) / a),), ByNormalForm())
    assert shows(evidence, Eq(integral, -1 / a), Lt(a, 0))


def _sum(value: Any, partial: Any, *given: Proposition, shows: Callable[..., bool], term: Any) -> bool:
    evidence = ByValues((PartialSums(term, j, partial),), ByNormalForm())
    return shows(evidence, Eq(term, value), *given)


def test_partial_sums(shows: Callable[..., bool]) -> None:
    """S begins as the sum does, grows by its terms, and has a limit."""
    halves = Sum(Rational(1, 2) ** k, (k, 1, oo))
    partial = 1 - Rational(1, 2) ** j
    assert _sum(1, partial, shows=shows, term=halves)
    assert not _sum(2, partial, shows=shows, term=halves)
    assert not _sum(2, 2 - Rational(1, 2) ** j, shows=shows, term=halves)
    assert not _sum(1, 1 - Rational(1, 3) ** j, shows=shows, term=halves)
    ones = Sum(1 - 0 * k, (k, 1, oo))
    assert not _sum(0, j, shows=shows, term=ones)
    inverse = Sum(1 / (k * (k + 1)), (k, 1, oo))
    assert _sum(1, 1 - 1 / (j + 1), shows=shows, term=inverse)


def test_the_exponential_series(shows: Callable[..., bool]) -> None:
    """From 0 on, with u and c that do not contain the index."""
    series = Sum(2 * a**k / factorial(k), (k, 0, oo))
    evidence = ByValues((ExponentialSeries(series, a, 2 + 0 * b),), ByNormalForm())
    assert shows(evidence, Eq(series, 2 * exp(a)))
    assert not shows(evidence, Eq(series, exp(a)))
    from_one = Sum(2 * a**k / factorial(k), (k, 1, oo))
    assert not shows(ByValues((ExponentialSeries(from_one, a, 2 + 0 * b),), ByNormalForm()), Eq(from_one, 2 * exp(a)))
    other = Sum(k * a**k / factorial(k), (k, 0, oo))
    assert not shows(ByValues((ExponentialSeries(other, a, b),), ByNormalForm()), Eq(other, b * exp(a)))


MOMENTS: list[tuple[Any, Any, Any, tuple[Any, ...], Any]] = [
    (Sum(k * a**k / factorial(k), (k, 0, oo)), a, 1, (0, 1), a * exp(a)),
    (Sum(k**2 * a**k / factorial(k), (k, 0, oo)), a, 1, (0, 1, 1), (a + a**2) * exp(a)),
    (Sum(k * (k - 1) * b * a**k / factorial(k), (k, 0, oo)), a, b, (0, 0, 1), b * a**2 * exp(a)),
    (Sum((k - a) * a**k / factorial(k), (k, 0, oo)), a, 1, (-a, 1), 0 * a),
    (Sum(a**k / factorial(k), (k, 1, oo)), a, 1, (1,), exp(a) - 1),
    (Sum(a**k / factorial(k), (k, 2, oo)), a, 1, (1,), exp(a) - 1 - a),
    (Sum(k * exp(y) ** k / factorial(k), (k, 2, oo)), exp(y), 1, (0, 1), exp(y) * (exp(exp(y)) - 1)),
]


@pytest.mark.parametrize(("series", "argument", "factor", "weights", "value"), MOMENTS, ids=repr)
def test_moments_of_the_exponential_series(
    shows: Callable[..., bool], series: Any, argument: Any, factor: Any, weights: tuple[Any, ...], value: Any
) -> None:
    """With polynomials in k, and without the first terms."""
    zero = 0 * a
    terms = tuple(weight + zero for weight in weights)
    evidence = ByValues((ExponentialSeries(series, argument, factor + zero, ByNormalForm(), terms),), ByNormalForm())
    assert shows(evidence, Eq(series + y, value + y))
    assert not shows(evidence, Eq(series + y, value + y + 1))
    for wrong in ((*terms, 1 + zero), (2 + terms[0], *terms[1:]), (zero, *terms), ()):
        other = ExponentialSeries(series, argument, factor + zero, ByNormalForm(), wrong)
        assert not shows(ByValues((other,), ByNormalForm()), Eq(series + y, value + y))


def test_the_exponential_series_begins_at_a_number_from_zero(shows: Callable[..., bool]) -> None:
    """A lower bound that is a symbol says nothing of which terms are missing."""
    n = note.size("m")
    series = Sum(a**k / factorial(k), (k, n, oo))
    evidence = ByValues((ExponentialSeries(series, a, 1 + 0 * b),), ByNormalForm())
    assert not shows(evidence, Eq(series, exp(a)))
    assert not shows(evidence, Eq(series, exp(a) - 1))


def test_limits_are_put_in_place(shows: Callable[..., bool]) -> None:
    """A limit inside another term."""
    limit = Limit(sin(a * x) / x, x, 0)
    assert shows(ByValues((LimitValue(limit),), ByNormalForm()), Eq(exp(limit) * u, u * exp(a)))
    assert not shows(ByValues((LimitValue(limit),), ByNormalForm()), Eq(exp(limit) * u, u * exp(-a)))
    infinite = Limit(1 / x, x, 0)
    assert not shows(ByValues((LimitValue(infinite),), ByNormalForm()), Eq(infinite, infinite))
