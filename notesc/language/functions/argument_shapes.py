"""TRUSTED. Which shapes of arguments a function takes, and the shape of its value.

Each rule raises DerivationError where the arguments do not fit.
"""

from __future__ import annotations

from collections.abc import Callable

from notesc.diagnostics import Code, DerivationError
from notesc.language.functions.record import Function
from notesc.language.shapes import SCALAR, Kind, Shape
from notesc.language.terms import Term


def expect_count(function: Function, arguments: tuple[Term, ...], count: int) -> None:
    """Raises DerivationError unless there are so many arguments."""
    if len(arguments) != count:
        raise DerivationError(
            Code.TYPE, f"{function.name} takes {count} argument{'s' if count > 1 else ''}, found {len(arguments)}"
        )


def elementwise(function: Function, *arguments: Term) -> Shape:
    """Any scalar or vector; the result has its shape."""
    expect_count(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is Kind.MATRIX:
        raise DerivationError(
            Code.KIND,
            f"{function.name} acts on scalars and elementwise on vectors; {argument!r} is a {argument.shape}",
            "write the components with indices",
        )
    return argument.shape


def of_vector(function: Function, *arguments: Term) -> Shape:
    """One column; its shape."""
    expect_count(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is not Kind.COLUMN:
        raise DerivationError(Code.KIND, f"{function.name} expects a column, found {argument!r}, a {argument.shape}")
    return argument.shape


def of_square_matrix(function: Function, *arguments: Term) -> Shape:
    """One square matrix; its shape."""
    expect_count(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is not Kind.MATRIX or argument.shape.rows != argument.shape.columns:
        raise DerivationError(
            Code.SHAPE, f"{function.name} expects a square matrix, found {argument!r}, a {argument.shape}"
        )
    return argument.shape


def scalar_of(check: Callable[..., Shape]) -> Callable[..., Shape]:
    """A rule that checks the arguments like another, for a scalar result."""

    def shape(function: Function, *arguments: Term) -> Shape:
        check(function, *arguments)
        return SCALAR

    return shape
