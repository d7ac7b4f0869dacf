"""Proposes that the two sides have one normal form."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByNormalForm, ByScalarForm, BySquaring, BySummands, ByWayOf, Evidence
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.propositions import And, Comparison, Relation, Universal
from notesc.language.terms import Derivative, Proposition, subterms, unfold_all
from notesc.provers.terms_of_forms import NoTerm, term_of


def normal_form_evidence(claim: Claim) -> Iterator[Evidence]:
    """For equations, and for conjunctions and quantifications of them."""
    if _is_equational(claim.proposition):
        yield ByNormalForm()
        yield ByScalarForm()
        yield BySummands()
        yield from _by_way_of_the_left_form(claim)
        yield BySquaring()


def _by_way_of_the_left_form(claim: Claim) -> Iterator[Evidence]:
    """The left side's normal form, read back as a term: its derivatives are carried out."""
    proposition = claim.proposition
    if not isinstance(proposition, Comparison) or not proposition.left.shape.is_scalar:
        return
    if not any(isinstance(inner, Derivative) for inner in subterms(unfold_all(proposition.left))):
        return
    lowering = lowering_in(claim.context)
    try:
        yield ByWayOf(term_of(lowering.lower(proposition.left), lowering))
    except (NotNormalisable, NoTerm):
        return


def _is_equational(proposition: Proposition) -> bool:
    match proposition:
        case And(operands):
            return all(_is_equational(operand) for operand in operands)
        case Universal(_, body):
            return _is_equational(body)
        case Comparison(relation):
            return relation in (Relation.EQ, Relation.LE, Relation.GE)
    return False
