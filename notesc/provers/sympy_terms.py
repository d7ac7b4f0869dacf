"""Scalar terms as SymPy expressions, for an oracle's word only.

Sums, products and derivatives by a scalar are worked out on the way. Bound names are made fresh, so that SymPy has
nothing to capture; a derivative is taken by a plain symbol at which the point is then put.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from notesc.kernel.claim import Context
from notesc.kernel.fresh import new_index, new_variable
from notesc.kernel.signs.analysis import Signs
from notesc.language.functions import expand
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Derivative,
    DerivativeKind,
    Divide,
    Domain,
    Index,
    Multiply,
    Negate,
    Node,
    Number,
    Power,
    RangeProduct,
    RangeSummation,
    Size,
    Subtract,
    Summation,
    Term,
    Variable,
    instantiate,
    unfold_all,
)


class Unsupported(Exception):
    """The term has no SymPy counterpart that is safe to build."""


def sympy_of(term: Term) -> Any:
    """The SymPy expression for a scalar term without defined names. Raises Unsupported."""
    rule = _RULES.get(type(term))
    if rule is None or not term.shape.is_scalar:
        raise Unsupported
    return rule(term)


# ---- atoms ----------------------------------------------------------------------------------------------------------

_ASSUMPTIONS: dict[Domain, dict[str, bool]] = {
    Domain.REAL: {"real": True},
    Domain.POSITIVE: {"positive": True},
    Domain.NONNEGATIVE: {"nonnegative": True},
    Domain.INTEGER: {"integer": True},
    Domain.UNIT_INTERVAL: {"nonnegative": True},
}


def _number(term: Number) -> Any:
    import sympy

    return sympy.Rational(term.value.numerator, term.value.denominator)


def _constant(term: Constant) -> Any:
    import sympy

    return getattr(sympy, term.name)


def _whole(term: Size | Index) -> Any:
    import sympy

    return sympy.Symbol(term.name, integer=True, positive=True)


def _variable(term: Variable) -> Any:
    import sympy

    return sympy.Symbol(term.name, **_ASSUMPTIONS[term.domain])


# ---- functions and binders ------------------------------------------------------------------------------------------

_NAMES = {  # in the language: in SymPy
    **{name: name for name in ("exp", "log", "sqrt", "tanh", "sin", "cos", "tan", "sinh", "cosh")},
    **{name: name for name in ("cot", "sec", "csc", "sech", "csch", "coth")},
    **{name: name for name in ("digamma", "polygamma", "erf", "factorial", "binomial")},
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "arcsinh": "asinh",
    "arccosh": "acosh",
    "arctanh": "atanh",
    "absolute": "Abs",
    "Gamma": "gamma",
    "Beta": "beta",
    **{name: name for name in ("digamma", "polygamma", "erf", "factorial")},
}


def _application(term: Application) -> Any:
    """By SymPy's own function where it has one, else by what it means."""
    import sympy

    name = _NAMES.get(term.function)
    if name is not None:
        return getattr(sympy, name)(*map(sympy_of, term.arguments))
    expansion = expand(term)
    if expansion is None:
        raise Unsupported
    return sympy_of(unfold_all(expansion))


def _summation(term: Summation) -> Any:
    import sympy

    extent = term.variable.range
    if not isinstance(extent, int | Size):
        raise Unsupported
    index = new_index(extent, "k")
    upper = sympy_of(extent) if isinstance(extent, Size) else sympy.Integer(extent)
    return sympy.summation(sympy_of(instantiate(term.body, index)), (_whole(index), 1, upper))


def _ranged(work: str) -> Callable[[RangeSummation | RangeProduct], Any]:
    def rule(term: RangeSummation | RangeProduct) -> Any:
        import sympy

        if not Signs(Context()).whole.is_nonnegative(term.upper - term.lower + Number(Fraction(1))):
            raise Unsupported  # SymPy counts backwards where a range is reversed; here such a range is empty
        variable = new_variable(term.variable.name, term.variable.shape, Domain.INTEGER)
        body = sympy_of(instantiate(term.body, variable))
        return getattr(sympy, work)(body, (_variable(variable), sympy_of(term.lower), sympy_of(term.upper)))

    return rule


def _derivative(term: Derivative) -> Any:
    """By a scalar variable, at a point."""
    import sympy

    if term.kind is not DerivativeKind.PARTIAL or not term.variable.shape.is_scalar:
        raise Unsupported
    variable = new_variable(term.variable.name, term.variable.shape, term.variable.domain)
    symbol = _variable(variable)
    return sympy.diff(sympy_of(instantiate(term.body, variable)), symbol).subs(symbol, sympy_of(term.point))


_RULES: dict[type[Node], Callable[[Any], Any]] = {
    Number: _number,
    Constant: _constant,
    Size: _whole,
    Index: _whole,
    Variable: _variable,
    Application: _application,
    Negate: lambda term: -sympy_of(term.operand),
    Add: lambda term: sympy_of(term.left) + sympy_of(term.right),
    Subtract: lambda term: sympy_of(term.left) - sympy_of(term.right),
    Multiply: lambda term: sympy_of(term.left) * sympy_of(term.right),
    Divide: lambda term: sympy_of(term.left) / sympy_of(term.right),
    Power: lambda term: sympy_of(term.base) ** sympy_of(term.exponent),
    Summation: _summation,
    RangeSummation: _ranged("summation"),
    RangeProduct: _ranged("product"),
    Derivative: _derivative,
}
