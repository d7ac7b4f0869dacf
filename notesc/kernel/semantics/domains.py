"""TRUSTED. Declared domains: membership, and values drawn from them, exact and simple or spread out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from flint import fmpq

from notesc.kernel.semantics.jets import ONE, Plain, ball, sign
from notesc.language.terms import Domain


def contains(domain: Domain, value: Plain) -> bool | None:
    """Whether a number lies in a domain; None where its ball cannot tell."""
    if domain is Domain.REAL:
        return True
    if domain is Domain.INTEGER:
        if isinstance(value, fmpq):
            return bool(value.q == 1)
        return None if value.contains_integer() else False
    if domain is Domain.UNIT_INTERVAL:
        ends = {_nonnegative(value), _nonnegative(1 - value)}
        return False if False in ends else None if None in ends else True
    if domain is Domain.NONNEGATIVE:
        return _nonnegative(value)
    certain = sign(value)
    return None if certain is None else certain == 1


def _nonnegative(value: Plain) -> bool | None:
    certain = sign(value)
    if certain is not None:
        return certain >= 0
    return True if ball(value).lower() >= 0 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the values of a point are drawn."""

    fill: fmpq | None = None  # every entry is this number, moved into its domain
    signed: bool = False  # with `fill`: of either sign, so that sums cancel
    small: bool = False  # small numbers, 0 and ±1 among them, and the ends of closed domains
    zero: int | None = None  # the variable of this number is zero where its domain has 0, and no other is
    scale: fmpq = ONE  # otherwise multiples of a fraction of this, up to a few times this


ZERO_FILL = Style(fill=fmpq(0))

_SMALL: dict[Domain, tuple[fmpq, ...]] = {
    Domain.REAL: (fmpq(0), fmpq(1), fmpq(-1), fmpq(2), fmpq(-2)),
    Domain.POSITIVE: (fmpq(1), fmpq(2), fmpq(1, 2), fmpq(3)),
    Domain.NONNEGATIVE: (fmpq(0), fmpq(1), fmpq(2), fmpq(1, 2)),
    Domain.INTEGER: (fmpq(0), fmpq(1), fmpq(-1), fmpq(2), fmpq(-2)),
    Domain.UNIT_INTERVAL: (fmpq(0), fmpq(1), fmpq(1, 2), fmpq(1, 4)),
}
_PARTS = (8, 8, 8, 3, 7)  # mostly eighths, which stay short; thirds and sevenths, where those could miss something
_SPREAD: dict[Domain, Callable[[Random, fmpq], fmpq]] = {
    Domain.REAL: lambda random, scale: fmpq(random.randint(-24, 24), random.choice(_PARTS)) * scale,
    Domain.POSITIVE: lambda random, scale: fmpq(random.randint(1, 24), random.choice(_PARTS)) * scale,
    Domain.NONNEGATIVE: lambda random, scale: fmpq(random.randint(0, 24), random.choice(_PARTS)) * scale,
    Domain.INTEGER: lambda random, _: fmpq(random.randint(-4, 5)),
    Domain.UNIT_INTERVAL: lambda random, scale: fmpq(random.randint(0, 16), 16) * min(scale, ONE),
}


def draw(domain: Domain, style: Style, random: Random) -> fmpq:
    """One number of the domain."""
    if style.fill is not None:
        turned = style.signed and random.randint(0, 1) == 1
        return _moved(domain, -style.fill if turned else style.fill)
    if style.small:
        return random.choice(_SMALL[domain] if style.zero is None else [x for x in _SMALL[domain] if x != 0])
    return _SPREAD[domain](random, style.scale)


def _moved(domain: Domain, value: fmpq) -> fmpq:
    if contains(domain, value):
        return value
    if contains(domain, -value):
        return -value
    return ONE if domain is Domain.INTEGER else fmpq(1, 2)
