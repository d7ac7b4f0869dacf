"""TRUSTED. Integrals by parts, by substitution, and in two pieces (S. Lang, Undergraduate Analysis, 1997, §5.3)."""

from __future__ import annotations

from notesc.kernel.claim import Context
from notesc.kernel.definedness import obligations
from notesc.kernel.definedness.analysis import between
from notesc.kernel.evidence import Evidence, Parts, Split, Substitution
from notesc.kernel.existence import is_continuous, is_proper
from notesc.kernel.fresh import new_variable
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.settling import is_defined, is_settled
from notesc.kernel.signs.analysis import Signs
from notesc.language.binding import needs_binders
from notesc.language.calculus import D
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    DefiniteIntegral,
    Domain,
    Infinity,
    Proposition,
    Term,
    Variable,
    abstract,
    instantiate,
    substitute,
    unfold_all,
)


def by_parts(item: Parts, context: Context) -> Term | None:
    """F(b) - F(a) + ∫ (f - F′), for a proper integral of f and F that is smooth from end to end, the ends counted in.

    F′ is then continuous there, so that both integrals exist. With F = u v this is integration by parts.
    """
    integral = item.term
    lower, upper = integral.ends
    if needs_binders(integral) or isinstance(lower, Infinity) or isinstance(upper, Infinity):
        return None
    x = new_variable(item.variable.name, SCALAR, Domain.REAL)
    primitive: Term = unfold_all(substitute(item.primitive, {item.variable: x}))
    if not (is_continuous(primitive) and is_proper(integral, context)):
        return None
    if not all(_is_smooth(primitive, within) for within in between_ends(integral, x, context)):
        return None
    scope = abstract(x, primitive)
    rest = abstract(x, instantiate(integral.body, x) - D(primitive, x))
    at_ends: Term = instantiate(scope, upper) - instantiate(scope, lower)
    return at_ends + DefiniteIntegral(integral.variable, rest, lower, upper)


def by_substitution(item: Substitution, context: Context) -> Term | None:
    """∫ h(u) from g(a) to g(b), where the body is h(g(x)) g′(x), g is smooth from end to end, and h continuous on g.

    h is made of functions that are continuous where they are defined, and is defined at all g(x), the ends counted in:
    these are all numbers from g(a) to g(b), and perhaps others. The ends may come in either order.
    """
    integral = item.term
    lower, upper = integral.ends
    if needs_binders(integral) or isinstance(lower, Infinity) or isinstance(upper, Infinity):
        return None
    x = new_variable(item.variable.name, SCALAR, Domain.REAL)
    inner: Term = unfold_all(substitute(item.inner, {item.variable: x}))
    outer: Term = unfold_all(abstract(item.new, item.outer))
    composed: Term = instantiate(outer, inner)
    if not (is_continuous(inner) and is_continuous(outer)):
        return None
    same = Comparison(Relation.EQ, instantiate(integral.body, x), composed * D(inner, x))
    for within in between_ends(integral, x, context):
        if not (_is_smooth(inner, within) and _is_known(composed, within) and is_shown(item.shown, same, within)):
            return None
    scope = abstract(x, inner)
    return DefiniteIntegral(integral.variable, outer, instantiate(scope, lower), instantiate(scope, upper))


def by_splitting(item: Split, context: Context) -> Term | None:
    """∫ g from a to m and ∫ h from m to b, where a ≤ m ≤ b, the body is g before m and h after it.

    g and h are continuous where they are defined, and defined at m, so that the body is bounded near m. That the two
    integrals exist is shown with the value; then so does their sum, from end to end.
    """
    integral, point = item.term, item.point
    lower, upper = integral.ends
    signs = Signs(context)
    if needs_binders(integral) or not is_defined(point, signs):
        return None
    if not (_is_at_most(lower, point, -1, signs) and _is_at_most(upper, point, 1, signs)):
        return None
    x = new_variable(item.variable.name, SCALAR, Domain.REAL)
    parts: list[Term] = []
    for piece, start, end in ((item.before, lower, point), (item.after, point, upper)):
        scope = unfold_all(abstract(item.variable, piece))
        premises = between(x, start, end, relation=Relation.LT)
        if premises is None or not (is_continuous(scope) and _is_known(instantiate(scope, point), context)):
            return None
        same = Comparison(Relation.EQ, instantiate(integral.body, x), instantiate(scope, x))
        if not is_shown(item.shown, same, context.assuming(*premises)):
            return None
        parts.append(DefiniteIntegral(integral.variable, scope, start, end))
    return parts[0] + parts[1]


def _is_at_most(end: Term | Infinity, point: Term, sign: int, signs: Signs) -> bool:
    """Whether an end lies on its side of a point, or at it: below for -1, above for 1."""
    if isinstance(end, Infinity):
        return end.sign == sign
    greater, lesser = (end, point) if sign > 0 else (point, end)
    return signs.exceeds(greater, lesser, strict=False)


def between_ends(integral: DefiniteIntegral, x: Variable, context: Context) -> list[Context]:
    """That x lies between the ends or is one of them, for each order in which they may come."""
    found = []
    for lower, upper in (integral.ends, integral.ends[::-1]):
        finite = isinstance(lower, Term) and isinstance(upper, Term)
        if finite and Signs(context).exceeds(lower, upper, strict=True):  # type: ignore[arg-type]  # both are terms
            continue
        premises = between(x, lower, upper, relation=Relation.LE)
        if premises is not None:
            found.append(context.assuming(*premises))
    return found


def _is_smooth(term: Term, context: Context) -> bool:
    return all(is_settled(obligation, context) for obligation in obligations(term, near=True))


def _is_known(term: Term, context: Context) -> bool:
    return all(is_settled(obligation, context) for obligation in obligations(term))


def is_shown(evidence: Evidence, proposition: Proposition, context: Context) -> bool:
    """Whether evidence shows a claim; what has no normal form shows nothing."""
    from notesc.kernel.decisions.table import check_evidence

    try:
        return check_evidence(evidence, proposition, context)
    except NotNormalisable:
        return False
