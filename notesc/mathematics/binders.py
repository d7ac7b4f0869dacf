"""Notation of binders: sums, tensors given by components, derivatives, minima."""

from __future__ import annotations

from notesc.language.functions import FUNCTIONS
from notesc.language.source import is_stacked, stands_at_itself
from notesc.language.terms import (
    ArgumentOfMinimum,
    Components,
    Convention,
    Derivative,
    DerivativeKind,
    Domain,
    Index,
    Node,
    RangeProduct,
    RangeSummation,
    Reference,
    Subscript,
    Summation,
    Term,
    Variable,
    instantiate,
)
from notesc.mathematics.arithmetic import subscript
from notesc.mathematics.layout import (
    BigOperator,
    Evaluated,
    Fence,
    Fraction,
    Layout,
    Role,
    Row,
    Scripts,
    Sign,
    Style,
    Symbol,
    row,
    separated,
)
from notesc.mathematics.pieces import Context, Piece, Strength, at_least, bracketed, opened, with_upper
from notesc.mathematics.sizes import digits, size_layout

# ---- sums and components ------------------------------------------------------------------------------------------


def summation(node: Summation, context: Context) -> Piece:
    """Σ with its range in a display, with its index alone in running text; a body that is a sum takes brackets."""
    index, body, inside = opened(node, context)
    lower: Layout = context.in_script.layout(index)
    upper: Layout | None = None
    if context.stacks:
        lower = row(lower, Sign("=", Role.RELATION), digits(1))
        upper = size_layout(node.variable.range)
    big = BigOperator("∑", lower, upper, stacked=context.stacks)
    return _with_body(big, at_least(inside.piece(body), Strength.QUOTIENT))


def ranged(node: RangeSummation | RangeProduct, context: Context) -> Piece:
    """Σ or ∏ with both ends of its range, also in running text: without them it would mean something else."""
    variable, body, inside = opened(node, context, node.lower, node.upper)
    script = context.in_script
    lower = row(script.layout(variable), Sign("=", Role.RELATION), script.layout(node.lower))
    big = BigOperator(_SIGNS[type(node)], lower, script.layout(node.upper), stacked=context.stacks)
    return _with_body(big, at_least(inside.piece(body), Strength.QUOTIENT))


_SIGNS: dict[type[Node], str] = {RangeSummation: "∑", RangeProduct: "∏"}


def _with_body(operator: Layout, body: Piece) -> Piece:
    return Piece(row(operator, body.layout), Strength.PREFIX, tail=True)


def components(node: Components, context: Context) -> Piece:
    """The component in square brackets, with the range of each index below."""
    ranges: list[Layout] = []
    body: Node = node
    inside = context
    while isinstance(body, Components):
        extent = body.variable.range
        index, body, inside = opened(body, inside)
        ranges.append(row(inside.in_script.layout(index), Sign("≤", Role.RELATION), size_layout(extent)))
    return Piece(Scripts(Fence("[", inside.layout(body), "]"), separated(ranges)))


# ---- derivatives --------------------------------------------------------------------------------------------------


def derivative(node: Derivative, context: Context) -> Piece:
    """At the point its variable stands for, or by a fresh name and with a bar that says at which point."""
    if stands_at_itself(node):
        return _by(node, node.point, instantiate(node.body, node.point), context)
    by, body, inside = opened(node, context, node.point)
    condition = row(context.in_script.layout(by), Sign("=", Role.RELATION), context.in_script.layout(node.point))
    return Piece(Evaluated(_by(node, by, body, inside).layout, condition), Strength.EVALUATED)


def _by(node: Derivative, by: Term, body: Node, context: Context) -> Piece:
    if node.kind in (DerivativeKind.PARTIAL, DerivativeKind.JACOBIAN):
        return _partial(_differential(node, by, context), body, context)
    lower = context.in_script.layout(_varied(node, by))
    upper: Layout | None = digits(2) if node.kind is DerivativeKind.HESSIAN else None
    if node.convention is Convention.SYMMETRIC_PART:
        upper = Symbol("sym", Style.UPRIGHT)
    return _with_body(Scripts(Symbol("∇"), lower, upper), _differentiated(context.piece(body)))


def _differential(node: Derivative, by: Term, context: Context) -> Piece:
    """What stands after ∂ below the line."""
    if node.kind is DerivativeKind.JACOBIAN:
        return with_upper(context.in_script.piece(_varied(node, by)), Symbol("⊤"))
    return subscript(Subscript(by, node.subscripts), context) if node.subscripts else context.piece(by)


def _varied(node: Derivative, by: Term) -> Term:
    """A matrix stacked, where the derivative is a Jacobian or a Hessian."""
    return FUNCTIONS["vec"](by) if is_stacked(node) else by


def _partial(by: Piece, body: Node, context: Context) -> Piece:
    below = _partial_of(by)
    if _is_name(body):
        above = _partial_of(context.piece(body))
        if context.stacks:
            return Piece(Fraction(above, below), Strength.FRACTION)
        return Piece(row(above, Sign("/", Role.PRODUCT), below), Strength.QUOTIENT)
    if context.depth or context.script:
        operator: Layout = Scripts(Symbol("∂"), by.layout)
    else:
        operator = Fraction(Symbol("∂"), below, small=not context.display)
    return _with_body(operator, _differentiated(context.piece(body)))


def _partial_of(piece: Piece) -> Layout:
    return Row((Symbol("∂"), piece.layout))


def _is_name(body: Node) -> bool:
    """Whether a body is short enough to stand above the line: a name, a component of one."""
    if isinstance(body, Subscript):
        return _is_name(body.operand)
    return isinstance(body, Variable | Index | Reference)


def _differentiated(body: Piece) -> Piece:
    """The body of a derivative: bracketed when it is a sum or a product, so that one sees where the derivative ends."""
    return bracketed(body) if body.signed else at_least(body, Strength.PREFIX)


# ---- minima -------------------------------------------------------------------------------------------------------

_DOMAINS: dict[Domain, tuple[Layout, ...]] = {
    Domain.REAL: (),
    Domain.POSITIVE: (Sign(">", Role.RELATION), digits(0)),
    Domain.NONNEGATIVE: (Sign("≥", Role.RELATION), digits(0)),
    Domain.INTEGER: (Sign("∈", Role.RELATION), Symbol("Z", Style.BLACKBOARD)),
    Domain.UNIT_INTERVAL: (Sign("∈", Role.RELATION), Fence("[", separated([digits(0), digits(1)]), "]")),
}


def argument_of_minimum(node: ArgumentOfMinimum, context: Context) -> Piece:
    """arg min with its variable, and the domain where that is not all reals."""
    variable, body, inside = opened(node, context)
    lower = row(inside.in_script.layout(variable), *_DOMAINS[node.variable.domain])
    big = BigOperator("arg min", lower, stacked=context.stacks)
    return _with_body(big, at_least(inside.piece(body), Strength.QUOTIENT))
