"""TRUSTED. Quotients and differences in which exponentials grow: both sides are multiplied by one that vanishes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from notesc.language.functions import FUNCTIONS
from notesc.language.terms import Add, Application, Divide, Multiply, Negate, Subtract, Term

if TYPE_CHECKING:
    from notesc.kernel.limits.engine import Engine, Goes

exp, log = FUNCTIONS["exp"], FUNCTIONS["log"]


def by_a_common_exponential(term: Term, engine: Engine) -> Goes | None:
    """N/D = (N e^(-h))/(D e^(-h)), and log u + v = log(u e^v), for u > 0."""
    match term:
        case Divide(over, under):
            for exponent in _growing_exponents(under, engine):
                found = engine.limit(times_exponential(over, -exponent) / times_exponential(under, -exponent))
                if found is not None:
                    return found
        case Add(Application("log", (u,)), v) | Add(v, Application("log", (u,))) if _is_exponential(u):
            return engine.limit(log(times_exponential(u, v)))
        case Subtract(Application("log", (u,)), v) if _is_exponential(u):
            return engine.limit(log(times_exponential(u, -v)))
        case Subtract(v, Application("log", (u,))) if _is_exponential(u):
            return engine.limit(-log(times_exponential(u, -v)))
    return None


def _is_exponential(term: Term) -> bool:
    return any(True for _ in _exponents(term))


def _growing_exponents(term: Term, engine: Engine) -> Iterator[Term]:
    for exponent in _exponents(term):
        goes = engine.limit(exponent)
        if goes is not None and goes.to is None and goes.sign > 0:
            yield exponent


def _exponents(term: Term) -> Iterator[Term]:
    """What stands in the exponentials that a sum is made of."""
    match term:
        case Add(left, right) | Subtract(left, right) | Multiply(left, right):
            yield from _exponents(left)
            yield from _exponents(right)
        case Negate(operand):
            yield from _exponents(operand)
        case Application("exp", (argument,)):
            yield argument


def times_exponential(term: Term, exponent: Term) -> Term:
    """term · exp(exponent), multiplied into sums and exponentials."""
    match term:
        case Add(left, right):
            return times_exponential(left, exponent) + times_exponential(right, exponent)
        case Subtract(left, right):
            return times_exponential(left, exponent) - times_exponential(right, exponent)
        case Negate(operand):
            return -times_exponential(operand, exponent)
        case Multiply(left, right) if _is_exponential(right):
            return left * times_exponential(right, exponent)
        case Multiply(left, right) if _is_exponential(left):
            return times_exponential(left, exponent) * right
        case Application("exp", (argument,)):
            return exp(argument + exponent)
    return term * exp(exponent)
