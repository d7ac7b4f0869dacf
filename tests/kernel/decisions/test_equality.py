"""Equality by one normal form, by the other, and by way of both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.evidence import ByNormalForm, ByScalarForm, ByWayOf
from notesc.language.calculus import D
from notesc.language.constants import positive
from notesc.language.functions import exp, log, sigmoid, sqrt
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import And, Eq, Equivalent, ForAll, Ge, Gt, Le, Lt, Ne, Proposition, invertible

note = Note("Symbols")
n = note.size("n")
i, k = n.indices("i k")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
z, v = note.vector("z", n), note.vector("v", n)
A = note.matrix("A", n, n)


def test_equal_forms_show_equations_and_weak_orders(shows: Callable[..., bool]) -> None:
    """a = b shows a = b, a ≤ b and a ≥ b; not a < b, not a ≠ b, and no property."""
    left, right = (x + y) ** 2, x**2 + 2 * x * y + y**2
    for evidence in (ByNormalForm(), ByScalarForm()):
        for relation in (Eq, Le, Ge):
            assert shows(evidence, relation(left, right))
            assert not shows(evidence, relation(left, right + 1))
        for relation in (Lt, Gt, Ne):
            assert not shows(evidence, relation(left, right))
            assert not shows(evidence, relation(left, right + 1))
        assert not shows(evidence, invertible(A))
        assert not shows(evidence, Equivalent(Eq(x, y), Eq(x, y)))


@pytest.mark.parametrize("evidence", [ByNormalForm(), ByScalarForm()])
def test_a_conjunction_needs_every_part(evidence: object, shows: Callable[..., bool]) -> None:
    """And a quantifier every value."""
    true, false = Eq(x + x, 2 * x), Eq(x + x, 3 * x)
    assert shows(evidence, And(true, true))
    assert not shows(evidence, And(true, false))
    assert not shows(evidence, And(false, true))
    assert shows(evidence, ForAll(k, Eq(z[k] + z[k], 2 * z[k])))
    assert not shows(evidence, ForAll(k, Eq(z[k], v[k])))
    assert not shows(evidence, ForAll(k, And(true, false)))


def test_a_hypothesis_about_one_value_shows_nothing_for_all(shows: Callable[..., bool]) -> None:
    """z_k = v_k for the free k is not ForAll(k, z_k = v_k)."""
    assert not shows(ByNormalForm(), ForAll(k, Eq(z[k], v[k])), Eq(z[k], v[k]))
    assert shows(ByNormalForm(), ForAll(i, Eq(z[i], v[i])), ForAll(k, Eq(z[k], v[k])))


def test_the_scalar_form_is_for_scalars(shows: Callable[..., bool]) -> None:
    """It uses the signs that the kernel knows, of declared domains and hypotheses."""
    assert not shows(ByScalarForm(), Eq(z + z, 2 * z))
    assert shows(ByScalarForm(), Eq(log(a * exp(x)), log(a) + x))
    assert shows(ByScalarForm(), Eq(sqrt(x**2), x), Gt(x, 0))
    assert not shows(ByScalarForm(), Eq(sqrt(x**2), x))
    assert not shows(ByScalarForm(), Eq(sqrt(x**2), x), Ge(y, 0))


WAY: list[tuple[Proposition, object, bool]] = [
    (Eq(D(log(1 + exp(x)), x), sigmoid(x)), exp(x) / (1 + exp(x)), True),
    (Eq(D(log(1 + exp(x)), x), sigmoid(-x)), exp(x) / (1 + exp(x)), False),
    (Eq(D(log(1 + exp(x)), x), sigmoid(x)), exp(x), False),
    (Eq(D(x**2, x), 2 * x), 2 * x * y / y, False),  # the middle is not known to be defined
    (Ne(D(x**2, x), 2 * x), 2 * x, False),
    (Lt(D(x**2, x), 2 * x), 2 * x, False),
]


@pytest.mark.parametrize(("claim", "middle", "true"), WAY)
def test_both_halves_of_a_way_are_shown(
    claim: Proposition,
    middle: object,
    true: bool,  # noqa: FBT001  # the expectation
    shows: Callable[..., bool],
) -> None:
    """left = middle and middle = right, for a scalar middle that is defined."""
    assert shows(ByWayOf(middle), claim) is true  # type: ignore[arg-type]


def test_a_way_over_a_vector_is_none(shows: Callable[..., bool]) -> None:
    """The scalar form says nothing of vectors."""
    assert not shows(ByWayOf(z), Eq(z, z))


def test_definitions_are_unfolded(shows: Callable[..., bool]) -> None:
    """A name is equal to its body, and not to another's."""
    s = note.define("s", Sum(z[k], k))
    assert shows(ByNormalForm(), Eq(s, Sum(z[i], i)))
    assert not shows(ByNormalForm(), Eq(s, Sum(v[i], i)))
