"""Trigonometric functions of scalars and jets: values, derivatives, expansions, and where they are undefined."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flint import arb, ctx, fmpq

from notesc.kernel.semantics import jets
from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.failures import Undecided, Undefined
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, Scalar, coefficient
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.trigonometry import FUNCTIONS
from notesc.language.functions import FUNCTIONS as WORDS
from notesc.language.functions import expand
from notesc.language.shapes import SCALAR
from notesc.language.terms import Application, Variable

X = Variable("x", SCALAR)
HALF, BEYOND = fmpq(-3, 7), fmpq(9, 4)


def _at(name: str) -> fmpq:
    return BEYOND if name == "arccosh" else HALF


def _third(function: Callable[[Scalar], Scalar], at: fmpq) -> Scalar:
    moved = Jet(3, Jet(2, Jet(1, at, {0: ONE}), {0: ONE}), {0: ONE})
    return coefficient(coefficient(coefficient(function(moved), 3, 0), 2, 0), 1, 0)


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_third_derivatives_agree_with_difference_quotients(name: str) -> None:
    """f‴ of f(v²/2 + v) at 800 bits against nested symmetric differences of values."""
    function = FUNCTIONS[name]

    def composed(v: Scalar) -> Scalar:
        return function(v * v * fmpq(1, 9) + v)

    def difference(v: fmpq, order: int) -> arb:
        if order == 0:
            return arb(composed(v))
        return (difference(v + step, order - 1) - difference(v - step, order - 1)) / (2 * step)

    before, ctx.prec, step = ctx.prec, 800, fmpq(1, 2**80)
    try:
        error = abs(arb(_third(composed, _at(name))) - difference(_at(name), 3))
        assert error < arb("1e-40")
    finally:
        ctx.prec = before


@pytest.mark.parametrize("name", sorted(name for name in FUNCTIONS if WORDS[name].expansion))
def test_the_value_is_that_of_the_expansion(name: str) -> None:
    """The evaluator's own rule and the meaning in other functions agree."""
    term = WORDS[name](X)
    assert isinstance(term, Application)
    meaning = expand(term)
    assert meaning is not None
    point = Point({}, {X: _at(name)})
    assert (jets.ball(evaluate(term, point)) - jets.ball(evaluate(meaning, point))).contains(0)


@pytest.mark.parametrize(
    ("name", "at", "value"),
    [
        *((name, 0, 0) for name in ("sin", "tan", "sinh", "arcsin", "arctan", "arcsinh", "arctanh", "absolute")),
        ("cos", 0, 1),
        ("cosh", 0, 1),
        ("arccos", 1, 0),
        ("arccosh", 1, 0),
        ("absolute", fmpq(-3, 7), fmpq(3, 7)),
    ],
)
def test_exact_values(name: str, at: fmpq | int, value: fmpq | int) -> None:
    """Zeros are exact, so that divisions by them are noticed."""
    found = FUNCTIONS[name](fmpq(at))
    assert isinstance(found, fmpq)
    assert found == value


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("arcsin", fmpq(9, 8)),
        ("arccos", fmpq(-9, 8)),
        ("arccosh", fmpq(7, 8)),
        ("arctanh", fmpq(1)),
        ("arctanh", fmpq(-2)),
        ("arcsin", Jet(1, fmpq(1), {0: ONE})),
        ("arccos", Jet(1, fmpq(-1), {0: ZERO})),
        ("arccosh", Jet(1, fmpq(1), {0: ONE})),
        ("absolute", Jet(1, ZERO, {0: ONE})),
    ],
)
def test_undefined(name: str, at: Scalar) -> None:
    """Outside of the domain, and the derivative at its ends and at the kink."""
    with pytest.raises(Undefined):
        FUNCTIONS[name](at)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("tan", arb.pi() / 2),
        ("arcsin", (arb.pi() / 2).sin()),
        ("absolute", Jet(1, arb(0, 1), {0: ONE})),
    ],
)
def test_undecided(name: str, at: Scalar) -> None:
    """Balls that reach over an end say nothing."""
    with pytest.raises(Undecided):
        FUNCTIONS[name](at)
