"""TRUSTED. Numbers, sizes, indices, variables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import arb, fmpq

from notesc.kernel.semantics.compiling import (
    Compiled,
    constantly,
)
from notesc.kernel.semantics.failures import NotEvaluable
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.tensors import (
    Array,
    Value,
    identity,
)
from notesc.language import terms as t


def _number(term: t.Number) -> Compiled:
    return constantly(fmpq(term.value.numerator, term.value.denominator))


def _constant(term: t.Constant) -> Compiled:
    if term.name != "pi":
        raise NotEvaluable(f"there is no value for the constant {term.name}")
    return Compiled(lambda _: arb.pi())  # at the precision then in force


def _size(term: t.Size) -> Compiled:
    return Compiled(lambda frame: fmpq(frame.point.extent(term)))


def _index(term: t.Index) -> Compiled:
    return Compiled(lambda frame: fmpq(frame.lookup(term)))


def _variable(term: t.Variable) -> Compiled:
    return Compiled(lambda frame: frame.lookup(term))


def _bound(term: t.Bound) -> Compiled:
    place = -1 - term.level

    def run(frame: Frame) -> Value:
        value = frame.bound[place]
        return fmpq(value) if isinstance(value, int) else value

    return Compiled(run, frozenset((term.level,)))


def _filled(term: t.Filled) -> Compiled:
    value, shape = fmpq(term.value.value.numerator, term.value.value.denominator), term.shape
    if shape.is_scalar:
        return constantly(value)

    def run(frame: Frame) -> Array:
        rows, columns = frame.point.extent(shape.rows), frame.point.extent(shape.columns)
        return Array(shape.kind, rows, columns, (value,) * (rows * columns))

    return Compiled(run)


def _identity(term: t.IdentityMatrix) -> Compiled:
    return Compiled(lambda frame: identity(frame.point.extent(term.size)))


ATOMS: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Number: _number,
    t.Constant: _constant,
    t.Size: _size,
    t.Index: _index,
    t.Variable: _variable,
    t.Bound: _bound,
    t.Filled: _filled,
    t.IdentityMatrix: _identity,
}
