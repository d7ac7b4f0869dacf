"""TRUSTED. Signs of polynomials of degree two in several unknowns, everywhere, by completing the squares."""

from __future__ import annotations

from typing import Any

from notesc.kernel.scalar_form.polynomials import Polynomial
from notesc.kernel.signs.sign_sets import ANY, SignSet

_MOST_UNKNOWNS = 6


def signs_of_quadratic(polynomial: Polynomial) -> tuple[SignSet, list[int]]:
    """The signs of Σ dᵢ·ℓᵢ² + d₀, where that is possible: ≥ 0 where no d is negative, and > 0 where d₀ is not 0.

    With the unknowns one of which not being 0 keeps the whole from being 0, where the form is definite.
    """
    unknowns = [position for position, degree in enumerate(polynomial.degrees()) if degree]
    if not 1 < len(unknowns) <= _MOST_UNKNOWNS or polynomial.total_degree() != 2:
        return ANY, []
    matrix = _symmetric_matrix(polynomial, unknowns)
    homogeneous = all(entry == 0 for entry in matrix[-1])
    for direction in (1, -1):
        found = _completed([[entry * direction for entry in row] for row in matrix])
        if found is not None:
            squares, rest = found
            signs = frozenset((direction,)) if rest > 0 else frozenset((0, direction))
            return signs, unknowns if homogeneous and squares == len(unknowns) else []
    return ANY, []


def _symmetric_matrix(polynomial: Polynomial, unknowns: list[int]) -> list[list[Any]]:
    """The matrix of the form in the unknowns and 1, the 1 last."""
    size = len(unknowns) + 1
    zero = polynomial.leading_coefficient() * 0
    matrix = [[zero] * size for _ in range(size)]
    for exponents, coefficient in polynomial.terms():
        places = [place for place, position in enumerate(unknowns) for _ in range(int(exponents[position]))]
        row, column = (*places, size - 1, size - 1)[:2]
        matrix[row][column] += coefficient / 2
        matrix[column][row] += coefficient / 2
    return matrix


def _completed(matrix: list[list[Any]]) -> tuple[int, Any] | None:
    """The number of squares and the number left over, of a form that is ≥ 0; None where it is not one."""
    size, squares = len(matrix), 0
    for pivot in range(size - 1):
        value = matrix[pivot][pivot]
        if value < 0 or (value == 0 and any(matrix[pivot][column] != 0 for column in range(pivot, size))):
            return None
        if value == 0:
            continue
        squares += 1
        for row in range(pivot + 1, size):
            factor = matrix[row][pivot] / value
            for column in range(pivot + 1, size):
                matrix[row][column] -= factor * matrix[pivot][column]
    return None if matrix[-1][-1] < 0 else (squares, matrix[-1][-1])
