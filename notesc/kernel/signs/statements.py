"""TRUSTED. What the context says outright: terms compared with a number, at one index or at every value of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from notesc.kernel.normal_form.context import Known
from notesc.kernel.normal_form.symbols import label_of
from notesc.kernel.signs.intervals import EVERYTHING, Interval
from notesc.language.extents import Dimension
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, HasProperty, Relation
from notesc.language.terms import (
    Bound,
    Index,
    MatrixProperty,
    Node,
    Number,
    RangeProduct,
    RangeSummation,
    Subscript,
    Term,
    free_variables,
    substitute,
    unfold_all,
)

_TURNED = {Relation.LT: Relation.GT, Relation.LE: Relation.GE, Relation.GT: Relation.LT, Relation.GE: Relation.LE}
_HALF_LINES: dict[Relation, Callable[[Fraction], Interval]] = {
    Relation.GT: lambda value: Interval(value, None, lower_open=True),
    Relation.GE: Interval,
    Relation.LT: lambda value: Interval(None, value, upper_open=True),
    Relation.LE: lambda value: Interval(None, value),
    Relation.EQ: lambda value: Interval(value, value),
}


def as_comparison(item: Known) -> Known | None:
    """A known comparison as it is; of an invertible matrix of fixed size, that its determinant is not 0; else None."""
    match item.proposition:
        case Comparison():
            return item
        case HasProperty(MatrixProperty.INVERTIBLE, matrix) if isinstance(matrix.shape.rows, int):
            return replace(item, proposition=Comparison(Relation.NE, FUNCTIONS["det"](matrix), Number(Fraction(0))))
    return None


class Statements:
    """The comparisons of a context with numbers, as intervals."""

    def __init__(self, known: list[Known]) -> None:
        self.plain: dict[Term, Interval] = {}
        self.general: list[tuple[Term, Index, Interval]] = []  # for every value of the index
        self.says_nonzero = False  # whether anything is said to be ≠, < or > something
        for item in known:
            comparison = item.proposition
            assert isinstance(comparison, Comparison)
            self.says_nonzero |= comparison.relation in (Relation.NE, Relation.LT, Relation.GT)
            turned = _TURNED.get(comparison.relation, comparison.relation)
            self._learn(comparison.left, comparison.relation, comparison.right, item)
            self._learn(comparison.right, turned, comparison.left, item)

    def _learn(self, term: Term, relation: Relation, number: Term, item: Known) -> None:
        if not isinstance(number, Number) or relation not in _HALF_LINES:
            return
        interval, whole = _HALF_LINES[relation](number.value), unfold_all(term)
        if not item.pattern:
            self.plain[whole] = self.plain.get(whole, EVERYTHING).intersect(interval)
            return
        indices = [v for v in free_variables(whole) if isinstance(v, Index)]
        if len(indices) == 1 and item.pattern == {label_of(indices[0], indices[0].range)}:
            self.general.append((whole, indices[0], interval))

    def about(self, term: Term) -> Interval:
        """Where a term lies by what is said of it."""
        if not self.plain and not self.general:
            return EVERYTHING
        whole = unfold_all(term)
        found = self.plain.get(whole, EVERYTHING)
        for general, index, interval in self.general:
            if any(substitute(general, {index: value}) == whole for value in _positions(whole, index.range)):
                found = found.intersect(interval)
        return found


def _positions(term: Term, extent: Dimension) -> set[Term]:
    """The indices of a range, and the shifted subscripts in it, that stand in a term, which is defined."""
    found: set[Term] = {v for v in free_variables(term) if isinstance(v, Index) and v.range == extent}
    waiting: list[Node] = [term]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, RangeSummation | RangeProduct):
            continue  # nothing is known of a body that may stand over an empty range
        if isinstance(inner, Subscript):
            for subscript, range_of_place in zip(inner.subscripts, inner.operand.shape.dimensions, strict=True):
                if range_of_place == extent and not isinstance(subscript, Bound):
                    found.add(subscript)
        waiting.extend(child for _, child in inner.children())
    return found
