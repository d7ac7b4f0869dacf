"""TRUSTED. The component of a tensor term as a term: the subscript moves inwards as far as one operation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.fresh import new_variable
from notesc.language.arithmetic import add, divide, multiply, subscript, subtract
from notesc.language.functions import FUNCTIONS, expand
from notesc.language.indexed import Sum, fresh_index
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Components,
    Divide,
    Filled,
    IdentityMatrix,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Node,
    OpaqueCall,
    RangeSummation,
    Reference,
    Subtract,
    Summation,
    Term,
    Transpose,
    abstract,
    instantiate,
)

Subscripts = tuple[Term, ...]


def component(term: Term, at: Subscripts) -> Term:
    """A scalar term equal to `term[at]`; the term itself for a scalar; a `Subscript` where nothing can be said."""
    if not at:
        return term
    rule = _COMPONENT.get(type(term))
    return subscript(term, at) if rule is None else rule(term, at)


def _side(side: Term, at: Subscripts) -> Term:
    return side if side.shape.is_scalar else component(side, at)


def _binary(build: Callable[[Any, Any], Term]) -> Callable[[Any, Subscripts], Term]:
    return lambda term, at: build(_side(term.left, at), _side(term.right, at))


def _product(term: MatrixProduct, at: Subscripts) -> Term:
    left, right = term.left, term.right
    left_at = at[:1] if left.shape.kind in (Kind.COLUMN, Kind.MATRIX) else ()
    right_at = at[-1:] if right.shape.kind in (Kind.ROW, Kind.MATRIX) else ()
    if left.shape.kind is Kind.COLUMN:
        return multiply(component(left, left_at), component(right, right_at))
    inner = fresh_index(left.shape.columns, subscript(term, at), "l")
    return Sum(multiply(component(left, (*left_at, inner)), component(right, (inner, *right_at))), inner)


def _application(term: Application, at: Subscripts) -> Term:
    function = FUNCTIONS[term.function]
    if function.elementwise:
        return function(component(term.arguments[0], at))
    expansion = expand(term)
    return subscript(term, at) if expansion is None else component(expansion, at)


def _opaque_call(term: OpaqueCall, at: Subscripts) -> Term:
    return term.function(component(term.argument, at))


def _identity(term: IdentityMatrix, at: Subscripts) -> Term:
    return FUNCTIONS["delta"](*at)


def _components(term: Components, at: Subscripts) -> Term:
    return component(instantiate(term.body, at[0]), at[1:])


def _summation(term: Summation, at: Subscripts) -> Term:
    index = fresh_index(term.variable.range, subscript(term, at), term.variable.name)
    return Sum(component(instantiate(term.body, index), at), index)


def _range_summation(term: RangeSummation, at: Subscripts) -> Term:
    variable = new_variable(term.variable.name, term.variable.shape, term.variable.domain)
    body = component(instantiate(term.body, variable), at)
    return RangeSummation(term.variable, term.lower, term.upper, abstract(variable, body))


_COMPONENT: dict[type[Node], Callable[[Any, Subscripts], Term]] = {
    Filled: lambda term, at: term.value,
    Negate: lambda term, at: -component(term.operand, at),
    Add: _binary(add),
    Subtract: _binary(subtract),
    Multiply: _binary(multiply),
    Divide: _binary(divide),
    MatrixProduct: _product,
    Transpose: lambda term, at: component(term.operand, at[::-1]),
    MatrixRow: lambda term, at: component(term.operand, (term.subscript, *at)),
    Application: _application,
    OpaqueCall: _opaque_call,
    Reference: lambda term, at: component(term.unfold(), at),
    IdentityMatrix: _identity,
    Components: _components,
    Summation: _summation,
    RangeSummation: _range_summation,
}
