"""Equality beyond equal forms: denominators cleared, labels released, inverted matrices multiplied in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Claim
from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.equality import clear_denominators, release_a_label
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.semantics.agreement import agree
from notesc.language.functions import exp, identity, inv, log
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq
from notesc.language.terms import Index, Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
r = d.index("r")
x, y, m = note.scalar("x"), note.scalar("y"), note.scalar("m")
z, v = note.vector("z", n), note.vector("v", n)
U, V = note.matrix("U", n, d), note.matrix("V", d, n)
A, C = note.matrix("A", n, n), note.matrix("C", d, d)
phi = note.function("phi")
h = Index("h", 3)

TRUE: list[tuple[object, object]] = [
    (1 / x - 1 / (x + 1), 1 / (x * (x + 1))),
    (x / (x + y) + y / (x + y), 1),
    ((x**2 - y**2) / (x - y), x + y),
    (exp(z[i]) / Sum(exp(z[k]), k), exp(z[i] - x) / Sum(exp(z[k] - x), k)),
    (Sum(z[k] / (1 + v[k]) + z[k] * v[k] / (1 + v[k]), k), Sum(z[k], k)),
    (Sum(1 / (z[k] * (z[k] + 1)), k), Sum(1 / z[k], k) - Sum(1 / (z[k] + 1), k)),
    (Sum(exp(z[i]) / (Sum(exp(z[k]), k)), i), 1),
    (
        inv(A + U @ C @ V),
        inv(A) - inv(A) @ U @ inv(inv(C) + V @ inv(A) @ U) @ V @ inv(A),
    ),
    (components(1 / (1 / z[k]), k), z),
]


@pytest.mark.parametrize(("left", "right"), TRUE)
def test_true_equations_with_denominators_and_inverses(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """Wherever both sides are defined."""
    assert are_equal(left, right)


FALSE: list[tuple[object, object]] = [
    (1 / x + 1 / y, 1 / (x + y)),
    (x / (x + y), y / (x + y)),
    (Sum(1 / z[k], k), 1 / Sum(z[k], k)),
    (Sum(z[k], k) / Sum(v[k], k), Sum(z[k] / v[k], k)),
    (Sum(z[k] / (1 + v[k]), k), Sum(v[k] / (1 + v[k]), k)),
    (Sum(z[k] / Sum(z[j], j), k), n),
    (Sum(z[k] * v[k], k), Sum(z[k], k) * Sum(v[k], k)),
    (Sum(z[k], k) - Sum(v[k], k), 0),
    (inv(A + identity(n)), inv(A) + identity(n)),
    (inv(A) - inv(A + identity(n)), inv(A) @ inv(A - identity(n))),
]


@pytest.mark.parametrize(("left", "right"), FALSE)
def test_false_equations_with_denominators_and_inverses(
    left: Term, right: Term, are_equal: Callable[..., bool]
) -> None:
    """The evaluator finds a counterexample to each, and none is shown."""
    assert not are_equal(left, right)
    assert agree(Claim(Eq(left, right))).counterexample is not None


def test_every_component_is_compared(are_equal: Callable[..., bool]) -> None:
    """Also each position of a small fixed size: vectors that differ in one place are not equal."""
    from notesc.language.functions import delta

    assert are_equal(components(h * x, h), components(x * h + 0, h))
    for position in (1, 2, 3):
        assert not are_equal(components(x * h, h), components(x * h + delta(h, position), h))


def test_denominators_are_cleared_once_each() -> None:
    """x/(x + 1) - 1 + 1/(x + 1) becomes 0; without denominators nothing changes."""
    lowering = Lowering()
    assert clear_denominators(lowering.lower(x / (x + 1) - 1 + 1 / (x + 1)), lowering.normaliser) == ()
    form = lowering.lower(x * y + m)
    assert render_form(clear_denominators(form, lowering.normaliser)) == render_form(form)


def test_a_denominator_under_its_sum_is_not_cleared() -> None:
    """Σ 1/z_k has none to multiply by."""
    lowering = Lowering()
    form = lowering.lower(Sum(1 / z[k], k))
    assert render_form(clear_denominators(form, lowering.normaliser)) == render_form(form)


def test_a_label_is_released_from_every_monomial_or_none() -> None:
    """Σ z_k - 1 is no sum of one thing over k."""
    lowering = Lowering()
    assert release_a_label(lowering.lower(Sum(z[k], k) - x), lowering.normaliser) == []
    assert len(release_a_label(lowering.lower(Sum(z[k], k) - Sum(v[k], k)), lowering.normaliser)) == 1


def test_labels_of_different_ranges_are_not_released_together(are_equal: Callable[..., bool]) -> None:
    """Σ over n of x·f is not Σ over d."""
    assert not are_equal(Sum(phi(x * k), k), Sum(phi(x * r), r))
    assert release_a_label(Lowering().lower(Sum(phi(x * k), k) - Sum(phi(x * r), r)), Lowering().normaliser) == []


def test_what_is_divided_by_zero_is_not_shown(are_equal: Callable[..., bool]) -> None:
    """Nor is anything that follows from it."""
    assert not are_equal(x / (y - y), x / (y - y))
    assert not are_equal(log(x - x), 0)


def test_a_sum_of_quotients_with_the_summed_label_in_the_denominator_twice(are_equal: Callable[..., bool]) -> None:
    """Σ z_k/(Σz + v_k) keeps its label: no factor of the sum is mistaken for the sum inside."""
    total = Sum(z[k] / (Sum(z[j], j) + v[k]), k)
    assert not are_equal(total, n)
    assert not are_equal(total, 1)


def test_no_bound_label_is_left_over() -> None:
    """Every label of a closed term's form is bound in it."""
    total = Sum(z[k] / (Sum(z[j], j) + v[k]), k)
    labels = {label for monomial in Lowering().lower(total) for label in monomial.labels}
    assert labels == set()
