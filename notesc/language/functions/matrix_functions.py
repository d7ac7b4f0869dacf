"""TRUSTED. Powers, the adjugate, the pseudo-inverse and the exponential of a matrix; its eigenvalues and norms.

Definitions and conventions after Petersen and Pedersen, The Matrix Cookbook (2012), sections 3.6, 5.2, 10.1 and 10.4.
"""

from __future__ import annotations

from fractions import Fraction

from notesc.diagnostics import Code, DerivationError
from notesc.language.functions.argument_shapes import expect_count, of_square_matrix
from notesc.language.functions.elementary import sqrt
from notesc.language.functions.record import Function
from notesc.language.indexed import Sum, fresh_index
from notesc.language.shapes import SCALAR, Kind, Shape, column, matrix
from notesc.language.terms import (
    Add,
    Bound,
    Domain,
    Index,
    Multiply,
    Number,
    Size,
    Subtract,
    Term,
    Variable,
)


def _of_matrix(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is not Kind.MATRIX:
        raise DerivationError(Code.KIND, f"{function.name} expects a matrix, found {argument!r}, a {argument.shape}")
    return argument.shape


def _scalar_of_matrix(function: Function, *arguments: Term) -> Shape:
    _of_matrix(function, *arguments)
    return SCALAR


def _transposed_shape(function: Function, *arguments: Term) -> Shape:
    shape = _of_matrix(function, *arguments)
    return matrix(shape.columns, shape.rows)


def _power_shape(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 2)
    base, exponent = arguments
    shape = of_square_matrix(function, base)
    if isinstance(exponent, Number) and exponent.value < 0:
        raise DerivationError(
            Code.TYPE,
            f"the exponent of matrix_power is a whole number from 0, found {exponent!r}",
            f"write matrix_power(inv({base!r}), {-exponent.value})",
        )
    if not is_whole(exponent):
        raise DerivationError(
            Code.TYPE,
            f"the exponent of matrix_power is a whole number from 0, found {exponent!r}",
            "write it with whole numbers, sizes, indices and integer variables, by + - and *",
        )
    return shape


def is_whole(term: Term) -> bool:
    """Whether a term is made of whole numbers by sums, differences and products."""
    match term:
        case Number(value):
            return value.denominator == 1
        case Size() | Index():
            return True
        case Bound():
            return term.shape.is_scalar
        case Variable():
            return term.shape.is_scalar and term.domain is Domain.INTEGER
        case Add(left, right) | Subtract(left, right) | Multiply(left, right):
            return is_whole(left) and is_whole(right)
    return False


def _eigenvalues_shape(function: Function, *arguments: Term) -> Shape:
    return column(of_square_matrix(function, *arguments).rows)


def _singular_values_shape(function: Function, *arguments: Term) -> Shape:
    return column(_of_matrix(function, *arguments).columns)


def _expand_singular_values(a: Term) -> Term:
    return sqrt(eigenvalues(a.T @ a))


def _expand_spectral_norm(a: Term) -> Term:
    return singular_values(a)[Number(Fraction(1))]


def _expand_nuclear_norm(a: Term) -> Term:
    k = fresh_index(a.shape.columns, a, "k")
    return Sum(singular_values(a)[k], k)


matrix_power = Function("matrix_power", _power_shape)
adj = Function("adj", of_square_matrix)
pinv = Function("pinv", _transposed_shape)
expm = Function("expm", of_square_matrix)
eigenvalues = Function("eigenvalues", _eigenvalues_shape)
eigenvectors = Function("eigenvectors", of_square_matrix)
singular_values = Function("singular_values", _singular_values_shape, _expand_singular_values)
spectral_norm = Function("spectral_norm", _scalar_of_matrix, _expand_spectral_norm)
nuclear_norm = Function("nuclear_norm", _scalar_of_matrix, _expand_nuclear_norm)

FUNCTIONS_OF_MATRICES = (
    matrix_power,
    adj,
    pinv,
    expm,
    eigenvalues,
    eigenvectors,
    singular_values,
    spectral_norm,
    nuclear_norm,
)
