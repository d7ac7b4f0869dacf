"""Terms and propositions as the Python source that an author would write: for `repr` and for messages."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from notesc.language.definitions import depends_on
from notesc.language.propositions import And, Comparison, Equivalent, HasProperty, Implies, Not, Or, Relation, Universal
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    ArgumentOfMinimum,
    Block,
    Bound,
    Cases,
    CommutationMatrix,
    Components,
    Constant,
    DefiniteIntegral,
    Derivative,
    DerivativeKind,
    Divide,
    Filled,
    IdentityMatrix,
    Index,
    InfiniteSum,
    Infinity,
    LimitAt,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    RangeProduct,
    RangeSummation,
    Reference,
    Size,
    Subscript,
    Subtract,
    Summation,
    TaylorPolynomial,
    Term,
    Transpose,
    Variable,
    free_variables,
    instantiate,
    sizes,
    subterms,
)

_SUM, _PRODUCT, _NEGATION, _POWER, _ATOM = 1, 2, 3, 4, 5  # Python's binding strengths, loosest first


def as_source(node: Node) -> str:
    """The node as Python source; bound variables under their own names, primed where a name is taken."""
    return _source(node)[0]


def as_operand(node: Node) -> str:
    """The node's source, in brackets where it is an operation."""
    return _wrap(node, _ATOM)


def opened(node: Node, *beside: Node) -> tuple[Term, Node]:
    """A binder's variable under a name that nothing in the body or beside it has, and the body opened with it."""
    variable: Variable | Index | Size = node.variable  # type: ignore[attr-defined]  # every binder has it
    body: Node = node.body  # type: ignore[attr-defined]
    taken: set[str] = set()
    for other in (body, *beside):
        taken.update(symbol.name for symbol in (*free_variables(other), *sizes(other)))
        taken.update(inner.name for inner in subterms(other) if isinstance(inner, Reference))
    name = variable.name
    while name in taken:
        name += "'"
    renamed = renamed_to(variable, name)
    return renamed, instantiate(body, renamed)


def renamed_to(variable: Variable | Index | Size, name: str) -> Term:
    """The variable of a binder under another name."""
    if isinstance(variable, Index):
        return Index(name, variable.range)
    if isinstance(variable, Size):
        return Size(name, variable.description)
    return Variable(name, variable.shape, variable.domain, variable.properties, variable.description)


def stands_at_itself(node: Derivative | TaylorPolynomial) -> bool:
    """Whether a derivative can be written as `D(f, x)`: at the variable itself, which is nowhere else in the body.

    Otherwise the variable needs a name of its own: substituting x for y in D(x * y, x) gives D(t * x, t) at t = x.
    """
    point = node.at if isinstance(node, TaylorPolynomial) else node.point
    if isinstance(point, Variable):
        own = point.name == node.variable.name if isinstance(node, TaylorPolynomial) else point == node.variable
        return own and point not in free_variables(node.body)
    return (
        isinstance(point, Reference)
        and point.name == node.variable.name
        and point.arguments == point.definition.parameters
        and not depends_on(node.body, point.definition)
    )


def _wrap(node: Node, strength: int) -> str:
    text, own = _source(node)
    return text if own >= strength else f"({text})"


def _number(value: Fraction) -> tuple[str, int]:
    if value.denominator != 1:
        return f"Rational({value.numerator}, {value.denominator})", _ATOM
    return str(value.numerator), _ATOM if value >= 0 else _NEGATION


_INFIX: dict[type[Node], tuple[str, int]] = {
    Add: ("+", _SUM),
    Subtract: ("-", _SUM),
    Multiply: ("*", _PRODUCT),
    Divide: ("/", _PRODUCT),
    MatrixProduct: ("@", _PRODUCT),
}


def _infix(node: Any) -> tuple[str, int]:
    """A chain such as a + b - c, taken apart from the right: it may be thousands of terms long."""
    strength = _INFIX[type(node)][1]
    tail: list[str] = []
    while type(node) in _INFIX and _INFIX[type(node)][1] == strength:
        tail.append(f" {_INFIX[type(node)][0]} {_wrap(node.right, strength + 1)}")
        left, right, node = node.left, node.right, node.left
    head = _literal(left) if isinstance(right, Number) and isinstance(left, Number) else _wrap(left, strength)
    return head + "".join(reversed(tail)), strength


def _literal(number: Number) -> str:
    """A number that meets another number: Python must not work it out."""
    return _number(number.value)[0] if number.value.denominator != 1 else f"Rational({number.value})"


def _list(nodes: tuple[Node, ...]) -> str:
    return ", ".join(as_source(node) for node in nodes)


def _reference(node: Reference) -> str:
    definition, shown = node.definition, node.definition.shown
    changed = [
        (parameter, argument)
        for parameter, default, argument in zip(definition.parameters, definition.defaults, node.arguments, strict=True)
        if argument not in (default, parameter)
    ]
    if shown and all(parameter in definition.parameters[:shown] for parameter, _ in changed):
        return f"{definition.name}({_list(node.arguments[:shown])})"
    if not changed:
        return definition.name
    return f"{definition.name}({', '.join(f'{as_source(p)}: {as_source(a)}' for p, a in changed)})"


def _derivative(node: Derivative) -> str:
    name = {
        DerivativeKind.PARTIAL: "D",
        DerivativeKind.GRADIENT: "grad",
        DerivativeKind.JACOBIAN: "jacobian",
        DerivativeKind.HESSIAN: "hessian",
    }[node.kind]
    at_itself = stands_at_itself(node)
    if at_itself:
        by, body = as_source(node.point), instantiate(node.body, node.point)
    else:
        variable, body = opened(node, node.point)
        by = as_source(variable)
    subscripts = f"[{_list(node.subscripts)}]" if node.subscripts else ""
    written = f"vec({by})" if is_stacked(node) else f"{by}{subscripts}"
    convention = "" if node.convention is None else f", convention={node.convention.name.lower()}"
    text = f"{name}({as_source(body)}, {written}{convention})"
    return text if at_itself else f"{text} at {by} = {as_source(node.point)}"


def is_stacked(node: Derivative) -> bool:
    """Whether a derivative is by the column of the stacked columns of a matrix."""
    whole = node.kind in (DerivativeKind.JACOBIAN, DerivativeKind.HESSIAN)
    return whole and node.variable.shape.kind is Kind.MATRIX


_BINDERS: dict[type[Node], str] = {Summation: "Sum", Components: "components", ArgumentOfMinimum: "argmin"}


def _binder(node: Node) -> str:
    name = _BINDERS[type(node)]
    variable, body = opened(node)
    if isinstance(node, Components) and isinstance(body, Components):
        inner, entry = opened(body)
        return f"{name}({as_source(entry)}, {as_source(variable)}, {as_source(inner)})"
    return f"{name}({as_source(body)}, {as_source(variable)})"


def _ranged(node: RangeSummation | RangeProduct) -> str:
    variable, body = opened(node, node.lower, node.upper)
    triple = f"({as_source(variable)}, {as_source(node.lower)}, {as_source(node.upper)})"
    return f"{'Sum' if isinstance(node, RangeSummation) else 'Product'}({as_source(body)}, {triple})"


def _block(node: Block) -> str:
    return f"block([{', '.join(f'[{_list(line)}]' for line in node.grid)}])"


def _integral(node: DefiniteIntegral) -> str:
    variable, body = opened(node, node.lower, node.upper)
    return f"Integral({as_source(body)}, ({as_source(variable)}, {as_source(node.lower)}, {as_source(node.upper)}))"


def _infinite_sum(node: InfiniteSum) -> str:
    variable, body = opened(node, node.lower)
    return f"Sum({as_source(body)}, ({as_source(variable)}, {as_source(node.lower)}, oo))"


def _limit(node: LimitAt) -> str:
    variable, body = opened(node, node.point)
    side = f", {node.side!r}" if node.side else ""
    return f"Limit({as_source(body)}, {as_source(variable)}, {as_source(node.point)}{side})"


def _taylor(node: TaylorPolynomial) -> str:
    at = node.at
    if stands_at_itself(node):
        return (
            f"taylor({as_source(instantiate(node.body, at))}, {as_source(at)}, {as_source(node.centre)}, {node.order})"
        )
    variable, body = opened(node, node.centre, at)
    text = f"taylor({as_source(body)}, {as_source(variable)}, {as_source(node.centre)}, {node.order})"
    return f"{text} at {as_source(variable)} = {as_source(at)}"


def _power(node: Power) -> tuple[str, int]:
    both_literal = isinstance(node.base, Number) and isinstance(node.exponent, Number)
    base = _literal(node.base) if both_literal and isinstance(node.base, Number) else _wrap(node.base, _ATOM)
    return f"{base} ** {_wrap(node.exponent, _NEGATION)}", _POWER


def _cases(node: Cases) -> str:
    pairs = [f"({_list(pair)})" for pair in zip(node.values[:-1], node.conditions, strict=True)]
    return f"cases({', '.join(pairs)}, {as_source(node.values[-1])})"


def _universal(node: Universal) -> str:
    variable, body = opened(node)
    return f"ForAll({as_source(variable)}, {as_source(body)})"


_RELATIONS = {
    Relation.EQ: "Eq",
    Relation.NE: "Ne",
    Relation.LT: "Lt",
    Relation.LE: "Le",
    Relation.GT: "Gt",
    Relation.GE: "Ge",
}

# Nodes that bind as tightly as a name or a call does.
_ATOMIC: dict[type[Node], Callable[[Any], str]] = {
    Constant: lambda node: node.name,
    Size: lambda node: node.name,
    Index: lambda node: node.name,
    Variable: lambda node: node.name,
    Bound: lambda node: f"<bound {node.level}>",
    IdentityMatrix: lambda node: f"identity({node.size!r})",
    CommutationMatrix: lambda node: f"commutation({node.rows!r}, {node.columns!r})",
    Block: _block,
    Transpose: lambda node: f"{_wrap(node.operand, _ATOM)}.T",
    Subscript: lambda node: f"{_wrap(node.operand, _ATOM)}[{_list(node.subscripts)}]",
    MatrixRow: lambda node: f"{_wrap(node.operand, _ATOM)}.row({as_source(node.subscript)})",
    Application: lambda node: f"{node.function}({_list(node.arguments)})",
    OpaqueCall: lambda node: f"{node.function!r}({as_source(node.argument)})",
    Cases: _cases,
    Reference: _reference,
    Derivative: _derivative,
    Summation: _binder,
    RangeSummation: _ranged,
    RangeProduct: _ranged,
    Components: _binder,
    ArgumentOfMinimum: _binder,
    DefiniteIntegral: _integral,
    InfiniteSum: _infinite_sum,
    LimitAt: _limit,
    TaylorPolynomial: _taylor,
    Infinity: lambda node: "oo" if node.sign > 0 else "-oo",
    Comparison: lambda node: f"{_RELATIONS[node.relation]}({as_source(node.left)}, {as_source(node.right)})",
    And: lambda node: f"And({_list(node.operands)})",
    Or: lambda node: f"Or({_list(node.operands)})",
    Not: lambda node: f"Not({as_source(node.operand)})",
    Implies: lambda node: f"Implies({as_source(node.premise)}, {as_source(node.conclusion)})",
    Equivalent: lambda node: f"{as_source(node.left)} ⇔ {as_source(node.right)}",
    Universal: _universal,
    HasProperty: lambda node: f"{node.property.value.replace(' ', '_')}({as_source(node.operand)})",
}

# Nodes that may need brackets: their source with its binding strength.
_OPERATIONS: dict[type[Node], Callable[[Any], tuple[str, int]]] = {
    **dict.fromkeys(_INFIX, _infix),
    Number: lambda node: _number(node.value),
    Filled: lambda node: _number(node.value.value),
    Negate: lambda node: (f"-{_wrap(node.operand, _NEGATION)}", _NEGATION),
    Power: _power,
}


def _source(node: Node) -> tuple[str, int]:
    if type(node) in _OPERATIONS:
        return _OPERATIONS[type(node)](node)
    return _ATOMIC[type(node)](node), _ATOM
