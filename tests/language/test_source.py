"""Terms as Python source: what is printed, read as Python, is the same term."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from notesc import (
    And,
    D,
    Eq,
    ForAll,
    Gt,
    Implies,
    Le,
    Not,
    Or,
    Rational,
    Sum,
    argmin,
    components,
    exp,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    norm,
    positive_definite,
    tr,
)
from notesc.language.arithmetic import as_term
from notesc.language.source import stands_at_itself
from notesc.language.terms import substitute


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_the_source_of_a_term_is_the_term(scalars: Any, shared: Any, data: st.DataObject) -> None:
    """Evaluating the source of a random term gives the term back: no bracket, sign or bound name is lost."""
    term = data.draw(scalars)
    assert as_term(eval(repr(term), dict(shared.names))) == term  # noqa: S307  # our own text


def test_sources_of_every_kind_of_node(world: Any) -> None:
    """Vectors, matrices, binders and statements read back as well."""
    w = world
    names = {**w.names, **{f.__name__: f for f in (And, D, Eq, ForAll, Gt, Implies, Le, Not, Or, Sum)}}
    names |= {"argmin": argmin, "components": components, "hessian": hessian, "identity": identity, "inv": inv}
    names |= {"invertible": invertible, "jacobian": jacobian, "positive_definite": positive_definite, "tr": tr}
    w.note.define("q", exp(w.x))
    for node in (
        1 - w.u,
        (w.u + w.v).T @ w.A @ w.u / 2,
        -(w.u @ w.v.T) * 3,
        inv(w.X.T @ w.X) @ w.X.T @ w.v,
        w.X.row(w.i).T,
        w.X.row(1)[2],
        identity(w.n) - identity(w.n),
        components(w.u[w.i] * w.v[w.j], w.i, w.j),
        components(w.u[w.i], w.i),
        argmin(norm(w.X @ w.w - w.v) ** 2, w.w),
        hessian(w.L, w.w),
        jacobian(w.a, w.w),
        grad(w.L, w.a),
        w.phi.prime.prime(w.u),
        (w.x**w.y) ** 2**w.x,
        (-w.x) ** 2 - -w.x,
        Rational(1) / 2 + w.x,
        Rational(-2) ** 3,
        w.x * Rational(-1, 2),
        w.x - (w.y - w.x) - (w.x + w.y),
        And(Eq(w.u, 0), Or(Gt(w.x, 1), Not(Le(w.x, w.y)))),
        Implies(invertible(w.A), positive_definite(w.A.T @ w.A)),
        ForAll(w.i, w.j, Eq(w.A[w.i, w.j], w.A[w.j, w.i])),
    ):
        assert eval(repr(node), names) == node, repr(node)  # noqa: S307


def test_names_are_freshened_where_they_would_be_captured(world: Any) -> None:
    """A bound index is primed where its name is free inside."""
    w = world
    moved = substitute(Sum(w.x * w.u[w.k], w.k), {w.x: w.v[w.k]})
    assert repr(moved) == "Sum(v[k] * u[k'], k')"


def test_a_derivative_away_from_its_variable_says_so(world: Any) -> None:
    """A derivative that D(f, x) would misstate is printed at its point, under another name."""
    w = world
    assert repr(D(w.x * w.y, w.x)) == "D(x * y, x)"
    at_two = substitute(D(w.x * w.y, w.x), {w.x: as_term(2)})
    assert repr(at_two) == "D(x * y, x) at x = 2"
    collided = substitute(D(w.x * w.y, w.x), {w.y: w.x})
    assert not stands_at_itself(collided)
    assert repr(collided) == "D(x' * x, x') at x' = x"
    hidden = substitute(D(norm(w.a) * w.y, w.a[1]), {w.y: w.L})  # L depends on a as well
    assert not stands_at_itself(hidden)
    assert repr(hidden) == "D(norm(a') * L, a'[1]) at a' = a"


def test_definitions_print_their_name_or_what_was_put_in(world: Any) -> None:
    """A name alone where it stands as defined; with its arguments where they differ."""
    w = world
    assert repr(w.p) == "p"
    assert repr(w.s) == "s(x)"
    assert repr(substitute(w.p, {w.u: 2 * w.u})) == "p(u: 2 * u)"
