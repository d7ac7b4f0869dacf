"""TRUSTED. Infinite sums enclosed: so many terms, and a bound for the rest."""

from __future__ import annotations

from collections.abc import Callable

from flint import arb, ctx, fmpq

from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.jets import ZERO, Jet, Scalar, ball
from notesc.kernel.semantics.tails import Tail

_SPARE_BITS = 48
_STOPS = (8, 32, 64, 128, 256, 512, 1024, 2048)


def infinite_sum(function: Callable[[Scalar], Scalar], start: int) -> Scalar:
    """Σ of a function over the whole numbers from `start` on.

    Raises Undefined where the sum certainly diverges, NotEvaluable where too many terms are needed.
    """
    tolerance = arb(2) ** -(ctx.prec - _SPARE_BITS)
    total: Scalar = ZERO
    position, falls = start, False
    for stop in _STOPS:
        if stop <= start:
            continue
        try:
            value = function(Tail.variable(arb(stop)))
            falls = falls or (isinstance(value, Tail) and bool(value.upper.rates))
            rest = _rest(value)
        except Undecided:
            continue
        if rest is None or rest > tolerance:
            continue
        while position < stop:
            value = function(fmpq(position))
            if isinstance(value, Jet):
                raise NotEvaluable("how an infinite sum varies")
            total = total + value
            position += 1
        return ball(total) + arb(0, rest.upper())
    if falls:
        raise Undecided("a sum that takes too many terms at this point")
    raise NotEvaluable("the rest of an infinite sum is not seen to be small")


def _rest(value: Scalar) -> arb | None:
    """A bound for |Σ| from R on: what falls is at most its first term and its integral. None where none is seen."""
    if not isinstance(value, Tail):
        if not isinstance(value, Jet) and ball(value).is_zero():
            return arb(0)
        raise Undefined("a sum of terms that do not vanish")
    own = value.whole()
    if own.lower is not None and own.lower.raised(arb(-1)).supremum() is not None:
        raise Undefined("a sum of terms that do not vanish")
    if (
        own.lower is not None
        and own.sign is not None
        and own.lower.integral_diverges()
        and own.lower.supremum() is not None
    ):
        raise Undefined("a sum that is infinite")
    if own.upper.coefficient.is_zero():
        return arb(0)
    first, rest = own.upper.supremum(), own.upper.integral()
    return None if first is None or rest is None else first + rest
