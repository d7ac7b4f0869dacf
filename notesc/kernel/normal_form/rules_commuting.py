"""TRUSTED. Functions of a matrix beside a matrix that commutes with it, and beside one of its eigenvectors."""

from __future__ import annotations

from collections.abc import Sequence

from notesc.kernel.normal_form.forms import (
    Entry,
    Factor,
    Form,
    Label,
    MatrixFunctionEntry,
    Monomial,
    SquareMatrix,
    constant,
    fresh_label,
    range_of,
    rename_factor,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.labels import labels_of
from notesc.kernel.normal_form.matrix_functions import POWER_EXPONENTIAL, commute, number_to_the
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.rules_functions import replaced, without_places


def function_beside_a_letter(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """A f(M) = f(M) A where A M = M A; f(M) v = f(λ) v where M v = λ v."""
    for place, factor in enumerate(monomial.factors):
        if not (isinstance(factor, MatrixFunctionEntry) and factor.function == POWER_EXPONENTIAL):
            continue
        for inner in sorted(set(factor.at) & set(monomial.bound)):
            if factor.at.count(inner) != 1 or inner in factor.matrix.labels:
                continue
            places = [p for p, other in enumerate(monomial.factors) if inner in other.labels and p != place]
            if len(places) != 1:
                continue
            letter = monomial.factors[places[0]]
            if not isinstance(letter, Entry) or letter.at.count(inner) != 1:
                continue
            if inner in labels_of(tuple(label for label in (*factor.at, *letter.at) if label != inner)):
                continue
            product = _eigenvector(factor, letter, inner, normaliser)
            bound = tuple(label for label in monomial.bound if label != inner)
            if product is None and _may_pass(factor, letter, inner, normaliser):
                product, bound = _passed(factor, letter, inner), monomial.bound
            if product is not None:
                host = Monomial(monomial.coefficient, bound, monomial.factors)
                return replaced(host, without_places(monomial.factors, place, places[0]), product)
    return None


def _may_pass(factor: MatrixFunctionEntry, letter: Entry, inner: Label, normaliser: Normaliser) -> bool:
    """Whether a square matrix of one letter stands on the left, and commutes with the matrix.

    A symmetric function would not tell left from right, and the two could pass each other for ever.
    """
    extent = range_of(inner)
    if factor.symmetric or len(letter.at) != 2 or letter.at[1] != inner or range_of(letter.at[0]) != extent:
        return False
    row, column = fresh_label(extent), fresh_label(extent)
    entry = normaliser.normalise(single(Entry(letter.symbol, (row, column), letter.symmetric)))
    matrix = factor.matrix if factor.at[0] == inner else factor.matrix.transposed
    return commute(normaliser, SquareMatrix(row, column, entry), matrix)


def _passed(factor: MatrixFunctionEntry, letter: Entry, inner: Label) -> Form:
    """f(M)_ax A_xb for A_ax f(M)_xb; f(M)_xb may be written f(Mᵀ)_bx."""
    left = letter.at[0]
    direct = factor.at[0] == inner
    outer = factor.at[1] if direct else factor.at[0]
    moved = MatrixFunctionEntry(
        factor.function,
        factor.matrix,
        (left, inner) if direct else (inner, left),
        factor.parameters,
        factor.symmetric,
        factor.settled,
    )
    return times(single(moved), single(Entry(letter.symbol, (inner, outer), letter.symmetric)))


def _eigenvector(factor: MatrixFunctionEntry, letter: Entry, inner: Label, normaliser: Normaliser) -> Form | None:
    """f(λ) times the letter at the other end, where the matrix takes the letter to λ times itself."""
    exponent, rate = factor.parameters
    above = normaliser.add(exponent, constant(1))
    if not normaliser.rewritings or not normaliser.is_positive(above):  # a power < 0 of a λ that may be 0, beside v = 0
        return None
    on_the_right = factor.at[1] == inner
    outer = factor.at[0] if on_the_right else factor.at[1]
    far, near = fresh_label(range_of(inner)), fresh_label(range_of(inner))
    entries = factor.matrix.entry(far, near) if on_the_right else factor.matrix.entry(near, far)
    image = normaliser.normalise(summed(times(entries, single(rename_factor(letter, {inner: near}))), (near,)))
    value = _quotient(image, rename_factor(letter, {inner: far}), far)
    if value is None:
        return None
    scale = normaliser.multiply(
        number_to_the(normaliser, value, exponent), normaliser.call("exp", normaliser.multiply(rate, value))
    )
    return times(scale, single(rename_factor(letter, {inner: outer})))


def _quotient(form: Form, letter: Factor, label: Label) -> Form | None:
    """The λ, free of the label, with form = λ times the letter."""
    result = []
    for monomial in form:
        own = [factor for factor in monomial.factors if label in factor.labels]
        if len(own) != 1 or own[0].key != letter.key:
            return None
        rest = tuple(factor for factor in monomial.factors if factor is not own[0])
        result.append(Monomial(monomial.coefficient, monomial.bound, rest))
    return tuple(result)
