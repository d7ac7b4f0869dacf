"""Shapes: the four kinds of term (scalar, column, row, matrix) and their symbolic sizes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from notesc.language.extents import Dimension, is_sum, name_of


class Kind(Enum):
    """The four kinds. They are never collapsed into each other: a 1 × d matrix is not a row."""

    SCALAR = "scalar"
    COLUMN = "column"
    ROW = "row"
    MATRIX = "matrix"


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind with its sizes: none for a scalar, one for a column or a row, two for a matrix."""

    kind: Kind
    dimensions: tuple[Dimension, ...] = ()

    @property
    def is_scalar(self) -> bool:
        return self.kind is Kind.SCALAR

    @property
    def is_vector(self) -> bool:
        return self.kind in (Kind.COLUMN, Kind.ROW)

    @property
    def rows(self) -> Dimension:
        """The number of rows: 1 for a row."""
        return 1 if self.kind in (Kind.ROW, Kind.SCALAR) else self.dimensions[0]

    @property
    def columns(self) -> Dimension:
        """The number of columns: 1 for a column."""
        return 1 if self.kind in (Kind.COLUMN, Kind.SCALAR) else self.dimensions[-1]

    def __str__(self) -> str:
        in_matrix = self.kind is Kind.MATRIX
        names = [f"({name_of(d)})" if in_matrix and is_sum(d) else name_of(d) for d in self.dimensions]
        if self.kind is Kind.SCALAR:
            return "scalar"
        if self.kind is Kind.MATRIX:
            return f"{names[0]} × {names[1]} matrix"
        return f"{self.kind.value} of {names[0]}"


SCALAR = Shape(Kind.SCALAR)


def column(size: Dimension) -> Shape:
    """The shape of a column vector."""
    return Shape(Kind.COLUMN, (size,))


def row(size: Dimension) -> Shape:
    """The shape of a row vector."""
    return Shape(Kind.ROW, (size,))


def matrix(rows: Dimension, columns: Dimension) -> Shape:
    """The shape of a matrix."""
    return Shape(Kind.MATRIX, (rows, columns))
