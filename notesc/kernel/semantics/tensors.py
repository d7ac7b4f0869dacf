"""TRUSTED. Dense columns, rows and matrices of scalars, and their linear algebra."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flint import arb_mat, fmpq, fmpq_mat

from notesc.kernel.semantics.failures import Exhausted, Undecided, Undefined
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, Plain, Scalar, ball, plain, sign
from notesc.language.shapes import Kind


@dataclass(frozen=True, slots=True)
class Array:
    """A column, a row or a matrix; the kinds are never collapsed into each other."""

    kind: Kind
    rows: int
    columns: int
    entries: tuple[Scalar, ...]  # row by row

    def at(self, i: int, j: int) -> Scalar:
        """The entry of row i and column j, counted from 0."""
        return self.entries[i * self.columns + j]

    def map(self, function: Callable[[Scalar], Scalar]) -> Array:
        """The array with a function applied to every entry."""
        return Array(self.kind, self.rows, self.columns, tuple(function(entry) for entry in self.entries))

    def combine(self, other: Array, function: Callable[[Scalar, Scalar], Scalar]) -> Array:
        """Entry by entry; the two arrays are of one kind and of equal sizes."""
        if (self.kind, self.rows, self.columns) != (other.kind, other.rows, other.columns):
            raise ValueError(
                f"shapes differ: {self.kind, self.rows, self.columns}, {other.kind, other.rows, other.columns}"
            )
        return Array(self.kind, self.rows, self.columns, tuple(map(function, self.entries, other.entries)))

    def transposed(self) -> Array:
        """Rows become columns."""
        kind = {Kind.COLUMN: Kind.ROW, Kind.ROW: Kind.COLUMN}.get(self.kind, self.kind)
        entries = tuple(self.at(i, j) for j in range(self.columns) for i in range(self.rows))
        return Array(kind, self.columns, self.rows, entries)


Value = Scalar | Array  # what a term evaluates to


def column(entries: Sequence[Scalar]) -> Array:
    """A column vector."""
    return Array(Kind.COLUMN, len(entries), 1, tuple(entries))


def square(size: int, entries: Sequence[Scalar]) -> Array:
    """A square matrix, given row by row."""
    return Array(Kind.MATRIX, size, size, tuple(entries))


def identity(size: int) -> Array:
    """The identity matrix."""
    return square(size, [ONE if i == j else ZERO for i in range(size) for j in range(size)])


def entries_of(value: Value) -> tuple[Scalar, ...]:
    """The entries of an array, or the scalar alone."""
    return value.entries if isinstance(value, Array) else (value,)


def map_value(function: Callable[[Scalar], Scalar], value: Value) -> Value:
    """The function of a scalar, or of every entry."""
    return value.map(function) if isinstance(value, Array) else function(value)


_LARGEST_BY_HAND = 100  # multiplications of rational numbers, beyond which FLINT is faster


def product(left: Array, right: Array, kind: Kind) -> Value:
    """The matrix product, of the given kind; a scalar for a row times a column."""
    if left.columns != right.rows:
        raise ValueError(f"{left.rows}×{left.columns} times {right.rows}×{right.columns}")
    large = left.rows * left.columns * right.columns > _LARGEST_BY_HAND
    if large and all(isinstance(entry, fmpq) for entry in (*left.entries, *right.entries)):
        exact = fmpq_mat(left.rows, left.columns, list(left.entries))
        found = exact * fmpq_mat(right.rows, right.columns, list(right.entries))
        return found[0, 0] if kind is Kind.SCALAR else Array(kind, left.rows, right.columns, tuple(found.entries()))
    entries = []
    for i in range(left.rows):
        for j in range(right.columns):
            total: Scalar = left.at(i, 0) * right.at(0, j)
            for k in range(1, left.columns):
                total = total + left.at(i, k) * right.at(k, j)
            entries.append(total)
    if kind is Kind.SCALAR:
        return entries[0]
    return Array(kind, left.rows, right.columns, tuple(entries))


_LARGEST_BY_MINORS = 4
_LARGEST_SINGULAR = 8  # there are 2^size minors


def determinant(matrix: Array) -> Scalar:
    """The determinant: by minors, without divisions, so that it has its derivatives at singular matrices too.

    For a larger matrix by FLINT; with perturbations around that where it is invertible. Raises Exhausted for a large
    singular one.
    """
    size = matrix.rows
    base = [plain(entry) for entry in matrix.entries]
    level = _level(matrix)
    if level == 0 and (size > _LARGEST_BY_MINORS or all(isinstance(entry, fmpq) for entry in base)):
        return _plain_determinant(base, size)
    if size > _LARGEST_BY_MINORS:
        around = _plain_determinant(base, size)
        if sign(around) in (-1, 1):
            return around * _determinant_near_identity(product(inverse(square(size, base)), matrix, Kind.MATRIX), level)
        if size > _LARGEST_SINGULAR:
            raise Exhausted("the derivative of the determinant of a large singular matrix")
    return _by_minors(matrix)


def _level(matrix: Array) -> int:
    return max((entry.level for entry in matrix.entries if isinstance(entry, Jet)), default=0)


def _plain_determinant(entries: list[Plain], size: int) -> Plain:
    if all(isinstance(entry, fmpq) for entry in entries):
        return fmpq_mat(size, size, entries).det()
    return arb_mat(size, size, [ball(entry) for entry in entries]).det()


def _determinant_near_identity(matrix: Array, level: int) -> Scalar:
    """det(I + N) = Σ_j e_j for nilpotent N: e_j by Newton's identities from tr(N^i); a product of level + 1 is 0."""
    nilpotent = matrix.combine(identity(matrix.rows), lambda a, b: a - b)
    power, powers, symmetric = nilpotent, [], [ONE]
    for j in range(1, level + 1):
        if j > 1:
            power = product(power, nilpotent, Kind.MATRIX)
        total: Scalar = ZERO
        for i in range(matrix.rows):
            total = total + power.at(i, i)
        powers.append(total)
        terms = [(-1) ** (i - 1) * symmetric[j - i] * powers[i - 1] for i in range(1, j + 1)]
        symmetric.append(_added(terms) * fmpq(1, j))
    return _added(symmetric)


def _added(terms: Sequence[Scalar]) -> Scalar:
    total = terms[0]
    for term in terms[1:]:
        total = total + term
    return total


def _by_minors(matrix: Array) -> Scalar:
    size = matrix.rows
    minors: dict[int, Scalar] = {0: ONE}  # by the set of columns, as bits, of the first rows
    for row in range(size):
        larger: dict[int, Scalar] = {}
        for columns, minor in minors.items():
            for j in range(size):
                if columns >> j & 1:
                    continue
                term = minor * matrix.at(row, j)
                if (columns >> (j + 1)).bit_count() & 1:  # columns already taken to the right: transpositions
                    term = -term
                chosen = columns | 1 << j
                larger[chosen] = larger[chosen] + term if chosen in larger else term
        minors = larger
    return minors[(1 << size) - 1]


def inverse(matrix: Array) -> Array:
    """The inverse. Raises Undefined where the matrix is exactly singular, Undecided where the balls cannot tell."""
    base = _plain_inverse([plain(entry) for entry in matrix.entries], matrix.rows)
    level = _level(matrix)
    if level == 0:
        return base
    nilpotent = matrix.map(lambda entry: entry - plain(entry))
    correction = product(base, nilpotent, Kind.MATRIX)
    result = base
    for _ in range(level):  # (B + N)⁻¹ = B⁻¹ − B⁻¹ N (B + N)⁻¹, and N to the power level + 1 is 0
        result = base.combine(product(correction, result, Kind.MATRIX), lambda a, b: a - b)
    return result


def _plain_inverse(entries: list[Plain], size: int) -> Array:
    if all(isinstance(entry, fmpq) for entry in entries):
        exact = fmpq_mat(size, size, entries)
        if exact.det() == 0:
            raise Undefined("the inverse of a singular matrix")
        return square(size, exact.inv().entries())
    certain = sign(determinant(square(size, entries)))
    if certain == 0:
        raise Undefined("the inverse of a singular matrix")
    try:
        inverse = arb_mat(size, size, [ball(entry) for entry in entries]).inv()
    except ZeroDivisionError:
        raise Undecided("the inverse of a matrix that may be singular") from None
    return square(size, inverse.entries())
