"""TRUSTED. Inverses and determinants of Kronecker products, block matrices and what else has a compound size.

Petersen and Pedersen, The Matrix Cookbook, 2012, §9.1 and §10.2; Magnus and Neudecker, Matrix Differential Calculus,
2019, §1.11 and ch. 2. What is inverted in a claim is invertible, for the claim is defined.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import product as combinations
from typing import TYPE_CHECKING

from notesc.diagnostics import DerivationError
from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.differentiation import mentions_symbol
from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Entry,
    Form,
    is_literal,
    literal_position,
    range_of,
    rename_form,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.lowering_binders import is_taken_apart
from notesc.kernel.normal_form.lowering_compound import lower_commutation, lower_in_grid
from notesc.kernel.normal_form.normaliser import NotNormalisable, Rewriting, matrix_text
from notesc.kernel.normal_form.places import (
    At,
    Labels,
    as_place,
    cases,
    delta_of,
    flat,
    free_labels,
    renewed,
    split_product,
)
from notesc.kernel.normal_form.rewriting import rewriting_from
from notesc.kernel.normal_form.schur import Grid, complement, determinant, in_blocks, inverse_around, inverted, is_zero
from notesc.language.extents import CompoundSize, Dimension, structure_of
from notesc.language.shapes import SCALAR
from notesc.language.sizes import number_of
from notesc.language.terms import (
    Add,
    Application,
    Block,
    CommutationMatrix,
    Divide,
    IdentityMatrix,
    Index,
    MatrixProduct,
    Multiply,
    Negate,
    Node,
    Power,
    Reference,
    Subtract,
    Term,
    Transpose,
    free_variables,
    unfold_all,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

_DEFINED_THROUGHOUT = (Add, Subtract, Negate, Multiply, Divide, MatrixProduct, Transpose, Application, Block)
_LARGEST_EXPANDED = 4  # rows of a matrix of numbered entries whose determinant is multiplied out


def is_square(term: Term) -> bool:
    """As many rows as columns; a scalar is a 1 × 1 matrix."""
    return term.shape.rows == term.shape.columns


# ---- inverses -----------------------------------------------------------------------------------------------------


def compound_inverse(lowering: Lowering, operand: Term, at: At) -> Form | None:
    """The inverse of a matrix made of others, at a place; None for any other matrix.

    Raises NotNormalisable.
    """
    match operand:
        case Application("kron", (left, right)) if is_square(left) and is_square(right):
            return _inverse_of_kronecker(lowering, left, right, at)
        case CommutationMatrix():
            return lower_commutation(lowering, operand, at[::-1])
        case Block():
            return _inverse_of_blocks(lowering, operand, at)
    whole = in_blocks(operand) if is_taken_apart(operand) else None
    if whole is not None:
        return _inverse_of_blocks(lowering, whole, at)
    if isinstance(operand.shape.rows, CompoundSize):
        return _opaque_inverse(lowering, operand, at)
    return None


def _inverse_of_kronecker(lowering: Lowering, left: Term, right: Term, at: At) -> Form:
    """(A ⊗ B)⁻¹ = A⁻¹ ⊗ B⁻¹; where A ⊗ B is invertible both are, for its rank is the product of theirs."""
    from notesc.kernel.normal_form.determinants import inverse_at

    rows = split_product(at[0], left.shape.rows, right.shape.rows)
    columns = split_product(at[1], left.shape.columns, right.shape.columns)
    first = inverse_at(lowering, left, (rows[0], columns[0]))
    return lowering.normaliser.multiply(first, inverse_at(lowering, right, (rows[1], columns[1])))


def _inverse_of_blocks(lowering: Lowering, operand: Block, at: At) -> Form:
    """By the adjugate for a few numbered entries, by a Schur complement for an invertible block."""
    size = operand.shape.rows
    if isinstance(size, int) and size <= _LARGEST_EXPANDED:
        return _by_adjugate(lowering, operand, size, at)
    pivot = _pivot(lowering, operand)
    if pivot is None:
        return _opaque_inverse(lowering, operand, at)
    try:
        return lowering.lower(inverse_around(operand, *pivot, lambda rest: _grid_of_inverse(lowering, rest)), at)
    except DerivationError:  # a vector beside a matrix with one column
        raise NotNormalisable("blocks of one row or column that are not all vectors") from None


def _by_adjugate(lowering: Lowering, operand: Block, size: int, at: At) -> Form:
    """M⁻¹ at (i, j) = (-1)^(i+j) det(M without row j and column i) / det(M)."""
    row, column = flat(at)
    if not (is_literal(row) and is_literal(column)):
        raise NotNormalisable("an entry of an inverse at no fixed position")
    i, j = literal_position(row), literal_position(column)
    entries = _entries(lowering, operand, size)
    rows, columns = [k for k in range(1, size + 1) if k != j], [k for k in range(1, size + 1) if k != i]
    minor = scaled(_expanded(lowering, entries, rows, columns), (-1) ** (i + j))
    everything = list(range(1, size + 1))
    whole = _expanded(lowering, entries, everything, everything)
    return lowering.normaliser.multiply(minor, lowering.normaliser.power(whole, -1))


def _grid_of_inverse(lowering: Lowering, rest: Block) -> Grid:
    """The inverse of what is left: of one block by itself, of several around the next block."""
    if len(rest.blocks) == 1:
        return ((inverted(rest.blocks[0]),),)
    pivot = _pivot(lowering, rest)
    if pivot is None:
        raise NotNormalisable("blocks of which none is known to be invertible")
    return inverse_around(rest, *pivot, lambda inner: _grid_of_inverse(lowering, inner)).grid


def _pivot(lowering: Lowering, operand: Block) -> tuple[int, int] | None:
    """The row and column of a square block that is invertible where the whole is.

    The one block that is not zero in its row or column: then the determinant of the whole is ± its determinant times
    another. Or one that is known to be invertible.
    """
    squares = [place for place in _places(operand) if is_square(operand.grid[place[0]][place[1]])]
    for i, j in squares:
        if _stands_alone(operand, i, j):
            return i, j
    return next(((i, j) for i, j in squares if is_known_invertible(lowering, operand.grid[i][j])), None)


def _places(operand: Block) -> list[tuple[int, int]]:
    return [(i, j) for i in range(len(operand.grid)) for j in range(operand.width)]


def _stands_alone(operand: Block, i: int, j: int) -> bool:
    """Whether a block is the only one in its row or in its column that is not zero."""
    row, column = operand.grid[i], [line[j] for line in operand.grid]
    alone = all(is_zero(other) for k, other in enumerate(row) if k != j) or all(
        is_zero(other) for k, other in enumerate(column) if k != i
    )
    return alone and not is_zero(row[j])


def is_known_invertible(lowering: Lowering, term: Term) -> bool:
    """Whether a matrix is invertible: by what it is, by a declaration, a hypothesis or an inverse that was met."""
    while isinstance(term, Reference):
        term = term.unfold()
    match term:
        case IdentityMatrix() | CommutationMatrix() | Application("inv"):
            return True
        case Transpose(inner):
            return is_known_invertible(lowering, inner)
        case MatrixProduct(left, right) if is_square(left) and is_square(right):
            return is_known_invertible(lowering, left) and is_known_invertible(lowering, right)
    if term.shape.is_scalar:
        return lowering.normaliser.is_positive(lowering.lower(term))
    return text_of(lowering, term) in lowering.normaliser.invertible_matrices


def learn_inverses(lowering: Lowering, *terms: Term) -> None:
    """Takes note of the matrices that are inverted in a claim, before its blocks are: each is invertible.

    What stands under a binder, or in one case of several, need not be defined everywhere and is left out.
    """
    waiting: list[Node] = list(terms)
    while waiting:
        term = waiting.pop()
        if isinstance(term, Application) and term.function == "inv" and not is_taken_apart(term):
            with suppress(NotNormalisable):
                lowering.normaliser.invertible_matrices.add(text_of(lowering, term.arguments[0]))
        if isinstance(term, Reference):
            waiting.append(term.unfold())
        elif isinstance(term, _DEFINED_THROUGHOUT):
            waiting.extend(child for _, child in term.children())


# ---- determinants -------------------------------------------------------------------------------------------------


def compound_determinant(lowering: Lowering, operand: Term) -> Form | None:
    """The determinant of a matrix made of others; None for any other matrix. Raises NotNormalisable."""
    match operand:
        case Application("kron", (left, right)) if is_square(left) and is_square(right):
            return _determinant_of_kronecker(lowering, left, right)
        case Block():
            return _determinant_of_blocks(lowering, operand)
    whole = in_blocks(operand) if is_taken_apart(operand) else None
    if whole is not None:
        return _determinant_of_blocks(lowering, whole)
    if isinstance(operand.shape.rows, CompoundSize):
        return _opaque(lowering, Application("det", (operand,), SCALAR), f"det {text_of(lowering, operand)}", ())
    return None


def _determinant_of_kronecker(lowering: Lowering, left: Term, right: Term) -> Form:
    """det(A ⊗ B) = det(A)^m det(B)^n for A of n rows and B of m rows."""
    first = Power(determinant(left), number_of(right.shape.rows))
    return lowering.normaliser.multiply(
        lowering.lower(first), lowering.lower(Power(determinant(right), number_of(left.shape.rows)))
    )


def _determinant_of_blocks(lowering: Lowering, operand: Block) -> Form:
    """Multiplied out for a few numbered entries; det(A) det(D - C A⁻¹ B) for an invertible A on the diagonal.

    With B or C zero that is det(A) det(D), whether A is invertible or not. Rows and columns are exchanged in pairs.
    """
    size = operand.shape.rows
    if isinstance(size, int) and size <= _LARGEST_EXPANDED:
        everything = list(range(1, size + 1))
        return _expanded(lowering, _entries(lowering, operand, size), everything, everything)
    if len(operand.blocks) == 1:
        return lowering.lower(determinant(operand.blocks[0]))
    for i in range(min(len(operand.grid), operand.width)):
        block = operand.grid[i][i]
        if not is_square(block) or is_zero(block):
            continue
        before = (sorted(map(structure_of, parts[:i])) for parts in (operand.heights, operand.widths))
        if next(before) != next(before):
            continue  # as many rows above it as columns before it: else exchanging them may cost a sign
        if _stands_alone(operand, i, i):
            rest = _without(operand, i)
        elif is_known_invertible(lowering, block):
            rest = complement(operand, i, i)  # its blocks are vectors where those of D are
        else:
            continue
        first = lowering.lower(determinant(block))
        return lowering.normaliser.multiply(first, _determinant_of_blocks(lowering, rest))
    return _opaque(lowering, Application("det", (operand,), SCALAR), f"det {text_of(lowering, operand)}", ())


def _without(operand: Block, i: int) -> Block:
    """The blocks without the i-th row and column."""
    kept = tuple(operand.grid[r][c] for r, c in _places(operand) if i not in (r, c))
    return Block(kept, operand.width - 1)


def _entries(lowering: Lowering, operand: Block, size: int) -> dict[tuple[int, int], Form]:
    numbered = range(1, size + 1)
    return {
        (i, j): lower_in_grid(lowering, operand, f"={i}:{size}", f"={j}:{size}") for i in numbered for j in numbered
    }


def _expanded(lowering: Lowering, entries: dict[tuple[int, int], Form], rows: list[int], columns: list[int]) -> Form:
    """The determinant of some rows and columns, expanded along the first row (Laplace)."""
    if not rows:
        return ONE
    total: Form = ZERO
    for place, column in enumerate(columns):
        entry = entries[rows[0], column]
        if entry:
            minor = _expanded(lowering, entries, rows[1:], columns[:place] + columns[place + 1 :])
            total += scaled(lowering.normaliser.multiply(entry, minor), (-1) ** place)
    return lowering.normaliser.normalise(total)


# ---- what is not taken apart --------------------------------------------------------------------------------------


def text_of(lowering: Lowering, term: Term) -> str:
    """A canonical text of a square matrix that its transpose shares: its entries at named rows and columns.

    Raises NotNormalisable.
    """
    from notesc.kernel.normal_form.determinants import as_matrix

    rows, columns = term.shape.dimensions
    if not isinstance(rows, CompoundSize) and not is_taken_apart(term):
        return matrix_text(as_matrix(lowering, term))
    entries = [
        (row, column, lowering.lower(term, (as_place(row, rows), as_place(column, columns))))
        for row in _named(rows, "row")
        for column in _named(columns, "column")
    ]
    written = ";".join(f"{row}{column}{render_form(form)}" for row, column, form in sorted(entries))
    swapped = {"@row": "@column", "@column": "@row"}
    turned = [
        (_renamed(column, swapped), _renamed(row, swapped), lowering.normaliser.normalise(rename_form(form, names)))
        for row, column, form in entries
        for names in [{label: _renamed((label,), swapped)[0] for label in (*row, *column)}]
    ]
    return min(written, ";".join(f"{row}{column}{render_form(form)}" for row, column, form in sorted(turned)))


def _named(dimension: Dimension, name: str) -> list[Labels]:
    """Every case along a dimension, with labels that no author's index has."""
    return [
        tuple(
            label if is_literal(label) else f"@{name}{number}:{range_of(label)}" for number, label in enumerate(place)
        )
        for place in cases(dimension)
    ]


def _renamed(labels: Labels, names: dict[str, str]) -> Labels:
    return tuple(
        next((label.replace(old, new) for old, new in names.items() if label.startswith(old)), label)
        for label in labels
    )


def _opaque_inverse(lowering: Lowering, operand: Term, at: At) -> Form:
    """An inverse as a symbol of its own, of which M M⁻¹ = M⁻¹ M = I is known."""
    text = f"inv {text_of(lowering, operand)}"
    form = _opaque(lowering, inverted(operand), text, at)
    key = lowering.symbols.key(lowering.symbols.texts[text])
    if key not in lowering.symbols.known_properties:
        lowering.symbols.known_properties.add(key)
        lowering.normaliser.rewritings += tuple(_inverse_rewritings(lowering, operand, key))
    return form


def _opaque(lowering: Lowering, term: Term, text: str, at: At) -> Form:
    """A term that is not looked into; two of them with equal texts are equal."""
    whole = unfold_all(term)
    if any(isinstance(variable, Index) for variable in free_variables(whole)):
        raise NotNormalisable("a function of a matrix of blocks that depends on an index")
    known = lowering.symbols.texts.setdefault(text, whole)
    return single(Entry(lowering.symbols.key(known), flat(at)))


def _inverse_rewritings(lowering: Lowering, operand: Term, key: str) -> Iterator[Rewriting]:
    """Σ_x M_px M⁻¹_xq = δ_pq and Σ_x M⁻¹_px M_xq = δ_pq, for every case of p and q."""
    rows, columns = operand.shape.dimensions
    for inverse_first in (False, True):
        outer, inner = (columns, rows) if inverse_first else (rows, columns)
        for first, second in combinations(cases(outer), repeat=2):
            row, column = first, renewed(second)
            total: Form = ZERO
            for between in cases(inner):
                place = (between, column) if inverse_first else (row, between)
                entries = lowering.lower(operand, (as_place(place[0], rows), as_place(place[1], columns)))
                ends = (*row, *between) if inverse_first else (*between, *column)
                total += summed(times(entries, single(Entry(key, ends))), free_labels([between]))
            difference = lowering.normaliser.subtract(lowering.normaliser.normalise(total), delta_of(row, column))
            rewriting = rewriting_from(difference, frozenset(free_labels([row, column])))
            if rewriting is not None and mentions_symbol([rewriting.lead], key, lowering.symbols.variables):
                yield rewriting
