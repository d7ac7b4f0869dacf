"""The best repair of each failing step, as a hint of its diagnostic. Passing steps cost nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from time import monotonic

from notesc.audit.repairs import PATIENCE, Repaired, repaired
from notesc.audit.steps import CheckedNote, CheckedStep
from notesc.checking import NoteReport
from notesc.diagnostics import Diagnostic
from notesc.language.calc import Step

_PATIENCE_WITH_NOTE = 8.0  # seconds for all failing steps of a note


def with_repairs(checked: CheckedNote) -> NoteReport:
    """The report on a note, with a hint at the best repair of each failing step where one is found in a short time."""
    report = checked.report
    changed: dict[int, Diagnostic] = {}
    deadline = monotonic() + _PATIENCE_WITH_NOTE
    above: tuple[CheckedStep, Repaired] | None = None
    for step in failing(checked):
        if monotonic() > deadline:
            break
        try:
            found = repaired(step, line_above(step, above), most=1, seconds=PATIENCE)
        except Exception:  # noqa: BLE001  # formulas too deep, or a bug of ours: the report stands without a hint
            found = ()
        above = (step, found[0]) if found else None
        if found and step.report.diagnostics:
            first = step.report.diagnostics[0]
            changed[id(first)] = _with_hint(first, found[0])
    if not changed:
        return report
    steps = tuple(
        replace(step, diagnostics=tuple(changed.get(id(one), one) for one in step.diagnostics)) for step in report.steps
    )
    return replace(report, steps=steps, diagnostics=tuple(changed.get(id(one), one) for one in report.diagnostics))


def failing(checked: CheckedNote) -> Iterator[CheckedStep]:
    """The steps that do not pass, in the order of the script."""
    return (step for step in checked.steps if not step.report.passes)


def line_above(step: CheckedStep, above: tuple[CheckedStep, Repaired] | None) -> Repaired | None:
    """The repair of the step above, where this step goes on from it."""
    if above is None:
        return None
    before, repair = above
    first, second = before.report.source, step.report.source
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
