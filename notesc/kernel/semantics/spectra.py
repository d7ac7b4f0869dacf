"""TRUSTED. Eigenvalues and eigenvectors of symmetric matrices at a point: exact polynomials, their roots in balls."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from flint import acb_mat, ctx, fmpq, fmpq_mat

from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, Plain, ball, sign, sqrt
from notesc.kernel.semantics.matrix_functions import adjugate
from notesc.kernel.semantics.tensors import Array, column, identity, square

_Root = tuple[Plain, int]  # an eigenvalue with its multiplicity


def eigenvalues(matrix: Array) -> Array:
    """The eigenvalues of a symmetric matrix as a column, in decreasing order, each as often as its multiplicity.

    Raises Undefined for a matrix that is not symmetric, NotEvaluable for derivatives.
    """
    _require_symmetric(matrix)
    return column([value for value, multiplicity in _spectrum(matrix) for _ in range(multiplicity)])


def eigenvectors(matrix: Array) -> Array:
    """One orthogonal V with M = V diag(λ) Vᵀ, always the same for one matrix.

    Raises NotEvaluable where an eigenvalue is multiple and not rational.
    """
    _require_symmetric(matrix)
    columns = [vector for root in _spectrum(matrix) for vector in _eigenspace(matrix, *root)]
    size = matrix.rows
    return square(size, [columns[j][i] for i in range(size) for j in range(size)])


def _require_symmetric(matrix: Array) -> None:
    if any(isinstance(entry, Jet) for entry in matrix.entries):
        raise NotEvaluable("there is no rule for the derivative of an eigenvalue")
    pairs = [(matrix.at(i, j), matrix.at(j, i)) for i in range(matrix.rows) for j in range(i)]
    signs = [sign(a - b) for a, b in pairs]
    if any(certain in (-1, 1) for certain in signs):
        raise Undefined("the eigenvalues of a matrix that is not symmetric")


def _spectrum(matrix: Array) -> list[_Root]:
    if all(isinstance(entry, fmpq) for entry in matrix.entries):
        return list(_exact_spectrum(matrix.rows, matrix.entries, ctx.prec))
    entries = [ball(entry) for entry in matrix.entries]
    try:
        found = acb_mat(matrix.rows, matrix.rows, entries).eig()
    except ValueError:
        raise Undecided("eigenvalues that balls cannot tell apart") from None
    return [(value, 1) for value in _descending([value.real for value in found])]


@lru_cache(maxsize=256)
def _exact_spectrum(size: int, entries: tuple[fmpq, ...], precision: int) -> tuple[_Root, ...]:
    """The roots of the characteristic polynomial: rational ones exactly, the others in balls of this precision."""
    _, factors = fmpq_mat(size, size, list(entries)).charpoly().factor()
    roots: list[_Root] = []
    for factor, multiplicity in factors:
        if factor.degree() == 1:
            roots.append((-factor[0] / factor[1], multiplicity))
        else:
            roots += [(root.real, multiplicity) for root, _ in factor.complex_roots()]
    order = _descending([value for value, _ in roots])
    return tuple((value, next(m for other, m in roots if other is value)) for value in order)


def _descending(values: Sequence[Plain]) -> list[Plain]:
    """The numbers from the largest. Raises Undecided where balls overlap."""
    ordered = sorted(values, key=lambda value: ball(value).mid(), reverse=True)
    for larger, smaller in pairwise(ordered):
        if sign(larger - smaller) != 1:
            raise Undecided("eigenvalues that balls cannot tell apart")
    return ordered


def _eigenspace(matrix: Array, value: Plain, multiplicity: int) -> list[tuple[Plain, ...]]:
    """An orthonormal basis of the eigenvectors to one eigenvalue."""
    size = matrix.rows
    shifted = matrix.combine(identity(size).map(lambda entry: entry * value), lambda a, b: a - b)
    if all(isinstance(entry, fmpq) for entry in shifted.entries):
        return _orthonormal(_kernel(shifted))
    if multiplicity > 1:
        raise NotEvaluable("a multiple eigenvalue that is not rational")
    adjoint = adjugate(shifted)  # of rank 1: its columns are eigenvectors to a simple eigenvalue
    largest = max(range(size), key=lambda j: ball(abs(ball(adjoint.at(j, j)))).mid())
    return [_unit([adjoint.at(i, largest) for i in range(size)])]


def _kernel(matrix: Array) -> list[list[fmpq]]:
    size = matrix.rows
    reduced, rank = fmpq_mat(size, size, list(matrix.entries)).rref()
    pivots = [next(j for j in range(size) if reduced[i, j] != 0) for i in range(rank)]
    basis = []
    for free in (j for j in range(size) if j not in pivots):
        vector = [ZERO] * size
        vector[free] = ONE
        for i, pivot in enumerate(pivots):
            vector[pivot] = -reduced[i, free]
        basis.append(vector)
    return basis


def _orthonormal(basis: list[list[fmpq]]) -> list[tuple[Plain, ...]]:
    """By Gram and Schmidt, exactly up to the lengths."""
    done: list[list[fmpq]] = []
    for vector in basis:
        rest = list(vector)
        for other in done:
            scale = _dot(rest, other) / _dot(other, other)
            rest = [a - scale * b for a, b in zip(rest, other, strict=True)]
        done.append(rest)
    return [_unit(vector) for vector in done]


def _dot(left: Sequence[Plain], right: Sequence[Plain]) -> Plain:
    return sum((a * b for a, b in zip(left, right, strict=True)), ZERO)


def _unit(vector: Sequence[Plain]) -> tuple[Plain, ...]:
    length = sqrt(_dot(vector, vector))
    if sign(length) != 1:
        raise Undecided("an eigenvector that may be zero")
    return tuple(entry / length for entry in vector)
