"""Chains, facts and what they may cite."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import Eq, Gt, Implies, Lt, Note, Sum, grad, log, positive
from notesc.diagnostics import Code, DerivationError
from notesc.language.propositions import Comparison, Equivalent, Relation
from notesc.language.terms import Filled, free_variables


@pytest.mark.parametrize(
    ("steps", "relation"),
    [
        (["eq"], Relation.EQ),
        (["eq", "le", "eq"], Relation.LE),
        (["le", "lt", "le"], Relation.LT),
        (["ge", "eq"], Relation.GE),
        (["gt", "ge"], Relation.GT),
    ],
)
def test_the_result_of_a_chain(world: Any, steps: list[str], relation: Relation) -> None:
    """First line against last, strict where one step is."""
    chain = world.note.calc(world.x)
    for step in steps:
        chain = getattr(chain, step)(world.y)
    assert chain.fact("result").proposition == Comparison(relation, world.x, world.y)


def test_chains_of_statements(world: Any) -> None:
    """Equivalences give an equivalence, one implication makes it an implication."""
    first, second = Eq(world.x, world.y), Eq(world.y, world.x)
    assert world.note.calc(first).iff(second).fact("a").proposition == Equivalent(first, second)
    assert world.note.calc(first).iff(second).implies(first).fact("b").proposition == Implies(first, first)


def test_mixed_directions_have_no_result(world: Any) -> None:
    """≤ and ≥ in one chain say nothing from end to end; the chain itself stands."""
    chain = world.note.calc(world.x).le(world.y).ge(world.x)
    with pytest.raises(DerivationError, match="mixes ≤ and ≥"):
        chain.fact("nothing")
    with pytest.raises(DerivationError, match="no steps"):
        world.note.calc(world.x).fact("nothing")


def test_literals_adapt_along_a_chain(world: Any) -> None:
    """A 0 in a chain of vectors is the zero vector, wherever it stands."""
    w = world
    chain = w.note.calc(w.u - w.u).eq(0).eq(w.v - w.v)
    assert isinstance(chain.steps[0].right, Filled)
    backwards = w.note.calc(0).eq(w.u - w.u)
    assert backwards.start.shape == w.u.shape
    assert backwards.fact("zero").proposition == Eq(0, w.u - w.u)
    with pytest.raises(DerivationError, match="do not fit"):
        w.note.calc(w.x).eq(0).eq(w.u)


MISTAKES = [
    (lambda w: w.note.calc(w.x).iff(Eq(w.x, 1)), Code.CHAIN, "relates propositions"),
    (lambda w: w.note.calc(Eq(w.x, 1)).eq(w.x), Code.CHAIN, "compares terms"),
    (lambda w: w.note.calc(w.x).eq(w.x == w.x), Code.TYPE, "Eq(a, b)"),
    (lambda w: w.note.calc(w.x).eq(Eq(w.x, w.y)), Code.TYPE, "proposition"),
    (lambda w: w.note.calc(w.x).eq(w.u), Code.SHAPE, "scalar and column of n"),
    (lambda w: w.note.calc(w.A).le(w.A), Code.KIND, "not ordered"),
    (lambda w: w.note.calc(w.x).eq(0.5), Code.FLOAT, "Rational(1, 2)"),
    (lambda w: w.note.calc(w.x).eq(w.x, using=[w.x == w.x]), Code.TYPE, "Eq(a, b)"),
    (lambda w: w.note.calc(w.x).eq(w.x, using=[Eq(w.x, w.x)]), Code.TYPE, "note.assume"),
    (lambda w: w.note.calc(w.x).eq(w.x, using="p"), Code.TYPE, "'p'"),
    (lambda w: w.note.calc(w.x).eq(w.x, using=[w.note.calc(w.x)]), Code.TYPE, ".fact('name')"),
    (lambda w: w.note.calc(w.x).eq(w.x, usign=[w.p]), Code.CHAIN, "did you mean using=?"),
    (lambda w: w.note.calc(w.x).eq(w.x, times=2), Code.CHAIN, "times="),
    (lambda w: w.note.calc(w.x).eq(w.x, accept="proved"), Code.CHAIN, "proved"),
    (lambda w: w.note.calc(w.x).eq(w.x, 5), Code.PROSE, "5"),
    (lambda w: w.note.calc(w.x).eq(w.x, cite=f"{w.x}"), Code.PROSE, "plain text"),
    (lambda w: w.note.calc(Eq(w.x, 1)).iff(Eq(1, w.x), unknown=3), Code.CHAIN, "unknown="),
    (lambda w: w.note.calc(Eq(w.x, 1)).iff(w.x == 1), Code.TYPE, "Eq(a, b)"),
    (lambda w: w.note.calc(w.x, given=[w.x == 1]), Code.TYPE, "given="),
    (lambda w: w.note.calc(w.x, given=True), Code.TYPE, "given="),
    (lambda w: w.note.claim(w.x == w.x), Code.TYPE, "note.claim"),
    (lambda w: w.note.claim(Eq(w.x, w.x), tested=True), Code.CHAIN, "tested="),
    (lambda w: w.note.assume(w.x == 1), Code.TYPE, "note.assume"),
    (lambda w: w.note.calc(w.u[w.i]).eq(w.w[w.d.index("i")]), Code.BINDING, "1..d"),
    (lambda w: w.note.calc(w.u[w.i]).eq(Sum(w.u[w.i], w.i) * w.u[w.i]), Code.BINDING, "free and bound"),
    (lambda w: w.note.calc(w.x).eq(w.x).fact(""), Code.NAME, "a name"),
    (lambda w: w.note.calc(w.x).eq(w.x).fact(f"{w.x}"), Code.PROSE, "plain text"),
]


@pytest.mark.parametrize(("action", "code", "words"), MISTAKES, ids=lambda value: "")
def test_mistakes_in_chains_are_refused_on_their_line(world: Any, action: Any, code: Code, words: str) -> None:
    """Every mistake in a line of a chain is an error there."""
    with pytest.raises(DerivationError) as caught:
        action(world)
    found = caught.value.diagnostic
    assert (found.code, found.span.path, found.span.line) == (code, __file__, action.__code__.co_firstlineno)
    assert words in str(caught.value)


def test_a_chain_ends_once(world: Any) -> None:
    """After .fact no line is added, and no two facts of a note have one name."""
    chain = world.note.calc(world.x).eq(world.x)
    chain.fact("one")
    with pytest.raises(DerivationError, match="was ended"):
        chain.eq(world.x)
    with pytest.raises(DerivationError, match="already the name of a fact"):
        world.note.calc(world.x).eq(world.x).fact("one")


def test_every_step_knows_its_line(world: Any) -> None:
    """In a chain over several lines each step has the line and column of its own call."""
    chain = (
        world.note.calc(world.x)
        .eq(world.x, "ü")
        .le(
            world.y,
        )
    )
    first = chain.span.line
    assert [step.span.line for step in chain.steps] == [first + 1, first + 2]
    assert [step.span.column for step in chain.steps] == [10, 10]


def test_instances_of_facts(world: Any) -> None:
    """`.at` replaces variables and indices at once, fills literals, and composes."""
    w = world
    fact = w.note.calc(w.u[w.i] * w.x).eq(w.x * w.u[w.i]).fact("commute")
    swapped = fact.at({w.x: w.y, w.i: w.j})
    assert swapped.proposition == Eq(w.u[w.j] * w.y, w.y * w.u[w.j])
    again = swapped.at({w.y: w.x * w.y, w.j: w.i})
    assert again.proposition == Eq(w.u[w.i] * (w.x * w.y), w.x * w.y * w.u[w.i])
    assert again.instance[w.x] == w.x * w.y
    assert again.instance[w.i] == w.i
    assert again.source is fact.source
    assert fact.at({w.u: 1}).instance[w.u] == Filled(Eq(w.x, 1).right, w.u.shape)
    twice = fact.at({w.x: w.x + 1}).at({w.x: 5})
    assert repr(twice.instance[w.x]) == "Rational(5) + 1"


def test_an_instance_under_a_binder_captures_nothing(world: Any) -> None:
    """A value that mentions an index stays free of the sums in the fact."""
    w = world
    fact = w.note.calc(Sum(w.x * w.u[w.k], w.k)).eq(w.x * Sum(w.u[w.k], w.k)).fact("factor")
    moved = fact.at({w.x: w.v[w.k]})
    assert w.k in free_variables(moved.proposition)
    assert moved.proposition == Eq(Sum(w.v[w.k] * w.u[w.j], w.j), w.v[w.k] * Sum(w.u[w.j], w.j))


AT_MISTAKES = [
    (lambda f, w: f.at({w.y: 1}), Code.INSTANCE, "i, u, x"),
    (lambda f, w: f.at({"x": 1}), Code.INSTANCE, "'x'"),
    (lambda f, w: f.at({w.n: 3}), Code.INSTANCE, "free variable n"),
    (lambda f, w: f.at({w.x: w.u}), Code.SHAPE, "column of n"),
    (lambda f, w: f.at({w.x: 0.5}), Code.FLOAT, "Rational(1, 2)"),
    (lambda f, w: f.at({w.i: w.x}), Code.INSTANCE, "1..n"),
    (lambda f, w: f.at({w.i: w.d.index("l")}), Code.INSTANCE, "1..d"),
    (lambda f, w: f.at([w.x, w.y]), Code.TYPE, "dictionary"),
]


@pytest.mark.parametrize(("action", "code", "words"), AT_MISTAKES, ids=lambda value: "")
def test_wrong_instances_are_refused(world: Any, action: Any, code: Code, words: str) -> None:
    """Unknown variables, other shapes and indices of other ranges are errors on the line of .at."""
    w = world
    fact = w.note.calc(w.u[w.i] * w.x).eq(w.x * w.u[w.i]).fact("commute")
    with pytest.raises(DerivationError) as caught:
        action(fact, w)
    found = caught.value.diagnostic
    assert (found.code, found.span.line) == (code, action.__code__.co_firstlineno)
    assert words in str(caught.value)


def test_given_assumptions_and_options_are_kept(world: Any) -> None:
    """The records hold what the author said: hypotheses, citations, waivers, the factor and the unknown."""
    w = world
    assumed = w.note.assume(Gt(w.u[w.i], 0), f"{w.u} has positive entries")
    chain = w.note.calc(w.x, given=[Gt(w.x, 0), assumed]).eq(w.x, using=w.p, accept="tested", cite="A book, p. 3")
    assert chain.given == (Gt(w.x, 0), assumed.proposition)
    assert free_variables(assumed.proposition) == {w.u}
    (step,) = chain.steps
    assert (step.using, step.accept, step.cite) == ((w.p,), "tested", "A book, p. 3")
    line = w.note.calc(Eq(w.x, 1)).iff(Eq(2 * w.x, 2), times=2, unknown=w.x).steps[0]
    assert (repr(line.times), line.unknown) == ("2", w.x)


def test_facts_of_another_note(world: Any) -> None:
    """A fact can be used in another note, which takes over its symbols when they stand in its terms."""
    other = Note("another")
    z = other.scalar("z", "a positive number", domain=positive)
    tangent = other.calc(log(z)).le(z - 1).fact("tangent")
    chain = world.note.calc(world.x).eq(world.x, using=[tangent])
    assert chain.steps[0].using == (tangent,)
    world.note.claim(Lt(0, z), using=[tangent.at({z: z})])
    assert world.note.symbols["z"][0] is z
    assert repr(tangent) == "<fact 'tangent': Le(log(z), z - 1)>"


def test_gradients_by_names_do_not_upset_the_symbols(world: Any) -> None:
    """The version of a definition with a name made a parameter counts as that definition."""
    w = world
    w.note.calc(grad(w.L, w.a)).eq(2 * (w.a - w.v), using=[w.L])
    assert w.note.symbols["L"][0] == w.L
