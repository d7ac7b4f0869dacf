"""TRUSTED. The one place where verdicts are made.

1. Definedness: every condition is settled, or the claim is open.
2. The independent evaluator tries the claim at points: a counterexample refutes it, and without enough agreement it
stays open.
3. Evidence is checked, piece by piece, by the decision for its kind; an oracle's word counts only as attested.

A crash in any of the three leaves the claim open; it is never a pass.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from notesc.kernel.claim import Claim
from notesc.kernel.decisions.table import DECISIONS, check_evidence
from notesc.kernel.definedness import Obligation
from notesc.kernel.evidence import Attestation, ByConvexity, ByValues, Evidence
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.semantics.holes import undefined_point
from notesc.kernel.settling import Settlement, settle, states_a_minimum
from notesc.kernel.verdict import Agreement, Status, Verdict, sealed
from notesc.language.source import as_source
from notesc.language.terms import unfold_all


def judge(claim: Claim, evidence: Iterable[Evidence]) -> Verdict:
    """The verdict on a claim, given what provers offer; the evidence is asked for one piece at a time."""
    try:
        return _judge(claim, evidence)
    except Exception as error:  # noqa: BLE001  # whatever goes wrong, the claim is not decided
        explanation = f"checking it failed with {type(error).__name__}: {error}"
        return sealed(Status.OPEN, "", (), Agreement(), explanation)


def _judge(claim: Claim, evidence: Iterable[Evidence]) -> Verdict:
    settlement = settle(claim)
    agreement = agree(settlement.claim)
    if agreement.counterexample is not None:
        return sealed(Status.REFUTED, "counterexample", settlement.conditions, agreement, "there is a counterexample")
    obstacle = _obstacle(settlement)
    if obstacle:
        found = undefined_point(settlement.claim, settlement.holes)
        if found is not None:
            where = replace(agreement, counterexample=found)
            return sealed(Status.REFUTED, "counterexample", settlement.conditions, where, "it is undefined somewhere")
        return sealed(Status.OPEN, "definedness", settlement.conditions, agreement, obstacle)
    if not agreement.sufficient and not agreement.obstacle and not settlement.claim.context.hypotheses:
        explanation = "its sides could not be compared at enough points: their values are too large, or too close"
        return sealed(Status.OPEN, "values", settlement.conditions, agreement, explanation)
    if not agreement.sufficient and not agreement.obstacle:
        explanation = "too few points in the domain satisfy the hypotheses; they may contradict each other"
        return sealed(Status.OPEN, "evaluation", settlement.conditions, agreement, explanation)
    attested = ""
    for item in evidence:
        if isinstance(item, Attestation):
            attested = attested or ("" if settlement.pending else item.oracle)
        elif settles(item, settlement.pending) and _shows(item, settlement.claim):
            status = Status.ATTESTED if agreement.obstacle else Status.PROVED
            return sealed(status, DECISIONS[type(item)][0], settlement.conditions, agreement)
    if settlement.pending:
        explanation = f"nothing shows that {_missing(settlement.pending[0])}"
        return sealed(Status.OPEN, "definedness", settlement.conditions, agreement, explanation)
    return _undecided(settlement, agreement, attested)


def settles(item: Evidence, pending: tuple[Obligation, ...]) -> bool:
    """Whether a piece of evidence says what each integral and limit is that is not known to exist otherwise."""
    valued = {value.term for value in item.values} if isinstance(item, ByValues) else set()
    return all(not one.around and unfold_all(one.existence) in valued for one in pending)


def _missing(obligation: Obligation) -> str:
    assert obligation.existence is not None
    return f"{as_source(obligation.existence)} {'can be differentiated' if obligation.around else 'exists'}"


def _shows(item: Evidence, claim: Claim) -> bool:
    """Whether a piece of evidence holds up. A statement of a minimum is shown by a certificate of the minimum alone."""
    if states_a_minimum(claim.proposition) and not isinstance(item, ByConvexity):
        return False
    try:
        return check_evidence(item, claim.proposition, claim.context)
    except Exception:  # noqa: BLE001  # evidence that cannot be checked shows nothing; other evidence may
        return False


def _undecided(settlement: Settlement, agreement: Agreement, attested: str) -> Verdict:
    if attested and agreement.sufficient and not states_a_minimum(settlement.claim.proposition):
        return sealed(Status.ATTESTED, attested, settlement.conditions, agreement)
    if agreement.sufficient:
        return sealed(
            Status.TESTED,
            "ball arithmetic",
            settlement.conditions,
            agreement,
            "it held where it was tried, but nothing proves it",
        )
    return sealed(Status.OPEN, "", settlement.conditions, agreement, f"nothing decides it ({agreement.obstacle})")


def _obstacle(settlement: Settlement) -> str:
    """Why the claim is not known to be defined; "" where it is."""
    if settlement.unknown_minimum is not None:
        minimum = as_source(settlement.unknown_minimum)
        return f"nothing shows that {minimum} exists: state what it is with note.result, and use that fact"
    if settlement.open:
        return "it is not known to be defined"
    return ""
