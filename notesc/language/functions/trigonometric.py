"""TRUSTED. Trigonometric and hyperbolic functions, their inverses, and the absolute value; elementwise on vectors.

What each means in others follows Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964): 4.3.3 to 4.3.6
(tan, csc, sec, cot), 4.4.2 (arccos), 4.5.1 to 4.5.6 (hyperbolic), 4.6.20 to 4.6.22 (their inverses as logarithms).
The values of the inverse functions are the principal ones.
"""

from __future__ import annotations

from notesc.language.constants import pi
from notesc.language.functions.argument_shapes import elementwise
from notesc.language.functions.elementary import exp, log, sqrt
from notesc.language.functions.record import Function
from notesc.language.indexed import components, fresh_index
from notesc.language.shapes import Kind
from notesc.language.terms import Term


def _expand_tan(x: Term) -> Term:
    return sin(x) / cos(x)


def _expand_cot(x: Term) -> Term:
    return cos(x) / sin(x)


def _expand_sec(x: Term) -> Term:
    return 1 / cos(x)


def _expand_csc(x: Term) -> Term:
    return 1 / sin(x)


def _expand_sech(x: Term) -> Term:
    return 1 / cosh(x)


def _expand_csch(x: Term) -> Term:
    return 1 / sinh(x)


def _expand_coth(x: Term) -> Term:
    return cosh(x) / sinh(x)


def _expand_sinh(x: Term) -> Term:
    return (exp(x) - exp(-x)) / 2


def _expand_cosh(x: Term) -> Term:
    return (exp(x) + exp(-x)) / 2


def _expand_arccos(x: Term) -> Term:
    """π/2 - arcsin x; a vector entry by entry, because π does not adapt to shapes as number literals do."""
    if x.shape.is_scalar:
        return pi / 2 - arcsin(x)
    k = fresh_index(x.shape.dimensions[0], x, "k")
    column = components(pi / 2 - arcsin(x[k]), k)
    return column.T if x.shape.kind is Kind.ROW else column


def _expand_arcsinh(x: Term) -> Term:
    return log(x + sqrt(x * x + 1))


def _expand_arccosh(x: Term) -> Term:
    return log(x + sqrt(x * x - 1))


def _expand_arctanh(x: Term) -> Term:
    return log((1 + x) / (1 - x)) / 2


def _expand_absolute(x: Term) -> Term:
    return sqrt(x * x)


sin = Function("sin", elementwise, elementwise=True, latex=r"\sin")
cos = Function("cos", elementwise, elementwise=True, latex=r"\cos")
tan = Function("tan", elementwise, _expand_tan, elementwise=True, latex=r"\tan")
sinh = Function("sinh", elementwise, _expand_sinh, elementwise=True, latex=r"\sinh")
cosh = Function("cosh", elementwise, _expand_cosh, elementwise=True, latex=r"\cosh")
cot = Function("cot", elementwise, _expand_cot, elementwise=True, latex=r"\cot")
sec = Function("sec", elementwise, _expand_sec, elementwise=True, latex=r"\sec")
csc = Function("csc", elementwise, _expand_csc, elementwise=True, latex=r"\csc")
sech = Function("sech", elementwise, _expand_sech, elementwise=True)
csch = Function("csch", elementwise, _expand_csch, elementwise=True)
coth = Function("coth", elementwise, _expand_coth, elementwise=True, latex=r"\coth")
arcsin = Function("arcsin", elementwise, elementwise=True, latex=r"\arcsin")
arccos = Function("arccos", elementwise, _expand_arccos, elementwise=True, latex=r"\arccos")
arctan = Function("arctan", elementwise, elementwise=True, latex=r"\arctan")
arcsinh = Function("arcsinh", elementwise, _expand_arcsinh, elementwise=True)
arccosh = Function("arccosh", elementwise, _expand_arccosh, elementwise=True)
arctanh = Function("arctanh", elementwise, _expand_arctanh, elementwise=True)
absolute = Function("absolute", elementwise, _expand_absolute, elementwise=True)

TRIGONOMETRIC = (
    *(sin, cos, tan, cot, sec, csc, sinh, cosh, sech, csch, coth),
    *(arcsin, arccos, arctan, arcsinh, arccosh, arctanh, absolute),
)
