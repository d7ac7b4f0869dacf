"""Polynomials by their coefficients, the constant first, and terms without needless zeros and ones."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.definedness.nodes import literal_value
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import Number, Term

ZERO, ONE = Number(Fraction(0)), Number(Fraction(1))
HIGHEST = 12  # degree

Polynomial = list[Term]  # coefficients, the constant first


class Unknown(Exception):
    """No antiderivative is known here."""


def times(left: Term, right: Term) -> Term:
    """The product, without factors 1."""
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.value * right.value)
    if ZERO in (left, right):
        return ZERO
    return right if left == ONE else left if right == ONE else left * right


def over(left: Term, right: Term) -> Term:
    """The quotient, without a divisor 1."""
    if isinstance(left, Number) and isinstance(right, Number) and right.value:
        return Number(left.value / right.value)
    return left if right == ONE or left == ZERO else left / right


def plus(left: Term, right: Term) -> Term:
    """The sum, without summands 0."""
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.value + right.value)
    return right if left == ZERO else left if right == ZERO else left + right


def added(left: Term, right: Term) -> Term:
    """left + right."""
    return plus(left, right)


def negated(term: Term) -> Term:
    """-term."""
    return Number(-term.value) if isinstance(term, Number) else -term


def scaled(term: Term, factor: int) -> Term:
    """A whole multiple of an exponent."""
    value = literal_value(term)
    if value is not None:
        return Number(value * factor)
    return term if factor == 1 else -term


def root(term: Term) -> Term:
    """The square root."""
    if isinstance(term, Number) and term.value == 1:
        return ONE
    return FUNCTIONS["sqrt"](term)


def summed(left: Polynomial, right: Polynomial) -> Polynomial:
    """The sum of two polynomials."""
    longer, shorter = (left, right) if len(left) >= len(right) else (right, left)
    return [plus(c, shorter[k]) if k < len(shorter) else c for k, c in enumerate(longer)]


def multiplied(left: Polynomial, right: Polynomial) -> Polynomial:
    """The product of two polynomials. Raises Unknown where its degree is high."""
    if len(left) + len(right) > HIGHEST + 2:
        raise Unknown
    result: Polynomial = [ZERO] * (len(left) + len(right) - 1)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            result[i + j] = plus(result[i + j], times(a, b))
    return result


def differentiated(coefficients: Polynomial) -> Polynomial:
    """The derivative of a polynomial."""
    return [times(Number(Fraction(k)), c) for k, c in enumerate(coefficients)][1:]
