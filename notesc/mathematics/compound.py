"""Notation of Kronecker products, matrices of blocks and commutation matrices."""

from __future__ import annotations

from notesc.language.terms import Application, Block, CommutationMatrix
from notesc.mathematics.arithmetic import elementwise
from notesc.mathematics.layout import Matrix, Scripts, Style, Symbol, separated
from notesc.mathematics.pieces import Context, Piece
from notesc.mathematics.sizes import size_layout


def kronecker(node: Application, context: Context) -> Piece:
    """A ⊗ B."""
    left, right = node.arguments
    return elementwise("⊗", left, right, context)


def block(node: Block, context: Context) -> Piece:
    """The blocks in rows and columns, between square brackets."""
    return Piece(Matrix(tuple(tuple(context.in_fraction.layout(entry) for entry in line) for line in node.grid)))


def commutation_matrix(node: CommutationMatrix, _: Context) -> Piece:
    """A bold K with both sizes."""
    return Piece(Scripts(Symbol("K", Style.BOLD), separated([size_layout(node.rows), size_layout(node.columns)])))
