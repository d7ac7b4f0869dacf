"""TRUSTED. Evaluates a term at a point, one rule for each node of the tree, written from what the node means.

A term is compiled once to a closure over frames. Bound variables are looked up on the frame's stack, so that no scope
is ever rebuilt; a value is remembered by the term and the bound variables that it depends on.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from flint import arb, fmpq

from notesc.kernel.semantics import jets
from notesc.kernel.semantics.compiling import Compiled, Run, joined, outside, remembered
from notesc.kernel.semantics.failures import NotEvaluable, Undefined
from notesc.kernel.semantics.frames import Argument, Budget, Frame
from notesc.kernel.semantics.jets import ONE, ZERO, Scalar
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.tensors import (
    Array,
    Value,
    column,
    determinant,
    entries_of,
    identity,
    inverse,
    map_value,
    product,
)
from notesc.language import terms as t
from notesc.language.functions import expand, squared_norm_argument
from notesc.language.shapes import Kind


def evaluate(term: t.Term, point: Point, budget: Budget | None = None) -> Value:
    """The value of a term at a point.

    Raises Undefined where it certainly has none, Undecided where the balls are too wide to tell, NotEvaluable where
    there is no rule, Exhausted where the budget is used up.
    """
    return compiled(term).run(Frame(point, dict(point.values), budget or Budget()))


@lru_cache(maxsize=8192)
def compiled(term: t.Node) -> Compiled:
    """The closure that evaluates a term."""
    rule = RULES.get(type(term))
    if rule is None:
        raise NotEvaluable(f"there is no rule to evaluate {type(term).__name__}")
    return rule(term)


@lru_cache(maxsize=2048)
def whole_number(term: t.Node) -> Compiled:
    """The closure that evaluates a subscript to a Python int."""
    if isinstance(term, t.Index):
        return Compiled(lambda frame: frame.lookup(term))
    if isinstance(term, t.Bound):
        place = -1 - term.level
        return Compiled(lambda frame: frame.bound[place], frozenset((term.level,)))
    if isinstance(term, t.Number) and term.value.denominator == 1:
        value = term.value.numerator
        return _constantly(value)
    raise NotEvaluable(f"{term!r} is no subscript")


# ---- atoms --------------------------------------------------------------------------------------------------------


def _constantly(value: Value) -> Compiled:
    return Compiled(lambda _: value)


def _number(term: t.Number) -> Compiled:
    return _constantly(fmpq(term.value.numerator, term.value.denominator))


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
        return _constantly(value)

    def run(frame: Frame) -> Array:
        rows, columns = frame.point.extent(shape.rows), frame.point.extent(shape.columns)
        return Array(shape.kind, rows, columns, (value,) * (rows * columns))

    return Compiled(run)


def _identity(term: t.IdentityMatrix) -> Compiled:
    return Compiled(lambda frame: identity(frame.point.extent(term.size)))


# ---- arithmetic ---------------------------------------------------------------------------------------------------


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
    return jets.whole_power(_total(squares), half)


def _behind_names(term: t.Term, frame: Frame) -> tuple[t.Term, Frame]:
    """What a defined name or a parameter stands for, and the frame in which that is to be read."""
    while True:
        if isinstance(term, t.Reference):
            term, frame = term.definition.body, frame.call(_arguments(term))
        elif isinstance(term, t.Variable) and term in frame.arguments:
            argument, frame = frame.arguments[term]
            term = argument.term
        else:
            return term, frame


# ---- components ---------------------------------------------------------------------------------------------------


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


# ---- functions and names ------------------------------------------------------------------------------------------


def _primitive(function: Callable[[Value], Value]) -> Callable[[t.Application], Compiled]:
    def rule(term: t.Application) -> Compiled:
        argument = compiled(term.arguments[0])
        return remembered(lambda frame: function(argument.run(frame)), argument.levels)

    return rule


def _elementwise(function: Callable[[Scalar], Scalar]) -> Callable[[t.Application], Compiled]:
    return _primitive(lambda value: map_value(function, value))


def _delta(term: t.Application) -> Compiled:
    left, right = (whole_number(argument) for argument in term.arguments)
    return Compiled(lambda frame: ONE if left.run(frame) == right.run(frame) else ZERO, left.levels | right.levels)


PRIMITIVES: dict[str, Callable[[t.Application], Compiled]] = {
    "exp": _elementwise(jets.exp),
    "log": _elementwise(jets.log),
    "sqrt": _elementwise(jets.sqrt),
    "tanh": _elementwise(jets.tanh),
    "det": _primitive(determinant),
    "inv": _primitive(inverse),
    "delta": _delta,
}


def _application(term: t.Application) -> Compiled:
    meaning = expand(term)
    if meaning is not None:
        inner = compiled(meaning)
        return remembered(inner.run, inner.levels)
    if term.function not in PRIMITIVES:
        raise NotEvaluable(f"there is no rule to evaluate {term.function}")
    return PRIMITIVES[term.function](term)


def _opaque_call(term: t.OpaqueCall) -> Compiled:
    argument, name, order = compiled(term.argument), term.function.name, term.function.order

    def run(frame: Frame) -> Value:
        function = frame.point.functions.get(name)
        if function is None:
            raise NotEvaluable(f"no value for the function {name}")
        return map_value(lambda x: function(x, order), argument.run(frame))

    return remembered(run, argument.levels)


@lru_cache(maxsize=2048)
def _arguments(term: t.Reference) -> tuple[Argument, ...]:
    pairs = zip(term.definition.parameters, term.arguments, strict=True)
    return tuple(
        Argument(parameter, argument, *(whole_number if isinstance(parameter, t.Index) else compiled)(argument))
        for parameter, argument in pairs
    )


def _reference(term: t.Reference) -> Compiled:
    body, arguments = compiled(term.definition.body), _arguments(term)
    levels = frozenset().union(*(argument.levels for argument in arguments))
    return remembered(lambda frame: body.run(frame.call(arguments)), levels)


# ---- sums and components ------------------------------------------------------------------------------------------


def _total(values: list[Value]) -> Value:
    total = values[0]
    for value in values[1:]:
        total = total.combine(value, lambda a, b: a + b) if isinstance(total, Array) else total + value
    return total


def for_each_index(frame: Frame, extent: int, run: Run) -> list[Any]:
    """The body of a binder at every value 1..extent of its index."""
    results = []
    for value in range(1, extent + 1):
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
        return _total(for_each_index(frame, frame.point.extent(extent), body.run))

    return remembered(run, outside(body))


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
    from notesc.kernel.semantics.derivatives import derivative

    body, point = compiled(term.body), compiled(term.point)
    subscripts = tuple(whole_number(subscript) for subscript in term.subscripts)
    levels = outside(body) | point.levels | joined(subscripts)

    def run(frame: Frame) -> Value:
        positions = [subscript.run(frame) for subscript in subscripts]
        return derivative(term.kind, body.run, point.run(frame), positions, frame)

    return remembered(run, levels)


def _argument_of_minimum(term: t.ArgumentOfMinimum) -> Compiled:
    from notesc.kernel.semantics.minima import quadratic_minimum

    body = compiled(term.body)
    return remembered(lambda frame: quadratic_minimum(term.variable, body.run, frame), outside(body))


RULES: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Number: _number,
    t.Constant: _constant,
    t.Size: _size,
    t.Index: _index,
    t.Variable: _variable,
    t.Bound: _bound,
    t.Filled: _filled,
    t.IdentityMatrix: _identity,
    t.Negate: _negate,
    t.Add: _entrywise(lambda a, b: a + b),
    t.Subtract: _entrywise(lambda a, b: a - b),
    t.Multiply: _entrywise(lambda a, b: a * b),
    t.Divide: _entrywise(jets.divide),
    t.MatrixProduct: _matrix_product,
    t.Power: _power,
    t.Transpose: _transpose,
    t.Subscript: _subscript,
    t.MatrixRow: _matrix_row,
    t.Application: _application,
    t.OpaqueCall: _opaque_call,
    t.Reference: _reference,
    t.Summation: _summation,
    t.Components: _components,
    t.Derivative: _derivative,
    t.ArgumentOfMinimum: _argument_of_minimum,
}
