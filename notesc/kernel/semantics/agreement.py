"""TRUSTED. Tries a claim at points: sizes from 1, degenerate corners, random points that satisfy its hypotheses exactly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from hashlib import sha256
from random import Random
from time import monotonic

from flint import ctx

from notesc.kernel.claim import Claim
from notesc.kernel.semantics.domains import Style
from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.frames import Budget
from notesc.kernel.semantics.plans import SCALES, SPREAD, size_assignments, styles
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, equivalence, implication, truth
from notesc.kernel.semantics.readable import counterexample, value_text
from notesc.kernel.semantics.sampling import Demands, demands, sample, satisfies
from notesc.kernel.semantics.simplifying import simplified
from notesc.kernel.semantics.solving import is_equational
from notesc.kernel.verdict import Agreement
from notesc.language.propositions import Equivalent, Implies
from notesc.language.terms import Proposition, Size, sizes

PRECISIONS = (128, 512)
FLOOR_OF_POINTS, FLOOR_OF_SIZES, FLOOR_OF_HOLDING = 5, 2, 2
_SECONDS = 1.5
_SAME_AGAIN = 12  # draws that gave nothing new, after which the points found are taken to be all there are


class Outcome(Enum):
    """What one point said."""

    HELD = "held"
    FAILED = "failed"
    NOTHING = "nothing"  # undecided, or outside what the definedness of the claim relies on


def agree(claim: Claim) -> Agreement:
    """What the evaluator finds when it tries a claim at points.

    The points satisfy the declared domains and `claim.context.hypotheses`; a point at which a side is undefined counts against the
    claim only where the assumptions in `claim.definedness` hold too. The same claim gives the same points.
    """
    before = ctx.prec
    try:
        return _Trial(claim).run()
    except NotEvaluable as failure:
        return Agreement(obstacle=failure.reason)
    finally:
        ctx.prec = before


@dataclass
class _Trial:
    """One claim being tried."""

    claim: Claim
    points: set[tuple[str, ...]] = field(default_factory=set)  # distinct points at which it held
    tried_sizes: set[tuple[int, ...]] = field(default_factory=set)  # sizes among them
    holding: int = 0  # points among them at which the sides of an equivalence hold
    repeated: int = 0
    failed: Point | None = None
    strict: bool = False  # whether draws must satisfy the assumptions about definedness as well

    def __post_init__(self) -> None:
        claim = self.claim
        self.sides = _sides(claim.proposition)
        self.parts = (claim.proposition, *claim.definedness)
        self.seed = sha256(repr((claim.proposition, claim.context.hypotheses)).encode()).hexdigest()
        self.deadline = monotonic() + _SECONDS
        self.plain = demands(self.parts, claim.context.hypotheses)
        self.modes = tuple(self._modes())

    # ---- the plan -------------------------------------------------------------------------------------------------

    def run(self) -> Agreement:
        claim = self.claim
        everything = frozenset().union(*(sizes(node) for node in (*self.parts, *claim.context.hypotheses, *claim.witnesses)))
        assignments = size_assignments(everything, claim.context.hypotheses)
        varies = bool(self.plain.names or self.plain.functions)
        for position, one in enumerate(assignments):
            for number, style in enumerate(styles(position) if varies else (SPREAD,)):
                self._try(one, style, f"{number}")
                if self.failed is not None:
                    return self._refuted()
                if monotonic() > self.deadline:
                    return self._report(assignments, varies)
        for extra in range(24 if varies else 0):
            if self._enough(assignments, varies) or monotonic() > self.deadline:
                break
            self._try(assignments[extra % len(assignments)], SPREAD, f"extra {extra}")
            if self.failed is not None:
                return self._refuted()
        return self._report(assignments, varies)

    def _enough(self, assignments: list[dict[Size, int]], varies: bool) -> bool:
        all_there_are = len(assignments) if not varies else FLOOR_OF_POINTS
        if self.repeated >= _SAME_AGAIN:
            all_there_are = 1
        return (
            len(self.points) >= max(1, min(FLOOR_OF_POINTS, all_there_are))
            and len(self.tried_sizes) >= min(FLOOR_OF_SIZES, len(assignments))
            and (self.sides is None or self.holding >= min(FLOOR_OF_HOLDING, len(self.points)))
        )

    def _report(self, assignments: list[dict[Size, int]], varies: bool) -> Agreement:
        skipped = tuple(_size_text(one) for one in assignments if tuple(one.values()) not in self.tried_sizes)
        return Agreement(
            len(self.points), len(self.tried_sizes), skipped, None, self._obstacle(), self._enough(assignments, varies)
        )

    def _obstacle(self) -> str:
        if not self.points:
            return "no point was found that satisfies the hypotheses and at which the claim could be decided"
        if self.sides is not None and not self.holding:
            return "no point was found at which either side holds"
        return ""

    def _refuted(self) -> Agreement:
        assert self.failed is not None
        ctx.prec = PRECISIONS[0]
        point = simplified(self.failed, self._still_fails)
        return Agreement(len(self.points), len(self.tried_sizes), (), counterexample(self.claim.proposition, point))

    def _still_fails(self, point: Point) -> bool:
        if monotonic() > self.deadline:
            return False
        try:
            return satisfies(self.plain, point, Budget()) and self._judge(point, None) is Outcome.FAILED
        except (Undefined, Undecided, NotEvaluable):
            return False

    # ---- one point ------------------------------------------------------------------------------------------------

    def _modes(self) -> Iterator[tuple[Demands, int | None]]:
        """What to draw points for: the hypotheses alone; with one side of an equivalence assumed; with the solved forms put in."""
        claim = self.claim
        hypotheses = claim.context.hypotheses
        yield self.plain, None
        if self.sides is None:
            return
        if claim.witnesses:
            yield demands(self.parts, hypotheses, claim.witnesses, claim.unknown), None
        assumed = (0, 1) if isinstance(claim.proposition, Equivalent) else (0,)
        for side in assumed:
            yield demands(self.parts, (*hypotheses, self.sides[side]), (), claim.unknown), side

    def _try(self, assignment: dict[Size, int], style: Style, label: str) -> None:
        for mode, (wanted, side) in enumerate(self.modes):
            for attempt, scale in enumerate(SCALES):
                if attempt and style.fill is not None:
                    break
                drawn = style if style.fill is not None or not attempt else Style(scale=scale)
                seed = f"{self.seed} {list(assignment.values())} {label} {mode} {attempt}"
                if self._try_draw(wanted, side, assignment, drawn, seed) or self.failed is not None:
                    break
            if self.failed is not None:
                return

    def _try_draw(self, wanted: Demands, side: int | None, assignment: dict[Size, int], style: Style, seed: str) -> bool:
        """Whether this draw gave a point that says something."""
        if self.strict:
            wanted = Demands(
                wanted.names, wanted.functions, (*wanted.hypotheses, *self.claim.definedness), wanted.witnesses, wanted.unknown
            )
        for precision in PRECISIONS:
            ctx.prec = precision
            point = sample(wanted, assignment, style, Random(seed), Budget())
            if point is None:
                return False
            if monotonic() > self.deadline:
                return False
            outcome = self._judge(point, side)
            if outcome is Outcome.HELD:
                self._count(point)
                return True
            if outcome is Outcome.FAILED:
                self.failed = point
                return True
        return False

    def _count(self, point: Point) -> None:
        key = (*map(str, point.sizes.values()), *map(value_text, point.values.values()), *map(str, point.functions.values()))
        if key in self.points:
            self.repeated += 1
        self.points.add(key)
        self.tried_sizes.add(tuple(point.sizes.values()))

    def _judge(self, point: Point, side: int | None) -> Outcome:
        try:
            found = self._truth(point, side)
        except Undefined:
            if self._definedness_holds(point):
                return Outcome.FAILED
            self.strict = True
            return Outcome.NOTHING
        except Undecided:
            return Outcome.NOTHING
        if found is Truth.FAILS:
            return Outcome.FAILED
        return Outcome.HELD if found >= Truth.AGREES else Outcome.NOTHING

    def _definedness_holds(self, point: Point) -> bool:
        try:
            return all(truth(one, point) >= Truth.AGREES for one in self.claim.definedness)
        except (Undefined, Undecided):
            return False

    def _truth(self, point: Point, side: int | None) -> Truth:
        """The claim at a point; `side` is the side of an equivalence that holds there because it was solved for."""
        proposition, budget = self.claim.proposition, Budget()
        if self.sides is None:
            return truth(proposition, point, budget)
        left = self._side_truth(0, point, side, budget)
        if isinstance(proposition, Implies) and left is Truth.FAILS:
            return Truth.HOLDS  # the conclusion need not be defined
        try:
            right = self._side_truth(1, point, side, budget)
        except Undefined:
            if isinstance(proposition, Implies) and left is not Truth.HOLDS:
                return Truth.UNDECIDED
            raise
        combine = equivalence if isinstance(proposition, Equivalent) else implication
        found = combine(left, right)
        if found >= Truth.AGREES and min(left, right) >= Truth.AGREES:
            self.holding += 1
        return found

    def _side_truth(self, which: int, point: Point, side: int | None, budget: Budget) -> Truth:
        assert self.sides is not None
        found = truth(self.sides[which], point, budget)
        solved = which == side and is_equational(self.sides[which])
        return Truth.HOLDS if solved and found is Truth.AGREES else found


def _sides(proposition: Proposition) -> tuple[Proposition, Proposition] | None:
    match proposition:
        case Equivalent(left, right) | Implies(left, right):
            return left, right
    return None


def _size_text(assignment: dict[Size, int]) -> str:
    return ", ".join(f"{size.name} = {value}" for size, value in assignment.items())
