"""TRUSTED. Special functions: Gamma and Beta with their derivatives, the error function, factorials and binomials.

Gamma is Euler's (Abramowitz and Stegun, *Handbook of Mathematical Functions*, 1964, 6.1.1), Beta(x, y) =
Gamma(x) Gamma(y)/Gamma(x + y) for x, y > 0 (6.2.2), digamma(x) the derivative of log Gamma(x) (6.3.1), polygamma(m, x)
the m-th derivative of digamma (6.4.1), erf(x) = 2/√π ∫₀ˣ exp(-t²) dt (7.1.1). factorial(n) is for whole n ≥ 0;
binomial(r, k) = r(r - 1)…(r - k + 1)/k! for every real r and whole k ≥ 0, and 0 for k < 0 (Graham, Knuth and Patashnik,
*Concrete Mathematics*, 5.1), hence also 0 for whole 0 ≤ r < k.
"""

from __future__ import annotations

from notesc.diagnostics import Code, DerivationError
from notesc.language.functions.argument_shapes import elementwise, expect_count
from notesc.language.functions.record import Function
from notesc.language.shapes import SCALAR, Shape
from notesc.language.terms import Number, Term
from notesc.language.whole import is_whole_valued


def _two_scalars(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 2)
    for argument in arguments:
        _expect_scalar(function, argument)
    return SCALAR


def _expect_scalar(function: Function, argument: Term) -> None:
    if not argument.shape.is_scalar:
        raise DerivationError(
            Code.KIND,
            f"{function.name} is of scalars, found {argument!r}, a {argument.shape}",
            "write the components with indices",
        )


def _expect_whole(function: Function, argument: Term) -> None:
    _expect_scalar(function, argument)
    if not is_whole_valued(argument):
        raise DerivationError(
            Code.TYPE,
            f"{function.name} expects a whole number here, found {argument!r}",
            "whole are sizes, indices, whole literals, scalars with domain=integer, and their sums and products",
            "Gamma(x + 1) extends the factorial to real numbers",
        )


def _factorial_shape(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 1)
    _expect_whole(function, arguments[0])
    return SCALAR


def _binomial_shape(function: Function, *arguments: Term) -> Shape:
    shape = _two_scalars(function, *arguments)
    _expect_whole(function, arguments[1])
    return shape


def _polygamma_shape(function: Function, *arguments: Term) -> Shape:
    shape = _two_scalars(function, *arguments)
    order = arguments[0]
    if order_of_polygamma(order) is None:
        raise DerivationError(
            Code.TYPE,
            f"polygamma expects a whole number from 0 as its order, found {order!r}",
            "polygamma(1, x) is the derivative of digamma(x)",
        )
    return shape


def order_of_polygamma(term: Term) -> int | None:
    """The whole number ≥ 0 that the first argument of polygamma must be, as a literal."""
    is_order = isinstance(term, Number) and term.value.denominator == 1 and term.value >= 0
    return int(term.value) if isinstance(term, Number) and is_order else None


def _expand_beta(x: Term, y: Term) -> Term:
    return Gamma(x) * Gamma(y) / Gamma(x + y)


Gamma = Function("Gamma", elementwise, elementwise=True, latex=r"\Gamma")
digamma = Function("digamma", elementwise, elementwise=True, latex=r"\psi")
erf = Function("erf", elementwise, elementwise=True)
polygamma = Function("polygamma", _polygamma_shape)
Beta = Function("Beta", _two_scalars, _expand_beta, latex=r"\operatorname{B}")
factorial = Function("factorial", _factorial_shape)
binomial = Function("binomial", _binomial_shape)

SPECIAL = (Gamma, digamma, erf, polygamma, Beta, factorial, binomial)
