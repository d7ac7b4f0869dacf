"""One mark for each status: what is said beside it, and what the legend says of it."""

from __future__ import annotations

from notesc.checking.reports import PASSING, StepReport
from notesc.document.model import LegendRow, Mark
from notesc.kernel.verdict import Status

MEANINGS: dict[Status, str] = {
    Status.PROVED: "proved by the kernel itself, for every size and every value",
    Status.ATTESTED: "a named oracle says so; checked for definedness, and evaluated independently",
    Status.INSTANCES: "proved exactly for the listed sizes only",
    Status.TESTED: "held at random points in rigorous arithmetic; not proved",
    Status.ASSUMED: "asserted with a source; not checked",
    Status.OPEN: "nothing settled it",
    Status.REFUTED: "there is a counterexample",
}


def mark(status: Status, *, passes: bool | None = None) -> Mark:
    """The mark of a status. One that passes by the author's waiver is named and does not alarm."""
    passing = status in PASSING if passes is None else passes
    word = "" if status in PASSING and passing else status.value
    return Mark(status.value, word, alarming=not passing)


def mark_of(report: StepReport) -> Mark:
    """The mark of a step."""
    return mark(report.status, passes=report.passes)


def legend() -> tuple[LegendRow, ...]:
    """Every mark, best first, the same in all notes."""
    return tuple(
        LegendRow(Mark(status.value, status.value, alarming=False), meaning) for status, meaning in MEANINGS.items()
    )
