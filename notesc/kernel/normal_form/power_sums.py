"""TRUSTED. Sums of powers as polynomials (Faulhaber; Graham, Knuth, Patashnik, Concrete Mathematics, §6.5)."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import comb


@lru_cache(maxsize=64)
def power_sum(exponent: int) -> tuple[Fraction, ...]:
    """The coefficients, lowest power first, of the polynomial S with S(0) = 0 and S(x) - S(x - 1) = x^exponent.

    So Σ_{k=a}^b k^exponent = S(b) - S(a - 1) for all whole a ≤ b + 1. By the recurrence
    (x + 1)^(m + 1) - 1 = Σ_{j=0}^m C(m + 1, j) Σ_{k=1}^x k^j, which the binomial theorem gives.
    """
    whole = exponent + 1
    total = [Fraction(comb(whole, power)) for power in range(whole + 1)]
    total[0] -= 1
    for lower in range(exponent):
        for power, coefficient in enumerate(power_sum(lower)):
            total[power] -= comb(whole, lower) * coefficient
    return tuple(coefficient / whole for coefficient in total)
