"""The claims in SymPy, as one would write them there; not for proving, only to be compared with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy

from notesc.language.functions import expand
from notesc.language.propositions import Comparison, HasProperty, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Components,
    Constant,
    Derivative,
    DerivativeKind,
    Divide,
    Domain,
    Filled,
    IdentityMatrix,
    Index,
    MatrixProduct,
    MatrixProperty,
    Multiply,
    Negate,
    Number,
    OpaqueCall,
    Power,
    Proposition,
    Size,
    Subscript,
    Subtract,
    Summation,
    Term,
    Transpose,
    Variable,
    instantiate,
)

_ASSUMPTIONS: dict[Domain, dict[str, bool]] = {
    Domain.REAL: {"real": True},
    Domain.POSITIVE: {"positive": True},
    Domain.NONNEGATIVE: {"nonnegative": True},
    Domain.INTEGER: {"integer": True},
    Domain.UNIT_INTERVAL: {"nonnegative": True},
}


class NotNatural(Exception):
    """The claim has no plain counterpart in SymPy."""


def both_sides(statement: Proposition, given: tuple[Proposition, ...]) -> tuple[Any, Any]:
    """The two sides. Conditions (≠, <, invertible) are left out, as SymPy works with generic values.

    Raises NotNatural where a side cannot be written, and where a hypothesis is an equation.
    """
    if not all(_is_condition(item) for item in given):
        raise NotNatural
    if not isinstance(statement, Comparison):
        raise NotNatural
    return convert(statement.left), convert(statement.right)


def _is_condition(item: Proposition) -> bool:
    if isinstance(item, HasProperty):
        return item.property in (MatrixProperty.INVERTIBLE, MatrixProperty.POSITIVE_DEFINITE)
    return isinstance(item, Comparison) and item.relation is not Relation.EQ


def convert(term: Term) -> Any:
    """The SymPy expression for a term. Raises NotNatural."""
    rule = _CONVERT.get(type(term))
    if rule is None:
        raise NotNatural
    return rule(term)


def _variable(term: Variable) -> Any:
    if term.shape.is_scalar:
        return sympy.Symbol(term.name, **_ASSUMPTIONS[term.domain])
    if term.properties - {MatrixProperty.INVERTIBLE}:
        raise NotNatural  # a MatrixSymbol is not declared symmetric or orthogonal
    return sympy.MatrixSymbol(term.name, _extent(term.shape.rows), _extent(term.shape.columns))


def _extent(size: int | Size) -> Any:
    return sympy.Symbol(size.name, integer=True, positive=True) if isinstance(size, Size) else sympy.Integer(size)


def _filled(term: Filled) -> Any:
    shape = (_extent(term.shape.rows), _extent(term.shape.columns))
    return convert(term.value) * sympy.OneMatrix(*shape) if term.value.value else sympy.ZeroMatrix(*shape)


def _multiply(term: Multiply) -> Any:
    left, right = convert(term.left), convert(term.right)
    if term.left.shape.is_scalar or term.right.shape.is_scalar:
        return left * right
    return sympy.HadamardProduct(left, right)


def _divide(term: Divide) -> Any:
    if not term.right.shape.is_scalar:
        raise NotNatural
    return convert(term.left) / convert(term.right)


def _product(term: MatrixProduct) -> Any:
    product = convert(term.left) * convert(term.right)
    return sympy.Trace(product) if term.shape.is_scalar else product  # a 1 × 1 matrix is no scalar in SymPy


def _subscript(term: Subscript) -> Any:
    operand = term.operand
    if isinstance(operand, Application) and (expansion := expand(operand)) is not None:
        operand = expansion
    if isinstance(operand, Components):
        body = operand
        for subscript in term.subscripts:
            body = instantiate(body.body, subscript)
        return convert(body)
    positions = [convert(subscript) - 1 for subscript in term.subscripts]
    matrix = convert(operand)
    return matrix[positions[0], 0] if operand.shape.kind is Kind.COLUMN else matrix[tuple(positions)]


def _summation(term: Summation) -> Any:
    body = convert(instantiate(term.body, term.variable))
    if not term.body.shape.is_scalar:
        raise NotNatural
    return sympy.Sum(body, (convert(term.variable), 1, _extent(term.variable.range)))


def _derivative(term: Derivative) -> Any:
    if not isinstance(term.point, Variable) or term.kind not in (DerivativeKind.PARTIAL, DerivativeKind.GRADIENT):
        raise NotNatural
    by = Subscript(term.point, term.subscripts) if term.subscripts else term.point
    return convert(instantiate(term.body, term.point)).diff(convert(by))


def _application(term: Application) -> Any:
    if not term.shape.is_scalar and term.function not in ("inv", "diag", "outer"):
        raise NotNatural  # an elementwise function of a MatrixSymbol
    own = _FUNCTIONS.get(term.function)
    if own is not None:
        return own(*(convert(argument) for argument in term.arguments))
    expansion = expand(term)
    if expansion is None:
        raise NotNatural
    return convert(expansion)


def _opaque(term: OpaqueCall) -> Any:
    if not term.shape.is_scalar:
        raise NotNatural
    function, point = sympy.Function(term.function.name, real=True), sympy.Dummy("t", real=True)
    argument = convert(term.argument)
    if not term.function.order:
        return function(argument)
    return sympy.Subs(function(point).diff(point, term.function.order), point, argument).doit()


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "exp": sympy.exp,
    "log": sympy.log,
    "sqrt": sympy.sqrt,
    "tanh": sympy.tanh,
    "sin": sympy.sin,
    "cos": sympy.cos,
    "tan": sympy.tan,
    "sinh": sympy.sinh,
    "cosh": sympy.cosh,
    "arcsin": sympy.asin,
    "arccos": sympy.acos,
    "arctan": sympy.atan,
    "arcsinh": sympy.asinh,
    "arccosh": sympy.acosh,
    "arctanh": sympy.atanh,
    "absolute": sympy.Abs,
    "Gamma": sympy.gamma,
    "Beta": sympy.beta,
    "digamma": sympy.digamma,
    "polygamma": sympy.polygamma,
    "erf": sympy.erf,
    "factorial": sympy.factorial,
    "binomial": sympy.binomial,
    "delta": sympy.KroneckerDelta,
    "norm": lambda v: sympy.sqrt(sympy.Trace(v.T * v)),
    "tr": sympy.Trace,
    "det": sympy.Determinant,
    "inv": sympy.Inverse,
    "diag": sympy.DiagMatrix,
    "outer": lambda u, v: u * v.T,
}

_CONVERT: dict[type, Callable[[Any], Any]] = {
    Number: lambda term: sympy.Rational(term.value.numerator, term.value.denominator),
    Constant: lambda term: getattr(sympy, term.name),
    Size: _extent,
    Index: lambda term: sympy.Symbol(term.name, integer=True, positive=True),
    Variable: _variable,
    Filled: _filled,
    IdentityMatrix: lambda term: sympy.Identity(_extent(term.size)),
    Negate: lambda term: -convert(term.operand),
    Add: lambda term: convert(term.left) + convert(term.right),
    Subtract: lambda term: convert(term.left) - convert(term.right),
    Multiply: _multiply,
    Divide: _divide,
    Power: lambda term: convert(term.base) ** convert(term.exponent),
    Transpose: lambda term: convert(term.operand).T,
    MatrixProduct: _product,
    Subscript: _subscript,
    Summation: _summation,
    Derivative: _derivative,
    Application: _application,
    OpaqueCall: _opaque,
}
