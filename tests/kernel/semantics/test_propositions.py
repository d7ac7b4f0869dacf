"""Truth at a point: certain, agreeing, undecided or false."""

from fractions import Fraction

import pytest
from flint import arb, fmpq

from notesc.kernel.semantics.failures import Undefined
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, equality, equivalence, has_property, implication, truth
from notesc.kernel.semantics.tensors import column, square
from notesc.language.calculus import argmin
from notesc.language.constants import positive
from notesc.language.functions import exp, log
from notesc.language.note import Note
from notesc.language.propositions import And, Eq, Equivalent, ForAll, Ge, Gt, Implies, Le, Lt, Ne, Not, Or
from notesc.language.terms import MatrixProperty, Number

note = Note("Symbols")
n = note.size("n")
k = n.index("k")
x = note.scalar("x")
s = note.scalar("s", domain=positive)
v = note.vector("v", n)
POINT = Point({n: 2}, {x: fmpq(2), s: fmpq(1), v: column([fmpq(1), fmpq(3)])})


@pytest.mark.parametrize(
    ("proposition", "expected"),
    [
        (Eq(x + x, 4), Truth.HOLDS),
        (Eq(x, 3), Truth.FAILS),
        (Eq(exp(2 * x), exp(x) ** 2), Truth.AGREES),
        (Ne(exp(2 * x), exp(x) ** 2), Truth.UNDECIDED),
        (Ne(v, 1), Truth.HOLDS),
        (Ne(v, v), Truth.FAILS),
        (Lt(log(x), x - 1), Truth.HOLDS),
        (Lt(x, 2), Truth.FAILS),
        (Le(x, 2), Truth.HOLDS),
        (Le(exp(2 * x), exp(x) ** 2), Truth.AGREES),
        (Lt(exp(2 * x), exp(x) ** 2), Truth.UNDECIDED),
        (Gt(v, 0), Truth.HOLDS),
        (Ge(v, 2), Truth.FAILS),
        (And(Eq(x, 2), Gt(x, 3)), Truth.FAILS),
        (Or(Eq(x, 2), Gt(x, 3)), Truth.HOLDS),
        (Not(Eq(x, 2)), Truth.FAILS),
        (ForAll(k, Gt(v[k], 0)), Truth.HOLDS),
        (ForAll(k, Gt(v[k], 2)), Truth.FAILS),
        (Implies(Eq(x, 3), Eq(1 / (x - 2), 7)), Truth.HOLDS),
        (Equivalent(Eq(x, 2), Eq(2 * x, 4)), Truth.HOLDS),
        (Equivalent(Eq(x, 2), Eq(2 * x, 5)), Truth.FAILS),
        (Eq(argmin((x - s) ** 2, x), s), Truth.HOLDS),
        (Eq(argmin((x - 1) ** 4, x), 1), Truth.AGREES),
        (Eq(argmin((x - 1) ** 4, x), 2), Truth.FAILS),
        (Eq(argmin(s + 1 / s, s), 1), Truth.AGREES),
        (Eq(2, argmin(s + 1 / s, s)), Truth.FAILS),
    ],
)
def test_truth(proposition, expected):
    """Each kind of proposition, certain where rationals or balls are."""
    assert truth(proposition, POINT) is expected


def test_wide_balls_do_not_agree():
    """Overlapping is agreement in narrow balls only."""
    assert equality(arb(1, 0.5), arb(1)) is Truth.UNDECIDED
    assert equality(arb(1, 2.0**-100), arb(1)) is Truth.AGREES
    assert equality(arb("nan"), arb(1)) is Truth.UNDECIDED


def test_only_certainty_separates():
    """An equivalence fails only where one side certainly holds and the other certainly fails."""
    assert equivalence(Truth.HOLDS, Truth.FAILS) is Truth.FAILS
    assert equivalence(Truth.AGREES, Truth.FAILS) is Truth.UNDECIDED
    assert equivalence(Truth.FAILS, Truth.FAILS) is Truth.HOLDS
    assert implication(Truth.FAILS, Truth.UNDECIDED) is Truth.HOLDS


def test_undefined_parts_count_everywhere_but_under_a_false_premise():
    """Both operands of And must be defined; the conclusion of a false premise need not be."""
    bad = Eq(1 / (x - 2), 1)
    for proposition in (And(Eq(x, 3), bad), Or(Eq(x, 2), bad), Not(bad), Implies(Eq(x, 2), bad)):
        with pytest.raises(Undefined):
            truth(proposition, POINT)


def test_two_least_points_are_undefined():
    """A minimum reached twice is not the least point."""
    with pytest.raises(Undefined):
        truth(Eq(argmin((x**2 - 1) ** 2, x), Number(Fraction(1))), POINT)


@pytest.mark.parametrize(
    ("entries", "properties"),
    [
        ([1, 2, 2, 1], {"symmetric", "invertible"}),
        ([2, 1, 1, 2], {"symmetric", "invertible", "positive definite", "positive semidefinite"}),
        ([1, 1, 1, 1], {"symmetric", "positive semidefinite"}),
        ([0, 0, 0, -1], {"symmetric", "diagonal"}),
        ([2, 1, 0, 2], {"invertible"}),
        ([0, 1, -1, 0], {"invertible", "orthogonal"}),
    ],
)
def test_properties(entries, properties):
    """Which matrices have which properties; leading minors alone would call diag(0, −1) semidefinite."""
    matrix = square(2, [fmpq(entry) for entry in entries])
    held = {declared.value for declared in MatrixProperty if has_property(declared, matrix) is Truth.HOLDS}
    assert held == properties
