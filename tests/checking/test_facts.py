"""Facts travel with what they rest on: status, waivers, assumptions, hypotheses, instances."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from notesc import (
    D,
    Eq,
    ForAll,
    Gt,
    Ne,
    Note,
    check,
    exp,
    integer,
    log,
    nonnegative,
    positive,
    sigmoid,
    sqrt,
    unit_interval,
)
from notesc import symmetric as symmetric_matrix
from notesc.diagnostics import Code
from notesc.kernel.verdict import Status
from notesc.language.terms import MatrixProperty


def last(note: Note) -> Any:
    """The report on the note's last step."""
    return check(note).steps[-1]


def codes(step: Any) -> list[Code]:
    return [diagnostic.code for diagnostic in step.diagnostics]


# ---- status -------------------------------------------------------------------------------------------------------


def test_a_fact_is_as_good_as_the_weakest_of_its_steps() -> None:
    """And marks every step that uses it, which passes all the same when the waiver is the author's."""
    note = Note("Weakest")
    x = note.scalar("x")
    weak = note.calc(exp(x) * 2).eq(2 * exp(x)).eq(exp(x) + exp(x), cite="a book").fact("Doubled")
    cited = note.calc(x**4 + exp(x)).ge(exp(x) + 2 * x**2 - 1, cite="a book").fact("Cited")
    used = note.calc(x**4 + exp(x) + 1).ge(exp(x) + 2 * x**2, using=[cited])
    report = check(note)
    assert report.facts[weak] is Status.PROVED
    step = report.of(used.steps[0])
    assert step.passes
    assert step.status is report.facts[cited]
    assert step.verdict.status is Status.PROVED


def test_a_fact_of_a_failing_chain_fails_what_uses_it() -> None:
    """However true what follows is; and a fact that uses it fails in turn."""
    note = Note("Failing")
    x = note.scalar("x")
    false = note.calc(x + x).eq(3 * x).fact("False")
    second = note.calc(x).eq(x, using=[false]).fact("Second")
    third = note.calc(x * 1).eq(x, using=[second])
    report = check(note)
    assert report.facts[false] is Status.REFUTED
    for source in (second.source.steps[0], third.steps[0]):  # type: ignore[union-attr]
        step = report.of(source)
        assert not step.passes
        assert step.status is Status.REFUTED
        assert Code.OPEN in codes(step)


def test_a_later_failing_step_of_the_chain_counts() -> None:
    """The fact is the whole chain."""
    note = Note("Later")
    x = note.scalar("x")
    fact = note.calc(x + x).eq(2 * x).eq(3 * x).eq(2 * x).fact("There and back")
    note.calc(x * 1).eq(x, using=[fact])
    assert not last(note).passes


def test_a_fact_is_used_below_its_derivation_only() -> None:
    """Not in its own chain's place, and not above."""
    note = Note("Order")
    x = note.scalar("x")
    other = Note("Other")
    o = other.scalar("o")
    fact = other.calc(o + o).eq(2 * o).fact("Fact")
    pirated = replace(fact, name="Nothing of this name")
    note.calc(x + x).eq(2 * x, using=[pirated])
    step = last(note)
    assert not step.passes
    assert codes(step)[0] is Code.HYPOTHESIS


def test_a_fact_made_up_by_hand_is_not_believed() -> None:
    """A fact must say what its block says, with its instance put in."""
    note = Note("Forged")
    x = note.scalar("x")
    fact = note.calc(x + x).eq(2 * x).fact("True")
    forged = replace(fact, proposition=Eq(x, 0))
    note.calc(x * 5).eq(0, using=[forged])
    assert not last(note).passes


# ---- assumptions and hypotheses --------------------------------------------------------------------------------------


def test_assumptions_travel_with_a_fact() -> None:
    """Those named in using=, to every step that uses the fact, and to the facts made of those."""
    note = Note("Assumptions")
    x, y = note.scalar("x"), note.scalar("y")
    equal = note.assume(Eq(x, y))
    first = note.calc(x + 1).eq(y + 1, using=[equal]).fact("First")
    second = note.calc(x + 2).eq(y + 2, using=[first]).fact("Second")
    free = note.calc(x + x).eq(2 * x).fact("Free")
    report = check(note)
    assert report.passes
    assert report.hypotheses[first] == ("Eq(x, y)",)
    assert report.hypotheses[second] == ("Eq(x, y)",)
    assert report.hypotheses[free] == ()


def test_an_assumption_is_used_where_it_is_named_only() -> None:
    """The others of the note settle definedness, and nothing else."""
    note = Note("Named")
    x, y = note.scalar("x"), note.scalar("y")
    note.assume(Eq(x, y))
    note.calc(x + 1).eq(y + 1)
    assert last(note).status is Status.REFUTED


def test_an_assumption_for_definedness_is_listed_and_carried() -> None:
    """With the step, with the fact, and with what uses the fact."""
    note = Note("Definedness")
    x = note.scalar("x")
    note.assume(Ne(x, 0))
    unit = note.calc(x / x).eq(1).fact("Unit")
    twice = note.calc(2 * (x / x)).eq(2, using=[unit]).fact("Twice")
    plain = note.calc(x + x).eq(2 * x).fact("Plain")
    report = check(note)
    assert report.passes
    assert [c.settled_by for c in report.steps[0].verdict.conditions] == ["Ne(x, 0)"]
    assert report.hypotheses[unit] == report.hypotheses[twice] == ("Ne(x, 0)",)
    assert report.hypotheses[plain] == ()


def test_an_assumption_comes_before_what_it_settles() -> None:
    """One made below does not count."""
    note = Note("Too late")
    x = note.scalar("x")
    chain = note.calc(x / x).eq(1)
    note.assume(Ne(x, 0))
    assert not check(note).of(chain.steps[0]).passes


def test_an_assumption_behind_a_fact_s_hypothesis_is_listed() -> None:
    """What the hypothesis needed to be defined is in force as well."""
    note = Note("Behind")
    x, y = note.scalar("x"), note.scalar("y")
    note.assume(Ne(x, 0))
    fact = note.calc(y**2 + 1, given=[Gt(x / x, 0)]).gt(0).fact("Positive")
    doubled = note.calc(2 * y**2 + 2).gt(0, using=[fact]).fact("Doubled")
    report = check(note)
    assert report.passes
    assert report.hypotheses[doubled] == ("Ne(x, 0)",)


def test_what_was_given_to_a_chain_must_be_shown_again() -> None:
    """By a hypothesis, a domain, or the structure; else the fact is of no use."""

    def build(given: Callable[[Any, Any], list[Any]], put: Callable[[Any, Any], Any]) -> Any:
        note = Note("Given")
        x, b = note.scalar("x"), note.scalar("b", domain=positive)
        root = note.calc(sqrt(x**2), given=[Gt(x, 0)]).eq(x).fact("Root")
        value = put(x, b)
        note.calc(sqrt(value**2) + 0, given=given(x, b)).eq(value, using=[root.at({x: value})])
        return last(note)

    assert build(lambda x, b: [], lambda x, b: b).passes
    assert build(lambda x, b: [], lambda x, b: exp(x)).passes
    assert build(lambda x, b: [Gt(x, 1)], lambda x, b: x - 1).passes
    failing = build(lambda x, b: [], lambda x, b: x - 1)
    assert not failing.passes
    zero = build(lambda x, b: [], lambda x, b: x**2)
    assert codes(zero) == [Code.HYPOTHESIS]
    assert "Root" in zero.diagnostics[0].message


def test_given_is_for_its_own_chain() -> None:
    """The next chain knows nothing of it."""
    note = Note("Own")
    x = note.scalar("x")
    note.calc(sqrt(x**2), given=[Gt(x, 0)]).eq(x)
    note.calc(sqrt(x**2)).eq(x)
    assert [step.passes for step in check(note).steps] == [True, False]


# ---- instances ----------------------------------------------------------------------------------------------------


def test_an_instance_lies_in_the_declared_domain() -> None:
    """log(t) ≤ t - 1 for positive t, put at what is positive; not at what may be zero."""

    def build(put: Callable[[Any, Any, Any], Any], **options: Any) -> Any:
        note = Note("Domain")
        t, x, u = note.scalar("t", domain=positive), note.scalar("x"), note.scalar("u", domain=nonnegative)
        bound = note.calc(log(t)).le(t - 1).fact("Tangent")
        value = put(t, x, u)
        note.calc(x + 0, **options).eq(x, using=[bound.at({t: value})])
        return last(note)

    assert build(lambda t, x, u: exp(x)).passes
    assert build(lambda t, x, u: u + 1).passes
    for failing in (build(lambda t, x, u: x), build(lambda t, x, u: u), build(lambda t, x, u: x**2)):
        assert not failing.passes
        assert codes(failing)[0] is Code.HYPOTHESIS


def test_a_term_put_into_a_fact_is_defined() -> None:
    """1/x only where x ≠ 0."""
    note = Note("Defined")
    x, y = note.scalar("x"), note.scalar("y")
    doubled = note.calc(x + x).eq(2 * x).fact("Doubled")
    note.calc(y + 0).eq(y, using=[doubled.at({x: 1 / y})])
    step = last(note)
    assert not step.passes
    assert codes(step)[0] is Code.UNDEFINED
    assert "Doubled" in step.diagnostics[0].message


def test_an_assumption_is_instantiated_with_its_fact() -> None:
    """From x ≠ 0 follows nothing about y: the instance needs y ≠ 0."""
    note = Note("Instance")
    x, y = note.scalar("x"), note.scalar("y")
    note.assume(Ne(x, 0))
    unit = note.calc(x / x).eq(1).fact("Unit")
    note.calc(y + 0).eq(y, using=[unit.at({x: y})])
    step = last(note)
    assert not step.passes
    assert codes(step)[0] is Code.HYPOTHESIS
    note.calc(y**2 + 1 - 0).eq(y**2 + 1, using=[unit.at({x: y**2 + 1})])
    assert last(note).passes


def test_an_instance_of_a_matrix_has_its_properties() -> None:
    """A fact about a symmetric matrix is put at XᵀX, not at any matrix."""
    note = Note("Matrices")
    n = note.size("n")
    S, X = note.matrix("S", n, n, properties=[symmetric_matrix]), note.matrix("X", n, n)
    z = note.vector("z", n)
    fact = note.calc(S @ z).eq((z.T @ S).T).fact("Symmetric")
    note.calc(z + 0 * z).eq(z, using=[fact.at({S: X.T @ X})])
    note.calc(z + 0 * z).eq(z, using=[fact.at({S: X})])
    good, bad = check(note).steps[-2:]
    assert good.passes
    assert not bad.passes
    assert MatrixProperty.SYMMETRIC.value in bad.diagnostics[0].message


def test_a_derivative_is_instantiated_at_the_point() -> None:
    """D(x²) at 3 is 6."""
    note = Note("Point")
    x = note.scalar("x")
    power = note.calc(D(x**2, x)).eq(2 * x).fact("Power rule")
    three = power.at({x: 3})
    left = three.proposition.left  # type: ignore[attr-defined]
    note.calc(left).eq(6, using=[three])
    assert last(note).passes
    note.calc(left + 0).eq(9, using=[three])
    assert last(note).status is Status.REFUTED


def test_a_fact_about_an_index_is_no_fact_about_all() -> None:
    """With a hypothesis about that index."""
    note = Note("Index")
    n = note.size("n")
    i, k = n.indices("i k")
    z = note.vector("z", n)
    fact = note.calc(z[i] * 2, given=[Eq(z[i], 1)]).eq(2).fact("Two")
    note.calc(z[k] * 2, given=[Eq(z[i], 1)]).eq(2, using=[fact])
    assert last(note).status is Status.REFUTED
    note.calc(z[k] * 2, given=[ForAll(k, Eq(z[k], 1))]).eq(2, using=[fact])
    assert last(note).passes


# ---- facts of other notes -------------------------------------------------------------------------------------------


def other_note() -> tuple[Note, Any, Any, Any]:
    note = Note("Elsewhere")
    t, c = note.scalar("t", domain=positive), note.scalar("c")
    bound = note.calc(log(t)).le(t - 1).fact("Tangent bound")
    equal = note.assume(Eq(c, 1))
    resting = note.calc(c + t).eq(1 + t, using=[equal]).fact("Resting")
    return note, t, c, (bound, resting)


def test_a_fact_of_another_note_is_checked_on_the_way() -> None:
    """Once, and it is as good as it is there."""
    _, t, _, (bound, _) = other_note()
    note = Note("Here")
    x = note.scalar("x")
    note.calc(x).le(exp(x) - 1, using=[bound.at({t: exp(x)})])
    report = check(note)
    assert report.passes
    assert report.steps[0].used == ("Tangent bound",)
    assert len(report.steps) == 1


def test_a_false_fact_of_another_note_fails_its_user() -> None:
    """It is not enough that the step is true."""
    elsewhere = Note("Elsewhere")
    o = elsewhere.scalar("o")
    false = elsewhere.calc(o + o).eq(3 * o).fact("False")
    note = Note("Here")
    x = note.scalar("x")
    note.calc(x + x).eq(2 * x, using=[false])
    report = check(note)
    assert not report.passes
    assert report.steps[0].status is Status.REFUTED


def test_what_another_note_assumed_must_be_shown_here() -> None:
    """It is not smuggled in."""
    _, t, c, (_, resting) = other_note()
    note = Note("Here")
    x = note.scalar("x", domain=positive)
    note.calc(x * 1).eq(x, using=[resting.at({t: x})])
    assert not last(note).passes
    shown = Note("Shown")
    b = shown.scalar("b", domain=positive)
    shown.calc(b * 1 + 1).eq(b + 1, using=[resting.at({t: b, c: b / b})])
    assert last(shown).passes


# ---- domains that an instance must lie in -------------------------------------------------------------------------


def test_an_instance_in_the_unit_interval_needs_both_ends() -> None:
    """Entry by entry for vectors."""
    note = Note("Unit")
    n = note.size("n")
    k = n.index("k")
    u, w = note.scalar("u", domain=unit_interval), note.vector("w", n, domain=unit_interval)
    x, v = note.scalar("x", domain=positive), note.vector("v", n)
    fact = note.calc(u * (1 - u)).ge(0).fact("Scalar")
    entries = note.calc(w[k] * (1 - w[k])).ge(0).fact("Entries")
    outcomes = []
    for used in (fact.at({u: sigmoid(x)}), fact.at({u: x}), fact.at({u: -x})):
        note.calc(x + 0).eq(x, using=[used])
        outcomes.append(last(note).passes)
    for used in (entries.at({w: sigmoid(v)}), entries.at({w: exp(v)}), entries.at({w: v})):
        note.calc(x + 0).eq(x, using=[used])
        outcomes.append(last(note).passes)
    assert outcomes == [True, False, False, True, False, False]


def test_an_integer_is_put_in_the_place_of_an_integer_only() -> None:
    """Nothing shows that another term is whole."""
    note = Note("Whole")
    m, o = note.scalar("m", domain=integer), note.scalar("o", domain=integer)
    x = note.scalar("x")
    fact = note.calc(m + m).eq(2 * m).fact("Doubled")
    note.calc(o + o).eq(2 * o, using=[fact.at({m: o})])
    assert last(note).passes
    note.calc(x + x).eq(2 * x, using=[fact.at({m: x})])
    step = last(note)
    assert not step.passes
    assert codes(step) == [Code.INSTANCE]


def test_two_assumptions_may_settle_a_condition_together() -> None:
    """Both are carried, and no third one."""
    note = Note("Together")
    x, y, z = note.scalar("x"), note.scalar("y"), note.scalar("z")
    note.assume(Gt(x, 0))
    note.assume(Gt(z, 0))
    note.assume(Gt(y, 0))
    fact = note.calc(log(x * y) + 0).eq(log(x * y)).fact("Logarithm")
    report = check(note)
    assert report.passes
    assert set(report.hypotheses[fact]) == {"Gt(x, 0)", "Gt(y, 0)"}
