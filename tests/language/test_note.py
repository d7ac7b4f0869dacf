"""Notes: what is declared, and that no name, and no look on the page, stands for two things."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import D, Eq, ForAll, Gt, Lt, Note, Sum, argmin, delta, norm, pi, positive, sigmoid, softmax, symmetric
from notesc.diagnostics import Code, DerivationError
from notesc.language.prose import Prose
from notesc.language.terms import Domain, MatrixProperty

CLASHES = [
    (lambda w: w.note.scalar("x"), "declared twice"),
    (lambda w: w.note.vector("n", 3), "the size n"),
    (lambda w: w.note.define("phi", w.x), "the function phi"),
    (lambda w: w.note.claim(Eq(w.x, Note("b").scalar("x", domain=positive))), "the positive variable x"),
    (lambda w: w.note.claim(Eq(w.x, Note("b").define("p", w.y))), "the definition of p as softmax(u)"),
    (lambda w: w.note.claim(Eq(w.x, Note("b").define("L", norm(w.v) ** 2))), "the definition of L"),
    (lambda w: w.note.text(f"{w.u[w.n.index('x')]}"), "the index x"),
    (lambda w: w.note.claim(Eq(Sum(w.u[w.n.index("x")], w.n.index("x")), 1)), "the index x"),
    (lambda w: (w.note.text(f"{w.u[w.n.index('m')]}"), w.note.scalar("m")), "the index m"),
    (lambda w: w.note.assume(ForAll(w.n.index("y"), Gt(w.u[w.n.index("y")], 0))), "the index y"),
    (
        lambda w: w.note.calc(argmin(Note("b").vector("x", 2).T @ Note("b").vector("x", 2), Note("b").vector("x", 2))),
        "column of 2",
    ),
    (lambda w: w.note.function("φ"), "the function phi"),
    (lambda w: (w.note.scalar("alpha"), w.note.scalar("α")), "'α' would stand for two things"),
    (lambda w: (w.note.scalar("pi"), w.note.text(f"{pi}")), "the constant pi"),
    (lambda w: (w.note.scalar("sigma"), w.note.text(f"{sigmoid(w.x)}")), "sigmoid"),
    (lambda w: (w.note.scalar("delta"), w.note.text(f"{delta(w.i, w.j)}")), "delta"),
    (lambda w: w.note.claim(Eq(w.x, 1), using=[], given=[Eq(Note("b").vector("y", 2), 0)]), "column of 2"),
]


@pytest.mark.parametrize(("action", "words"), CLASHES, ids=lambda value: "")
def test_two_things_of_one_name_are_refused(world: Any, action: Any, words: str) -> None:
    """Whatever prints alike is one thing in a note; the error says what the name stood for."""
    with pytest.raises(DerivationError) as caught:
        action(world)
    assert caught.value.diagnostic.code is Code.NAME
    assert caught.value.diagnostic.span.line == action.__code__.co_firstlineno
    assert words in str(caught.value)


def test_free_indices_of_one_name_range_alike(world: Any) -> None:
    """u_i w_i with two ranges of i would read as one index."""
    w = world
    with pytest.raises(DerivationError, match=r"ranges over 1\.\.d and over 1\.\.n"):
        w.note.claim(Eq(w.u[w.i] * w.w[w.d.index("i")], 0))


def test_an_index_is_not_both_free_and_bound(world: Any) -> None:
    """p[k] · Σ_k p[k] is refused, and accepted with another name."""
    w = world
    with pytest.raises(DerivationError, match="both free and bound"):
        w.note.calc(w.u[w.k] * Sum(w.u[w.k], w.k))
    w.note.calc(w.u[w.k] * Sum(w.u[w.i], w.i))
    w.note.calc(Sum(w.u[w.k] * Sum(w.v[w.k], w.k), w.k))


def test_declarations_keep_what_the_author_said() -> None:
    """Shapes, domains, properties and words, in the order of declaration."""
    note = Note("A title", topics=["one", "two"], summary="In short.")
    n = note.size("n", "number of things")
    p = note.vector("p", n, "a distribution", domain=positive)
    S = note.matrix("S", n, n, f"the covariance of {p}", properties=(symmetric,))
    q = note.define("q", softmax(p), rf"made of {p} and {S}")
    note.function("phi", "an activation")
    assert list(note.symbols) == ["n", "p", "S", "q", "phi"]
    assert p.domain is Domain.POSITIVE
    assert S.properties == {MatrixProperty.SYMMETRIC}
    assert note.symbols["S"][1].pieces == ("the covariance of ", p)
    assert S.description == "the covariance of p"
    assert note.symbols["q"][0] is q
    assert q.definition.description == "made of p and S"
    assert note.topics == ("one", "two")
    assert isinstance(note.summary, Prose)


MISTAKES = [
    (lambda note: note.scalar("x", domain="positive"), Code.TYPE, "'positive'"),
    (lambda note: note.vector("v", 0), Code.TYPE, "0"),
    (lambda note: note.vector("v", 2.5), Code.TYPE, "2.5"),
    (lambda note: note.vector("v", size=True), Code.TYPE, "True"),
    (lambda note: note.matrix("A", 2, 3, properties=(symmetric,)), Code.SHAPE, "2 × 3 matrix"),
    (lambda note: note.matrix("A", 2, 2, properties=("symmetric",)), Code.TYPE, "'symmetric'"),
    (lambda note: note.scalar("2x"), Code.NAME, "2x"),
    (lambda note: note.scalar("x y"), Code.NAME, "one name"),
    (lambda note: note.scalar("x", "a\ttab"), Code.PROSE, "control character"),
    (lambda note: note.define("f", Eq(note.scalar("x"), 1)), Code.TYPE, "proposition"),
    (lambda note: note.section(""), Code.NAME, "one line"),
    (lambda note: Note("two\nlines"), Code.NAME, "one line"),
    (lambda note: Note("title", topics="probability"), Code.TYPE, "list of words"),
    (lambda note: note.text(3), Code.PROSE, "3"),
]


@pytest.mark.parametrize(("action", "code", "words"), MISTAKES, ids=lambda value: "")
def test_mistakes_in_declarations_are_refused_on_their_line(action: Any, code: Code, words: str) -> None:
    """Every wrong declaration is an error on the author's line."""
    note = Note("A note")
    with pytest.raises(DerivationError) as caught:
        action(note)
    assert caught.value.diagnostic.code is code
    assert caught.value.diagnostic.span.line == action.__code__.co_firstlineno
    assert words in str(caught.value)


def test_vectors_of_a_definite_length() -> None:
    """Whole numbers are sizes: subscripts within them are allowed."""
    note = Note("A note")
    v = note.vector("v", 3)
    assert v[3].shape.is_scalar
    note.assume(Lt(v[1], v[2]))
    note.calc(D(v[1] ** 2, v[1])).eq(2 * v[1])


def test_assumptions_are_closed_over_their_indices(world: Any) -> None:
    """An assumption about u[k] is about every k."""
    w = world
    assumed = w.note.assume(Gt(w.u[w.k], 0))
    assert assumed.proposition == ForAll(w.i, Gt(w.u[w.i], 0))
    both = w.note.assume(Eq(w.A[w.j, w.i], w.A[w.i, w.j]))
    assert both.proposition == ForAll(w.i, w.j, Eq(w.A[w.j, w.i], w.A[w.i, w.j]))
    assert repr(both) == "<assumption ForAll(i, ForAll(j, Eq(A[j, i], A[i, j])))>"
