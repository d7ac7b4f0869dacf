"""TRUSTED. Whether two terms have one normal form, perhaps after multiplying by what is not zero."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.compound_matrices import learn_inverses
from notesc.kernel.normal_form.forms import (
    Bracket,
    Extent,
    Form,
    InverseEntry,
    Label,
    Monomial,
    Power,
    SquareMatrix,
    form_labels,
    fresh_label,
    is_literal,
    monomial_product,
    range_of,
    refreshed,
    rename_factor,
    summed,
    times,
    whole_power,
)
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.lowering_binders import is_taken_apart
from notesc.kernel.normal_form.normaliser import Normaliser, matrix_text
from notesc.kernel.normal_form.places import LARGEST_TAKEN_APART, At, every_place
from notesc.kernel.normal_form.positions import known_of
from notesc.kernel.normal_form.rules_products import exponents_of
from notesc.kernel.normal_form.weights import free_gap, has_ranges, vanishes_by_weights
from notesc.kernel.whole.linear import is_impossible
from notesc.language.terms import Term

_LARGEST_TAKEN_APART = 3
_MOST_PRODUCTS = 6
_MOST_CASES = 24  # facts about whole numbers, those of the cases at hand among them
_ROUNDS = 12  # of clearing one denominator after the other
_CHOICES = 32  # ways to name the released label in all monomials
STEPS_OF_SEARCH = 500  # of normalising products that may vanish where the form itself does not


def equal(left: Term, right: Term, lowering: Lowering, steps: int = STEPS_OF_SEARCH) -> bool:
    """Whether two terms of one shape are equal, component by component, by their normal forms.

    True is certain wherever both are defined. False means *not shown*. With no more than some steps of looking for a
    product that vanishes where the difference does. Raises NotNormalisable.
    """
    normaliser = lowering.normaliser
    if is_taken_apart(left) or is_taken_apart(right):
        learn_inverses(lowering, left, right)
    for at in components_of(left, right):
        difference = normaliser.subtract(lowering.lower(left, at), lowering.lower(right, at))
        if difference and not vanishes(difference, normaliser.with_steps(steps)):
            return False
    return True


def components_of(term: Term, *beside: Term) -> list[At]:
    """Places that stand for every component.

    Each position of a small whole size, or of a larger one where the terms consist of blocks; each case of a compound
    size; else a free label.
    """
    apart = any(map(is_taken_apart, (term, *beside)))
    return every_place(term.shape.dimensions, LARGEST_TAKEN_APART if apart else _LARGEST_TAKEN_APART)


def vanishes(form: Form, normaliser: Normaliser, depth: int = 2) -> bool:
    """Whether a normal form is zero.

    As it stands, with its denominators cleared, or term by term under a common sum.
    """
    if not form:
        return True
    if has_ranges(form):
        return _vanishes_with_ranges(form, normaliser, depth)
    return _vanishes_by_its_text(form, normaliser, depth)


def _vanishes_with_ranges(form: Form, normaliser: Normaliser, depth: int) -> bool:
    """By weights; or in the two cases of a bracket being 1 or 0."""
    if vanishes_by_weights(form, normaliser):
        return True
    gap = free_gap(form)
    if gap is None:
        return _vanishes_as_products(form, normaliser) or _vanishes_by_its_text(form, normaliser, depth)
    if len(normaliser.whole_facts) > _MOST_CASES:
        return False
    for case in (gap, gap * -1 + -1):
        inside = replace(normaliser, whole_facts=(*normaliser.whole_facts, case))
        facts = (*inside.whole_facts, *known_of(inside.whole_facts))
        if not is_impossible(facts) and not vanishes(inside.normalise(form), inside, depth):
            return False
    return True


def _vanishes_as_products(form: Form, normaliser: Normaliser) -> bool:
    """Whether the coefficients of equal products add up to 0: those that have every factor to the same power."""
    classes: list[tuple[Form, Fraction]] = []
    for monomial in form:
        exponents = exponents_of(monomial, normaliser)
        if exponents is None or len(classes) > _MOST_PRODUCTS:
            return False
        for place, (known, total) in enumerate(classes):
            difference = normaliser.subtract(exponents, known)
            if not difference or vanishes_by_weights(difference, normaliser):
                classes[place] = known, total + monomial.coefficient
                break
        else:
            classes.append((exponents, monomial.coefficient))
    return not any(total for _, total in classes)


def _vanishes_by_its_text(form: Form, normaliser: Normaliser, depth: int) -> bool:
    """With its denominators cleared, or term by term under a common sum."""
    cleared = clear_denominators(form, normaliser)
    if not cleared or (has_ranges(cleared) and vanishes_by_weights(cleared, normaliser)):
        return True
    if depth == 0:
        return False
    products = multiply_by_an_inverted_matrix(cleared, normaliser)
    if any(vanishes(product, normaliser, depth - 1) for product in products):
        return True
    return any(vanishes(released, normaliser, depth - 1) for released in release_a_label(cleared, normaliser))


def clear_denominators(form: Form, normaliser: Normaliser) -> Form:
    """The form times every u for which a power u^(-k) stands in it outside of the sums that u depends on.

    Such a u is not 0, so that the product is zero exactly where the form is.
    """
    for _ in range(_ROUNDS):
        denominators: dict[str, tuple[int, Form]] = {}
        for monomial in form:
            if any(isinstance(factor, Bracket) for factor in monomial.factors):
                continue  # what stands beside a bracket is defined where the bracket is 1
            for factor in monomial.factors:
                if isinstance(factor, Power) and factor.exponent < 0 and factor.labels.isdisjoint(monomial.bound):
                    text = render_form(factor.base)
                    needed = -(factor.exponent.numerator // factor.exponent.denominator)
                    denominators[text] = (max(needed, denominators.get(text, (0, ()))[0]), factor.base)
        if not denominators:
            return form
        text = max(denominators, key=lambda t: (len(t), t))
        form = normaliser.normalise(_times_power(form, *denominators[text], text))
    return form


def _times_power(form: Form, exponent: int, base: Form, text: str) -> Form:
    """The form times base^exponent, cancelling against the powers of that base that stand in it."""
    result: list[Monomial] = []
    for monomial in map(refreshed, form):
        total, rest = Fraction(exponent), []
        for factor in monomial.factors:
            if isinstance(factor, Power) and render_form(factor.base) == text:
                total += factor.exponent
            else:
                rest.append(factor)
        whole = total.numerator // total.denominator
        if total != whole:
            rest.append(Power(base, total - whole))
        host = Monomial(monomial.coefficient, monomial.bound, tuple(rest))
        result += [monomial_product(host, refreshed(m)) for m in whole_power(base, whole)]
    return tuple(result)


def release_a_label(form: Form, normaliser: Normaliser) -> list[Form]:
    """Forms d(k) with form = Σ_k d(k): if one of them is zero at every k, the form is zero.

    Where some monomials are sums, n·m without a sum is Σ_k m as well.
    """
    if not any(monomial.bound for monomial in form):
        return []
    choices: list[list[Label | Extent]] = [
        [*(_labels_worth_releasing(monomial) or _extents(monomial))] for monomial in form
    ]
    if not all(choices):
        return []
    released = []
    for labels in itertools.islice(itertools.product(*choices), _CHOICES):
        ranges = {label.size if isinstance(label, Extent) else range_of(label) for label in labels}
        if len(ranges) == 1:
            common = fresh_label(ranges.pop())
            released.append(
                normaliser.normalise(tuple(_release(m, label, common) for m, label in zip(form, labels, strict=True)))
            )
    return released


def _labels_worth_releasing(monomial: Monomial) -> list[Label]:
    """Bound labels that stand in a denominator, or all where none does."""
    blocked = [
        label
        for label in monomial.bound
        if any(isinstance(f, Power) and f.exponent < 0 and label in f.labels for f in monomial.factors)
    ]
    return blocked or list(monomial.bound)


def _extents(monomial: Monomial) -> list[Extent]:
    return [factor for factor in monomial.factors if isinstance(factor, Extent)]


def _release(monomial: Monomial, label: Label | Extent, common: Label) -> Monomial:
    if isinstance(label, Extent):
        place = monomial.factors.index(label)
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        return refreshed(Monomial(monomial.coefficient, monomial.bound, rest))
    bound = tuple(other for other in monomial.bound if other != label)
    factors = tuple(rename_factor(factor, {label: common}) for factor in monomial.factors)
    return refreshed(Monomial(monomial.coefficient, bound, factors))


def multiply_by_an_inverted_matrix(form: Form, normaliser: Normaliser) -> Iterator[Form]:
    """Σ_i M_ji d_i and Σ_i M_ij d_i for the matrices M whose inverse stands in d: they are invertible.

    So that d is zero where one
    of these is zero at every j.
    """
    for matrix in _inverted_matrices(form):
        for label in sorted(form_labels(form)):
            if range_of(label) != range_of(matrix.row) or is_literal(label) or label in matrix.labels:
                continue
            far = fresh_label(range_of(label))
            for entries in (matrix.entry(far, label), matrix.entry(label, far)):
                yield normaliser.normalise(summed(times(entries, form), (label,)))


def _inverted_matrices(form: Form) -> list[SquareMatrix]:
    found: dict[str, SquareMatrix] = {}
    for monomial in form:
        if any(isinstance(factor, Bracket) for factor in monomial.factors):
            continue
        for factor in monomial.factors:
            if isinstance(factor, InverseEntry) and factor.matrix.labels.isdisjoint(monomial.bound):
                found.setdefault(matrix_text(factor.matrix), factor.matrix)
    return [found[text] for text in sorted(found)]
