"""TRUSTED. Values for variables with their declared domains and properties, and for opaque functions."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from flint import fmpq

from notesc.kernel.semantics.domains import Style, contains, draw
from notesc.kernel.semantics.jets import ONE, ZERO, plain
from notesc.kernel.semantics.points import Point, SmoothFunction
from notesc.kernel.semantics.propositions import Truth, has_property
from notesc.kernel.semantics.tensors import Array, Value, entries_of, identity, product, square
from notesc.language.shapes import Kind
from notesc.language.terms import Domain, MatrixProperty, Variable

_P = MatrixProperty


def draw_variable(variable: Variable, point: Point, style: Style, random: Random) -> Value:
    """A value in the variable's domain; with declared properties, one that is made to have them."""
    if variable.shape.is_scalar:
        return draw(variable.domain, style, random)
    rows, columns = point.extent(variable.shape.rows), point.extent(variable.shape.columns)
    if variable.properties:
        return _structured(variable, rows, style, random)
    entries = tuple(draw(variable.domain, style, random) for _ in range(rows * columns))
    return Array(variable.shape.kind, rows, columns, entries)


def belongs(variable: Variable, value: Value) -> bool:
    """Whether a value certainly lies in the declared domain and has the declared properties."""
    if not all(contains(variable.domain, plain(entry)) for entry in entries_of(value)):
        return False
    return all(has_property(declared, value) is Truth.HOLDS for declared in variable.properties)


# ---- matrices with properties -------------------------------------------------------------------------------------


def _structured(variable: Variable, size: int, style: Style, random: Random) -> Array:
    """A matrix made to have the most special of the properties; `belongs` rejects it where it lacks another."""
    for property_, make in _MAKERS.items():
        if property_ in variable.properties:
            diagonal = _P.DIAGONAL in variable.properties
            symmetric = _P.SYMMETRIC in variable.properties
            return make(size, variable.domain, style, random, diagonal, symmetric)
    raise ValueError(f"no values for {variable.properties}")


def _square(size: int, domain: Domain, style: Style, random: Random) -> Array:
    return square(size, [draw(domain, style, random) for _ in range(size * size)])


def _masked(matrix: Array, keep: Callable[[int, int], bool]) -> Array:
    size = matrix.rows
    return square(size, [matrix.at(i, j) if keep(i, j) else ZERO for i in range(size) for j in range(size)])


def _free(size: int, domain: Domain, style: Style, random: Random, diagonal: bool, symmetric: bool) -> Array:
    matrix = _square(size, domain, style, random)
    if diagonal:
        return _masked(matrix, lambda i, j: i == j)
    if symmetric:
        return square(size, [matrix.at(min(i, j), max(i, j)) for i in range(size) for j in range(size)])
    return matrix


def _definite(size: int, domain: Domain, style: Style, random: Random, diagonal: bool, symmetric: bool) -> Array:
    """L Lᵀ with a lower triangular L of positive diagonal."""
    real, positive = _square(size, Domain.REAL, style, random), _square(size, Domain.POSITIVE, style, random)
    lower = [
        positive.at(i, i) if i == j else real.at(i, j) if i > j and not diagonal else ZERO
        for i in range(size)
        for j in range(size)
    ]
    factor = square(size, lower)
    return product(factor, factor.transposed(), Kind.MATRIX)


def _semidefinite(size: int, domain: Domain, style: Style, random: Random, diagonal: bool, symmetric: bool) -> Array:
    """G Gᵀ, with columns of G zero at times so that singular matrices occur."""
    rank = random.randint(0, size)
    factor = _masked(_square(size, Domain.REAL, style, random), lambda i, j: j < rank and (i == j or not diagonal))
    return product(factor, factor.transposed(), Kind.MATRIX)


def _orthogonal(size: int, domain: Domain, style: Style, random: Random, diagonal: bool, symmetric: bool) -> Array:
    """A product of plane rotations by the 3-4-5 angle, with signs; a reflection where it must be symmetric."""
    signs = [ONE if style.fill is not None and style.fill > 0 else fmpq(random.choice((1, -1))) for _ in range(size)]
    matrix = square(size, [signs[i] if i == j else ZERO for i in range(size) for j in range(size)])
    if diagonal or style.fill is not None:
        return matrix
    if symmetric:
        axis = [fmpq(random.randint(1, 3)) for _ in range(size)]
        length = sum((entry * entry for entry in axis), ZERO)
        unit = identity(size)
        return square(size, [unit.at(i, j) - 2 * axis[i] * axis[j] / length for i in range(size) for j in range(size)])
    for i in range(size):
        for j in range(i + 1, size):
            if random.random() < 0.7:
                matrix = product(_rotation(size, i, j), matrix, Kind.MATRIX)
    return matrix


def _rotation(size: int, first: int, second: int) -> Array:
    entries = list(identity(size).entries)
    entries[first * size + first] = entries[second * size + second] = fmpq(3, 5)
    entries[first * size + second], entries[second * size + first] = fmpq(-4, 5), fmpq(4, 5)
    return square(size, entries)


_MAKERS: dict[MatrixProperty, Callable[[int, Domain, Style, Random, bool, bool], Array]] = {
    _P.ORTHOGONAL: _orthogonal,
    _P.POSITIVE_DEFINITE: _definite,
    _P.POSITIVE_SEMIDEFINITE: _semidefinite,
    _P.DIAGONAL: _free,
    _P.SYMMETRIC: _free,
    _P.INVERTIBLE: _free,
}

# ---- opaque functions ---------------------------------------------------------------------------------------------


def draw_function(style: Style, random: Random) -> SmoothFunction:
    """A smooth function: a constant, the identity, a cubic, or one with a sine and an exponential."""
    if style.fill is not None:
        return random.choice((SmoothFunction((style.fill,)), SmoothFunction((ZERO, ONE)), SmoothFunction((ONE, style.fill, ONE))))

    def number() -> fmpq:
        return fmpq(random.randint(-8, 8), 4)

    cubic = (number(), number(), number(), number())
    if random.random() < 0.3:
        return SmoothFunction(cubic)
    frequency, rate = fmpq(random.randint(1, 6), 4), fmpq(random.randint(-4, 4), 8)
    return SmoothFunction(cubic, number(), frequency, number(), number(), rate)
