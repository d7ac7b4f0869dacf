"""TRUSTED. Equivalences and implications: reversible moves with their side conditions, and hypothetical reasoning."""

from __future__ import annotations

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByHypothesis, ByInjection, ByMultiplier, ByNormalForm, BySign, ByWords
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.settling import is_defined
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.matrices import Matrices
from notesc.kernel.words.polynomials import NotWords
from notesc.language.arithmetic import matrix_product, multiply, subtract
from notesc.language.functions import exp, log
from notesc.language.propositions import Comparison, Equivalent, Implies, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import Proposition, Term


def _sides(proposition: Proposition) -> tuple[Comparison, Comparison] | None:
    """The two comparisons of an equivalence or an implication between comparisons."""
    match proposition:
        case Equivalent(Comparison() as first, Comparison() as second) | Implies(
            Comparison() as first, Comparison() as second
        ):
            return first, second
    return None


_MOST_STEPS = 4_000  # of normalisation, for one factor out of many that may be tried
_TURNED = {Relation.GT: Relation.LT, Relation.GE: Relation.LE}


def _gap(comparison: Comparison) -> tuple[Relation, Term]:
    """The relation to 0, as =, ≠, < or ≤, and the term that stands in it: greater minus lesser for an order."""
    relation = _TURNED.get(comparison.relation, comparison.relation)
    left, right = comparison.left, comparison.right
    if comparison.relation in (Relation.LT, Relation.LE):
        left, right = right, left
    return relation, subtract(left, right)


def by_multiplier(evidence: ByMultiplier, proposition: Proposition, context: Context) -> bool:
    """a = b ⇔ c = d when c - d = f·(a - b) with f ≠ 0, or with an invertible matrix f; a ≤ b ⇔ c ≤ d with f > 0."""
    sides = _sides(proposition)
    if sides is None:
        return False
    (first, gap), (second, target) = (_gap(side) for side in (reversed(sides) if evidence.reverse else sides))
    if first is not second:
        return False
    signs = Signs(context)
    signs.lowering.normaliser.limit = _MOST_STEPS
    product = _multiplied(evidence, gap, signs, order=first.is_order)
    return product is not None and product.shape == target.shape and equal(product, target, signs.lowering)


def _multiplied(evidence: ByMultiplier, gap: Term, signs: Signs, *, order: bool) -> Term | None:
    """The factor times the gap, if the factor is known to be invertible."""
    factor = evidence.factor
    if not is_defined(factor, signs):  # 1/x is nonzero where it is defined, and is no factor at x = 0
        return None
    if factor.shape.is_scalar:
        allowed = signs.is_positive(factor) if order else signs.is_nonzero(factor)
        return multiply(factor, gap) if allowed else None
    if order or factor.shape.kind is not Kind.MATRIX or factor.shape.rows != factor.shape.columns:
        return None
    fits = gap.shape.rows == factor.shape.columns if evidence.side == "left" else gap.shape.columns == factor.shape.rows
    if gap.shape.is_scalar or not fits or not Matrices(signs).is_invertible(factor):
        return None
    return matrix_product(factor, gap) if evidence.side == "left" else matrix_product(gap, factor)


def by_injection(evidence: ByInjection, proposition: Proposition, context: Context) -> bool:
    """a = b ⇔ f(a) = f(b), for an injective function f.

    f is the square, of sides ≥ 0; exp; or log, of sides > 0. These keep an order too, for they increase. Or a = b
    goes to (a - b)² = 0.
    """
    sides = _sides(proposition)
    if sides is None:
        return False
    first, second = reversed(sides) if evidence.reverse else sides
    if not first.left.shape.is_scalar or first.relation is not second.relation:
        return False
    signs = Signs(context)
    if evidence.function == "square of the difference":
        return _is_square_of_the_difference(first, second, signs)
    images = [_image(evidence.function, side, signs) for side in (first.left, first.right)]
    if images[0] is None or images[1] is None:
        return False
    return equal(images[0], second.left, signs.lowering) and equal(images[1], second.right, signs.lowering)


def _is_square_of_the_difference(first: Comparison, second: Comparison, signs: Signs) -> bool:
    """a = b ⇔ (a - b)² = 0, and likewise for ≠."""
    if first.relation.is_order:
        return False
    square = subtract(first.left, first.right) ** 2
    return equal(square, subtract(second.left, second.right), signs.lowering)


def _image(function: str, side: Term, signs: Signs) -> Term | None:
    if function == "square":
        return side**2 if signs.is_nonnegative(side) else None
    if function == "log":
        return log(side) if signs.is_positive(side) else None
    return exp(side)


def by_hypothesis(evidence: ByHypothesis, proposition: Proposition, context: Context) -> bool:
    """P ⇔ Q when Q follows under the hypothesis P, and P under the hypothesis Q; P ⇒ Q needs the first only."""
    match proposition:
        case Implies(premise, conclusion):
            return _follows(conclusion, context.assuming(premise), evidence.forward)
        case Equivalent(left, right):
            forth = _follows(right, context.assuming(left), evidence.forward)
            return forth and _follows(left, context.assuming(right), evidence.backward)
    return False


def _follows(proposition: Proposition, context: Context, more: tuple[ByWords, ...]) -> bool:
    from notesc.kernel.decisions.table import check_evidence

    for evidence in (ByNormalForm(), BySign(), *more):
        try:
            if check_evidence(evidence, proposition, context):
                return True
        except (NotNormalisable, NotWords):
            continue
    return False
