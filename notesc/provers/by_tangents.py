"""Looks for gaps between the logarithm and its tangent: greater - lesser = Σ weight · (t - 1 - log(t))."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.claim import Claim
from notesc.kernel.decisions.order import ordered_sides
from notesc.kernel.evidence import ByTangents, Evidence, Tangent
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.forms import Call, Form, Monomial
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.functions import exp
from notesc.language.propositions import Comparison
from notesc.language.terms import Index, Number, Term
from notesc.provers.terms_of_forms import NoTerm, index_of, term_of, term_of_factor


def tangent_evidence(claim: Claim) -> Iterator[Evidence]:
    """One tangent for each logarithm, or each exponential, that stands in the gap."""
    if not isinstance(claim.proposition, Comparison) or not claim.proposition.relation.is_order:
        return
    lesser, greater, strict = ordered_sides(claim.proposition)
    if strict or not lesser.shape.is_scalar:
        return
    lowering = lowering_in(claim.context)
    try:
        gap = lowering.lower(greater - lesser)
        for tangents in (_of_logarithms(gap, lowering), _of_exponentials(gap, lowering)):
            if tangents:
                yield ByTangents(tuple(tangents))
    except (NotNormalisable, NoTerm):
        return


def _of_logarithms(gap: Form, lowering: Lowering) -> list[Tangent]:
    """-w·log(t) has its tangent at t; w·log(u) at t = 1/u."""
    found = []
    for monomial in gap:
        place = next((k for k, f in enumerate(monomial.factors) if isinstance(f, Call) and f.function == "log"), None)
        if place is None:
            continue
        call = monomial.factors[place]
        assert isinstance(call, Call)
        argument = term_of(call.argument, lowering)
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        over = tuple(index for label in monomial.bound if isinstance(index := index_of(label), Index))
        weight = _product(Monomial(abs(monomial.coefficient), (), rest), lowering)
        found.append(Tangent(weight, argument if monomial.coefficient < 0 else 1 / argument, over))
    return found


def _of_exponentials(gap: Form, lowering: Lowering) -> list[Tangent]:
    """w·exp(x) has its tangent at t = exp(x)."""
    found = []
    for monomial in gap:
        if len(monomial.factors) == 1 and not monomial.bound and monomial.coefficient > 0:
            (factor,) = monomial.factors
            if isinstance(factor, Call) and factor.function == "exp":
                found.append(Tangent(Number(monomial.coefficient), exp(term_of(factor.argument, lowering))))
    return found


def _product(monomial: Monomial, lowering: Lowering) -> Term:
    product: Term = Number(Fraction(monomial.coefficient))
    for factor in monomial.factors:
        product = product * term_of_factor(factor, lowering)
    return product
