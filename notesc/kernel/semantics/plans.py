"""TRUSTED. Which sizes are tried, in which order, and how the points at each are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import islice, product

from flint import fmpq

from notesc.kernel.semantics.domains import Style
from notesc.kernel.semantics.failures import Failure
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, truth
from notesc.language.terms import Application, Node, Number, Proposition, Size, free_variables, subterms, unfold_all

# Size 1 first, unequal sizes, and every size at 4 at least once: some identities hold up to 3 only.
_ONE = ((1,), (2,), (3,), (4,), (5,))
_ONE_ALONE = (*_ONE, (6,), (7,), (8,), (9,))  # where the size is all that varies, and a point costs next to nothing
_TWO = ((1, 1), (2, 1), (1, 2), (2, 2), (2, 3), (3, 2), (4, 2), (2, 4), (3, 3), (4, 4))
_ROTATIONS = 4  # of 1, 2, 3, 4 over three sizes or more, each way round
_LARGEST_ELSEWHERE, _LOOKED_THROUGH = 16, 5000  # where hypotheses on the sizes rule most of the plan out
_WANTED = 5
_MOST_LITERALS = 6
_PERIODIC, _PAST_HALF_A_TURN = ("sin", "cos", "tan"), Fraction(4)
_TRIED_ANYWAY = (0, 1, 2)

_CORNERS = (Style(fill=fmpq(0)), Style(fill=fmpq(1)), Style(fill=fmpq(-1)), Style(fill=fmpq(2)))
_SMALL = Style(small=True)
_HALVES = Style(fill=fmpq(1, 2))  # what holds at whole numbers only may have passed everywhere else
_OPPOSITE = Style(fill=fmpq(1), signed=True)
_ONE_IS_ZERO_BESIDE_NEGATIVES = tuple(Style(fill=fmpq(-1), zero=number) for number in range(3))  # such as 0⁻¹
SPREAD = Style()
_CANCELLING = (_OPPOSITE,) * 3
# At the smallest sizes points are cheap.
AT_FIRST = (*_CORNERS, *_CANCELLING, _SMALL, _SMALL, SPREAD, _HALVES, *_ONE_IS_ZERO_BESIDE_NEGATIVES)
_MOST_ZEROS = 6
WITHOUT_SIZES = (SPREAD, SPREAD, SPREAD, Style(fill=fmpq(3, 2)))  # more of what there are no larger sizes for
THEN = (_CORNERS[0], _CORNERS[1], *_CANCELLING, _SMALL, SPREAD)
AT_LARGER = (_SMALL, SPREAD)
FOR_HOLES = (_CORNERS[1], _SMALL, _SMALL, _SMALL, SPREAD, SPREAD)
FOR_ROOTS = (_CORNERS[1], _CORNERS[2], _SMALL, SPREAD, SPREAD, Style(scale=fmpq(4)))
SCALES = (fmpq(1), fmpq(1, 8), fmpq(1, 4), fmpq(4), fmpq(1, 32))  # tried until a draw satisfies the hypotheses


def size_assignments(
    sizes: Iterable[Size], hypotheses: Sequence[Proposition], *, alone: bool = False
) -> list[dict[Size, int]]:
    """The assignments to try, smallest first: those that the hypotheses about sizes alone allow.

    With `alone`, nothing but the sizes varies.
    """
    names = sorted(sizes, key=lambda size: size.name)
    about_sizes = [hypothesis for hypothesis in hypotheses if not free_variables(hypothesis)]
    found = [one for one in _planned(names, _ONE_ALONE if alone else _ONE) if _allowed(one, about_sizes)]
    if len(found) < _WANTED and about_sizes and names:
        everything = product(range(1, _LARGEST_ELSEWHERE + 1), repeat=len(names))
        for values in islice(everything, _LOOKED_THROUGH):
            one = dict(zip(names, values, strict=True))
            if one not in found and _allowed(one, about_sizes):
                found.append(one)
            if len(found) >= _WANTED:
                break
    return sorted(found, key=lambda one: max(one.values(), default=0) > 1)


def _planned(names: list[Size], for_one: tuple[tuple[int, ...], ...]) -> Iterator[dict[Size, int]]:
    table: tuple[tuple[int, ...], ...] | None = {0: ((),), 1: for_one, 2: _TWO}.get(len(names))
    if table is not None:
        for values in table:
            yield dict(zip(names, values, strict=True))
        return
    yield dict.fromkeys(names, 1)
    for step in (1, 3):
        for first in range(_ROTATIONS):
            yield {name: 1 + (first + step * position) % 4 for position, name in enumerate(names)}
    yield dict.fromkeys(names, 2)


def _allowed(sizes: dict[Size, int], about_sizes: Sequence[Proposition]) -> bool:
    try:
        return all(truth(hypothesis, Point(sizes)) is Truth.HOLDS for hypothesis in about_sizes)
    except Failure:
        return False


def styles(position: int, variables: int) -> tuple[Style, ...]:
    """How the points at the assignment of this position in the plan are drawn, for so many variables."""
    if position == 0:
        return (*AT_FIRST, *(Style(small=True, zero=number) for number in range(min(variables, _MOST_ZEROS))))
    return THEN if position in (1, 2) else AT_LARGER


def literal_styles(nodes: Iterable[Node]) -> tuple[Style, ...]:
    """Points at which everything is a number that stands in the claim: x - 7/3 vanishes at no other simple point.

    Beside periodic functions also 4, which lies between half a turn and a whole one.
    """
    found: dict[Fraction, None] = {}
    for tree in nodes:
        for inner in subterms(unfold_all(tree)):
            if isinstance(inner, Number) and abs(inner.value) not in _TRIED_ANYWAY:
                found[inner.value] = found[-inner.value] = None
            elif isinstance(inner, Application) and inner.function in _PERIODIC:
                found[_PAST_HALF_A_TURN] = found[-_PAST_HALF_A_TURN] = None
    return tuple(Style(fill=fmpq(value.numerator, value.denominator)) for value in islice(found, _MOST_LITERALS))


def styles_for_solving(position: int) -> tuple[Style, ...]:
    """Likewise for points at which an equation is solved: begun on both sides of 0, for it may have several roots."""
    return FOR_ROOTS if position == 0 else (SPREAD,)
