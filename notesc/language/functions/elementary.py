"""TRUSTED. Elementary functions of one real variable, elementwise on vectors."""

from __future__ import annotations

from notesc.language.functions.argument_shapes import elementwise
from notesc.language.functions.record import Function
from notesc.language.terms import Term


def _expand_sigmoid(x: Term) -> Term:
    return 1 / (1 + exp(-x))


def _expand_softplus(x: Term) -> Term:
    return log(1 + exp(x))


exp = Function("exp", elementwise, elementwise=True)
log = Function("log", elementwise, elementwise=True)
sqrt = Function("sqrt", elementwise, elementwise=True)
tanh = Function("tanh", elementwise, elementwise=True)
sigmoid = Function("sigmoid", elementwise, _expand_sigmoid, elementwise=True, latex=r"\sigma")
softplus = Function("softplus", elementwise, _expand_softplus, elementwise=True)

ELEMENTARY = (exp, log, sqrt, tanh, sigmoid, softplus)
