"""TRUSTED. Integrals and limits replaced by their values; what is left is decided as any other claim."""

from __future__ import annotations

from fractions import Fraction
from math import factorial

from notesc.kernel.claim import Context
from notesc.kernel.decisions.integrals import by_parts, by_splitting, by_substitution, is_shown
from notesc.kernel.definedness import obligations
from notesc.kernel.definedness.analysis import between
from notesc.kernel.evidence import (
    Antiderivative,
    ByValues,
    EulerIntegral,
    ExponentialSeries,
    LimitValue,
    PartialSums,
    Parts,
    Split,
    Substitution,
)
from notesc.kernel.existence import is_continuous, is_continuous_at
from notesc.kernel.fresh import new_variable
from notesc.kernel.limits.engine import limit_of, one_sided
from notesc.kernel.settling import is_defined, is_settled
from notesc.kernel.signs.analysis import Signs
from notesc.language.binding import needs_binders
from notesc.language.calculus import D
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    DefiniteIntegral,
    Domain,
    Infinity,
    Number,
    Power,
    Proposition,
    Term,
    Variable,
    abstract,
    instantiate,
    substitute,
    unfold_all,
)


def by_values(evidence: ByValues, proposition: Proposition, context: Context) -> bool:
    """The claim with each integral and limit that the evidence names replaced by its value, shown in its turn."""
    from notesc.kernel.decisions.table import check_evidence

    replaced = with_values(evidence, proposition, context)
    return replaced is not None and check_evidence(evidence.then, replaced, context)


def with_values(evidence: ByValues, proposition: Proposition, context: Context) -> Proposition | None:
    """The claim with the values in place, the innermost first; None where one of them is not shown."""
    current: Proposition = unfold_all(proposition)
    for item in evidence.values:
        value = value_of(item, context)
        if value is None or not is_defined(value, Signs(context)):
            return None
        current = substitute(current, {item.term: value})
    return current


Value = Antiderivative | Parts | Substitution | Split | LimitValue | PartialSums | ExponentialSeries | EulerIntegral


def value_of(item: Value, context: Context) -> Term | None:
    """What an integral, a limit or an infinite sum is, a term without it; None where that is not shown."""
    match item:
        case LimitValue(term):
            return limit_of(term, context)
        case PartialSums():
            return _by_partial_sums(item, context)
        case ExponentialSeries():
            return _by_exponential_series(item, context)
        case EulerIntegral():
            return _by_euler_integral(item, context)
        case Parts():
            return by_parts(item, context)
        case Substitution():
            return by_substitution(item, context)
        case Split():
            return by_splitting(item, context)
    return _by_antiderivative(item, context)


def _by_partial_sums(item: PartialSums, context: Context) -> Term | None:
    """lim S(n), where S(lower) = f(lower) and S(k) - S(k-1) = f(k) for all whole numbers k > lower."""
    lower = item.term.lower
    k = new_variable(item.variable.name, SCALAR, Domain.INTEGER)
    body: Term = instantiate(item.term.body, k)
    partial: Term = unfold_all(substitute(item.partial, {item.variable: k}))
    one = Number(Fraction(1))
    beyond = context.assuming(Comparison(Relation.LE, lower + one, k))
    first, before = substitute(partial, {k: lower}), substitute(partial, {k: k - one})
    if not (is_defined(first, Signs(context)) and all(is_defined(s, Signs(beyond)) for s in (partial, before))):
        return None
    start = Comparison(Relation.EQ, first, substitute(body, {k: lower}))
    step = Comparison(Relation.EQ, difference(partial, before), body)
    if not (is_shown(item.shown, start, context) and is_shown(item.shown, step, beyond)):
        return None
    goes = one_sided(abstract(k, partial), Infinity(1), 1, context, whole=True)
    return None if goes is None else goes.to


_MOST_TERMS = 12  # before a sum begins, and weights


def _by_exponential_series(item: ExponentialSeries, context: Context) -> Term | None:
    """c·(Σ sⱼ uʲ)·exp(u) without the terms before the lower bound (Abramowitz and Stegun, 4.2.1).

    For Σ k(k-1)…(k-j+1) u^k/k! = uʲ·exp(u), the j-th derivative of the series by u times uʲ.
    """
    lower = item.term.lower
    if not (isinstance(lower, Number) and lower.value.denominator == 1 and 0 <= lower.value <= _MOST_TERMS):
        return None
    if not (item.weights and len(item.weights) <= _MOST_TERMS) or needs_binders(item.term):
        return None
    k = new_variable(item.term.variable.name, SCALAR, Domain.INTEGER)
    within = context.assuming(Comparison(Relation.LE, lower, k))
    if not all(is_defined(part, Signs(context)) for part in (item.factor, item.argument, *item.weights)):
        return None
    model = item.factor * _falling(item.weights, k) * Power(item.argument, k) / FUNCTIONS["factorial"](k)
    if not is_shown(item.shown, Comparison(Relation.EQ, instantiate(item.term.body, k), model), within):
        return None
    total: Term = FUNCTIONS["exp"](item.argument)
    total = sum((w * item.argument**j for j, w in enumerate(item.weights) if j), item.weights[0]) * total
    for before in range(int(lower.value)):
        at = _falling(item.weights, Number(Fraction(before)))
        total = total - (at * item.argument**before if before else at) / Number(Fraction(factorial(before)))
    return item.factor * total


def _falling(weights: tuple[Term, ...], k: Term) -> Term:
    """Σ sⱼ k(k-1)…(k-j+1)."""
    total: Term = weights[0]
    product: Term = Number(Fraction(1))
    for j, weight in enumerate(weights[1:]):
        product = product * (k - Number(Fraction(j))) if j else k
        total = total + weight * product
    return total


def _by_euler_integral(item: EulerIntegral, context: Context) -> Term | None:
    """The integrals that define Γ and B, for a, b > 0 (Abramowitz and Stegun, 6.1.1 and 6.2.1)."""
    integral, zero, one = item.term, Number(Fraction(0)), Number(Fraction(1))
    signs = Signs(context)
    if not (is_defined(item.factor, signs) and all(is_defined(p, signs) for p in (item.first, item.second))):
        return None
    if not (signs.is_positive(item.first) and signs.is_positive(item.second)):
        return None
    x = new_variable(integral.variable.name, SCALAR, Domain.POSITIVE)
    power = item.factor * Power(x, item.first - one)
    if item.kind == "Gamma":
        ends: tuple[Term | Infinity, Term | Infinity] = (zero, Infinity(1))
        within, model = context, power * FUNCTIONS["exp"](-(item.second * x))
        value = item.factor * FUNCTIONS["Gamma"](item.first) / Power(item.second, item.first)
    else:
        ends = (zero, one)
        within = context.assuming(Comparison(Relation.LT, x, one))
        model = power * Power(one - x, item.second - one)
        value = item.factor * FUNCTIONS["Beta"](item.first, item.second)
    if integral.ends != ends:
        return None
    is_model = is_shown(item.shown, Comparison(Relation.EQ, instantiate(integral.body, x), model), within)
    return value if is_model else None


def _by_antiderivative(item: Antiderivative, context: Context) -> Term | None:
    """F(b) - F(a), for F that is continuous from end to end, with F′ = f between them.

    At an end where F is not defined, or which is infinite, the limit of F stands for its value: then the integral
    converges to the difference (W. Rudin, Principles of Mathematical Analysis, 1976, theorem 6.21).
    """
    integral = item.term
    x = new_variable(item.variable.name, SCALAR, Domain.REAL)
    primitive: Term = unfold_all(substitute(item.primitive, {item.variable: x}))
    body: Term = instantiate(integral.body, x)
    if not (is_continuous(primitive) and is_continuous(body)):
        return None
    orders = [order for order in (1, -1) if _is_possible(integral, order, context)]
    for order in orders:
        lower, upper = integral.ends[::order]
        premises = between(x, lower, upper, relation=Relation.LT)
        if premises is not None and not _is_antiderivative(item, primitive, body, x, context.assuming(*premises)):
            return None
    scope = abstract(x, primitive)
    values = [_at_end(scope, end, place, orders, context) for place, end in enumerate(integral.ends)]
    if values[0] is None or values[1] is None:
        return None
    return difference(values[1], values[0])


def difference(left: Term, right: Term) -> Term:
    """left - right, without a 0."""
    zero = Number(Fraction(0))
    if right == zero:
        return left
    return -right if left == zero else left - right


def _is_possible(integral: DefiniteIntegral, order: int, context: Context) -> bool:
    """Whether the lower end may be the lesser one (1), or the greater (-1), as far as is known."""
    lower, upper = integral.ends[::order]
    if isinstance(lower, Infinity) or isinstance(upper, Infinity):
        return not (
            (isinstance(lower, Infinity) and lower.sign > 0) or (isinstance(upper, Infinity) and upper.sign < 0)
        )
    return not Signs(context).exceeds(lower, upper, strict=False)


def _is_antiderivative(item: Antiderivative, primitive: Term, body: Term, x: Variable, context: Context) -> bool:
    """F differentiable, and F′ = f, at every x of which the context speaks."""
    if not all(is_settled(obligation, context) for obligation in obligations(primitive, near=True)):
        return False
    return is_shown(item.shown, Comparison(Relation.EQ, D(primitive, x), body), context)


def _at_end(scope: Term, end: Term | Infinity, place: int, orders: list[int], context: Context) -> Term | None:
    """F at an end, or its limit there from inside."""
    if isinstance(end, Term):
        if is_continuous_at(scope, end, context):
            value: Term = instantiate(scope, end)
            return value
        if len(orders) != 1:
            return None
    inside = 1 if place == 0 else -1
    goes = one_sided(scope, end, end.sign if isinstance(end, Infinity) else inside * orders[0], context)
    return None if goes is None else goes.to
