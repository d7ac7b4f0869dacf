"""TRUSTED. An interval that contains every value of a scalar term, from its structure and the declared domains."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from notesc.kernel.components import component
from notesc.kernel.fresh import new_index, new_variable
from notesc.kernel.signs.intervals import (
    AT_LEAST_ONE,
    EVERYTHING,
    NONNEGATIVE,
    POSITIVE,
    UNIT,
    ZERO_TO_ONE,
    Interval,
    point,
)
from notesc.kernel.signs.ranges import RANGES
from notesc.kernel.signs.special_ranges import SPECIAL_RANGES
from notesc.language.functions import expand
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Divide,
    Domain,
    Filled,
    Index,
    MatrixProduct,
    MatrixProperty,
    Multiply,
    Negate,
    Node,
    Number,
    Power,
    RangeProduct,
    RangeSummation,
    Reference,
    Size,
    Subscript,
    Subtract,
    Summation,
    Term,
    Transpose,
    Variable,
    free_variables,
    instantiate,
    unfold_all,
)

Refine = Callable[[Term], Interval]  # what the context adds about a subterm


def bounds(term: Term, refine: Refine) -> Interval:
    """Where the values of a scalar term lie, wherever it is defined."""
    rule = _BOUNDS.get(type(term))
    own = EVERYTHING if rule is None else rule(term, refine)
    return own.intersect(refine(term))


_DOMAINS = {
    Domain.REAL: EVERYTHING,
    Domain.INTEGER: EVERYTHING,
    Domain.POSITIVE: POSITIVE,
    Domain.NONNEGATIVE: NONNEGATIVE,
    Domain.UNIT_INTERVAL: UNIT,
}


def _index(term: Index, refine: Refine) -> Interval:
    return Interval(Fraction(1), Fraction(term.range) if isinstance(term.range, int) else None)


def _subscript(term: Subscript, refine: Refine) -> Interval:
    operand = term.operand
    while isinstance(operand, Reference):
        operand = operand.unfold()
    if isinstance(operand, Variable):
        diagonal = len(term.subscripts) == 2 and term.subscripts[0] == term.subscripts[1]
        if diagonal and MatrixProperty.POSITIVE_DEFINITE in operand.properties:
            return POSITIVE  # a diagonal entry is eᵀ M e
        if MatrixProperty.DIAGONAL in operand.properties:
            return EVERYTHING if operand.domain in (Domain.REAL, Domain.INTEGER) else NONNEGATIVE  # 0 off the diagonal
        return _DOMAINS[operand.domain]
    if isinstance(operand, Application) and operand.function == "softmax":
        return ZERO_TO_ONE  # one of the positive terms of the sum over the sum itself
    inner = component(operand, term.subscripts)
    return EVERYTHING if isinstance(inner, Subscript) else bounds(inner, refine)


def _multiply(term: Multiply, refine: Refine) -> Interval:
    if unfold_all(term.left) == unfold_all(term.right):
        return _even_power(bounds(term.left, refine))
    return bounds(term.left, refine) * bounds(term.right, refine)


def _even_power(base: Interval) -> Interval:
    """x^(2m): 0 or more, and more than 0 where x is not 0; at most 1 within [-1, 1]."""
    within_unit = base.lower is not None and base.upper is not None and base.lower >= -1 and base.upper <= 1
    upper = Fraction(1) if within_unit else None
    strictly = within_unit and (base.lower_open or base.lower != -1) and (base.upper_open or base.upper != 1)
    return Interval(Fraction(0), upper, base.excludes_zero, strictly)


def _divide(term: Divide, refine: Refine) -> Interval:
    if _is_share(term, refine):
        return UNIT
    return bounds(term.left, refine) * bounds(term.right, refine).reciprocal()


def _is_share(term: Divide, refine: Refine) -> bool:
    """a_i / Σ a_k with every a_k ≥ 0: the sum is ≥ a_i, and is not 0 where the quotient is defined."""
    total = term.right
    while isinstance(total, Reference):
        total = total.unfold()
    if not isinstance(total, Summation):
        return False
    part, extent = unfold_all(term.left), total.variable.range
    body = unfold_all(total.body)
    own = [v for v in free_variables(part) if isinstance(v, Index) and v.range == extent]
    if not any(instantiate(body, index) == part for index in own):
        return False
    return bounds(instantiate(body, new_index(extent, "k")), refine).is_nonnegative


def _power(term: Power, refine: Refine) -> Interval:
    base = bounds(term.base, refine)
    exponent = unfold_all(term.exponent)
    if isinstance(exponent, Number) and exponent.value.denominator == 1:
        whole = exponent.value.numerator
        if whole == 0:
            return point(Fraction(1))
        if whole % 2 == 0:
            even = _even_power(base)
            return even if whole > 0 else Interval(Fraction(0), None, lower_open=True)
        return _odd_power(base, whole)
    if base.is_positive:
        return POSITIVE
    return NONNEGATIVE if isinstance(exponent, Number) or base.is_nonnegative else EVERYTHING


def _odd_power(base: Interval, exponent: int) -> Interval:
    """The sign of the base."""
    if base.is_positive:
        return POSITIVE
    if base.is_negative:
        return -POSITIVE
    if exponent > 0 and base.is_nonnegative:
        return NONNEGATIVE
    return -NONNEGATIVE if exponent > 0 and base.is_nonpositive else EVERYTHING


def _summation(term: Summation, refine: Refine) -> Interval:
    """A range is never empty: a sum of values ≥ a ≥ 0 is ≥ a, and of values ≤ b ≤ 0 is ≤ b."""
    index = new_index(term.variable.range, term.variable.name)
    body = bounds(instantiate(term.body, index), refine)
    lower = body.lower if body.is_nonnegative else None
    upper = body.upper if body.is_nonpositive else None
    return Interval(lower, upper, lower is not None and body.lower_open, upper is not None and body.upper_open)


def _range(term: RangeSummation | RangeProduct, refine: Refine) -> Interval:
    """A sum of values ≥ 0 is ≥ 0, also an empty one; a product of values ≥ 0 (> 0) is.

    Nothing is assumed of the variable.
    """
    variable = new_variable(term.variable.name, term.variable.shape, term.variable.domain)
    body = bounds(instantiate(term.body, variable), refine)
    if isinstance(term, RangeProduct):
        return POSITIVE if body.is_positive else NONNEGATIVE if body.is_nonnegative else EVERYTHING
    return NONNEGATIVE if body.is_nonnegative else -NONNEGATIVE if body.is_nonpositive else EVERYTHING


def _matrix_product(term: MatrixProduct, refine: Refine) -> Interval:
    """vᵀ v is a sum of squares; a product of vectors with entries of known sign is a sum of products."""
    if term.left.shape.kind is not Kind.ROW:
        return EVERYTHING
    left, right = unfold_all(term.left), unfold_all(term.right)
    if left in (Transpose(right),) or (isinstance(right, Transpose) and right.operand == left):
        return NONNEGATIVE
    index = new_index(term.left.shape.columns, "l")
    body = bounds(component(term.left, (index,)), refine) * bounds(component(term.right, (index,)), refine)
    lower = body.lower if body.is_nonnegative else None
    return Interval(lower, None, lower is not None and body.lower_open)


def _application(term: Application, refine: Refine) -> Interval:
    rule, special = RANGES.get(term.function), SPECIAL_RANGES.get(term.function)
    if rule is not None or special is not None:
        found = EVERYTHING if rule is None else rule(bounds(term.arguments[0], refine))
        return found if special is None else found.intersect(special(term, lambda part: bounds(part, refine)))
    if term.function == "norm":
        return NONNEGATIVE
    expansion = expand(term)
    return EVERYTHING if expansion is None else bounds(expansion, refine)


_BOUNDS: dict[type[Node], Callable[[Any, Refine], Interval]] = {
    Number: lambda term, refine: point(term.value),
    Filled: lambda term, refine: point(term.value.value),
    Constant: lambda term, refine: Interval(Fraction(3), Fraction(22, 7), True, True),  # π
    Size: lambda term, refine: AT_LEAST_ONE,
    Index: _index,
    Variable: lambda term, refine: _DOMAINS[term.domain],
    Subscript: _subscript,
    Negate: lambda term, refine: -bounds(term.operand, refine),
    Add: lambda term, refine: bounds(term.left, refine) + bounds(term.right, refine),
    Subtract: lambda term, refine: bounds(term.left, refine) + (-bounds(term.right, refine)),
    Multiply: _multiply,
    Divide: _divide,
    Power: _power,
    Summation: _summation,
    RangeSummation: _range,
    RangeProduct: _range,
    MatrixProduct: _matrix_product,
    Application: _application,
    Reference: lambda term, refine: bounds(term.unfold(), refine),
}
