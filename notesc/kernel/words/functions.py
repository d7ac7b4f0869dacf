"""TRUSTED. Functions of matrices as letters, with the equations that say what they are.

The pseudo-inverse by Penrose's four equations (Horn and Johnson, Matrix Analysis, §7.3), the adjugate by
M adj(M) = det(M) I, eigenvectors by M V = V diag(λ); a power or an exponential commutes with its matrix.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.canonical import render_factor
from notesc.kernel.normal_form.forms import MatrixFunctionEntry, range_of
from notesc.kernel.normal_form.matrix_functions import (
    ADJUGATE,
    EIGENVALUES,
    EIGENVECTORS,
    POWER_EXPONENTIAL,
    PROJECTION,
    PSEUDO_INVERSE,
)
from notesc.kernel.words.polynomials import HOLE, Letter, Polynomial, combined, product, renamed

if TYPE_CHECKING:
    from notesc.kernel.words.translation import Translation

_LEFT, _RIGHT, _FIRST, _SECOND = (f"{HOLE}{number}" for number in (1, 2, 3, 4))


def letter_of(translation: Translation, factor: MatrixFunctionEntry) -> Letter:
    """The letter of a function of a matrix that depends on no bound label."""
    places = tuple(f"@{place}:{range_of(label)}" for place, label in enumerate(factor.at))
    whole = MatrixFunctionEntry(
        factor.function, factor.matrix, places, factor.parameters, factor.symmetric, factor.settled
    )
    name = f"function {render_factor(whole, {})}"
    ranges = [*map(range_of, factor.at), ""]
    letter = translation.alphabet.letter(name, ranges[0], ranges[1], symmetric=factor.symmetric)
    if name not in translation.explained:
        translation.explained.add(name)
        rule = _EQUATIONS.get(factor.function)
        if rule is not None:
            translation.equations += rule(_Function(translation, factor, letter))
    return letter


class _Function:
    """A letter and its matrix, between the holes that they are multiplied at."""

    def __init__(self, translation: Translation, factor: MatrixFunctionEntry, letter: Letter) -> None:
        self.translation = translation
        self.factor = factor
        self.letter = letter
        matrix = factor.matrix
        self.rows, self.columns = range_of(matrix.row), range_of(matrix.column)
        row, column = f"{_LEFT}:{self.rows}", f"{_RIGHT}:{self.columns}"
        self.matrix = translation.polynomial(matrix.entry(row, column), frozenset((row, column)))

    def chain(self, *letters: Letter, rows: str, columns: str) -> Polynomial:
        """A word between the holes."""
        chain = (f"{_LEFT}:{rows}", letters, f"{_RIGHT}:{columns}")
        return {self.translation.alphabet.monomial({}, [chain]): Fraction(1)}

    def times(self, *factors: tuple[Polynomial, str, str]) -> Polynomial:
        """A product of polynomials between the holes, each given with the ranges of its rows and columns."""
        result, _, inner = factors[0]
        for serial, (factor, _, columns) in enumerate(factors[1:]):
            middle = f"{_FIRST if serial % 2 else _SECOND}:{inner}"
            left = renamed(self.translation.alphabet, result, {f"{_RIGHT}:{inner}": middle})
            right = renamed(self.translation.alphabet, factor, {f"{_LEFT}:{inner}": middle})
            result, inner = product(self.translation.alphabet, left, right, (middle,)), columns
        return result

    def transposed(self, square: Polynomial, extent: str) -> Polynomial:
        """The transpose of a polynomial between the holes of one range."""
        left, right = f"{_LEFT}:{extent}", f"{_RIGHT}:{extent}"
        return renamed(self.translation.alphabet, square, {left: right, right: left})


def _difference(left: Polynomial, right: Polynomial) -> Polynomial:
    return combined([(Fraction(1), left), (Fraction(-1), right)])


def _pseudo_inverse(function: _Function) -> Iterator[Polynomial]:
    """M M⁺ M = M, M⁺ M M⁺ = M⁺, and M M⁺ and M⁺ M are symmetric."""
    n, m = function.rows, function.columns
    matrix = (function.matrix, n, m)
    inverse = (function.chain(function.letter, rows=m, columns=n), m, n)
    yield _difference(function.times(matrix, inverse, matrix), function.matrix)
    yield _difference(function.times(inverse, matrix, inverse), inverse[0])
    for pair, extent in (((matrix, inverse), n), ((inverse, matrix), m)):
        square = function.times(*pair)
        yield _difference(square, function.transposed(square, extent))


def _projection(function: _Function) -> Iterator[Polynomial]:
    """Π M = M, Π Π = Π, and Π = M M⁺."""
    n, m = function.rows, function.columns
    projection = (function.chain(function.letter, rows=n, columns=n), n, n)
    yield _difference(function.times(projection, (function.matrix, n, m)), function.matrix)
    yield _difference(function.times(projection, projection), projection[0])
    places = (f"@0:{m}", f"@1:{n}")
    inverse = letter_of(function.translation, MatrixFunctionEntry(PSEUDO_INVERSE, function.factor.matrix, places))
    pair = ((function.matrix, n, m), (function.chain(inverse, rows=m, columns=n), m, n))
    yield _difference(projection[0], function.times(*pair))


def _adjugate(function: _Function) -> Iterator[Polynomial]:
    """M adj(M) = adj(M) M = det(M) I."""
    from notesc.kernel.words.determinants import Determinants

    n = function.rows
    matrix, adjugate = (function.matrix, n, n), (function.chain(function.letter, rows=n, columns=n), n, n)
    determinant = Determinants(function.translation, n).of(function.matrix)
    multiple = product(function.translation.alphabet, determinant, function.chain(rows=n, columns=n))
    yield _difference(function.times(matrix, adjugate), multiple)
    yield _difference(function.times(adjugate, matrix), multiple)


def _eigenvectors(function: _Function) -> Iterator[Polynomial]:
    """Vᵀ V = V Vᵀ = I, and M V = V diag(λ)."""
    n, letter, alphabet = function.rows, function.letter, function.translation.alphabet
    identity = function.chain(rows=n, columns=n)
    turned = alphabet.turned(letter)
    yield _difference(function.chain(letter, turned, rows=n, columns=n), identity)
    yield _difference(function.chain(turned, letter, rows=n, columns=n), identity)
    function.translation.know_inverses(letter, turned)
    own = function.factor
    eigenvalues = MatrixFunctionEntry(EIGENVALUES, own.matrix, (f"@0:{n}",), own.parameters)
    diagonal = function.translation.diagonal([letter_of(function.translation, eigenvalues)], n)
    vectors = (function.chain(letter, rows=n, columns=n), n, n)
    scaled = function.chain(letter, diagonal, rows=n, columns=n)
    yield _difference(function.times((function.matrix, n, n), vectors), scaled)


def _commuting(function: _Function) -> Iterator[Polynomial]:
    """M f(M) = f(M) M."""
    n = function.rows
    matrix, value = (function.matrix, n, n), (function.chain(function.letter, rows=n, columns=n), n, n)
    yield _difference(function.times(matrix, value), function.times(value, matrix))


_EQUATIONS: dict[str, Callable[[_Function], Iterator[Polynomial]]] = {
    PSEUDO_INVERSE: _pseudo_inverse,
    PROJECTION: _projection,
    ADJUGATE: _adjugate,
    EIGENVECTORS: _eigenvectors,
    POWER_EXPONENTIAL: _commuting,
}
