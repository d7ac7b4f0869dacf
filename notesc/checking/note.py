"""Checks a note, step by step, in the order of the script; facts of other notes are checked first, each once."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from notesc.checking.basis import Basis, Grounds, basis_of
from notesc.checking.messages import diagnostics_of, readable
from notesc.checking.reports import PASSING, NoteReport, StepReport, weakest
from notesc.diagnostics import Code, DerivationError, Diagnostic
from notesc.kernel.claim import Claim, Context
from notesc.kernel.judge import judge
from notesc.kernel.verdict import Status, Verdict
from notesc.language.calc import COMPARISONS, Calc, Citation, Step, StepRelation
from notesc.language.facts import Assumption, Fact
from notesc.language.note import AssumptionBlock, ClaimBlock, Note
from notesc.language.propositions import Comparison, Eq, Equivalent, Implies, Relation
from notesc.language.source import as_source
from notesc.language.terms import Proposition, Term, Variable, free_variables, substitute, unfold_all
from notesc.provers.table import evidence_for


def check(note: Note) -> NoteReport:
    """Checks every step of a note. What is wrong with its steps is in the report.

    Raises DerivationError for anything but a Note.
    """
    if not isinstance(note, Note):
        raise DerivationError(Code.TYPE, f"check takes a Note, found {note!r}", "note = Note('Title'); check(note)")
    return _Checker().check(note)


@dataclass
class _Checker:
    """One run: reports by note, so that a fact used by several is checked once."""

    reports: dict[int, NoteReport] = field(default_factory=dict)
    grounds: dict[Fact, Grounds] = field(default_factory=dict)
    in_progress: set[int] = field(default_factory=set)

    def check(self, note: Note) -> NoteReport:
        """The report on a note; the facts of other notes that it uses are checked on the way."""
        known = self.reports.get(id(note))
        if known is not None:
            return known
        self.in_progress.add(id(note))
        started = time.perf_counter()
        steps: list[StepReport] = []
        assumed: list[Proposition] = []
        for block in note.blocks:
            if isinstance(block, AssumptionBlock):
                assumed.append(block.assumption.proposition)
            elif isinstance(block, Calc):
                steps += self._chain(block, tuple(assumed))
            elif isinstance(block, ClaimBlock):
                steps.append(self._claim(block, tuple(assumed)))
        diagnostics = [d for step in steps for d in step.diagnostics]
        if not steps:
            diagnostics.append(
                Diagnostic(
                    Code.EMPTY_NOTE,
                    f"the note {note.title!r} has no steps, so that nothing in it was checked",
                    note.span,
                    ("derive something: note.calc(…).eq(…)",),
                )
            )
        report = NoteReport(
            note,
            tuple(steps),
            {fact: self.grounds[fact].status for fact in note.facts if fact in self.grounds},
            {fact: tuple(as_source(p) for p in self._rests_on(fact)) for fact in note.facts if fact in self.grounds},
            time.perf_counter() - started,
            tuple(diagnostics),
        )
        self.reports[id(note)] = report
        self.in_progress.discard(id(note))
        return report

    def _rests_on(self, fact: Fact) -> tuple[Proposition, ...]:
        return self.grounds[fact].assumptions + self.grounds[fact].given

    # ---- blocks ---------------------------------------------------------------------------------------------------

    def _chain(self, calc: Calc, assumed: tuple[Proposition, ...]) -> list[StepReport]:
        witnesses = tuple(_solved_forms(calc))
        reports, claims = [], []
        for step in calc.steps:
            claim = _claim_of(step, witnesses)
            report, settled = self._check(step, claim, step.using, calc.given, assumed)
            reports.append(report)
            claims.append(settled)
        facts = [fact for fact in calc.facts if fact.proposition == calc.end_to_end(fact.span)]
        self._ground(facts, reports, claims, calc.given)
        return reports

    def _claim(self, block: ClaimBlock, assumed: tuple[Proposition, ...]) -> StepReport:
        report, settled = self._check(block, Claim(block.proposition), block.using, block.given, assumed)
        facts = [fact for fact in block.facts if fact.proposition == block.proposition]
        self._ground(facts, [report], [settled], block.given)
        return report

    def _ground(
        self,
        facts: Iterable[Fact],
        reports: list[StepReport],
        hypotheses: list[tuple[Proposition, ...]],
        given: tuple[Proposition, ...],
    ) -> None:
        """What facts rest on: the assumptions in force in any step, and what was given to the chain."""
        assumptions = dict.fromkeys(p for step in hypotheses for p in step if p not in given)
        status = weakest(report.status for report in reports)
        for fact in facts:
            self.grounds[fact] = Grounds(status, all(report.passes for report in reports), tuple(assumptions), given)

    # ---- one step -------------------------------------------------------------------------------------------------

    def _check(
        self,
        source: Step | ClaimBlock,
        claim: Claim,
        using: tuple[Citation, ...],
        given: tuple[Proposition, ...],
        assumed: tuple[Proposition, ...],
    ) -> tuple[StepReport, tuple[Proposition, ...]]:
        """The report on a step, and the hypotheses that were in force."""
        started = time.perf_counter()
        problems: list[Diagnostic] = []
        basis = self._basis(source, using, given, assumed, problems)
        unproved, needed = self._unproved(source, basis, assumed)
        problems += unproved
        basis = _with_what_was_needed(basis, needed)
        claim = Claim(claim.proposition, basis.context, assumed, claim.times, claim.unknown, claim.witnesses)
        verdict = judge(claim, evidence_for(claim))
        status, passes = _standing(source, verdict, basis, has_problems=bool(problems))
        hypotheses = _in_force(basis.context, verdict)
        report = StepReport(
            source,
            replace(claim, context=Context(hypotheses, basis.context.lemmas)),
            verdict,
            status,
            basis.names,
            passes,
            time.perf_counter() - started,
            tuple(problems) + diagnostics_of(source, claim, verdict, basis, passes=passes),
        )
        return report, hypotheses

    def _basis(
        self,
        source: Step | ClaimBlock,
        using: tuple[Citation, ...],
        given: tuple[Proposition, ...],
        assumed: tuple[Proposition, ...],
        problems: list[Diagnostic],
    ) -> Basis:
        usable: list[Citation] = []
        for item in using:
            message, hint = self._objection(item, assumed)
            if message:
                problems.append(Diagnostic(Code.HYPOTHESIS, message, source.span, (hint,)))
            else:
                usable.append(item)
        try:
            return basis_of(usable, given, self.grounds, assumed)
        except DerivationError as error:
            problems.append(
                Diagnostic(error.diagnostic.code, error.diagnostic.message, source.span, error.diagnostic.hints)
            )
            kept = [item for item in usable if isinstance(item, Assumption)]
            return basis_of(kept, given, self.grounds, assumed)

    def _objection(self, item: Citation, assumed: tuple[Proposition, ...]) -> tuple[str, str]:
        """Why something cannot be cited here, and what to do; two empty texts where it can."""
        if isinstance(item, Fact) and not self._is_grounded(item):
            message = f"the fact {item.name!r} is not established where it is used"
            return message, "a fact can be used below its own derivation only"
        if isinstance(item, Assumption) and item.proposition not in assumed:
            message = f"{readable(item.proposition)} is no assumption of this note"
            return message, f"note.assume({as_source(item.proposition)})"
        return "", ""

    def _is_grounded(self, fact: Fact) -> bool:
        """Whether what the fact rests on is known; a fact of another note is checked now.

        A fact is data that a script could make: it must say what its block does, with its instance put in.
        """
        origin = next((known for known in fact.source.facts if known.name == fact.name), None)
        if origin is None or substitute(origin.proposition, fact.instance) != fact.proposition:
            return False
        if origin not in self.grounds and id(fact.source.note) not in self.in_progress:
            self.check(fact.source.note)
        if origin not in self.grounds:
            return False
        self.grounds.setdefault(fact, self.grounds[origin])
        return True

    def _unproved(
        self, source: Step | ClaimBlock, basis: Basis, assumed: tuple[Proposition, ...]
    ) -> tuple[list[Diagnostic], list[Verdict]]:
        """Hypotheses of the facts used that do not hold here; and the verdicts on all of them."""
        found: list[Diagnostic] = []
        verdicts: list[Verdict] = []
        context = Context(basis.context.hypotheses)
        for fact, proposition in basis.to_prove:
            claim = Claim(proposition, context, assumed)
            verdicts.append(judge(claim, evidence_for(claim)))
            if verdicts[-1].status not in PASSING:
                found.append(
                    Diagnostic(
                        Code.HYPOTHESIS,
                        f"the fact {fact.name!r} needs {readable(proposition)}, which is not known here",
                        source.span,
                        (f"assume it, or put given=[{as_source(proposition)}] on this chain",),
                    )
                )
        for fact, value in basis.to_define:
            claim = Claim(Eq(value, value), context, assumed)
            verdicts.append(judge(claim, evidence_for(claim)))
            if verdicts[-1].status not in PASSING:
                found.append(
                    Diagnostic(
                        Code.UNDEFINED,
                        f"{readable(value)}, which was put into the fact {fact.name!r}, is not known to be defined",
                        source.span,
                    )
                )
        return found, verdicts


def _with_what_was_needed(basis: Basis, verdicts: Iterable[Verdict]) -> Basis:
    """The basis with what the hypotheses of its facts rest on: the step rests on it, and is no better than they are."""
    before = basis.context.hypotheses
    relied_on = dict.fromkeys(p for verdict in verdicts for p in _in_force(basis.context, verdict) if p not in before)
    return replace(
        basis,
        context=basis.context.assuming(*relied_on),
        statuses=(*basis.statuses, *(v.status for v in verdicts if v.status in PASSING)),
        names=(*basis.names, *map(as_source, relied_on)),
    )


def _claim_of(step: Step, witnesses: tuple[Comparison, ...]) -> Claim:
    proposition: Proposition
    left, right = step.left, step.right
    if isinstance(left, Term) and isinstance(right, Term):
        proposition = Comparison(COMPARISONS[step.relation], left, right)
    else:
        assert isinstance(left, Proposition)
        assert isinstance(right, Proposition)
        kind = Equivalent if step.relation is StepRelation.IFF else Implies
        proposition = kind(left, right)
    return Claim(proposition, Context(), (), step.times, step.unknown, witnesses)


def _solved_forms(calc: Calc) -> Iterable[Comparison]:
    """Lines `variable = term` of a chain of propositions: they say where its equations hold."""
    for line in (calc.start, *(step.right for step in calc.steps)):
        match line:
            case Comparison(Relation.EQ, Variable() as variable, right):
                if variable not in free_variables(unfold_all(right)):
                    yield line


def _in_force(context: Context, verdict: Verdict) -> tuple[Proposition, ...]:
    """The hypotheses of the step, and the note's assumptions that settled a condition of definedness."""
    relied_on = dict.fromkeys(p for condition in verdict.conditions for p in condition.relies_on)
    return (*context.hypotheses, *(p for p in relied_on if p not in context.hypotheses))


# What is undefined, or assumed of nothing, no source makes true.
_NOT_TO_BE_CITED = (
    "definedness",
    "evaluation",
    "values",
)  # what is undefined, or assumed of nothing, no source makes true


def _standing(source: Step | ClaimBlock, verdict: Verdict, basis: Basis, *, has_problems: bool) -> tuple[Status, bool]:
    """The status that is printed, and whether the step passes."""
    status, passes = verdict.status, verdict.status in PASSING
    if status is not Status.REFUTED and not passes:
        if source.cite and verdict.method not in _NOT_TO_BE_CITED:
            status, passes = Status.ASSUMED, True
        elif source.accept == "tested" and status is Status.TESTED:
            passes = True
    if has_problems and status is not Status.REFUTED:
        status, passes = Status.OPEN, False
    return weakest((status, *basis.statuses)), passes and basis.all_pass
