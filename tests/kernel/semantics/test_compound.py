"""Kronecker products, stacked columns, blocks and commutation matrices evaluated, against values worked out by hand."""

from __future__ import annotations

from itertools import combinations, permutations
from random import Random
from typing import Any

import pytest
from flint import fmpq

from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.jets import Jet
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.tensors import Array, column, determinant, square
from notesc.language.blocks import block, commutation
from notesc.language.calculus import grad, hessian, jacobian
from notesc.language.functions import det, identity, kron, tr, vec
from notesc.language.shapes import SCALAR, Kind
from notesc.language.shapes import column as column_shape
from notesc.language.shapes import matrix as matrix_shape
from notesc.language.terms import Size, Term, Variable

n, m = Size("n"), Size("m")
F = Variable("F", matrix_shape(n, m))
A = Variable("A", matrix_shape(n, n))
a, x = Variable("a", column_shape(n)), Variable("x", SCALAR)


def matrix(rows: int, columns: int, *entries: int) -> Array:
    return Array(Kind.MATRIX, rows, columns, tuple(map(fmpq, entries)))


POINT = Point(
    {n: 2, m: 3},
    {F: matrix(2, 3, 1, 2, 3, 4, 5, 6), A: matrix(2, 2, 1, 2, 3, 4), a: column([fmpq(7), fmpq(8)]), x: fmpq(9)},
)


@pytest.mark.parametrize(
    ("term", "rows", "columns", "entries"),
    [
        (vec(F), 6, 1, (1, 4, 2, 5, 3, 6)),
        (vec(F.T), 6, 1, (1, 2, 3, 4, 5, 6)),
        (commutation(n, m) @ vec(F), 6, 1, (1, 2, 3, 4, 5, 6)),
        (commutation(m, n) @ vec(F.T), 6, 1, (1, 4, 2, 5, 3, 6)),
        (kron(A, a), 4, 2, (7, 14, 8, 16, 21, 28, 24, 32)),
        (kron(a, A), 4, 2, (7, 14, 21, 28, 8, 16, 24, 32)),
        (kron(a.T, a), 2, 2, (49, 56, 56, 64)),
        (kron(a, a), 4, 1, (49, 56, 56, 64)),
        (block([[A, a], [a.T, x]]), 3, 3, (1, 2, 7, 3, 4, 8, 7, 8, 9)),
        (block([[A, 0], [0, x]]), 3, 3, (1, 2, 0, 3, 4, 0, 0, 0, 9)),
        (block([[a], [x]]), 3, 1, (7, 8, 9)),
        (block([[a.T, x]]), 1, 3, (7, 8, 9)),
        (block([[a, F]]), 2, 4, (7, 1, 2, 3, 8, 4, 5, 6)),
        (identity(n + m), 5, 5, tuple(int(i == j) for i in range(5) for j in range(5))),
    ],
    ids=repr,
)
def test_values(term: Term, rows: int, columns: int, entries: tuple[int, ...]) -> None:
    """Entry by entry, row by row."""
    value: Any = evaluate(term, POINT)
    assert (value.rows, value.columns) == (rows, columns)
    assert value.entries == tuple(map(fmpq, entries))


def test_numbers() -> None:
    """Traces, determinants and sizes of compound matrices."""
    assert evaluate(tr(kron(A, A)), POINT) == 25
    assert evaluate(det(kron(A, identity(m))), POINT) == -8
    assert evaluate(det(block([[x, 1], [1, x]])), POINT) == 80
    assert evaluate(tr(identity(n * m + 1)), POINT) == 7


def test_derivatives() -> None:
    """Perturbations pass through blocks and products."""
    gradient: Any = evaluate(grad(tr(kron(A, A)), A), POINT)
    assert gradient.entries == (10, 0, 0, 10)
    swapped: Any = evaluate(jacobian(vec(F.T), vec(F)), POINT)
    assert swapped == evaluate(commutation(n, m), POINT)
    second: Any = evaluate(hessian(tr(A @ A), vec(A)), POINT)
    assert second == evaluate(2 * commutation(n, n), POINT)
    stacked: Any = evaluate(jacobian(block([[a], [2 * a]]), a), POINT)
    assert stacked.entries == tuple(map(fmpq, (1, 0, 0, 1, 2, 0, 0, 2)))


@pytest.mark.parametrize("level", [1, 2, 3])
def test_determinants_of_perturbed_matrices(level: int) -> None:
    """Around an invertible matrix the determinant of a perturbed one is that by minors, at every level."""
    chance = Random(level)  # noqa: S311  # cases, not secrets
    size = 5

    def entry() -> Any:
        value: Any = fmpq(chance.randint(-5, 5))
        for inner in range(1, level + 1):
            if chance.random() < 0.7:
                value = Jet(inner, value, {c: fmpq(chance.randint(-3, 3)) for c in range(2)})
        return value

    perturbed = square(size, [entry() for _ in range(size * size)])
    assert _coefficients(determinant(perturbed)) == _coefficients(_by_minors(perturbed))


def _coefficients(value: Any, path: tuple[int, ...] = ()) -> dict[tuple[int, ...], Any]:
    if not isinstance(value, Jet):
        return {path: value} if value != 0 else {}
    found = _coefficients(value.base, path)
    for c, part in value.parts.items():
        found |= _coefficients(part, (*path, value.level, c))
    return found


def _by_minors(matrix: Array) -> Any:
    """Σ over permutations of sign · Π M[i, π(i)]."""
    total: Any = fmpq(0)
    for permutation in permutations(range(matrix.rows)):
        inversions = sum(a > b for a, b in combinations(permutation, 2))
        term: Any = fmpq((-1) ** inversions)
        for row, place in enumerate(permutation):
            term = term * matrix.at(row, place)
        total = total + term
    return total
