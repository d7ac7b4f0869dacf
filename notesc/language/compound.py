"""TRUSTED. Nodes whose sizes are products or sums of sizes: block matrices and commutation matrices."""

from __future__ import annotations

from functools import cached_property

from notesc.language.atoms import Term
from notesc.language.extents import Dimension, product_of, sum_of
from notesc.language.shapes import SCALAR, Kind, Shape, column, matrix, row
from notesc.language.tree import node, part


@node
class Block(Term):
    """Blocks in rows and columns; a scalar is a 1 × 1 block, a column has one column and a row one row.

    One column of scalars and columns is a column, one row of scalars and rows a row; anything else is a matrix.
    """

    blocks: tuple[Term, ...] = part()  # row by row
    width: int = 1  # the number of blocks in a row

    @cached_property
    def heights(self) -> tuple[Dimension, ...]:
        """The number of rows of each row of blocks."""
        return tuple(block.shape.rows for block in self.blocks[:: self.width])

    @cached_property
    def widths(self) -> tuple[Dimension, ...]:
        """The number of columns of each column of blocks."""
        return tuple(block.shape.columns for block in self.blocks[: self.width])

    @cached_property
    def shape(self) -> Shape:
        kinds = {block.shape.kind for block in self.blocks}
        rows, columns = sum_of(*self.heights), sum_of(*self.widths)
        if len(self.blocks) == 1 and kinds == {Kind.SCALAR}:
            return SCALAR
        if len(self.widths) == 1 and kinds <= {Kind.SCALAR, Kind.COLUMN}:
            return column(rows)
        if len(self.heights) == 1 and kinds <= {Kind.SCALAR, Kind.ROW}:
            return row(columns)
        return matrix(rows, columns)

    @property
    def grid(self) -> tuple[tuple[Term, ...], ...]:
        """The rows of blocks."""
        return tuple(self.blocks[begin : begin + self.width] for begin in range(0, len(self.blocks), self.width))


@node
class CommutationMatrix(Term):
    """The permutation matrix K with K vec(A) = vec(Aᵀ) for every A of these sizes."""

    rows: Dimension
    columns: Dimension

    @cached_property
    def shape(self) -> Shape:
        return matrix(product_of(self.rows, self.columns), product_of(self.columns, self.rows))
