"""TRUSTED. Minima: stationary there.

And strictly convex on the whole domain (Boyd and Vandenberghe, Convex Optimization, §3.1.4 and §4.2.3).
"""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.claim import Context
from notesc.kernel.definedness import obligations
from notesc.kernel.evidence import ByConvexity
from notesc.kernel.fresh import new_variable
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.settling import holds, is_defined
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.matrices import Matrices
from notesc.language.arithmetic import filled
from notesc.language.calculus import D, hessian
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    ArgumentOfMinimum,
    Derivative,
    DerivativeKind,
    Domain,
    Number,
    Proposition,
    Term,
    Variable,
    instantiate,
    unfold_all,
)

_OPEN_AND_CONVEX = (Domain.REAL, Domain.POSITIVE)


def by_convexity(evidence: ByConvexity, proposition: Proposition, context: Context) -> bool:
    """argmin J = v: v lies in the open convex domain.

    ∇J(v) = 0, and the Hessian is positive definite all over the domain.
    """
    if not isinstance(proposition, Comparison) or proposition.relation is not Relation.EQ:
        return False
    left, right = unfold_all(proposition.left), unfold_all(proposition.right)
    if not isinstance(left, ArgumentOfMinimum):
        left, right = right, left
    if not isinstance(left, ArgumentOfMinimum) or left.variable.domain not in _OPEN_AND_CONVEX:
        return False
    if left.variable.shape.kind not in (Kind.SCALAR, Kind.COLUMN):
        return False
    signs = Signs(context)
    return (
        _is_in_domain(left.variable, right, signs)
        and _is_stationary(left, right, signs)
        and _is_strictly_convex(left, evidence.hessian, signs)
    )


def _is_in_domain(variable: Variable, value: Term, signs: Signs) -> bool:
    if variable.domain is Domain.REAL:
        return True
    return value.shape.is_scalar and signs.is_positive(value)


def _is_stationary(minimum: ArgumentOfMinimum, value: Term, signs: Signs) -> bool:
    gradient = Derivative(DerivativeKind.GRADIENT, minimum.variable, minimum.body, value, ())
    return equal(gradient, filled(Number(Fraction(0)), value.shape), signs.lowering)


def _is_strictly_convex(minimum: ArgumentOfMinimum, shown: Term | None, signs: Signs) -> bool:
    """At a new point that stands for every point of the domain.

    Nothing that is known of the author's variable is used.
    """
    point = new_variable(minimum.variable.name, minimum.variable.shape, minimum.variable.domain)
    body: Term = instantiate(minimum.body, point)
    for obligation in obligations(body, near=True):
        if obligation.condition is None or not holds(obligation.condition, signs):
            return False
    if point.shape.is_scalar:
        second = D(D(body, point), point)
        if shown is None or not shown.shape.is_scalar:
            return signs.is_positive(second)
        return is_defined(shown, signs) and equal(second, shown, signs.lowering) and signs.is_positive(shown)
    if shown is None or shown.shape.kind is not Kind.MATRIX or not is_defined(shown, signs):
        return False
    return equal(hessian(body, point), shown, signs.lowering) and Matrices(signs).is_positive_definite(
        unfold_all(shown)
    )
