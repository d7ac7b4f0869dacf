"""TRUSTED. The pseudo-inverse as a form: what it is for products, projections and matrices of full rank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notesc.kernel.normal_form.determinants import as_matrix, lower_inverse
from notesc.kernel.normal_form.forms import ZERO, Form, InverseEntry, SquareMatrix, scaled, single
from notesc.kernel.normal_form.matrix_functions import PSEUDO_INVERSE, function_of
from notesc.kernel.normal_form.normaliser import written_text
from notesc.kernel.normal_form.places import At, flat
from notesc.kernel.normal_form.products_of_matrices import (
    applied,
    flattened,
    is_orthogonal,
    label_at,
    multiple_of,
    product_of,
    unfolded,
)
from notesc.language.shapes import Kind
from notesc.language.terms import Application, Divide, IdentityMatrix, MatrixProduct, Negate, Term, Transpose

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering


def lower_pseudo_inverse(lowering: Lowering, term: Application, at: At) -> Form:
    """(A⁺)⁺ = A, (Aᵀ)⁺ = (A⁺)ᵀ, (c A)⁺ = A⁺ / c for c ≠ 0, (Q A)⁺ = A⁺ Qᵀ for orthogonal Q, (Aᵀ A)⁺ = A⁺ (A⁺)ᵀ.

    The inverse of an invertible matrix, (Aᵀ A)⁻¹ Aᵀ for full column rank, Aᵀ (A Aᵀ)⁻¹ for full row rank, and a
    symmetric projection itself (Petersen and Pedersen, The Matrix Cookbook, 2012, §3.6).
    """
    return _pseudo_inverse(lowering, term.arguments[0], at)


def _pseudo_inverse(lowering: Lowering, operand: Term, at: At) -> Form:
    operand, normaliser = unfolded(operand), lowering.normaliser
    if is_orthogonal(operand):
        return lowering.lower(operand, at[::-1])
    match operand:
        case IdentityMatrix():
            return lowering.lower(operand, at)
        case Application("pinv", (inner,)):
            return lowering.lower(inner, at)
        case Transpose(inner):
            return _pseudo_inverse(lowering, inner, at[::-1])
        case Negate(inner):
            return scaled(_pseudo_inverse(lowering, inner, at), -1)
        case Divide(matrix, number):
            return normaliser.multiply(lowering.lower(number), _pseudo_inverse(lowering, matrix, at))
        case MatrixProduct():
            product = _pseudo_inverse_of_product(lowering, operand, at)
            if product is not None:
                return product
    multiple = multiple_of(operand)
    if multiple is not None:
        scale = lowering.lower(multiple[0])
        if any(normaliser.is_positive(scaled(scale, sign)) for sign in (1, -1)):
            return normaliser.multiply(normaliser.power(scale, -1), _pseudo_inverse(lowering, multiple[1], at))
    return _pseudo_inverse_of_entries(lowering, operand, at)


def _pseudo_inverse_of_product(lowering: Lowering, operand: MatrixProduct, at: At) -> Form | None:
    """(B C)⁺ = C⁺ B⁺ where one of them is orthogonal, C = Bᵀ, or B has full column and C full row rank."""
    factors = flattened(operand)
    splits = range(1, len(factors))
    for place in splits:
        left, right = _chain_of(factors[:place]), _chain_of(factors[place:])
        turned = [factor.operand if isinstance(factor, Transpose) else Transpose(factor) for factor in factors]
        is_gram = 2 * place == len(factors) and turned[:place] == factors[place:][::-1]
        full = _full_rank(lowering, left, columns=True) and _full_rank(lowering, right, columns=False)
        alone = (place == 1 and is_orthogonal(left)) or (place == len(factors) - 1 and is_orthogonal(right))
        if is_gram or alone or full:
            return _reversed_product(lowering, left, right, at)
    return None


def _reversed_product(lowering: Lowering, left: Term, right: Term, at: At) -> Form:
    """C⁺ B⁺."""
    return product_of(
        lowering,
        lambda middle: _pseudo_inverse(lowering, right, (at[0], middle)),
        lambda middle: _pseudo_inverse(lowering, left, (middle, at[1])),
        left.shape.columns,
    )


def _chain_of(factors: list[Term]) -> Term:
    product = factors[0]
    for factor in factors[1:]:
        product = MatrixProduct(product, factor)
    return product


def _full_rank(lowering: Lowering, operand: Term, *, columns: bool) -> bool:
    """Whether Aᵀ A (for the columns), or A Aᵀ (for the rows), is known to be invertible."""
    if operand.shape.kind is not Kind.MATRIX:
        return False
    gram = MatrixProduct(Transpose(operand), operand) if columns else MatrixProduct(operand, Transpose(operand))
    is_square = operand.shape.rows == operand.shape.columns
    if is_square and lowering.normaliser.is_invertible(as_matrix(lowering, operand)):
        return True
    return lowering.normaliser.is_invertible(as_matrix(lowering, gram))


def _pseudo_inverse_of_entries(lowering: Lowering, operand: Term, at: At) -> Form:
    normaliser = lowering.normaliser
    matrix = as_matrix(lowering, operand)
    row, column = flat(at)
    if not matrix.entries:
        return ZERO
    is_square = operand.shape.rows == operand.shape.columns
    if is_square and normaliser.is_invertible(matrix):
        return lower_inverse(lowering, applied("inv", operand), at)
    if is_square and _is_projection(lowering, matrix, operand):
        return matrix.entry(row, column)
    if _full_rank(lowering, operand, columns=True):
        gram = as_matrix(lowering, MatrixProduct(Transpose(operand), operand))
        return product_of(
            lowering,
            lambda middle: single(InverseEntry(gram, row, label_at(middle))),
            lambda middle: matrix.entry(column, label_at(middle)),
            operand.shape.columns,
        )
    if _full_rank(lowering, operand, columns=False):
        gram = as_matrix(lowering, MatrixProduct(operand, Transpose(operand)))
        return product_of(
            lowering,
            lambda middle: matrix.entry(label_at(middle), row),
            lambda middle: single(InverseEntry(gram, label_at(middle), column)),
            operand.shape.rows,
        )
    return function_of(normaliser, PSEUDO_INVERSE, matrix, (row, column))


_MOST_MONOMIALS = 3  # of a matrix that is tried as a projection


def _is_projection(lowering: Lowering, matrix: SquareMatrix, operand: Term) -> bool:
    """M = Mᵀ and M M = M, by the normal form."""
    if len(matrix.entries) > _MOST_MONOMIALS or written_text(matrix) != written_text(matrix.transposed):
        return False
    row, column = matrix.row, matrix.column
    square = product_of(
        lowering,
        lambda middle: matrix.entry(row, label_at(middle)),
        lambda middle: matrix.entry(label_at(middle), column),
        operand.shape.rows,
    )
    return not lowering.normaliser.subtract(square, matrix.entries)
