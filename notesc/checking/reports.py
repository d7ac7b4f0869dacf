"""What checking finds, as records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notesc.diagnostics import Diagnostic, Severity
from notesc.kernel.claim import Claim
from notesc.kernel.verdict import Status, Verdict
from notesc.language.calc import Step
from notesc.language.facts import Fact
from notesc.language.note import ClaimBlock, Note

PASSING = (Status.PROVED, Status.ATTESTED)


@dataclass(frozen=True, slots=True)
class StepReport:
    """How one step of a note was settled."""

    source: Step | ClaimBlock  # the line of the script
    claim: Claim  # in its own context; what settled its definedness is among the hypotheses
    verdict: Verdict
    status: Status  # the verdict's status, weakened by the facts used and by the author's cite=
    used: tuple[str, ...]  # names of the facts and assumptions in force, in the author's order
    passes: bool  # attested or better, or waived by the author
    seconds: float
    diagnostics: tuple[Diagnostic, ...]  # what to tell the author; empty where the step passes without remark


@dataclass(frozen=True, slots=True, repr=False)
class NoteReport:
    """How a whole note was settled."""

    note: Note
    steps: tuple[StepReport, ...]  # in the order of the script
    facts: Mapping[Fact, Status]  # the weakest status along each fact's derivation
    hypotheses: Mapping[Fact, tuple[str, ...]]  # the assumptions that each fact rests on
    seconds: float
    diagnostics: tuple[Diagnostic, ...]  # those of the steps, and those of the note itself

    def __repr__(self) -> str:
        return f"<report on {self.note.title!r}: {len(self.steps)} steps, {self.status.value}>"

    def __str__(self) -> str:
        lines = [f"{step.source.span.line:5}  {step.status.value:9} {step.verdict.method}" for step in self.steps]
        return "\n".join([repr(self), *lines])

    @property
    def passes(self) -> bool:
        """Whether every step passes and nothing else is wrong with the note."""
        return all(step.passes for step in self.steps) and not any(
            diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics
        )

    @property
    def status(self) -> Status:
        """The weakest status of a step; OPEN for a note without steps, for nothing was checked."""
        return weakest(step.status for step in self.steps) if self.steps else Status.OPEN

    def of(self, source: Step | ClaimBlock) -> StepReport:
        """The report on one line of the script."""
        return next(step for step in self.steps if step.source is source)


def weakest(statuses: Iterable[Status]) -> Status:
    """The worst of some statuses; PROVED of none."""
    return max(statuses, key=lambda status: status.rank, default=Status.PROVED)
