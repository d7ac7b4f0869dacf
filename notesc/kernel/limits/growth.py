"""TRUSTED. Products of powers, logarithms and exponentials: an exponential outgrows powers, a power logarithms.

For t ↓ 0: t^p·|log t|^m → 0 for p > 0, and exp(-c/t^q)·t^p·|log t|^m → 0 for c, q > 0 and all p, m (W. Rudin,
Principles of Mathematical Analysis, 1976, theorem 8.6).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.limits.approach import ZERO
from notesc.kernel.limits.quotients import reduced, whole
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import Application, Divide, Multiply, Negate, Number, Power, Term, Variable

if TYPE_CHECKING:
    from notesc.kernel.limits.engine import Engine, Goes


_BOUNDED = frozenset(("sin", "cos", "tanh", "arctan", "erf"))


@dataclass
class _Product:
    """What a product is made of: t^power, logarithms, exp(exponent), and factors with finite limits."""

    power: Term = ZERO
    logarithms: int = 0
    exponent: Term | None = None
    vanishes: bool = False  # a factor c^(1/t) with |c| < 1
    oscillates: bool = False  # a factor that is bounded, and may have no limit
    limits: list[Term] = field(default_factory=list)


def by_growth(term: Term, engine: Engine) -> Goes | None:
    """Where a product goes, from the factor that decides."""
    from notesc.kernel.limits.engine import Goes

    if not isinstance(term, Multiply | Divide | Negate | Power | Application):
        return None
    parts = _Product()
    if not _collect(term, 1, parts, engine):
        return None
    decay = 0 if parts.exponent is None else _rate_sign(parts.exponent, engine)
    if decay is None:
        return None
    sign = engine.sign(term)
    if decay < 0 or (parts.vanishes and decay == 0):
        return Goes(ZERO, sign or 0)
    if parts.oscillates:
        return Goes(ZERO, sign or 0) if decay == 0 and engine.signs.is_positive(parts.power) else None
    if decay > 0:
        return Goes(None, sign) if sign is not None and not parts.vanishes and _stay_nonzero(parts, engine) else None
    return _by_power(parts, sign, engine)


def _by_power(parts: _Product, sign: int | None, engine: Engine) -> Goes | None:
    from notesc.kernel.limits.engine import Goes

    if engine.signs.is_positive(parts.power):
        return Goes(ZERO, sign or 0)
    if engine.signs.is_positive(-parts.power) or (engine.is_zero(parts.power) and parts.logarithms > 0):
        return Goes(None, sign) if sign is not None and parts.logarithms >= 0 and _stay_nonzero(parts, engine) else None
    if engine.is_zero(parts.power) and parts.logarithms < 0:
        return Goes(ZERO, sign or 0)
    return None


def _stay_nonzero(parts: _Product, engine: Engine) -> bool:
    return all(engine.is_nonzero(limit) for limit in parts.limits)


def _rate_sign(exponent: Term, engine: Engine) -> int | None:
    """The sign of c where the exponent is c·t^(-q)·(1 + o(1)) with q > 0; None for another exponent."""
    parts = reduced(exponent, engine)
    if parts.power >= 0:
        return None
    goes = engine.limit(whole(parts))
    return None if goes is None or goes.to is None else engine.sign(goes.to)


def _collect(term: Term, exponent: int, parts: _Product, engine: Engine) -> bool:
    """Adds the factors of term^exponent, for an exponent of 1 or -1; False where one is not understood."""
    match term:
        case Negate(operand):
            return _collect(operand, exponent, parts, engine)
        case Multiply(left, right):
            return _collect(left, exponent, parts, engine) and _collect(right, exponent, parts, engine)
        case Divide(left, right):
            return _collect(left, exponent, parts, engine) and _collect(right, -exponent, parts, engine)
        case Application("exp", (argument,)) if _grows(argument, engine):
            signed = argument if exponent > 0 else -argument
            parts.exponent = signed if parts.exponent is None else parts.exponent + signed
            return True
        case Power(base, raised) if not engine.varies(base) and _grows(raised, engine):  # exp(raised·log base)
            return engine.signs.is_positive(base) and _collect(_as_exponential(base, raised), exponent, parts, engine)
        case Application("log", (argument,)) if _is_large_or_small(argument, engine):
            parts.logarithms += exponent
            return True
        case Application(function, _) if function in _BOUNDED and exponent > 0 and engine.limit(term) is None:
            parts.oscillates = True
            return True
        case Variable() if term in engine.vanishing:
            parts.vanishes = True
            return exponent > 0
        case Power(base, raised) if not engine.varies(raised):
            return _collect_power(base, raised, exponent, parts, engine)
    return _collect_other(term, exponent, parts, engine)


def _as_exponential(base: Term, raised: Term) -> Term:
    """base^raised for a positive base."""
    return FUNCTIONS["exp"](raised * FUNCTIONS["log"](base))


def _collect_power(base: Term, raised: Term, exponent: int, parts: _Product, engine: Engine) -> bool:
    """(t^k X)^v with X → c ≠ 0, or a whole power of something else."""
    inner = reduced(base, engine)
    goes = engine.limit(whole(inner)) if engine.varies(whole(inner)) else None
    value = whole(inner) if goes is None and not engine.varies(whole(inner)) else None if goes is None else goes.to
    if value is not None and engine.is_nonzero(value):
        signed = raised if exponent > 0 else -raised
        parts.power = parts.power + (signed if inner.power == 1 else Number(inner.power) * signed)
        return True
    whole_power = isinstance(raised, Number) and raised.value.denominator == 1 and 0 < raised.value <= 8
    if not whole_power:
        return False
    assert isinstance(raised, Number)
    return all(_collect(base, exponent, parts, engine) for _ in range(int(raised.value)))


def _collect_other(term: Term, exponent: int, parts: _Product, engine: Engine) -> bool:
    """t^k X with X → c: X is bounded, and with c ≠ 0 so is 1/X."""
    if not engine.varies(term):
        value: Term = term
        power = Fraction(0)
    else:
        inner = reduced(term, engine)
        rest = whole(inner)
        power = inner.power
        if rest == term and power == 0 and isinstance(term, Multiply | Divide | Negate | Power):
            return False
        goes = engine.limit(rest)
        if goes is None or goes.to is None:
            return False
        value = goes.to
    if exponent < 0 and not engine.is_nonzero(value):
        return False
    parts.power = parts.power + Number(power * exponent)
    parts.limits.append(value)
    return True


def _grows(argument: Term, engine: Engine) -> bool:
    return engine.varies(argument) and reduced(argument, engine).power < 0


def _is_large_or_small(argument: Term, engine: Engine) -> bool:
    """Whether a term is t^k X with k ≠ 0 and X → c ≠ 0: its logarithm is k·log t + O(1)."""
    if not engine.varies(argument):
        return False
    parts = reduced(argument, engine)
    if parts.power == 0:
        return False
    goes = engine.limit(whole(parts))
    return goes is not None and goes.to is not None and engine.is_nonzero(goes.to)
