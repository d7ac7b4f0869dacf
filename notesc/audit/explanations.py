"""How a step was decided, as plain data: by what, under which conditions, and where it was tried; or why it fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from notesc.audit.differences import Difference, first_difference
from notesc.audit.hints import failing, line_above
from notesc.audit.repairs import Repair, Repaired, repaired
from notesc.audit.survivors import shown_by
from notesc.checking import NoteReport, StepReport
from notesc.checking.messages import readable
from notesc.diagnostics import Code, DerivationError, Span
from notesc.kernel.normal_form.normaliser import APPLIED
from notesc.kernel.normal_form.rules import RULES
from notesc.kernel.settling import settle
from notesc.kernel.verdict import Agreement, Status
from notesc.language.terms import Node
from notesc.provers.table import PROVERS

_PATIENCE = 10.0  # seconds for the repairs of a step that somebody asks about


@dataclass(frozen=True, slots=True)
class Explanation:
    """How one step was decided."""

    line: int  # of the script
    statement: str  # readable
    status: str  # a status of DESIGN §4
    passes: bool
    method: str  # the decision or the oracle; "" where nothing decided it
    evidence: str  # what a prover offered that the decision believed; "" where none did
    rules: tuple[str, ...]  # of the normal form that the decision applied, in the order of the table
    because: str  # why it is open, in a sentence; "" otherwise
    conditions: tuple[tuple[str, str], ...]  # of definedness, each with what settled it; "" where nothing did
    hypotheses: tuple[str, ...]  # in force
    facts: tuple[tuple[str, str], ...]  # in force: name and statement
    agreement: Agreement  # what the evaluator tried and found
    seconds: float
    messages: tuple[str, ...]  # what `check` says about it
    difference: Difference | None = None  # for a failing step
    repairs: tuple[Repair, ...] = ()  # for a failing step


def explain(checked: NoteReport, line: int) -> tuple[Explanation, ...]:
    """How the steps on a line of the script were decided.

    Raises DerivationError (NOT_FOUND) where there is no step on the line, naming the lines that have one.
    """
    found = [step for step in checked.steps if step.source.span.line == line]
    if not found:
        lines = sorted({step.source.span.line for step in checked.steps})
        path = checked.note.span.path
        near = min(lines, key=lambda other: abs(other - line))
        raise DerivationError(
            Code.NOT_FOUND,
            f"there is no step on line {line}; the steps are on the lines {', '.join(map(str, lines))}",
            f"the nearest one is on line {near}",
            span=Span(path, line),
        )
    return tuple(_explained(step, checked) for step in found)


def _explained(step: StepReport, checked: NoteReport) -> Explanation:
    claim, verdict = step.claim, step.verdict
    evidence, rules = _evidence(step) if verdict.status is Status.PROVED else ("", ())
    return Explanation(
        line=step.source.span.line,
        statement=readable(claim.proposition),
        status=step.status.value,
        passes=step.passes,
        method=verdict.method,
        evidence=evidence,
        rules=rules,
        because=verdict.explanation if verdict.status is not Status.REFUTED else "",
        conditions=tuple((readable(c.proposition), c.settled_by) for c in verdict.conditions),
        hypotheses=tuple(map(readable, claim.context.hypotheses)),
        facts=tuple((lemma.name, readable(lemma.proposition)) for lemma in claim.context.lemmas),
        agreement=verdict.agreement,
        seconds=step.seconds,
        messages=tuple(diagnostic.message for diagnostic in step.diagnostics),
        difference=None if step.passes else first_difference(claim),
        repairs=() if step.passes else tuple(_repairs(step, checked)),
    )


def _repairs(step: StepReport, checked: NoteReport) -> Iterator[Repair]:
    above: tuple[StepReport, Repaired] | None = None
    for other in failing(checked):
        if other is step:
            break
        found = repaired(other, line_above(other, above), most=1)
        above = (other, found[0]) if found else None
    yield from (found.repair for found in repaired(step, line_above(step, above), seconds=_PATIENCE))


def _evidence(step: StepReport) -> tuple[str, tuple[str, ...]]:
    """The first evidence that a decision believes and whose idea it was, and the rules that the decision applied."""
    settlement = settle(step.claim)
    for name, prover in PROVERS:
        for item in prover(step.claim):
            before = APPLIED.copy()
            if shown_by(settlement, [item]):
                rules = tuple(rule for rule, _ in RULES if APPLIED[rule] > before[rule])
                return f"{_described(item)} from the prover {name!r}", rules
    return "", ()


def _described(evidence: Any) -> str:
    values = [(field.name, getattr(evidence, field.name)) for field in fields(evidence)]
    parts = [f"{name} = {_shown(value)}" for name, value in values if value not in (None, ())]
    name = type(evidence).__name__
    return f"{name} ({', '.join(parts)})" if parts else name


def _shown(value: object) -> str:
    if isinstance(value, Node):
        return readable(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_shown, value))}]"
    return _described(value) if is_dataclass(value) and not isinstance(value, type) else str(value)
