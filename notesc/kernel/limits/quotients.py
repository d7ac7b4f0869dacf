"""TRUSTED. Quotients of smooth functions by their first derivatives that do not vanish (Taylor's theorem).

Where N = n tⁱ + o(tⁱ) and D = d tʲ + o(tʲ) with d ≠ 0, t^k·N/D behaves as (n/d)·t^(k+i-j) for t ↓ 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import factorial
from typing import TYPE_CHECKING

from notesc.kernel.definedness import obligations_around
from notesc.kernel.existence import is_continuous
from notesc.kernel.fresh import new_variable
from notesc.kernel.limits.approach import ONE, ZERO
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import (
    Add,
    Application,
    Derivative,
    DerivativeKind,
    Divide,
    Domain,
    Multiply,
    Negate,
    Number,
    OpaqueCall,
    Power,
    Subtract,
    Term,
    abstract,
    substitute,
)

if TYPE_CHECKING:
    from notesc.kernel.limits.engine import Engine, Goes

_HIGHEST = 6  # derivative that is looked at


@dataclass(frozen=True, slots=True)
class Quotient:
    """t^power · over / under, for t > 0."""

    power: Fraction
    over: Term
    under: Term = ONE


def reduced(term: Term, engine: Engine) -> Quotient:
    """A term as such a quotient, with the powers of t in front; equal to it for all small t > 0."""
    if term == engine.t:
        return Quotient(Fraction(1), ONE)
    if not engine.varies(term):
        return Quotient(Fraction(0), term)
    match term:
        case Negate(operand):
            inner = reduced(operand, engine)
            return Quotient(inner.power, -inner.over, inner.under)
        case Multiply(left, right):
            return _product(reduced(left, engine), reduced(right, engine))
        case Divide(left, right):
            below = reduced(right, engine)
            return _product(reduced(left, engine), Quotient(-below.power, below.under, below.over))
        case Add(left, right):
            return _sum(reduced(left, engine), reduced(right, engine), engine, subtract=False)
        case Subtract(left, right):
            return _sum(reduced(left, engine), reduced(right, engine), engine, subtract=True)
        case Power(base, exponent):
            return _power(base, exponent, term, engine)
        case Application("sqrt", (base,)):
            return _power(base, Number(Fraction(1, 2)), term, engine)
        case Application(function, (argument,)) if term.shape.is_scalar:
            return Quotient(Fraction(0), FUNCTIONS[function](_rewritten(argument, engine)))
        case OpaqueCall(opaque, argument):
            return Quotient(Fraction(0), OpaqueCall(opaque, _rewritten(argument, engine)))
    return Quotient(Fraction(0), term)


def times(left: Term, right: Term) -> Term:
    """The product, without factors 1."""
    if ONE in (left, right):
        return right if left == ONE else left
    return left * right


def _product(left: Quotient, right: Quotient) -> Quotient:
    return Quotient(left.power + right.power, times(left.over, right.over), times(left.under, right.under))


def _sum(left: Quotient, right: Quotient, engine: Engine, *, subtract: bool) -> Quotient:
    least = min(left.power, right.power)
    if (left.power - right.power).denominator != 1:
        least = Fraction(0)
    first, second = (times(power_of(engine.t, side.power - least), side.over) for side in (left, right))
    under = left.under
    if left.under != right.under:
        first, second = times(first, right.under), times(second, left.under)
        under = times(left.under, right.under)
    return Quotient(least, first - second if subtract else first + second, under)


def power_of(t: Term, exponent: Fraction) -> Term:
    """t^exponent."""
    if exponent == 0:
        return ONE
    return t if exponent == 1 else Power(t, Number(exponent))


def _power(base: Term, exponent: Term, term: Term, engine: Engine) -> Quotient:
    """(t^k X)^q = t^(kq) X^q for t > 0."""
    from notesc.kernel.definedness.nodes import literal_value

    value = literal_value(exponent)
    inner = reduced(base, engine)
    if value is None:
        if engine.varies(exponent) and not engine.varies(base):
            return Quotient(Fraction(0), Power(base, _rewritten(exponent, engine)))
        if engine.varies(exponent) or inner.power != 0:
            return Quotient(Fraction(0), term)
        return Quotient(Fraction(0), Power(whole(inner), exponent))
    power = inner.power * value
    if value == 0:
        return Quotient(Fraction(0), ONE)
    if value.denominator == 1 and value < 0:
        return Quotient(power, _raised(inner.under, -value), _raised(inner.over, -value))
    if value.denominator == 1:
        return Quotient(power, _raised(inner.over, value), _raised(inner.under, value))
    return Quotient(power, Power(whole(Quotient(Fraction(0), inner.over, inner.under)), Number(value)))


def _raised(base: Term, exponent: Fraction) -> Term:
    if base == ONE or exponent == 1:
        return base
    return Power(base, Number(exponent))


def whole(parts: Quotient) -> Term:
    """over / under."""
    return parts.over if parts.under == ONE else parts.over / parts.under


def _rewritten(argument: Term, engine: Engine) -> Term:
    """The argument with its powers of t cancelled, where none is left in a denominator."""
    parts = reduced(argument, engine)
    if parts.power < 0 or parts.power.denominator != 1:
        return argument
    return times(power_of(engine.t, parts.power), whole(parts))


# ---- Taylor -------------------------------------------------------------------------------------------------------


def by_taylor(term: Term, engine: Engine) -> Goes | None:
    """Where t^k·N/D goes, for N and D smooth near 0."""
    from notesc.kernel.limits.engine import Goes, product

    parts = reduced(term, engine)
    over, under = leading(parts.over, engine), leading(parts.under, engine)
    if over is None or under is None or not engine.is_nonzero(under[1]):
        return None
    exponent = parts.power + over[0] - under[0]
    ratio = number_or(engine, over[1] if under[1] == ONE else over[1] / under[1])
    sign = engine.sign(ratio)
    if exponent > 0:
        return Goes(ZERO, sign or 0)
    if exponent == 0:
        return Goes(ratio)
    return None if sign is None else product(engine, Goes(None, 1), Goes(ratio))


def leading(term: Term, engine: Engine) -> tuple[int, Term] | None:
    """(i, n) where term = n·tⁱ + o(tⁱ); n is the first coefficient that is not known to be 0, or one of high order.

    None where the term is not known to be smooth near 0.
    """
    if not engine.varies(term):
        return (_HIGHEST, ZERO) if engine.is_zero(term) else (0, term)
    if not is_smooth_at_zero(term, engine):
        return None
    s = new_variable("s", term.shape, Domain.REAL)
    current: Term = substitute(term, {engine.t: s})
    value: Term = substitute(term, {engine.t: ZERO})
    for order in range(_HIGHEST + 1):
        value = number_or(engine, value)
        if not engine.is_zero(value):
            return order, value if order <= 1 else number_or(engine, value / Number(Fraction(factorial(order))))
        scope = abstract(s, current)
        value = Derivative(DerivativeKind.PARTIAL, s, scope, ZERO, ())
        current = Derivative(DerivativeKind.PARTIAL, s, scope, s, ())
    return _HIGHEST, ZERO


def is_smooth_at_zero(term: Term, engine: Engine) -> bool:
    """Whether all that a term is made of is smooth around t = 0."""
    from notesc.kernel.settling import is_settled

    if engine.vanishing or not is_continuous(term):
        return False
    s = new_variable("s", term.shape, Domain.REAL)
    found = obligations_around(abstract(engine.t, term), s, ZERO)
    return all(is_settled(obligation, engine.signs.context) for obligation in found)


def number_or(engine: Engine, term: Term) -> Term:
    """The number that a term without t is by its normal form, or the term."""
    try:
        form = engine.signs.lowering.lower(term)
    except NotNormalisable:
        return term
    if not form:
        return ZERO
    if len(form) == 1 and not form[0].factors and not form[0].bound:
        return Number(form[0].coefficient)
    return term
