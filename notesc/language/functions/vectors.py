"""TRUSTED. Functions of vectors and of indices."""

from __future__ import annotations

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import is_whole
from notesc.language.functions.argument_shapes import expect_count, of_vector, scalar_of
from notesc.language.functions.elementary import exp, log, sqrt
from notesc.language.functions.record import Function
from notesc.language.indexed import Sum, components, fresh_index
from notesc.language.shapes import SCALAR, Kind, Shape, matrix
from notesc.language.terms import Index, Number, Term


def _outer_shape(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 2)
    for argument in arguments:
        of_vector(function, argument)
    return matrix(arguments[0].shape.rows, arguments[1].shape.rows)


def _index_pair(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 2)
    for argument in arguments:
        if not is_whole(argument):
            raise DerivationError(Code.SUBSCRIPT, f"delta compares two indices, found {argument!r}")
    ranges = {argument.range for argument in arguments if isinstance(argument, Index)}
    if len(ranges) > 1:
        first, second = (f"{one!r} over 1..{one.range!r}" for one in arguments if isinstance(one, Index))
        raise DerivationError(Code.SUBSCRIPT, f"the indices of delta range differently: {first}, {second}")
    largest = min((extent for extent in ranges if isinstance(extent, int)), default=None)
    for argument in arguments:
        if isinstance(argument, Number) and (argument.value < 1 or (largest is not None and argument.value > largest)):
            until = "" if largest is None else f" to {largest}"
            raise DerivationError(Code.SUBSCRIPT, f"subscripts count from 1{until}, found {argument!r} in delta")
    return SCALAR


def _expand_softmax(z: Term) -> Term:
    extent = z.shape.dimensions[0]
    i, k = fresh_index(extent, z, "i"), fresh_index(extent, z, "k")
    return components(exp(z[i]) / Sum(exp(z[k]), k), i)


def _expand_logsumexp(z: Term) -> Term:
    k = fresh_index(z.shape.dimensions[0], z, "k")
    return log(Sum(exp(z[k]), k))


def _norm_shape(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind not in (Kind.COLUMN, Kind.MATRIX):
        raise DerivationError(
            Code.KIND, f"{function.name} expects a column or a matrix, found {argument!r}, a {argument.shape}"
        )
    return SCALAR


def _expand_norm(v: Term) -> Term:
    """The root of the sum of all squares: of a matrix the Frobenius norm."""
    if v.shape.kind is Kind.MATRIX:
        i, j = fresh_index(v.shape.rows, v, "i"), fresh_index(v.shape.columns, v, "j")
        return sqrt(Sum(v[i, j] ** 2, i, j))
    k = fresh_index(v.shape.dimensions[0], v, "k")
    return sqrt(Sum(v[k] ** 2, k))


def _expand_outer(u: Term, v: Term) -> Term:
    return u @ v.T


softmax = Function("softmax", of_vector, _expand_softmax)
logsumexp = Function("logsumexp", scalar_of(of_vector), _expand_logsumexp)
norm = Function("norm", _norm_shape, _expand_norm)
outer = Function("outer", _outer_shape, _expand_outer)
delta = Function("delta", _index_pair, latex=r"\delta")

OF_VECTORS = (softmax, logsumexp, norm, outer, delta)
