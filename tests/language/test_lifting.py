"""SymPy expressions become terms faithfully, or not at all."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

from notesc import Eq, Note, integer, nonnegative, positive
from notesc.diagnostics import Code, DerivationError
from notesc.language.lifting import lift

X, Y = sympy.symbols("x y", real=True)
P = sympy.Symbol("p", positive=True)


@pytest.mark.parametrize(
    ("expression", "source"),
    [
        (X - Y, "x - y"),
        (X - 3, "x - 3"),
        (-X / 2, "Rational(-1, 2) * x"),
        (-X * Y, "-(x * y)"),
        (X**2 / (1 + Y), "x ** 2 / (y + 1)"),
        (sympy.log(P) / X / Y, "log(p) / (x * y)"),
        (sympy.sqrt(P), "sqrt(p)"),
        (1 / sympy.sqrt(P), "p ** Rational(-1, 2)"),
        (sympy.exp(-X), "exp(-x)"),
        (sympy.tanh(X) + sympy.pi + sympy.E, "tanh(x) + exp(1) + pi"),
        (sympy.sin(X) * sympy.atan(Y), "arctan(y) * sin(x)"),
        (sympy.Abs(X) + sympy.cosh(Y), "cosh(y) + absolute(x)"),
        (sympy.Rational(-1, 3), "Rational(-1, 3)"),
        (sympy.Mul(2, sympy.Add(X, Y, evaluate=False), evaluate=False), "2 * (x + y)"),
    ],
)
def test_scalar_expressions_are_lifted(expression: Any, source: str) -> None:
    """Sums, products, quotients, powers and the common functions keep their structure."""
    assert repr(lift(expression)) == source


def test_assumptions_become_domains() -> None:
    """A symbol is the variable of its name and domain, so that it meets the one the note declares."""
    note = Note("A note")
    assert lift(P) == note.scalar("p", domain=positive)
    assert lift(X) == note.scalar("x")
    assert lift(sympy.Symbol("t", nonnegative=True)) == note.scalar("t", domain=nonnegative)
    assert lift(sympy.Symbol("m", integer=True)) == note.scalar("m", domain=integer)


@pytest.mark.parametrize(
    "expression",
    [
        sympy.Symbol("z"),
        sympy.Symbol("x", negative=True),
        sympy.Symbol("x", positive=True, integer=True),
        sympy.Symbol("A", commutative=False),
        sympy.Dummy("x", real=True),
        sympy.oo,
        sympy.I * X,
        X + 0.5,
        sympy.LambertW(X),
        sympy.Function("log")(X),
        sympy.Integral(X, X),
        sympy.Sum(X, (sympy.Symbol("k", integer=True), 1, 3)),
        sympy.MatrixSymbol("A", 2, 2),
        sympy.MatrixSymbol("A", 2, 2)[0, 0],
        sympy.eye(2),
        sympy.IndexedBase("b")[1],
        X < Y,
        sympy.true,
    ],
    ids=str,
)
def test_what_has_no_faithful_counterpart_is_refused(expression: Any) -> None:
    """Complex symbols, other assumptions, floats, matrices and unknown functions are errors."""
    with pytest.raises(DerivationError) as caught:
        lift(expression)
    assert caught.value.diagnostic.code is Code.LIFT
    assert caught.value.diagnostic.hints


def test_sympy_on_either_side_of_an_operator(world: Any) -> None:
    """An expression stands where a term is expected, left and right."""
    x = world.x
    for mixed in (X * x, x * X, X - x, X / x, x**X, X**x, Eq(X, x)):
        assert repr(mixed).count("x") == 2
    world.note.calc(x).eq(X)


def test_a_lifted_symbol_clashes_with_another_of_its_name(world: Any) -> None:
    """p is a definition of the note and x a real variable: symbols that say otherwise are refused."""
    for other in (P, sympy.Symbol("x", positive=True), sympy.Symbol("n", real=True)):
        with pytest.raises(DerivationError) as caught:
            world.note.claim(Eq(world.x, other))
        assert caught.value.diagnostic.code is Code.NAME
