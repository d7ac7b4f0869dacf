"""TRUSTED. Limits of powers."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.definedness import literal_value
from notesc.kernel.limits.approach import ONE, ZERO
from notesc.kernel.limits.engine import Engine, Goes, reciprocal
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import Number, Power, Size
from notesc.language.whole import is_whole_valued


def power(engine: Engine, term: Power) -> Goes | None:
    """Literal exponents, then others; negative powers are reciprocals."""
    value = literal_value(term.exponent)
    if value is None:
        return _general_power(engine, term)
    if value == 0:
        return Goes(ONE)
    base = engine.limit(term.base)
    if base is None:
        return None
    found = _positive_power(engine, term, base, abs(value))
    if found is None or value > 0:
        return found
    under = Power(term.base, Number(-value))
    return reciprocal(engine, under, found)


def _positive_power(engine: Engine, term: Power, base: Goes, exponent: Fraction) -> Goes | None:
    """x^q for q > 0 is continuous where it is defined, and goes to infinity with x."""
    if base.to is None:
        if base.sign < 0 and exponent.denominator != 1:
            return None
        return Goes(None, base.sign if exponent.numerator % 2 and exponent.denominator == 1 else 1)
    if base.to == ZERO or engine.is_zero(base.to):
        side = engine.side_of_zero(term.base, base)
        return Goes(ZERO, abs(side) if exponent.numerator % 2 == 0 else side)
    if exponent == 1:
        return Goes(base.to)
    return Goes(Power(base.to, Number(exponent)))


def _general_power(engine: Engine, term: Power) -> Goes | None:
    """u^v: a fixed whole-valued exponent takes bases of any sign; else u > 0, and u^v = exp(v·log u)."""
    if is_whole_valued(term.exponent):
        return _whole_power(engine, term)
    log, exp = FUNCTIONS["log"], FUNCTIONS["exp"]
    base, exponent = engine.limit(term.base), engine.limit(term.exponent)
    if base is not None and exponent is not None and base.to is not None and exponent.to is not None:
        if engine.signs.is_positive(base.to):
            return Goes(Power(base.to, exponent.to))
        if engine.is_zero(base.to) and engine.signs.is_positive(exponent.to):
            return Goes(ZERO, 1)
    return engine.limit(exp(term.exponent * log(term.base)))


def _whole_power(engine: Engine, term: Power) -> Goes | None:
    """u^v for a fixed whole v: continuous where u ≠ 0, or v > 0. Of u → 0 no side is known unless u > 0."""
    base = engine.limit(term.base)
    if base is None or engine.varies(term.exponent):
        return None
    if base.to is None:
        grows = engine.sign(term.exponent) if base.sign > 0 else None
        return None if grows is None else Goes(None, 1) if grows > 0 else Goes(ZERO, 1)
    if not engine.is_zero(base.to):
        known = isinstance(term.exponent, Size) or engine.signs.is_positive(term.exponent)
        return Goes(Power(base.to, term.exponent)) if known or engine.is_nonzero(base.to) else None
    if isinstance(term.exponent, Size) or engine.signs.is_positive(term.exponent):
        return Goes(ZERO, max(engine.side_of_zero(term.base, base), 0))
    return None
