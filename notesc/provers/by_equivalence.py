"""Looks for the move that turns one comparison into another.

A factor, an injective function, or assuming one to show the other.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.claim import Claim, Context
from notesc.kernel.evidence import ByHypothesis, ByInjection, ByMultiplier, Evidence
from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.forms import Form, Monomial, Power
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.arithmetic import filled, matrix_product, subtract
from notesc.language.propositions import Comparison, Eq, Equivalent, HasProperty, Implies, Relation
from notesc.language.terms import (
    Application,
    Bound,
    Divide,
    MatrixProperty,
    Node,
    Number,
    Proposition,
    Term,
    Variable,
    subterms,
    unfold_all,
)
from notesc.provers.by_words import words_evidence
from notesc.provers.terms_of_forms import NoTerm, term_of

_MOST_FACTORS = 12
_MOST_MONOMIALS = 4
_INVERTIBLE = {MatrixProperty.INVERTIBLE, MatrixProperty.POSITIVE_DEFINITE, MatrixProperty.ORTHOGONAL}


def equivalence_evidence(claim: Claim) -> Iterator[Evidence]:
    """The author's factor first; then numbers, denominators, inverted matrices; then functions.

    Then hypothetical reasoning.
    """
    match claim.proposition:
        case Equivalent(left, right) | Implies(left, right):
            pass
        case _:
            return
    if isinstance(left, Comparison) and isinstance(right, Comparison):
        yield from _first_multipliers(claim)
        for function in ("square", "exp", "log", "square of the difference"):
            for reverse in (False, True):
                yield ByInjection(function, reverse)
        if not (left.left.shape.is_scalar or right.left.shape.is_scalar):
            yield from _in_words(claim)
        yield from _multipliers(left, right, claim)
    yield ByHypothesis()
    yield from _in_words(claim)


def _in_words(claim: Claim) -> Iterator[Evidence]:
    """The equations that follow from equations between matrices."""
    match claim.proposition:
        case Implies(premise, conclusion):
            yield ByHypothesis(tuple(words_evidence(Claim(conclusion, claim.context.assuming(premise)))))
        case Equivalent(left, right):
            forward = tuple(words_evidence(Claim(right, claim.context.assuming(left))))
            yield ByHypothesis(forward, tuple(words_evidence(Claim(left, claim.context.assuming(right)))))


def _first_multipliers(claim: Claim) -> Iterator[Evidence]:
    """What the author says, and terms moved across."""
    for factor in ([claim.times] if claim.times is not None else []) + [Number(Fraction(1)), Number(Fraction(-1))]:
        yield ByMultiplier(factor)
        yield ByMultiplier(factor, reverse=True)


def _multipliers(left: Comparison, right: Comparison, claim: Claim) -> Iterator[Evidence]:
    factors: list[Term] = [Number(value) for value in _ratios(left, right, claim.context)]
    factors += _denominators(left, right)
    factors = factors[:_MOST_FACTORS] + _quotients(left, right, claim.context) + _fractions(left, right)
    for factor in dict.fromkeys(factors):
        signed = (factor,) if isinstance(factor, Number) else (factor, -factor)
        for candidate in signed:
            yield ByMultiplier(candidate)
            yield ByMultiplier(candidate, reverse=True)
    if left.left.shape.is_scalar:
        return
    for matrix in (m for found in _matrices(left, right, claim.context) for m in (found, -found)):
        for reverse in (False, True):
            yield ByMultiplier(matrix, "left", reverse)
            yield ByMultiplier(matrix, "right", reverse)
    for matrix in _matrices(left, right, claim.context):
        for reverse in (False, True):
            first, second = (right, left) if reverse else (left, right)
            for ratio in _ratios_after(matrix, first, second, claim.context):
                yield ByMultiplier(Number(ratio) * matrix, "left", reverse)


def _ratios(left: Comparison, right: Comparison, context: Context) -> list[Fraction]:
    """The ratios of coefficients of monomials that both gaps have, other than 1 and -1."""
    found: list[Fraction] = []
    lowering = lowering_in(context)
    try:
        at = lowering.fresh_labels(left.left)
        if left.left.shape != right.left.shape:
            return found
        first = _coefficients(lowering.lower(_gap(left), at))
        second = _coefficients(lowering.lower(_gap(right), at))
    except NotNormalisable:
        return found
    for text, coefficient in first.items():
        ratio = second[text] / coefficient if text in second else Fraction(1)
        if abs(ratio) != 1 and ratio not in found:
            found.append(ratio)
    return found[:6]


def _quotients(left: Comparison, right: Comparison, context: Context) -> list[Term]:
    """A monomial of the second gap over one of the first: the factor itself, where the gaps are in proportion."""
    if not (left.left.shape.is_scalar and right.left.shape.is_scalar):
        return []
    lowering = lowering_in(context)
    found: dict[Term, None] = {}
    try:
        first, second = lowering.lower(_gap(left)), lowering.lower(_gap(right))
        for over, under in itertools.product(second[:_MOST_MONOMIALS], first[:_MOST_MONOMIALS]):
            if over.bound or under.bound:
                continue
            inverse = tuple(Power((Monomial(Fraction(1), (), (f,)),), Fraction(-1)) for f in under.factors)
            quotient = Monomial(over.coefficient / under.coefficient, (), over.factors + inverse)
            found[term_of(lowering.normaliser.normalise((quotient,)), lowering)] = None
    except (NotNormalisable, NoTerm):
        pass
    return [term for term in found if not isinstance(term, Number)]


def _fractions(left: Comparison, right: Comparison) -> list[Term]:
    """The product of one side's denominators over that of the other's."""
    products: list[Term] = []
    for side in (left, right):
        product: Term = Number(Fraction(1))
        for denominator in _denominators(side):
            product = product * denominator
        products.append(product)
    return [products[0] / products[1]]


def _gap(comparison: Comparison) -> Term:
    if comparison.relation in (Relation.LT, Relation.LE):
        return subtract(comparison.right, comparison.left)
    return subtract(comparison.left, comparison.right)


def _ratios_after(matrix: Term, first: Comparison, second: Comparison, context: Context) -> list[Fraction]:
    """The numbers c that c·(matrix @ first gap) = second gap suggests."""
    gap = _gap(first)
    if gap.shape.rows != matrix.shape.columns or second.left.shape != gap.shape:
        return []
    product = matrix_product(matrix, gap)
    return _ratios(Eq(product, filled(Number(Fraction(0)), product.shape)), second, context)[:2]


def _coefficients(form: Form) -> dict[str, Fraction]:
    return {render_form((Monomial(Fraction(1), m.bound, m.factors),)): m.coefficient for m in form}


def _denominators(*nodes: Node) -> list[Term]:
    """What is divided by, numbers left out."""
    quotients = [inner for node in nodes for inner in subterms(unfold_all(node)) if isinstance(inner, Divide)]
    scalars = dict.fromkeys(q.right for q in quotients if q.right.shape.is_scalar and not isinstance(q.right, Number))
    return [term for term in scalars if not _is_loose(term)]


def _matrices(left: Proposition, right: Proposition, context: Context) -> list[Term]:
    """What is inverted on either side, the inverses themselves, and what the context calls invertible."""
    found: list[Term] = []
    for node in (left, right):
        for inner in subterms(unfold_all(node)):
            if isinstance(inner, Application) and inner.function == "inv" and not _is_loose(inner):
                found += [inner.arguments[0], inner]
            if isinstance(inner, Variable) and inner.properties & _INVERTIBLE:
                found.append(inner)
    for hypothesis in (*context.hypotheses, *(lemma.proposition for lemma in context.lemmas)):
        if isinstance(hypothesis, HasProperty) and hypothesis.property in _INVERTIBLE:
            found.append(hypothesis.operand)
    return list(dict.fromkeys(found))


def _is_loose(term: Node, depth: int = 0) -> bool:
    """Whether the term contains the variable of a binder around it, so that it means nothing outside."""
    if isinstance(term, Bound):
        return term.level >= depth
    return any(_is_loose(child, depth + entered) for entered, child in term.children())
