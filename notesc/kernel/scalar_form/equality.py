"""TRUSTED. Decides whether two scalars are equal wherever both are defined."""

from __future__ import annotations

from collections.abc import Callable

from flint import Ordering, fmpq, fmpq_mpoly_ctx

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.terms import Add, Divide, Multiply, Negate, Node, Number, Power, Subtract, Term, Variable, unfold_all

_MOST_VARIABLES = 32
_RING = fmpq_mpoly_ctx.get([f"g{i}" for i in range(_MOST_VARIABLES)], Ordering.lex)


def equal_scalars(left: Term, right: Term, is_positive: Callable[[Term], bool]) -> bool:  # noqa: ARG001
    """Whether left = right wherever both are defined; False means not shown. Raises NotNormalisable."""
    found: dict[Node, int] = {}
    over, under = _fraction(unfold_all(left), found)
    other_over, other_under = _fraction(unfold_all(right), found)
    return bool((over * other_under - other_over * under).is_zero())


def _fraction(term: Term, found: dict[Node, int]):  # type: ignore[no-untyped-def]
    one = _RING.constant(1)
    match term:
        case Number(value):
            return _RING.constant(fmpq(value.numerator, value.denominator)), one
        case Variable() if term.shape.is_scalar:
            if len(found) == _MOST_VARIABLES and term not in found:
                raise NotNormalisable("too many variables")
            return _RING.gen(found.setdefault(term, len(found))), one
        case Negate(operand):
            a, b = _fraction(operand, found)
            return -a, b
        case Add(left, right) | Subtract(left, right):
            (a, b), (c, d) = _fraction(left, found), _fraction(right, found)
            return (a * d + c * b if isinstance(term, Add) else a * d - c * b), b * d
        case Multiply(left, right):
            (a, b), (c, d) = _fraction(left, found), _fraction(right, found)
            return a * c, b * d
        case Divide(left, right):
            (a, b), (c, d) = _fraction(left, found), _fraction(right, found)
            if c.is_zero():
                raise NotNormalisable("a denominator is 0")
            return a * d, b * c
        case Power(base, Number(value)) if value.denominator == 1 and 0 <= value <= 20:
            a, b = _fraction(base, found)
            return a ** int(value), b ** int(value)
    raise NotNormalisable(f"no scalar form of {type(term).__name__}")
