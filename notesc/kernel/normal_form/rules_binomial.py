"""TRUSTED. The binomial theorem, and moments of the binomial distribution: sums over k from 0, or from 1, to n.

Σ_{k=0}^n aᵏ bⁿ⁻ᵏ/(k! (n - k)!) = (a + b)ⁿ/n! for all real a and b, with 0⁰ = 1; and with a falling power
k(k - 1)…(k - j + 1) beside the terms n(n - 1)…(n - j + 1) aʲ (a + b)ⁿ⁻ʲ/n! (Graham, Knuth and Patashnik, *Concrete
Mathematics*, (5.12) and (5.6)). What the label's own brackets say may not be used of the sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.forms import (
    ONE,
    Bracket,
    Call,
    Factor,
    Form,
    Label,
    Monomial,
    Position,
    Power,
    WholePower,
    constant,
    form_labels,
    scaled,
    single,
    times,
)
from notesc.kernel.normal_form.labels import WHOLE, extent_of_range, is_size, range_of, size_of_atom
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.rules_functions import replaced
from notesc.kernel.normal_form.rules_sums import extent_form
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.affine import single as atom_alone

_STIRLING = {0: (1,), 1: (0, 1), 2: (0, 1, 1), 3: (0, 1, 3, 1)}  # kᵐ = Σ_j S(m, j) k(k - 1)…(k - j + 1)


@dataclass
class _Terms:
    """What the terms of a sum over a label k are made of: kᵐ aᵏ bⁿ⁻ᵏ over the product of Gamma at some arguments."""

    first: Form = ONE  # a
    second: Form = ONE  # b
    outside: list[Factor] = field(default_factory=list)  # factors that do not depend on k after all
    moment: int = 0  # m
    gammas: list[Form] = field(default_factory=list)
    gaps: list[Affine] = field(default_factory=list)  # of the brackets


def binomial_theorem(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """A sum of binomial terms over one label."""
    for label in monomial.bound:
        inside = tuple(factor for factor in monomial.factors if label in factor.labels)
        if sum(_is_reciprocal_gamma(factor) for factor in inside) != 2:  # 1/(k! (n - k)!)
            continue
        with normaliser.without_support_of(label):
            total = _total(label, inside, normaliser)
        if total is not None:
            rest = tuple(factor for factor in monomial.factors if label not in factor.labels)
            bound = tuple(other for other in monomial.bound if other != label)
            return replaced(Monomial(monomial.coefficient, bound, monomial.factors), rest, total)
    return None


def _is_reciprocal_gamma(factor: Factor) -> bool:
    if not isinstance(factor, Power) or factor.exponent != -1 or len(factor.base) != 1:
        return False
    base = factor.base[0]
    is_call = len(base.factors) == 1 and isinstance(base.factors[0], Call) and base.factors[0].function == "Gamma"
    return is_call and not base.bound and base.coefficient == 1


def _total(label: Label, inside: tuple[Factor, ...], normaliser: Normaliser) -> Form | None:
    """The sum over the label, from the factors that depend on it."""
    largest = _largest(label, inside)
    if largest is None:
        return None
    count = normaliser.normalise(_form_of(largest))
    terms = _terms(label, inside, count, normaliser)
    if terms is None or not normaliser.is_positive(normaliser.add(count, ONE)):
        return None
    from_one = range_of(label) != WHOLE
    moment = terms.moment + from_one  # 1/Gamma(k) = k/k!
    if moment not in _STIRLING or not _are_factorials(label, terms, count, normaliser, from_one=from_one):
        return None
    total = _moment(moment, terms, count, normaliser)
    if total is None:
        return None
    if from_one and moment == 0:  # without the term at 0
        total = (*total, *scaled(single(WholePower(terms.second, count)), -1))
    factorial = normaliser.call("Gamma", normaliser.add(count, ONE))
    total = times(total, single(Power(factorial, Fraction(-1))))
    return times(total, (Monomial(Fraction(1), (), tuple(terms.outside)),))


def _largest(label: Label, inside: tuple[Factor, ...]) -> Affine | None:
    """The largest value of a label that goes from 0, by its brackets, or from 1, by its range."""
    gaps = [factor.gap for factor in inside if isinstance(factor, Bracket)]
    if range_of(label) != WHOLE:
        return None if gaps else extent_of_range(range_of(label))
    own = atom_alone(label)
    if len(gaps) != 2 or own not in gaps:  # k ≥ 0 and n - k ≥ 0
        return None
    (other,) = [gap for gap in gaps if gap != own] or [own]
    return other + own if other.coefficient(label) == -1 else None


def _form_of(position: Affine) -> Form:
    parts = tuple(
        monomial
        for atom, coefficient in position.parts
        for monomial in scaled(
            extent_form(size_of_atom(atom)) if is_size(atom) else single(Position(atom)), coefficient
        )
    )
    return (*parts, *constant(position.constant))


def _are_factorials(label: Label, terms: _Terms, count: Form, normaliser: Normaliser, *, from_one: bool) -> bool:
    """Whether the denominators are k! (or (k - 1)!) and (n - k)!."""
    own = single(Position(label))
    rest = normaliser.add(count, scaled(own, -1), ONE)
    wanted = {render_form(own if from_one else normaliser.add(own, ONE)), render_form(rest)}
    return {render_form(argument) for argument in terms.gammas} == wanted


def _terms(label: Label, inside: tuple[Factor, ...], count: Form, normaliser: Normaliser) -> _Terms | None:
    terms = _Terms()
    for factor in inside:
        match factor:
            case Bracket():
                continue
            case Position():
                terms.moment += 1
            case Power((Monomial(_, (), (Position(),)),), exponent) if exponent == -1:
                terms.moment -= 1
            case Power(base) if _is_reciprocal_gamma(factor):
                (gamma,) = base[0].factors
                assert isinstance(gamma, Call)
                terms.gammas.append(gamma.argument)
            case Call("exp", (exponent,)) if not exponent.bound:
                others = tuple(other for other in exponent.factors if label not in other.labels)
                if len(others) + 1 != len(exponent.factors) or Position(label).key not in {
                    f.key for f in exponent.factors
                }:
                    return None
                part = (Monomial(exponent.coefficient, (), others),)
                terms.first = times(terms.first, single(Call("exp", part)))
            case WholePower(base, exponent) if label not in form_labels(base):
                if not _take_power(label, base, exponent, count, terms, normaliser):
                    return None
            case _:
                return None
    return terms


def _take_power(label: Label, base: Form, exponent: Form, count: Form, terms: _Terms, normaliser: Normaliser) -> bool:
    """u^(c·k + r) = (uᶜ)ᵏ uʳ for c > 0, and u^(c·(n - k) + r) = (uᶜ)ⁿ⁻ᵏ uʳ: with r ≥ 0 or u ≠ 0."""
    own = [m for m in exponent if label in m.labels]
    if len(own) != 1 or own[0].bound or len(own[0].factors) != 1 or not isinstance(own[0].factors[0], Position):
        return False
    times_label = own[0].coefficient
    if times_label.denominator != 1:
        return False
    rest = tuple(m for m in exponent if m is not own[0])
    if times_label < 0:
        rest = normaliser.add(rest, scaled(count, times_label))
    if rest and not (normaliser.is_nonzero(base) or normaliser.is_positive(normaliser.add(rest, ONE))):
        return False
    power = single(Power(base, abs(times_label)))
    if times_label > 0:
        terms.first = times(terms.first, power)
    else:
        terms.second = times(terms.second, power)
    if rest:
        terms.outside.append(WholePower(base, rest))
    return True


def _moment(moment: int, terms: _Terms, count: Form, normaliser: Normaliser) -> Form | None:
    """Σ_j S(m, j) n(n - 1)…(n - j + 1) aʲ (a + b)ⁿ⁻ʲ, where n ≥ j or a + b ≠ 0: n!/… is left to the caller."""
    first = terms.first = normaliser.normalise(terms.first)
    second = terms.second = normaliser.normalise(terms.second)
    both = normaliser.add(first, second)
    total: Form = ()
    falling = ONE
    for step, number in enumerate(_STIRLING[moment]):
        less = normaliser.add(count, constant(-step))
        if number:
            if not (normaliser.is_positive(normaliser.add(less, ONE)) or normaliser.is_nonzero(both)):
                return None
            power = times(single(Power(first, Fraction(step))), single(WholePower(both, less)))
            total = (*total, *scaled(times(falling, power), number))
        falling = normaliser.multiply(falling, less)
    return total
