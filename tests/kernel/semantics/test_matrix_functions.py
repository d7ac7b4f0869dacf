"""Functions of matrices against values worked out by hand, and against what defines them."""

import pytest
from flint import fmpq

from notesc.kernel.semantics.failures import NotEvaluable, Undefined
from notesc.kernel.semantics.jets import ONE, Jet
from notesc.kernel.semantics.matrix_functions import adjugate, matrix_exponential, matrix_power, pseudo_inverse
from notesc.kernel.semantics.propositions import Truth, equal_values
from notesc.kernel.semantics.spectra import eigenvalues, eigenvectors
from notesc.kernel.semantics.tensors import Array, determinant, identity, product, square
from notesc.language.shapes import Kind


def _square(size: int, *entries: int) -> Array:
    return square(size, [fmpq(entry) for entry in entries])


def _agree(left: Array, right: Array) -> bool:
    return equal_values(left, right) >= Truth.AGREES


def _times(*factors: Array) -> Array:
    result = factors[0]
    for factor in factors[1:]:
        result = product(result, factor, Kind.MATRIX)
    return result


A = _square(3, 2, 1, 0, 1, 3, 1, 0, 1, 4)
B = _square(3, 1, 2, 3, 0, 1, 4, 5, 6, 0)
SINGULAR = _square(3, 1, 2, 3, 2, 4, 6, 1, 0, 1)
WIDE = Array(Kind.MATRIX, 2, 3, tuple(fmpq(entry) for entry in (1, 2, 3, 2, 4, 6)))  # of rank 1


def test_a_power_is_a_product_and_the_zeroth_the_identity() -> None:
    """By repeated squaring as by multiplication."""
    assert matrix_power(B, fmpq(5)).entries == _times(B, B, B, B, B).entries
    assert matrix_power(SINGULAR, fmpq(0)).entries == identity(3).entries


@pytest.mark.parametrize("exponent", [fmpq(-1), fmpq(1, 2)])
def test_a_power_has_a_whole_exponent_from_zero(exponent: fmpq) -> None:
    """A negative or a broken exponent has no value here."""
    with pytest.raises(Undefined):
        matrix_power(A, exponent)


@pytest.mark.parametrize("matrix", [A, B, SINGULAR])
def test_a_matrix_times_its_adjugate(matrix: Array) -> None:
    """The determinant on the diagonal, for a singular matrix too."""
    scaled = identity(3).map(lambda entry: entry * determinant(matrix))
    assert _times(matrix, adjugate(matrix)).entries == scaled.entries


def test_the_adjugate_of_a_single_entry_is_one() -> None:
    """The determinant of no rows is 1, whatever the entry."""
    assert adjugate(_square(1, 0)).entries == (1,)


@pytest.mark.parametrize("matrix", [A, SINGULAR, WIDE, WIDE.transposed(), _square(2, 0, 0, 0, 0)])
def test_the_four_conditions_of_penrose(matrix: Array) -> None:
    """At every rank, 0 among them, and for either shape."""
    inverse = pseudo_inverse(matrix)
    columns, rows = _times(matrix, inverse), _times(inverse, matrix)
    assert _times(columns, matrix).entries == matrix.entries
    assert _times(rows, inverse).entries == inverse.entries
    assert columns.transposed().entries == columns.entries
    assert rows.transposed().entries == rows.entries


def test_the_derivative_of_an_exponential() -> None:
    """exp(t N) for a nilpotent N is I + t N, with the derivative N."""
    moving = square(2, [fmpq(0), Jet(1, fmpq(3), {0: ONE}), fmpq(0), fmpq(0)])
    value = matrix_exponential(moving)
    assert _agree(value.map(lambda entry: entry.base), _square(2, 1, 3, 0, 1))
    assert _agree(value.map(lambda entry: entry.parts[0]), _square(2, 0, 1, 0, 0))


def test_second_derivatives_of_an_exponential() -> None:
    """d²/dt² exp(t A) = A² exp(t A), by two levels of perturbation."""
    small = _square(2, 1, 2, 0, 1)
    moving = small.map(lambda entry: Jet(2, Jet(1, entry, {0: entry}), {0: Jet(1, entry, {0: fmpq(0)})}))
    second = matrix_exponential(moving).map(lambda entry: entry.parts[0].parts[0])
    assert _agree(second, _times(small, small, matrix_exponential(small)))


def test_eigenvalues_stand_in_decreasing_order() -> None:
    """Rational ones exactly, each as often as its multiplicity."""
    assert eigenvalues(_square(3, 1, 0, 0, 0, 4, 0, 0, 0, 1)).entries == (4, 1, 1)
    first, second, third = eigenvalues(_square(3, 2, 1, 0, 1, 2, 1, 0, 1, 2)).entries
    assert second == 2
    assert first > second > third
    assert abs((first - 2) ** 2 - 2) < fmpq(1, 10**20)


@pytest.mark.parametrize("matrix", [A, _square(3, 1, 0, 0, 0, 4, 0, 0, 0, 1), _square(2, 2, 1, 1, 2), identity(3)])
def test_the_spectral_theorem(matrix: Array) -> None:
    """V is orthogonal and takes the matrix to its eigenvalues, where an eigenvalue is double too."""
    values, vectors = eigenvalues(matrix), eigenvectors(matrix)
    size = matrix.rows
    diagonal = square(size, [values.entries[i] if i == j else fmpq(0) for i in range(size) for j in range(size)])
    assert _agree(_times(vectors.transposed(), vectors), identity(size))
    assert _agree(_times(vectors, diagonal, vectors.transposed()), matrix)


def test_only_symmetric_matrices_have_eigenvalues_here() -> None:
    """And they are not differentiated."""
    with pytest.raises(Undefined, match="symmetric"):
        eigenvalues(B)
    with pytest.raises(NotEvaluable):
        eigenvalues(A.map(lambda entry: Jet(1, entry, {0: ONE})))
