"""TRUSTED. Obligations of integrals, limits and Taylor polynomials."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from notesc.kernel.definedness.obligation import Obligation, obligations
from notesc.kernel.fresh import new_variable
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    DefiniteIntegral,
    Domain,
    Infinity,
    LimitAt,
    Proposition,
    TaylorPolynomial,
    Term,
    Variable,
    instantiate,
)

_INSIDE, _BETWEEN = Relation.LT, Relation.LE


def integral(node: DefiniteIntegral, near: bool) -> Iterator[Obligation]:
    """The body at every number strictly between the ends, whichever of them is the lesser; and the integral exists.

    What is known of the author's variable is not used, for the bound one is new. Near given values the ends must be
    finite and the body be smooth from end to end: an open condition that holds on a closed interval holds around it.
    """
    for end in node.ends:
        yield from obligations(end, near=near)
    variable = new_variable(node.variable.name, SCALAR, Domain.REAL)
    body = instantiate(node.body, variable)
    for ends in (node.ends, node.ends[::-1]):
        premises = between(variable, *ends, relation=_BETWEEN if near else _INSIDE)
        if premises is None:
            continue
        for obligation in obligations(body, near=near):
            yield replace(obligation, bound=(variable, *obligation.bound), premises=(*premises, *obligation.premises))
    yield Obligation(None, node, around=near)


def between(
    variable: Variable, lower: Term | Infinity, upper: Term | Infinity, *, relation: Relation
) -> tuple[Proposition, ...] | None:
    """That a number lies between two ends in this order; None where no number does."""
    if (isinstance(lower, Infinity) and lower.sign > 0) or (isinstance(upper, Infinity) and upper.sign < 0):
        return None
    found: list[Proposition] = []
    if isinstance(lower, Term):
        found.append(Comparison(relation, lower, variable))
    if isinstance(upper, Term):
        found.append(Comparison(relation, variable, upper))
    if isinstance(lower, Term) and isinstance(upper, Term):
        found.append(Comparison(relation, lower, upper))
    return tuple(found)


def limit(node: LimitAt, near: bool) -> Iterator[Obligation]:
    """The point, and that the limit exists, which includes that the body is defined near the point.

    How a limit moves with its parameters is not known.
    """
    yield from obligations(node.point, near=near)
    yield Obligation(None, node, around=near)


def taylor(node: TaylorPolynomial, near: bool) -> Iterator[Obligation]:
    """Those of the polynomial written out."""
    yield from obligations(node.expansion(), near=near)
