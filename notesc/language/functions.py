"""TRUSTED. The named functions of the language: one record each, in one table.

A *derived* function says what it means as a term in other functions (`expansion`), and that is all the kernel needs:
its definedness, derivative, normal form and evaluation all follow. A *primitive* function (no expansion) needs a rule
in the kernel's normal form, in its evaluator and in its definedness as well.

To add a function: write its record here, and list its name in `notesc/__init__.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_term, filled
from notesc.language.indexed import Sum, components, fresh_index
from notesc.language.prose import not_for_prose
from notesc.language.shapes import SCALAR, Kind, Shape, matrix
from notesc.language.terms import (
    Application,
    Bound,
    IdentityMatrix,
    Index,
    Number,
    Power,
    Size,
    Term,
)


@dataclass(frozen=True)
class Function:
    """One function of the language."""

    name: str  # as an author writes it, and its key in the table
    shape: Callable[
        ..., Shape
    ]  # shapes of the arguments → shape of the result; raises DerivationError where they do not fit
    expansion: Callable[..., Term] | None = None  # its meaning in other functions; None for a primitive
    elementwise: bool = False  # acts on each entry of a vector by itself
    latex: str = ""  # the operator's LaTeX, where it is not its name in upright letters

    def __repr__(self) -> str:
        return self.name

    def __format__(self, specification: str) -> str:
        raise not_for_prose(f"the function {self.name}", f"write {{{self.name}(x)}} for its value at x, or its name")

    def __call__(self, *arguments: Any) -> Term:
        terms = tuple(as_term(argument) for argument in arguments)
        return Application(self.name, terms, self.shape(self, *terms))


def expand(term: Application) -> Term | None:
    """What a derived function means at these arguments; None for a primitive."""
    function = FUNCTIONS[term.function]
    return None if function.expansion is None else function.expansion(*term.arguments)


# ---- shapes -------------------------------------------------------------------------------------------------------


def _expect(function: Function, arguments: tuple[Term, ...], count: int) -> None:
    if len(arguments) != count:
        raise DerivationError(
            Code.TYPE, f"{function.name} takes {count} argument{'s' if count > 1 else ''}, found {len(arguments)}"
        )


def _elementwise(function: Function, *arguments: Term) -> Shape:
    _expect(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is Kind.MATRIX:
        raise DerivationError(
            Code.KIND,
            f"{function.name} acts on scalars and elementwise on vectors; {argument!r} is a {argument.shape}",
            "write the components with indices",
        )
    return argument.shape


def _of_vector(function: Function, *arguments: Term) -> Shape:
    _expect(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is not Kind.COLUMN:
        raise DerivationError(Code.KIND, f"{function.name} expects a column, found {argument!r}, a {argument.shape}")
    return argument.shape


def _square(function: Function, *arguments: Term) -> Shape:
    _expect(function, arguments, 1)
    (argument,) = arguments
    if argument.shape.kind is not Kind.MATRIX or argument.shape.rows != argument.shape.columns:
        raise DerivationError(
            Code.SHAPE, f"{function.name} expects a square matrix, found {argument!r}, a {argument.shape}"
        )
    return argument.shape


def _scalar_of(check: Callable[..., Shape]) -> Callable[..., Shape]:
    def shape(function: Function, *arguments: Term) -> Shape:
        check(function, *arguments)
        return SCALAR

    return shape


def _diagonal_shape(function: Function, *arguments: Term) -> Shape:
    vector = _of_vector(function, *arguments)
    return matrix(vector.rows, vector.rows)


def _outer_shape(function: Function, *arguments: Term) -> Shape:
    _expect(function, arguments, 2)
    for argument in arguments:
        _of_vector(function, argument)
    return matrix(arguments[0].shape.rows, arguments[1].shape.rows)


def _index_pair(function: Function, *arguments: Term) -> Shape:
    _expect(function, arguments, 2)
    for argument in arguments:
        whole = isinstance(argument, Number) and argument.value.denominator == 1
        if not (isinstance(argument, Index | Bound) or whole):
            raise DerivationError(Code.SUBSCRIPT, f"delta compares two indices, found {argument!r}")
    ranges = {argument.range for argument in arguments if isinstance(argument, Index)}
    if len(ranges) > 1:
        first, second = (f"{argument!r} over 1..{argument.range!r}" for argument in arguments)  # type: ignore[attr-defined]
        raise DerivationError(Code.SUBSCRIPT, f"the indices of delta range differently: {first}, {second}")
    largest = min((extent for extent in ranges if isinstance(extent, int)), default=None)
    for argument in arguments:
        if isinstance(argument, Number) and (argument.value < 1 or (largest is not None and argument.value > largest)):
            until = "" if largest is None else f" to {largest}"
            raise DerivationError(Code.SUBSCRIPT, f"subscripts count from 1{until}, found {argument!r} in delta")
    return SCALAR


# ---- expansions ---------------------------------------------------------------------------------------------------


def _one_like(x: Term) -> Term:
    return filled(Number(Fraction(1)), x.shape)


def _expand_sigmoid(x: Term) -> Term:
    return 1 / (1 + exp(-x))


def _expand_softplus(x: Term) -> Term:
    return log(1 + exp(x))


def _expand_softmax(z: Term) -> Term:
    extent = z.shape.dimensions[0]
    i, k = fresh_index(extent, z, "i"), fresh_index(extent, z, "k")
    return components(exp(z[i]) / Sum(exp(z[k]), k), i)


def _expand_logsumexp(z: Term) -> Term:
    k = fresh_index(z.shape.dimensions[0], z, "k")
    return log(Sum(exp(z[k]), k))


def _expand_norm(v: Term) -> Term:
    k = fresh_index(v.shape.dimensions[0], v, "k")
    return sqrt(Sum(v[k] ** 2, k))


def _expand_trace(a: Term) -> Term:
    k = fresh_index(a.shape.rows, a, "k")
    return Sum(a[k, k], k)


def _expand_diagonal(v: Term) -> Term:
    extent = v.shape.dimensions[0]
    i, k = fresh_index(extent, v, "i"), fresh_index(extent, v, "k")
    return components(delta(i, k) * v[i], i, k)


def _expand_outer(u: Term, v: Term) -> Term:
    return u @ v.T


# ---- the table ----------------------------------------------------------------------------------------------------

exp = Function("exp", _elementwise, elementwise=True)
log = Function("log", _elementwise, elementwise=True)
sqrt = Function("sqrt", _elementwise, elementwise=True)
tanh = Function("tanh", _elementwise, elementwise=True)
sigmoid = Function("sigmoid", _elementwise, _expand_sigmoid, elementwise=True, latex=r"\sigma")
softplus = Function("softplus", _elementwise, _expand_softplus, elementwise=True)
softmax = Function("softmax", _of_vector, _expand_softmax)
logsumexp = Function("logsumexp", _scalar_of(_of_vector), _expand_logsumexp)
norm = Function("norm", _scalar_of(_of_vector), _expand_norm)
tr = Function("tr", _scalar_of(_square), _expand_trace, latex=r"\operatorname{tr}")
det = Function("det", _scalar_of(_square), latex=r"\det")
inv = Function("inv", _square)
diag = Function("diag", _diagonal_shape, _expand_diagonal)
outer = Function("outer", _outer_shape, _expand_outer)
delta = Function("delta", _index_pair, latex=r"\delta")

FUNCTIONS: dict[str, Function] = {
    function.name: function
    for function in (
        exp,
        log,
        sqrt,
        tanh,
        sigmoid,
        softplus,
        softmax,
        logsumexp,
        norm,
        tr,
        det,
        inv,
        diag,
        outer,
        delta,
    )
}


def identity(size: int | Size) -> Term:
    """The identity matrix of a size."""
    if isinstance(size, bool) or not (isinstance(size, Size) or (isinstance(size, int) and size >= 1)):
        raise DerivationError(Code.TYPE, f"identity expects a size, found {size!r}")
    return IdentityMatrix(size)


def squared_norm_argument(term: Term) -> tuple[Term, int] | None:
    """For `norm(v) ** (2 * m)` with a whole m ≥ 1: v and m. By convention this is (Σ v²)^m, smooth everywhere."""
    if not (isinstance(term, Power) and isinstance(term.base, Application) and term.base.function == "norm"):
        return None
    if not (isinstance(term.exponent, Number) and term.exponent.value.denominator == 1):
        return None
    exponent = int(term.exponent.value)
    if exponent <= 0 or exponent % 2:
        return None
    return term.base.arguments[0], exponent // 2
