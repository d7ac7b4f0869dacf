"""Checks one note: each step becomes a claim, provers offer evidence, the kernel judges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from notesc.diagnostics import Diagnostic
from notesc.kernel.verdict import Status, Verdict
from notesc.language.calc import Step
from notesc.language.facts import Fact
from notesc.language.note import ClaimBlock, Note

PASSING = (Status.PROVED, Status.ATTESTED)


@dataclass(frozen=True, slots=True)
class StepReport:
    """How one step of a note was settled."""

    source: Step | ClaimBlock  # the line of the script
    verdict: Verdict
    status: Status  # the verdict's status, weakened by the facts used and by the author's cite=
    used: tuple[str, ...]  # names of the facts and assumptions in force, in the author's order
    passes: bool  # attested or better, or waived by the author
    seconds: float
    diagnostics: tuple[Diagnostic, ...]  # what to tell the author; empty where the step passes without remark


@dataclass(frozen=True, slots=True)
class NoteReport:
    """How a whole note was settled."""

    note: Note
    steps: tuple[StepReport, ...]  # in the order of the script
    facts: Mapping[Fact, Status]  # the weakest status along each fact's derivation
    hypotheses: Mapping[Fact, tuple[str, ...]]  # the assumptions that each fact rests on
    seconds: float
    diagnostics: tuple[Diagnostic, ...] = field(default=())  # those of the steps, and those of the note itself

    @property
    def passes(self) -> bool:
        return all(step.passes for step in self.steps) and not self.diagnostics_of_errors

    @property
    def diagnostics_of_errors(self) -> tuple[Diagnostic, ...]:
        from notesc.diagnostics import Severity

        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def status(self) -> Status:
        """The weakest status of a step."""
        return max((step.status for step in self.steps), key=lambda status: status.rank, default=Status.OPEN)

    def of(self, source: Step | ClaimBlock) -> StepReport:
        """The report on one line of the script."""
        return next(step for step in self.steps if step.source is source)


def check(note: Note) -> NoteReport:
    """Checks every step of a note."""
    raise NotImplementedError
