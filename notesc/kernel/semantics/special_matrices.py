"""TRUSTED. Square matrices that satisfy polynomial equations: projections, involutions, nilpotent and cyclic ones.

A random matrix does not satisfy A A = A; these are made to, and moved to another basis. Whether a hypothesis holds of
one is checked afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from flint import fmpq

from notesc.kernel.semantics.jets import ONE, ZERO, Scalar
from notesc.kernel.semantics.tensors import Array, identity, inverse, product, square
from notesc.language.shapes import Kind


def special_matrices(size: int, random: Random, *, symmetric: bool) -> Iterator[Array]:
    """One matrix of each sort, in random order; symmetric ones are not moved to another basis."""
    makers = list(_MAKERS)
    random.shuffle(makers)
    for make in makers:
        matrix = square(size, [make(size, i, j, random) for i in range(size) for j in range(size)])
        if symmetric:
            yield matrix
            continue
        basis = _unimodular(size, random)
        yield _times(_times(basis, matrix), inverse(basis))


def _times(left: Array, right: Array) -> Array:
    found = product(left, right, Kind.MATRIX)
    assert isinstance(found, Array)
    return found


def _unimodular(size: int, random: Random) -> Array:
    """A product of matrices that add a multiple of one row to another."""
    found = identity(size)
    for _ in range(size):
        i, j = random.randrange(size), random.randrange(size)
        if i != j:
            entries = list(identity(size).entries)
            entries[i * size + j] = fmpq(random.choice((-1, 1, 2)))
            found = _times(found, square(size, entries))
    return found


def _projection(_: int, i: int, j: int, random: Random) -> Scalar:
    return random.choice((ZERO, ONE)) if i == j else ZERO


def _involution(_: int, i: int, j: int, random: Random) -> Scalar:
    return random.choice((ONE, -ONE)) if i == j else ZERO


def _shift(size: int, i: int, j: int, random: Random) -> Scalar:
    """1 above the diagonal: its power with the size as exponent is the first that is 0."""
    return ONE if j == i + 1 else ZERO


def _short_shift(size: int, i: int, j: int, random: Random) -> Scalar:
    """1 in some places above the diagonal, never two in a row: its square is 0."""
    return ONE if j == i + 1 and i % 2 == 0 else ZERO


def _cycle(size: int, i: int, j: int, random: Random) -> Scalar:
    return ONE if j == (i + 1) % size else ZERO


def _quarter_turns(size: int, i: int, j: int, random: Random) -> Scalar:
    """Turns of planes by a right angle: the square is -I at even sizes."""
    if i // 2 != j // 2 or i == j:
        return ONE if i == j == size - 1 and size % 2 else ZERO
    return ONE if i < j else -ONE


_MAKERS: tuple[Callable[[int, int, int, Random], Scalar], ...] = (
    _projection,
    _involution,
    _shift,
    _short_shift,
    _cycle,
    _quarter_turns,
)
