"""Notation of integrals, limits and Taylor polynomials."""

from __future__ import annotations

from notesc.language.source import stands_at_itself
from notesc.language.terms import (
    DefiniteIntegral,
    InfiniteSum,
    Infinity,
    LimitAt,
    Node,
    TaylorPolynomial,
    Term,
    instantiate,
)
from notesc.mathematics.layout import (
    BigOperator,
    Differential,
    Evaluated,
    Fence,
    Layout,
    OperatorName,
    Role,
    Scripts,
    Sign,
    Symbol,
    row,
)
from notesc.mathematics.pieces import Context, Piece, Strength, at_least, bracketed, minus, opened, with_upper
from notesc.mathematics.sizes import digits


def infinity(node: Infinity, _: Context) -> Piece:
    """∞ or −∞."""
    sign = Piece(Symbol("∞"))
    return sign if node.sign > 0 else minus(sign)


def integral(node: DefiniteIntegral, context: Context) -> Piece:
    """∫ with its ends at the side, the body in brackets where it is a sum, and the differential at the end."""
    variable, body, inside = opened(node, context, *node.ends)
    script = context.in_script
    big = BigOperator("∫", script.layout(node.lower), script.layout(node.upper), stacked=False)
    piece = inside.piece(body)
    inner = bracketed(piece) if piece.signed else at_least(piece, Strength.QUOTIENT)
    return Piece(row(big, inner.layout, Differential(inside.layout(variable))), Strength.PREFIX, tail=True)


def infinite_sum(node: InfiniteSum, context: Context) -> Piece:
    """Σ with where it begins, and ∞ above."""
    variable, body, inside = opened(node, context, node.lower)
    script = context.in_script
    lower = row(script.layout(variable), Sign("=", Role.RELATION), script.layout(node.lower))
    big = BigOperator("∑", lower, Symbol("∞"), stacked=context.stacks)
    return Piece(row(big, at_least(inside.piece(body), Strength.QUOTIENT).layout), Strength.PREFIX, tail=True)


def limit(node: LimitAt, context: Context) -> Piece:
    """lim with what goes where below; a plus or a minus at the point says from which side."""
    variable, body, inside = opened(node, context, node.point)
    script = context.in_script
    point = script.piece(node.point)
    if node.side:
        point = with_upper(point, Sign("+" if node.side == "+" else "−", Role.PREFIX))
    lower = row(inside.in_script.layout(variable), Sign("→", Role.RELATION), point.layout)
    piece = inside.piece(body)
    inner = bracketed(piece) if piece.signed else at_least(piece, Strength.QUOTIENT)
    big = BigOperator("lim", lower, stacked=context.stacks)
    return Piece(row(big, inner.layout), Strength.PREFIX, tail=True)


def taylor(node: TaylorPolynomial, context: Context) -> Piece:
    """T with its order above and its centre below, and what is expanded in square brackets."""
    if stands_at_itself(node):
        return Piece(_polynomial(node, node.at, instantiate(node.body, node.at), context))
    by, body, inside = opened(node, context, node.centre, node.at)
    condition = row(context.in_script.layout(by), Sign("=", Role.RELATION), context.in_script.layout(node.at))
    return Piece(Evaluated(_polynomial(node, by, body, inside), condition), Strength.EVALUATED)


def _polynomial(node: TaylorPolynomial, by: Term, body: Node, context: Context) -> Layout:
    script = context.in_script
    centre = row(script.layout(by), Sign("=", Role.RELATION), script.layout(node.centre))
    name = Scripts(OperatorName("T"), centre, digits(node.order))
    return row(name, Fence("[", context.layout(body), "]"))
