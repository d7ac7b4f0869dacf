"""Points at which the sides of a claim are compared: the first at which it fails, and a few ordinary ones."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from notesc.kernel.claim import Claim
from notesc.kernel.semantics.failures import Failure
from notesc.kernel.semantics.frames import Budget
from notesc.kernel.semantics.plans import SPREAD, size_assignments
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, truth
from notesc.kernel.semantics.sampling import demands, sample
from notesc.kernel.semantics.trial import Trial
from notesc.language.terms import Proposition, sizes

_ASSIGNMENTS = 4  # of the sizes, the smallest first, size 1 among them


def points_of(claim: Claim) -> tuple[Point, ...]:
    """Points that satisfy the hypotheses of a claim, the assumptions behind its definedness, and its domains.

    The first is one at which the claim fails, where there is one.
    """
    found = _failing(claim)
    hypotheses = (*claim.context.hypotheses, *claim.definedness)
    wanted = demands((claim.proposition,), hypotheses)
    everything = frozenset().union(*map(sizes, (claim.proposition, *hypotheses)))
    for assignment in size_assignments(everything, hypotheses)[:_ASSIGNMENTS]:
        try:
            point = sample(wanted, assignment, SPREAD, Random(len(found)), Budget())  # noqa: S311  # points, not secrets
        except Failure:
            continue
        if point is not None:
            found.append(point)
    return tuple(found)


def _failing(claim: Claim) -> list[Point]:
    try:
        trial = Trial(claim)
        trial.run()
    except Failure:
        return []
    return [] if trial.failed is None else [trial.failed]


def fails_at(proposition: Proposition, points: Sequence[Point]) -> Point | None:
    """The first point at which a proposition is certainly false; where it has no value, nothing is said."""
    for point in points:
        try:
            if truth(proposition, point) is Truth.FAILS:
                return point
        except Failure:
            continue
    return None
