"""TRUSTED. The data of the index normal form.

A form is a sum of monomials; a monomial is a rational coefficient times factors, summed over its bound labels. Labels,
which stand for indices, are in `labels`; other rooms import the common ones from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.labels import (
    NO_LABELS,
    Label,
    affine_of,
    fresh_label,
    is_literal,
    labels_of,
    labels_within,
    literal_position,
    range_of,
    renamed,
)
from notesc.kernel.whole.affine import Affine

__all__ = [
    "NO_LABELS",
    "ONE",
    "ZERO",
    "Bracket",
    "Call",
    "Delta",
    "Determinant",
    "Entry",
    "Extent",
    "Factor",
    "Form",
    "InverseEntry",
    "Label",
    "Monomial",
    "Position",
    "Power",
    "SquareMatrix",
    "constant",
    "form_labels",
    "fresh_label",
    "is_literal",
    "literal_position",
    "monomial_product",
    "range_of",
    "refreshed",
    "rename_factor",
    "rename_form",
    "rename_matrix",
    "rename_monomial",
    "scaled",
    "single",
    "summed",
    "times",
    "whole_power",
]


class Factor:
    """A factor of a monomial; `labels` are the free labels in it."""

    if TYPE_CHECKING:  # each kind of factor says what its labels are

        @cached_property
        def labels(self) -> frozenset[Label]: ...

    @cached_property
    def texts(self) -> dict[tuple[int, tuple[tuple[Label, str], ...]], str]:
        """Canonical texts of the factor under given names of its labels, as they were worked out."""
        return {}

    @cached_property
    def key(self) -> str:
        """The canonical text of the factor; equal texts mean equal values."""
        from notesc.kernel.normal_form.canonical import render_factor_anew

        return render_factor_anew(self, {})


@dataclass(frozen=True, eq=False)
class Entry(Factor):
    """A component of a variable, or of a term that is not looked into."""

    symbol: str  # the normaliser's key for the term
    at: tuple[Label, ...]  # one label for each dimension
    symmetric: bool = False  # a symmetric matrix: the order of the two labels does not matter

    @cached_property
    def labels(self) -> frozenset[Label]:
        return labels_of(self.at)


@dataclass(frozen=True, eq=False)
class Delta(Factor):
    """1 where the two labels are equal, else 0."""

    left: Label
    right: Label

    @cached_property
    def labels(self) -> frozenset[Label]:
        return labels_of((self.left, self.right))


@dataclass(frozen=True, eq=False)
class Extent(Factor):
    """A size as a number: a whole number from 1."""

    size: str

    @cached_property
    def labels(self) -> frozenset[Label]:
        return NO_LABELS


@dataclass(frozen=True, eq=False)
class Position(Factor):
    """An index as a number: a whole number, from 1 unless its range is ℤ."""

    label: Label

    @cached_property
    def labels(self) -> frozenset[Label]:
        return labels_of((self.label,))


@dataclass(frozen=True, eq=False)
class Bracket(Factor):
    """1 where an affine expression in whole numbers is ≥ 0, else 0 (Iverson's convention)."""

    gap: Affine

    @cached_property
    def labels(self) -> frozenset[Label]:
        return labels_within(self.gap)


@dataclass(frozen=True, eq=False)
class Call(Factor):
    """A function of one real variable, or an opaque one with its order of differentiation."""

    function: str  # its name in the language; for an opaque function "opaque phi " and a prime for each differentiation
    argument: Form

    @cached_property
    def labels(self) -> frozenset[Label]:
        return form_labels(self.argument)


@dataclass(frozen=True, eq=False)
class Power(Factor):
    """A form to a rational power; negative or fractional powers are defined where they stand."""

    base: Form
    exponent: Fraction

    @cached_property
    def labels(self) -> frozenset[Label]:
        return form_labels(self.base)


@dataclass(frozen=True, eq=False)
class WholePower(Factor):
    """A form to a whole-valued exponent that is no number; a base that may be 0 has an exponent that is never < 0."""

    base: Form
    exponent: Form

    @cached_property
    def labels(self) -> frozenset[Label]:
        return form_labels(self.base) | form_labels(self.exponent)


@dataclass(frozen=True, eq=False)
class SquareMatrix:
    """A matrix given by its entries; `row` and `column` are bound in `entries`.

    Square, except as the argument of a pseudo-inverse and its projections.
    """

    row: Label
    column: Label
    entries: Form

    def entry(self, row: Label, column: Label) -> Form:
        """The entries at these labels."""
        return rename_form(self.entries, {self.row: row, self.column: column})

    @property
    def transposed(self) -> SquareMatrix:
        return SquareMatrix(self.column, self.row, self.entries)

    @cached_property
    def labels(self) -> frozenset[Label]:
        return form_labels(self.entries) - {self.row, self.column}


@dataclass(frozen=True, eq=False)
class InverseEntry(Factor):
    """An entry of the inverse of a matrix that is invertible where this stands."""

    matrix: SquareMatrix
    row: Label
    column: Label
    symmetric: bool = False  # the matrix is symmetric, so its inverse is

    @cached_property
    def labels(self) -> frozenset[Label]:
        return self.matrix.labels | labels_of((self.row, self.column))


@dataclass(frozen=True, eq=False)
class Determinant(Factor):
    """The determinant of a square matrix."""

    matrix: SquareMatrix

    @cached_property
    def labels(self) -> frozenset[Label]:
        return self.matrix.labels


@dataclass(frozen=True, eq=False)
class MatrixFunctionEntry(Factor):
    """An entry of a function of a matrix, such as its pseudo-inverse, or an eigenvalue.

    The names of the functions, what their parameters are, and their equations stand in `matrix_functions`.
    """

    function: str
    matrix: SquareMatrix
    at: tuple[Label, ...]  # row and column, or the one label of an eigenvalue
    parameters: tuple[Form, ...] = ()  # numbers that the function depends on besides
    symmetric: bool = False  # the order of row and column does not matter
    settled: bool = False  # it has been brought to its one form

    @cached_property
    def labels(self) -> frozenset[Label]:
        return self.matrix.labels.union(labels_of(self.at), *map(form_labels, self.parameters))


@dataclass(frozen=True, eq=False)
class Monomial:
    """coefficient · Σ over the bound labels of the product of the factors."""

    coefficient: Fraction
    bound: tuple[Label, ...] = ()
    factors: tuple[Factor, ...] = ()

    @cached_property
    def labels(self) -> frozenset[Label]:
        """The free labels."""
        found: frozenset[Label] = NO_LABELS.union(*(factor.labels for factor in self.factors))
        return found - frozenset(self.bound)

    @cached_property
    def text(self) -> str:
        """The canonical text without the coefficient; equal texts mean equal values."""
        from notesc.kernel.normal_form.canonical import render_monomial_anew

        return render_monomial_anew(self, {})


Form = tuple[Monomial, ...]

ZERO: Form = ()
ONE: Form = (Monomial(Fraction(1)),)


def constant(value: Fraction | int) -> Form:
    """A number as a form."""
    return (Monomial(Fraction(value)),) if value else ZERO


def single(factor: Factor) -> Form:
    """A factor as a form."""
    return (Monomial(Fraction(1), (), (factor,)),)


def form_labels(form: Form) -> frozenset[Label]:
    """The free labels of a form."""
    return NO_LABELS.union(*(monomial.labels for monomial in form))


# ---- renaming -----------------------------------------------------------------------------------------------------


def rename_factor(factor: Factor, names: Mapping[Label, Label]) -> Factor:
    """The factor with free labels replaced. Bound labels are unique, so that nothing is captured."""
    if factor.labels.isdisjoint(names):
        return factor
    match factor:
        case Entry(symbol, at, symmetric):
            return Entry(symbol, tuple(renamed(label, names) for label in at), symmetric)
        case Delta(left, right):
            return Delta(renamed(left, names), renamed(right, names))
        case Position(label):
            return Position(renamed(label, names))
        case Bracket(gap):
            return Bracket(gap.at({old: affine_of(new) for old, new in names.items()}))
        case Call(function, argument):
            return Call(function, rename_form(argument, names))
        case Power(base, exponent):
            return Power(rename_form(base, names), exponent)
        case WholePower(base, whole):
            return WholePower(rename_form(base, names), rename_form(whole, names))
        case InverseEntry(matrix, row, column, symmetric):
            ends = renamed(row, names), renamed(column, names)
            return InverseEntry(rename_matrix(matrix, names), *ends, symmetric)
        case Determinant(matrix):
            return Determinant(rename_matrix(matrix, names))
        case MatrixFunctionEntry(function, matrix, at, parameters, symmetric, settled):
            inside = matrix.labels.union(*map(form_labels, parameters))
            own = tuple(renamed(label, names) for label in at)
            if inside.isdisjoint(names):
                return MatrixFunctionEntry(function, matrix, own, parameters, symmetric, settled)
            numbers = tuple(rename_form(parameter, names) for parameter in parameters)
            return MatrixFunctionEntry(function, rename_matrix(matrix, names), own, numbers, symmetric)
    raise TypeError(f"unknown factor {type(factor).__name__}")


def rename_matrix(matrix: SquareMatrix, names: Mapping[Label, Label]) -> SquareMatrix:
    """The matrix with free labels replaced."""
    return SquareMatrix(matrix.row, matrix.column, rename_form(matrix.entries, names))


def rename_form(form: Form, names: Mapping[Label, Label]) -> Form:
    """The form with free labels replaced."""
    return tuple(rename_monomial(monomial, names) for monomial in form)


def rename_monomial(monomial: Monomial, names: Mapping[Label, Label]) -> Monomial:
    """The monomial with free labels replaced."""
    if monomial.labels.isdisjoint(names):
        return monomial
    return Monomial(
        monomial.coefficient, monomial.bound, tuple(rename_factor(factor, names) for factor in monomial.factors)
    )


def refreshed(monomial: Monomial) -> Monomial:
    """The monomial with new bound labels, for a second copy of it in one product."""
    if not monomial.bound:
        return monomial
    names = {label: fresh_label(range_of(label)) for label in monomial.bound}
    return Monomial(
        monomial.coefficient,
        tuple(names.values()),
        tuple(rename_factor(factor, names) for factor in monomial.factors),
    )


# ---- sums and products, not yet normalised ------------------------------------------------------------------------


def scaled(form: Form, by: Fraction | int) -> Form:
    """The form times a number."""
    if not by:
        return ZERO
    return tuple(Monomial(m.coefficient * by, m.bound, m.factors) for m in form)


def times(left: Form, right: Form) -> Form:
    """The product, multiplied out; each monomial of a product gets bound labels of its own."""
    return tuple(monomial_product(refreshed(a), refreshed(b)) for a in left for b in right)


def monomial_product(left: Monomial, right: Monomial) -> Monomial:
    """The product of two monomials whose bound labels differ."""
    return Monomial(left.coefficient * right.coefficient, left.bound + right.bound, left.factors + right.factors)


def whole_power(form: Form, exponent: int) -> Form:
    """The form to a whole power ≥ 0, multiplied out."""
    product = ONE
    for _ in range(exponent):
        product = times(product, form)
    return product


def summed(form: Form, labels: Iterable[Label]) -> Form:
    """Σ of the form over labels that are free in it."""
    names = {label: fresh_label(range_of(label)) for label in labels}
    return tuple(
        Monomial(
            m.coefficient, m.bound + tuple(names.values()), tuple(rename_factor(factor, names) for factor in m.factors)
        )
        for m in form
    )
