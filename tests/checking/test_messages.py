"""What a failing step says: what was claimed, where, what was found, and what to do next."""

from __future__ import annotations

from notesc import Eq, Gt, Le, Note, Sum, check, exp, inv, invertible, log, positive, sqrt
from notesc.diagnostics import Code


def test_a_refutation_says_what_where_and_at_which_values() -> None:
    """With the span of the line."""
    note = Note("Message")
    x = note.scalar("x")
    chain = note.calc((x + 1) ** 2).eq(x**2 + 1)
    (diagnostic,) = check(note).diagnostics
    assert diagnostic.code is Code.REFUTED
    assert diagnostic.span == chain.steps[0].span
    assert "is false" in diagnostic.message
    assert "x = " in diagnostic.message
    assert "²" in diagnostic.message


def test_an_open_step_says_what_to_try_next() -> None:
    """Split it, name what it follows from; and how to accept what was tested."""
    note = Note("Open")
    n = note.size("n")
    k = n.index("k")
    p = note.vector("p", n, domain=positive)
    total = note.assume(Eq(Sum(p[k], k), 1))
    note.calc(-Sum(p[k] * log(p[k]), k)).le(log(n), using=[total])
    (diagnostic,) = check(note).diagnostics
    assert diagnostic.code is Code.OPEN
    assert any("using=" in hint for hint in diagnostic.hints)
    assert any('accept="tested"' in hint for hint in diagnostic.hints)


def test_an_undefined_step_says_the_line_to_add() -> None:
    """As source, ready to be copied."""
    note = Note("Undefined")
    n = note.size("n")
    X = note.matrix("X", n, n)
    note.calc(inv(X.T @ X + 0 * X) @ X).eq(inv(X.T @ X + 0 * X) @ X)
    (diagnostic,) = check(note).diagnostics
    assert diagnostic.code in (Code.UNDEFINED, Code.REFUTED)
    assert any(hint.rpartition("note.assume(")[2].startswith("invertible(") for hint in diagnostic.hints)


def test_contradictory_hypotheses_are_named_as_such() -> None:
    """With something to look for."""
    note = Note("Contradiction")
    x = note.scalar("x")
    note.calc(x, given=[Gt(x, 0), Le(x, -1)]).eq(x)
    (diagnostic,) = check(note).diagnostics
    assert diagnostic.code is Code.CONTRADICTORY
    assert diagnostic.hints


def test_every_diagnostic_has_a_place_and_a_next_step() -> None:
    """For every way a step can fail but one: what follows from failing facts waits for those."""
    note = Note("All")
    x, y = note.scalar("x"), note.scalar("y")
    root = note.calc(sqrt(x**2), given=[Gt(x, 0)]).eq(x).fact("Root")
    note.calc(y * 1).eq(y, using=[root.at({x: y})])
    note.calc(1 / x).eq(1 / x)
    note.calc(x, given=[Gt(x, 0), Le(x, -1)]).eq(x)
    note.calc(exp(x) + x**4).ge(1 + x)
    for diagnostic in check(note).diagnostics:
        assert diagnostic.span is not None
        assert diagnostic.message
        assert diagnostic.hints, diagnostic.message


def test_definitions_in_using_are_reasons_only() -> None:
    """They are printed, and required for nothing."""
    note = Note("Definitions")
    n = note.size("n")
    X = note.matrix("X", n, n)
    G = note.define("G", X.T @ X)
    note.assume(invertible(G))
    note.calc(inv(G) @ X.T @ X).eq(G @ inv(G), using=[G])
    report = check(note)
    assert report.passes
    assert report.steps[0].used == ()


def test_a_condition_that_another_implies_is_not_asked_for() -> None:
    """`t > 0` says that t ≠ 0."""
    note = Note("Conditions")
    t = note.scalar("t")
    note.calc((log(t) + 1 / t) / exp(exp(exp(exp(t**2))))).eq((log(t) * t + 1) / t / exp(exp(exp(exp(t**2)))))
    (diagnostic,) = check(note).diagnostics
    hints = [hint for hint in diagnostic.hints if "note.assume" in hint]
    assert len(hints) == 1
    assert "Gt(t, 0)" in hints[0]


def test_an_undefined_step_is_called_undefined() -> None:
    """The sentence says what is wrong at the point, and where."""
    note = Note("Undefined")
    p = note.scalar("p", domain=positive)
    note.calc(log(p) / log(p)).eq(1)
    (diagnostic,) = check(note).diagnostics
    assert "is undefined for p = 1" in diagnostic.message


def test_values_that_cannot_be_compared_are_no_contradiction() -> None:
    """Where nothing is assumed, nothing can contradict itself."""
    note = Note("Large values")
    x = note.scalar("x")
    tower = exp(exp(exp(exp(exp(exp(x))))))
    note.calc(tower - tower).eq(0)
    (diagnostic,) = check(note).diagnostics
    assert diagnostic.code is Code.OPEN
    assert "too large" in diagnostic.message
