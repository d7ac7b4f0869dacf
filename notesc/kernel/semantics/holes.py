"""TRUSTED. Points at which a claim is undefined: where a condition that nothing settles fails; it is solved for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from flint import arb, ctx, fmpq

from notesc.kernel.claim import Claim
from notesc.kernel.semantics.failures import Exhausted, Failure, NotEvaluable
from notesc.kernel.semantics.frames import Budget, Frame
from notesc.kernel.semantics.jets import Plain, Scalar, ball, exact, plain, sign
from notesc.kernel.semantics.plans import FOR_HOLES, size_assignments
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, truth
from notesc.kernel.semantics.readable import counterexample_where_undefined
from notesc.kernel.semantics.sampling import demands, sample
from notesc.kernel.semantics.simplifying import replaced_entry
from notesc.kernel.semantics.solving import is_equational, residuals
from notesc.kernel.semantics.tensors import entries_of
from notesc.kernel.verdict import Counterexample
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Proposition, sizes

_PRECISION = 128
_SIZES = 3
_RADIUS = -40  # of the interval around a root, as a power of two


@dataclass(frozen=True, slots=True)
class Hole:
    """Where a claim is not defined: the points at which an equation and its premises hold."""

    equation: Comparison
    premises: tuple[Proposition, ...] = ()


def undefined_point(claim: Claim, holes: tuple[Hole, ...]) -> Counterexample | None:
    """A point in the domain that satisfies the hypotheses of a claim, and lies in a hole."""
    before = ctx.prec
    ctx.prec = _PRECISION
    try:
        for hole in holes:
            point = _point_in(claim, hole)
            if point is not None:
                return counterexample_where_undefined(claim.proposition, hole.equation, point)
    except NotEvaluable:
        pass
    finally:
        ctx.prec = before
    return None


def _point_in(claim: Claim, hole: Hole) -> Point | None:
    """The hole's equation is solved exactly, or in a ball with a root in it; all else must hold for certain."""
    given = (*claim.context.hypotheses, *hole.premises)
    wanted = demands((claim.proposition, hole.equation), (*given, hole.equation))
    everything = frozenset().union(*map(sizes, (claim.proposition, hole.equation, *given)))
    for assignment in size_assignments(everything, given)[:_SIZES]:
        for number, style in enumerate(FOR_HOLES):
            try:
                seed = f"{hole.equation!r} {list(assignment.values())} {number}"
                point = sample(wanted, assignment, style, Random(seed), Budget())  # noqa: S311  # points, not secrets
                if point is not None and _is_certain(point, hole, given):
                    return point
            except (Exhausted, Failure):
                continue
    return None


def _is_certain(point: Point, hole: Hole, given: Sequence[Proposition]) -> bool:
    """Whether a point of the hole is certainly there, where the hypotheses hold."""
    if truth(hole.equation, point, Budget()) is Truth.HOLDS:
        return all(truth(one, point, Budget()) is Truth.HOLDS for one in given)
    around = _bracket(point, hole.equation)
    return (
        around is not None
        and not any(is_equational(one) for one in given)
        and all(truth(one, around, Budget()) is Truth.HOLDS or _holds_at_root(one, hole.equation) for one in given)
    )


def _bracket(point: Point, equation: Comparison) -> Point | None:
    """A point with one number in an interval at whose ends the gap of the equation has opposite signs.

    It is evaluated on the whole interval too, so that it is continuous there: somewhere inside it is 0.
    """
    places = [
        (name, place)
        for name, value in point.values.items()
        if not isinstance(value, int)
        for place, entry in enumerate(entries_of(value))
        if not isinstance(entry, fmpq)
    ]
    if len(places) != 1:
        return None
    ((name, place),) = places
    middle = ball(plain(entries_of(point.values[name])[place])).mid()

    def at(entry: Scalar) -> Point:
        return point.with_values({name: replaced_entry(point.values[name], place, entry)})

    def gap(there: Point) -> Plain:
        (found,) = residuals(equation, Frame(there, dict(there.values), Budget()))
        return plain(found)

    radius = arb(2) ** _RADIUS
    ends = [sign(gap(at(exact(end)))) for end in (middle - radius, middle + radius)]
    around = at(arb(middle, radius))
    gap(around)
    return around if sorted(ends, key=lambda end: end or 0) == [-1, 1] else None


def _holds_at_root(hypothesis: Proposition, equation: Comparison) -> bool:
    return (
        isinstance(hypothesis, Comparison)
        and hypothesis.relation in (Relation.GE, Relation.LE)
        and (hypothesis.left, hypothesis.right) in ((equation.left, equation.right), (equation.right, equation.left))
    )
