"""TRUSTED. Inverses and determinants: the products and transposes come apart, what is left stays as one factor."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.components import component
from notesc.kernel.normal_form.compound_matrices import compound_determinant, compound_inverse, is_square, text_of
from notesc.kernel.normal_form.forms import (
    ONE,
    Delta,
    Determinant,
    Form,
    InverseEntry,
    Label,
    SquareMatrix,
    WholePower,
    constant,
    is_literal,
    literal_position,
    range_of,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.lowering_binders import values_of_index
from notesc.kernel.normal_form.normaliser import Normaliser, matrix_text, written_text
from notesc.kernel.normal_form.places import At, delta_of, flat, labels_in
from notesc.language.functions import FUNCTIONS
from notesc.language.indexed import Product, fresh_index
from notesc.language.sizes import number_of
from notesc.language.terms import (
    Application,
    Divide,
    IdentityMatrix,
    MatrixProduct,
    MatrixProperty,
    Multiply,
    Negate,
    Power,
    Reference,
    Size,
    Term,
    Transpose,
    Variable,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering


def as_matrix(lowering: Lowering, term: Term) -> SquareMatrix:
    """A square matrix by its entries."""
    row, column = lowering.fresh_labels(term)
    return SquareMatrix(row, column, lowering.lower(term, (row, column)))


def _unfolded(term: Term) -> Term:
    while isinstance(term, Reference):
        term = term.unfold()
    return term


def _is_inverse(term: Term) -> bool:
    return isinstance(term, Application) and term.function == "inv"


def lower_inverse(lowering: Lowering, term: Application, at: At) -> Form:
    """inv(A B) = inv(B) inv(A) for square A and B: where A B is invertible, both are.

    Inv(diag(v)) = diag(1/v); inv(Q) = Qᵀ for orthogonal Q.
    """
    return inverse_at(lowering, _unfolded(term.arguments[0]), at)


def inverse_at(lowering: Lowering, operand: Term, at: At) -> Form:
    """The inverse of a term at a place."""
    operand = _unfolded(operand)
    normaliser = lowering.normaliser
    match operand:
        case IdentityMatrix():
            return normaliser.normalise(delta_of(*map(labels_in, at)))
        case Application(_, (inner,)) if _is_inverse(operand):
            return lowering.lower(inner, at)
        case Transpose(inner):
            return inverse_at(lowering, inner, at[::-1])
        case Negate(inner):
            return scaled(inverse_at(lowering, inner, at), -1)
        case MatrixProduct(left, right) if is_square(left) and is_square(right):
            total: Form = ()
            for middle, over in values_of_index(left.shape.columns, left, right):
                first = inverse_at(lowering, right, (at[0], middle))
                total += summed(times(first, inverse_at(lowering, left, (middle, at[1]))), over)
            return normaliser.normalise(total)
        case Multiply(left, right) if left.shape.is_scalar or right.shape.is_scalar:
            number, matrix = (left, right) if left.shape.is_scalar else (right, left)
            reciprocal = normaliser.power(lowering.lower(number), -1)
            return normaliser.multiply(reciprocal, inverse_at(lowering, matrix, at))
        case Divide(matrix, number):
            return normaliser.multiply(lowering.lower(number), inverse_at(lowering, matrix, at))
        case Variable() if MatrixProperty.ORTHOGONAL in operand.properties:
            return lowering.lower(operand, at[::-1])
        case Application(function) if function in _INVERSES:
            return _INVERSES[function](lowering, operand, at)
    compound = compound_inverse(lowering, operand, at)
    return _inverse_entry(lowering, as_matrix(lowering, operand), at) if compound is None else compound


def _inverse_entry(lowering: Lowering, square: SquareMatrix, at: At) -> Form:
    """By Cramer's rule at fixed places of a small matrix, else as one factor."""
    normaliser = lowering.normaliser
    row, column = flat(at)
    if normaliser.subtract(square.entries, single(Delta(square.row, square.column))) == ():
        return normaliser.normalise(single(Delta(row, column)))
    normaliser.invertible_matrices.add(matrix_text(square))
    if _is_small(square) and is_literal(row) and is_literal(column):
        reciprocal = normaliser.power(_whole(lowering, square), -1)
        return normaliser.multiply(_cofactor(lowering, square, column, row), reciprocal)
    return normaliser.normalise(single(InverseEntry(square, row, column)))


def _cofactor(lowering: Lowering, matrix: SquareMatrix, row: Label, column: Label) -> Form:
    """(-1)^(i + j) times the minor without row i and column j: (M⁻¹)_ij is the cofactor of j, i over det M."""
    rows = [label for label in _places(matrix) if label != row]
    columns = [label for label in _places(matrix) if label != column]
    sign = (-1) ** (literal_position(row) + literal_position(column))
    return lowering.normaliser.normalise(scaled(_leibniz(matrix, rows, columns), sign))


def _inverse_of_power(lowering: Lowering, term: Application, at: At) -> Form:
    """(Aᵏ)⁻¹ is a power of A⁻¹; where k is 0 both are I."""
    from notesc.kernel.normal_form.lowering_matrix_functions import matrix_power

    inner, exponent = term.arguments
    return matrix_power(lowering, inner, exponent, scaled(lowering.lower(exponent), -1), at)


def _inverse_of_pseudo_inverse(lowering: Lowering, term: Application, at: At) -> Form:
    """A pseudo-inverse is invertible where the matrix is, and then its inverse."""
    lowering.normaliser.invertible_matrices.add(text_of(lowering, term.arguments[0]))
    return lowering.lower(term.arguments[0], at)


def _inverse_of_diagonal(lowering: Lowering, term: Application, at: At) -> Form:
    reciprocal = lowering.normaliser.power(lowering.lower(term.arguments[0], at[:1]), -1)
    return lowering.normaliser.normalise(times(delta_of(*map(labels_in, at)), reciprocal))


_INVERSES: dict[str, Callable[[Lowering, Application, At], Form]] = {
    "diag": _inverse_of_diagonal,
    "expm": lambda lowering, term, at: lowering.lower(FUNCTIONS["expm"](-term.arguments[0]), at),
    "eigenvectors": lambda lowering, term, at: lowering.lower(term, at[::-1]),
    "matrix_power": _inverse_of_power,
    "pinv": _inverse_of_pseudo_inverse,
}


def lower_determinant(lowering: Lowering, term: Application, at: At) -> Form:
    """det(A B) = det(A) det(B) for square A and B; det(Aᵀ) = det(A); det(A⁻¹) = 1/det(A); det(I) = 1.

    Det(c A) = cⁿ det(A).
    """
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
            normaliser.invertible_matrices.add(text_of(lowering, inner))
            return normaliser.power(_determinant(lowering, inner), Fraction(-1))
        case MatrixProduct(left, right) if is_square(left) and is_square(right):
            return normaliser.multiply(_determinant(lowering, left), _determinant(lowering, right))
        case Application("expm", (inner,)):  # The Matrix Cookbook, eq. 497
            return normaliser.call("exp", lowering.lower(FUNCTIONS["tr"](inner)))
        case Application("matrix_power", (inner, exponent)):
            return lowering.lower(Power(FUNCTIONS["det"](inner), exponent))
        case Multiply(left, right) if left.shape.is_scalar or right.shape.is_scalar:
            number, matrix = (left, right) if left.shape.is_scalar else (right, left)
            return _multiple(lowering, lowering.lower(number), matrix)
        case Divide(matrix, number):
            reciprocal = normaliser.power(lowering.lower(number), -1)
            return _multiple(lowering, reciprocal, matrix)
        case Negate(inner):
            return _multiple(lowering, constant(-1), inner)
        case Application("diag", (vector,)) if isinstance(vector.shape.rows, Size):
            index = fresh_index(vector.shape.rows, vector, "k")
            return lowering.lower(Product(component(vector, (index,)), index))
        case Variable(_, shape) if MatrixProperty.DIAGONAL in operand.properties and isinstance(shape.rows, Size):
            index = fresh_index(shape.rows, operand, "k")
            return lowering.lower(Product(operand[index, index], index))
    compound = compound_determinant(lowering, operand)
    return determinant_of(lowering, as_matrix(lowering, operand)) if compound is None else compound


def _multiple(lowering: Lowering, number: Form, matrix: Term) -> Form:
    size = lowering.lower(number_of(matrix.shape.dimensions[0]))
    return lowering.normaliser.multiply(to_the_size(lowering.normaliser, number, size), _determinant(lowering, matrix))


def to_the_size(normaliser: Normaliser, number: Form, size: Form) -> Form:
    """cⁿ for an n × n matrix: a whole power; for c > 0 as exp(n·log(c))."""
    if len(size) == 1 and not size[0].factors:
        return normaliser.power(number, size[0].coefficient)
    if not normaliser.is_positive(number):
        return normaliser.normalise(single(WholePower(number, size)))
    return normaliser.call("exp", normaliser.multiply(size, normaliser.call("log", number)))


def determinant_of(lowering: Lowering, matrix: SquareMatrix) -> Form:
    """The determinant as a form: multiplied out for a small whole size (Leibniz), else one factor."""
    if _is_small(matrix):
        return _whole(lowering, matrix)
    if written_text(matrix.transposed) < written_text(matrix):
        matrix = matrix.transposed
    return lowering.normaliser.normalise(single(Determinant(matrix)))


_LARGEST_MULTIPLIED_OUT = 3


def _is_small(matrix: SquareMatrix) -> bool:
    extent = range_of(matrix.row)
    return extent.isdecimal() and int(extent) <= _LARGEST_MULTIPLIED_OUT


def _places(matrix: SquareMatrix) -> list[Label]:
    size = int(range_of(matrix.row))
    return [f"={place}:{size}" for place in range(1, size + 1)]


def _whole(lowering: Lowering, matrix: SquareMatrix) -> Form:
    return lowering.normaliser.normalise(_leibniz(matrix, _places(matrix), _places(matrix)))


def _leibniz(matrix: SquareMatrix, rows: Sequence[Label], columns: Sequence[Label]) -> Form:
    """Σ over permutations of sign · Π M[i, π(i)], for some rows and as many columns; not yet normalised."""
    total: Form = ()
    for permutation in itertools.permutations(range(len(rows))):
        inversions = sum(a > b for a, b in itertools.combinations(permutation, 2))
        product: Form = constant((-1) ** inversions)
        for place, chosen in enumerate(permutation):
            product = times(product, matrix.entry(rows[place], columns[chosen]))
        total += product
    return total
