"""Binding and substitution: nothing is ever captured, and what follows from a tree is right."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notesc import D, Eq, ForAll, Rational, Sum, argmin, components, exp
from notesc.diagnostics import DerivationError
from notesc.language.arithmetic import as_term
from notesc.language.binding import _loose
from notesc.language.terms import (
    Bound,
    Derivative,
    DerivativeKind,
    Reference,
    Summation,
    abstract,
    free_variables,
    instantiate,
    sizes,
    substitute,
    subterms,
    unfold_all,
)

few = settings(max_examples=60, deadline=None)


@few
@given(data=st.data())
def test_opening_undoes_binding(scalars: Any, shared: Any, data: st.DataObject) -> None:
    """A body bound by a variable and opened with the same variable is the body again."""
    body = data.draw(scalars)
    target = data.draw(st.sampled_from([shared.x, shared.u, shared.i]))
    scope = abstract(target, body)
    assert target not in free_variables(scope)
    assert instantiate(scope, target) == body


@few
@given(data=st.data())
def test_substituting_is_binding_and_opening(scalars: Any, shared: Any, data: st.DataObject) -> None:
    """Replacing a variable gives what binding it and opening the scope with the value gives."""
    body, value = data.draw(scalars), data.draw(scalars)
    expected = instantiate(abstract(shared.x, body), value)
    assert substitute(body, {shared.x: value}) == expected
    if shared.x in free_variables(body):
        assert free_variables(expected) == (free_variables(body) - {shared.x}) | free_variables(value)


@few
@given(data=st.data())
def test_a_value_is_not_captured_by_a_binder(scalars: Any, shared: Any, data: st.DataObject) -> None:
    """What is free in a value stays free under every binder that the value moves into."""
    body, value = data.draw(scalars), data.draw(scalars)
    under = Sum(D(body * shared.x, shared.y), shared.k)
    replaced = substitute(under, {shared.x: value})
    assert free_variables(value) <= free_variables(replaced)


@few
@given(data=st.data())
def test_substitutions_of_separate_variables_commute(scalars: Any, shared: Any, data: st.DataObject) -> None:
    """Two replacements at once are the two in turn where neither value contains the other variable."""
    body, first = data.draw(scalars), data.draw(scalars)
    first = substitute(first, {shared.x: as_term(1), shared.y: as_term(2)})
    both = substitute(body, {shared.x: first, shared.y: as_term(3)})
    assert both == substitute(substitute(body, {shared.x: first}), {shared.y: as_term(3)})
    assert both == substitute(substitute(body, {shared.y: as_term(3)}), {shared.x: first})


@few
@given(data=st.data())
def test_unfolding_and_substituting_commute(scalars: Any, shared: Any, data: st.DataObject) -> None:
    """A definition may be unfolded before or after something is put into it."""
    body, value = data.draw(scalars), data.draw(scalars)
    unfolded = unfold_all(substitute(body, {shared.x: value}))
    assert unfolded == substitute(unfold_all(body), {shared.x: unfold_all(value)})
    assert not any(isinstance(node, Reference) for node in subterms(unfolded))


def test_loose_bound_variables_move_with_their_term(world: Any) -> None:
    """A value with a loose bound variable still means its own binder after it went under two more."""
    value = abstract(world.i, world.u[world.i])  # u[Bound(0)], as inside a sum over i
    body = Sum(Sum(world.x * world.A[world.j, world.k], world.k), world.j)
    moved = substitute(body, {world.x: value})
    assert instantiate(moved, world.i) == Sum(Sum(world.u[world.i] * world.A[world.j, world.k], world.k), world.j)


def test_references_carry_bound_variables_in_their_arguments(world: Any) -> None:
    """A definition under a binder depends on the bound variable, and unfolds to a body that does."""
    w, i = world, world.i
    folded = Sum(w.s(w.u[i]), i)
    assert w.i not in free_variables(folded)
    assert unfold_all(folded) == Sum(1 / (1 + exp(-w.u[i])), i)
    assert unfold_all(D(w.p[i], w.u[w.j])) == D(unfold_all(w.p)[i], w.u[w.j])


def test_nested_binders_of_one_name_are_told_apart(world: Any) -> None:
    """The inner of two binders of one name binds what is inside it."""
    w, k = world, world.k
    nested = Sum(w.u[k] * Sum(w.v[k], k), k)
    assert nested == Sum(w.u[w.i] * Sum(w.v[w.j], w.j), w.i)
    assert nested != Sum(Sum(w.u[w.i] * w.v[w.i], w.j), w.i)


def test_renaming_a_bound_index_changes_nothing(world: Any) -> None:
    """Terms that differ in bound names are equal and hash alike."""
    w = world
    first, second = Sum(w.u[w.i], w.i), Sum(w.u[w.j], w.j)
    assert first == second
    assert hash(first) == hash(second)
    assert components(w.A[w.i, w.j], w.i, w.j) == components(w.A[w.j, w.i], w.j, w.i)
    assert components(w.A[w.i, w.j], w.i, w.j) != components(w.A[w.i, w.j], w.j, w.i)


def test_ranges_and_domains_are_part_of_the_meaning(world: Any) -> None:
    """A sum over n is not the sum over d, nor an argmin over positive numbers the one over all."""
    from notesc import Note, positive

    w = world
    assert Sum(w.x, w.n.index("k")) != Sum(w.x, w.d.index("k"))
    positive_x = Note("another").scalar("x", domain=positive)
    assert argmin(w.x**2, w.x) != argmin(positive_x**2, positive_x)
    assert ForAll(w.n.index("k"), Eq(w.x, 1)) != ForAll(w.d.index("k"), Eq(w.x, 1))
    assert w.x != positive_x


def test_remarks_are_not_compared(world: Any) -> None:
    """Descriptions make no difference to a variable or a size."""
    from notesc import Note

    other = Note("another")
    assert other.size("n", "number of things") == world.n
    assert other.scalar("x", "in other words") == world.x


def test_a_derivative_keeps_its_variable_apart_from_its_point(world: Any) -> None:
    """D(x², x) at 3 is the derivative of t² there, neither D(9, 3) nor a constant's."""
    x = world.x
    derivative = D(x**2, x)
    at_three = substitute(derivative, {x: as_term(3)})
    assert at_three == Derivative(DerivativeKind.PARTIAL, x, abstract(x, x**2), as_term(3), ())
    assert D(world.y * x, x) != D(x * x, x)
    assert substitute(D(world.y * x, x), {world.y: x}) != D(x * x, x)


def test_values_of_another_shape_are_refused(world: Any) -> None:
    """A vector cannot be put in place of a scalar."""
    import pytest

    with pytest.raises(TypeError, match="column of n for a scalar"):
        substitute(world.x + 1, {world.x: world.u})


def test_sizes_are_found_in_shapes_ranges_and_definitions(world: Any) -> None:
    """The meaning of a sum depends on its range, that of a definition on the sizes inside it."""
    w = world
    assert sizes(Sum(as_term(1), w.n.index("k"))) == {w.n}
    assert sizes(w.L) == {w.n, w.d}
    assert sizes(w.x + 1) == frozenset()


def test_loose_counts_the_binders_that_are_missing(world: Any) -> None:
    """A scope needs one binder, and a whole term none."""
    scope = Sum(world.u[world.k], world.k).body
    assert _loose(scope) == 1
    assert _loose(Summation(world.k, scope)) == 0
    assert _loose(Bound(4)) == 5


def test_unchanged_parts_are_shared(world: Any) -> None:
    """A substitution that changes nothing gives the very tree back."""
    body = Sum(world.u[world.k] * Rational(1, 2), world.k)
    assert substitute(body, {world.x: world.y}) is body
    assert unfold_all(body) is body


def test_several_derivatives_one_after_the_other(world: Any) -> None:
    """`D(f, x, y)` is `D(D(f, x), y)`."""
    x, u, k = world.x, world.u, world.k
    assert D(x * u[k], x, u[k]) == D(D(x * u[k], x), u[k])
    with pytest.raises(DerivationError, match="needs a variable"):
        D(x)
