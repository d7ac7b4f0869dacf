"""Proposes that an inequality, or a property of a matrix, can be read off the structure."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByMonotonicity, BySign, Evidence
from notesc.language.propositions import And, Comparison, HasProperty, Relation, Universal
from notesc.language.terms import Proposition


def sign_evidence(claim: Claim) -> Iterator[Evidence]:
    """For orders, ≠ and properties, and for conjunctions and quantifications of them."""
    if _is_about_signs(claim.proposition):
        yield BySign()
        yield ByMonotonicity()


def _is_about_signs(proposition: Proposition) -> bool:
    match proposition:
        case And(operands):
            return all(_is_about_signs(operand) for operand in operands)
        case Universal(_, body):
            return _is_about_signs(body)
        case Comparison(relation):
            return relation is not Relation.EQ
    return isinstance(proposition, HasProperty)
