"""Terms and propositions as the Python source that an author would write: for `repr` and for messages."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from notesc.language.propositions import And, Comparison, Equivalent, HasProperty, Implies, Not, Or, Relation, Universal
from notesc.language.terms import (
    Add,
    Application,
    ArgumentOfMinimum,
    Bound,
    Components,
    Constant,
    Derivative,
    DerivativeKind,
    Divide,
    Filled,
    IdentityMatrix,
    Index,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    Reference,
    Size,
    Subscript,
    Subtract,
    Summation,
    Term,
    Transpose,
    Variable,
    free_variables,
    instantiate,
)

_SUM, _PRODUCT, _NEGATION, _POWER, _ATOM = 1, 2, 3, 4, 5  # Python's binding strengths, loosest first


def as_source(node: Node) -> str:
    """The node as Python source; bound variables under their own names, primed where a name is taken."""
    return _source(node)[0]


def opened(node: Node) -> tuple[Term, Node]:
    """A binder's variable under a name that is free in the body, and the body opened with it."""
    variable: Variable | Index = node.variable  # type: ignore[attr-defined]  # every binder has it
    body: Node = node.body  # type: ignore[attr-defined]
    taken = {v.name for v in free_variables(body)}
    name = variable.name
    while name in taken:
        name += "'"
    renamed: Term = (
        Index(name, variable.range)
        if isinstance(variable, Index)
        else Variable(name, variable.shape, variable.domain, variable.properties, variable.description)
    )
    return renamed, instantiate(body, renamed)


def _wrap(node: Node, strength: int) -> str:
    text, own = _source(node)
    return text if own >= strength else f"({text})"


def _number(value: Fraction) -> tuple[str, int]:
    if value.denominator != 1:
        return f"Rational({value.numerator}, {value.denominator})", _ATOM
    return str(value.numerator), _ATOM if value >= 0 else _NEGATION


def _infix(symbol: str, strength: int) -> Callable[[Node], tuple[str, int]]:
    def render(node: Node) -> tuple[str, int]:
        left, right = node.left, node.right  # type: ignore[attr-defined]  # only for binary nodes
        return f"{_wrap(left, strength)} {symbol} {_wrap(right, strength + 1)}", strength

    return render


_INFIX: dict[type[Node], Callable[[Node], tuple[str, int]]] = {
    Add: _infix("+", _SUM),
    Subtract: _infix("-", _SUM),
    Multiply: _infix("*", _PRODUCT),
    Divide: _infix("/", _PRODUCT),
    MatrixProduct: _infix("@", _PRODUCT),
}
_RELATIONS = {
    Relation.EQ: "Eq",
    Relation.NE: "Ne",
    Relation.LT: "Lt",
    Relation.LE: "Le",
    Relation.GT: "Gt",
    Relation.GE: "Ge",
}
_CONNECTIVES: dict[type[Node], str] = {And: "And", Or: "Or"}


def _source(node: Node) -> tuple[str, int]:
    if type(node) in _INFIX:
        return _INFIX[type(node)](node)
    match node:
        case Number(value):
            return _number(value)
        case Filled(value, _):
            return _source(value)
        case Constant(name) | Size(name) | Index(name) | Variable(name):
            return name, _ATOM
        case Bound(level):
            return f"<bound {level}>", _ATOM
        case IdentityMatrix(size):
            return f"identity({size!r})", _ATOM
        case Negate(operand):
            return f"-{_wrap(operand, _NEGATION)}", _NEGATION
        case Power(base, exponent):
            return f"{_wrap(base, _ATOM)} ** {_wrap(exponent, _NEGATION)}", _POWER
        case Transpose(operand):
            return f"{_wrap(operand, _ATOM)}.T", _ATOM
        case Subscript(operand, subscripts):
            return f"{_wrap(operand, _ATOM)}[{_list(subscripts)}]", _ATOM
        case MatrixRow(operand, subscript):
            return f"{_wrap(operand, _ATOM)}.row({as_source(subscript)})", _ATOM
        case Application(function, arguments):
            return f"{function}({_list(arguments)})", _ATOM
        case OpaqueCall(function, argument):
            return f"{function.name}{'.prime' * function.order}({as_source(argument)})", _ATOM
        case Reference(definition, arguments):
            return _reference(node, definition.shown), _ATOM
        case Derivative():
            return _derivative(node), _ATOM
        case Summation() | Components() | ArgumentOfMinimum():
            return _binder(node), _ATOM
        case _:
            return _proposition(node), _ATOM


def _list(nodes: tuple[Node, ...]) -> str:
    return ", ".join(as_source(node) for node in nodes)


def _reference(node: Reference, shown: int) -> str:
    definition = node.definition
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
    at_itself = node.point == node.variable or (isinstance(node.point, Reference) and node.point.name == node.variable.name)
    if at_itself:
        by, body = as_source(node.point), instantiate(node.body, node.point)
    else:
        variable, body = opened(node)
        by = as_source(variable)
    subscripts = f"[{_list(node.subscripts)}]" if node.subscripts else ""
    text = f"{name}({as_source(body)}, {by}{subscripts})"
    return text if at_itself else f"{text} at {by} = {as_source(node.point)}"


def _binder(node: Node) -> str:
    name = {Summation: "Sum", Components: "components", ArgumentOfMinimum: "argmin"}[type(node)]  # type: ignore[index]
    variable, body = opened(node)
    if isinstance(node, Components) and isinstance(body, Components):
        inner, entry = opened(body)
        return f"{name}({as_source(entry)}, {as_source(variable)}, {as_source(inner)})"
    return f"{name}({as_source(body)}, {as_source(variable)})"


def _proposition(node: Node) -> str:
    match node:
        case Comparison(relation, left, right):
            return f"{_RELATIONS[relation]}({as_source(left)}, {as_source(right)})"
        case And(operands) | Or(operands):
            return f"{_CONNECTIVES[type(node)]}({_list(operands)})"
        case Not(operand):
            return f"Not({as_source(operand)})"
        case Implies(premise, conclusion):
            return f"Implies({as_source(premise)}, {as_source(conclusion)})"
        case Equivalent(left, right):
            return f"{as_source(left)} ⇔ {as_source(right)}"
        case Universal():
            variable, body = opened(node)
            return f"ForAll({as_source(variable)}, {as_source(body)})"
        case HasProperty(kind, operand):
            return f"{kind.value.replace(' ', '_')}({as_source(operand)})"
    raise TypeError(f"no source for {type(node).__name__}")
