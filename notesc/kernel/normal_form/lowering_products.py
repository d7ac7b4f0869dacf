"""TRUSTED. Products over ranges as forms."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.canonical import connected_components
from notesc.kernel.normal_form.forms import (
    ONE,
    Bracket,
    Form,
    Monomial,
    Power,
    WholePower,
    constant,
    form_labels,
    fresh_label,
    single,
)
from notesc.kernel.normal_form.labels import WHOLE
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.positions import known_of, multiple_of_position, position_form
from notesc.kernel.normal_form.rules_fractions import polynomial_factors
from notesc.kernel.normal_form.rules_products import PRODUCT, exponents_of_form
from notesc.kernel.normal_form.symbols import position_of, term_at
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.affine import single as atom_alone
from notesc.kernel.whole.linear import follows
from notesc.language.terms import RangeProduct, instantiate

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering
    from notesc.kernel.normal_form.places import At

_LARGEST_WRITTEN_OUT = 5
_MOST_DENOMINATORS = 4


def lower_range_product(lowering: Lowering, term: RangeProduct, at: At) -> Form:
    """∏ of positive factors is the exponential of the sum of their logarithms, of a constant it is a power.

    Other factors stay in a formal product; a few of any kind are multiplied out.
    """
    lower, upper = position_of(term.lower), position_of(term.upper)
    length = upper - lower + 1
    normaliser = lowering.normaliser
    if not length.parts and length.constant <= _LARGEST_WRITTEN_OUT:
        written = [lowering.lower(instantiate(term.body, term_at(lower + step))) for step in range(length.constant)]
        return normaliser.multiply(*written)
    label = fresh_label(WHOLE)
    variable = atom_alone(label)
    brackets = (Bracket(variable - lower), Bracket(upper - variable))
    product: Form = ONE
    met = set(normaliser.invertible_matrices)
    with normaliser.supported(brackets):
        pieces = [
            (piece, exponent, normaliser.is_positive(piece))
            for piece, exponent in _pieces(lowering.lower(instantiate(term.body, term_at(variable))), normaliser)
        ]
    normaliser.invertible_matrices = met  # a body that stands for no k says nothing
    for piece, exponent, positive in pieces:
        if label not in form_labels(piece) and not positive:
            power = _constant_power(lowering, normaliser.power(piece, exponent), length)
        else:
            with normaliser.supported(brackets):
                logarithm = normaliser.call("log", piece) if positive else exponents_of_form(piece, normaliser)
            summed = normaliser.normalise(
                tuple(Monomial(m.coefficient * exponent, (*m.bound, label), (*m.factors, *brackets)) for m in logarithm)
            )
            power = normaliser.call("exp" if positive else PRODUCT, summed)
        product = normaliser.multiply(product, power)
    return product


def _pieces(body: Form, normaliser: Normaliser) -> list[tuple[Form, Fraction]]:
    """Forms with whole exponents whose product is the body."""
    if len(body) != 1:
        return _factored_fraction(body, normaliser) or [(body, Fraction(1))]
    (only,) = body
    found: list[tuple[Form, Fraction]] = [(constant(only.coefficient), Fraction(1))] if only.coefficient != 1 else []
    for bound, factors in connected_components(only.bound, only.factors):
        (factor, *others) = factors or (None,)
        if isinstance(factor, Power) and not others and not bound and factor.exponent.denominator == 1:
            found.append((factor.base, factor.exponent))
        else:
            found.append(((Monomial(Fraction(1), bound, factors),), Fraction(1)))
    return found


def _factored_fraction(body: Form, normaliser: Normaliser) -> list[tuple[Form, Fraction]] | None:
    """A rational function of one whole number as a product: its denominators are not 0 where it is defined."""
    numerator = body
    pieces: list[tuple[Form, Fraction]] = []
    for _ in range(_MOST_DENOMINATORS):
        denominators = [
            factor
            for monomial in numerator
            for factor in monomial.factors
            if isinstance(factor, Power) and factor.exponent < 0 and multiple_of_position(factor.base) is not None
        ]
        if not denominators:
            if len(numerator) == 1:
                return _pieces(numerator, normaliser) + pieces
            factors = polynomial_factors(numerator)
            if factors is None and not (pieces and multiple_of_position(numerator)):
                return None
            found = [(form, Fraction(count)) for form, count in factors or [(numerator, 1)]]
            return [(form, exponent) for form, exponent in found if form != ONE] + pieces
        lowest = min(denominators, key=lambda factor: factor.exponent)
        count = -int(lowest.exponent)
        numerator = normaliser.multiply(numerator, normaliser.power(lowest.base, count))
        pieces.append((lowest.base, Fraction(-count)))
    return None


def _constant_power(lowering: Lowering, base: Form, length: Affine) -> Form:
    """base^length, and 1 where the range is empty."""
    normaliser = lowering.normaliser
    power = single(WholePower(base, position_form(length)))
    facts = (*normaliser.whole_facts, *normaliser.support)
    if follows(length, (*facts, *known_of((length, *facts)))):
        return normaliser.normalise(power)
    within, empty = Bracket(length), Bracket(length * -1 + -1)
    return normaliser.normalise((Monomial(Fraction(1), (), (*power[0].factors, within)), *single(empty)))
