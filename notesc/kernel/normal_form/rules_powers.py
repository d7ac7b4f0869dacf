"""TRUSTED. Rules for powers.

A base with a negative exponent is not 0, and one with a fractional exponent is ≥ 0, where it is defined.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from notesc.kernel.normal_form.canonical import connected_components, render_form
from notesc.kernel.normal_form.content import common_factors, leading_monomial, single_factor
from notesc.kernel.normal_form.forms import (
    Call,
    Delta,
    Factor,
    Form,
    Monomial,
    Power,
    WholePower,
    constant,
    refreshed,
    scaled,
    single,
    whole_power,
)
from notesc.kernel.normal_form.matching import match_monomial
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.rules_functions import prime_factors, replaced, without_places

_LARGEST_EXPONENT_MULTIPLIED_OUT = 24


def powers(monomial: Monomial) -> Iterator[tuple[Power, tuple[Factor, ...]]]:
    """Each power among the factors, with the other factors."""
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Power):
            yield factor, monomial.factors[:place] + monomial.factors[place + 1 :]


def is_whole(exponent: Fraction) -> bool:
    """Whether an exponent is a whole number."""
    return exponent.denominator == 1


def trivial_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """u^0 = 1 (by convention also at 0), u^1 = u, 0^e = 0 for e > 0; a negative power of 0 has no value."""
    for power, rest in powers(monomial):
        if power.exponent == 0:
            return [Monomial(monomial.coefficient, monomial.bound, rest)]
        if power.exponent == 1:
            return replaced(monomial, rest, power.base)
        if not power.base:
            if power.exponent > 0:
                return []
            raise NotNormalisable("a division by zero")
    return None


def powers_with_one_base(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """u^a u^b = u^(a + b)."""
    seen: dict[str, int] = {}
    for place, power in enumerate(monomial.factors):
        if not isinstance(power, Power):
            continue
        earlier = seen.setdefault(render_form(power.base), place)
        other = monomial.factors[earlier]
        if earlier != place and isinstance(other, Power):
            merged = Power(power.base, power.exponent + other.exponent)
            rest = without_places(monomial.factors, earlier, place)
            return [Monomial(monomial.coefficient, monomial.bound, (*rest, merged))]
    return None


def whole_part_of_a_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """u^(5/2) = u u u^(1/2), and whole powers are multiplied out."""
    for power, rest in powers(monomial):
        whole = power.exponent.numerator // power.exponent.denominator
        if whole < 1:
            continue
        if whole > _LARGEST_EXPONENT_MULTIPLIED_OUT:
            raise NotNormalisable(f"the exponent {power.exponent} is too large to multiply out")
        fraction = power.exponent - whole
        kept = (*rest, Power(power.base, fraction)) if fraction else rest
        return replaced(monomial, kept, whole_power(power.base, whole))
    return None


def power_of_a_number(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """12^(1/2) = 2·3^(1/2): whole exponents go to the coefficient, fractions between 0 and 1 stay over primes."""
    for power, rest in powers(monomial):
        if len(power.base) != 1 or power.base[0].factors or power.base[0].bound:
            continue
        value = power.base[0].coefficient
        if is_whole(power.exponent):
            return replaced(monomial, rest, constant(value ** int(power.exponent)))
        primes = prime_factors(value) if value > 0 else None
        if primes is None:
            continue
        coefficient, factors = Fraction(1), []
        for prime, count in sorted(primes.items()):
            exponent = count * power.exponent
            whole = exponent.numerator // exponent.denominator
            coefficient *= Fraction(prime) ** whole
            if exponent != whole:
                factors.append(Power(constant(prime), exponent - whole))
        if coefficient == 1 and len(factors) == 1 and factors[0].key == power.key:
            continue
        return [Monomial(monomial.coefficient * coefficient, monomial.bound, (*rest, *factors))]
    return None


def power_of_a_monomial(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """(c·u·v)^e = c^e u^e v^e: always for whole e; for other e the parts known to be positive come out.

    A positive part may come out because the remaining product is then ≥ 0 exactly where the whole is.
    """
    for power, rest in powers(monomial):
        if len(power.base) != 1:
            continue
        (inner,) = power.base
        groups = connected_components(inner.bound, inner.factors)
        if not groups:
            continue
        if len(groups) == 1 and inner.coefficient == 1:
            simpler = _power_of_one_factor(power, normaliser)
            if simpler is not None:
                return [Monomial(monomial.coefficient, monomial.bound, rest + simpler)]
            continue
        parts = _split(inner, groups, power.exponent, normaliser)
        if parts is not None:
            return [Monomial(monomial.coefficient, monomial.bound, rest + parts)]
    return None


def _split(
    inner: Monomial,
    groups: list[tuple[tuple[str, ...], tuple[Factor, ...]]],
    exponent: Fraction,
    normaliser: Normaliser,
) -> tuple[Factor, ...] | None:
    """The powers of the parts of a monomial that come apart; None where nothing does."""
    size, sign = abs(inner.coefficient), (1 if inner.coefficient > 0 else -1)
    forms: list[Form] = [(Monomial(Fraction(1), bound, factors),) for bound, factors in groups]
    if is_whole(exponent):
        return (Power(constant(inner.coefficient), exponent), *(Power(form, exponent) for form in forms))
    apart = [form for form in forms if normaliser.is_positive(form)]
    together = [group for group, form in zip(groups, forms, strict=True) if form not in apart]
    taken: list[Factor] = [Power(form, exponent) for form in apart]
    if size != 1:
        taken.append(Power(constant(size), exponent))
    if not taken:
        return None
    remainder = Monomial(
        Fraction(sign),
        tuple(label for bound, _ in together for label in bound),
        tuple(factor for _, factors in together for factor in factors),
    )
    if together or sign < 0:
        taken.append(Power((remainder,), exponent))
    return tuple(taken) if len(taken) > 1 or sign * size == 1 else None


def _power_of_one_factor(power: Power, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """(u^a)^e = u^(a e) for whole e or u > 0; (uⁿ)^e = u^(n e) for whole e; exp(u)^e = exp(e·u); δ^e = δ for e > 0."""
    inner = single_factor(power.base)
    if isinstance(inner, Power) and (is_whole(power.exponent) or normaliser.is_positive(inner.base)):
        return (Power(inner.base, inner.exponent * power.exponent),)
    if isinstance(inner, WholePower) and is_whole(power.exponent):
        return (WholePower(inner.base, scaled(inner.exponent, power.exponent)),)
    if isinstance(inner, Call) and inner.function == "exp":
        return (Call("exp", scaled(inner.argument, power.exponent)),)
    if isinstance(inner, Delta):
        if power.exponent < 0:
            raise NotNormalisable("a negative power of a delta")
        return (inner,)
    return None


def power_of_a_common_factor(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """(f u + f v)^e = f^e (u + v)^e, for whole e or f > 0."""
    for power, rest in powers(monomial):
        common = common_factors(power.base, normaliser)
        if common is None:
            continue
        factors, remainder = common
        if is_whole(power.exponent) or all(normaliser.is_positive_factor(factor) for factor in factors):
            outside = tuple(Power(single(factor), power.exponent) for factor in factors)
            return [Monomial(monomial.coefficient, monomial.bound, (*rest, *outside, Power(remainder, power.exponent)))]
    return None


def power_with_leading_coefficient(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """(c·u)^e = c^e u^e where c is the leading coefficient, or its absolute value if e is not whole."""
    for power, rest in powers(monomial):
        if len(power.base) < 2:
            continue
        coefficient = leading_monomial(power.base).coefficient
        number = coefficient if is_whole(power.exponent) else abs(coefficient)
        if number != 1:
            monic = Power(scaled(power.base, 1 / number), power.exponent)
            outside = Power(constant(number), power.exponent)
            return [Monomial(monomial.coefficient, monomial.bound, (*rest, outside, monic))]
    return None


def leading_monomial_against_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """With u = c·t + r and e < 0: t u^e = (u^(e + 1) - r u^e) / c, since c·t = u - r."""
    for power, rest in powers(monomial):
        if power.exponent >= 0 or not power.base:
            continue
        lead = leading_monomial(power.base)
        found = match_monomial(lead, rest, monomial.bound, beside=power)
        if found is None:
            continue
        remaining = tuple(m for m in power.base if m is not lead)
        host = Monomial(monomial.coefficient / lead.coefficient, found.bound, found.factors)
        result = [Monomial(host.coefficient, host.bound, (*host.factors, Power(power.base, power.exponent + 1)))]
        for other in map(refreshed, remaining):
            factors = (*host.factors, power, *other.factors)
            result.append(Monomial(-host.coefficient * other.coefficient, host.bound + other.bound, factors))
        return result
    return None
