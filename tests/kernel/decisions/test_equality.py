"""Equality by one normal form, by the other, and by both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.evidence import ByNormalForm, ByScalarForm, BySummands
from notesc.language.calculus import D, grad, hessian
from notesc.language.constants import integer, positive
from notesc.language.functions import absolute, cos, cosh, exp, log, sigmoid, sin, sqrt, tanh
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


SUMMANDS: list[tuple[Proposition, bool]] = [
    (Eq(D(log(1 + exp(x)), x), sigmoid(x)), True),
    (Eq(sigmoid(x), D(log(1 + exp(x)), x)), True),
    (Le(Sum(sin(z[k] + x), k), cos(x) * Sum(sin(z[k]), k) + sin(x) * Sum(cos(z[k]), k)), True),
    (Eq(Sum(cos(2 * z[k]), k), 2 * Sum(cos(z[k]) ** 2, k) - n), True),
    (Eq(Sum(cos(2 * z[k]), k) / n, 2 * Sum(cos(z[k]) ** 2, k) / n - 1), True),
    (Eq(grad(Sum(log(cosh(z[k])), k), z), tanh(z)), True),
    (Eq(hessian(Sum(log(cosh(A[k, k] * z[k])), k), z)[i, i], A[i, i] ** 2 / cosh(A[i, i] * z[i]) ** 2), True),
    (
        Eq(
            Sum(cos(z[i] - v[k]), i, k),
            Sum(cos(z[i]), i) * Sum(cos(v[k]), k) + Sum(sin(z[i]), i) * Sum(sin(v[k]), k),
        ),
        True,
    ),
    (Eq(D(log(1 + exp(x)), x), sigmoid(-x)), False),
    (Ne(D(x**2, x), 2 * x), False),
    (Lt(D(x**2, x), 2 * x), False),
    (Eq(Sum(sin(z[k] + x), k), sin(x) * Sum(sin(z[k]), k) + cos(x) * Sum(cos(z[k]), k)), False),
    (Eq(Sum(cos(2 * z[k]), k), 2 * Sum(cos(z[k]) ** 2, k) - 1), False),
    (Eq(Sum(cos(2 * z[k]), k), 2 * Sum(cos(z[k]), k) ** 2 - n), False),
    (Eq(grad(Sum(log(cosh(z[k])), k), z), tanh(2 * z)), False),
    (Eq(Sum(cos(z[k]) ** 2, k), Sum(cos(v[k]) ** 2, k)), False),
    (Eq(n * Sum(cos(z[k]) ** 2 + sin(z[k]) ** 2, k), n), False),
]


@pytest.mark.parametrize(("claim", "true"), SUMMANDS)
def test_the_scalar_form_works_under_a_common_sum(
    claim: Proposition,
    true: bool,  # noqa: FBT001  # the expectation
    shows: Callable[..., bool],
) -> None:
    """Derivatives are carried out, and differences of sums are 0 where their summands are."""
    assert shows(BySummands(), claim) is true


def test_definitions_are_unfolded(shows: Callable[..., bool]) -> None:
    """A name is equal to its body, and not to another's."""
    s = note.define("s", Sum(z[k], k))
    assert shows(ByNormalForm(), Eq(s, Sum(z[i], i)))
    assert not shows(ByNormalForm(), Eq(s, Sum(v[i], i)))


def test_whole_numbers_may_be_negative(shows: Callable[..., bool]) -> None:
    """An index of 1..n is at least 1; an integer variable and the index of another range need not be."""
    r, s = note.scalar("r_1", domain=integer), note.scalar("r_2", domain=integer)
    f = note.function("f_1")
    assert shows(BySummands(), Eq(absolute(i) * f(i), i * f(i)))
    assert shows(ByNormalForm(), Eq(Sum(absolute(k) * f(k), (k, 0, n)), Sum(k * f(k), (k, 0, n))))
    for evidence in (ByNormalForm(), ByScalarForm(), BySummands()):
        assert not shows(evidence, Eq(absolute(r) * f(r), r * f(r)))
        assert not shows(evidence, Eq(Sum(absolute(r) * z[k], k), Sum(r * z[k], k)))
    for evidence in (ByNormalForm(), BySummands()):
        for lower, upper in ((-n, n), (r, s)):
            assert not shows(evidence, Eq(Sum(absolute(k) * f(k), (k, lower, upper)), Sum(k * f(k), (k, lower, upper))))
            assert not shows(evidence, Eq(Sum(sqrt(k**2) * f(k), (k, lower, upper)), Sum(k * f(k), (k, lower, upper))))
