"""TRUSTED. Inverses and determinants: the products and transposes come apart, what is left stays as one factor."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import (
    ONE,
    Delta,
    Determinant,
    Form,
    InverseEntry,
    Label,
    SquareMatrix,
    fresh_label,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.normaliser import matrix_text, written_text
from notesc.language.terms import (
    Application,
    Divide,
    IdentityMatrix,
    MatrixProduct,
    Multiply,
    Negate,
    Reference,
    Term,
    Transpose,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

At = tuple[Label, ...]


def as_matrix(lowering: Lowering, term: Term) -> SquareMatrix:
    """A square matrix by its entries."""
    row, column = lowering.fresh_labels(term)
    return SquareMatrix(row, column, lowering.lower(term, (row, column)))


def _unfolded(term: Term) -> Term:
    while isinstance(term, Reference):
        term = term.unfold()
    return term


def _is_square(term: Term) -> bool:
    return term.shape.rows == term.shape.columns


def _is_inverse(term: Term) -> bool:
    return isinstance(term, Application) and term.function == "inv"


def lower_inverse(lowering: Lowering, term: Application, at: At) -> Form:
    """inv(A B) = inv(B) inv(A) for square A and B: where A B is invertible, both are. inv(diag(v)) = diag(1/v)."""
    return _inverse(lowering, _unfolded(term.arguments[0]), at)


def _inverse(lowering: Lowering, operand: Term, at: At) -> Form:
    operand = _unfolded(operand)
    normaliser = lowering.normaliser
    match operand:
        case IdentityMatrix():
            return normaliser.normalise(single(Delta(*at)))
        case Application(_, (inner,)) if _is_inverse(operand):
            return lowering.lower(inner, at)
        case Transpose(inner):
            return _inverse(lowering, inner, at[::-1])
        case Negate(inner):
            return scaled(_inverse(lowering, inner, at), -1)
        case MatrixProduct(left, right) if _is_square(left) and _is_square(right):
            middle = fresh_label(_extent(at))
            product = times(_inverse(lowering, right, (at[0], middle)), _inverse(lowering, left, (middle, at[1])))
            return normaliser.normalise(summed(product, (middle,)))
        case Multiply(left, right) if left.shape.is_scalar or right.shape.is_scalar:
            number, matrix = (left, right) if left.shape.is_scalar else (right, left)
            reciprocal = normaliser.power(lowering.lower(number), -1)
            return normaliser.multiply(reciprocal, _inverse(lowering, matrix, at))
        case Divide(matrix, number):
            return normaliser.multiply(lowering.lower(number), _inverse(lowering, matrix, at))
        case Application("diag", (vector,)):
            reciprocal = normaliser.power(lowering.lower(vector, at[:1]), -1)
            return normaliser.normalise(times(single(Delta(*at)), reciprocal))
    square = as_matrix(lowering, operand)
    delta = normaliser.normalise(single(Delta(square.row, square.column)))
    if normaliser.subtract(square.entries, delta) == ():
        return normaliser.normalise(single(Delta(*at)))
    normaliser.invertible_matrices.add(matrix_text(square))
    return normaliser.normalise(single(InverseEntry(square, *at)))


def _extent(at: At) -> str:
    return at[0].rpartition(":")[2]


def lower_determinant(lowering: Lowering, term: Application, at: At) -> Form:
    """det(A B) = det(A) det(B) for square A and B; det(Aᵀ) = det(A); det(A⁻¹) = 1/det(A); det(I) = 1."""
    return _determinant(lowering, term.arguments[0])


def _determinant(lowering: Lowering, operand: Term) -> Form:
    operand = _unfolded(operand)
    normaliser = lowering.normaliser
    match operand:
        case IdentityMatrix():
            return ONE
        case Transpose(inner):
            return _determinant(lowering, inner)
        case Application(_, (inner,)) if _is_inverse(operand):
            normaliser.invertible_matrices.add(matrix_text(as_matrix(lowering, inner)))
            return normaliser.power(_determinant(lowering, inner), Fraction(-1))
        case MatrixProduct(left, right) if _is_square(left) and _is_square(right):
            return normaliser.multiply(_determinant(lowering, left), _determinant(lowering, right))
    square = as_matrix(lowering, operand)
    if written_text(square.transposed) < written_text(square):
        square = square.transposed
    return normaliser.normalise(single(Determinant(square)))
