"""Reports: the weakest status, what passes, and the report on each line."""

from __future__ import annotations

import pytest

from notesc import Ne, Note, check, det, log, positive
from notesc.checking import NoteReport
from notesc.checking.reports import PASSING, weakest
from notesc.diagnostics import Code
from notesc.kernel.verdict import Status


def test_the_weakest_of_some_statuses() -> None:
    """And proved of none."""
    assert weakest([Status.PROVED, Status.TESTED, Status.ATTESTED]) is Status.TESTED
    assert weakest([Status.OPEN, Status.REFUTED, Status.ASSUMED]) is Status.REFUTED
    assert weakest([]) is Status.PROVED
    assert set(PASSING) == {Status.PROVED, Status.ATTESTED}


def test_an_empty_note_fails() -> None:
    """Nothing in it was checked."""
    note = Note("Empty")
    note.scalar("x")
    note.text("Nothing to see.")
    report = check(note)
    assert not report.passes
    assert report.status is Status.OPEN
    (diagnostic,) = report.diagnostics
    assert diagnostic.code is Code.EMPTY_NOTE
    assert "Empty" in diagnostic.message
    assert diagnostic.span == note.span
    assert diagnostic.hints


def test_each_line_has_its_report() -> None:
    """In the order of the script, chains and claims alike, whatever the others do."""
    note = Note("Lines")
    x = note.scalar("x")
    chain = note.calc(x + x).eq(2 * x).eq(3 * x).eq(x + 2 * x)
    claim = note.claim(Ne(x**2 + 1, 0))
    report = check(note)
    assert [step.status for step in report.steps] == [Status.PROVED, Status.REFUTED, Status.PROVED, Status.PROVED]
    assert report.of(chain.steps[1]).status is Status.REFUTED
    assert report.of(claim.source).passes  # type: ignore[arg-type]
    assert report.status is Status.REFUTED
    assert not report.passes
    assert report.note is note
    with pytest.raises(StopIteration):
        report.of(object())  # type: ignore[arg-type]


def test_a_note_passes_when_every_step_does() -> None:
    """Without diagnostics."""
    note = Note("Fine")
    x = note.scalar("x")
    note.calc(x + x).eq(2 * x)
    report = check(note)
    assert isinstance(report, NoteReport)
    assert report.passes
    assert report.status is Status.PROVED
    assert report.diagnostics == ()
    assert report.seconds >= sum(step.seconds for step in report.steps) > 0


def test_checking_twice_gives_the_same() -> None:
    """Statuses, methods and messages."""
    note = Note("Twice")
    x = note.scalar("x")
    note.calc(x + x).eq(3 * x).eq(x * 3)
    first, second = check(note), check(note)
    assert [(s.status, s.verdict, s.diagnostics) for s in first.steps] == [
        (s.status, s.verdict, s.diagnostics) for s in second.steps
    ]


def test_waived_steps_pass_under_their_own_marks() -> None:
    """accept= what is tested, cite= what is assumed; neither is better for it."""
    note = Note("Waived")
    n = note.size("n")
    A = note.matrix("A", n, n)
    b = note.scalar("b", domain=positive)
    hard = note.calc(log(1 + b) + 0).le(b**2 / 2 + b - 0, accept="tested")
    cited = note.calc(det(A @ A)).eq(det(A) ** 2, cite="any book")
    plain = note.calc(b + b).eq(2 * b, accept="tested", cite="any book")
    report = check(note)
    assert report.passes
    assert report.of(hard.steps[0]).status in (Status.PROVED, Status.TESTED)
    assert report.of(cited.steps[0]).status in (Status.PROVED, Status.ASSUMED)
    assert report.of(plain.steps[0]).status is Status.PROVED


def test_nothing_waives_what_is_false() -> None:
    """A refuted step fails with accept= and with cite=."""
    note = Note("False")
    x = note.scalar("x")
    note.calc(x).eq(x + 1, accept="tested").eq(x + 2, cite="a wrong book")
    report = check(note)
    assert [(s.status, s.passes) for s in report.steps] == [(Status.REFUTED, False)] * 2


def test_acceptance_of_tests_does_not_waive_what_is_open() -> None:
    """An undefined step was not tested."""
    note = Note("Open")
    x = note.scalar("x")
    note.calc(x**2 / (x**2 + x**4) * 0).eq(0, accept="tested")
    report = check(note)
    assert not report.passes
