"""TRUSTED. The Kronecker product, and a matrix as the column of its stacked columns."""

from __future__ import annotations

from notesc.diagnostics import Code, DerivationError
from notesc.language.extents import product_of
from notesc.language.functions.argument_shapes import expect_count
from notesc.language.functions.record import Function
from notesc.language.shapes import Kind, Shape, column, matrix, row
from notesc.language.terms import Term


def _kronecker_shape(function: Function, *arguments: Term) -> Shape:
    """A vector counts as a matrix with one column or one row."""
    expect_count(function, arguments, 2)
    for argument in arguments:
        if argument.shape.is_scalar:
            raise DerivationError(
                Code.KIND, f"kron expects matrices or vectors, found the scalar {argument!r}", "multiply with `*`"
            )
    left, right = (argument.shape for argument in arguments)
    rows, columns = product_of(left.rows, right.rows), product_of(left.columns, right.columns)
    if left.kind is right.kind is Kind.COLUMN:
        return column(rows)
    return row(columns) if left.kind is right.kind is Kind.ROW else matrix(rows, columns)


def _stacked_shape(function: Function, *arguments: Term) -> Shape:
    """The columns of an m × n matrix one below the other: n times m entries."""
    expect_count(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.is_scalar:
        raise DerivationError(Code.KIND, f"vec expects a matrix or a vector, found the scalar {argument!r}")
    return column(product_of(argument.shape.columns, argument.shape.rows))


kron = Function("kron", _kronecker_shape, latex=r"\otimes")
vec = Function("vec", _stacked_shape)

KRONECKER = (kron, vec)
