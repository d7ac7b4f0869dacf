"""Notation of powers."""

from __future__ import annotations

from notesc.language.terms import Application, Number, Power, Term
from notesc.mathematics.named_functions import raised_call
from notesc.mathematics.pieces import Context, Piece, with_upper

_RAISED = frozenset(
    {"sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "sech", "csch", "coth"}
)  # whose whole powers are written sin² x


def power(node: Power, context: Context) -> Piece:
    """A raised exponent; at the name of a trigonometric or hyperbolic function where it is whole and positive."""
    base, raised = node.base, context.in_script.layout(node.exponent)
    if isinstance(base, Application) and base.function in _RAISED and _is_whole_from_two(node.exponent):
        return raised_call(base, raised, context)
    return with_upper(context.piece(base), raised)


def _is_whole_from_two(exponent: Term) -> bool:
    return isinstance(exponent, Number) and exponent.value.denominator == 1 and exponent.value > 1
