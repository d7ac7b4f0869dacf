"""Building block matrices and commutation matrices: which blocks fit, and what a number stands for among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_term, filled
from notesc.language.compound import Block, CommutationMatrix
from notesc.language.extents import Dimension, name_of
from notesc.language.shapes import SCALAR, Shape, column, matrix, row
from notesc.language.sizes import as_dimension
from notesc.language.terms import Number, Term


def block(grid: Any) -> Term:
    """A matrix of blocks, given as rows of blocks: `block([[A, B], [C, D]])`; `block([[a], [b]])` stacks two columns.

    A number is a 1 × 1 block; 0 fills the place that the blocks beside and above it leave. Raises DerivationError
    where the rows differ in length, where blocks side by side differ in rows or blocks one above the other in columns,
    and where nothing says how large a zero is.
    """
    rows = _rows(grid)
    heights = [_common(line, f"row {number} of the blocks", "rows") for number, line in enumerate(rows, start=1)]
    widths = [
        _common(line, f"column {number} of the blocks", "columns")
        for number, line in enumerate(zip(*rows, strict=True), start=1)
    ]
    blocks = [
        _adapted(entry, height, width)
        for line, height in zip(rows, heights, strict=True)
        for entry, width in zip(line, widths, strict=True)
    ]
    return Block(tuple(blocks), len(widths))


def commutation(rows: Any, columns: Any) -> Term:
    """The commutation matrix K of m × n matrices: `commutation(m, n) @ vec(A)` is `vec(A.T)` for an m × n matrix A."""
    return CommutationMatrix(as_dimension(rows, "commutation"), as_dimension(columns, "commutation"))


def _rows(grid: Any) -> list[list[Term]]:
    if not (isinstance(grid, Sequence) and grid and all(isinstance(line, Sequence) and line for line in grid)):
        raise DerivationError(
            Code.TYPE, "block expects rows of blocks", "block([[A, B], [C, D]]); block([[a], [b]]) stacks two columns"
        )
    rows = [[as_term(entry) for entry in line] for line in grid]
    if len({len(line) for line in rows}) > 1:
        lengths = ", ".join(str(len(line)) for line in rows)
        raise DerivationError(Code.SHAPE, f"the rows of a block matrix have equally many blocks, found {lengths}")
    return rows


def _common(line: Sequence[Term], place: str, what: str) -> Dimension:
    """How many rows, or columns, the blocks of a line have."""
    found: dict[Dimension, Term] = {}
    for entry in line:
        if not isinstance(entry, Number):
            found.setdefault(getattr(entry.shape, what), entry)
    if not found:
        if all(entry.value == 0 for entry in line if isinstance(entry, Number)) and len(line) > 1:
            raise DerivationError(
                Code.SHAPE,
                f"{place} consists of zeros, and nothing says how many {what} it has",
                "write 0 * A for a zero block of the shape of A",
            )
        return 1
    if len(found) > 1:
        listed = ", ".join(f"{name_of(size)} of {entry!r}" for size, entry in found.items())
        raise DerivationError(Code.SHAPE, f"the blocks in {place} have different numbers of {what}: {listed}")
    return next(iter(found))


def _adapted(entry: Term, height: Dimension, width: Dimension) -> Term:
    """A number as a block of this shape: only 0 can fill more than one place."""
    if not isinstance(entry, Number):
        return entry
    if entry.value and (height, width) != (1, 1):
        raise DerivationError(
            Code.SHAPE,
            f"the number {entry!r} stands where a block of {name_of(height)} rows and {name_of(width)} columns belongs",
            "only 0 fills a block; write a multiple of identity(n)",
        )
    return filled(entry, _shape(height, width))


def _shape(height: Dimension, width: Dimension) -> Shape:
    if width == 1:
        return SCALAR if height == 1 else column(height)
    return row(width) if height == 1 else matrix(height, width)
