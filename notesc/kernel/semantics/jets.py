"""TRUSTED. Scalars: exact rationals, balls, and jets, which are numbers with nilpotent perturbations.

A derivative is read off by perturbing the point: x becomes x + ε, with one ε for each component, and a product of two ε
of the same level is 0. Each derivative in progress has a level of its own (nested ones higher levels), so that their
perturbations are never confused. The Taylor coefficients of elementary functions come from FLINT, not from a table.

Rational numbers stay exact (`fmpq`) as long as possible, so that an exact zero is noticed; everything else is a ball
(`arb`) that encloses the true value. Below all jets a number may also be a truncated power series (`arb_series`), for
the value along a line, a `Tail`, for bounds on a half line, or a `Germ`, for how it behaves near a point: integrals
and limits are made of these.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import comb
from typing import Any

from flint import arb, arb_series, ctx, fmpq

from notesc.kernel.semantics.ends import is_beyond, with_limits
from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.germs import Germ
from notesc.kernel.semantics.tails import Tail

Plain = (
    Any  # fmpq | arb | arb_series | Tail | Germ: a number without perturbations (python-flint has no type information)
)
Scalar = Any  # Plain | Jet

ctx.cap = 128  # FLINT cuts power series off here; each is given a length of its own

ZERO, ONE = fmpq(0), fmpq(1)


def _negative(value: Scalar) -> Scalar:
    return -value


class Jet:
    """base + Σ parts[c]·ε_c, with the ε of one level; base and parts are scalars of lower levels.

    A part that is zero is kept: it records that the value depends on the perturbed variable.
    """

    __slots__ = ("base", "level", "parts")

    def __init__(self, level: int, base: Scalar, parts: Mapping[int, Scalar]) -> None:
        self.level = level  # 1 for the outermost derivative
        self.base = base
        self.parts = parts

    def map(self, function: Callable[[Scalar], Scalar]) -> Jet:
        """The jet with a linear function applied to the base and to every part."""
        return Jet(self.level, function(self.base), {c: function(part) for c, part in self.parts.items()})

    def __neg__(self) -> Jet:
        return self.map(_negative)

    def __add__(self, other: Scalar) -> Jet:
        if not isinstance(other, Jet) or other.level < self.level:
            return Jet(self.level, self.base + other, self.parts)
        if other.level > self.level:
            return Jet(other.level, self + other.base, other.parts)
        parts = dict(self.parts)
        for c, part in other.parts.items():
            parts[c] = parts[c] + part if c in parts else part
        return Jet(self.level, self.base + other.base, parts)

    __radd__ = __add__

    def __sub__(self, other: Scalar) -> Jet:
        return self.__add__(-other)

    def __rsub__(self, other: Scalar) -> Jet:
        return self.map(_negative).__add__(other)

    def __mul__(self, other: Scalar) -> Jet:
        if not isinstance(other, Jet) or other.level < self.level:
            return self.map(lambda value: value * other)
        if other.level > self.level:
            return other.map(lambda value: self * value)
        parts = {c: part * other.base for c, part in self.parts.items()}
        for c, part in other.parts.items():
            product = self.base * part
            parts[c] = parts[c] + product if c in parts else product
        return Jet(self.level, self.base * other.base, parts)

    __rmul__ = __mul__


def plain(value: Scalar) -> Plain:
    """The number without its perturbations."""
    while isinstance(value, Jet):
        value = value.base
    return value


def coefficient(value: Scalar, level: int, component: int) -> Scalar:
    """What stands at ε of this level and component: a scalar of lower levels, 0 where there is none."""
    if isinstance(value, Jet) and value.level == level:
        return value.parts.get(component, ZERO)
    return ZERO


def without(value: Scalar, level: int) -> Scalar:
    """The scalar with the perturbations of this level set to 0."""
    return value.base if isinstance(value, Jet) and value.level == level else value


def sign(value: Plain) -> int | None:
    """-1, 0 or 1 where that is certain, None where the ball cannot tell; of a series, at its centre."""
    if isinstance(value, arb_series):
        value = value[0]
    elif isinstance(value, Tail):
        whole = value.whole()
        return None if whole.lower is None else whole.sign
    elif isinstance(value, Germ):
        return value.sign()
    if value > 0:
        return 1
    if value < 0:
        return -1
    if isinstance(value, fmpq) or value.is_zero():
        return 0
    return None


_LONGEST_EXACT = 600  # bits of a numerator and denominator together; longer ones slow everything down


def short(value: Scalar) -> Scalar:
    """The scalar with a ball around each rational number that has grown too long."""
    if isinstance(value, Jet):
        return value.map(short)
    if isinstance(value, fmpq) and int(value.p).bit_length() + int(value.q).bit_length() > _LONGEST_EXACT:
        return arb(value)
    return value


def exact(value: Plain) -> Plain:
    """The rational number that a ball of radius 0 is; other numbers as they are."""
    if isinstance(value, arb) and value.is_exact() and value.is_finite():
        return value.fmpq()
    return value


def ball(value: Plain) -> arb:
    """The number as a ball at the precision in force; of a series, what it is at its centre."""
    if isinstance(value, arb_series):
        return value[0]
    if isinstance(value, Tail | Germ):
        raise NotEvaluable("a function that is not followed to infinity")
    return value if isinstance(value, arb) else arb(value)


def varies(value: Scalar) -> bool:
    """Whether a scalar carries how it depends on something."""
    return isinstance(value, Jet | arb_series | Germ)


# ---- functions by their Taylor series -----------------------------------------------------------------------------


def compose(coefficients: Callable[[arb, int], list[Plain]], value: Scalar) -> Scalar:
    """f(value) from the Taylor coefficients of f: f(v + δ) = Σ cₖ δᵏ, a finite sum because δ is nilpotent."""
    if isinstance(value, Tail):
        return _along_tail(coefficients, value)
    if isinstance(value, Germ):
        return value.along(coefficients)
    if not isinstance(value, Jet):
        return _coefficients_at(coefficients, value, 0)[0]
    base, order = plain(value), value.level
    delta = value - base
    terms = _coefficients_at(coefficients, base, order)
    result: Scalar = terms[order]
    for k in range(order - 1, -1, -1):
        result = result * delta + terms[k]
    return result


def _along_tail(coefficients: Callable[[arb, int], list[Plain]], value: Tail) -> Tail:
    """f where its argument settles to a number."""
    found = value.along(exact(coefficients(arb(value.constant), 0)[0]), lambda at: coefficients(at, 1)[1])
    if found is None:
        raise NotEvaluable("a function that is not followed to infinity")
    return found


def _coefficients_at(coefficients: Callable[[arb, int], list[Plain]], base: Plain, order: int) -> list[Plain]:
    """The Taylor coefficients at a number; at a series v + s, each as the series Σ binom(k+i, k) cₖ₊ᵢ sⁱ."""
    if not isinstance(base, arb_series):
        return coefficients(ball(base), order)
    length = base.prec - 1
    terms = coefficients(base[0], order + length)
    rest = base.coeffs()[1:]
    step = arb_series([arb(0), *rest], prec=length + 1)
    found = []
    for k in range(order + 1):
        outer = arb_series([terms[k + i] * comb(k + i, k) for i in range(length + 1)], prec=length + 1)
        found.append(outer(step) if rest else terms[k])  # FLINT refuses to put the series 0 into another
    return found


def _series(base: arb, order: int) -> arb_series:
    return arb_series([base, 1], prec=order + 1)


def _listed(series: arb_series, order: int) -> list[Plain]:
    return [series[k] for k in range(order + 1)]


def _tanh_series(base: arb, order: int) -> arb_series:
    if base > 0:
        decay = (_series(base, order) * -2).exp()
        return (1 - decay) / (1 + decay)
    growth = (_series(base, order) * 2).exp()
    return (growth - 1) / (growth + 1)


def exp(value: Scalar) -> Scalar:
    """e to the value."""
    if isinstance(value, fmpq) and value == 0:
        return ONE
    if isinstance(value, Tail) and value.constant == 0 and value.upper.power < 0 and not value.upper.rates:
        return _along_tail(lambda base, _: [base.exp()] * 2, value)
    if isinstance(value, arb_series | Tail | Germ):
        return value.exp()
    return compose(lambda base, order: _listed(_series(base, order).exp(), order), value)


def log(value: Scalar) -> Scalar:
    """The natural logarithm. Raises Undefined at numbers that are not positive."""
    if isinstance(value, Tail):
        if value.constant == 1 and value.upper.power < 0 and not value.upper.rates:
            return _along_tail(lambda base, _: [base.log(), 1 / base], value)
        return value.log()
    base = plain(value)
    _require_positive(base, "the logarithm of a number that is not positive")
    if isinstance(value, fmpq) and value == 1:
        return ZERO
    if isinstance(value, arb_series | Germ):
        return value.log()
    return compose(lambda base, order: _listed(_series(base, order).log(), order), value)


def sqrt(value: Scalar) -> Scalar:
    """The square root. Raises Undefined at negative numbers, and for its derivative at 0."""
    if isinstance(value, Tail | Germ):
        return value.power(fmpq(1, 2))
    base = plain(value)
    certain = sign(base)
    if certain == 0 and isinstance(value, Jet):
        raise Undefined("the derivative of a square root at 0")
    if certain == 0 and isinstance(value, arb_series):
        raise Undecided("a square root near 0")
    if certain == -1:
        raise Undefined("the square root of a negative number")
    if certain is None:
        raise Undecided("the square root of a number that may be negative")
    if certain == 0:
        return ZERO
    if isinstance(value, fmpq):
        exact = _exact_root(value)
        if exact is not None:
            return exact
    if isinstance(value, arb_series):
        return value.sqrt()
    return compose(lambda base, order: _listed(_series(base, order).sqrt(), order), value)


def _exact_root(value: fmpq) -> fmpq | None:
    if value.p.is_square() and value.q.is_square():
        return fmpq(value.p.isqrt(), value.q.isqrt())
    return None


def tanh(value: Scalar) -> Scalar:
    """The hyperbolic tangent."""
    if is_beyond(value):
        return with_limits(value, fmpq(-1), ONE)
    if isinstance(value, fmpq) and value == 0:
        return ZERO
    return compose(lambda base, order: _listed(_tanh_series(base, order), order), value)


def reciprocal(value: Scalar) -> Scalar:
    """1 / value. Raises Undefined at 0."""
    base = plain(value)
    certain = sign(base)
    if certain == 0:
        raise Undefined("division by zero")
    if certain is None:
        raise Undecided("division by a number that may be zero")
    if not isinstance(value, Jet):
        return 1 / value
    if isinstance(base, Tail):
        base = base.whole()
    inverse, terms = 1 / base, [1 / base]
    for _ in range(value.level):  # 1/(b + δ) = Σ (−1)ᵏ δᵏ / bᵏ⁺¹
        terms.append(-terms[-1] * inverse)
    delta = value - base
    result: Scalar = terms[-1]
    for term in reversed(terms[:-1]):
        result = result * delta + term
    return result


def divide(numerator: Scalar, denominator: Scalar) -> Scalar:
    """numerator / denominator. Raises Undefined where the denominator is 0."""
    return numerator * reciprocal(denominator)


def _require_positive(base: Plain, reason: str) -> None:
    certain = sign(base)
    if certain is None:
        raise Undecided(reason)
    if certain <= 0:
        raise Undefined(reason)


# ---- powers -------------------------------------------------------------------------------------------------------

_TWO = 2
_LARGEST_EXACT_EXPONENT = 64  # beyond it a rational power is a ball, so that numbers stay small


def power(base: Scalar, exponent: Scalar) -> Scalar:
    """base ** exponent among the real numbers; x ** 0 is 1.

    A whole exponent takes any base (a negative one any base but 0); another exponent that is fixed takes nonnegative
    bases, and is differentiated at positive ones only; an exponent that varies takes positive bases.
    """
    if isinstance(exponent, fmpq):
        if exponent.q == 1:
            return whole_power(base, int(exponent.p))
        return _fractional_power(base, exponent)
    if isinstance(base, Tail) and isinstance(exponent, arb):
        return base.power(exponent)
    if isinstance(exponent, Tail) and not varies(base) and sign(base) != 1:
        return exponent.power_of_sequence(base)
    if isinstance(exponent, Germ) and not varies(base) and sign(base) != 1:
        return exponent.power_of_sequence(base)
    if not varies(exponent) and not varies(base) and sign(base) == 0 and sign(exponent) == 1:
        return ZERO
    certain = sign(plain(base))
    if certain is not None and certain <= 0 and varies(exponent):
        raise Undefined("a varying power of a number that is not positive")
    if certain is None or certain <= 0:
        raise Undecided("a power of a number that may not be positive")
    return exp(exponent * log(base))


def whole_power(base: Scalar, exponent: int) -> Scalar:
    """base to a whole power, by multiplication."""
    if exponent == 0:
        return ONE
    if exponent < 0:
        return reciprocal(whole_power(base, -exponent))
    if isinstance(base, Tail):
        return base.power(fmpq(exponent))
    if isinstance(base, fmpq):
        return base**exponent if exponent <= _LARGEST_EXACT_EXPONENT else ball(base) ** exponent
    result: Scalar = None
    square: Scalar = base
    while exponent:
        if exponent & 1:
            result = square if result is None else result * square
        exponent >>= 1
        if exponent:
            square = square * square
    return result


def _fractional_power(base: Scalar, exponent: fmpq) -> Scalar:
    if isinstance(base, Tail | Germ):
        return base.power(exponent)
    certain = sign(plain(base))
    if certain == 0:
        if isinstance(base, Jet):
            raise Undefined("the derivative of a fractional power at 0")
        if isinstance(base, arb_series):
            raise Undecided("a fractional power near 0")
        return ZERO if exponent > 0 else reciprocal(ZERO)
    if certain == -1:
        raise Undefined("a fractional power of a negative number")
    if certain is None:
        raise Undecided("a fractional power of a number that may be negative")
    if exponent.q == _TWO:
        return whole_power(sqrt(base), int(exponent.p))
    return exp(log(base) * exponent)
