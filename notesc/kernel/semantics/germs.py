"""TRUSTED. How a number behaves as t falls to 0: terms c·exp(Σ rₚ t⁻ᵖ)·t^e·L^j with L = log(1/t), and O(…).

Such expansions are added, multiplied, inverted and put into functions, and the limit is read off the term 1. What is
neglected is kept as an order of growth, so that no term is trusted that it could hide (de Bruijn, Asymptotic Methods
in Analysis, 1961, §1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cmp_to_key
from typing import Any

from flint import arb, fmpq

from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined

Plain = Any  # fmpq | arb
_LENGTH = 9  # terms of a power series in something that vanishes
_MOST_TERMS = 24


@dataclass(frozen=True, slots=True)
class Order:
    """exp(Σ rₚ t⁻ᵖ)·t^e·L^j."""

    rates: tuple[tuple[fmpq, Plain], ...] = ()  # (p, rₚ) with p > 0, ascending
    power: Plain = fmpq(0)  # noqa: RUF009  # it is immutable
    logs: int = 0

    def times(self, other: Order) -> Order:
        """The product."""
        rates = dict(self.rates)
        for p, rate in other.rates:
            rates[p] = rates[p] + rate if p in rates else rate
        kept = tuple((p, rates[p]) for p in sorted(rates) if not _is_zero(rates[p]))
        return Order(kept, self.power + other.power, self.logs + other.logs)

    @property
    def key(self) -> tuple[Any, ...]:
        """The same for orders that are known to be equal: balls tell nothing but that they are one object."""
        rates = tuple((p, _identity(rate)) for p, rate in self.rates)
        return rates, _identity(self.power), self.logs

    def inverse(self) -> Order:
        """1 over it."""
        return Order(tuple((p, -rate) for p, rate in self.rates), -self.power, -self.logs)

    def size(self) -> int:
        """1 where it grows without bound, -1 where it vanishes, 0 where it is 1. Raises Undecided."""
        for _, rate in reversed(self.rates):
            if rate > 0 or rate < 0:
                return 1 if rate > 0 else -1
            raise Undecided("which of two functions grows faster")
        if self.power > 0 or self.power < 0:
            return -1 if self.power > 0 else 1
        if not self.power == 0:
            raise Undecided("which of two powers grows faster")
        return (self.logs > 0) - (self.logs < 0)


def _is_zero(value: Plain) -> bool:
    """Certainly 0; a ball around 0 may be something else."""
    return bool(value == 0)


def _identity(value: Plain) -> Any:
    return value if isinstance(value, fmpq) else ("ball", id(value))


ONE = Order()


def _compared(left: Order, right: Order) -> int:
    return left.times(right.inverse()).size()


def _greater_first(left: tuple[Order, Plain], right: tuple[Order, Plain]) -> int:
    return _compared(right[0], left[0])


class Germ:
    """A sum of terms, the greatest first, and what is neglected beside them."""

    __slots__ = ("neglected", "terms")

    def __init__(self, terms: list[tuple[Order, Plain]], neglected: Order | None = None) -> None:
        collected: dict[tuple[Any, ...], tuple[Order, Any]] = {}
        for order, coefficient in terms:
            known = collected.get(order.key)
            collected[order.key] = (order, coefficient if known is None else known[1] + coefficient)
        kept = [
            (order, coefficient)
            for order, coefficient in collected.values()
            if not _is_zero(coefficient) and (neglected is None or _compared(order, neglected) > 0)
        ]
        if all(not order.rates and isinstance(order.power, fmpq) for order, _ in kept):
            kept.sort(key=lambda term: (term[0].power, -term[0].logs))
        else:
            kept.sort(key=cmp_to_key(_greater_first))
        if len(kept) > _MOST_TERMS:
            neglected, kept = kept[_MOST_TERMS][0], kept[:_MOST_TERMS]
        self.terms = kept
        self.neglected = neglected

    # ---- arithmetic -----------------------------------------------------------------------------------------------

    def __neg__(self) -> Germ:
        return self._times(fmpq(-1))

    def __add__(self, other: Any) -> Any:
        if isinstance(other, fmpq | arb | int):
            return Germ([*self.terms, (ONE, fmpq(other) if isinstance(other, int) else other)], self.neglected)
        if not isinstance(other, Germ):
            return NotImplemented
        return Germ([*self.terms, *other.terms], _greatest(self.neglected, other.neglected))

    __radd__ = __add__

    def __sub__(self, other: Any) -> Any:
        return self + (-other)

    def __rsub__(self, other: Any) -> Any:
        return -self + other

    def _times(self, factor: Plain) -> Germ:
        return Germ([(order, coefficient * factor) for order, coefficient in self.terms], self.neglected)

    def __mul__(self, other: Any) -> Any:
        if isinstance(other, fmpq | arb | int):
            return self._times(other)
        if not isinstance(other, Germ):
            return NotImplemented
        terms = [(a.times(b), c * d) for a, c in self.terms for b, d in other.terms]
        neglected: Order | None = None
        for one, two in ((self, other), (other, self)):
            if one.neglected is not None:
                neglected = _greatest(neglected, one.neglected.times(two.bound()))
        return Germ(terms, neglected)

    __rmul__ = __mul__

    def joined(self, other: Germ) -> Germ:
        """The product with another."""
        product: Germ = self * other
        return product

    def bound(self) -> Order:
        """An order that it does not exceed."""
        if self.terms:
            return self.terms[0][0]
        return self.neglected if self.neglected is not None else ONE

    def _normalised(self) -> tuple[Order, Plain, Germ]:
        """The leading term, c ≠ 0, and what it is multiplied by, less 1: something that vanishes."""
        if not self.terms:
            if self.neglected is None:
                raise Undefined("division by zero")
            raise Undecided("a function of which only a bound is known")
        order, coefficient = self.terms[0]
        if not (coefficient > 0 or coefficient < 0):
            raise Undecided("a coefficient that may be zero")
        inverse = order.inverse()
        rest = [(other.times(inverse), value / coefficient) for other, value in self.terms[1:]]
        return order, coefficient, Germ(rest, None if self.neglected is None else self.neglected.times(inverse))

    def series(self, coefficients: Callable[[int], Plain]) -> Germ:
        """Σ cₖ·(this)ᵏ, of something that vanishes."""
        total, power = Germ([(ONE, coefficients(0))]), Germ([(ONE, fmpq(1))])
        if not self.terms and self.neglected is None:
            return total
        for k in range(1, _LENGTH):
            power = power * self
            total = total + power * coefficients(k)
        return Germ(total.terms, _greatest(total.neglected, (power * self).bound()))

    def reciprocal(self) -> Germ:
        """1 over it."""
        order, coefficient, rest = self._normalised()
        lead = Germ([(order.inverse(), 1 / coefficient)])
        return lead.joined(rest.series(lambda k: fmpq((-1) ** k)))

    def __rtruediv__(self, other: Any) -> Any:
        return self.reciprocal() * other

    # ---- functions ------------------------------------------------------------------------------------------------

    def sign(self) -> int | None:
        """The sign near 0, where it is certain."""
        if not self.terms:
            return 0 if self.neglected is None else None
        coefficient = self.terms[0][1]
        return 1 if coefficient > 0 else -1 if coefficient < 0 else None

    def power(self, exponent: fmpq) -> Germ:
        """A rational power of something positive."""
        order, coefficient, rest = self._normalised()
        if coefficient < 0:
            raise Undefined("a fractional power of a negative number")
        if order.logs:
            raise NotEvaluable("a fractional power of a logarithm")
        rates = tuple((p, rate * exponent) for p, rate in order.rates)
        lead = Germ([(Order(rates, order.power * exponent), _root(coefficient, exponent))])
        binomials = [fmpq(1)]
        for k in range(1, _LENGTH):
            binomials.append(binomials[-1] * (exponent - k + 1) / k)
        return lead.joined(rest.series(lambda k: binomials[k]))

    def exp(self) -> Germ:
        """e to it: what grows becomes a rate, a logarithm a power."""
        rates: list[tuple[fmpq, Plain]] = []
        power: Plain = fmpq(0)
        constant: Plain = fmpq(0)
        small: list[tuple[Order, Plain]] = []
        for order, coefficient in self.terms:
            size = order.size()
            if size < 0:
                small.append((order, coefficient))
            elif size == 0:
                constant = coefficient
            elif order == Order((), fmpq(0), 1):
                power = -coefficient
            elif not order.rates and not order.logs and isinstance(order.power, fmpq):
                rates.append((-order.power, coefficient))
            else:
                raise NotEvaluable("an exponential of an exponential")
        if self.neglected is not None and self.neglected.size() >= 0:
            raise Undecided("an exponential of something of which only a bound is known")
        lead = Germ([(Order(tuple(sorted(rates, key=lambda item: item[0])), power), _exponential(constant))])
        factorials = [fmpq(1)]
        for k in range(1, _LENGTH):
            factorials.append(factorials[-1] / k)
        return lead.joined(Germ(small, self.neglected).series(lambda k: factorials[k]))

    def log(self) -> Germ:
        """The natural logarithm of something positive."""
        order, coefficient, rest = self._normalised()
        if coefficient < 0:
            raise Undefined("the logarithm of a number that is not positive")
        if order.logs:
            raise NotEvaluable("a logarithm of a logarithm")
        lead = [(Order((), -p), rate) for p, rate in order.rates]
        lead += [(Order((), fmpq(0), 1), -order.power), (ONE, _logarithm(coefficient))]
        total: Germ = Germ(lead) + rest.series(lambda k: fmpq((-1) ** (k + 1), k) if k else fmpq(0))
        return total

    def settled(self, below: Plain, above: Plain) -> Germ:
        """A function with limits at both ends of the line, where this goes there; what it differs by vanishes."""
        order, coefficient, _ = self._normalised()
        if order.size() <= 0:
            raise NotEvaluable("a function that is not followed to its limit")
        return Germ([(ONE, above if coefficient > 0 else below)], order.inverse())

    def power_of_sequence(self, base: Plain) -> Germ:
        """base to this power along whole numbers that grow without bound, for a base that is not positive."""
        if not self.is_large() or self.sign() != 1:
            raise NotEvaluable("a varying power of a number that is not positive")
        size = abs(arb(base))
        if size.is_zero():
            return Germ([])
        if not size < 1:
            raise NotEvaluable("a varying power of a number that is not positive")
        return Germ([], (self * size.log()).exp().bound())

    def bounded(self) -> Germ:
        """A function of which only a bound is known."""
        return Germ([], ONE)

    def is_large(self) -> bool:
        """Whether it grows without bound."""
        return bool(self.terms) and self.terms[0][0].size() > 0

    def along(self, coefficients: Callable[[arb, int], list[Plain]]) -> Germ:
        """A smooth function of it, where it goes to a number."""
        if self.is_large():
            raise NotEvaluable("a function that is not followed to infinity")
        value, constant = self.limit(), [c for order, c in self.terms if order == ONE]
        terms = coefficients(arb(value), _LENGTH)
        exact = [term.fmpq() if isinstance(term, arb) and term.is_exact() else term for term in terms]
        rest: Germ = self - (constant[0] if constant else fmpq(0))
        return rest.series(lambda k: exact[k])

    def limit(self) -> Plain:
        """Where it goes. Raises Undefined where that is no number."""
        for order, coefficient in self.terms:
            size = order.size()
            if size == 0:
                self._require_small_rest()
                return coefficient
            if size < 0:
                break
            if coefficient > 0 or coefficient < 0:
                raise Undefined("a limit that is infinite")
            raise Undecided("a limit that may be infinite")
        self._require_small_rest()
        return fmpq(0)

    def _require_small_rest(self) -> None:
        if self.neglected is not None and self.neglected.size() >= 0:
            raise NotEvaluable("a limit that is hidden by what was neglected")


def _greatest(left: Order | None, right: Order | None) -> Order | None:
    if left is None or right is None:
        return left or right
    return left if _compared(left, right) >= 0 else right


def _root(value: Plain, exponent: fmpq) -> Plain:
    return value if value == 1 else arb(value) ** arb(exponent)


def _exponential(value: Plain) -> Plain:
    return fmpq(1) if value == 0 else arb(value).exp()


def _logarithm(value: Plain) -> Plain:
    return fmpq(0) if value == 1 else arb(value).log()


def approach(function: Callable[[Any], Any], point: Plain | None, direction: int) -> Plain:
    """The limit of a function at a point from one side, or (None) at ±∞."""
    step = Germ([(Order((), fmpq(1 if point is not None else -1)), fmpq(direction))])
    value = function(step if point is None else step + point)
    if isinstance(value, Germ):
        return value.limit()
    return value
