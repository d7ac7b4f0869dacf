"""TRUSTED. Dense columns, rows and matrices of scalars, and their linear algebra."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flint import arb_mat, fmpq, fmpq_mat

from notesc.kernel.semantics.failures import Undecided, Undefined
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


def product(left: Array, right: Array, kind: Kind) -> Value:
    """The matrix product, of the given kind; a scalar for a row times a column."""
    if left.columns != right.rows:
        raise ValueError(f"{left.rows}×{left.columns} times {right.rows}×{right.columns}")
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


def determinant(matrix: Array) -> Scalar:
    """The determinant, without divisions, so that it has its derivatives at singular matrices too."""
    size = matrix.rows
    if all(isinstance(entry, fmpq) for entry in matrix.entries):
        return fmpq_mat(size, size, list(matrix.entries)).det()
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
    level = max((entry.level for entry in matrix.entries if isinstance(entry, Jet)), default=0)
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
