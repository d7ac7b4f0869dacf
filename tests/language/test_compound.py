"""Kronecker products, stacked columns, blocks: the shapes, what fits, and what is said where it does not."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from notesc.diagnostics import Code, DerivationError
from notesc.language.blocks import block, commutation
from notesc.language.functions import identity, kron, tr, vec
from notesc.language.note import Note
from notesc.language.shapes import Shape, column, matrix, row
from notesc.language.sizes import as_dimension, number_of
from notesc.language.source import as_source
from notesc.language.terms import Block, Filled, Number, Term, sizes

note = Note("Compound sizes")
n, m = note.size("n"), note.size("m")
A, B, F = note.matrix("A", n, n), note.matrix("B", m, m), note.matrix("F", n, m)
a, b = note.vector("a", n), note.vector("b", m)
x, y = note.scalar("x"), note.scalar("y")


def size(term: Any) -> Any:
    return as_dimension(term, "a test")


@pytest.mark.parametrize(
    ("term", "shape"),
    [
        (kron(A, B), matrix(size(n * m), size(n * m))),
        (kron(F, F.T), matrix(size(n * m), size(m * n))),
        (kron(a, b), column(size(n * m))),
        (kron(a.T, b.T), row(size(n * m))),
        (kron(a, b.T), matrix(n, m)),
        (kron(A, a), matrix(size(n * n), n)),
        (vec(F), column(size(m * n))),
        (vec(a), column(n)),
        (commutation(n, m), matrix(size(n * m), size(m * n))),
        (block([[A, F], [F.T, B]]), matrix(size(n + m), size(n + m))),
        (block([[a], [b]]), column(size(n + m))),
        (block([[a], [x]]), column(size(n + 1))),
        (block([[a.T, b.T]]), row(size(n + m))),
        (block([[a, a]]), matrix(n, 2)),
        (block([[a.T], [a.T]]), matrix(2, n)),
        (block([[A, a], [a.T, x]]), matrix(size(n + 1), size(n + 1))),
        (block([[x, y], [1, x]]), matrix(2, 2)),
        (identity(n * m), matrix(size(n * m), size(n * m))),
        (identity(2 * n + 1), matrix(size(2 * n + 1), size(2 * n + 1))),
        (kron(A, block([[1, x], [y, 1]])), matrix(size(n * 2), size(2 * n))),
    ],
    ids=repr,
)
def test_shapes(term: Term, shape: Shape) -> None:
    """Rows and columns are products and sums of sizes; a vector counts as one column or one row."""
    assert term.shape == shape


def test_zero_fills_its_place() -> None:
    """0 takes the rows of the blocks beside it and the columns of those above and below it."""
    zero = Number(Fraction(0))
    whole = block([[A, 0], [0, x]])
    assert isinstance(whole, Block)
    assert whole.blocks == (A, Filled(zero, column(n)), Filled(zero, row(n)), x)
    assert block([[A, 0], [F.T, B]]).blocks[1] == Filled(zero, matrix(n, m))  # type: ignore[attr-defined]
    assert block([[x, 0], [0, y]]).blocks[1] == zero  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("build", "words"),
    [
        (lambda: kron(x, A), "kron expects matrices or vectors"),
        (lambda: vec(x), "vec expects a matrix"),
        (lambda: block([[A, B]]), "different numbers of rows: n of A, m of B"),
        (lambda: block([[A], [B]]), "different numbers of columns"),
        (lambda: block([[A, F], [B]]), "equally many blocks, found 2, 1"),
        (lambda: block([[A, 0], [0, 0]]), "consists of zeros"),
        (lambda: block([[A, 1], [F.T, B]]), "the number 1 stands where a block of n rows and m columns belongs"),
        (lambda: block([]), "rows of blocks"),
        (lambda: block([A, B]), "rows of blocks"),
        (lambda: identity(n - 1), "expects a size"),
        (lambda: identity(x), "expects a size"),
        (lambda: note.vector("c", n - 1), "expects a size"),
        (lambda: kron(A, B) @ a, "do not fit"),
        (lambda: kron(A, B) + A, "do not fit"),
        (lambda: vec(F) + block([[a], [b]]), "do not fit: column of m * n and column of n + m"),
    ],
)
def test_what_does_not_fit(build: Any, words: str) -> None:
    """The message says what was expected and what was found."""
    with pytest.raises(DerivationError) as caught:
        build()
    assert words in str(caught.value)
    assert caught.value.diagnostic.code in (Code.KIND, Code.SHAPE, Code.TYPE)


@pytest.mark.parametrize(
    ("term", "source"),
    [
        (kron(A, B) @ vec(F.T), "kron(A, B) @ vec(F.T)"),
        (block([[A, 0], [F.T, B]]), "block([[A, 0], [F.T, B]])"),
        (commutation(n, m), "commutation(n, m)"),
        (identity(n * m), "identity(n * m)"),
        (identity(2 * n + 1), "identity(2 * n + 1)"),
        (identity((n + 1) * m), "identity(n * m + m)"),
        (identity(m * (n + 1)), "identity(m * (n + 1))"),
    ],
    ids=repr,
)
def test_source(term: Term, source: str) -> None:
    """A term prints as the Python that makes it."""
    assert as_source(term) == source


def test_sizes_inside() -> None:
    """A term depends on every size that its shape is made of."""
    assert sizes(kron(a, b)) == {n, m}
    assert sizes(tr(identity(n * m))) == {n, m}
    assert as_source(number_of(size(n * m + 1))) == "n * m + 1"


def test_variables_of_compound_size() -> None:
    """A vector can have n·m entries, in either order."""
    z = note.vector("z", m * n)
    assert (z.T @ vec(F)).shape.is_scalar
    assert (z.T @ kron(a, b)).shape.is_scalar
