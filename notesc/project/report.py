"""What became of a note, as plain data: it travels from a worker to the command line, and out as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notesc.checking import NoteReport, StepReport
from notesc.diagnostics import Code, Diagnostic, Severity
from notesc.kernel.verdict import Condition, Counterexample
from notesc.language.calc import COMPARISONS, Step
from notesc.language.propositions import Comparison, Equivalent, Implies
from notesc.language.terms import Node

if TYPE_CHECKING:
    from notesc.audit.explanations import Explanation
    from notesc.audit.survivors import Survey

RELATION_NAMES = {relation: step.value for step, relation in COMPARISONS.items()}


@dataclass(frozen=True, slots=True)
class Point:
    """A counterexample."""

    sizes: Mapping[str, int]  # each symbolic size
    values: Mapping[str, str]  # each variable and index
    left: str  # what the left side is there
    right: str  # what the right side is there


@dataclass(frozen=True, slots=True)
class StepOutcome:
    """How one step was settled."""

    line: int  # of the script
    relation: str  # eq le ge lt gt ne iff implies; "claim" for a proposition of another form
    left: str  # readable mathematics; the whole proposition for a "claim"
    right: str  # readable mathematics; "" for a "claim"
    status: str  # one of the statuses of DESIGN §4
    method: str  # the rule or oracle that settled it
    conditions: tuple[str, ...]  # conditions of definedness in force, with what settles each
    used: tuple[str, ...]  # names of the facts and assumptions in force
    counterexample: Point | None  # for a refuted step
    seconds: float
    passes: bool
    diagnostics: tuple[Diagnostic, ...] = ()  # those of this step; they are among the note's too


@dataclass(frozen=True, slots=True)
class NoteOutcome:
    """What became of one script."""

    path: str  # the script, relative to the project's root
    title: str = ""  # "" where the script makes no note
    status: str = "open"  # the weakest status of a step; "open" where nothing was checked
    seconds: float = 0.0  # from starting the script to its last output
    steps: tuple[StepOutcome, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    printed: str = ""  # what the script wrote to its standard output and error, shortened
    outputs: Mapping[str, bytes] = field(default_factory=dict)  # suffix → content: ".tex", ".pdf" …
    explanations: tuple[Explanation, ...] = ()  # of the steps on the line that was asked about
    survey: Survey | None = None  # what became of mutants, where they were asked for

    @property
    def passes(self) -> bool:
        """Whether every step passes and nothing else is wrong."""
        return all(step.passes for step in self.steps) and not self.errors

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def is_our_bug(self) -> bool:
        return any(d.code is Code.INTERNAL for d in self.diagnostics)


def readable(node: Node) -> str:
    """A term or a proposition in one line, as a person writes it."""
    from notesc.mathematics import layout, to_text

    return to_text(layout(node, display=False))


def step_outcome(report: StepReport) -> StepOutcome:
    """A step's report as plain data."""
    relation, left, right = _sides(report)
    agreement = report.verdict.agreement
    return StepOutcome(
        line=report.source.span.line,
        relation=relation,
        left=readable(left),
        right="" if right is None else readable(right),
        status=report.status.value,
        method=report.verdict.method,
        conditions=tuple(_condition(condition) for condition in report.verdict.conditions),
        used=report.used,
        counterexample=None if agreement.counterexample is None else _point(agreement.counterexample),
        seconds=report.seconds,
        passes=report.passes,
        diagnostics=report.diagnostics,
    )


def _sides(report: StepReport) -> tuple[str, Node, Node | None]:
    source = report.source
    if isinstance(source, Step):
        return source.relation.value, source.left, source.right
    proposition = source.proposition
    if isinstance(proposition, Comparison):
        return RELATION_NAMES.get(proposition.relation, "ne"), proposition.left, proposition.right
    if isinstance(proposition, Equivalent):
        return "iff", proposition.left, proposition.right
    if isinstance(proposition, Implies):
        return "implies", proposition.premise, proposition.conclusion
    return "claim", proposition, None


def _condition(condition: Condition) -> str:
    text = readable(condition.proposition)
    return f"{text} ({condition.settled_by})" if condition.settled_by else f"{text} (not settled)"


def _point(found: Counterexample) -> Point:
    return Point(dict(found.sizes), dict(found.values), found.left, found.right)


def note_outcome(path: str, report: NoteReport) -> NoteOutcome:
    """A note's report as plain data."""
    return NoteOutcome(
        path=path,
        title=report.note.title,
        status=report.status.value,
        seconds=report.seconds,
        steps=tuple(step_outcome(step) for step in report.steps),
        diagnostics=report.diagnostics,
    )


def relative_to(root: Path) -> Callable[[Diagnostic], Diagnostic]:
    """A function that makes a diagnostic's path relative to the project's root, where it lies inside."""

    def shorten(diagnostic: Diagnostic) -> Diagnostic:
        path = Path(diagnostic.span.path)
        if not path.is_absolute() or not path.is_relative_to(root):
            return diagnostic
        return replace(diagnostic, span=replace(diagnostic.span, path=path.relative_to(root).as_posix()))

    return shorten


# ---- JSON ---------------------------------------------------------------------------------------------------------


def report_as_json(outcomes: Sequence[NoteOutcome]) -> dict[str, Any]:
    """The report as the object that `notesc check --format json` prints; README.md documents its schema."""
    return {"notes": [_note(outcome) for outcome in outcomes]}


def _note(outcome: NoteOutcome) -> dict[str, Any]:
    return {
        "path": outcome.path,
        "title": outcome.title,
        "status": outcome.status,
        "seconds": round(outcome.seconds, 6),
        "steps": [_step(step) for step in outcome.steps],
        "diagnostics": [_diagnostic(diagnostic) for diagnostic in outcome.diagnostics],
    }


def _step(step: StepOutcome) -> dict[str, Any]:
    point = step.counterexample
    return {
        "line": step.line,
        "relation": step.relation,
        "left": step.left,
        "right": step.right,
        "status": step.status,
        "method": step.method,
        "conditions": list(step.conditions),
        "used": list(step.used),
        "counterexample": None
        if point is None
        else {"sizes": dict(point.sizes), "values": dict(point.values), "left": point.left, "right": point.right},
        "seconds": round(step.seconds, 6),
    }


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    return {
        "code": diagnostic.code.value,
        "severity": diagnostic.severity.value,
        "path": diagnostic.span.path,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "message": diagnostic.message,
        "hints": list(diagnostic.hints),
    }
