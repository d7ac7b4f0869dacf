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
    make = next(make for declared, make in _MAKERS.items() if declared in variable.properties)
    return make(variable, size, style, random)


def _square(domain: Domain, size: int, style: Style, random: Random) -> Array:
    return square(size, [draw(domain, style, random) for _ in range(size * size)])


def _masked(matrix: Array, keep: Callable[[int, int], bool]) -> Array:
    size = matrix.rows
    return square(size, [matrix.at(i, j) if keep(i, j) else ZERO for i in range(size) for j in range(size)])


def _free(variable: Variable, size: int, style: Style, random: Random) -> Array:
    matrix = _square(variable.domain, size, style, random)
    if _P.DIAGONAL in variable.properties:
        return _masked(matrix, lambda i, j: i == j)
    if _P.SYMMETRIC in variable.properties:
        return square(size, [matrix.at(min(i, j), max(i, j)) for i in range(size) for j in range(size)])
    return matrix


def _definite(variable: Variable, size: int, style: Style, random: Random) -> Array:
    """L Lᵀ with a lower triangular L of positive diagonal."""
    below = _P.DIAGONAL not in variable.properties
    lower = _masked(_square(Domain.REAL, size, style, random), lambda i, j: below and i > j)
    positive = _masked(_square(Domain.POSITIVE, size, style, random), lambda i, j: i == j)
    factor = lower.combine(positive, lambda a, b: a + b)
    return product(factor, factor.transposed(), Kind.MATRIX)


def _semidefinite(variable: Variable, size: int, style: Style, random: Random) -> Array:
    """G Gᵀ, with columns of G zero at times so that singular matrices occur."""
    rank = random.randint(0, size)
    diagonal = _P.DIAGONAL in variable.properties
    factor = _masked(_square(Domain.REAL, size, style, random), lambda i, j: j < rank and (i == j or not diagonal))
    return product(factor, factor.transposed(), Kind.MATRIX)


def _orthogonal(variable: Variable, size: int, style: Style, random: Random) -> Array:
    """A product of plane rotations by the 3-4-5 angle, with signs; a reflection where it must be symmetric."""
    if _P.POSITIVE_DEFINITE in variable.properties or style.fill == 1:
        return identity(size)
    if _P.SYMMETRIC in variable.properties and _P.DIAGONAL not in variable.properties and style.fill is None:
        return _reflection(size, random)
    signs = [random.choice((ONE, -ONE)) for _ in range(size)]
    matrix = _masked(square(size, signs * size), lambda i, j: i == j)
    if _P.DIAGONAL in variable.properties or style.fill is not None:
        return matrix
    for i in range(size):
        for j in range(i + 1, size):
            if random.randint(1, 3) > 1:
                matrix = product(_rotation(size, i, j), matrix, Kind.MATRIX)
    return matrix


def _reflection(size: int, random: Random) -> Array:
    """I − 2 v vᵀ / vᵀv."""
    axis = [fmpq(random.randint(1, 3)) for _ in range(size)]
    scale = -2 / sum((entry * entry for entry in axis), ZERO)
    outer = square(size, [scale * a * b for a in axis for b in axis])
    return identity(size).combine(outer, lambda a, b: a + b)


def _rotation(size: int, first: int, second: int) -> Array:
    entries = list(identity(size).entries)
    entries[first * size + first] = entries[second * size + second] = fmpq(3, 5)
    entries[first * size + second], entries[second * size + first] = fmpq(-4, 5), fmpq(4, 5)
    return square(size, entries)


_MAKERS: dict[MatrixProperty, Callable[[Variable, int, Style, Random], Array]] = {
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
        simple = (style.fill,), (ZERO, ONE), (ONE, style.fill, ONE)
        return SmoothFunction(random.choice(simple))

    def number() -> fmpq:
        return fmpq(random.randint(-8, 8), 4)

    cubic = (number(), number(), number(), number())
    if random.randint(1, 3) == 1:
        return SmoothFunction(cubic)
    frequency, rate = fmpq(random.randint(1, 6), 4), fmpq(random.randint(-4, 4), 8)
    return SmoothFunction(cubic, number(), frequency, number(), number(), rate)
