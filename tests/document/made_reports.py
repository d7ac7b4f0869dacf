"""Reports made by hand: what the document shows of a verdict is tested without the kernel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

from notesc.checking.reports import PASSING, NoteReport, StepReport, weakest
from notesc.kernel.claim import Claim
from notesc.kernel.verdict import Agreement, Condition, Counterexample, Status, Verdict, sealed
from notesc.language.calc import Calc, Step
from notesc.language.facts import Fact
from notesc.language.note import ClaimBlock, Note
from notesc.language.propositions import Eq
from notesc.language.source import as_source

ROOT = Path(__file__).resolve().parents[2]
DERIVATIONS = sorted(path.stem for path in (ROOT / "derivations").glob("*.py"))
METHODS = {Status.PROVED: "index normal form", Status.ATTESTED: "SymPy 1.14 simplify", Status.TESTED: "ball arithmetic"}


def derivation(name: str) -> Note:
    """The note of a script in derivations/; the repository must be on the path."""
    note = import_module(f"derivations.{name}").note
    assert isinstance(note, Note)
    return note


def report(note: Note, statuses: Mapping[int, Status] | None = None, *conditions: Condition) -> NoteReport:
    """A report in which each step is proved, except those whose number is given another status.

    The conditions belong to the first step. Every fact rests on every assumption of the note.
    """
    steps = tuple(
        _step(source, (statuses or {}).get(number, Status.PROVED), conditions if number == 1 else ())
        for number, source in enumerate(_steps(note), start=1)
    )
    by_source = {step.source: step.status for step in steps}
    assumed = tuple(as_source(assumption.proposition) for assumption in note.assumptions)
    return NoteReport(
        note,
        steps,
        {fact: weakest(by_source[source] for source in _sources(fact)) for fact in note.facts},
        dict.fromkeys(note.facts, assumed),
        0.0,
        (),
    )


def _steps(note: Note) -> Iterator[Step | ClaimBlock]:
    for block in note.blocks:
        if isinstance(block, Calc):
            yield from block.steps
        elif isinstance(block, ClaimBlock):
            yield block


def _sources(fact: Fact) -> list[Step] | list[ClaimBlock]:
    return fact.source.steps if isinstance(fact.source, Calc) else [fact.source]


def _step(source: Step | ClaimBlock, status: Status, conditions: tuple[Condition, ...]) -> StepReport:
    passes = status in PASSING or bool(source.accept or source.cite)
    return StepReport(source, Claim(Eq(0, 0)), _verdict(status, conditions), status, (), passes, 0.0, ())


def _verdict(status: Status, conditions: tuple[Condition, ...]) -> Verdict:
    point = Counterexample((("n", 1),), (("x", "2"),), "4", "-4") if status is Status.REFUTED else None
    explanation = "nothing settled it" if status is Status.OPEN else ""
    return sealed(
        status, METHODS.get(status, ""), conditions, Agreement(12, 3, (), point, "", sufficient=True), explanation
    )
