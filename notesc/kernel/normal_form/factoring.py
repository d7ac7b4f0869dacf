"""TRUSTED. A form as a product: its irreducible factors as a polynomial in the factors and sums that stand in it.

What holds of polynomials holds of their values, whatever the generators stand for; that some of these may depend on
each other does not matter.
"""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.forms import ONE, Form, Monomial, scaled, times
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.scalar_form import polynomials

_MOST_MONOMIALS = 24  # of a form that is worth taking apart


def irreducible_factors(form: Form, normaliser: Normaliser) -> list[Form]:
    """Forms, two or more, whose product is the form but for a number; none where it does not fall apart."""
    if not 1 < len(form) <= _MOST_MONOMIALS:
        return []
    places: dict[str, int] = {}
    generators: list[Form] = []
    terms: dict[tuple[int, ...], Fraction] = {}
    for monomial in form:
        exponents = [0] * polynomials.MOST_GENERATORS
        for part in _parts(monomial):
            place = places.setdefault(part.text, len(generators))
            if place == len(generators):
                if place == polynomials.MOST_GENERATORS:
                    return []
                generators.append((part,))
            exponents[place] += 1
        terms[tuple(exponents)] = terms.get(tuple(exponents), Fraction(0)) + monomial.coefficient
    try:
        _, found = polynomials.factors(polynomials.from_terms(terms))
    except NotNormalisable:
        return []
    if len(found) == 1:
        return [_form_of(found[0][0], generators, normaliser)] if found[0][1] > 1 else []
    return [_form_of(factor, generators, normaliser) for factor, _ in found]


def _parts(monomial: Monomial) -> list[Monomial]:
    """The factors outside of the monomial's sum, and the sum as one."""
    bound = frozenset(monomial.bound)
    inside = tuple(factor for factor in monomial.factors if not factor.labels.isdisjoint(bound))
    outside = [factor for factor in monomial.factors if factor.labels.isdisjoint(bound)]
    parts = [Monomial(Fraction(1), (), (factor,)) for factor in outside]
    return [*parts, Monomial(Fraction(1), monomial.bound, inside)] if bound else parts


def _form_of(polynomial: polynomials.Polynomial, generators: list[Form], normaliser: Normaliser) -> Form:
    total: Form = ()
    for exponents, coefficient in polynomial.terms():
        product = scaled(ONE, polynomials.fraction(coefficient))
        for place, exponent in enumerate(exponents):
            for _ in range(int(exponent)):
                product = times(product, generators[place])
        total += product
    return normaliser.normalise(total)
