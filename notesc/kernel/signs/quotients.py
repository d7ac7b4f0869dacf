"""TRUSTED. Quotients of monomials: by what a known gap may have been multiplied."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.forms import Form, Monomial, Power
from notesc.kernel.normal_form.matching import match_monomial
from notesc.kernel.normal_form.normaliser import Normaliser

MOST_QUOTIENTS = 24


def candidate_factors(form: Form, gap: Form, normaliser: Normaliser) -> Iterator[Form]:
    """Quotients of a monomial of the form by one of the gap."""
    seen = set()
    for monomial, other in itertools.islice(itertools.product(form, gap), MOST_QUOTIENTS):
        if other.bound:  # sums cancel as a whole or not at all
            quotient = _quotient_of_sums(monomial, other)
        else:
            inverse = tuple(Power((Monomial(Fraction(1), (), (f,)),), Fraction(-1)) for f in other.factors)
            joined = Monomial(monomial.coefficient / other.coefficient, monomial.bound, monomial.factors + inverse)
            quotient = normaliser.normalise((joined,))
        text = render_form(quotient)
        if quotient and text not in seen and _divides_by_positives(quotient, normaliser):
            seen.add(text)
            yield quotient


def _divides_by_positives(quotient: Form, normaliser: Normaliser) -> bool:
    """Whether all denominators, which the claim may not have had, are known to be positive."""
    return all(
        normaliser.is_positive(factor.base)
        for monomial in quotient
        for factor in monomial.factors
        if isinstance(factor, Power) and factor.exponent < 0
    )


def _quotient_of_sums(monomial: Monomial, other: Monomial) -> Form:
    """c·f for a monomial c·f·(the sum); zero where the sum is not in it."""
    found = match_monomial(other, monomial.factors, monomial.bound)
    if found is None:
        return ()
    return (Monomial(monomial.coefficient / other.coefficient, found.bound, found.factors),)
