"""TRUSTED. Arithmetic on scalars, vectors and matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.semantics import jets
from notesc.kernel.semantics.compiling import (
    Compiled,
    compiled,
    remembered,
)
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import Scalar
from notesc.kernel.semantics.rules.binders import total_of
from notesc.kernel.semantics.rules.functions import arguments_of
from notesc.kernel.semantics.tensors import (
    Array,
    Value,
    entries_of,
    map_value,
    product,
)
from notesc.language import terms as t
from notesc.language.functions import squared_norm_argument


def _negate(term: t.Negate) -> Compiled:
    operand = compiled(term.operand)
    return Compiled(lambda frame: map_value(lambda x: -x, operand.run(frame)), operand.levels)


def _entrywise(operation: Callable[[Scalar, Scalar], Scalar]) -> Callable[[Any], Compiled]:
    """A rule for `left ∘ right`: between equal shapes entry by entry, a scalar side meets every entry of the other."""

    def rule(term: Any) -> Compiled:
        left, right = compiled(term.left), compiled(term.right)

        def run(frame: Frame) -> Value:
            a, b = left.run(frame), right.run(frame)
            if isinstance(a, Array):
                return a.combine(b, operation) if isinstance(b, Array) else a.map(lambda x: operation(x, b))
            return b.map(lambda y: operation(a, y)) if isinstance(b, Array) else operation(a, b)

        return Compiled(run, left.levels | right.levels)

    return rule


def _matrix_product(term: t.MatrixProduct) -> Compiled:
    left, right, kind = compiled(term.left), compiled(term.right), term.shape.kind
    return remembered(lambda frame: product(left.run(frame), right.run(frame), kind), left.levels | right.levels)


def _transpose(term: t.Transpose) -> Compiled:
    operand = compiled(term.operand)
    return remembered(lambda frame: operand.run(frame).transposed(), operand.levels)


def _power(term: t.Power) -> Compiled:
    base, exponent = compiled(term.base), compiled(term.exponent)
    may_be_norm = isinstance(term.base, t.Application | t.Reference | t.Variable) and term.base.shape.is_scalar

    def run(frame: Frame) -> Scalar:
        squared = _squared_norm(term, frame) if may_be_norm else None
        return jets.power(base.run(frame), exponent.run(frame)) if squared is None else squared

    return remembered(run, base.levels | exponent.levels)


def _squared_norm(term: t.Power, frame: Frame) -> Scalar | None:
    """`norm(v) ** (2 * m)` as (Σ v²)^m, also where the norm or the exponent stands behind defined names."""
    base, place = _behind_names(term.base, frame)
    exponent, _ = _behind_names(term.exponent, frame)
    found = squared_norm_argument(t.Power(base, exponent))
    if found is None:
        return None
    vector, half = found
    squares = [jets.whole_power(entry, 2) for entry in entries_of(compiled(vector).run(place))]
    return jets.whole_power(total_of(squares), half)


def _behind_names(term: t.Term, frame: Frame) -> tuple[t.Term, Frame]:
    """What a defined name or a parameter stands for, and the frame in which that is to be read."""
    while True:
        if isinstance(term, t.Reference):
            term, frame = term.definition.body, frame.call(arguments_of(term))
        elif isinstance(term, t.Variable) and term in frame.arguments:
            argument, frame = frame.arguments[term]
            term = argument.term
        else:
            return term, frame


ARITHMETIC: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Negate: _negate,
    t.Add: _entrywise(lambda a, b: a + b),
    t.Subtract: _entrywise(lambda a, b: a - b),
    t.Multiply: _entrywise(lambda a, b: a * b),
    t.Divide: _entrywise(jets.divide),
    t.MatrixProduct: _matrix_product,
    t.Power: _power,
    t.Transpose: _transpose,
}
