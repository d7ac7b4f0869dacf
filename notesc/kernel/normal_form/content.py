"""TRUSTED. Factors with their exponents, and what is common to all monomials of a form."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_form, render_monomial
from notesc.kernel.normal_form.forms import Call, Extent, Factor, Form, Monomial, Power, scaled
from notesc.kernel.normal_form.normaliser import Normaliser


@dataclass(frozen=True)
class BaseAndExponent:
    """A factor seen as base ** exponent; factors with one base differ in the exponent only."""

    base: str  # canonical text of the base
    exponent: Fraction
    example: Factor  # a factor with that base


def single_factor(form: Form) -> Factor | None:
    """The factor that a form consists of, if it is one factor with coefficient 1 and nothing summed."""
    if len(form) == 1 and form[0].coefficient == 1 and not form[0].bound and len(form[0].factors) == 1:
        return form[0].factors[0]
    return None


def base_and_exponent(factor: Factor) -> BaseAndExponent:
    """exp(c·m) has the base exp(m) and the exponent c; a power its base and exponent; another factor the exponent 1."""
    if isinstance(factor, Call) and factor.function == "exp" and len(factor.argument) == 1:
        (monomial,) = factor.argument
        return BaseAndExponent(f"exp {render_monomial(monomial)}", monomial.coefficient, factor)
    if isinstance(factor, Power):
        inner = single_factor(factor.base)
        text = inner.key if inner is not None else f"power {render_form(factor.base)}"
        return BaseAndExponent(text, factor.exponent, factor)
    return BaseAndExponent(factor.key, Fraction(1), factor)


def with_exponent(item: BaseAndExponent, exponent: Fraction) -> Factor:
    """The factor with this base and another exponent."""
    factor = item.example
    if isinstance(factor, Call) and factor.function == "exp" and len(factor.argument) == 1:
        return Call("exp", scaled(factor.argument, exponent / factor.argument[0].coefficient))
    base = factor.base if isinstance(factor, Power) else (Monomial(Fraction(1), (), (factor,)),)
    alone = single_factor(base)
    if exponent == 1 and alone is not None:
        return alone
    return Power(base, exponent)


def common_factors(form: Form, normaliser: Normaliser) -> tuple[tuple[Factor, ...], Form] | None:
    """Factors f₁, f₂ … and a form v with form = f₁ f₂ … v, as many as there are; None where there are none.

    A factor that a bound label stands in is never taken out of its sum.
    """
    if len(form) < 2:
        return None
    tables: list[dict[str, Fraction]] = []
    examples: dict[str, BaseAndExponent] = {}
    for monomial in form:
        table: dict[str, Fraction] = {}
        for factor in monomial.factors:
            if factor.labels.isdisjoint(monomial.bound):
                item = base_and_exponent(factor)
                table[item.base] = table.get(item.base, Fraction(0)) + item.exponent
                examples.setdefault(item.base, item)
        tables.append(table)
    common = []
    for base in sorted(examples):
        least = min(table.get(base, Fraction(0)) for table in tables)
        if least:
            common.append((examples[base], least))
    if not common:
        return None
    inverses = tuple(with_exponent(item, -exponent) for item, exponent in common)
    rest = normaliser.normalise(tuple(Monomial(m.coefficient, m.bound, m.factors + inverses) for m in form))
    return tuple(with_exponent(item, exponent) for item, exponent in common), rest


def leading_monomial(form: Form) -> Monomial:
    """The monomial with the most factors and sums, the canonical text deciding among equals."""
    return max(
        form,
        key=lambda m: (len(m.bound) + sum(not isinstance(f, Extent) for f in m.factors), render_monomial(m)),
    )
