"""The claims behind the steps of a note: what `checking` gave the kernel to judge, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace

from notesc.checking import NoteReport, StepReport
from notesc.checking.note import _Checker
from notesc.kernel.claim import Claim, Context
from notesc.language.calc import Citation, Step
from notesc.language.note import ClaimBlock, Note
from notesc.language.terms import Proposition


@dataclass(frozen=True, slots=True)
class CheckedStep:
    """A step with the claim that it makes."""

    report: StepReport
    claim: Claim  # in its own context; what settled its definedness is among the hypotheses


@dataclass(frozen=True, slots=True)
class CheckedNote:
    """A note with the claims of its steps."""

    report: NoteReport
    steps: tuple[CheckedStep, ...]  # in the order of the script


def check_steps(note: Note) -> CheckedNote:
    """Checks a note as `checking.check` does, and keeps the claims."""
    checker = _Recorder()
    report = checker.check(note)
    own = {id(step.source) for step in report.steps}
    return CheckedNote(report, tuple(step for step in checker.steps if id(step.report.source) in own))


class _Recorder(_Checker):
    """A checker that keeps the claim of each step."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[CheckedStep] = []

    def _check(
        self,
        source: Step | ClaimBlock,
        claim: Claim,
        using: tuple[Citation, ...],
        given: tuple[Proposition, ...],
        assumed: tuple[Proposition, ...],
    ) -> tuple[StepReport, tuple[Proposition, ...]]:
        report, hypotheses = super()._check(source, claim, using, given, assumed)
        lemmas = self._basis(source, using, given, assumed, []).context.lemmas
        full = replace(claim, context=Context(hypotheses, lemmas), definedness=assumed)
        self.steps.append(CheckedStep(report, full))
        return report, hypotheses
