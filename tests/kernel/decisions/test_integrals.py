"""Integrals rewritten by parts and by substitution: what is shown, and each way in which it is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from notesc.kernel.evidence import ByNormalForm, BySummands, ByValues, Parts, Split, Substitution
from notesc.language.analysis import Integral, oo
from notesc.language.constants import Rational, positive
from notesc.language.functions import absolute, cos, exp, log, relu, sin, sqrt
from notesc.language.note import Note
from notesc.language.propositions import Eq, Gt, Proposition

note = Note("Symbols")
x, y, a, b, u = (note.scalar(name) for name in ("x", "y", "a", "b", "u"))
c = note.scalar("c", domain=positive)
f, g = note.function("f"), note.function("g")

Given = tuple[Proposition, ...]

BY_PARTS: list[tuple[Any, Any, Any, Given]] = [
    (Integral(f(x) * g.prime(x) + f.prime(x) * g(x), (x, a, b)), f(x) * g(x), f(b) * g(b) - f(a) * g(a), ()),
    (
        Integral(f(x) * g.prime(x), (x, a, b)),
        f(x) * g(x),
        f(b) * g(b) - f(a) * g(a) - Integral(f.prime(x) * g(x), (x, a, b)),
        (),
    ),
    (
        Integral(f(sin(x)) * g.prime(x), (x, 0, y)),
        f(sin(x)) * g(x),
        f(sin(y)) * g(y) - f(sin(0 * y)) * g(0) - Integral(f.prime(sin(x)) * cos(x) * g(x), (x, 0, y)),
        (),
    ),
    (
        Integral(log(x) * f.prime(x), (x, 1, c)),
        log(x) * f(x),
        log(c) * f(c) - Integral(f(x) / x, (x, 1, c)),
        (),
    ),
]


@pytest.mark.parametrize(("integral", "primitive", "value", "given"), BY_PARTS, ids=repr)
def test_by_parts(shows: Callable[..., bool], integral: Any, primitive: Any, value: Any, given: Given) -> None:
    """What F leaves of the integrand stays under the integral."""
    evidence = ByValues((Parts(integral, x, primitive),), ByNormalForm())
    assert shows(evidence, Eq(y + 2 * integral, y + 2 * value), *given)
    assert not shows(evidence, Eq(y + 2 * integral, y - 2 * value), *given)


NOT_BY_PARTS: list[tuple[Any, Any, Any, Given]] = [
    # F is not smooth between the ends: a kink, a pole, a logarithm of what may be negative
    (Integral(f(x), (x, -1, 1)), absolute(x), Integral(f(x), (x, -1, 1)), ()),
    (Integral(f(x) - 1 / x**2, (x, -1, 1)), 1 / x, 2 + Integral(f(x), (x, -1, 1)), ()),
    (Integral(f(x), (x, a, b)), log(x), Integral(f(x), (x, a, b)), ()),
    # nor at an end
    (Integral(f(x), (x, 0, 1)), sqrt(x), 1 + Integral(f(x) - 1 / (2 * sqrt(x)), (x, 0, 1)), ()),
    # the ends may come in the other order
    (Integral(f(x), (x, 1, b)), log(x), log(b) + Integral(f(x) - 1 / x, (x, 1, b)), ()),
    # the integrand is not defined at an end, or an end is infinite
    (Integral(log(x), (x, 0, 1)), x, 1 + Integral(log(x) - 1, (x, 0, 1)), ()),
    (Integral(exp(-x), (x, 0, oo)), x * exp(-x), Integral(x * exp(-x), (x, 0, oo)), ()),
    # a sign, a factor, an end
    (Integral(f(x) * g.prime(x), (x, 0, 1)), f(x) * g(x), Integral(f.prime(x) * g(x), (x, 0, 1)), ()),
    (Integral(f(x) * g.prime(x) - f.prime(x) * g(x), (x, a, b)), f(x) * g(x), f(b) * g(b) - f(a) * g(a), ()),
]


@pytest.mark.parametrize(("integral", "primitive", "value", "given"), NOT_BY_PARTS, ids=repr)
def test_not_by_parts(shows: Callable[..., bool], integral: Any, primitive: Any, value: Any, given: Given) -> None:
    """Nothing follows from such a function."""
    assert not shows(ByValues((Parts(integral, x, primitive),), ByNormalForm()), Eq(integral, value), *given)


SUBSTITUTED: list[tuple[Any, Any, Any, Any, Given]] = [
    (Integral(f(a - x), (x, 0, a)), a - x, -f(u), Integral(f(x), (x, 0, a)), ()),
    (Integral(2 * x * f(x**2), (x, 0, a)), x**2, f(u), Integral(f(x), (x, 0, a**2)), ()),
    (Integral(2 * x * f(x**2), (x, -1, 1)), x**2, f(u), 0 * y, ()),
    (Integral(f(g(x)) * g.prime(x), (x, a, b)), g(x), f(u), Integral(f(x), (x, g(a), g(b))), ()),
    (Integral(f(sin(x)) * cos(x), (x, b, a)), sin(x), f(u), -Integral(f(x), (x, sin(a), sin(b))), ()),
    (Integral(f(log(x)) / x, (x, 1, c)), log(x), f(u), Integral(f(x), (x, 0, log(c))), ()),
    (Integral(f(a * x), (x, 0, 1)), a * x, f(u) / a, Integral(f(x), (x, 0, a)) / a, (Gt(a, 0),)),
    # h need only be continuous on the values of g
    (Integral(absolute(exp(x)) * exp(x), (x, 0, 1)), exp(x), absolute(u), Integral(absolute(x), (x, 1, exp(1))), ()),
    (Integral(log(x**2 + 1) * 2 * x, (x, 0, a)), x**2 + 1, log(u), Integral(log(x), (x, 1, a**2 + 1)), ()),
]


@pytest.mark.parametrize(("integral", "inner", "outer", "value", "given"), SUBSTITUTED, ids=repr)
def test_by_substitution(
    shows: Callable[..., bool], integral: Any, inner: Any, outer: Any, value: Any, given: Given
) -> None:
    """In either order of the ends, and where g turns back."""
    evidence = ByValues((Substitution(integral, x, inner, u, outer),), ByNormalForm())
    assert shows(evidence, Eq(y + integral, y + value), *given)
    assert not shows(evidence, Eq(y + integral, 2 * y - value), *given)


NOT_SUBSTITUTED: list[tuple[Any, Any, Any, Any, Given]] = [
    # another inner derivative
    (Integral(x * f(x**2), (x, 0, a)), x**2, f(u), Integral(f(x), (x, 0, a**2)), ()),
    (Integral(f(a - x), (x, 0, a)), a - x, f(u), Integral(f(x), (x, a, 0)), ()),
    # the ends are not moved
    (Integral(2 * x * f(x**2), (x, 0, a)), x**2, f(u), Integral(f(x), (x, 0, a)), ()),
    # g has a pole, a kink or a vertical tangent between the ends
    (Integral(-f(1 / x) / x**2, (x, -1, 1)), 1 / x, f(u), Integral(f(x), (x, -1, 1)), ()),
    (Integral(f(absolute(x)), (x, -1, 1)), absolute(x), f(u), Integral(f(x), (x, 1, 1)), ()),
    (Integral(f(sqrt(x)) / (2 * sqrt(x)), (x, 0, 1)), sqrt(x), f(u), Integral(f(x), (x, 0, 1)), ()),
    # g is not known to be defined
    (Integral(f(log(x)) / x, (x, a, b)), log(x), f(u), Integral(f(x), (x, log(a), log(b))), ()),
    # h has a pole among the values of g, though not at the ends
    (Integral(2 * x / x**4, (x, -1, 1)), x**2, 1 / u**2, 0 * y, ()),
    (Integral(1 / x, (x, -1, 2)), x, 1 / u, Integral(1 / x, (x, -1, 2)), ()),
    # a factor that may be 0
    (Integral(f(a * x), (x, 0, 1)), a * x, f(u) / a, Integral(f(x), (x, 0, a)) / a, ()),
    # u is h's own variable, and not the author's
    (Integral(f(x + u), (x, 0, 1)), x + u, f(u) + u, Integral(f(x) + u, (x, u, u + 1)), ()),
    # an end is infinite
    (Integral(2 * x * exp(-(x**2)), (x, 0, oo)), x**2, exp(-u), Integral(exp(-x), (x, 0, oo)), ()),
]


@pytest.mark.parametrize(("integral", "inner", "outer", "value", "given"), NOT_SUBSTITUTED, ids=repr)
def test_not_by_substitution(
    shows: Callable[..., bool], integral: Any, inner: Any, outer: Any, value: Any, given: Given
) -> None:
    """Nothing follows from such functions."""
    evidence = ByValues((Substitution(integral, x, inner, u, outer),), ByNormalForm())
    assert not shows(evidence, Eq(integral, value), *given)


SPLIT: list[tuple[Any, Any, Any, Any, Any, Given]] = [
    (Integral(absolute(x), (x, -1, 1)), 0, -x, x, Rational(1), ()),
    (Integral(relu(x), (x, -1, 2)), 0, 0 * x, x, Rational(2), ()),
    (Integral(absolute(x - c), (x, 0, 2 * c)), c, c - x, x - c, c**2, ()),
    (Integral(absolute(x) * x, (x, a, b)), 0, -(x**2), x**2, (a**3 + b**3) / 3, (Gt(0, a), Gt(b, 0))),
]


@pytest.mark.parametrize(("integral", "point", "before", "after", "value", "given"), SPLIT, ids=repr)
def test_split(
    shows: Callable[..., bool], integral: Any, point: Any, before: Any, after: Any, value: Any, given: Given
) -> None:
    """Each piece is what the integrand is there."""
    evidence = ByValues((Split(integral, point + 0 * a, x, before, after, BySummands()),), ByNormalForm())
    assert shows(evidence, Eq(y + integral, y + value), *given)
    assert not shows(evidence, Eq(y + integral, y + 2 * value), *given)
    turned = ByValues((Split(integral, point + 0 * a, x, after, before, BySummands()),), ByNormalForm())
    assert not shows(turned, Eq(y + integral, y - value), *given)


NOT_SPLIT: list[tuple[Any, Any, Any, Any, Any, Given]] = [
    # another point: before it the integrand is not what is said
    (Integral(absolute(x), (x, -1, 1)), Rational(1, 2), -x, x, Rational(1), ()),
    # the point does not lie between the ends, or is not known to
    (Integral(absolute(x), (x, 1, 2)), 0, -x, x, Rational(3, 2), ()),
    (Integral(absolute(x), (x, 1, -1)), 0, -x, x, Rational(-1), ()),
    (Integral(absolute(x), (x, a, 1)), 0, -x, x, (1 + a**2) / 2, ()),
    # a piece is not defined at the point, or does not exist
    (Integral(1 / absolute(x), (x, -1, 1)), 0, -1 / x, 1 / x, Rational(0), ()),
    (Integral(1 / sqrt(absolute(x)), (x, -1, 1)), 0, 1 / sqrt(-x), 1 / sqrt(x), Rational(4), ()),
    (Integral(absolute(x), (x, -oo, oo)), 0, -x, x, Rational(0), ()),
]


@pytest.mark.parametrize(("integral", "point", "before", "after", "value", "given"), NOT_SPLIT, ids=repr)
def test_not_split(
    shows: Callable[..., bool], integral: Any, point: Any, before: Any, after: Any, value: Any, given: Given
) -> None:
    """Nothing follows from such pieces."""
    evidence = ByValues((Split(integral, point + 0 * a, x, before, after, BySummands()),), ByNormalForm())
    assert not shows(evidence, Eq(integral, value), *given)
