"""TRUSTED. Components of vectors and matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.semantics.compiling import (
    Compiled,
    compiled,
    joined,
    whole_number,
)
from notesc.kernel.semantics.failures import Undefined
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import Scalar
from notesc.kernel.semantics.tensors import (
    Array,
)
from notesc.language import terms as t
from notesc.language.shapes import Kind


def _in_range(position: int, extent: int) -> int:
    if not 1 <= position <= extent:
        raise Undefined(f"the subscript {position} is out of the range 1..{extent}")
    return position - 1


def _subscript(term: t.Subscript) -> Compiled:
    operand = compiled(term.operand)
    subscripts = tuple(whole_number(subscript) for subscript in term.subscripts)

    def run(frame: Frame) -> Scalar:
        array = operand.run(frame)
        if array.kind is Kind.MATRIX:
            i, j = (subscript.run(frame) for subscript in subscripts)
            return array.at(_in_range(i, array.rows), _in_range(j, array.columns))
        (position,) = subscripts
        return array.entries[_in_range(position.run(frame), len(array.entries))]

    return Compiled(run, operand.levels | joined(subscripts))


def _matrix_row(term: t.MatrixRow) -> Compiled:
    operand, subscript = compiled(term.operand), whole_number(term.subscript)

    def run(frame: Frame) -> Array:
        array = operand.run(frame)
        i = _in_range(subscript.run(frame), array.rows)
        return Array(Kind.ROW, 1, array.columns, array.entries[i * array.columns : (i + 1) * array.columns])

    return Compiled(run, operand.levels | subscript.levels)


COMPONENTS: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Subscript: _subscript,
    t.MatrixRow: _matrix_row,
}
