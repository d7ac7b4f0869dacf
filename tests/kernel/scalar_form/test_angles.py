"""Trigonometric identities: true ones are shown in either direction and composed, false ones never."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.kernel.signs.analysis import Signs
from notesc.language.arithmetic import as_term
from notesc.language.constants import Rational, pi
from notesc.language.functions import (
    absolute,
    arccos,
    arccosh,
    arcsin,
    arcsinh,
    arctan,
    arctanh,
    cos,
    cosh,
    exp,
    log,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)
from notesc.language.shapes import SCALAR
from notesc.language.terms import Domain, OpaqueFunction, Size, Term, Variable

x, y, z = (Variable(name, SCALAR) for name in "xyz")
a, b = (Variable(name, SCALAR, Domain.POSITIVE) for name in "ab")
m = Variable("m", SCALAR, Domain.INTEGER)
n = Size("n")
k = n.index("k")
phi = OpaqueFunction("phi")
one, two, three, five, six = (as_term(value) for value in (1, 2, 3, 5, 6))
half = Rational(1, 2)
tenth = sin(x / 10) + cos(y)

TRUE: list[tuple[Term, Term]] = [
    # Abramowitz and Stegun, §4.3
    (sin(x) ** 2 + cos(x) ** 2, one),
    (sin(x + y), sin(x) * cos(y) + cos(x) * sin(y)),
    (cos(x - y), cos(x) * cos(y) + sin(x) * sin(y)),
    (tan(x + y), (tan(x) + tan(y)) / (1 - tan(x) * tan(y))),
    (sin(3 * x), 3 * sin(x) - 4 * sin(x) ** 3),
    (cos(4 * x), 8 * cos(x) ** 4 - 8 * cos(x) ** 2 + 1),
    (sin(x) + sin(y), 2 * sin((x + y) / 2) * cos((x - y) / 2)),
    (sin(x) * sin(y), (cos(x - y) - cos(x + y)) / 2),
    (tan(x / 2), sin(x) / (1 + cos(x))),
    (tan(x / 2), (1 - cos(x)) / sin(x)),
    (sin(x), 2 * tan(x / 2) / (1 + tan(x / 2) ** 2)),
    (sin(x + y + z) ** 2 + cos(z + x + y) ** 2, one),
    (sin(x / y + 1) ** 2, (1 - cos(2 * x / y + 2)) / 2),
    (sin(x / (x + y)) * cos(y / (x + y)) + cos(x / (x + y)) * sin(y / (x + y)), sin(one)),
    (cos(exp(x) + log(a)), cos(exp(x)) * cos(log(a)) - sin(exp(x)) * sin(log(a))),
    # multiples of π
    (sin(pi / 6), half),
    (cos(pi / 4), 1 / sqrt(two)),
    (cos(pi / 12), (sqrt(six) + sqrt(two)) / 4),
    (cos(pi / 5), (1 + sqrt(five)) / 4),
    (cos(pi / 7) - cos(2 * pi / 7) + cos(3 * pi / 7), half),
    (8 * sin(pi / 7) ** 2 * sin(2 * pi / 7) ** 2 * sin(3 * pi / 7) ** 2, Rational(7, 8)),
    (cos(x + pi / 2), -sin(x)),
    (sin(pi - x), sin(x)),
    (cos(x + 2 * pi), cos(x)),
    (sin(x + pi / 3) + sin(x - pi / 3), sin(x)),
    (tan(x + pi / 4), (1 + tan(x)) / (1 - tan(x))),
    (sin(m * pi), as_term(0)),
    (cos(2 * m * pi), one),
    (cos(n * k * pi) ** 2, one),
    (cos(x + 2 * n * pi), cos(x)),
    (sin(x + n * pi), sin(x) * cos(n * pi)),
    (sin(pi / 18) * sin(5 * pi / 18) * sin(7 * pi / 18), Rational(1, 8)),
    (cos(pi / 9) * cos(2 * pi / 9) * cos(4 * pi / 9), Rational(1, 8)),
    (tan(pi / 8), sqrt(two) - 1),
    (cos(pi / 8) * sin(pi / 8), sqrt(two) / 4),
    # hyperbolic
    (cosh(x) ** 2 - sinh(x) ** 2, one),
    (sinh(x + y), sinh(x) * cosh(y) + cosh(x) * sinh(y)),
    (tanh(x), sinh(x) / cosh(x)),
    (tanh(x / 2), (cosh(x) - 1) / sinh(x)),
    (cosh(3 * x), 4 * cosh(x) ** 3 - 3 * cosh(x)),
    # inverse functions
    (sin(arcsin(x)), x),
    (cos(arcsin(x)), sqrt(1 - x**2)),
    (sin(arccos(x)), sqrt(1 - x**2)),
    (tan(arcsin(x)), x / sqrt(1 - x**2)),
    (sin(arctan(x)), x / sqrt(1 + x**2)),
    (cos(2 * arctan(x)), (1 - x**2) / (1 + x**2)),
    (cos(arctan(x) + arcsin(y)), (sqrt(1 - y**2) - x * y) / sqrt(1 + x**2)),
    (arcsin(-x), -arcsin(x)),
    (arcsin(x - y), -arcsin(y - x)),
    (arcsin(x) + arccos(x), pi / 2),
    (arccos(-x), pi - arccos(x)),
    (arcsin(half), pi / 6),
    (arctan(-sqrt(three)), -pi / 3),
    (arccos(-1 * one), pi),
    (sinh(arcsinh(x)), x),
    (cosh(arcsinh(x)), sqrt(1 + x**2)),
    (cosh(arccosh(x)), x),
    (tanh(arctanh(x)), x),
    (arctanh(tanh(x)), x),
    (arcsinh(sinh(x)), x),
    # conjugates and nested roots
    (arcsinh(-x), -arcsinh(x)),
    (arcsinh(x), log(x + sqrt(1 + x**2))),
    (log(sqrt(1 + x**2) - x), -arcsinh(x)),
    (arcsinh(x) + arcsinh(y), arcsinh(x * sqrt(1 + y**2) + y * sqrt(1 + x**2))),
    (2 * arcsinh(a), arccosh(2 * a**2 + 1)),
    (arcsinh(x), arctanh(x / sqrt(1 + x**2))),
    (arccosh(cosh(a)), a),
    (arccosh(1 + a), 2 * arcsinh(sqrt(a / 2))),
    (sqrt(3 + 2 * sqrt(two)), 1 + sqrt(two)),
    (sqrt(3 - 2 * sqrt(two)), sqrt(two) - 1),
    (sqrt(two + sqrt(three)), (sqrt(two) + sqrt(six)) / 2),
    (sqrt(5 + 2 * sqrt(six)) - sqrt(5 - 2 * sqrt(six)), 2 * sqrt(two)),
    (sqrt(two + sqrt(two)) * sqrt(two - sqrt(two)), sqrt(two)),
    (log(two + sqrt(three)), -log(two - sqrt(three))),
    (log(3 + 2 * sqrt(two)), 2 * log(1 + sqrt(two))),
    (sqrt(1 + 2 * a + 2 * sqrt(a + a**2)), sqrt(1 + a) + sqrt(a)),
    # absolute values
    (absolute(x) ** 2, x**2),
    (absolute(x * y), absolute(x) * absolute(y)),
    (absolute(x / y), absolute(x) / absolute(y)),
    (absolute(-x), absolute(x)),
    (absolute(x - y), absolute(y - x)),
    (absolute(x), sqrt(x**2)),
    (absolute(exp(x)), exp(x)),
    (absolute(absolute(x)), absolute(x)),
    (absolute(x) ** 3, x**2 * absolute(x)),
    (log(absolute(x)), log(x**2) / 2),
    (absolute(sin(x)), sqrt(1 - cos(x) ** 2)),
    (absolute(sin(x / 2)), sqrt((1 - cos(x)) / 2)),
    (absolute(cos(x)), sqrt(1 - sin(x) ** 2)),
]


@pytest.mark.parametrize(("left", "right"), TRUE, ids=repr)
def test_true_equations_are_shown(left: Term, right: Term) -> None:
    """In either direction, and beside and inside other functions."""
    is_positive = Signs(Context()).is_positive
    assert equal_scalars(left, right, is_positive)
    assert equal_scalars(right + tenth, left + tenth, is_positive)
    assert equal_scalars(phi(left), phi(right), is_positive)


ANGLES: list[tuple[Term, Term]] = [
    (tan(arctan(x) / 2), (sqrt(1 + x**2) - 1) / x),
    (arctan(a) + arctan(1 / a), pi / 2),
    (arctan(sinh(x)), arcsin(tanh(x))),
    (arctan(x), arcsin(x / sqrt(1 + x**2))),
    (4 * arctan(Rational(1, 5)) - arctan(Rational(1, 239)), pi / 4),
    (arctan(half) + arctan(Rational(1, 3)), pi / 4),
    (12 * arctan(Rational(1, 18)) + 8 * arctan(Rational(1, 57)) - 5 * arctan(Rational(1, 239)), pi / 4),
]


@pytest.mark.parametrize(("left", "right"), ANGLES, ids=repr)
def test_angles_less_than_a_turn_apart_are_equal_where_their_cosines_say_so(left: Term, right: Term) -> None:
    """Values of inverse functions, told apart by neither sine nor cosine, and by where they lie."""
    is_positive = Signs(Context()).is_positive
    assert equal_scalars(left, right, is_positive)
    assert equal_scalars(right + tenth, left + tenth, is_positive)
    assert not equal_scalars(left, right + 2 * pi, is_positive)


FALSE: list[tuple[Term, Term]] = [
    (sin(x) ** 2 - cos(x) ** 2, one),
    (sin(x + y), sin(x) + sin(y)),
    (cos(x + y), cos(x) * cos(y) + sin(x) * sin(y)),
    (sin(2 * x), 2 * sin(x)),
    (cos(2 * x), 1 - 2 * cos(x) ** 2),
    (sin(3 * x), 3 * sin(x) + 4 * sin(x) ** 3),
    (tan(x + y), (tan(x) + tan(y)) / (1 + tan(x) * tan(y))),
    (tan(2 * x), 2 * tan(x)),
    (sin(x), sqrt(1 - cos(x) ** 2)),
    (cos(x), sqrt(1 - sin(x) ** 2)),
    (sin(x / 2), sqrt((1 - cos(x)) / 2)),
    (sin(pi / 6), sqrt(three) / 2),
    (cos(pi / 5), (sqrt(five) - 1) / 4),
    (cos(pi / 7) + cos(2 * pi / 7) + cos(3 * pi / 7), half),
    (cos(x + pi / 2), sin(x)),
    (sin(x + pi), sin(x)),
    (cos(m * pi), one),
    (cos(n * pi), -1 * one),
    (sin(n * pi / 2), as_term(0)),
    (sin(m * x), as_term(0)),
    (cos(2 * n * pi * x), one),
    (sin(x * y), sin(x) * sin(y)),
    (sin(x) / x, one),
    (cosh(x) ** 2 + sinh(x) ** 2, one),
    (cosh(x + y), cosh(x) * cosh(y) - sinh(x) * sinh(y)),
    (tanh(x), sinh(x) * cosh(x)),
    (cos(arcsin(x)), -sqrt(1 - x**2)),
    (cos(arcsin(x)), 1 - x**2),
    (sin(arctan(x)), x / (1 + x**2)),
    (sin(2 * arctan(x)), x / (1 + x**2)),
    (arcsin(x) - arccos(x), pi / 2),
    (arccos(-x), -arccos(x)),
    (arctan(x) + arctan(1 / x), pi / 2),
    (arctan(x) + arctan(y), arctan((x + y) / (1 - x * y))),
    (2 * arctan(x), arcsin(2 * x / (1 + x**2))),
    (arctan(tan(x)), x),
    (arcsin(sin(x)), x),
    (arccos(cos(x)), x),
    (arccosh(cosh(x)), x),
    (arcsin(x), arctan(x)),
    (arcsin(half), pi / 3),
    (4 * arctan(Rational(1, 5)) - arctan(Rational(1, 238)), pi / 4),
    (3 * arctan(two), pi + arctan(Rational(2, 11)) + arctan(one)),
    (arctan(two) + arctan(three), -pi / 4),
    (arcsinh(-x), arcsinh(x)),
    (log(sqrt(1 + x**2) + x), -arcsinh(x)),
    (arcsinh(x) + arcsinh(y), arcsinh(x + y)),
    (arcsinh(x) + arcsinh(y), arcsinh(x * sqrt(1 + x**2) + y * sqrt(1 + y**2))),
    (2 * arcsinh(x), arccosh(2 * x**2 + 1)),
    (arcsinh(x), arctanh(x / (1 + x**2))),
    (arccosh(1 + a), arcsinh(sqrt(a / 2))),
    (sqrt(3 + 2 * sqrt(two)), sqrt(two) - 1),
    (sqrt(3 - 2 * sqrt(two)), 1 - sqrt(two)),
    (sqrt(two + sqrt(three)), (sqrt(six) - sqrt(two)) / 2),
    (sqrt(5 + 2 * sqrt(six)) + sqrt(5 - 2 * sqrt(six)), 2 * sqrt(two)),
    (log(two + sqrt(three)), log(two - sqrt(three))),
    (log(3 + 2 * sqrt(two)), log(1 + sqrt(two))),
    (sqrt(1 + 2 * a + 2 * sqrt(a + a**2)), sqrt(1 + a) - sqrt(a)),
    (sqrt(1 + 2 * a - 2 * sqrt(a + a**2)), sqrt(a) - sqrt(1 + a)),
    (sin(pi / 18) * sin(5 * pi / 18) * sin(7 * pi / 18), Rational(1, 4)),
    (absolute(x), x),
    (absolute(x), -x),
    (absolute(x + y), absolute(x) + absolute(y)),
    (absolute(x - 1), absolute(x) - 1),
    (absolute(x) ** 3, x**3),
    (log(absolute(x)), log(x**2)),
    (absolute(sin(x)), sin(x)),
]


@pytest.mark.parametrize(("left", "right"), FALSE, ids=repr)
def test_false_equations_are_never_shown(left: Term, right: Term, surely_differ: Callable[..., bool]) -> None:
    """They differ at a point in ball arithmetic, and are not shown, in any disguise."""
    is_positive = Signs(Context()).is_positive
    assert surely_differ(left, right)
    for first, second in [
        (left, right),
        (right, left),
        (left - right, as_term(0)),
        (left + tenth, right + tenth),
        (sin(left), sin(right)),
        (phi(left), phi(right)),
    ]:
        if (first, second) != (sin(left), sin(right)) or surely_differ(first, second):
            try:
                assert not equal_scalars(first, second, is_positive)
            except NotNormalisable:
                continue


def test_signs_come_from_the_caller() -> None:
    """√(1 - sin²) is cos where the caller knows that the cosine is positive, and not before."""
    assert equal_scalars(sqrt(1 - sin(x) ** 2), cos(x), lambda term: term == cos(x))
    assert not equal_scalars(sqrt(1 - sin(x) ** 2), cos(x), lambda _: False)


@pytest.mark.parametrize("term", [sin(100 * x), sin(pi / 61), cos(x) / (sin(x) ** 2 + cos(x) ** 2 - 1)], ids=repr)
def test_what_grows_too_large_is_refused(term: Term) -> None:
    """Large multiples, small parts of a turn, and denominators that vanish."""
    with pytest.raises(NotNormalisable):
        equal_scalars(term, as_term(0), lambda _: False)
