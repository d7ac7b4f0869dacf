"""TRUSTED. Properties of Kronecker products and of matrices of blocks, from those of what they are made of.

Petersen and Pedersen, The Matrix Cookbook, 2012, §9.1 and §10.2; Boyd and Vandenberghe, Convex Optimization, 2004,
§A.5.5 on Schur complements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.diagnostics import DerivationError
from notesc.kernel.normal_form.compound_matrices import is_square
from notesc.kernel.normal_form.schur import Grid, complement, in_blocks, is_zero
from notesc.language.arithmetic import filled
from notesc.language.terms import Add, Application, Block, CommutationMatrix, Negate, Number, Subtract, Term, unfold_all

if TYPE_CHECKING:
    from notesc.kernel.signs.matrices import Matrices

_LARGEST_EXPANDED = 4


def as_compound(term: Term) -> Term | None:
    """A matrix for which there is a rule here; a sum of matrices of blocks is one of blocks."""
    is_product = isinstance(term, Application) and term.function == "kron"
    return term if is_product or isinstance(term, Block | CommutationMatrix) else in_blocks(term)


def is_invertible(matrices: Matrices, term: Term) -> bool:
    """A ⊗ B where both are. Blocks where one and its Schur complement are, or all on the diagonal of a triangle.

    A few numbered entries where the determinant is not 0.
    """
    match term:
        case CommutationMatrix():
            return True
        case Application("kron", (left, right)):
            return _both_square(left, right) and matrices.is_invertible(left) and matrices.is_invertible(right)
        case Block() if term.shape.is_scalar:
            return matrices.signs.is_nonzero(term.blocks[0])
        case Block(blocks) if len(blocks) == 1:
            return matrices.is_invertible(blocks[0])
        case Block():
            if len(term.grid) == term.width <= _LARGEST_EXPANDED and all(b.shape.is_scalar for b in term.blocks):
                return matrices.signs.is_nonzero(_expanded(term.grid))
            return _has_invertible_complement(matrices, term)
    return False


def _expanded(grid: Grid) -> Term:
    """The determinant of numbers in rows, expanded along the first (Laplace)."""
    if len(grid) == 1:
        return grid[0][0]
    total: Term = Number(Fraction(0))
    for column, entry in enumerate(grid[0]):
        if not is_zero(entry):
            product = entry * _expanded(tuple((*line[:column], *line[column + 1 :]) for line in grid[1:]))
            total = total - product if column % 2 else total + product
    return total


def _has_invertible_complement(matrices: Matrices, term: Block) -> bool:
    """det M = ± det A · det(D - C A⁻¹ B) for an invertible A."""
    for i, line in enumerate(term.grid):
        for j, block in enumerate(line):
            if is_zero(block) or not is_square(block) or not _is_invertible_block(matrices, block):
                continue
            try:
                rest = complement(term, i, j)
            except DerivationError:  # a vector beside a matrix with one column
                continue
            return _is_invertible_block(matrices, rest)
    return False


def _is_invertible_block(matrices: Matrices, block: Term) -> bool:
    if isinstance(block, Block) and len(block.blocks) == 1:
        (block,) = block.blocks
    return matrices.signs.is_nonzero(block) if block.shape.is_scalar else matrices.is_invertible(block)


def follows_from_a_whole(matrices: Matrices, term: Term, wholes: Iterable[Term], *, principal: bool = False) -> bool:
    """Whether a matrix is part of matrices of blocks that are stated to be invertible, or definite with `principal`.

    The Schur complement of an invertible block in an invertible matrix is invertible; of a definite matrix the blocks
    on the diagonal and their complements are definite.
    """
    for whole in map(unfold_all, wholes):
        if not isinstance(whole, Block) or len(whole.grid) != whole.width:
            continue
        for i, line in enumerate(whole.grid):
            if principal and line[i].shape == term.shape and matrices.are_equal(line[i], term):
                return True
            places = [i] if principal else range(whole.width)
            if any(_is_complement(matrices, term, whole, i, j, known=principal) for j in places):
                return True
    return False


def _is_complement(matrices: Matrices, term: Term, whole: Block, i: int, j: int, *, known: bool) -> bool:
    block = whole.grid[i][j]
    if is_zero(block) or not is_square(block):
        return False
    try:
        rest = complement(whole, i, j)
    except DerivationError:  # a vector beside a matrix with one column
        return False
    only = rest.blocks[0]
    if len(rest.blocks) > 1 or only.shape != term.shape or not matrices.are_equal(only, term):
        return False
    if known or matrices.is_stated_invertible(block):  # not by other rules, which would come back here
        return True
    return matrices.signs.is_nonzero(block) if block.shape.is_scalar else matrices.is_positive_definite(block)


def is_positive_definite(matrices: Matrices, term: Term) -> bool:
    """A ⊗ B of definite ones. Symmetric blocks where A and its Schur complement are definite."""
    match term:
        case Application("kron", (left, right)):
            return _both_square(left, right) and all(map(matrices.is_positive_definite, (left, right)))
        case Block():
            return _by_complement(matrices, term, definite=True)
    return False


def is_positive_semidefinite(matrices: Matrices, term: Term) -> bool:
    """A ⊗ B of semidefinite ones. Symmetric blocks with a definite A and a semidefinite Schur complement."""
    match term:
        case Application("kron", (left, right)):
            return _both_square(left, right) and all(map(matrices.is_positive_semidefinite, (left, right)))
        case Block():
            return _by_complement(matrices, term, definite=False)
    return False


def _by_complement(matrices: Matrices, term: Block, *, definite: bool) -> bool:
    """For symmetric M with a definite A on the diagonal, M is (semi)definite just when D - C A⁻¹ B is.

    A block on the diagonal with zeros beside it needs to be no more than what is asked of the whole.
    """
    grid = term.grid
    if len(term.blocks) == 1:
        return _is_definite_block(matrices, term.blocks[0], definite=definite)
    if len(grid) != term.width or not matrices.is_symmetric(term):
        return False
    for i, line in enumerate(grid):
        if not is_square(line[i]):
            return False
        alone = all(is_zero(other) for k, other in enumerate(line) if k != i)
        if _is_definite_block(matrices, line[i], definite=definite or not alone):
            if alone:
                kept = tuple(grid[r][c] for r in range(len(grid)) for c in range(term.width) if i not in (r, c))
                return _by_complement(matrices, Block(kept, term.width - 1), definite=definite)
            try:
                rest = complement(term, i, i)
            except DerivationError:  # a vector beside a matrix with one column
                continue
            if _by_complement(matrices, rest, definite=definite):
                return True
    return False


def _is_definite_block(matrices: Matrices, block: Term, *, definite: bool) -> bool:
    block = _cancelled(matrices, block)
    if is_zero(block):
        return not definite
    if block.shape.is_scalar:
        return matrices.signs.is_positive(block) if definite else matrices.signs.is_nonnegative(block)
    return matrices.is_positive_definite(block) if definite else matrices.is_positive_semidefinite(block)


def _cancelled(matrices: Matrices, block: Term) -> Term:
    """A sum without the summands that cancel, as they do in D + C A⁻¹ B - C A⁻¹ B."""
    summands = list(_summands(block, 1))
    left: list[tuple[int, Term]] = []
    for sign, summand in summands:
        against = next(
            (k for k, (s, other) in enumerate(left) if s != sign and matrices.are_equal(other, summand)), None
        )
        if against is None:
            left.append((sign, summand))
        else:
            del left[against]
    if len(left) == len(summands):
        return block
    total: Term = filled(Number(Fraction(0)), block.shape)
    for sign, summand in left:
        if is_zero(total):
            total = summand if sign > 0 else -summand
        else:
            total = total + summand if sign > 0 else total - summand
    return total


def _summands(term: Term, sign: int) -> Iterator[tuple[int, Term]]:
    match term:
        case Add(left, right):
            yield from _summands(left, sign)
            yield from _summands(right, sign)
        case Subtract(left, right):
            yield from _summands(left, sign)
            yield from _summands(right, -sign)
        case Negate(operand):
            yield from _summands(operand, -sign)
        case _:
            yield sign, term


def _both_square(left: Term, right: Term) -> bool:
    return is_square(left) and is_square(right)
