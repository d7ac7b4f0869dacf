"""TRUSTED. Bounds that hold for every u ≥ R: numbers that stand for a function of u on a half line.

The value is constant + rest, where c·u^p·exp(Σ rⱼ u^j) bounds |rest| from above, and another such term from below.
With them an integral is cut off where what is left out is known to be small, or seen to diverge.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from flint import arb, fmpq

from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined

Plain = Any  # fmpq | arb
_LARGEST_POWER = 12  # that is multiplied out where a constant is kept apart


@dataclass(frozen=True, slots=True)
class Majorant:
    """c·u^p·exp(Σ rⱼ u^j) with c > 0, for u ≥ start ≥ 1."""

    start: arb
    coefficient: arb
    power: arb
    rates: tuple[tuple[fmpq, arb], ...] = ()  # (j, rⱼ) with j > 0, ascending

    def times(self, other: Majorant) -> Majorant:
        """The product."""
        rates = dict(self.rates)
        for j, rate in other.rates:
            rates[j] = rates.get(j, arb(0)) + rate
        kept = tuple((j, rates[j]) for j in sorted(rates) if not rates[j].is_zero())
        return Majorant(self.start, self.coefficient * other.coefficient, self.power + other.power, kept)

    def raised(self, exponent: arb) -> Majorant:
        """A real power."""
        rates = tuple((j, rate * exponent) for j, rate in self.rates)
        return Majorant(self.start, self.coefficient**exponent, self.power * exponent, rates)

    def scaled(self, factor: arb) -> Majorant:
        """A multiple, by a factor > 0."""
        return replace(self, coefficient=self.coefficient * factor)

    def at_start(self) -> arb:
        """The value at u = R."""
        exponent = sum((rate * self.start ** arb(j) for j, rate in self.rates), arb(0))
        return self.coefficient * self.start**self.power * exponent.exp()

    def falls_by(self) -> arb | None:
        """κ ≥ 0 with u·h′(u) ≤ -κ u^J·h(u) for all u ≥ R, J the highest power in the exponent; None where none is seen.

        Without an exponent J is 0.
        """
        if not self.rates:
            return -self.power if self.power <= 0 else None
        highest, fastest = self.rates[-1]
        left = -highest_rate(highest, fastest)
        positive = self.power.max(arb(0)) * self.start ** arb(-highest)
        for j, rate in self.rates[:-1]:
            positive += (arb(j) * rate).max(arb(0)) * self.start ** arb(j - highest)
        found = left - positive
        return found if found > 0 else None

    def supremum(self) -> arb | None:
        """The greatest value for u ≥ R, at R where it only falls; None where that is not seen."""
        return None if self.falls_by() is None else self.at_start()

    def integral(self) -> arb | None:
        """A bound for the integral from R to ∞; None where none is seen."""
        falls = self.falls_by()
        if falls is None:
            return None
        if not self.rates:  # ∫ c u^p = c R^(p+1) / -(p+1)
            return self.at_start() * self.start / (falls - 1) if falls > 1 else None
        highest = arb(self.rates[-1][0])
        # H = h·u^(1-J) has H′ ≤ -κ′ u^(J-1)·H with κ′ = κ - (1-J)⁺ R^(-J), hence ∫ h = ∫ H u^(J-1) ≤ H(R)/κ′
        left = falls - (1 - highest).max(arb(0)) * self.start**-highest
        return self.at_start() * self.start ** (1 - highest) / left if left > 0 else None

    def integral_diverges(self) -> bool:
        """Whether the integral from R to ∞ is certainly infinite."""
        if self.rates:
            return bool(self.rates[-1][1] > 0)
        return bool(self.power >= -1)


def highest_rate(power: fmpq, rate: arb) -> arb:
    """The derivative of r·u^j by log u, at u = 1."""
    return arb(power) * rate


class Tail:
    """A function of u for u ≥ R."""

    __slots__ = ("constant", "lower", "sign", "start", "upper")

    def __init__(self, start: arb, constant: Plain, sign: int | None, lower: Majorant | None, upper: Majorant) -> None:
        self.start = start
        self.constant = constant
        self.sign = sign  # of the rest: 1, -1, or None where it is not known
        self.lower = lower  # None: nothing better than 0
        self.upper = upper

    @staticmethod
    def variable(start: arb, *, inverse: bool = False) -> Tail:
        """u itself, or 1/u."""
        itself = Majorant(start, arb(1), arb(-1 if inverse else 1))
        return Tail(start, fmpq(0), 1, itself, itself)

    def of_constant(self, value: Plain) -> Tail:
        """A number as such a function."""
        zero = Majorant(self.start, arb(0), arb(0))
        return Tail(self.start, value, 1, None, zero)

    def bounded(self, bound: int = 1) -> Tail:
        """A function of which only a bound is known."""
        return Tail(self.start, fmpq(0), None, None, Majorant(self.start, arb(bound), arb(0)))

    def is_large(self) -> bool:
        """Whether it is not seen to settle to a number."""
        return self.upper.supremum() is None

    # ---- arithmetic -----------------------------------------------------------------------------------------------

    def whole(self) -> Tail:
        """The constant merged into the rest."""
        value = arb(self.constant)
        if self.constant == 0:
            return self
        size = abs(value)
        own = Majorant(self.start, size.upper(), arb(0))
        least = Majorant(self.start, size.lower(), arb(0)) if size > 0 else None
        sign = 1 if value > 0 else -1 if value < 0 else None
        if self.upper.coefficient.is_zero():
            return Tail(self.start, fmpq(0), sign, least, own)
        return _sum(Tail(self.start, fmpq(0), sign, least, own), Tail(self.start, fmpq(0), *self._rest()))

    def _rest(self) -> tuple[int | None, Majorant | None, Majorant]:
        return self.sign, self.lower, self.upper

    def __neg__(self) -> Tail:
        return Tail(self.start, -self.constant, None if self.sign is None else -self.sign, self.lower, self.upper)

    def __add__(self, other: Any) -> Any:
        if isinstance(other, fmpq | arb | int):
            return Tail(self.start, self.constant + other, *self._rest())
        if not isinstance(other, Tail):
            return NotImplemented
        constant = self.constant + other.constant
        if self.upper.coefficient.is_zero() or other.upper.coefficient.is_zero():
            return Tail(self.start, constant, *(other if self.upper.coefficient.is_zero() else self)._rest())
        total = _sum(self, other)
        return Tail(self.start, constant, *total._rest())

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        return self + (-other)

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def __mul__(self, other: Any) -> Any:
        if isinstance(other, fmpq | arb | int):
            return self._times_number(other)
        if not isinstance(other, Tail):
            return NotImplemented
        product = Tail(
            self.start,
            self.constant * other.constant,
            self.sign * other.sign if self.sign and other.sign else None,
            self.lower.times(other.lower) if self.lower and other.lower else None,
            self.upper.times(other.upper),
        )
        if self is other:
            product.sign = 1
        for constant, rest in ((self.constant, other), (other.constant, self)):
            if constant != 0:
                product = product + Tail(self.start, fmpq(0), *rest._rest())._times_number(constant)
        return product

    __rmul__ = __mul__

    def _times_number(self, factor: Any) -> Tail:
        size = abs(arb(factor))
        if size.is_zero():
            return self.of_constant(fmpq(0))
        sign = 1 if factor > 0 else -1 if factor < 0 else None
        return Tail(
            self.start,
            self.constant * factor,
            self.sign * sign if self.sign and sign else None,
            self.lower.scaled(size.lower()) if self.lower and size > 0 else None,
            self.upper.scaled(size.upper()),
        )

    def along(self, value: Plain, slope: Callable[[arb], arb]) -> Tail | None:
        """f of it by the mean value theorem, f(c + r) = f(c) + r·f′(ξ), where the rest r falls; None where it grows."""
        most = self.upper.supremum()
        if most is None or not most.is_finite():
            return None
        rest = Tail(self.start, fmpq(0), *self._rest())
        found: Tail = rest._times_number(slope(arb(self.constant) + arb(0, most.upper()))) + value
        return found

    def reciprocal(self) -> Tail:
        """1 over it."""
        if isinstance(self.constant, fmpq) and self.constant != 0:
            near = self.along(1 / self.constant, lambda at: -1 / at**2)
            if near is not None and near.upper.coefficient.is_finite():
                return near
        own = self.whole()
        if own.lower is None or own.sign is None:
            raise Undecided("division by a function that may be zero")
        minus = arb(-1)
        return Tail(self.start, fmpq(0), own.sign, own.upper.raised(minus), own.lower.raised(minus))

    def __rtruediv__(self, other: Any) -> Any:
        return self.reciprocal() * other

    # ---- functions ------------------------------------------------------------------------------------------------

    def power(self, exponent: Plain) -> Tail:
        """A real power: a whole one of anything (a negative one, of what is not 0), another of what is positive."""
        if self.constant != 0 and isinstance(exponent, fmpq) and exponent.q == 1 and 0 < exponent <= _LARGEST_POWER:
            return self if exponent == 1 else self * self.power(exponent - 1)
        own, value = self.whole(), arb(exponent)
        is_whole = isinstance(exponent, fmpq) and exponent.q == 1
        sign = own.sign
        if is_whole and int(exponent.p) % 2 == 0:
            sign = 1
        elif not is_whole and sign == -1:
            raise Undefined("a fractional power of a negative number")
        if value > 0 and (is_whole or sign == 1):
            lower = own.lower.raised(value) if own.lower else None
            return Tail(self.start, fmpq(0), sign, lower, own.upper.raised(value))
        if value < 0 and own.lower is not None and own.sign is not None:
            return Tail(self.start, fmpq(0), sign, own.upper.raised(value), own.lower.raised(value))
        raise Undecided("a power of a function that may be zero")

    def exp(self) -> Tail:
        """e to it."""
        factor = arb(self.constant).exp()
        one = Majorant(self.start, arb(1), arb(0))
        lower: Majorant | None = one
        upper: Majorant | None = one
        if self.sign != -1:
            upper = _exponential(self.upper)[1]
        elif self.lower is not None:
            upper = _exponential(self.lower, negative=True)[1]
        if self.sign != 1:
            lower = _exponential(self.upper, negative=True)[0]
        elif self.lower is not None:
            lower = _exponential(self.lower)[0] or one
        if upper is None:
            raise Undecided("an exponential that grows too fast to follow")
        least = None if lower is None else lower.scaled(factor.lower())
        return Tail(self.start, fmpq(0), 1, least, upper.scaled(factor.upper()))

    def power_of_sequence(self, base: Plain) -> Tail:
        """base to this power along whole numbers, for a base that is not positive: |base| to the power, of any sign."""
        size = abs(arb(base))
        if size.is_zero():
            return self.of_constant(fmpq(0))
        bound: Tail = (self * size.log()).exp()
        return Tail(self.start, fmpq(0), None, bound.lower, bound.upper)

    def factorial(self) -> Tail:
        """u! for whole numbers, of u itself or a little more: u! ≥ R!·R^(u-R) and u! ≤ exp(4 (2u)^(5/4))."""
        itself = self.upper.power == 1 and self.upper.coefficient == 1 and not self.upper.rates and self.sign == 1
        if not itself or not 0 <= arb(self.constant) <= self.start:
            raise NotEvaluable("a factorial of something else than the variable of a sum")
        start = self.start
        lower = Majorant(start, start.gamma() * start / start**start, arb(0), ((fmpq(1), start.log()),))
        upper = Majorant(start, arb(1), arb(0), ((fmpq(5, 4), 4 * arb(2) ** arb(fmpq(5, 4))),))
        return Tail(start, fmpq(0), 1, lower, upper)

    def log(self) -> Tail:
        """The natural logarithm: bounded through log u ≤ 4 u^(1/4)."""
        own = self.whole()
        if own.sign == -1:
            raise Undefined("the logarithm of a number that is not positive")
        if own.sign is None or own.lower is None:
            raise Undecided("the logarithm of a number that may not be positive")
        bounds = (_logarithm_bound(own.lower), _logarithm_bound(own.upper))
        highest = max(bound[1] for bound in bounds)
        upper = Majorant(self.start, bounds[0][0].max(bounds[1][0]), arb(highest))
        sign, lower = None, None
        growing = own.lower.raised(arb(-1)).supremum()
        falling = own.upper.supremum()
        if growing is not None and growing < 1:  # own ≥ 1/growing > 1
            sign, lower = 1, Majorant(self.start, -growing.log(), arb(0))
        elif falling is not None and falling < 1:
            sign, lower = -1, Majorant(self.start, -falling.log(), arb(0))
        return Tail(self.start, fmpq(0), sign, lower, upper)


def _exponential(exponent: Majorant, *, negative: bool = False) -> tuple[Majorant | None, Majorant | None]:
    """Bounds of e^(±exponent) from below and from above, None where there are none.

    An exponent that is exponential itself has none, but for 1 above e^(-exponent). One that falls to 0 lies between
    its value at R and 0.
    """
    start, one = exponent.start, Majorant(exponent.start, arb(1), arb(0))
    if exponent.rates:
        return (None, one) if negative else (one, None)
    if exponent.power > 0:
        if not exponent.power.is_exact():
            raise NotEvaluable("a power of the variable in an exponent that is no fraction")
        rate = -exponent.coefficient if negative else exponent.coefficient
        # exact numbers, so that equal exponents are seen to cancel
        least, greatest = (
            Majorant(start, arb(1), arb(0), ((exponent.power.fmpq(), end),)) for end in (rate.lower(), rate.upper())
        )
        return least, greatest
    if not exponent.power <= 0:
        raise Undecided("whether a power of the variable in an exponent grows")
    most = exponent.at_start()
    extreme = Majorant(start, (-most if negative else most).exp(), arb(0))
    if exponent.power.is_zero():
        return extreme, extreme
    return (extreme, one) if negative else (one, extreme)


def _logarithm_bound(value: Majorant) -> tuple[arb, fmpq]:
    """(c, p) with |log of the value| ≤ c·u^p."""
    quarter = fmpq(1, 4)
    total = abs(value.coefficient.log()) + 4 * abs(value.power)
    total += sum((abs(rate) for _, rate in value.rates), arb(0))
    powers = [j for j, _ in value.rates] + ([quarter] if not value.power.is_zero() else [fmpq(0)])
    return total.upper(), max(powers)


def _sum(left: Tail, right: Tail) -> Tail:
    """The sum of two rests."""
    start = left.start
    upper = _upper_of_sum(left.upper, right.upper)
    if left.sign is not None and left.sign == right.sign:
        return Tail(start, fmpq(0), left.sign, _greater(left.lower, right.lower), upper)
    for first, second in ((left, right), (right, left)):
        if first.lower is None or first.sign is None:
            continue
        share = second.upper.times(first.lower.raised(arb(-1))).supremum()
        if share is not None and share < 1:
            return Tail(start, fmpq(0), first.sign, first.lower.scaled(1 - share), upper)
    return Tail(start, fmpq(0), None, None, upper)


def _greater(left: Majorant | None, right: Majorant | None) -> Majorant | None:
    """The one that outgrows the other, of two bounds from below."""
    if left is None or right is None:
        return left or right
    return right if left.times(right.raised(arb(-1))).supremum() is not None else left


def _upper_of_sum(left: Majorant, right: Majorant) -> Majorant:
    for first, second in ((left, right), (right, left)):
        if first.coefficient.is_zero():
            return second
        share = second.times(first.raised(arb(-1))).supremum()
        if share is not None:
            return first.scaled(1 + share)
    raise Undecided("two functions of which neither is seen to outgrow the other")
