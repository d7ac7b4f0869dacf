"""TRUSTED. Values for a matrix with orthonormal columns or rows, or a vector of length 1, that a hypothesis demands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from flint import fmpq

from notesc.kernel.semantics.jets import ONE
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.tensors import Array, Value, identity, product
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Application,
    Domain,
    IdentityMatrix,
    MatrixProduct,
    MatrixProperty,
    Number,
    Power,
    Proposition,
    Term,
    Transpose,
    Variable,
)

_HARMLESS = {MatrixProperty.INVERTIBLE}  # what a matrix with orthonormal columns is anyway, where it is square


def demanded(equation: Proposition) -> tuple[Variable, bool] | None:
    """The variable that an equation says to be orthonormal, and whether its columns are: VᵀV = I, V Vᵀ = I, ‖v‖ = 1."""
    if not (isinstance(equation, Comparison) and equation.relation is Relation.EQ):
        return None
    for product_, unit in ((equation.left, equation.right), (equation.right, equation.left)):
        if isinstance(unit, IdentityMatrix) or (isinstance(unit, Number) and unit.value == 1):
            found = _factor(product_)
            if found is not None and found[0].domain is Domain.REAL and found[0].properties <= _HARMLESS:
                return found
    return None


def _factor(term: Term) -> tuple[Variable, bool] | None:
    match term:
        case MatrixProduct(Transpose(Variable() as first), second) if first == second:
            return first, True
        case MatrixProduct(Variable() as first, Transpose(second)) if (
            first == second and first.shape.kind is Kind.MATRIX
        ):
            return first, False
        case Application("norm", (Variable() as vector,)) | Power(Application("norm", (Variable() as vector,)), _):
            return (vector, True) if vector.shape.kind is Kind.COLUMN else None
    return None


def orthonormal_points(equation: Proposition, point: Point, random: Random) -> Iterator[Callable[[], Point]]:
    """The point with a value for the variable of such an equation, where its shape allows one."""
    found = demanded(equation)
    if found is None:
        return
    variable, by_columns = found
    rows, columns = point.extent(variable.shape.rows), point.extent(variable.shape.columns)
    long, short = (rows, columns) if by_columns else (columns, rows)
    if short > long:
        return
    turned = _rotation_product(long, random)
    entries = tuple(turned.at(i, j) for i in range(long) for j in range(short))
    value: Value = Array(variable.shape.kind if by_columns else Kind.MATRIX, long, short, entries)
    if not by_columns:
        value = Array(Kind.MATRIX, rows, columns, tuple(turned.at(j, i) for i in range(rows) for j in range(columns)))
    yield lambda: point.with_values({variable: value})


def _rotation_product(size: int, random: Random) -> Array:
    """Some rotations of planes by the angle of the triangle 3, 4, 5, and signs."""
    matrix = identity(size)
    for i in range(size):
        for j in range(i + 1, size):
            if random.randint(1, 3) > 1:
                entries = list(identity(size).entries)
                entries[i * size + i] = entries[j * size + j] = fmpq(3, 5)
                entries[i * size + j], entries[j * size + i] = fmpq(-4, 5), fmpq(4, 5)
                turned = product(Array(Kind.MATRIX, size, size, tuple(entries)), matrix, Kind.MATRIX)
                assert isinstance(turned, Array)
                matrix = turned
    signs = [random.choice((ONE, -ONE)) for _ in range(size)]
    return Array(Kind.MATRIX, size, size, tuple(matrix.at(i, j) * signs[j] for i in range(size) for j in range(size)))
