"""Integrals and limits by enclosure and expansion, against values known in closed form."""

from __future__ import annotations

import pytest
from flint import arb, fmpq

from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.failures import Failure, NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.points import Point, SmoothFunction
from notesc.language.analysis import Integral, Limit, oo, taylor
from notesc.language.calculus import D
from notesc.language.constants import Rational, pi
from notesc.language.functions import (
    Gamma,
    absolute,
    arctan,
    cos,
    digamma,
    erf,
    exp,
    factorial,
    log,
    sigmoid,
    sin,
    sqrt,
    tanh,
)
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.terms import Term

note = Note("Symbols")
n = note.size("n")
k = n.index("k")
x, y, a, b = note.scalar("x"), note.scalar("y"), note.scalar("a"), note.scalar("b")
f = note.function("f")
SMOOTH = SmoothFunction((fmpq(1), fmpq(-2), fmpq(0), fmpq(3)))  # 1 - 2x + 3x³
POINT = Point({n: 3}, {x: fmpq(1, 3), y: fmpq(5, 4), a: fmpq(3, 2), b: fmpq(7, 2)}, {"f": SMOOTH})
half = Rational(1, 2)

EQUAL: list[tuple[Term, Term]] = [
    (Integral(x**2, (x, 0, y)), y**3 / 3),
    (Integral(x**2, (x, y, 0)), -(y**3) / 3),
    (Integral(1 / x, (x, b, a)), log(a / b)),
    (Integral(sqrt(x), (x, 0, 1)), Rational(2, 3)),
    (Integral(sqrt(1 - x**2), (x, -1, 1)), pi / 2),
    (Integral(log(x), (x, 0, 1)), Rational(-1)),
    (Integral(absolute(x), (x, -1, 2)), Rational(5, 2)),
    (Integral(f.prime(x * y), (x, 0, 2)), (f(2 * y) - f(0 * y)) / y),
    (Integral(exp(-(x**2) / 2), (x, -oo, oo)), sqrt(2 * pi)),
    (Integral(exp(-((x - a) ** 2) / (2 * b**2)), (x, -oo, oo)), sqrt(2 * pi) * b),
    (Integral(x**4 * exp(-y * x), (x, 0, oo)), 24 / y**5),
    (Integral(exp(y * x), (x, -oo, 0)), 1 / y),
    (Integral(x ** (a - 1) * exp(-x), (x, 0, oo)), sqrt(pi) / 2),
    (Integral(exp(-sqrt(x)), (x, 0, oo)), Rational(2)),
    (Integral(1 / x**2, (x, 1, oo)), Rational(1)),
    (Integral(1 / (1 + x**2), (x, -oo, oo)), pi),
    (Integral(sigmoid(x) * (1 - sigmoid(x)), (x, -oo, oo)), Rational(1)),
    (Integral(x / (exp(x) - 1), (x, 0, oo)), pi**2 / 6),
    (Integral(exp(-x) * sin(y * x), (x, 0, oo)), y / (1 + y**2)),
    (Integral(sin(x) / x, (x, 0, 1)) - Integral(sin(x) / x, (x, y, 1)), Integral(sin(x) / x, (x, 0, y))),
    (D(Integral(exp(x * y), (x, 0, 1)), y), Integral(x * exp(x * y), (x, 0, 1))),
    (D(D(Integral(sin(x), (x, 0, y**2)), y), y), 2 * sin(y**2) + 4 * y**2 * cos(y**2)),
    (Limit(sin(x) / x, x, 0), Rational(1)),
    (Limit((exp(a * x) - 1 - a * x) / x**2, x, 0), a**2 / 2),
    (Limit((f(a + x) - f(a)) / x, x, 0), f.prime(a)),
    (Limit((x**2 - 1) / (x - 1), x, 1), Rational(2)),
    (Limit((2 * x**2 + 1) / (x**2 + 3), x, -oo), Rational(2)),
    (Limit(sqrt(x**2 + x) - x, x, oo), half),
    (Limit((1 + y / n) ** n, n, oo), exp(y)),
    (Limit((-x) ** n, n, oo), Rational(0)),
    (Limit(x**x, x, 0, "+"), Rational(1)),
    (Limit(x**y * log(x), x, 0, "+"), Rational(0)),
    (Limit(x**10 * exp(-x), x, oo), Rational(0)),
    (Limit(x**2 * sin(1 / x), x, 0), Rational(0)),
    (Limit(arctan(x), x, -oo), -pi / 2),
    (Limit(tanh(1 / x), x, 0, "-"), Rational(-1)),
    (Limit(log(1 + exp(x)) - x, x, oo), Rational(0)),
    (Sum(x**k, (k, 0, oo)), 1 / (1 - x)),
    (Sum((-x) ** k, (k, 2, oo)), x**2 / (1 + x)),
    (Sum(k * x ** (k - 1), (k, 1, oo)), 1 / (1 - x) ** 2),
    (Sum(y**k / factorial(k), (k, 0, oo)), exp(y)),
    (Integral(erf(x), (x, 0, y)), y * erf(y) + (exp(-(y**2)) - 1) / sqrt(pi)),
    (Limit((Gamma(x) - 1) / (x - 1), x, 1), digamma(Rational(1))),
    (taylor(exp(x * y), x, 0, 3), 1 + x * y + (x * y) ** 2 / 2 + (x * y) ** 3 / 6),
    (taylor(f(x), x, 0, 3), f(x)),
]


@pytest.mark.parametrize(("left", "right"), EQUAL, ids=repr)
def test_equal(left: Term, right: Term) -> None:
    """The two agree in balls that are narrow enough to count."""
    difference = arb(evaluate(left, POINT) - evaluate(right, POINT))
    assert difference.contains(0)
    assert difference.rad() < arb(2) ** -64


UNDEFINED = [
    Integral(1 / x, (x, -1, 1)),
    Integral(1 / x, (x, -1, 2)),
    Integral(1 / x, (x, 0, 1)),
    Integral(1 / x, (x, 1, oo)),
    Integral(1 / x**2, (x, 0, 1)),
    Integral(log(x), (x, -1, 1)),
    Integral(exp(y * x), (x, 0, oo)),
    Integral(sigmoid(x), (x, -oo, oo)),
    Integral(1 / (x - x), (x, 1, 1)),
    Limit(1 / x, x, 0),
    Limit(1 / x, x, 0, "+"),
    Limit(tanh(1 / x), x, 0),
    Limit(absolute(x) / x, x, 0),
    Limit(b**n, n, oo),
    Sum(y**k, (k, 0, oo)),
    Sum((-y) ** k, (k, 0, oo)),
    Sum(1 / k, (k, 1, oo)),
    Sum(1 / (k - 2), (k, 1, oo)),
    taylor(sqrt(x), x, 0, 1),
]


@pytest.mark.parametrize("term", UNDEFINED, ids=repr)
def test_undefined(term: Term) -> None:
    """Poles inside, divergence, infinite limits and different sides are certain."""
    with pytest.raises(Undefined):
        evaluate(term, POINT)


NOTHING_SAID = [
    Limit(sin(1 / x), x, 0),
    Limit((-b) ** n, n, oo),
    Integral(sin(x) / x, (x, 1, oo)),
    Limit(sin(x), x, oo),
]


@pytest.mark.parametrize("term", NOTHING_SAID, ids=repr)
def test_nothing_is_said(term: Term) -> None:
    """What cannot be followed has no value, and is not called undefined."""
    with pytest.raises(Failure) as caught:
        evaluate(term, POINT)
    assert isinstance(caught.value, NotEvaluable | Undecided)
