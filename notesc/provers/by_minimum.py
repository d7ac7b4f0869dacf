"""Looks for a matrix that shows the Hessian of a minimised function to be positive definite."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import add

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByConvexity, Evidence
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.calculus import D, hessian
from notesc.language.propositions import Comparison, HasProperty, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    ArgumentOfMinimum,
    Derivative,
    DerivativeKind,
    MatrixProperty,
    Proposition,
    Term,
    instantiate,
    unfold_all,
)
from notesc.provers.terms_of_forms import NoTerm, matrix_term, quadratic_term

_DEFINITE = (MatrixProperty.POSITIVE_DEFINITE, MatrixProperty.INVERTIBLE)


def minimum_evidence(claim: Claim) -> Iterator[Evidence]:
    """The right sides of facts about Hessians.

    And the matrices that the context calls definite or invertible, also doubled.
    """
    comparison = claim.proposition
    if not isinstance(comparison, Comparison) or comparison.relation is not Relation.EQ:
        return
    sides = (unfold_all(comparison.left), unfold_all(comparison.right))
    if not any(isinstance(side, ArgumentOfMinimum) for side in sides):
        return
    if comparison.left.shape.is_scalar:
        yield ByConvexity()
        yield from _second_derivative(next(side for side in sides if isinstance(side, ArgumentOfMinimum)), claim)
        return
    for candidate in _candidates(claim):
        yield ByConvexity(candidate)
    minimum = next(side for side in sides if isinstance(side, ArgumentOfMinimum))
    computed = _computed_hessian(minimum, claim)
    if computed is not None:
        yield ByConvexity(computed)


def _second_derivative(minimum: ArgumentOfMinimum, claim: Claim) -> Iterator[Evidence]:
    """Its normal form, with Σ vᵢ vᵢ and Σ vᵢ Mᵢⱼ vⱼ read back as vᵀ v and vᵀ M v."""
    lowering = lowering_in(claim.context)
    body: Term = instantiate(minimum.body, minimum.variable)
    try:
        form = lowering.lower(D(D(body, minimum.variable), minimum.variable))
        parts = [quadratic_term(monomial, lowering) for monomial in form]
    except (NotNormalisable, NoTerm):
        return
    if parts:
        yield ByConvexity(reduce(add, parts))


def _computed_hessian(minimum: ArgumentOfMinimum, claim: Claim) -> Term | None:
    """The Hessian's normal form, read back as products of matrices."""
    if minimum.variable.shape.kind is not Kind.COLUMN:
        return None
    lowering = lowering_in(claim.context)
    term = hessian(instantiate(minimum.body, minimum.variable), minimum.variable)
    row, column = lowering.fresh_labels(term)
    try:
        return matrix_term(lowering.lower(term, (row, column)), row, column, lowering)
    except (NotNormalisable, NoTerm):
        return None


def _candidates(claim: Claim) -> Iterator[Term]:
    stated: list[Proposition] = [lemma.proposition for lemma in claim.context.lemmas]
    for proposition in (*stated, *claim.context.hypotheses):
        match proposition:
            case Comparison(Relation.EQ, left, right):
                for side, other in ((left, right), (right, left)):
                    if isinstance(side, Derivative) and side.kind is DerivativeKind.HESSIAN:
                        yield other
            case HasProperty(kind, operand) if kind in _DEFINITE:
                yield operand
                yield 2 * operand
