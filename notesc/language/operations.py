"""TRUSTED. The nodes of arithmetic on scalars, vectors and matrices, and of their components."""

from __future__ import annotations

from functools import cached_property

from notesc.language.atoms import Term
from notesc.language.shapes import SCALAR, Kind, Shape, column, matrix, row
from notesc.language.tree import node, part


@node
class Negate(Term):
    """`-x`."""

    operand: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return self.operand.shape


@node
class _Binary(Term):
    left: Term = part()
    right: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return self.left.shape


@node
class Add(_Binary):
    """`left + right`, of equal shapes."""


@node
class Subtract(_Binary):
    """`left - right`, of equal shapes."""


@node
class Multiply(_Binary):
    """`left * right`: a scalar times anything, or elementwise between equal shapes."""

    @cached_property
    def shape(self) -> Shape:
        return self.right.shape if self.left.shape.is_scalar else self.left.shape


@node
class Divide(_Binary):
    """`left / right`: anything by a scalar, or elementwise between equal vectors, or a number by a vector."""


@node
class MatrixProduct(_Binary):
    """`left @ right`."""

    @cached_property
    def shape(self) -> Shape:
        left, right = self.left.shape, self.right.shape
        is_row, is_column = left.kind is Kind.ROW, right.kind is Kind.COLUMN
        if is_row and is_column:
            return SCALAR
        if is_row:
            return row(right.columns)
        if is_column:
            return column(left.rows)
        return matrix(left.rows, right.columns)


@node
class Power(Term):
    """`base ** exponent`, of scalars."""

    base: Term = part()
    exponent: Term = part()
    shape = SCALAR


@node
class Transpose(Term):
    """`operand.T`."""

    operand: Term = part()

    @cached_property
    def shape(self) -> Shape:
        inner = self.operand.shape
        if inner.kind is Kind.COLUMN:
            return row(*inner.dimensions)
        if inner.kind is Kind.ROW:
            return column(*inner.dimensions)
        return matrix(inner.columns, inner.rows) if inner.kind is Kind.MATRIX else inner


@node
class Subscript(Term):
    """A component: `z[k]` or `X[i, k]`; each subscript is an `Index`, a `Bound`, or a positive whole `Number`."""

    operand: Term = part()
    subscripts: tuple[Term, ...] = part()
    shape = SCALAR


@node
class MatrixRow(Term):
    """`X.row(i)`: the i-th row of a matrix, as a row."""

    operand: Term = part()
    subscript: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return row(self.operand.shape.columns)
