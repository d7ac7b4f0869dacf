"""The best repair of each failing step, as a hint of its diagnostic. Passing steps cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

from notesc.audit.repairs import PATIENCE, Repaired, repaired
from notesc.checking import NoteReport, StepReport
from notesc.checking import check as checked
from notesc.diagnostics import Diagnostic
from notesc.language.calc import Step
from notesc.language.note import Note

_PATIENCE_WITH_NOTE = 8.0  # seconds for all failing steps of a note


def check(note: Note) -> NoteReport:
    """Checks every step of a note, and says of failing ones which small change would make them true.

    Raises DerivationError for anything but a Note.
    """
    return with_repairs(checked(note))


def with_repairs(report: NoteReport) -> NoteReport:
    """The report on a note, with a hint at the best repair of each failing step where one is found in a short time."""
    changed: dict[int, Diagnostic] = {}
    deadline = monotonic() + _PATIENCE_WITH_NOTE
    above: tuple[StepReport, Repaired] | None = None
    for step in failing(report):
        if monotonic() > deadline:
            break
        try:
            found = repaired(step, line_above(step, above), most=1, seconds=PATIENCE)
        except Exception:  # noqa: BLE001  # formulas too deep, or a bug of ours: the report stands without a hint
            found = ()
        above = (step, found[0]) if found else None
        if found and step.diagnostics:
            first = step.diagnostics[0]
            changed[id(first)] = _with_hint(first, found[0])
    if not changed:
        return report
    steps = tuple(
        replace(step, diagnostics=tuple(changed.get(id(one), one) for one in step.diagnostics)) for step in report.steps
    )
    return replace(report, steps=steps, diagnostics=tuple(changed.get(id(one), one) for one in report.diagnostics))


def failing(report: NoteReport) -> Iterator[StepReport]:
    """The steps that do not pass, in the order of the script."""
    return (step for step in report.steps if not step.passes)


def line_above(step: StepReport, above: tuple[StepReport, Repaired] | None) -> Repaired | None:
    """The repair of the step above, where this step goes on from it."""
    if above is None:
        return None
    before, repair = above
    first, second = before.source, step.source
    goes_on = isinstance(first, Step) and isinstance(second, Step) and first.right is second.left
    return repair if goes_on else None


def _with_hint(diagnostic: Diagnostic, best: Repaired) -> Diagnostic:
    repair = best.repair
    if any(repair.code in hint for hint in diagnostic.hints):  # a condition that the diagnostic asks for already
        return diagnostic
    hint = f"it would hold with {repair.sentence}: {repair.mathematics}"
    if repair.kind == "condition":
        hint = f"it would hold {repair.sentence}: {repair.code}"
    return replace(diagnostic, hints=(hint, *diagnostic.hints))
