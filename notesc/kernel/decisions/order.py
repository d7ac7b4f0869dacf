"""TRUSTED. Inequalities and properties: by signs, by monotonicity, by sums of squares."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

from notesc.kernel.claim import Context
from notesc.kernel.components import component
from notesc.kernel.evidence import ByMonotonicity, BySign, BySquares, BySquaring, ByTangents
from notesc.kernel.fresh import new_index
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.settling import holds, is_defined
from notesc.kernel.signs.analysis import Signs
from notesc.language.arithmetic import subtract
from notesc.language.functions import log
from notesc.language.indexed import Sum
from notesc.language.propositions import Comparison, HasProperty, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Divide,
    Index,
    Multiply,
    Negate,
    Number,
    Proposition,
    Subtract,
    Summation,
    Term,
    free_variables,
    instantiate,
    unfold_all,
)


def ordered_sides(comparison: Comparison) -> tuple[Term, Term, bool]:
    """The lesser side, the greater side, and whether they are strictly ordered."""
    strict = comparison.relation in (Relation.LT, Relation.GT)
    if comparison.relation in (Relation.LT, Relation.LE):
        return comparison.left, comparison.right, strict
    return comparison.right, comparison.left, strict


def by_sign(evidence: BySign, proposition: Proposition, context: Context) -> bool:
    """An order by the sign of the difference; ≠; a property of a matrix."""
    signs = Signs(context)
    if isinstance(proposition, HasProperty):
        return holds(proposition, signs)
    if not isinstance(proposition, Comparison) or proposition.relation is Relation.EQ:
        return False
    if proposition.relation is Relation.NE:
        if proposition.left.shape.is_scalar:
            return signs.is_nonzero(subtract(proposition.left, proposition.right))
        return signs.is_nonzero_vector(subtract(proposition.left, proposition.right))
    lesser, greater, strict = ordered_sides(_entrywise(proposition))
    return signs.exceeds(greater, lesser, strict=strict)


def _entrywise(comparison: Comparison) -> Comparison:
    """The comparison of one entry, at an index that stands for all."""
    if comparison.left.shape.kind is Kind.SCALAR:
        return comparison
    index = new_index(comparison.left.shape.dimensions[0], "k")
    return Comparison(comparison.relation, component(comparison.left, (index,)), component(comparison.right, (index,)))


# ---- monotonicity -------------------------------------------------------------------------------------------------


def by_monotonicity(evidence: ByMonotonicity, proposition: Proposition, context: Context) -> bool:
    """≤ between two terms that are built alike: each part moves in the direction that its place allows."""
    if not isinstance(proposition, Comparison) or not proposition.relation.is_order:
        return False
    lesser, greater, strict = ordered_sides(_entrywise(proposition))
    return _Monotone(Signs(context)).at_most(unfold_all(lesser), unfold_all(greater), strict=strict)


_INCREASING = (
    *("exp", "log", "sqrt", "tanh", "sigmoid", "softplus"),
    *("sinh", "arcsin", "arctan", "arcsinh", "arccosh", "arctanh", "erf"),
)


class _Monotone:
    """Whether one term is at most (less than) another, by structure.

    Both are defined, as the claim's conditions say.
    """

    def __init__(self, signs: Signs) -> None:
        self.signs = signs

    def at_most(self, lesser: Term, greater: Term, *, strict: bool, depth: int = 8) -> bool:
        if not strict and self.are_equal(lesser, greater):
            return True
        if self.signs.exceeds(greater, lesser, strict=strict) or (not strict and self._is_tangent(lesser, greater)):
            return True
        if depth == 0:
            return False

        def inner(a: Term, b: Term, strict: bool = strict) -> bool:
            return self.at_most(a, b, strict=strict, depth=depth - 1)

        return any(rule(self, lesser, greater, inner, strict) for rule in _RULES)

    def _is_tangent(self, lesser: Term, greater: Term) -> bool:
        """log(t) ≤ t - 1, and t + 1 ≤ exp(t): concave and convex functions and their tangents at 1 and at 0."""
        match lesser, greater:
            case Application("log", (t,)), _ if self.are_equal(greater, t - 1):
                return True
            case _, Application("exp", (t,)):
                return self.are_equal(lesser, t + 1)
        return False

    def are_equal(self, left: Term, right: Term) -> bool:
        if left == right:
            return True
        try:
            return equal(left, right, self.signs.lowering)
        except NotNormalisable:
            return False


Inner = Callable[..., bool]


def _negations(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """-a ≤ -b when b ≤ a."""
    match lesser, greater:
        case Negate(a), Negate(b):
            return inner(b, a)
    return False


def _sums_of_two(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """a + b ≤ c + d when a ≤ c and b ≤ d, one of them strictly for <.

    The same for differences, the second turned round.
    """
    match lesser, greater:
        case (Add(a, b), Add(c, d)):
            pairs = ((a, c), (b, d))
        case (Subtract(a, b), Subtract(c, d)):
            pairs = ((a, c), (d, b))
        case _:
            return False
    (p, q), (r, s) = pairs
    if not strict:
        return inner(p, q) and inner(r, s)
    return (inner(p, q, True) and inner(r, s, False)) or (inner(p, q, False) and inner(r, s, True))


def _common_factor(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """c·a ≤ c·b when a ≤ b and c ≥ 0 (c > 0 for <), or b ≤ a and c ≤ 0; likewise a/c ≤ b/c."""
    for factor, a, b in _shared_factors(m, lesser, greater):
        if m.signs.is_positive(factor) or (not strict and m.signs.is_nonnegative(factor)):
            return inner(a, b)
        if m.signs.is_positive(-factor) or (not strict and m.signs.is_nonnegative(-factor)):
            return inner(b, a)
    return False


def _shared_factors(m: _Monotone, lesser: Term, greater: Term) -> list[tuple[Term, Term, Term]]:
    match lesser, greater:
        case (Multiply(a, b), Multiply(c, d)):
            return [(p, q, r) for p, q, s, r in ((a, b, c, d), (b, a, d, c)) if m.are_equal(p, s)]
        case (Divide(a, b), Divide(c, d)) if m.are_equal(b, d):
            return [(b, a, c)]
    return []


def _sums_over_an_index(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """Σ a_k ≤ Σ b_k when a_k ≤ b_k for every k; strictly too, since ranges are never empty."""
    match lesser, greater:
        case (Summation(variable, a), Summation(other, b)) if variable.range == other.range:
            index = new_index(variable.range, variable.name)
            return inner(instantiate(a, index), instantiate(b, index))
    return False


def _increasing_functions(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """f(a) ≤ f(b) when a ≤ b, for increasing f; strictly too, since these increase strictly."""
    match lesser, greater:
        case (Application(f, (a,)), Application(g, (b,))) if f == g and f in _INCREASING and a.shape.is_scalar:
            return inner(a, b)
    return False


def _more_or_less(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """a - b ≤ c when a ≤ c and b ≥ 0; a ≤ c + d when a ≤ c and d ≥ 0; for <, b and d > 0 suffice."""
    removed: list[tuple[Term, Term, Term]] = []
    match lesser:
        case Subtract(a, b):
            removed.append((a, greater, b))
    match greater:
        case Add(c, d):
            removed += [(lesser, c, d), (lesser, d, c)]
    for first, second, extra in removed:
        if strict and m.signs.is_positive(extra) and inner(first, second, False):
            return True
        if m.signs.is_nonnegative(extra) and inner(first, second):
            return True
    return False


def _one_term_of_a_sum(m: _Monotone, lesser: Term, greater: Term, inner: Inner, strict: bool) -> bool:
    """a_i ≤ Σ a_k when every a_k ≥ 0: the other terms only add."""
    if strict or not isinstance(greater, Summation):
        return False
    extent = greater.variable.range
    free = [v for v in free_variables(lesser) if isinstance(v, Index) and v.range == extent]
    if not any(m.are_equal(lesser, instantiate(greater.body, index)) for index in free):
        return False
    return m.signs.is_nonnegative(instantiate(greater.body, new_index(extent, "k")))


_RULES = (
    _more_or_less,
    _one_term_of_a_sum,
    _negations,
    _sums_of_two,
    _common_factor,
    _sums_over_an_index,
    _increasing_functions,
)


# ---- sums of squares, tangents -------------------------------------------------------------------------------------


def by_squares(evidence: BySquares, proposition: Proposition, context: Context) -> bool:
    """greater - lesser = Σ weight · root² with positive weights."""
    gap = _gap_of_scalars(proposition)
    if gap is None or not evidence.squares or any(square.weight <= 0 for square in evidence.squares):
        return False
    signs = Signs(context)
    if not all(
        _holds_under_the_sum(square.over, context) and is_defined(square.root, signs) for square in evidence.squares
    ):
        return False
    parts = (_over(Number(square.weight) * square.root**2, square.over) for square in evidence.squares)
    return equal(gap, _sum_of(parts), signs.lowering)


def _holds_under_the_sum(over: tuple[Index, ...], context: Context) -> bool:
    """Whether what is shown of the indices holds at every value of them: no hypothesis speaks of one value."""
    return not any(index in free_variables(p) for index in over for p in context.hypotheses)


def by_tangents(evidence: ByTangents, proposition: Proposition, context: Context) -> bool:
    """greater - lesser = Σ weight · (t - 1 - log(t)), with weights ≥ 0 and t > 0: log lies below its tangent at 1."""
    gap = _gap_of_scalars(proposition)
    if gap is None or not evidence.tangents:
        return False
    signs = Signs(context)
    for tangent in evidence.tangents:
        if not (signs.is_nonnegative(tangent.weight) and signs.is_positive(tangent.point)):
            return False
        if not (is_defined(tangent.weight, signs) and is_defined(tangent.point, signs)):
            return False
        if not _holds_under_the_sum(tangent.over, context):
            return False
    parts = (_over(t.weight * (t.point - 1 - log(t.point)), t.over) for t in evidence.tangents)
    return equal(gap, _sum_of(parts), signs.lowering)


def by_squaring(evidence: BySquaring, proposition: Proposition, context: Context) -> bool:
    """a = b when a ≥ 0, b ≥ 0 and a² = b²."""
    if not isinstance(proposition, Comparison) or proposition.relation is not Relation.EQ:
        return False
    left, right = proposition.left, proposition.right
    if not left.shape.is_scalar:
        return False
    signs = Signs(context)
    return signs.is_nonnegative(left) and signs.is_nonnegative(right) and equal(left**2, right**2, signs.lowering)


def _gap_of_scalars(proposition: Proposition) -> Term | None:
    """greater - lesser, for an order between scalars that is not strict."""
    if not isinstance(proposition, Comparison) or not proposition.relation.is_order:
        return None
    lesser, greater, strict = ordered_sides(proposition)
    return None if strict or not lesser.shape.is_scalar else greater - lesser


def _over(term: Term, indices: tuple[Index, ...]) -> Term:
    return Sum(term, *indices) if indices else term


def _sum_of(parts: Iterable[Term]) -> Term:
    total: Term = Number(Fraction(0))
    for part in parts:
        total = total + part
    return total
