"""TRUSTED. Sums, components, derivatives and minima."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from notesc.kernel.semantics.compiling import (
    Compiled,
    Run,
    compiled,
    joined,
    outside,
    remembered,
    whole_number,
)
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import ONE, Scalar
from notesc.kernel.semantics.tensors import (
    Array,
    Value,
    column,
)
from notesc.language import terms as t
from notesc.language.arithmetic import filled
from notesc.language.shapes import Kind


def total_of(values: list[Value]) -> Value:
    """The sum of at least one value."""
    total = values[0]
    for value in values[1:]:
        total = total.combine(value, lambda a, b: a + b) if isinstance(total, Array) else total + value
    return total


def for_each_index(frame: Frame, extent: int, run: Run) -> list[Any]:
    """The body of a binder at every value 1..extent of its index."""
    return for_each_whole_number(frame, range(1, extent + 1), run)


def for_each_whole_number(frame: Frame, values: range, run: Run) -> list[Any]:
    """The body of a binder at whole numbers."""
    results = []
    for value in values:
        frame.bound.append(value)
        frame.stamps.append(value)
        try:
            results.append(run(frame))
        finally:
            frame.bound.pop()
            frame.stamps.pop()
    return results


def _summation(term: t.Summation) -> Compiled:
    body, extent = compiled(term.body), term.variable.range

    def run(frame: Frame) -> Value:
        return total_of(for_each_index(frame, frame.point.extent(extent), body.run))

    return remembered(run, outside(body))


def _values(term: t.RangeSummation | t.RangeProduct) -> tuple[Callable[[Frame], list[Any]], frozenset[int]]:
    """How to find the values of the body over the range, which may be empty; the binders that they depend on."""
    body, lower, upper = compiled(term.body), whole_number(term.lower), whole_number(term.upper)

    def values(frame: Frame) -> list[Any]:
        return for_each_whole_number(frame, range(lower.run(frame), upper.run(frame) + 1), body.run)

    return values, outside(body) | lower.levels | upper.levels


def _range_summation(term: t.RangeSummation) -> Compiled:
    values, levels = _values(term)
    zero = compiled(filled(t.Number(Fraction(0)), term.shape))

    def run(frame: Frame) -> Value:
        found = values(frame)
        return total_of(found) if found else zero.run(frame)

    return remembered(run, levels)


def _range_product(term: t.RangeProduct) -> Compiled:
    values, levels = _values(term)

    def run(frame: Frame) -> Scalar:
        product: Scalar = ONE
        for value in values(frame):
            product = product * value
        return product

    return remembered(run, levels)


def _components(term: t.Components) -> Compiled:
    body, extent = compiled(term.body), term.variable.range

    def run(frame: Frame) -> Array:
        parts = for_each_index(frame, frame.point.extent(extent), body.run)
        if not isinstance(parts[0], Array):
            return column(parts)
        entries = tuple(entry for part in parts for entry in part.entries)
        return Array(Kind.MATRIX, len(parts), parts[0].rows, entries)

    return remembered(run, outside(body))


def _derivative(term: t.Derivative) -> Compiled:
    from notesc.kernel.semantics.derivatives import along_structure, derivative, structure_of

    structure = structure_of(term.variable, term.convention)
    body, point = compiled(term.body), compiled(term.point)
    subscripts = tuple(whole_number(subscript) for subscript in term.subscripts)
    levels = outside(body) | point.levels | joined(subscripts)

    def run(frame: Frame) -> Value:
        positions = [subscript.run(frame) for subscript in subscripts]
        if structure is not None:
            return along_structure(term.kind, structure, body.run, point.run(frame), positions, frame)
        return derivative(term.kind, body.run, point.run(frame), positions, frame)

    return remembered(run, levels)


def _argument_of_minimum(term: t.ArgumentOfMinimum) -> Compiled:
    from notesc.kernel.semantics.minima import quadratic_minimum

    body = compiled(term.body)
    return remembered(lambda frame: quadratic_minimum(term.variable, body.run, frame), outside(body))


BINDERS: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Summation: _summation,
    t.RangeSummation: _range_summation,
    t.RangeProduct: _range_product,
    t.Components: _components,
    t.Derivative: _derivative,
    t.ArgumentOfMinimum: _argument_of_minimum,
}
