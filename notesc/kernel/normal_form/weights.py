"""TRUSTED. Whether a signed combination of sums over ranges is zero, whatever the bodies are.

Each monomial is seen as the sum, over all whole numbers, of a body times a weight. The body is a product of things such
as x_s and 1/t at positions that are variables of their own; the weight says with brackets and a polynomial where these
positions are. Monomials with one body are zero together if their weights add up to zero everywhere. That is decided by
cases: each bracket is 1 or 0, and in each case that is possible a polynomial must vanish. Shifting and reflecting a
range, splitting off a term, joining ranges, exchanging sums over triangles, telescoping and summation by parts (Graham,
Knuth, Patashnik, Concrete Mathematics, §2.3 to §2.6) are all of this kind.

A body is not rewritten here, so what it is taken to be where its brackets are 0 does not matter.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial, prod

from notesc.kernel.normal_form.bodies import Part, TooManyPlaces, bases_in, parts_of
from notesc.kernel.normal_form.forms import Bracket, Delta, Extent, Form, Label, Monomial, Position
from notesc.kernel.normal_form.labels import affine_of
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.positions import known_of
from notesc.kernel.normal_form.power_sums import power_sum
from notesc.kernel.normal_form.rules_products import PRODUCT
from notesc.kernel.whole.affine import Affine, single
from notesc.kernel.whole.linear import follows, is_impossible
from notesc.kernel.whole.polynomials import Polynomial

_MOST_ARRANGEMENTS = 48
_MOST_CASES = 400


class _TooMany(Exception):
    """The combination has too many cases to go through."""


@dataclass(frozen=True)
class Weight:
    """A polynomial where all gaps are ≥ 0, and 0 elsewhere."""

    polynomial: Polynomial
    gaps: tuple[Affine, ...]

    def at(self, values: Mapping[str, Affine]) -> Weight:
        """With affine expressions in place of some whole numbers."""
        return Weight(self.polynomial.at(values), tuple(gap.at(values) for gap in self.gaps))


def vanishes_by_weights(form: Form, normaliser: Normaliser) -> bool:
    """Whether the weights of each body add up to zero. False means *not shown*."""
    groups: dict[tuple[str, ...], list[Weight]] = {}
    parts: dict[tuple[str, ...], tuple[Part, ...]] = {}
    bases = bases_in(form)
    try:
        for monomial in form:
            own = parts_of(monomial, bases)
            body = tuple(part.key for part in own)
            parts.setdefault(body, own)
            groups.setdefault(body, []).extend(_weights(monomial, own))
        return all(_is_zero(weights, parts[body], normaliser) for body, weights in groups.items())
    except (_TooMany, TooManyPlaces):
        return False


def slot(place: int, argument: int) -> str:
    """The variable for one position in a body."""
    return f"@{place}.{argument}:ℤ"


# ---- from monomials to weights ------------------------------------------------------------------------------------


def _weights(monomial: Monomial, parts: tuple[Part, ...]) -> list[Weight]:
    """The weights of a monomial: positions of its body as variables, its other bound labels summed over."""
    polynomial, gaps = _polynomial_and_gaps(monomial)
    bound = set(monomial.bound)
    for label in bound:
        gaps += known_of([single(label)])
    equations = [
        single(slot(place, number)) - position
        for place, part in enumerate(parts)
        for number, position in enumerate(part.positions)
    ]
    weight = Weight(polynomial, tuple(dict.fromkeys(gaps)))
    while (solved := _solved(equations, bound)) is not None:
        equation, label = solved
        equations.remove(equation)
        bound.remove(label)
        value = single(label) - equation * equation.coefficient(label)
        weight = weight.at({label: value})
        equations = [other.at({label: value}) for other in equations]
    both = tuple(gap for equation in equations for gap in (equation, equation * -1))
    weights = [Weight(weight.polynomial, weight.gaps + both)]
    for label in sorted(bound):
        weights = [summed for one in weights for summed in _summed(one, label)]
    return weights


def _solved(equations: Sequence[Affine], bound: Iterable[Label]) -> tuple[Affine, Label] | None:
    for equation in equations:
        for label in sorted(bound):
            if abs(equation.coefficient(label)) == 1:
                return equation, label
    return None


def _polynomial_and_gaps(monomial: Monomial) -> tuple[Polynomial, list[Affine]]:
    polynomial, gaps = Polynomial.constant(monomial.coefficient), []
    for factor in monomial.factors:
        match factor:
            case Extent(size):
                polynomial = polynomial * Polynomial.affine(single(f"|{size}|"))
            case Position(label):
                polynomial = polynomial * Polynomial.affine(affine_of(label))
            case Bracket(gap):
                gaps.append(gap)
            case Delta(left, right):
                difference = affine_of(left) - affine_of(right)
                gaps += [difference, difference * -1]
    return polynomial, gaps


def _summed(weight: Weight, label: Label) -> Iterator[Weight]:
    """Σ over a label of the weight, in the cases of which of its bounds is the closest."""
    lower = [gap for gap in weight.gaps if gap.coefficient(label) > 0]
    upper = [gap for gap in weight.gaps if gap.coefficient(label) < 0]
    if not lower or not upper or any(abs(gap.coefficient(label)) != 1 for gap in (*lower, *upper)):
        raise _TooMany
    free = tuple(gap for gap in weight.gaps if not gap.coefficient(label))
    starts = list(dict.fromkeys(single(label) - gap for gap in lower))
    stops = list(dict.fromkeys(gap + single(label) for gap in upper))
    for start, stop in itertools.product(range(len(starts)), range(len(stops))):
        least = [starts[start] - other + -(place < start) for place, other in enumerate(starts) if place != start]
        most = [other - stops[stop] + -(place < stop) for place, other in enumerate(stops) if place != stop]
        gaps = (*free, *least, *most, stops[stop] - starts[start])
        if not is_impossible((*gaps, *known_of(gaps))):
            yield Weight(weight.polynomial.summed(label, starts[start], stops[stop], power_sum), gaps)


# ---- whether weights add up to zero ---------------------------------------------------------------------------------


def _is_zero(weights: list[Weight], parts: tuple[Part, ...], normaliser: Normaliser) -> bool:
    arrangements = list(_arrangements(parts))
    everywhere = [weight.at(names) for weight in weights for names in arrangements]
    region = [gap for place, part in enumerate(parts) for gap in part.within(slot_names(place, part))]
    region += normaliser.whole_facts
    region += known_of([*region, *(gap for weight in everywhere for gap in weight.gaps)])
    region += known_of([single(atom) for weight in everywhere for atom in weight.polynomial.atoms])
    return _Cases().all_zero(everywhere, tuple(dict.fromkeys(region)))


def slot_names(place: int, part: Part) -> tuple[Affine, ...]:
    """The variables for the positions of one part of a body."""
    return tuple(single(slot(place, number)) for number in range(len(part.positions)))


def _arrangements(parts: tuple[Part, ...]) -> Iterator[dict[str, Affine]]:
    """The ways of exchanging positions that leave the body as it is: equal parts may be swapped.

    The sum over all positions of weight times body is that of the mean over these ways.
    """
    places: dict[str, list[int]] = {}
    for place, part in enumerate(parts):
        if part.positions:
            places.setdefault(part.key, []).append(place)
    symmetric = [place for place, part in enumerate(parts) if part.symmetric]
    if prod(factorial(len(own)) for own in places.values()) * 2 ** len(symmetric) > _MOST_ARRANGEMENTS:
        raise _TooMany
    swaps = list(itertools.product((False, True), repeat=len(symmetric)))
    for permutations in itertools.product(*(itertools.permutations(own) for own in places.values())):
        moved = dict(zip(itertools.chain(*places.values()), itertools.chain(*permutations), strict=True))
        for swapped in swaps:
            turned = dict(zip(symmetric, swapped, strict=True))
            yield {
                slot(place, number): single(slot(target, 1 - number if turned.get(place) else number))
                for place, target in moved.items()
                for number in range(len(parts[place].positions))
            }


class _Cases:
    """Goes through the cases of brackets being 1 or 0, counting them."""

    def __init__(self) -> None:
        self.count = 0

    def all_zero(self, weights: Sequence[Weight], region: tuple[Affine, ...]) -> bool:
        """Whether the weights add up to zero wherever the gaps of the region are ≥ 0."""
        self.count += 1
        if self.count > _MOST_CASES:
            raise _TooMany
        simple = [one for one in (self._simplified(weight, region) for weight in weights) if one is not None]
        gap = next((gap for weight in simple for gap in weight.gaps), None)
        if gap is None:
            return _vanishes(sum((weight.polynomial for weight in simple), Polynomial.constant(Fraction(0))), region)
        cases = ((*region, gap), (*region, gap * -1 + -1))
        return all(self.all_zero(simple, case) for case in cases if not is_impossible(case))

    @staticmethod
    def _simplified(weight: Weight, region: tuple[Affine, ...]) -> Weight | None:
        """The weight without the gaps that are ≥ 0 in the region; None where one of them never is."""
        if is_impossible((*region, *weight.gaps)):
            return None
        open_gaps = tuple(gap for gap in weight.gaps if not follows(gap, region))
        return weight if len(open_gaps) == len(weight.gaps) else Weight(weight.polynomial, open_gaps)


def _vanishes(polynomial: Polynomial, region: tuple[Affine, ...]) -> bool:
    """Whether a polynomial is zero all over a region, by the equations that hold there."""
    remaining = region
    while not polynomial.is_zero:
        equation = next(
            (gap for gap in remaining if gap.parts and gap.atoms & polynomial.atoms and follows(gap * -1, region)), None
        )
        if equation is None:
            return False
        atom = next((atom for atom, value in equation.parts if abs(value) == 1), None)
        if atom is None:
            return False
        value = single(atom) - equation * equation.coefficient(atom)
        polynomial = polynomial.at({atom: value})
        remaining = tuple(gap.at({atom: value}) for gap in remaining)
    return True


def has_ranges(form: Form) -> bool:
    """Whether brackets or shifted positions stand in a form, so that weights say more than its text."""
    signs = "·", PRODUCT  # of shifted positions, and of formal products
    return any(sign in factor.key for monomial in form for factor in monomial.factors for sign in signs)


def free_gap(form: Form) -> Affine | None:
    """A gap of a bracket in which no bound label stands."""
    for monomial in form:
        for factor in monomial.factors:
            if isinstance(factor, Bracket) and factor.labels.isdisjoint(monomial.bound):
                return factor.gap
    return None
