"""TRUSTED. Functions of matrices, and those that make one."""

from __future__ import annotations

from typing import Any

from notesc.language.functions.argument_shapes import of_square_matrix, of_vector, scalar_of
from notesc.language.functions.record import Function
from notesc.language.functions.vectors import delta
from notesc.language.indexed import Sum, components, fresh_index
from notesc.language.shapes import Shape, matrix
from notesc.language.sizes import as_dimension
from notesc.language.terms import IdentityMatrix, Term


def _diagonal_shape(function: Function, *arguments: Term) -> Shape:
    vector = of_vector(function, *arguments)
    return matrix(vector.rows, vector.rows)


def _inverse_shape(function: Function, *arguments: Term) -> Shape:
    """Square; the rows of the inverse are numbered like the columns of the matrix."""
    shape = of_square_matrix(function, *arguments)
    return matrix(shape.columns, shape.rows)


def _expand_trace(a: Term) -> Term:
    k = fresh_index(a.shape.rows, a, "k")
    return Sum(a[k, k], k)


def _expand_diagonal(v: Term) -> Term:
    extent = v.shape.dimensions[0]
    i, k = fresh_index(extent, v, "i"), fresh_index(extent, v, "k")
    return components(delta(i, k) * v[i], i, k)


tr = Function("tr", scalar_of(of_square_matrix), _expand_trace, latex=r"\operatorname{tr}")
det = Function("det", scalar_of(of_square_matrix), latex=r"\det")
inv = Function("inv", _inverse_shape)
diag = Function("diag", _diagonal_shape, _expand_diagonal)

OF_MATRICES = (tr, det, inv, diag)


def identity(size: Any) -> Term:
    """The identity matrix of a size; sums and products of sizes are sizes too: `identity(n * m)`."""
    return IdentityMatrix(as_dimension(size, "identity"))
