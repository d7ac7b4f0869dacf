"""TRUSTED. Rules for exp, log, tanh, sin, cos and their inverses.

Arguments of log are > 0 wherever the log is defined, and a rule relies on that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from flint import fmpz

from notesc.kernel.normal_form.canonical import connected_components, render_monomial
from notesc.kernel.normal_form.content import common_factors, leading_monomial, single_factor
from notesc.kernel.normal_form.forms import (
    ONE,
    Call,
    Factor,
    Form,
    Monomial,
    Power,
    constant,
    monomial_product,
    refreshed,
    scaled,
    single,
)
from notesc.kernel.normal_form.normaliser import Normaliser

_LARGEST_TO_FACTOR = 10**30


def calls(monomial: Monomial, function: str) -> Iterator[tuple[Call, tuple[Factor, ...]]]:
    """Each call of a function among the factors, with the other factors."""
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Call) and factor.function == function:
            yield factor, monomial.factors[:place] + monomial.factors[place + 1 :]


def replaced(monomial: Monomial, rest: tuple[Factor, ...], by: Form) -> list[Monomial]:
    """The monomial with `rest` as its factors, times a form."""
    host = Monomial(monomial.coefficient, monomial.bound, rest)
    return [monomial_product(host, refreshed(m)) for m in by]


def without_places(factors: tuple[Factor, ...], *places: int) -> tuple[Factor, ...]:
    """The other factors. By place, not by identity: a product may hold one factor several times."""
    return tuple(factor for place, factor in enumerate(factors) if place not in places)


def prime_factors(value: Fraction) -> dict[int, int] | None:
    """The primes of a positive rational with their exponents; None where it is too large to be factored at once."""
    if value.numerator > _LARGEST_TO_FACTOR or value.denominator > _LARGEST_TO_FACTOR:
        return None
    found: dict[int, int] = {}
    for number, sign in ((value.numerator, 1), (value.denominator, -1)):
        for prime, exponent in fmpz(number).factor():
            found[int(prime)] = found.get(int(prime), 0) + sign * int(exponent)
    return found


# ---- exp ----------------------------------------------------------------------------------------------------------


_ODD = ("tanh", "sin", "arcsin", "arctan", "arcsinh", "arctanh", "erf")
_AT_ZERO: dict[str, Form] = {"exp": ONE, "cos": ONE, **dict.fromkeys(_ODD, ())}
_PARITY = {"cos": 1, **dict.fromkeys(_ODD, -1)}


def call_of_zero(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """exp(0) = cos(0) = 1, and odd functions are 0 at 0."""
    for place, call in enumerate(monomial.factors):
        if isinstance(call, Call) and not call.argument and call.function in _AT_ZERO:
            return replaced(monomial, without_places(monomial.factors, place), _AT_ZERO[call.function])
    return None


def odd_or_even_function(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """f(-u) = ±f(u): the leading coefficient of the argument is made positive."""
    for place, call in enumerate(monomial.factors):
        if not (isinstance(call, Call) and call.argument and call.function in _PARITY):
            continue
        if leading_monomial(call.argument).coefficient < 0:
            turned = single(Call(call.function, scaled(call.argument, -1)))
            rest = without_places(monomial.factors, place)
            return replaced(monomial, rest, scaled(turned, _PARITY[call.function]))
    return None


def square_of_a_sine(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """sin(u)² = 1 - cos(u)² (Abramowitz and Stegun, Handbook of Mathematical Functions, 4.3.10)."""
    seen: dict[str, int] = {}
    for place, call in enumerate(monomial.factors):
        if not isinstance(call, Call) or call.function != "sin":
            continue
        earlier = seen.setdefault(call.key, place)
        if earlier != place:
            cosine = Call("cos", call.argument)
            other = Monomial(Fraction(-1), (), (cosine, cosine))
            return replaced(monomial, without_places(monomial.factors, earlier, place), (*ONE, other))
    return None


def exponential_of_a_sum(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """exp(u + v) = exp(u) exp(v): every exp holds one monomial."""
    for call, rest in calls(monomial, "exp"):
        if len(call.argument) > 1:
            parts = tuple(Call("exp", (part,)) for part in call.argument)
            return [Monomial(monomial.coefficient, monomial.bound, rest + parts)]
    return None


def exponentials_with_one_exponent(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """exp(a·m) exp(b·m) = exp((a + b)·m)."""
    seen: dict[str, int] = {}
    for place, call in enumerate(monomial.factors):
        if not isinstance(call, Call) or call.function != "exp" or len(call.argument) != 1:
            continue
        earlier = seen.setdefault(render_monomial(call.argument[0]), place)
        other = monomial.factors[earlier]
        if earlier != place and isinstance(other, Call):
            rest = without_places(monomial.factors, earlier, place)
            total = normaliser.add(call.argument, other.argument)
            return [Monomial(monomial.coefficient, monomial.bound, (*rest, Call("exp", total)))]
    return None


def exponential_of_a_logarithm(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """exp(c·log(v)) = v^c, for v > 0 where log(v) is defined."""
    for call, rest in calls(monomial, "exp"):
        if len(call.argument) == 1:
            (exponent,) = call.argument
            if not exponent.bound and len(exponent.factors) == 1:
                (inner,) = exponent.factors
                if isinstance(inner, Call) and inner.function == "log":
                    power = Power(inner.argument, exponent.coefficient)
                    return [Monomial(monomial.coefficient, monomial.bound, (*rest, power))]
    return None


# ---- log ----------------------------------------------------------------------------------------------------------


def logarithm_of_a_number(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """log(p^a q^b) = a·log(p) + b·log(q) for primes; log(1) = 0."""
    for call, rest in calls(monomial, "log"):
        if len(call.argument) == 1 and not call.argument[0].factors and not call.argument[0].bound:
            value = call.argument[0].coefficient
            primes = prime_factors(value) if value > 0 else None
            if primes is None or (len(primes) == 1 and next(iter(primes.values())) == 1):
                continue
            total: Form = ()
            for prime, exponent in sorted(primes.items()):
                total += scaled(single(Call("log", constant(prime))), exponent)
            return replaced(monomial, rest, total)
    return None


def logarithm_of_an_exponential(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """log(exp(u)) = u."""
    for call, rest in calls(monomial, "log"):
        inner = single_factor(call.argument)
        if isinstance(inner, Call) and inner.function == "exp":
            return replaced(monomial, rest, inner.argument)
    return None


def logarithm_of_a_power(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """log(v^e) = e·log(v) for v > 0."""
    for call, rest in calls(monomial, "log"):
        inner = single_factor(call.argument)
        if isinstance(inner, Power) and normaliser.is_positive(inner.base):
            return replaced(monomial, rest, scaled(single(Call("log", inner.base)), inner.exponent))
    return None


def logarithm_of_a_product(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """log(u v) = log(u) + log(v) for u > 0; then v > 0 too, since u v is where the log is defined."""
    for call, rest in calls(monomial, "log"):
        split = _positive_parts(call.argument, normaliser)
        if split is not None:
            parts, remainder = split
            total: Form = ()
            for part in (*parts, *([remainder] if remainder != ONE else [])):
                total += single(Call("log", part))
            return replaced(monomial, rest, total)
    return None


def _positive_parts(argument: Form, normaliser: Normaliser) -> tuple[list[Form], Form] | None:
    """Forms known to be positive, and one more, whose product is the argument; None where it does not come apart."""
    if not argument:
        return None
    if len(argument) > 1:
        common = common_factors(argument, normaliser)
        if common is not None and all(normaliser.is_positive_factor(factor) for factor in common[0]):
            return [single(factor) for factor in common[0]], common[1]
        size = abs(leading_monomial(argument).coefficient)
        return ([constant(size)], scaled(argument, 1 / size)) if size != 1 else None
    (only,) = argument
    groups = connected_components(only.bound, only.factors)
    forms: list[Form] = [(Monomial(Fraction(1), bound, factors),) for bound, factors in groups]
    positive = [form for form in forms if normaliser.is_positive(form)]
    others = [group for group, form in zip(groups, forms, strict=True) if form not in positive]
    size, sign = abs(only.coefficient), (1 if only.coefficient > 0 else -1)
    remainder: Form = (
        Monomial(
            Fraction(sign),
            tuple(label for bound, _ in others for label in bound),
            tuple(factor for _, factors in others for factor in factors),
        ),
    )
    if sign > 0 and not others:
        remainder = ONE
    pieces = ([constant(size)] if size != 1 else []) + positive
    return (pieces, remainder) if pieces and len(pieces) + (remainder is not ONE) > 1 else None
