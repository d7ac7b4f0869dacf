"""TRUSTED. Rules for fractions in a bound whole number: partial fractions, and shifts to the plain denominator."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from fractions import Fraction

from notesc.kernel.normal_form.forms import (
    Bracket,
    Delta,
    Extent,
    Factor,
    Label,
    Monomial,
    Position,
    Power,
    fresh_label,
    range_of,
)
from notesc.kernel.normal_form.labels import WHOLE, label_at, within
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.positions import known_of, position_form, position_in
from notesc.kernel.normal_form.rules_ranges import split_factors
from notesc.kernel.normal_form.rules_sums import renormalised
from notesc.kernel.whole.affine import Affine, single
from notesc.kernel.whole.linear import follows

_MOST_SPLIT_OFF = 12


def _denominators(monomial: Monomial) -> list[tuple[int, Power, Affine]]:
    """The whole negative powers of positions, with their places."""
    found = []
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Power) and factor.exponent < 0 and factor.exponent.denominator == 1:
            position = position_in(factor.base)
            if position is not None and position.parts:
                found.append((place, factor, position))
    return found


def partial_fractions(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """1/(u v) = (β/v - α/u)/d for u = α k + …, v = β k + … and d = β u - α v, which does not depend on k.

    Only where d is known not to be 0, for a label k that is summed over.
    """
    if not monomial.bound:
        return None
    for (place, first, u), (other, second, v) in itertools.combinations(_denominators(monomial), 2):
        for label in monomial.bound:
            alpha, beta = u.coefficient(label), v.coefficient(label)
            if not alpha or not beta:
                continue
            difference = u * beta - v * alpha
            if not _is_nonzero(difference, monomial, normaliser):
                continue
            rest = tuple(f for p, f in enumerate(monomial.factors) if p not in (place, other))
            inverse = () if not difference.parts else (Power(position_form(difference), Fraction(-1)),)
            scale = monomial.coefficient / (1 if difference.parts else difference.constant)
            lowered = _with_exponent(first, 1), _with_exponent(second, 1)
            return [
                Monomial(scale * beta, monomial.bound, (*rest, *inverse, *lowered[0], second)),
                Monomial(-scale * alpha, monomial.bound, (*rest, *inverse, first, *lowered[1])),
            ]
    return None


def _with_exponent(power: Power, more: int) -> tuple[Factor, ...]:
    """The power times its base, as often as said."""
    exponent = power.exponent + more
    return (Power(power.base, exponent),) if exponent else ()


def _is_nonzero(difference: Affine, monomial: Monomial, normaliser: Normaliser) -> bool:
    if not difference.parts:
        return difference.constant != 0
    gaps, _ = split_factors(monomial)
    known = (*gaps, *normaliser.whole_facts, *normaliser.support)
    facts = (*known, *known_of((difference, *known, *(gap for label in monomial.bound for gap in within(label)))))
    return follows(difference + -1, facts) or follows(difference * -1 + -1, facts)


def shift_to_the_plain_denominator(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_k f(k)/(k - a) = Σ_m f(m + a)/m, where k stands in brackets and as a number besides."""
    if not monomial.bound:
        return None
    for place, _, position in _denominators(monomial):
        if len(position.parts) == 1 and not position.constant and abs(position.parts[0][1]) == 1:
            continue
        for label in monomial.bound:
            coefficient = position.coefficient(label)
            others = [f for p, f in enumerate(monomial.factors) if p != place and label in f.labels]
            if abs(coefficient) != 1 or not all(isinstance(f, Bracket | Position | Extent | Delta) for f in others):
                continue
            return [_moved(monomial, label, position, normaliser)]
    return None


def _moved(monomial: Monomial, label: Label, position: Affine, normaliser: Normaliser) -> Monomial:
    """With a new label for the position in place of the old one."""
    new = fresh_label(WHOLE)
    coefficient = position.coefficient(label)
    value = single(label) - (position - single(new)) * coefficient
    names = {label: label_at(value, range_of(label))}
    bound = tuple(new if other == label else other for other in monomial.bound)
    limits = tuple(Bracket(gap.at({label: value})) for gap in within(label))
    factors = tuple(renormalised(factor, names, normaliser) for factor in monomial.factors)
    return Monomial(monomial.coefficient, bound, (*factors, *limits))


def split_off_ends(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_{k=a}^{x+c} k^(-e) = Σ_{k=1}^x k^(-e) with the terms between split off or joined, for numbers a ≥ 1 and c.

    For a size or an index x. Each of these terms has a bracket that says whether it is in the range.
    """
    gaps, rest = split_factors(monomial)
    for label in monomial.bound:
        own = [factor for factor in rest if label in factor.labels]
        if not own or not all(_is_fraction_of(factor, label) for factor in own):
            continue
        ends = ends_of_range([gap for gap in (*gaps, *within(label)) if gap.coefficient(label)], label)
        if ends is None or (ends[0].constant == 1 and not ends[1].constant):
            continue
        bound = tuple(other for other in monomial.bound if other != label)
        host = [factor for factor in rest if label not in factor.labels]
        host += [Bracket(gap) for gap in gaps if not gap.coefficient(label)]
        return list(_split_off(monomial, label, ends, (bound, tuple(host), tuple(own))))
    return None


def _is_fraction_of(factor: Factor, label: Label) -> bool:
    return isinstance(factor, Power) and factor.exponent < 0 and position_in(factor.base) == single(label)


def ends_of_range(own: Sequence[Affine], label: Label) -> tuple[Affine, Affine] | None:
    """A number ≥ 1 and a size or index plus a number between which the label ranges, where no more is said of it."""
    lower = [single(label) - gap for gap in own if gap.coefficient(label) == 1]
    upper = [gap + single(label) for gap in own if gap.coefficient(label) == -1]
    same = {stop.parts for stop in upper}
    if len(own) != len(lower) + len(upper) or len(same) != 1 or any(start.parts for start in lower):
        return None
    upper.sort(key=lambda stop: stop.constant)
    start = max((start.constant for start in lower), default=0)
    plain = len(upper[0].parts) == 1 and upper[0].parts[0][1] == 1
    if not plain or start < 1 or max(start, abs(upper[0].constant)) > _MOST_SPLIT_OFF:
        return None
    return Affine(start), upper[0]


def _split_off(
    monomial: Monomial,
    label: Label,
    ends: tuple[Affine, Affine],
    parts: tuple[tuple[Label, ...], tuple[Factor, ...], tuple[Factor, ...]],
) -> Iterator[Monomial]:
    bound, host, own = parts

    def _term_at(position: Affine, sign: int, gap: Affine) -> Monomial:
        """One term of the sum, where the gap is ≥ 0."""
        moved = tuple(Power(position_form(position), f.exponent) for f in own if isinstance(f, Power))
        return Monomial(monomial.coefficient * sign, bound, (*host, *moved, Bracket(gap)))

    start, last = ends[0].constant, ends[1]
    plain = Affine(0, last.parts)
    whole = (Bracket(single(label) + -1), Bracket(plain - single(label)))
    yield Monomial(monomial.coefficient, (*bound, label), (*host, *own, *whole))
    more = [(plain + step, 1) for step in range(1, last.constant + 1)]
    more += [(plain + step, -1) for step in range(last.constant + 1, 1)]
    for position, sign in more:
        yield _term_at(position, sign, position + -1)
    for number in range(1, start):
        yield _term_at(Affine(number), -1, last - Affine(number))
