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
    InfiniteSum,
    Infinity,
    LimitAt,
    Number,
    Proposition,
    TaylorPolynomial,
    Term,
    Variable,
    free_variables,
    instantiate,
    unfold_all,
)

_INSIDE, _BETWEEN = Relation.LT, Relation.LE


def integral(node: DefiniteIntegral, near: bool) -> Iterator[Obligation]:
    """The body at every number strictly between the ends, whichever of them is the lesser; and the integral exists.

    Where the ends may coincide the body is to be defined there, so that its parameters are: ∫ from 0 to c of 1/c is
    not 1 for c = 0. What is known of the author's variable is not used, for the bound one is new. Near given values it
    is enough that the body is smooth from end to end, both ends finite: an open condition that holds on a closed
    interval holds around it. A body without parameters need only be so near the ends that vary.
    """
    for end in node.ends:
        yield from obligations(end, near=near)
    varies = near and any(isinstance(name, Variable) for name in free_variables(unfold_all(node.body)))
    yield from _inside(node, near=varies)
    yield from _at_coinciding_ends(node)
    for end in node.ends if near and not varies else ():
        if isinstance(end, Term) and free_variables(end):
            for obligation in obligations(instantiate(node.body, end), near=True):
                yield replace(obligation, around=True)
    yield Obligation(None, node, around=varies)


def _inside(node: DefiniteIntegral, *, near: bool) -> Iterator[Obligation]:
    """The body's obligations between the ends; for smoothness with the ends counted in."""
    variable = new_variable(node.variable.name, SCALAR, Domain.REAL)
    body = instantiate(node.body, variable)
    for ends in (node.ends, node.ends[::-1]):
        premises = between(variable, *ends, relation=_BETWEEN if near else _INSIDE)
        if premises is None:
            continue
        for obligation in obligations(body, near=near):
            yield replace(
                obligation,
                bound=(variable, *obligation.bound),
                premises=(*premises, *obligation.premises),
                around=near or obligation.around,
            )


def _at_coinciding_ends(node: DefiniteIntegral) -> Iterator[Obligation]:
    """The body's obligations at one end, for ends that are equal; none for numbers that differ, or infinite ends."""
    lower, upper = node.ends
    if isinstance(lower, Infinity) or isinstance(upper, Infinity):
        return
    if isinstance(lower, Number) and isinstance(upper, Number) and lower.value != upper.value:
        return
    for obligation in obligations(instantiate(node.body, lower)):
        yield replace(obligation, premises=(Comparison(Relation.EQ, lower, upper), *obligation.premises))


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


def infinite_sum(node: InfiniteSum, near: bool) -> Iterator[Obligation]:
    """The body at every whole number from the lower bound on, and that the sum converges.

    How it moves with its parameters is not known.
    """
    yield from obligations(node.lower, near=near)
    variable = new_variable(node.variable.name, SCALAR, Domain.INTEGER)
    premise = Comparison(Relation.LE, node.lower, variable)
    for obligation in obligations(instantiate(node.body, variable)):
        yield replace(obligation, bound=(variable, *obligation.bound), premises=(premise, *obligation.premises))
    yield Obligation(None, node, around=near)


def limit(node: LimitAt, near: bool) -> Iterator[Obligation]:
    """The point, and that the limit exists, which includes that the body is defined near the point.

    How a limit moves with its parameters is not known.
    """
    yield from obligations(node.point, near=near)
    yield Obligation(None, node, around=near)


def taylor(node: TaylorPolynomial, near: bool) -> Iterator[Obligation]:
    """Those of the polynomial written out."""
    yield from obligations(node.expansion(), near=near)
