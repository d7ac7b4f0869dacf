"""TRUSTED. Kronecker products, stacked columns, matrices of blocks and commutation matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.semantics.compiling import Compiled, compiled, joined, remembered
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import ONE, ZERO, Scalar
from notesc.kernel.semantics.tensors import Array, Value, column
from notesc.language import terms as t
from notesc.language.shapes import Kind


def kronecker(term: t.Application) -> Compiled:
    """Every entry of the left side times the whole right side."""
    left, right = (compiled(argument) for argument in term.arguments)
    kind = term.shape.kind

    def run(frame: Frame) -> Array:
        a, b = left.run(frame), right.run(frame)
        entries = tuple(
            a.at(i, j) * b.at(k, l)
            for i in range(a.rows)
            for k in range(b.rows)
            for j in range(a.columns)
            for l in range(b.columns)  # noqa: E741  # as in the books
        )
        return Array(kind, a.rows * b.rows, a.columns * b.columns, entries)

    return remembered(run, left.levels | right.levels)


def stacked_columns(term: t.Application) -> Compiled:
    """The columns one below the other."""
    operand = compiled(term.arguments[0])

    def run(frame: Frame) -> Array:
        matrix = operand.run(frame)
        return column([matrix.at(i, j) for j in range(matrix.columns) for i in range(matrix.rows)])

    return remembered(run, operand.levels)


def _block(term: t.Block) -> Compiled:
    blocks = tuple(compiled(block) for block in term.blocks)
    kind, width = term.shape.kind, term.width

    def run(frame: Frame) -> Value:
        values = [block.run(frame) for block in blocks]
        if kind is Kind.SCALAR:
            return values[0]
        rows: list[tuple[Scalar, ...]] = []
        for begin in range(0, len(values), width):
            line = [_as_matrix(value) for value in values[begin : begin + width]]
            if len({part.rows for part in line}) != 1:
                raise ValueError(f"blocks of {[part.rows for part in line]} rows side by side")
            rows += [tuple(part.at(i, j) for part in line for j in range(part.columns)) for i in range(line[0].rows)]
        if len({len(row) for row in rows}) != 1:
            raise ValueError("blocks of different widths one above the other")
        return Array(kind, len(rows), len(rows[0]), tuple(entry for row in rows for entry in row))

    return remembered(run, joined(blocks))


def _as_matrix(value: Value) -> Array:
    return value if isinstance(value, Array) else Array(Kind.MATRIX, 1, 1, (value,))


def _commutation(term: t.CommutationMatrix) -> Compiled:
    """The row of entry (i, j) of Aᵀ stacked has its 1 where that entry stands in A stacked."""

    def run(frame: Frame) -> Array:
        rows, columns = frame.point.extent(term.rows), frame.point.extent(term.columns)
        size = rows * columns
        source = [j * rows + i for i in range(rows) for j in range(columns)]
        entries = tuple(ONE if source[row] == place else ZERO for row in range(size) for place in range(size))
        return Array(Kind.MATRIX, size, size, entries)

    return Compiled(run)


COMPOUND: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Block: _block,
    t.CommutationMatrix: _commutation,
}
