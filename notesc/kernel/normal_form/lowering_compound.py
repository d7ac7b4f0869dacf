"""TRUSTED. Kronecker products, stacked columns, blocks and commutation matrices, position by position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import Form
from notesc.kernel.normal_form.places import At, Place, delta_of, labels_in, split_product, split_sum
from notesc.language.shapes import Kind
from notesc.language.terms import Application, Block, CommutationMatrix, Term

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

_ONLY: Place = "=1:1"  # the one place along a dimension that a vector does not have


def rows_and_columns(term: Term, at: At) -> tuple[Place, Place]:
    """The row and the column of a place in a matrix or vector."""
    if term.shape.kind is Kind.MATRIX:
        return at[0], at[1]
    return (_ONLY, at[0]) if term.shape.kind is Kind.ROW else (at[0] if at else _ONLY, _ONLY)


def at_row_and_column(term: Term, row: Place, column: Place) -> At:
    """The place of a row and a column in a matrix or vector."""
    return {Kind.MATRIX: (row, column), Kind.ROW: (column,), Kind.COLUMN: (row,), Kind.SCALAR: ()}[term.shape.kind]


def lower_kronecker(lowering: Lowering, term: Application, at: At) -> Form:
    """(A ⊗ B) at row (i, k) and column (j, l) is A_ij B_kl (Petersen, Pedersen, The Matrix Cookbook, 2012, §10.2)."""
    left, right = term.arguments
    row, column = rows_and_columns(term, at)
    rows = split_product(row, left.shape.rows, right.shape.rows)
    columns = split_product(column, left.shape.columns, right.shape.columns)
    first = lowering.lower(left, at_row_and_column(left, rows[0], columns[0]))
    return lowering.normaliser.multiply(first, lowering.lower(right, at_row_and_column(right, rows[1], columns[1])))


def lower_stacked(lowering: Lowering, term: Application, at: At) -> Form:
    """vec(A) at (j, i) is A_ij: the columns of A stand one below the other."""
    (operand,) = term.arguments
    column, row = split_product(at[0], operand.shape.columns, operand.shape.rows)
    return lowering.lower(operand, at_row_and_column(operand, row, column))


def lower_block(lowering: Lowering, term: Block, at: At) -> Form:
    """At a place in a block, that block there."""
    row, column = rows_and_columns(term, at)
    return lower_in_grid(lowering, term, row, column)


def lower_in_grid(lowering: Lowering, term: Block, row: Place, column: Place) -> Form:
    """The block of a place, there."""
    i, inner_row = split_sum(row, term.heights)
    j, inner_column = split_sum(column, term.widths)
    block = term.grid[i][j]
    return lowering.lower(block, at_row_and_column(block, inner_row, inner_column))


def lower_commutation(lowering: Lowering, term: CommutationMatrix, at: At) -> Form:
    """K at row (i, j) and column (l, k) is δ_ik δ_jl, for then (K vec(A))_ij = A_ij = vec(Aᵀ)_ij.

    Magnus and Neudecker, Matrix Differential Calculus, 2019, §3.7.
    """
    first, second = split_product(at[0], term.rows, term.columns)
    other, one = split_product(at[1], term.columns, term.rows)
    deltas = delta_of(labels_in(first), labels_in(one)), delta_of(labels_in(second), labels_in(other))
    return lowering.normaliser.multiply(*deltas)
