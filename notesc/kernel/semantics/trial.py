"""TRUSTED. One claim being tried at one point after another, until it fails or enough points agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from hashlib import sha256
from random import Random
from time import monotonic

from flint import ctx

from notesc.kernel.claim import Claim
from notesc.kernel.semantics.domains import Style
from notesc.kernel.semantics.failures import Exhausted, Undecided, Undefined
from notesc.kernel.semantics.frames import Budget
from notesc.kernel.semantics.plans import (
    SCALES,
    SPREAD,
    WITHOUT_SIZES,
    literal_styles,
    size_assignments,
    styles,
    styles_for_solving,
)
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, equivalence, implication, truth
from notesc.kernel.semantics.readable import counterexample, value_text
from notesc.kernel.semantics.sampling import Demands, demands, sample, satisfies
from notesc.kernel.semantics.simplifying import simplified
from notesc.kernel.semantics.solving import is_equational
from notesc.kernel.verdict import Agreement
from notesc.language.propositions import Equivalent, Implies
from notesc.language.terms import Proposition, Size, Variable, sizes

PRECISIONS = (128, 512)
FLOOR_OF_POINTS, FLOOR_OF_SIZES, FLOOR_OF_HOLDING = 5, 2, 3
_SECONDS = 6.0  # a safeguard alone: the plan and the budget of each draw bound the work, the same on every machine
_SAME_AGAIN = 12  # draws that gave nothing new, after which the points found are taken to be all there are
_EXTRA_DRAWS = 24  # where the plan alone does not reach the floor


class _Outcome(Enum):
    HELD = "held"
    FAILED = "failed"
    NOTHING = "nothing"  # undecided, or outside what the definedness of the claim relies on


class Trial:
    """One claim being tried."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.sides = _sides(claim.proposition)
        self.parts = (claim.proposition, *claim.definedness)
        self.hypotheses = claim.context.hypotheses
        self.relied_on: tuple[Proposition, ...] = ()  # assumptions without which the claim was seen to be undefined
        self.seed = sha256(repr((claim.proposition, self.hypotheses)).encode()).hexdigest()
        self.deadline = monotonic() + _SECONDS
        self.anywhere = demands(self.parts, self.hypotheses)
        self.variables = sum(isinstance(name, Variable) for name in self.anywhere.names)
        self.varies = bool(self.anywhere.names or self.anywhere.functions)
        self.modes = tuple(self._modes())
        nodes = (*self.parts, *self.hypotheses, *claim.witnesses)
        everything = frozenset().union(*map(sizes, nodes))
        self.assignments = size_assignments(everything, self.hypotheses, alone=not self.varies)

        self.points: set[tuple[str, ...]] = set()  # distinct points at which the claim held
        self.sizes: set[tuple[int, ...]] = set()  # sizes among them
        self.holding = 0  # draws at which both sides of an equivalence (an implication) held
        self.repeated = 0  # draws that gave a point again
        self.failed: Point | None = None

    # ---- the plan -------------------------------------------------------------------------------------------------

    def run(self) -> Agreement:
        """Tries the whole plan, or up to the first point at which the claim fails."""
        for assignment, mode, style, label in self._plan():
            self._try(assignment, mode, style, label)
            if self.failed is not None:
                return self._refuted()
            if monotonic() > self.deadline:
                break
        skipped = tuple(_size_text(one) for one in self.assignments if one and tuple(one.values()) not in self.sizes)
        return Agreement(len(self.points), len(self.sizes), skipped, sufficient=self._enough())

    def _plan(self) -> Iterator[tuple[dict[Size, int], int, Style, str]]:
        for position, assignment in enumerate(self.assignments):
            for mode in range(len(self.modes)):
                planned = styles(position, self.variables) if mode == 0 else styles_for_solving(position)
                if mode == 0 and position == 0:
                    planned += literal_styles(self.parts)
                    planned += () if assignment else WITHOUT_SIZES
                for number, style in enumerate(planned if self.varies else (SPREAD,)):
                    yield assignment, mode, style, f"{number}"
        for extra in range(_EXTRA_DRAWS if self.varies and self.assignments else 0):
            if self._enough():
                return
            yield self.assignments[extra % len(self.assignments)], extra % len(self.modes), SPREAD, f"extra {extra}"

    def _enough(self) -> bool:
        if self.repeated >= _SAME_AGAIN:
            wanted = 1
        else:
            wanted = FLOOR_OF_POINTS if self.varies else min(FLOOR_OF_POINTS, len(self.assignments))
        return (
            len(self.points) >= max(1, wanted)
            and len(self.sizes) >= min(FLOOR_OF_SIZES, len(self.assignments))
            and (self.sides is None or self.holding >= FLOOR_OF_HOLDING or not self.varies)
        )

    def _modes(self) -> Iterator[tuple[Demands, int | None]]:
        """What to draw for: the hypotheses alone; solved forms put in; one side of an equivalence assumed."""
        yield self.anywhere, None
        if self.sides is None:
            return
        if self.claim.witnesses:
            yield demands(self.parts, self.hypotheses, self.claim.witnesses, self.claim.unknown), None
        assumed = (0, 1) if isinstance(self.claim.proposition, Equivalent) else (0,)
        for side in assumed:
            yield demands(self.parts, (*self.hypotheses, self.sides[side]), (), self.claim.unknown), side

    # ---- one draw -------------------------------------------------------------------------------------------------

    def _try(self, assignment: dict[Size, int], mode: int, style: Style, label: str) -> None:
        """Draws until one point satisfies the demands, at several scales."""
        wanted, side = self.modes[mode]
        wanted = wanted.also(self.relied_on)
        for attempt, scale in enumerate(SCALES if style.fill is None else SCALES[:1]):
            seed = f"{self.seed} {list(assignment.values())} {label} {mode} {attempt}"
            drawn = Style(scale=scale) if attempt else style
            if self._try_draw(wanted, side, assignment, drawn, seed):
                return

    def _try_draw(
        self, wanted: Demands, side: int | None, assignment: dict[Size, int], style: Style, seed: str
    ) -> bool:
        """Whether this draw gave a point that says something; first at low precision, then at high."""
        for precision in PRECISIONS:
            ctx.prec = precision
            try:
                point = sample(wanted, assignment, style, Random(seed), Budget())  # noqa: S311  # points, not secrets
                outcome = _Outcome.NOTHING if point is None else self._judged(point, side)
            except Exhausted:
                return False
            if point is None or monotonic() > self.deadline:
                return False
            if outcome is _Outcome.FAILED:
                self.failed = point
                return True
            if outcome is _Outcome.HELD:
                self._count(point)
                return True
        return False

    def _count(self, point: Point) -> None:
        values = map(value_text, point.values.values())
        key = (*map(str, point.sizes.values()), *values, *map(str, point.functions.values()))
        self.repeated += key in self.points
        self.points.add(key)
        self.sizes.add(tuple(point.sizes.values()))

    # ---- one point ------------------------------------------------------------------------------------------------

    def _judged(self, point: Point, side: int | None) -> _Outcome:
        try:
            found = self._truth(point, side)
        except Undefined:
            return self._undefined_at(point)
        except Undecided:
            return _Outcome.NOTHING
        if found is Truth.FAILS:
            return _Outcome.FAILED
        return _Outcome.HELD if found >= Truth.AGREES else _Outcome.NOTHING

    def _undefined_at(self, point: Point) -> _Outcome:
        """A side is undefined: a failure, unless an assumption that may settle definedness does not hold there."""
        broken = [one for one in self.claim.definedness if not _stands(one, point)]
        if not broken:
            return _Outcome.FAILED
        self.relied_on = (*self.relied_on, broken[0])
        return _Outcome.NOTHING

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
        self.holding += min(left, right) >= Truth.AGREES
        return equivalence(left, right) if isinstance(proposition, Equivalent) else implication(left, right)

    def _side_truth(self, which: int, point: Point, side: int | None, budget: Budget) -> Truth:
        """One side; an equation that was solved for holds at a point within the balls."""
        proposition = self.sides[which] if self.sides is not None else self.claim.proposition
        found = truth(proposition, point, budget)
        solved = which == side and is_equational(proposition)
        return Truth.HOLDS if solved and found is Truth.AGREES else found

    # ---- a failure ------------------------------------------------------------------------------------------------

    def _refuted(self) -> Agreement:
        assert self.failed is not None  # called only then
        point = simplified(self.failed, self._still_fails)
        return Agreement(len(self.points), len(self.sizes), (), counterexample(self.claim.proposition, point))

    def _still_fails(self, point: Point) -> bool:
        if monotonic() > self.deadline:
            return False
        try:
            wanted = self.anywhere.also(self.relied_on)
            return satisfies(wanted, point, Budget()) and self._judged(point, None) is _Outcome.FAILED
        except (Undefined, Undecided, Exhausted):
            return False


def _sides(proposition: Proposition) -> Sequence[Proposition] | None:
    if isinstance(proposition, Equivalent):
        return proposition.left, proposition.right
    return (proposition.premise, proposition.conclusion) if isinstance(proposition, Implies) else None


def _stands(proposition: Proposition, point: Point) -> bool:
    try:
        return truth(proposition, point) >= Truth.AGREES
    except (Undefined, Undecided):
        return False


def _size_text(assignment: dict[Size, int]) -> str:
    return ", ".join(f"{size.name} = {value}" for size, value in assignment.items())
