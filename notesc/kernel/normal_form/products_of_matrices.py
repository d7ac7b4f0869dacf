"""TRUSTED. Products of matrices as terms: their factors, conjugations, multiples; and a product of two as a form."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import Form, Label, summed, times
from notesc.kernel.normal_form.lowering_binders import values_of_index
from notesc.kernel.normal_form.places import Place, labels_in
from notesc.language.extents import Dimension
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import (
    Application,
    MatrixProduct,
    MatrixProperty,
    Multiply,
    Negate,
    Number,
    Reference,
    Term,
    Transpose,
    Variable,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering


_SYMMETRIC = {
    MatrixProperty.SYMMETRIC,
    MatrixProperty.POSITIVE_DEFINITE,
    MatrixProperty.POSITIVE_SEMIDEFINITE,
    MatrixProperty.DIAGONAL,
}


def unfolded(term: Term) -> Term:
    """The term that a defined name stands for."""
    while isinstance(term, Reference):
        term = term.unfold()
    return term


def product_of(
    lowering: Lowering, left: Callable[[Place], Form], right: Callable[[Place], Form], dimension: Dimension
) -> Form:
    """Σ over the places of a dimension of left times right."""
    total: Form = ()
    for middle, over in values_of_index(dimension):
        total += summed(times(left(middle), right(middle)), over)
    return lowering.normaliser.normalise(total)


def label_at(place: Place) -> Label:
    """The label of a place along a plain dimension."""
    (label,) = labels_in(place)
    return label


def is_orthogonal(term: Term) -> bool:
    """Whether a matrix is declared to be orthogonal, or is one of eigenvectors."""
    term = unfolded(term)
    if isinstance(term, Transpose):
        return is_orthogonal(term.operand)
    if isinstance(term, Variable):
        return MatrixProperty.ORTHOGONAL in term.properties
    return isinstance(term, Application) and term.function == "eigenvectors"


def flattened(term: Term, *, turned: bool = False) -> list[Term]:
    """The factors of a product of matrices, transposes moved to the single factors; a symmetric one has none."""
    term = unfolded(term)
    match term:
        case Variable() if term.properties & _SYMMETRIC:
            return [term]
        case MatrixProduct(left, right):
            parts = (right, left) if turned else (left, right)
            return [factor for part in parts for factor in flattened(part, turned=turned)]
        case Transpose(inner):
            return flattened(inner, turned=not turned)
    return [Transpose(term) if turned else term]


def conjugation_of(operand: Term) -> tuple[Term, Term, Term] | None:
    """P, M and P⁻¹ of P M P⁻¹, with the inverse of an orthogonal P written as its transpose too."""
    factors = flattened(operand)
    if len(factors) < 3:
        return None
    first, last = factors[0], factors[-1]
    inverse_of_last = last.arguments[0] if isinstance(last, Application) and last.function == "inv" else None
    inverse_of_first = first.arguments[0] if isinstance(first, Application) and first.function == "inv" else None
    turned = first.operand if isinstance(first, Transpose) else Transpose(first)
    if inverse_of_last == first or inverse_of_first == last or (is_orthogonal(first) and last == turned):
        centre = factors[1]
        for factor in factors[2:-1]:
            centre = MatrixProduct(centre, factor)
        return first, centre, last
    return None


def multiple_of(term: Term) -> tuple[Term, Term] | None:
    """The number and the matrix of a multiple of a matrix."""
    match term:
        case Negate(inner):
            return Number(Fraction(-1)), inner
        case Multiply(left, right) if left.shape.is_scalar:
            return left, right
        case Multiply(left, right) if right.shape.is_scalar:
            return right, left
    return None


def applied(function: str, operand: Term) -> Application:
    """A function of the language, applied."""
    term = FUNCTIONS[function](operand)
    assert isinstance(term, Application)
    return term
