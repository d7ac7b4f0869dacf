"""A second opinion: scalar terms in ball arithmetic at exact points, written without the package's own evaluator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from random import Random

import pytest
from flint import arb, ctx, fmpq

from notesc.language.functions import expand
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Divide,
    Domain,
    Index,
    Multiply,
    Negate,
    Number,
    Power,
    Size,
    Subscript,
    Subtract,
    Term,
    Variable,
    subterms,
)

Point = Mapping[Term, Fraction]
_BALLS = {
    **{name: name for name in ("exp", "log", "sqrt", "tanh", "sin", "cos", "tan", "sinh", "cosh")},
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "arcsinh": "asinh",
    "arccosh": "acosh",
    "arctanh": "atanh",
    "absolute": "__abs__",
}


def ball(term: Term, point: Point) -> arb:
    """A ball that holds the value; not finite where the term is undefined or nearly so."""
    if term in point:
        return arb(fmpq(point[term].numerator, point[term].denominator))
    match term:
        case Number(value):
            return arb(fmpq(value.numerator, value.denominator))
        case Constant():
            return arb.pi()
        case Negate(operand):
            return -ball(operand, point)
        case Add(left, right):
            return ball(left, point) + ball(right, point)
        case Subtract(left, right):
            return ball(left, point) - ball(right, point)
        case Multiply(left, right):
            return ball(left, point) * ball(right, point)
        case Divide(left, right):
            return ball(left, point) / ball(right, point)
        case Power(base, exponent):
            return _power(ball(base, point), exponent, point)
        case Application(name, (argument,)) if name in _BALLS:
            return getattr(ball(argument, point), _BALLS[name])()
        case Application():
            meaning = expand(term)
            assert meaning is not None
            return ball(meaning, point)
    raise AssertionError(term)


def _power(base: arb, exponent: Term, point: Point) -> arb:
    if isinstance(exponent, Number) and exponent.value.denominator == 1:
        return base ** int(exponent.value)
    if isinstance(exponent, Number) and exponent.value.denominator == 2 and exponent.value > 0:
        return base.sqrt() ** exponent.value.numerator
    if isinstance(exponent, Size | Index):
        return base ** int(point[exponent])
    return (ball(exponent, point) * base.log()).exp()


def symbols(*terms: Term) -> list[Term]:
    """What a point gives values to, in a fixed order."""
    found = {
        inner
        for term in terms
        for inner in subterms(term)
        if (isinstance(inner, Variable | Size | Index) and inner.shape.is_scalar) or isinstance(inner, Subscript)
    }
    return sorted(found, key=repr)


def _draw(symbol: Term, random: Random) -> Fraction:
    if isinstance(symbol, Size | Index):
        return Fraction(random.randint(1, 5))
    variable = symbol.operand if isinstance(symbol, Subscript) else symbol
    assert isinstance(variable, Variable)
    lowest = 1 if variable.domain in (Domain.POSITIVE, Domain.NONNEGATIVE) else -2999
    return Fraction(random.randint(lowest, 2999), 997)


def differs(left: Term, right: Term, points: int = 12) -> bool:
    """Whether the two sides are surely different at one of a few random points."""
    random, before, ctx.prec = Random(7), ctx.prec, 200  # noqa: S311  # the points are to be the same every time
    try:
        for _ in range(points):
            point = {symbol: _draw(symbol, random) for symbol in symbols(left, right)}
            difference = ball(left, point) - ball(right, point)
            if difference.is_finite() and not difference.contains(0):
                return True
    finally:
        ctx.prec = before
    return False


@pytest.fixture(scope="session")
def surely_differ() -> Callable[..., bool]:
    """`differs`, for tests."""
    return differs
