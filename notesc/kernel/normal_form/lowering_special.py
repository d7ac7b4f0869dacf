"""TRUSTED. Gamma and its derivatives, factorials and binomial coefficients as forms."""

from __future__ import annotations

from fractions import Fraction
from math import factorial
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import ONE, ZERO, Call, Form, constant, scaled, single, times
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.places import At
from notesc.kernel.normal_form.rules_special import RECIPROCAL_GAMMA
from notesc.kernel.normal_form.rules_whole_powers import number_of
from notesc.language.functions import order_of_polygamma
from notesc.language.terms import Application
from notesc.language.whole import is_whole_valued

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

_MOST_FACTORS = 12


def lower_polygamma(lowering: Lowering, term: Application, at: At) -> Form:
    """polygamma(0, u) is digamma(u)."""
    order = order_of_polygamma(term.arguments[0])
    if order is None:
        raise NotNormalisable("polygamma of an order that is no whole number from 0")
    function = f"polygamma {order}" if order else "digamma"
    return lowering.normaliser.call(function, lowering.lower(term.arguments[1]))


def lower_factorial(lowering: Lowering, term: Application, at: At) -> Form:
    """n! = Gamma(n + 1) for a whole n ≥ 0 (Abramowitz and Stegun, *Handbook of Mathematical Functions*, 6.1.6)."""
    normaliser = lowering.normaliser
    return normaliser.call("Gamma", normaliser.add(lowering.lower(term.arguments[0]), ONE))


def lower_binomial(lowering: Lowering, term: Application, at: At) -> Form:
    """A polynomial of r where k, or n - k for a whole n ≥ 0, is a number; else by Gamma for such an n.

    binomial(n, k) = n!/(Gamma(k + 1) Gamma(n - k + 1)), where 1/Gamma is 0 at 0, -1, -2, …: so it is 0 where k < 0 and
    where k > n (Graham, Knuth and Patashnik, *Concrete Mathematics*, (5.1), (5.4)).
    """
    normaliser = lowering.normaliser
    upper, lower = (lowering.lower(argument) for argument in term.arguments)
    count = number_of(lower)
    if count is not None and count <= _MOST_FACTORS:
        return _polynomial(lowering, upper, int(count))
    above = normaliser.add(upper, ONE)
    if not (is_whole_valued(term.arguments[0]) and normaliser.is_positive(above)):
        raise NotNormalisable("a binomial coefficient whose upper number is not known to be whole and ≥ 0")
    rest = normaliser.subtract(upper, lower)
    count = number_of(rest)
    if count is not None and count <= _MOST_FACTORS:
        return _polynomial(lowering, upper, int(count))
    reciprocals = (Call(RECIPROCAL_GAMMA, normaliser.add(part, ONE)) for part in (lower, rest))
    return normaliser.multiply(normaliser.call("Gamma", above), *(normaliser.normalise(single(r)) for r in reciprocals))


def _polynomial(lowering: Lowering, upper: Form, count: int) -> Form:
    """r(r - 1)…(r - k + 1)/k!, and 0 for k < 0."""
    if count < 0:
        return ZERO
    product = ONE
    for factor in range(count):
        product = times(product, (*upper, *constant(-factor)))
    return lowering.normaliser.normalise(scaled(product, Fraction(1, factorial(count))))
