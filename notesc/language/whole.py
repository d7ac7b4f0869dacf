"""TRUSTED. Which terms are whole-valued by their structure: exponents of bases of any sign, arguments of factorials."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from notesc.language.terms import (
    Add,
    Application,
    Divide,
    Domain,
    Index,
    Multiply,
    Negate,
    Node,
    Number,
    Power,
    Reference,
    Size,
    Subscript,
    Subtract,
    Term,
    Variable,
)

_TWO = Number(Fraction(2))


def is_whole_valued(term: Term) -> bool:
    """Whether every value of a scalar term is a whole number. False means *not known*.

    Sizes, indices, whole literals and variables declared to be integers are; sums, differences, products and factorials
    of what is.
    """
    rule = _RULES.get(type(term))
    return rule is not None and rule(term)


def _subscript(term: Subscript) -> bool:
    """A component of a vector or matrix of integers."""
    return isinstance(term.operand, Variable) and term.operand.domain is Domain.INTEGER


def _power(term: Power) -> bool:
    """A whole number to a whole power that is never negative."""
    exponent = term.exponent
    is_nonnegative = isinstance(exponent, Size | Index) or (isinstance(exponent, Number) and exponent.value >= 0)
    return is_nonnegative and is_whole_valued(exponent) and is_whole_valued(term.base)


def _half(term: Divide) -> bool:
    """m(m + 1)/2 and m(m - 1)/2 for a whole m: one of two neighbours is even."""
    if term.right != _TWO or not isinstance(term.left, Multiply):
        return isinstance(term.left, Number) and isinstance(term.right, Number) and _is_whole_quotient(term)
    first, second = term.left.left, term.left.right
    return is_whole_valued(first) and (_are_neighbours(first, second) or _are_neighbours(second, first))


def _is_whole_quotient(term: Divide) -> bool:
    over, under = term.left, term.right
    assert isinstance(over, Number)
    assert isinstance(under, Number)
    return under.value != 0 and (over.value / under.value).denominator == 1


def _are_neighbours(first: Term, second: Term) -> bool:
    """first = second ± 1, as written."""
    one = Number(Fraction(1))
    return isinstance(first, Add | Subtract) and first.right == one and first.left == second


def _application(term: Application) -> bool:
    """Kronecker's delta; a factorial; a binomial coefficient of whole numbers."""
    if term.function in ("delta", "factorial"):
        return True
    return term.function == "binomial" and all(map(is_whole_valued, term.arguments))


_RULES: dict[type[Node], Callable[[Any], bool]] = {
    Number: lambda term: term.value.denominator == 1,
    Size: lambda _: True,
    Index: lambda _: True,
    Variable: lambda term: term.shape.is_scalar and term.domain is Domain.INTEGER,
    Subscript: _subscript,
    Negate: lambda term: is_whole_valued(term.operand),
    Add: lambda term: is_whole_valued(term.left) and is_whole_valued(term.right),
    Subtract: lambda term: is_whole_valued(term.left) and is_whole_valued(term.right),
    Multiply: lambda term: is_whole_valued(term.left) and is_whole_valued(term.right),
    Divide: _half,
    Power: _power,
    Application: _application,
    Reference: lambda term: is_whole_valued(term.unfold()),
}
