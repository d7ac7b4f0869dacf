"""The standing audit: mutants of the steps of real notes, labelled by the evaluator and put to the kernel's decisions.

The decisions are asked without the evaluator, so that a mistake of theirs shows although the evaluator would catch it.
The whole judge is asked as well: what it accepts must not be refuted at any point that was tried.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice
from random import Random

from notesc.audit.mutations import mutations
from notesc.checking import StepReport
from notesc.checking.messages import readable
from notesc.kernel.claim import Claim, Context
from notesc.kernel.decisions.table import DECISIONS, check_evidence
from notesc.kernel.evidence import Attestation, ByConvexity, Evidence
from notesc.kernel.judge import judge, settles
from notesc.kernel.settling import Settlement, settle, states_a_minimum
from notesc.kernel.verdict import Counterexample, Status
from notesc.language.source import as_source
from notesc.language.terms import Proposition
from notesc.provers.table import PROVERS

ORACLES = ("SymPy",)  # provers whose word is only attested; the decisions have nothing to check in it
_EVIDENCE_EACH = 14  # pieces of evidence asked of each prover: some of them offer very many


class Label(Enum):
    """What became of a mutant."""

    REFUTED = "refuted"  # the evaluator has a counterexample, and no decision shows it
    OPEN = "open"  # nothing settles it
    TRUE = "true"  # proved, and no counterexample: the change changed nothing
    SURVIVED = "survived"  # a decision shows it although the evaluator refutes it: a bug of ours


@dataclass(frozen=True, slots=True)
class Mutant:
    """A claim with one small change."""

    line: int  # of the script
    kind: str  # a key of `mutations.KINDS`, or one of those below
    sentence: str  # the change in words
    claim: Claim


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that a decision of the kernel shows although the evaluator refutes it. Plain data."""

    line: int
    kind: str
    sentence: str
    statement: str  # the mutant, readable
    source: str  # the mutant as Python source, with its hypotheses
    method: str  # the decision that showed it
    counterexample: Counterexample


@dataclass(frozen=True, slots=True)
class Survey:
    """The outcome of an audit of one note. Plain data."""

    counts: tuple[tuple[str, str, int], ...] = ()  # kind, label, how many
    survivors: tuple[Survivor, ...] = ()
    possible: int = 0  # how many mutants the note has

    @property
    def tried(self) -> int:
        return sum(number for _, _, number in self.counts)


def survey(steps: Sequence[StepReport], *, most: int, seed: int) -> Survey:
    """Tries at most this many mutants of the steps, chosen at random; the same seed chooses the same ones."""
    everything = [mutant for step in steps if step.passes for mutant in mutants_of(step)]
    chosen = everything
    if len(everything) > most:
        chosen = Random(seed).sample(everything, most)  # noqa: S311  # a choice of mutants, no secret
    counts: Counter[tuple[str, str]] = Counter()
    survivors = []
    for mutant in chosen:
        label, survivor = tried(mutant)
        counts[mutant.kind, label.value] += 1
        if survivor is not None:
            survivors.append(survivor)
    return Survey(
        tuple((kind, label, number) for (kind, label), number in sorted(counts.items())),
        tuple(survivors),
        len(everything),
    )


# ---- mutants of a step ----------------------------------------------------------------------------------------------


def mutants_of(step: StepReport) -> Iterator[Mutant]:
    """Every mutant of a step: of its statement, and of what it may rely on."""
    line, claim = step.source.span.line, step.claim
    for mutation in mutations(claim.proposition):
        assert isinstance(mutation.result, Proposition)
        yield Mutant(line, mutation.kind, mutation.sentence, replace(claim, proposition=mutation.result))
    yield from _with_less(line, claim)


def _with_less(line: int, claim: Claim) -> Iterator[Mutant]:
    """Without one hypothesis, and without the facts that may rest on it; without one fact."""
    hypotheses, lemmas = claim.context.hypotheses, claim.context.lemmas
    unconditional = tuple(lemma for lemma in lemmas if not lemma.hypotheses)
    for dropped in hypotheses:
        kept = tuple(hypothesis for hypothesis in hypotheses if hypothesis is not dropped)
        smaller = replace(claim, context=Context(kept, unconditional), definedness=())
        yield Mutant(line, "hypothesis", f"without the hypothesis {readable(dropped)}", smaller)
    for fact in lemmas:
        others = tuple(lemma for lemma in lemmas if lemma is not fact)
        smaller = replace(claim, context=Context(hypotheses, others))
        yield Mutant(line, "fact", f"without the fact {readable(fact.proposition)}", smaller)


# ---- what becomes of one --------------------------------------------------------------------------------------------


def tried(mutant: Mutant) -> tuple[Label, Survivor | None]:
    """The label of a mutant, and the record of a survivor."""
    evidence = list(evidence_of(mutant.claim))
    verdict = judge(mutant.claim, evidence)
    found = verdict.agreement.counterexample
    if found is None:
        return (Label.TRUE if verdict.status is Status.PROVED else Label.OPEN), None
    method = "the judge" if verdict.status is not Status.REFUTED else shown_by(settle(mutant.claim), evidence)
    if not method:
        return Label.REFUTED, None
    hypotheses = ", ".join(map(as_source, mutant.claim.context.hypotheses))
    source = as_source(mutant.claim.proposition) + (f"  given [{hypotheses}]" if hypotheses else "")
    statement = readable(mutant.claim.proposition)
    return Label.SURVIVED, Survivor(mutant.line, mutant.kind, mutant.sentence, statement, source, method, found)


def evidence_of(claim: Claim) -> Iterator[Evidence]:
    """What the provers offer, without oracles, cut off where one offers much."""
    for name, prover in PROVERS:
        if name not in ORACLES:
            try:
                yield from islice(prover(claim), _EVIDENCE_EACH)
            except Exception:  # noqa: BLE001, S112  # provers are not trusted; the next may have more to offer
                continue


def shown_by(settlement: Settlement, evidence: Iterable[Evidence]) -> str:
    """The decision that shows a claim, the evaluator kept out of it; "" where none does."""
    if settlement.open or settlement.unknown_minimum is not None:
        return ""
    claim = settlement.claim
    for item in evidence:
        if isinstance(item, Attestation) or (states_a_minimum(claim.proposition) and not isinstance(item, ByConvexity)):
            continue
        try:
            if settles(item, settlement.pending) and check_evidence(item, claim.proposition, claim.context):
                return DECISIONS[type(item)][0]
        except Exception:  # noqa: BLE001, S112  # as in the judge: what cannot be checked shows nothing
            continue
    return ""
