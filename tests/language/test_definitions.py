"""Definitions: references with arguments, and derivatives by a defined name."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import D, Note, Sum, exp, grad, norm, sigmoid, softmax
from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_term
from notesc.language.definitions import depends_on, same_definition
from notesc.language.terms import (
    Derivative,
    Reference,
    abstract,
    free_variables,
    instantiate,
    substitute,
    subterms,
    unfold_all,
)


def test_a_definition_depends_on_what_its_body_depends_on(world: Any) -> None:
    """The free variables of a name are those of its body, and substitution reaches them."""
    w = world
    assert free_variables(w.L) == {w.X, w.w, w.v}
    assert unfold_all(substitute(w.p, {w.u: 2 * w.v})) == softmax(2 * w.v)


def test_a_function_is_applied(world: Any) -> None:
    """`of=[x]` makes a function of x, which applies to any scalar and nests."""
    w = world
    assert w.s(w.x) == w.s
    assert w.s(2 * w.y).unfold() == 1 / (1 + exp(-(2 * w.y)))
    assert unfold_all(w.s(w.s(w.y))) == 1 / (1 + exp(-(1 / (1 + exp(-w.y)))))
    assert repr(w.s(w.s(2 * w.y))) == "s(s(2 * y))"
    g = w.note.define("g", w.x * w.y, of=w.x)
    assert g(w.y).unfold() == w.y * w.y
    assert repr(g(w.y)) == "g(y)"


def test_a_function_of_an_index_takes_indices_only(world: Any) -> None:
    """A definition with an index for parameter is applied to an index or a whole number from 1."""
    w = world
    q = w.note.define("q", w.u[w.i] ** 2, of=[w.i])
    assert q(w.j).unfold() == w.u[w.j] ** 2
    assert q(2).unfold() == w.u[2] ** 2
    for wrong in (w.x, 0, w.d.index("l")):
        with pytest.raises(DerivationError) as caught:
            q(wrong)
        assert caught.value.diagnostic.code is Code.SUBSCRIPT


def test_parameters_must_occur_once(world: Any) -> None:
    """A definition cannot be of something that its body does not contain, or of one thing twice."""
    with pytest.raises(DerivationError, match="does not contain"):
        world.note.define("g", world.x, of=[world.y])
    with pytest.raises(DerivationError, match="twice"):
        world.note.define("g", world.x, of=[world.x, world.x])


def test_the_derivative_by_a_name_keeps_it_opaque(world: Any) -> None:
    """grad(L, a) differentiates through `a` only, also where L holds it inside its definition."""
    w = world
    gradient = grad(w.L, w.a)
    assert isinstance(gradient, Derivative)
    opened = unfold_all(instantiate(gradient.body, gradient.variable))
    assert opened == norm(gradient.variable - w.v) ** 2
    assert gradient.point == w.a
    assert repr(gradient) == "grad(L, a)"


def test_a_direct_path_stays_outside(world: Any) -> None:
    """A regulariser on w is held fixed when differentiating by a = X w."""
    w = world
    total = w.note.define("R", w.L + norm(w.w) ** 2)
    gradient = grad(total, w.a)
    opened = unfold_all(instantiate(gradient.body, gradient.variable))
    assert opened == norm(gradient.variable - w.v) ** 2 + norm(w.w) ** 2


def test_the_name_is_found_through_other_definitions(world: Any) -> None:
    """A chain of definitions is followed down to the name."""
    w = world
    h = w.note.define("h", sigmoid(w.a))
    loss = w.note.define("M", Sum(h[w.k], w.k))
    gradient = grad(loss, w.a)
    variable = gradient.variable
    assert unfold_all(instantiate(gradient.body, variable)) == Sum(sigmoid(variable)[w.k], w.k)
    by_h = grad(loss, h)
    assert unfold_all(instantiate(by_h.body, by_h.variable)) == Sum(by_h.variable[w.k], w.k)
    twice = D(D(loss, w.a[w.i]), w.a[w.j])
    assert repr(twice) == "D(D(M, a[i]), a[j])"


def test_substitution_afterwards_reaches_name_and_body(world: Any) -> None:
    """After w ↦ 2w the derivative is taken at a(2w), of the loss at 2w."""
    w = world
    total = w.note.define("R", w.L + norm(w.w) ** 2)
    moved = substitute(grad(total, w.a), {w.w: 2 * w.w})
    assert unfold_all(moved.point) == w.X @ (2 * w.w)
    opened = unfold_all(instantiate(moved.body, moved.variable))
    assert opened == norm(moved.variable - w.v) ** 2 + norm(2 * w.w) ** 2


def test_other_arguments_of_the_name_are_refused(world: Any) -> None:
    """A body that holds the name at two places has no clear derivative by it."""
    w = world
    elsewhere = substitute(w.a, {w.w: 2 * w.w})
    with pytest.raises(DerivationError, match="with other arguments"):
        grad(norm(w.a + elsewhere) ** 2, w.a)
    with pytest.raises(DerivationError, match="with other arguments"):
        grad(substitute(w.L, {w.w: 2 * w.w}) + norm(w.a), w.a)
    with pytest.raises(DerivationError, match="as it was defined"):
        grad(w.L, elsewhere)


def test_a_name_bound_elsewhere_is_not_the_name(world: Any) -> None:
    """A derivative inside the body, whose variable the name depends on, is not looked through."""
    w = world
    inner = Sum(D(w.L, w.w[w.d.index("l")]), w.d.index("l"))
    with pytest.raises(DerivationError, match="other arguments"):
        grad(inner, w.a)


def test_definitions_are_told_apart(world: Any) -> None:
    """A definition with a name made a parameter is still that definition; another body makes another."""
    w = world
    (extended,) = {n.definition for n in subterms(grad(w.L, w.a).body) if isinstance(n, Reference)}
    assert extended != w.L.definition
    assert same_definition(extended, w.L.definition)
    other = Note("another").define("L", norm(w.v) ** 2)
    assert not same_definition(other.definition, w.L.definition)
    assert depends_on(w.L, w.a.definition)
    assert not depends_on(abstract(w.x, as_term(w.x)), w.a.definition)
