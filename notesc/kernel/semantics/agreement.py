"""TRUSTED. Tries a claim at points: sizes from 1, degenerate corners, random points that satisfy its hypotheses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from flint import ctx

from notesc.kernel.claim import Claim
from notesc.kernel.semantics.failures import NotEvaluable
from notesc.kernel.semantics.trial import Trial
from notesc.kernel.verdict import Agreement
from notesc.language.propositions import And, Universal
from notesc.language.terms import Index, Proposition, free_variables, instantiate


def agree(claim: Claim) -> Agreement:
    """What the evaluator finds when it tries a claim at points.

    The points satisfy the declared domains and `claim.context.hypotheses`; a point at which a side is undefined counts
    against the claim only where the assumptions in `claim.definedness` hold too. The same claim gives the same points.

    Without points (contradictory hypotheses), or without a point at which the sides of an equivalence hold, the result
    is not sufficient. An obstacle is named only where a node cannot be evaluated at all.
    """
    before = ctx.prec
    found = []
    try:
        for proposition in _separate(claim.proposition):
            found.append(_tried(replace(claim, proposition=proposition)))
            if found[-1].counterexample is not None:
                return found[-1]
    finally:
        ctx.prec = before
    return min(found, key=lambda one: (one.sufficient, bool(one.obstacle), one.points))


def _tried(claim: Claim) -> Agreement:
    try:
        return Trial(claim).run()
    except NotEvaluable as failure:
        return Agreement(obstacle=failure.reason)


def _separate(proposition: Proposition) -> Iterator[Proposition]:
    """The parts of a conjunction, its outer quantifiers opened, so that none is true for lack of a premise."""
    if isinstance(proposition, And):
        for operand in proposition.operands:
            yield from _separate(operand)
    elif isinstance(proposition, Universal):
        yield from _separate(instantiate(proposition.body, _unused(proposition)))
    else:
        yield proposition


def _unused(proposition: Universal) -> Index:
    taken = {variable.name for variable in free_variables(proposition)}
    name = proposition.variable.name
    return Index(next(one for k in count() if (one := name + "'" * k) not in taken), proposition.variable.range)
