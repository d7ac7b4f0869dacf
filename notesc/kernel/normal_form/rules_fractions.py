"""TRUSTED. Rules for fractions in a bound whole number: partial fractions, and shifts to the plain denominator."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from flint import fmpz_poly

from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Delta,
    Entry,
    Extent,
    Factor,
    Form,
    Label,
    Monomial,
    Position,
    Power,
    WholePower,
    constant,
    fresh_label,
    range_of,
    scaled,
    whole_power,
)
from notesc.kernel.normal_form.forms import single as single_form
from notesc.kernel.normal_form.labels import WHOLE, label_at, within
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.positions import known_of, multiple_of_position, position_form
from notesc.kernel.normal_form.rules_products import FACTOR
from notesc.kernel.normal_form.rules_ranges import split_factors
from notesc.kernel.normal_form.rules_sums import renormalised
from notesc.kernel.whole.affine import Affine, single
from notesc.kernel.whole.linear import follows

_MOST_SPLIT_OFF = 12


@dataclass(frozen=True)
class _Denominator:
    """A whole negative power of scale · position, or a logarithm of it, with its place among the factors."""

    place: int
    factor: Factor
    scale: Fraction
    position: Affine


def _functions_of_positions(monomial: Monomial) -> Iterator[_Denominator]:
    for place, factor in enumerate(monomial.factors):
        argument = _argument(factor)
        multiple = None if argument is None else multiple_of_position(argument)
        if multiple is not None:
            yield _Denominator(place, factor, *multiple)


def _argument(factor: Factor) -> Form | None:
    match factor:
        case Power(base, exponent) if exponent < 0 and exponent.denominator == 1:
            return base
        case Call(function, argument) if function in ("log", FACTOR):
            return argument
    return None


def _denominators(monomial: Monomial) -> list[tuple[_Denominator, Power]]:
    found = _functions_of_positions(monomial)
    return [(one, one.factor) for one in found if isinstance(one.factor, Power)]


def factored_denominator(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """(u v)^(-e) = u^(-e) v^(-e) for a polynomial u v in one size or index, such as 4 k² - 1."""
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Power) and factor.exponent < 0 and factor.exponent.denominator == 1:
            parts = polynomial_factors(factor.base)
            if parts is not None:
                rest = monomial.factors[:place] + monomial.factors[place + 1 :]
                powers = tuple(Power(base, factor.exponent * count) for base, count in parts)
                return [Monomial(monomial.coefficient, monomial.bound, (*rest, *powers))]
    return None


def polynomial_factors(base: Form) -> list[tuple[Form, int]] | None:
    """A polynomial of degree 2 or more in one whole number as a product of at least two; None where it is none."""
    coefficients: dict[int, Fraction] = {}
    atom: Factor | None = None
    for monomial in base:
        if monomial.bound or not all(isinstance(factor, Extent | Position) for factor in monomial.factors):
            return None
        atom = atom or next(iter(monomial.factors), None)
        if any(atom is None or factor.key != atom.key for factor in monomial.factors):
            return None
        coefficients[len(monomial.factors)] = monomial.coefficient
    degree = max(coefficients, default=0)
    if degree < 2 or atom is None or len(coefficients) < 2:
        return None
    scale = lcm(*(value.denominator for value in coefficients.values()))
    content, parts = fmpz_poly([int(coefficients.get(power, 0) * scale) for power in range(degree + 1)]).factor()
    if sum(count for _, count in parts) < 2:
        return None
    number = [(constant(Fraction(int(content), scale)), 1)]
    return number + [(_polynomial([int(value) for value in part], atom), int(count)) for part, count in parts]


def _polynomial(coefficients: Sequence[int], atom: Factor) -> Form:
    total: Form = ()
    for power, value in enumerate(coefficients):
        total += scaled(whole_power(single_form(atom), power), value)
    return total


def partial_fractions(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """1/(u v) = (β/v - α/u)/d for u = α k + …, v = β k + … and d = β u - α v, which does not depend on k.

    Only where d is known not to be 0, for a label k that is summed over.
    """
    if not monomial.bound:
        return None
    for (first, own), (second, other) in itertools.combinations(_denominators(monomial), 2):
        for label in monomial.bound:
            alpha, beta = first.position.coefficient(label), second.position.coefficient(label)
            if not alpha or not beta:
                continue
            difference = first.position * beta - second.position * alpha
            if not _is_nonzero(difference, monomial, normaliser):
                continue
            rest = tuple(f for p, f in enumerate(monomial.factors) if p not in (first.place, second.place))
            inverse = () if not difference.parts else (Power(position_form(difference), Fraction(-1)),)
            scale = monomial.coefficient / (1 if difference.parts else difference.constant)
            without = (_lowered(own), other), (own, _lowered(other))
            return [
                Monomial(scale * beta / first.scale, monomial.bound, (*rest, *inverse, *without[0])),
                Monomial(-scale * alpha / second.scale, monomial.bound, (*rest, *inverse, *without[1])),
            ]
    return None


def _lowered(power: Power) -> Power:
    """The power times its base."""
    return Power(power.base, power.exponent + 1)


def _is_nonzero(difference: Affine, monomial: Monomial, normaliser: Normaliser) -> bool:
    if not difference.parts:
        return difference.constant != 0
    return _is_positive(difference, monomial, normaliser) or _is_positive(difference * -1, monomial, normaliser)


def _is_positive(difference: Affine, monomial: Monomial, normaliser: Normaliser) -> bool:
    gaps, _ = split_factors(monomial)
    known = (*gaps, *normaliser.whole_facts, *normaliser.support)
    facts = (*known, *known_of((difference, *known, *(gap for label in monomial.bound for gap in within(label)))))
    return follows(difference + -1, facts)


def shift_to_the_plain_denominator(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_k f(k)/(k - a) = Σ_m f(m + a)/m, where k stands in brackets and as a number besides.

    With 1/(2 k - 1) = 1/(2 m + 1) at m = k - 1; where a denominator is known to be negative, with its negative.
    """
    if not monomial.bound:
        return None
    for denominator in _functions_of_positions(monomial):
        position = denominator.position
        for label in monomial.bound:
            others = [f for p, f in enumerate(monomial.factors) if p != denominator.place and label in f.labels]
            if not position.coefficient(label) or not all(isinstance(f, _PLAIN) for f in others):
                continue
            if _is_nonzero(position, monomial, normaliser) and not _is_positive(position, monomial, normaliser):
                position = position * -1
            origin = _origin(position, label)
            if origin is not None and origin != single(label):
                return [_moved(monomial, label, origin, normaliser)]
    return None


_PLAIN = Bracket | Position | Extent | Delta


def _origin(position: Affine, label: Label) -> Affine | None:
    """What the label is to be shifted to, so that the position becomes the plainest."""
    coefficient = position.coefficient(label)
    if abs(coefficient) == 1:
        return position
    if len(position.parts) > 1:
        return None
    sign = 1 if coefficient > 0 else -1
    return single(label) * sign + position.constant // abs(coefficient)


def _moved(monomial: Monomial, label: Label, origin: Affine, normaliser: Normaliser) -> Monomial:
    """With a new label for the origin in place of the old one."""
    new = fresh_label(WHOLE)
    value = single(label) - (origin - single(new)) * origin.coefficient(label)
    names = {label: label_at(value, range_of(label))}
    bound = tuple(new if other == label else other for other in monomial.bound)
    limits = tuple(Bracket(gap.at({label: value})) for gap in within(label))
    factors = tuple(renormalised(factor, names, normaliser) for factor in monomial.factors)
    return Monomial(monomial.coefficient, bound, (*factors, *limits))


def split_off_ends(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_{k=a}^{x+c} k^(-e) = Σ_{k=1}^x k^(-e) with the terms between split off or joined, for numbers a ≥ 1 and c.

    For a size or an index x. Each of these terms has a bracket that says whether it is in the range. Likewise from 0
    for (2 k + 1)^(-e).
    """
    gaps, rest = split_factors(monomial)
    for label in monomial.bound:
        own = [factor for factor in rest if label in factor.labels]
        first = _first(own, label)
        if first is None:
            continue
        ends = _ends([gap for gap in (*gaps, *within(label)) if gap.coefficient(label)], label)
        if ends is None or (ends[0] == first and not ends[1].constant):
            continue
        if not _is_fraction(own) and (ends[0] > first or ends[1].constant < 0):
            continue  # the body need not be defined there
        if _is_fraction(own) and ends[0] < first:
            continue
        bound = tuple(other for other in monomial.bound if other != label)
        host = [factor for factor in rest if label not in factor.labels]
        host += [Bracket(gap) for gap in gaps if not gap.coefficient(label)]
        host += own
        without = Monomial(monomial.coefficient, bound, tuple(host))
        return list(_split_off(without, label, (first, *ends), normaliser))
    return None


def _is_fraction(own: Sequence[Factor]) -> bool:
    return len(own) == 1 and _argument(own[0]) is not None


def _first(own: Sequence[Factor], label: Label) -> int | None:
    """Where a sum is to begin: at 1, or where a denominator α k + β with 0 ≤ β < α begins to be positive.

    None for bodies in which components stand, and for numbers alone.
    """
    if not own or any(_has_components(factor) for factor in own):
        return None
    if not _is_fraction(own):
        return None if all(isinstance(factor, Position | Delta) for factor in own) else 1
    (factor,) = own
    argument = _argument(factor)
    multiple = None if argument is None else multiple_of_position(argument)
    if (
        multiple is None
        or len(multiple[1].parts) != 1
        or not 0 <= multiple[1].constant < multiple[1].coefficient(label)
    ):
        return None
    return 0 if multiple[1].constant else 1


def _has_components(factor: Factor) -> bool:
    """Whether a component stands anywhere in a factor."""
    match factor:
        case Entry(_, at):
            return bool(at)
        case Call(_, inner) | Power(inner, _):
            return any(_has_components(one) for monomial in inner for one in monomial.factors)
        case WholePower(base, exponent):
            return any(_has_components(one) for monomial in (*base, *exponent) for one in monomial.factors)
    return not isinstance(factor, Position | Extent | Delta | Bracket)


def _ends(own: Sequence[Affine], label: Label) -> tuple[int, Affine] | None:
    """A number and a size or index plus a number between which the label ranges, where no more is said of it."""
    lower = [single(label) - gap for gap in own if gap.coefficient(label) == 1]
    upper = [gap + single(label) for gap in own if gap.coefficient(label) == -1]
    same = {stop.parts for stop in upper}
    if len(own) != len(lower) + len(upper) or len(same) != 1 or any(start.parts for start in lower):
        return None
    upper.sort(key=lambda stop: stop.constant)
    plain = len(upper[0].parts) == 1 and upper[0].parts[0][1] == 1
    if not lower or not plain:
        return None
    start = max(start.constant for start in lower)
    return None if max(abs(start), abs(upper[0].constant)) > _MOST_SPLIT_OFF else (start, upper[0])


def _split_off(
    monomial: Monomial, label: Label, ends: tuple[int, int, Affine], normaliser: Normaliser
) -> Iterator[Monomial]:
    """The sum from the first position to the end without its number, and the terms that make up for the difference."""
    first, start, last = ends
    plain = Affine(0, last.parts)
    new = fresh_label(WHOLE)  # it may begin outside of the range of the old one
    factors = tuple(renormalised(factor, {label: new}, normaliser) for factor in monomial.factors)
    whole = Bracket(single(new) + -first), Bracket(plain - single(new))
    yield Monomial(monomial.coefficient, (*monomial.bound, new), (*factors, *whole))

    def term(position: Affine, sign: int, gap: Affine) -> Monomial:
        names = {label: label_at(position, WHOLE)}
        factors = tuple(renormalised(factor, names, normaliser) for factor in monomial.factors)
        return Monomial(monomial.coefficient * sign, monomial.bound, (*factors, Bracket(gap)))

    for step in range(1, last.constant + 1):
        yield term(plain + step, 1, plain + step + -first)
    for step in range(last.constant + 1, 1):
        yield term(plain + step, -1, plain + step + -first)
    for number in range(first, start):
        yield term(Affine(number), -1, last - Affine(number))
    for number in range(start, first):
        yield term(Affine(number), 1, last - Affine(number))
