"""TRUSTED. Schur complements: what is left of a block matrix when an invertible block is eliminated, and the inverse.

Petersen and Pedersen, The Matrix Cookbook, 2012, §9.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product as combinations

from notesc.diagnostics import DerivationError
from notesc.language.arithmetic import add, matrix_product, multiply, negate, subtract
from notesc.language.extents import Dimension, structure_of
from notesc.language.shapes import SCALAR, column, matrix, row
from notesc.language.terms import (
    Add,
    Application,
    Block,
    Filled,
    IdentityMatrix,
    Multiply,
    Negate,
    Number,
    Reference,
    Subtract,
    Term,
    Transpose,
)

Grid = tuple[tuple[Term, ...], ...]
Parts = tuple[Dimension, ...]


def is_zero(term: Term) -> bool:
    """Whether a block is written as zero: 0, or `0 * A`."""
    match term:
        case Number(value) | Filled(Number(value)):
            return value == 0
        case Multiply(Number(value)):
            return value == 0
    return False


def determinant(term: Term) -> Term:
    """det(A) as a term; a scalar is its own."""
    return term if term.shape.is_scalar else Application("det", (term,), SCALAR)


def inverted(term: Term) -> Term:
    """A⁻¹ as a term; of a scalar, its reciprocal."""
    if term.shape.is_scalar:
        return 1 / term
    return Application("inv", (term,), matrix(term.shape.columns, term.shape.rows))


def complement(operand: Block, i: int, j: int) -> Block:
    """D - C A⁻¹ B for the block A of row i and column j: B beside it, C above and below it, D all else.

    Raises DerivationError where a vector meets a matrix with one row or column.
    """
    grid = operand.grid
    rows = [k for k in range(len(grid)) if k != i]
    columns = [k for k in range(operand.width) if k != j]
    beside = {c: _times(inverted(grid[i][j]), grid[i][c]) for c in columns}
    rest = (_less_product(grid[r][c], grid[r][j], beside[c]) for r in rows for c in columns)
    return Block(tuple(rest), len(columns))


def inverse_around(operand: Block, i: int, j: int, invert: Callable[[Block], Grid]) -> Block:
    """The inverse by the complement S of an invertible block A: A⁻¹ + A⁻¹ B S⁻¹ C A⁻¹, -A⁻¹ B S⁻¹, -S⁻¹ C A⁻¹ and S⁻¹.

    A⁻¹ and its correction stand in row j and column i. Where A and the whole are invertible, S is; `invert` says what
    its inverse is. Raises DerivationError like `complement`.
    """
    grid = operand.grid
    rows = [k for k in range(len(grid)) if k != i]
    columns = [k for k in range(operand.width) if k != j]
    pivot = inverted(grid[i][j])
    beside = {c: _times(pivot, grid[i][c]) for c in columns}  # A⁻¹ B
    below = {r: _times(grid[r][j], pivot) for r in rows}  # C A⁻¹
    inner = invert(complement(operand, i, j))
    blocks = {(c, r): inner[a][b] for (a, c), (b, r) in combinations(enumerate(columns), enumerate(rows))}
    for r in rows:
        blocks[j, r] = _negated(_total([_times(beside[c], blocks[c, r]) for c in columns]))
    for c in columns:
        blocks[c, i] = _negated(_total([_times(blocks[c, r], below[r]) for r in rows]))
    correction = _total([_times(_times(beside[c], blocks[c, r]), below[r]) for c in columns for r in rows])
    blocks[j, i] = pivot if is_zero(correction) else add(pivot, correction)
    return Block(tuple(blocks[place] for place in sorted(blocks)), len(grid))


def _times(left: Term, right: Term) -> Term:
    """A product of blocks, in which a scalar is a 1 × 1 block; the zero block where a factor is zero."""
    scalar = left.shape.is_scalar or right.shape.is_scalar
    product = multiply(left, right) if scalar else matrix_product(left, right)
    if not (is_zero(left) or is_zero(right)):
        return product
    zero = Number(Fraction(0))
    return zero if product.shape.is_scalar else Filled(zero, product.shape)


def _less_product(block: Term, left: Term, right: Term) -> Term:
    """block - left · right; where the block is zero the minus stands with a factor, as in -Bᵀ A⁻¹ B."""
    return _times(_negated(left), right) if is_zero(block) else _minus(block, _times(left, right))


def _minus(left: Term, right: Term) -> Term:
    if is_zero(right):
        return left
    return negate(right) if is_zero(left) else subtract(left, right)


def _negated(term: Term) -> Term:
    return term if is_zero(term) else negate(term)


def _total(terms: list[Term]) -> Term:
    found = [term for term in terms if not is_zero(term)]
    total = found[0] if found else terms[0]
    for term in found[1:]:
        total = add(total, term)
    return total


# ---- other matrices in blocks --------------------------------------------------------------------------------------


def in_blocks(term: Term) -> Block | None:
    """A sum of matrices of blocks, their multiples and identity matrices as one matrix of blocks; None for others."""
    first = next((inner for inner in _sides(term) if isinstance(inner, Block)), None)
    if first is None:
        return None
    try:
        return _in_parts(term, first.heights, first.widths)
    except DerivationError:  # a vector beside a matrix with one column
        return None


def _sides(term: Term) -> Iterator[Term]:
    match term:
        case Add(left, right) | Subtract(left, right) | Multiply(left, right):
            yield from _sides(left)
            yield from _sides(right)
        case Negate(inner) | Transpose(inner):
            yield from _sides(inner)
        case Reference():
            yield from _sides(term.unfold())
        case _:
            yield term


def _in_parts(term: Term, heights: Parts, widths: Parts) -> Block | None:
    """The term in blocks of these heights and widths."""
    match term:
        case Reference():
            return _in_parts(term.unfold(), heights, widths)
        case Block():
            fits = _names(term.heights) == _names(heights) and _names(term.widths) == _names(widths)
            return term if fits else None
        case IdentityMatrix() if _names(heights) == _names(widths):
            places = combinations(enumerate(heights), enumerate(widths))
            blocks = (_part_of_identity(height, width, on_diagonal=i == j) for (i, height), (j, width) in places)
            return Block(tuple(blocks), len(widths))
        case Filled():
            return Block(tuple(_filled(term.value, h, w) for h, w in combinations(heights, widths)), len(widths))
        case Negate(inner):
            return _mapped(_in_parts(inner, heights, widths), _negated)
        case Transpose(inner):
            return _transposed(_in_parts(inner, widths, heights))
        case Multiply(left, right) if left.shape.is_scalar or right.shape.is_scalar:
            number, matrix = (left, right) if left.shape.is_scalar else (right, left)
            return _mapped(_in_parts(matrix, heights, widths), lambda block: _times(number, block))
        case Add(left, right) | Subtract(left, right):
            first, second = _in_parts(left, heights, widths), _in_parts(right, heights, widths)
            if first is None or second is None:
                return None
            join = _plus if isinstance(term, Add) else _minus
            return Block(tuple(map(join, first.blocks, second.blocks)), len(widths))
    return None


def _names(parts: Parts) -> list[str]:
    return [structure_of(part) for part in parts]


def _part_of_identity(height: Dimension, width: Dimension, *, on_diagonal: bool) -> Term:
    if not on_diagonal:
        return _filled(Number(Fraction(0)), height, width)
    return Number(Fraction(1)) if height == 1 else IdentityMatrix(height)


def _filled(value: Number, height: Dimension, width: Dimension) -> Term:
    if width == 1:
        return value if height == 1 else Filled(value, column(height))
    return Filled(value, row(width) if height == 1 else matrix(height, width))


def _mapped(whole: Block | None, function: Callable[[Term], Term]) -> Block | None:
    return None if whole is None else Block(tuple(map(function, whole.blocks)), whole.width)


def _transposed(whole: Block | None) -> Block | None:
    if whole is None:
        return None
    turned = (line[j] for j in range(whole.width) for line in whole.grid)
    return Block(tuple(b if b.shape.is_scalar else Transpose(b) for b in turned), len(whole.grid))


def _plus(left: Term, right: Term) -> Term:
    if is_zero(left):
        return right
    return left if is_zero(right) else add(left, right)
