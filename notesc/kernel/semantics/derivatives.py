"""TRUSTED. Derivatives by perturbing the point: each component of it gets an ε of a new level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flint import fmpq

from notesc.kernel.semantics.failures import Undefined
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, Scalar, coefficient, without
from notesc.kernel.semantics.tensors import Array, Value, entries_of, map_value
from notesc.language.shapes import Kind
from notesc.language.terms import Convention, DerivativeKind, MatrixProperty, Variable

Body = Callable[[Frame], Any]


def perturb(point: Value, level: int) -> Value:
    """The point with an ε of this level at every component, numbered row by row."""
    if not isinstance(point, Array):
        return Jet(level, point, {0: ONE})
    entries = tuple(Jet(level, entry, {c: ONE}) for c, entry in enumerate(point.entries))
    return Array(point.kind, point.rows, point.columns, entries)


@dataclass(frozen=True, slots=True)
class Structure:
    """How the entries of a structured matrix move together."""

    mirrored: Scalar  # how far (j, i) moves with (i, j), and (i, j) itself where that is less than 1; 0 for a diagonal

    def weights(self, row: int, column: int) -> dict[tuple[int, int], Scalar]:
        """Which entries move, and how far, in the direction that belongs to one entry."""
        if row == column:
            return {(row, column): ONE}
        return {(row, column): self.mirrored, (column, row): self.mirrored} if self.mirrored else {}


def structure_of(variable: Variable, convention: Convention | None) -> Structure | None:
    """The directions of a convention: E_ij + E_ji for independent entries, half of it for the symmetric part."""
    if convention is None:
        return None
    if MatrixProperty.DIAGONAL in variable.properties:
        return Structure(ZERO)
    return Structure(ONE if convention is Convention.INDEPENDENT_ENTRIES else fmpq(1, 2))


def along_structure(
    kind: DerivativeKind, structure: Structure, body: Body, point: Array, subscripts: Sequence[int], frame: Frame
) -> Value:
    """A gradient or partial derivative by a structured matrix: each component along its direction."""
    level, size = frame.depth + 1, point.columns
    if kind is DerivativeKind.PARTIAL:
        wanted = [divmod(_position(point, subscripts), size)]
    else:
        wanted = [(i, j) for i in range(size) for j in range(size)]
    parts: list[dict[int, Scalar]] = [{} for _ in point.entries]
    for component, (row, column) in enumerate(wanted):
        for (i, j), weight in structure.weights(row, column).items():
            parts[i * size + j][component] = weight
    entries = tuple(Jet(level, entry, own) if own else entry for entry, own in zip(point.entries, parts, strict=True))
    with frame.perturbed(Array(point.kind, size, size, entries), 1):
        result = body(frame)
    if kind is DerivativeKind.PARTIAL:
        return map_value(lambda entry: coefficient(entry, level, 0), result)
    return Array(point.kind, size, size, tuple(coefficient(result, level, c) for c in range(size * size)))


def derivative(kind: DerivativeKind, body: Body, point: Value, subscripts: Sequence[int], frame: Frame) -> Value:
    """The derivative of the body, a scope, by its variable at a point."""
    if kind is DerivativeKind.PARTIAL:
        return _partial(body, point, subscripts, frame)
    if kind is DerivativeKind.GRADIENT:
        return gradient(body, point, frame)
    if kind is DerivativeKind.JACOBIAN:
        return _jacobian(body, point, frame)
    return _hessian(body, point, frame)


def _position(point: Value, subscripts: Sequence[int]) -> int:
    if not isinstance(point, Array):
        return 0
    extents = (point.rows, point.columns) if point.kind is Kind.MATRIX else (len(point.entries),)
    position = 0
    for subscript, extent in zip(subscripts, extents, strict=True):
        if not 1 <= subscript <= extent:
            raise Undefined(f"the subscript {subscript} is out of the range 1..{extent}")
        position = position * extent + subscript - 1
    return position


def _partial(body: Body, point: Value, subscripts: Sequence[int], frame: Frame) -> Value:
    level = frame.depth + 1
    moved = Jet(level, entries_of(point)[_position(point, subscripts)], {0: ONE})
    if isinstance(point, Array):
        position = _position(point, subscripts)
        entries = (*point.entries[:position], moved, *point.entries[position + 1 :])
        value: Value = Array(point.kind, point.rows, point.columns, entries)
    else:
        value = moved
    with frame.perturbed(value, 1):
        result = body(frame)
    return map_value(lambda entry: coefficient(entry, level, 0), result)


def gradient(body: Body, point: Value, frame: Frame) -> Value:
    """The gradient of a scalar, in the shape of the variable."""
    level = frame.depth + 1
    with frame.perturbed(perturb(point, level), 1):
        result = body(frame)
    if not isinstance(point, Array):
        return coefficient(result, level, 0)
    parts = tuple(coefficient(result, level, c) for c in range(len(point.entries)))
    return Array(point.kind, point.rows, point.columns, parts)


def _jacobian(body: Body, point: Array, frame: Frame) -> Array:
    level = frame.depth + 1
    with frame.perturbed(perturb(point, level), 1):
        result = body(frame)
    stacked = _stacked(point)
    parts = tuple(coefficient(entry, level, c) for entry in result.entries for c in stacked)
    return Array(Kind.MATRIX, len(result.entries), len(stacked), parts)


def _stacked(point: Array) -> list[int]:
    """The components of a point, numbered row by row, in the order in which they stand column by column."""
    return [i * point.columns + j for j in range(point.columns) for i in range(point.rows)]


def _hessian(body: Body, point: Array, frame: Frame) -> Array:
    by_rows = second_order(body, point, frame)[1]
    stacked = _stacked(point)
    return Array(Kind.MATRIX, len(stacked), len(stacked), tuple(by_rows.at(c, d) for c in stacked for d in stacked))


def second_order(body: Body, point: Value, frame: Frame) -> tuple[list[Scalar], Array]:
    """The gradient as a list, and the Hessian, of a scalar at a point."""
    inner, outer = frame.depth + 1, frame.depth + 2
    with frame.perturbed(perturb(perturb(point, inner), outer), 2):
        result = body(frame)
    count = len(entries_of(point))
    by_outer = [coefficient(result, outer, c) for c in range(count)]
    first = [without(part, inner) for part in by_outer]
    second = tuple(coefficient(by_outer[j], inner, i) for i in range(count) for j in range(count))
    return first, Array(Kind.MATRIX, count, count, second)
