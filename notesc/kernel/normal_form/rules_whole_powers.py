"""TRUSTED. Rules for powers with whole-valued exponents that are no numbers, such as (-1)ⁿ and (x + y)ⁿ⁻¹.

At every point such a power is a whole power, of a base that is not 0 where the exponent is negative; and u⁰ = 1 for
every u. So the laws of exponents hold for bases of any sign.
"""

from __future__ import annotations

from collections.abc import Sequence
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
)
from notesc.kernel.normal_form.matching import match_monomial
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.rules_functions import calls, replaced, without_places
from notesc.kernel.normal_form.whole_numbers import is_even, is_whole, parity


def number_of(form: Form) -> Fraction | None:
    """The number that a form is."""
    if not form:
        return Fraction(0)
    is_number = len(form) == 1 and not form[0].factors and not form[0].bound
    return form[0].coefficient if is_number else None


def whole_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """A power with a whole-valued exponent by the first rule that applies to it."""
    for place, power in enumerate(monomial.factors):
        if not isinstance(power, WholePower):
            continue
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        if not power.base and normaliser.is_positive(power.exponent):
            return []
        for rule in _RULES:
            factors = rule(power, normaliser)
            if factors is not None:
                return [Monomial(monomial.coefficient, monomial.bound, (*rest, *factors))]
    return None


# ---- rules for one power --------------------------------------------------------------------------------------------


def _exponent_that_is_a_number(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    number = number_of(power.exponent)
    return None if number is None else (Power(power.base, number),)


def _positive_base(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """uⁿ = exp(n·log u) for u > 0, as all other powers of it."""
    if not normaliser.is_positive(power.base):
        return None
    return (Call("exp", normaliser.multiply(power.exponent, normaliser.call("log", power.base))),)


def _sign(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """(-1)ⁿ depends on the parity of n alone; (-c)ⁿ = (-1)ⁿ cⁿ."""
    number = number_of(power.base)
    if number is None or number >= 0:
        return None
    if number != -1:
        return WholePower(constant(-1), power.exponent), WholePower(constant(-number), power.exponent)
    reduced = parity(power.exponent, normaliser)
    odd = tuple(m for m in reduced if not m.factors and not m.bound and m.coefficient == 1)
    if odd:
        rest = tuple(m for m in reduced if m is not odd[0])
        return Power(constant(-1), Fraction(1)), WholePower(constant(-1), rest)
    same = render_form(reduced) == render_form(power.exponent)
    return None if same else (WholePower(constant(-1), reduced),)


def _power_of_a_product(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """(c·u·v)ⁿ = cⁿ uⁿ vⁿ."""
    if len(power.base) != 1:
        return None
    (inner,) = power.base
    groups = connected_components(inner.bound, inner.factors)
    if not groups or (len(groups) == 1 and inner.coefficient == 1):
        return None
    parts = [constant(inner.coefficient)] if inner.coefficient != 1 else []
    parts += [(Monomial(Fraction(1), bound, factors),) for bound, factors in groups]
    return tuple(WholePower(part, power.exponent) for part in parts)


def _power_of_a_power(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """(u^a)ⁿ = u^(a·n) for whole a, or for u ≥ 0 where a·n is whole; exp(u)ⁿ = exp(n·u); δⁿ = δ for n ≥ 1."""
    inner, exponent = single_factor(power.base), power.exponent
    match inner:
        case Power(base, number):
            multiple = scaled(exponent, number)
            if number.denominator == 1 or is_whole(multiple, normaliser):
                return (WholePower(base, multiple),)
        case WholePower(base, own):
            return (WholePower(base, normaliser.multiply(own, exponent)),)
        case Call("exp", argument):
            return (Call("exp", normaliser.multiply(argument, exponent)),)
        case Delta() if normaliser.is_positive(exponent):
            return (inner,)
    return None


def _power_of_a_common_factor(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """(f u + f v)ⁿ = fⁿ (u + v)ⁿ."""
    common = common_factors(power.base, normaliser)
    if common is None:
        return None
    return tuple(WholePower(base, power.exponent) for base in (*map(single, common[0]), common[1]))


def _leading_coefficient(power: WholePower, normaliser: Normaliser) -> tuple[Factor, ...] | None:
    """(c·u)ⁿ = cⁿ uⁿ, where c is the leading coefficient."""
    if len(power.base) < 2:
        return None
    number = leading_monomial(power.base).coefficient
    if number == 1:
        return None
    return WholePower(constant(number), power.exponent), WholePower(scaled(power.base, 1 / number), power.exponent)


_RULES = (
    _exponent_that_is_a_number,
    _positive_base,
    _sign,
    _power_of_a_product,
    _power_of_a_power,
    _power_of_a_common_factor,
    _leading_coefficient,
)


# ---- rules for products ---------------------------------------------------------------------------------------------


def whole_powers_with_one_base(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """uᵐ uⁿ = uᵐ⁺ⁿ, where uᵐ may also be u itself or a power of it with a number for its exponent.

    Where u = 0, both exponents are ≥ 0, and so is their sum: 0ᵐ 0ⁿ = 0ᵐ⁺ⁿ.
    """
    places = [place for place, factor in enumerate(monomial.factors) if isinstance(factor, WholePower)]
    for place in places:
        power = monomial.factors[place]
        assert isinstance(power, WholePower)
        text = render_form(power.base)
        for other, factor in enumerate(monomial.factors):
            exponent = None if other == place else _exponent_over(factor, text)
            if exponent is not None:
                merged = WholePower(power.base, normaliser.add(power.exponent, exponent))
                rest = without_places(monomial.factors, place, other)
                return [Monomial(monomial.coefficient, monomial.bound, (*rest, merged))]
    return None


def _exponent_over(factor: Factor, base: str) -> Form | None:
    """The exponent where a factor is a whole power of a base, given by its text."""
    match factor:
        case WholePower(own, exponent) if render_form(own) == base:
            return exponent
        case Power(own, number) if number.denominator == 1 and number_of(own) is None and render_form(own) == base:
            return constant(number)  # powers of numbers go to the coefficient
    return constant(1) if render_form(single(factor)) == base else None


def logarithm_of_an_even_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """log(u²ᵐ) = m·log(u²), for u ≠ 0."""
    for call, rest in calls(monomial, "log"):
        inner = single_factor(call.argument)
        if isinstance(inner, WholePower) and is_even(inner.exponent, normaliser) and normaliser.is_nonzero(inner.base):
            logarithm = normaliser.call("log", normaliser.power(inner.base, 2))
            return replaced(monomial, rest, normaliser.multiply(scaled(inner.exponent, Fraction(1, 2)), logarithm))
    return None


def leading_monomial_against_whole_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """With u = c·t + r: t uⁿ = (uⁿ⁺¹ - r uⁿ) / c, since c·t = u - r, and u uⁿ = uⁿ⁺¹ wherever uⁿ is defined."""
    for place, power in enumerate(monomial.factors):
        if not isinstance(power, WholePower) or (len(power.base) < 2 and not any(m.bound for m in power.base)):
            continue
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        lead = leading_monomial(power.base)
        found = match_monomial(lead, rest, monomial.bound, beside=power)
        if found is None:
            continue
        coefficient = monomial.coefficient / lead.coefficient
        higher = WholePower(power.base, normaliser.add(power.exponent, constant(1)))
        result = [Monomial(coefficient, found.bound, (*found.factors, higher))]
        for other in map(refreshed, tuple(m for m in power.base if m is not lead)):
            factors = (*found.factors, power, *other.factors)
            result.append(Monomial(-coefficient * other.coefficient, found.bound + other.bound, factors))
        return result
    return None
