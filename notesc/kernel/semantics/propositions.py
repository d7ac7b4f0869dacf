"""TRUSTED. Whether a proposition holds at a point, as far as exact rationals and balls can tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum
from itertools import combinations
from typing import Any

from flint import fmpq

from notesc.kernel.semantics.compiling import compiled
from notesc.kernel.semantics.failures import NotEvaluable, Undefined
from notesc.kernel.semantics.frames import Budget, Frame
from notesc.kernel.semantics.jets import ZERO, Plain, Scalar, ball, sign
from notesc.kernel.semantics.minima import is_least
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.rules.binders import for_each_index
from notesc.kernel.semantics.tensors import Array, Value, determinant, entries_of, identity, product, square
from notesc.language.propositions import (
    And,
    Comparison,
    Equivalent,
    HasProperty,
    Implies,
    Not,
    Or,
    Relation,
    Universal,
)
from notesc.language.shapes import Kind
from notesc.language.terms import ArgumentOfMinimum, MatrixProperty, Proposition, Term


class Truth(IntEnum):
    """What is known, in order of how well the proposition stands. Only the two ends are certain."""

    FAILS = 0  # certainly false
    UNDECIDED = 1  # the balls cannot tell
    AGREES = 2  # an equation whose sides overlap in narrow balls: not refuted, and not proved
    HOLDS = 3  # certainly true


def truth(proposition: Proposition, point: Point, budget: Budget | None = None) -> Truth:
    """Whether a proposition holds at a point. Raises Undefined, Undecided or NotEvaluable as its terms do."""
    return truth_in(proposition, Frame(point, dict(point.values), budget or Budget()))


def truth_in(proposition: Proposition, frame: Frame) -> Truth:
    """Whether a proposition holds in a frame."""
    rule = _RULES.get(type(proposition))
    if rule is None:
        raise NotEvaluable(f"there is no rule to evaluate {type(proposition).__name__}")
    found: Truth = rule(proposition, frame)
    return found


# ---- comparisons --------------------------------------------------------------------------------------------------

_NARROW = fmpq(1, 2**64)  # balls agree when their difference is known this well, relative to their size


def equality(left: Plain, right: Plain) -> Truth:
    """left = right."""
    difference = left - right
    certain = sign(difference)
    if certain is not None:
        return Truth.HOLDS if certain == 0 else Truth.FAILS
    scale = 1 + abs(ball(left)).mid() + abs(ball(right)).mid()
    return Truth.AGREES if difference.rad() <= scale * _NARROW else Truth.UNDECIDED


def _below(left: Plain, right: Plain) -> Truth:
    certain = sign(right - left)
    if certain is None:
        return Truth.UNDECIDED
    return Truth.HOLDS if certain == 1 else Truth.FAILS


def _at_most(left: Plain, right: Plain) -> Truth:
    certain = sign(right - left)
    if certain is None:
        return equality(left, right)
    return Truth.FAILS if certain == -1 else Truth.HOLDS


def _negation(value: Truth) -> Truth:
    return {Truth.HOLDS: Truth.FAILS, Truth.FAILS: Truth.HOLDS}.get(value, Truth.UNDECIDED)


_COMPARE: dict[Relation, Callable[[Plain, Plain], Truth]] = {
    Relation.EQ: equality,
    Relation.LT: _below,
    Relation.LE: _at_most,
    Relation.GT: lambda left, right: _below(right, left),
    Relation.GE: lambda left, right: _at_most(right, left),
}


def compare(relation: Relation, left: Value, right: Value) -> Truth:
    """Two values, entry by entry; ≠ says that they are not equal as a whole."""
    if relation is Relation.NE:
        return _negation(compare(Relation.EQ, left, right))
    entries = zip(entries_of(left), entries_of(right), strict=True)
    return min(_COMPARE[relation](a, b) for a, b in entries)


def _comparison(proposition: Comparison, frame: Frame) -> Truth:
    left, right = proposition.left, proposition.right
    if proposition.relation is Relation.EQ:
        for minimum, other in ((left, right), (right, left)):
            if isinstance(minimum, ArgumentOfMinimum):
                return _is_minimum(minimum, other, frame)
    return compare(proposition.relation, compiled(left).run(frame), compiled(right).run(frame))


def _is_minimum(minimum: ArgumentOfMinimum, other: Term, frame: Frame) -> Truth:
    """argmin = other, from what a minimum is where it cannot be solved for."""
    value = compiled(other).run(frame)
    try:
        return equal_values(compiled(minimum).run(frame), value)
    except NotEvaluable:
        least = is_least(minimum.variable, compiled(minimum.body).run, value, frame)
    if least is None:
        return Truth.UNDECIDED
    return Truth.AGREES if least else Truth.FAILS


def equal_values(left: Value, right: Value) -> Truth:
    """left = right, all entries."""
    return compare(Relation.EQ, left, right)


# ---- connectives --------------------------------------------------------------------------------------------------


def _and(proposition: And, frame: Frame) -> Truth:
    return min([truth_in(operand, frame) for operand in proposition.operands])  # a list: each must be defined


def _or(proposition: Or, frame: Frame) -> Truth:
    return max([truth_in(operand, frame) for operand in proposition.operands])


def _not(proposition: Not, frame: Frame) -> Truth:
    return _negation(truth_in(proposition.operand, frame))


def _implies(proposition: Implies, frame: Frame) -> Truth:
    premise = truth_in(proposition.premise, frame)
    if premise is Truth.FAILS:
        return Truth.HOLDS  # the conclusion need not be defined
    try:
        return implication(premise, truth_in(proposition.conclusion, frame))
    except Undefined:
        if premise is Truth.HOLDS:
            raise
        return Truth.UNDECIDED


def implication(premise: Truth, conclusion: Truth) -> Truth:
    """premise ⇒ conclusion."""
    if premise is Truth.FAILS or conclusion is Truth.HOLDS:
        return Truth.HOLDS
    if premise is Truth.HOLDS:
        return conclusion
    return Truth.AGREES if premise is Truth.AGREES and conclusion is Truth.AGREES else Truth.UNDECIDED


def _equivalent(proposition: Equivalent, frame: Frame) -> Truth:
    return equivalence(truth_in(proposition.left, frame), truth_in(proposition.right, frame))


def equivalence(left: Truth, right: Truth) -> Truth:
    """left ⇔ right: separated only where one certainly holds and the other certainly fails."""
    return min(implication(left, right), implication(right, left))


def _universal(proposition: Universal, frame: Frame) -> Truth:
    extent = frame.point.extent(proposition.variable.range)
    return _every(for_each_index(frame, extent, lambda inner: truth_in(proposition.body, inner)))


# ---- properties of matrices ---------------------------------------------------------------------------------------


def has_property(kind: MatrixProperty, matrix: Array) -> Truth:
    """Whether a square matrix has a property."""
    return _PROPERTIES[kind](matrix)


def _every(values: Iterable[Truth]) -> Truth:
    return min(values, default=Truth.HOLDS)


def _symmetric(matrix: Array) -> Truth:
    pairs = combinations(range(matrix.rows), 2)
    return _every(equality(matrix.at(i, j), matrix.at(j, i)) for i, j in pairs)


def _diagonal(matrix: Array) -> Truth:
    places = ((i, j) for i in range(matrix.rows) for j in range(matrix.rows) if i != j)
    return _every(equality(matrix.at(i, j), ZERO) for i, j in places)


def _orthogonal(matrix: Array) -> Truth:
    return equal_values(product(matrix.transposed(), matrix, Kind.MATRIX), identity(matrix.rows))


def _invertible(matrix: Array) -> Truth:
    return _negation(equality(determinant(matrix), ZERO))


def _minor(matrix: Array, chosen: Iterable[int]) -> Scalar:
    rows = tuple(chosen)
    return determinant(square(len(rows), [matrix.at(i, j) for i in rows for j in rows]))


def _positive_definite(matrix: Array) -> Truth:
    leading = (range(size) for size in range(1, matrix.rows + 1))
    return min(_symmetric(matrix), _every(_below(ZERO, _minor(matrix, rows)) for rows in leading))


def _positive_semidefinite(matrix: Array) -> Truth:
    """Every principal minor is nonnegative (the leading ones alone would not do); exactly, by elimination."""
    if all(isinstance(entry, fmpq) for entry in matrix.entries):
        return min(_symmetric(matrix), Truth.HOLDS if _eliminates(matrix) else Truth.FAILS)
    chosen = (rows for size in range(1, matrix.rows + 1) for rows in combinations(range(matrix.rows), size))
    return min(_symmetric(matrix), _every(_at_most(ZERO, _minor(matrix, rows)) for rows in chosen))


def _eliminates(matrix: Array) -> bool:
    """Whether no pivot of a symmetric rational matrix is negative, and where one is zero, its row is."""
    rows = [list(matrix.entries[i * matrix.columns : (i + 1) * matrix.columns]) for i in range(matrix.rows)]
    for k, pivots in enumerate(rows):
        if pivots[k] < 0 or (pivots[k] == 0 and any(entry != 0 for entry in pivots[k:])):
            return False
        for row in rows[k + 1 :] if pivots[k] else ():
            factor = row[k] / pivots[k]
            row[k:] = [entry - factor * above for entry, above in zip(row[k:], pivots[k:], strict=True)]
    return True


_PROPERTIES: dict[MatrixProperty, Callable[[Array], Truth]] = {
    MatrixProperty.SYMMETRIC: _symmetric,
    MatrixProperty.DIAGONAL: _diagonal,
    MatrixProperty.ORTHOGONAL: _orthogonal,
    MatrixProperty.INVERTIBLE: _invertible,
    MatrixProperty.POSITIVE_DEFINITE: _positive_definite,
    MatrixProperty.POSITIVE_SEMIDEFINITE: _positive_semidefinite,
}


def _has_property(proposition: HasProperty, frame: Frame) -> Truth:
    return has_property(proposition.property, compiled(proposition.operand).run(frame))


_RULES: dict[type[Proposition], Callable[[Any, Frame], Truth]] = {
    Comparison: _comparison,
    And: _and,
    Or: _or,
    Not: _not,
    Implies: _implies,
    Equivalent: _equivalent,
    Universal: _universal,
    HasProperty: _has_property,
}
