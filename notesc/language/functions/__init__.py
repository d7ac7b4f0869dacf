"""The named functions of the language; users import all of them from here."""

from notesc.language.functions.elementary import exp, log, sigmoid, softplus, sqrt, tanh
from notesc.language.functions.kronecker import kron, vec
from notesc.language.functions.matrices import det, diag, identity, inv, tr
from notesc.language.functions.piecewise import PIECEWISE, cases, maximum, minimum, relu, sign
from notesc.language.functions.record import Function
from notesc.language.functions.special import Beta, Gamma, binomial, digamma, erf, factorial, polygamma
from notesc.language.functions.table import FUNCTIONS, expand, squared_norm_argument
from notesc.language.functions.trigonometric import (
    absolute,
    arccos,
    arccosh,
    arcsin,
    arcsinh,
    arctan,
    arctanh,
    cos,
    cosh,
    sin,
    sinh,
    tan,
)
from notesc.language.functions.vectors import delta, logsumexp, norm, outer, softmax

__all__ = [
    "FUNCTIONS",
    "PIECEWISE",
    "Beta",
    "Function",
    "Gamma",
    "absolute",
    "arccos",
    "arccosh",
    "arcsin",
    "arcsinh",
    "arctan",
    "arctanh",
    "binomial",
    "cases",
    "cos",
    "cosh",
    "delta",
    "det",
    "diag",
    "digamma",
    "erf",
    "exp",
    "expand",
    "factorial",
    "identity",
    "inv",
    "kron",
    "log",
    "logsumexp",
    "maximum",
    "minimum",
    "norm",
    "outer",
    "polygamma",
    "relu",
    "sigmoid",
    "sign",
    "sin",
    "sinh",
    "softmax",
    "softplus",
    "sqrt",
    "squared_norm_argument",
    "tan",
    "tanh",
    "tr",
    "vec",
]
