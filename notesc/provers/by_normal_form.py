"""Proposes that the two sides have one normal form."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByDefinitions, ByNormalForm, ByScalarForm, BySquaring, BySummands, Evidence
from notesc.language.propositions import And, Comparison, Relation, Universal
from notesc.language.terms import Proposition, Term, Variable


def normal_form_evidence(claim: Claim) -> Iterator[Evidence]:
    """For equations, and for conjunctions and quantifications of them."""
    if _is_equational(claim.proposition):
        yield ByNormalForm()
        yield ByScalarForm()
        yield BySummands()
        if any(isinstance(side, Variable) for side in _sides(claim.context.hypotheses)):
            yield ByDefinitions()
        yield BySquaring()


def _sides(hypotheses: tuple[Proposition, ...]) -> Iterator[Term]:
    for hypothesis in hypotheses:
        if isinstance(hypothesis, And):
            yield from _sides(hypothesis.operands)
        elif isinstance(hypothesis, Comparison) and hypothesis.relation is Relation.EQ:
            yield from (hypothesis.left, hypothesis.right)


def _is_equational(proposition: Proposition) -> bool:
    match proposition:
        case And(operands):
            return all(_is_equational(operand) for operand in operands)
        case Universal(_, body):
            return _is_equational(body)
        case Comparison(relation):
            return relation in (Relation.EQ, Relation.LE, Relation.GE)
    return False
