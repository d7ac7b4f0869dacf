"""TRUSTED. Rules for formal products ∏ f(k)^e, of which the factors may have any sign and be zero.

The argument of such a product is a sum of its factors with their exponents: Σ_k [1 ≤ k ≤ n] ⟨f(k)⟩ stands for the
product of all f(k). What it means is read off the exponents that are left when equal factors are collected: a factor
whose exponents add up to 0 is not there, also where it is zero. Where an exponent is negative the factor is not zero,
since the product is defined there.
"""

from __future__ import annotations

from collections.abc import Sequence

from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Delta,
    Factor,
    Form,
    Monomial,
    Power,
    WholePower,
    scaled,
    single,
    times,
)
from notesc.kernel.normal_form.normaliser import Normaliser

PRODUCT = "product of"  # no function of the language has such a name
FACTOR = "factor"


def formal_product(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Two products are one; the product of nothing is 1; a factor x beside ⟨x⟩ᵉ in a product makes it ⟨x⟩ᵉ⁺¹."""
    products = [factor for factor in monomial.factors if isinstance(factor, Call) and factor.function == PRODUCT]
    if not products:
        return None
    rest = tuple(factor for factor in monomial.factors if factor not in products)
    argument = products[0].argument
    if len(products) > 1:
        argument = normaliser.add(*(product.argument for product in products))
    elif not argument:
        return [Monomial(monomial.coefficient, monomial.bound, rest)]
    else:
        known = {inner.key for one in argument if not one.bound for inner in one.factors if _is_factor(inner)}
        alike = ((place, _as_exponent(factor)) for place, factor in enumerate(rest))
        found = next(((place, more) for place, more in alike if more and more[0].factors[0].key in known), None)
        if found is None:
            return None
        rest = rest[: found[0]] + rest[found[0] + 1 :]
        argument = normaliser.add(argument, found[1])
    return [Monomial(monomial.coefficient, monomial.bound, (*rest, Call(PRODUCT, argument)))]


def _is_factor(factor: Factor) -> bool:
    return isinstance(factor, Call) and factor.function == FACTOR


def _as_exponent(factor: Factor) -> Form | None:
    """A factor of a monomial as one of a formal product."""
    match factor:
        case Bracket() | Delta():
            return None
        case Power(base, exponent) if exponent.denominator == 1:
            return scaled(single(Call(FACTOR, base)), exponent)
    return single(Call(FACTOR, single(factor)))


def exponents_of(monomial: Monomial, normaliser: Normaliser) -> Form | None:
    """A monomial without its coefficient as the sum of factors with exponents; None where it is no plain product."""
    if monomial.bound:
        return None
    total: Form = ()
    for factor in monomial.factors:
        match factor:
            case Bracket() | Delta():
                return None
            case Call(function, argument) if function == PRODUCT:
                total += argument
            case Call("exp", argument):
                total += tuple(map(_formal, argument))
            case WholePower(base, exponent):
                total += times(exponent, exponents_of_form(base, normaliser))
            case Power(base, number) if number.denominator == 1:
                total += scaled(exponents_of_form(base, normaliser), number)
            case Power(base, number):  # the root of x² is not x
                total += scaled(single(Call(FACTOR, base)), number)
            case _:
                more = _as_exponent(factor)
                if more is None:
                    return None
                total += more
    return normaliser.normalise(total)


def exponents_of_form(form: Form, normaliser: Normaliser) -> Form:
    """A form as factors with exponents: one factor where it is no plain product."""
    found = exponents_of(form[0], normaliser) if len(form) == 1 and form[0].coefficient == 1 else None
    return single(Call(FACTOR, form)) if found is None else found


def _formal(monomial: Monomial) -> Monomial:
    """c·log(u) in the exponent of e is the factor u with the exponent c."""
    logarithms = [factor for factor in monomial.factors if isinstance(factor, Call) and factor.function == "log"]
    if len(logarithms) != 1:
        return monomial
    factors = tuple(
        Call(FACTOR, factor.argument) if factor is logarithms[0] and isinstance(factor, Call) else factor
        for factor in monomial.factors
    )
    return Monomial(monomial.coefficient, monomial.bound, factors)
