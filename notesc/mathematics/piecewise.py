"""Notation of values by cases."""

from __future__ import annotations

from notesc.language.terms import Cases
from notesc.mathematics.layout import Choices
from notesc.mathematics.pieces import Context, Piece, Strength


def cases(node: Cases, context: Context) -> Piece:
    """The values one below the other, each with its condition, the last with the word for all that is left."""
    conditions = (*(context.layout(condition) for condition in node.conditions), None)
    values = (context.layout(value) for value in node.values)
    return Piece(Choices(tuple(zip(values, conditions, strict=True))), Strength.SUM)
