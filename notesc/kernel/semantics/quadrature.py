"""TRUSTED. Integrals enclosed: Taylor series with a remainder over small pieces, and bounds for what is left out.

Over [m - r, m + r] the integrand is Σ cₖ tᵏ up to an order N, and the remainder is a coefficient of order N somewhere
in the piece, which the series about the whole piece encloses (W. Tucker, Validated Numerics, 2011, §5.2). A piece on
which the integrand cannot be enclosed is cut in two; at an end where it is singular, and beyond a large R, there is a
bound for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Any

from flint import arb, arb_series, ctx, fmpq

from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.jets import ZERO, Jet, Plain, Scalar, ball, plain, sign
from notesc.kernel.semantics.tails import Tail

Function = Callable[[Scalar], Scalar]

_ORDER = 40  # of the remainder; even, so that it has one sign
_MOST_PIECES, _DEEPEST = 1500, 400
_NEAR_BY = 2**16
_SPARE_BITS = 48  # of the precision in force, for the sum of all pieces to stay narrow
_STARTS = (4, 16, 64, 256, 2**10, 2**14, 2**20, 2**32, 2**64, 2**128, 2**200)


def integral(function: Function, lower: Plain | None, upper: Plain | None) -> Scalar:
    """∫ of a function of one number; an end None is infinite, -∞ below and ∞ above, and `lower` ≤ `upper`.

    Raises Undefined where the function certainly is inside, or the integral diverges; Undecided where the enclosure
    does not become narrow; NotEvaluable where a bound at an infinite or singular end is out of reach.
    """
    return _Quadrature(function).over(lower, upper)


class _Quadrature:
    def __init__(self, function: Function) -> None:
        self.function = function
        self.pieces = 0
        self.tolerance = arb(2) ** -(ctx.prec - _SPARE_BITS)

    def over(self, lower: Plain | None, upper: Plain | None) -> Scalar:
        total: Scalar = ZERO
        if lower is None or upper is None:
            middle = _anchor(lower, upper)
            for end, direction in ((lower, -1), (upper, 1)):
                if end is None:
                    far, beyond = self._beyond(direction, abs(ball(middle)))
                    total = total + beyond
                    cuts = list(_geometric(middle, direction * far))
                    total = total + self._chain(sorted(cuts, key=float))
                elif sign(end - middle) != 0:
                    total = total + self.over(*((end, middle) if direction < 0 else (middle, end)))
            return total
        return self._chain([lower, *_simple_points(lower, upper), upper])

    def _chain(self, cuts: list[Plain]) -> Scalar:
        """The pieces between neighbouring points, each point but the first and the last tried by itself."""
        total: Scalar = ZERO
        for point in cuts[1:-1]:
            self.function(point)  # Undefined where the function is undefined inside
        for left, right in pairwise(cuts):
            total = total + self._piece(left, right)
        return total

    # ---- one piece ------------------------------------------------------------------------------------------------

    def _piece(self, left: Plain, right: Plain, depth: int = 0, *, outer: tuple[bool, bool] = (True, True)) -> Scalar:
        """∫ over [left, right]; `outer` says which of its ends may be singular."""
        self.pieces += 1
        if self.pieces > _MOST_PIECES or depth > _DEEPEST:
            raise Undecided("an integral that is not enclosed with the work allowed")
        middle, radius = (left + right) / 2, (right - left) / 2
        before = ctx.prec
        ctx.prec = before + _lost_bits(middle, radius)
        try:
            value = self._by_series(middle, ball(radius))
        except Undefined:
            if depth < 2 or not any(outer):  # a singular end is certain only where the piece is away from it
                self.function(middle)
            value = None
        except Undecided:
            value = None
        finally:
            ctx.prec = before
        if value is not None:
            return value
        if depth >= 3 and outer[0] != outer[1]:
            rest = self._at_end(left if outer[0] else right, 1 if outer[0] else -1, right - left)
            if rest is not None:
                return rest
        first = self._piece(left, middle, depth + 1, outer=(outer[0], False))
        return first + self._piece(middle, right, depth + 1, outer=(False, outer[1]))

    def _by_series(self, middle: Plain, radius: arb) -> Scalar | None:
        """Σ 2 c₂ₖ r^(2k+1)/(2k+1) and the remainder; None where that is too wide."""
        around = ball(middle) + radius * arb(0, 1)
        rest = _coefficient(self.function(arb_series([around, 1], prec=_ORDER + 1)), _ORDER)
        remainder = rest * (2 * radius ** (_ORDER + 1) / (_ORDER + 1))
        if _width(remainder) > self.tolerance:
            return None
        value = self.function(arb_series([ball(middle), 1], prec=_ORDER))
        total = remainder
        for k in range(0, _ORDER, 2):
            total = total + _coefficient(value, k) * (2 * radius ** (k + 1) / (k + 1))
        return total if _width(total) <= self.tolerance * (1 + _size(total)) else None

    # ---- what is left out -----------------------------------------------------------------------------------------

    def _at_end(self, end: Plain, direction: int, width: Plain) -> Scalar | None:
        """|∫| from an end on, over a short width: f(end ± 1/u)/u² for u ≥ 1/width. None where that is not small."""
        start = (1 / ball(width)).lower()
        if start < 1:
            return None
        near = Tail.variable(start, inverse=True)
        square = near * near
        try:
            value = self.function((near if direction > 0 else -near) + end)
            return self._small(_mapped(value, lambda part: _as_tail(near, part) * square))
        except (Undecided, NotEvaluable):
            return None

    def _beyond(self, direction: int, beyond: arb) -> tuple[fmpq, Scalar]:
        """A point from which on the integral is small, and a bound for it from there on."""
        falls = False
        for number in _STARTS:
            if beyond >= number:
                continue
            far = Tail.variable(arb(number))
            try:
                value = self.function(far if direction > 0 else -far)
                rest = self._small(_mapped(value, partial(_as_tail, far)))
            except Undecided:
                continue
            if rest is not None:
                return fmpq(number), rest
            falls = falls or (isinstance(plain(value), Tail) and bool(plain(value).upper.rates))
        if falls:
            raise Undecided("an integral whose rest is not seen to be small at this point")
        raise NotEvaluable("the rest of an integral to infinity is not seen to be small")

    def _small(self, value: Scalar) -> Scalar | None:
        """A ball about 0 with the integral of a tail, where that is narrow."""
        if isinstance(value, Jet):
            parts = {c: self._small(part) for c, part in value.parts.items()}
            base = self._small(value.base)
            return None if base is None or None in parts.values() else Jet(value.level, base, parts)
        own = value.whole()
        if own.lower is not None and own.sign is not None and own.lower.integral_diverges():
            raise Undefined("an integral that is infinite")
        bound = own.upper.integral() if not own.upper.coefficient.is_zero() else arb(0)
        if bound is None or not bound.is_finite() or bound > self.tolerance:
            return None
        return arb(0, bound.upper())


def _lost_bits(middle: Plain, radius: Plain) -> int:
    """How many bits a difference from an end near by loses, where that is many."""
    ratio = (abs(ball(middle)) / ball(radius)).mid()
    return int(float(ratio.log() / arb(2).log())) + 1 if ratio > _NEAR_BY else 0


def _as_tail(like: Tail, value: Plain) -> Tail:
    return value if isinstance(value, Tail) else like.of_constant(value)


def _anchor(lower: Plain | None, upper: Plain | None) -> Plain:
    """A point from which to go to infinity."""
    if lower is None and upper is None:
        return fmpq(0)
    return upper if lower is None else lower


def _geometric(middle: Plain, far: Plain) -> Iterator[Plain]:
    """Points from one to another, ever farther apart."""
    yield middle
    step = fmpq(1) if far > 0 else fmpq(-1)
    while abs(ball(far)) > abs(ball(middle + step)):
        yield middle + step
        step = step * 2
    yield far


_FEW = 6


def _simple_points(lower: Plain, upper: Plain) -> Iterator[Plain]:
    """Whole numbers inside, where there are few: at such a point an integrand is often undefined."""
    low, high = ball(lower), ball(upper)
    if high - low > _FEW:
        candidates: list[int] = [0]
    else:
        first = int(low.floor().unique_fmpz() or 0)
        candidates = [first + k for k in range(_FEW + 2)]
    yield from (fmpq(k) for k in candidates if low < k < high)


def _mapped(value: Scalar, function: Callable[[Plain], Plain]) -> Scalar:
    if isinstance(value, Jet):
        parts = {c: _mapped(part, function) for c, part in value.parts.items()}
        return Jet(value.level, _mapped(value.base, function), parts)
    return function(value)


def _coefficient(value: Scalar, k: int) -> Scalar:
    """The coefficient of t^k."""

    def own(part: Plain) -> Plain:
        if isinstance(part, arb_series):
            return part[k]
        return part if k == 0 else ZERO

    return _mapped(value, own)


def _parts(value: Any) -> Iterator[arb]:
    if isinstance(value, Jet):
        yield from _parts(value.base)
        for part in value.parts.values():
            yield from _parts(part)
    else:
        yield ball(value)


def _width(value: Scalar) -> arb:
    widths = [part.rad() if part.is_finite() else arb("inf") for part in _parts(value)]
    return max(widths, key=float)


def _size(value: Scalar) -> arb:
    return max((abs(part.mid()) for part in _parts(value)), key=float)


# ---- ends that vary -----------------------------------------------------------------------------------------------


def moved_end(function: Function, end: Scalar) -> Scalar:
    """∫ from the plain part of an end to the end itself: Σ cₖ δ^(k+1)/(k+1), for the series c of the integrand."""
    base = plain(end)
    order = end.level if isinstance(end, Jet) else 0
    delta = end - base
    value = function(arb_series([ball(base), 1], prec=order + 1))
    total: Scalar = ZERO
    power = delta
    for k in range(order):
        total = total + _coefficient(value, k) * power * fmpq(1, k + 1)
        power = power * delta
    return total
