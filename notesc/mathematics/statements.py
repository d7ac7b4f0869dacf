"""Notation of propositions."""

from __future__ import annotations

from notesc.language.propositions import And, Comparison, Equivalent, HasProperty, Implies, Not, Or, Universal
from notesc.language.terms import MatrixProperty, Node
from notesc.mathematics.layout import Layout, Role, Sign, Text, row, separated
from notesc.mathematics.pieces import Context, Piece, Strength, at_least, bracketed, opened
from notesc.mathematics.sizes import digits


def comparison(node: Comparison, context: Context) -> Piece:
    """Two terms with a sign between them."""
    left, right = context.layout(node.left), context.layout(node.right)
    return Piece(row(left, Sign(node.relation.value, Role.RELATION), right), Strength.STATEMENT)


def _joined(operands: tuple[Piece, ...], sign: str, strength: Strength, weakest: Strength) -> Piece:
    parts: list[Layout] = []
    for operand in operands:
        if parts:
            parts.append(Sign(sign, Role.CONNECTIVE))
        parts.append(at_least(operand, weakest).layout)
    return Piece(row(*parts), strength)


def conjunction(node: And, context: Context) -> Piece:
    """Statements with ∧ between them."""
    operands = tuple(context.piece(operand) for operand in node.operands)
    return operands[0] if len(operands) == 1 else _joined(operands, "∧", Strength.CONJUNCTION, Strength.CONJUNCTION)


def disjunction(node: Or, context: Context) -> Piece:
    """Operands that are conjunctions take brackets too: few readers know which of ∧ and ∨ binds tighter."""
    operands = tuple(context.piece(operand) for operand in node.operands)
    if len(operands) == 1:
        return operands[0]
    pieces = tuple(bracketed(piece) if piece.strength is Strength.CONJUNCTION else piece for piece in operands)
    return _joined(pieces, "∨", Strength.DISJUNCTION, Strength.DISJUNCTION)


def negation(node: Not, context: Context) -> Piece:
    """¬ and the statement in brackets."""
    layout = row(Sign("¬", Role.PREFIX), bracketed(context.piece(node.operand)).layout)
    return Piece(layout, Strength.STATEMENT)


def implication(node: Implies, context: Context) -> Piece:
    """Two statements with ⇒ between them."""
    sides = (context.piece(node.premise), context.piece(node.conclusion))
    return _joined(sides, "⇒", Strength.IMPLICATION, Strength.DISJUNCTION)


def equivalence(node: Equivalent, context: Context) -> Piece:
    """Two statements with ⇔ between them."""
    sides = (context.piece(node.left), context.piece(node.right))
    return _joined(sides, "⇔", Strength.EQUIVALENCE, Strength.DISJUNCTION)


def universal(node: Universal, context: Context) -> Piece:
    """The statement, and for which indices it holds: p_k > 0 for all k."""
    indices: list[Layout] = []
    body: Node = node
    inside = context
    while isinstance(body, Universal):
        index, body, inside = opened(body, inside)
        indices.append(inside.layout(index))
    statement = at_least(inside.piece(body), Strength.STATEMENT)
    return Piece(row(statement.layout, Text(" for all "), separated(indices)), Strength.QUANTIFIER)


def has_property(node: HasProperty, context: Context) -> Piece:
    """A matrix and what it is: A ≻ 0, or in words."""
    operand = context.layout(node.operand)
    sign = _ORDERS.get(node.property)
    if sign is not None:
        return Piece(row(operand, Sign(sign, Role.RELATION), digits(0)), Strength.STATEMENT)
    return Piece(row(operand, Text(f" is {node.property.value}")), Strength.STATEMENT)


_ORDERS = {MatrixProperty.POSITIVE_DEFINITE: "≻", MatrixProperty.POSITIVE_SEMIDEFINITE: "⪰"}
