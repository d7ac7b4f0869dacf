"""TRUSTED. Obligations of the nodes of the tree, one rule for each that is partial or binds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Any

from notesc.kernel.definedness.analysis import infinite_sum, integral, limit, taylor
from notesc.kernel.definedness.functions import application
from notesc.kernel.definedness.obligation import (
    IMPOSSIBLE,
    ZERO,
    Obligation,
    compared,
    entrywise,
    obligations,
    obligations_around,
)
from notesc.kernel.fresh import new_index, new_variable
from notesc.language.extents import Dimension
from notesc.language.functions import squared_norm_argument
from notesc.language.propositions import Comparison, Implies, Relation, Universal, compared_in, opposite
from notesc.language.sizes import number_of
from notesc.language.terms import (
    Application,
    ArgumentOfMinimum,
    Cases,
    Components,
    DefiniteIntegral,
    Derivative,
    Divide,
    Domain,
    Index,
    InfiniteSum,
    LimitAt,
    MatrixRow,
    Negate,
    Node,
    Number,
    Power,
    Proposition,
    RangeProduct,
    RangeSummation,
    Reference,
    Size,
    Subscript,
    Summation,
    TaylorPolynomial,
    Term,
    Variable,
    instantiate,
)
from notesc.language.whole import is_whole_valued


def _quotient(node: Divide, near: bool) -> Iterator[Obligation]:
    yield from obligations(node.left, near=near)
    yield from obligations(node.right, near=near)
    yield entrywise(Relation.NE, node.right)


def _power(node: Power, near: bool) -> Iterator[Obligation]:
    """Whole powers need nothing, negative ones a base ≠ 0, fractional ones a base ≥ 0, all others a base > 0.

    A whole-valued exponent that is no literal needs a base ≠ 0 only where it is negative.
    """
    unfolded = _unfolded(node.base)
    vector = squared_norm_argument(Power(unfolded, node.exponent))
    if vector is not None:  # norm(v)^(2m) is (Σ v²)^m, smooth everywhere
        yield from obligations(vector[0], near=near)
        return
    yield from obligations(node.base, near=near)
    yield from obligations(node.exponent, near=near)
    value = literal_value(node.exponent)
    if value is None:
        if isinstance(node.exponent, Size):
            return
        if is_whole_valued(node.exponent):
            yield replace(compared(Relation.NE, node.base), premises=(Comparison(Relation.LT, node.exponent, ZERO),))
        else:
            yield compared(Relation.GT, node.base)
    elif value.denominator == 1:
        if value < 0:
            yield compared(Relation.NE, node.base)
    else:
        yield compared(Relation.GT if near or value < 0 else Relation.GE, node.base)


def literal_value(term: Term) -> Fraction | None:
    """The number that a term is, if it is built of number literals by minus and quotient alone."""
    match term:
        case Number(value):
            return value
        case Negate(operand):
            inner = literal_value(operand)
            return None if inner is None else -inner
        case Divide(left, right):
            over, under = literal_value(left), literal_value(right)
            return over / under if over is not None and under else None
    return None


def _unfolded(term: Term) -> Term:
    while isinstance(term, Reference):
        term = term.unfold()
    return term


def _reference(node: Reference, near: bool) -> Iterator[Obligation]:
    yield from obligations(node.unfold(), near=near)


def _subscript(node: Subscript, near: bool) -> Iterator[Obligation]:
    """A literal position must be in range at every size."""
    yield from obligations(node.operand, near=near)
    for subscript, extent in zip(node.subscripts, node.operand.shape.dimensions, strict=True):
        yield from _in_range(subscript, extent)


def _matrix_row(node: MatrixRow, near: bool) -> Iterator[Obligation]:
    yield from obligations(node.operand, near=near)
    yield from _in_range(node.subscript, node.operand.shape.rows)


def _in_range(subscript: Term, extent: Dimension) -> Iterator[Obligation]:
    """An index of the same range is inside; a whole number from 1 must be at most the extent.

    What stands for a shifted subscript must be both.
    """
    if isinstance(subscript, Number) and not isinstance(extent, int) and _is_position(subscript):
        if subscript.value > 1:
            yield Obligation(Comparison(Relation.LE, subscript, number_of(extent)))
    elif isinstance(subscript, Number):
        if not (isinstance(extent, int) and _is_position(subscript) and subscript.value <= extent):
            yield IMPOSSIBLE
    elif not (isinstance(subscript, Index) and subscript.range == extent):
        yield Obligation(Comparison(Relation.LE, Number(Fraction(1)), subscript))
        yield Obligation(Comparison(Relation.LE, subscript, number_of(extent)))


def _is_position(subscript: Number) -> bool:
    return subscript.value.denominator == 1 and subscript.value >= 1


def _over_an_index(node: Summation | Components | Universal, near: bool) -> Iterator[Obligation]:
    """At every value of the index; what is known of the author's index is not used, for the bound one is new."""
    index = new_index(node.variable.range, node.variable.name)
    for obligation in obligations(instantiate(node.body, index), near=near):
        yield replace(obligation, bound=(index, *obligation.bound))


def _over_a_range(node: RangeSummation | RangeProduct, near: bool) -> Iterator[Obligation]:
    """The bounds; the body at every whole number between them."""
    yield from obligations(node.lower, near=near)
    yield from obligations(node.upper, near=near)
    variable = new_variable(node.variable.name, node.variable.shape, node.variable.domain)
    premises = (Comparison(Relation.LE, node.lower, variable), Comparison(Relation.LE, variable, node.upper))
    for obligation in obligations(instantiate(node.body, variable), near=near):
        yield replace(obligation, bound=(variable, *obligation.bound), premises=(*premises, *obligation.premises))


def _implication(node: Implies, near: bool) -> Iterator[Obligation]:
    """The conclusion need be defined only where the premise holds."""
    yield from obligations(node.premise, near=near)
    for obligation in obligations(node.conclusion, near=near):
        yield replace(obligation, premises=(node.premise, *obligation.premises))


def _cases(node: Cases, near: bool) -> Iterator[Obligation]:
    """A value need be defined only where its case applies; near a point, no case may change there."""
    premises: tuple[Proposition, ...] = ()
    for value, condition in zip(node.values, (*node.conditions, None), strict=True):
        inside = premises
        if condition is not None:
            apart = [Comparison(Relation.NE, c.left, c.right) for c in compared_in(condition)] if near else []
            for obligation in (*obligations(condition, near=near), *map(Obligation, apart)):
                yield replace(obligation, premises=(*premises, *obligation.premises))
            inside, premises = (*premises, condition), (*premises, opposite(condition))
        for obligation in obligations(value, near=near):
            yield replace(obligation, premises=(*inside, *obligation.premises))


def _derivative(node: Derivative, near: bool) -> Iterator[Obligation]:
    yield from obligations(node.point, near=near)
    for subscript, extent in zip(node.subscripts, node.point.shape.dimensions, strict=False):
        yield from _in_range(subscript, extent)
    if isinstance(node.point, Variable) and node.point.domain is not Domain.INTEGER:
        yield from obligations(instantiate(node.body, node.point), near=True)
        return
    yield from obligations_around(
        node.body, new_variable(node.variable.name, node.variable.shape, Domain.REAL), node.point
    )


def _minimum(node: ArgumentOfMinimum, near: bool) -> Iterator[Obligation]:
    """The body must be defined on the whole domain, and the minimum exist.

    How it moves with its parameters is not known.
    """
    variable = new_variable(node.variable.name, node.variable.shape, node.variable.domain)
    yield from obligations(instantiate(node.body, variable))
    yield Obligation(None, node)
    if near:
        yield IMPOSSIBLE


RULES: dict[type[Node], Callable[[Any, bool], Iterator[Obligation]]] = {
    Divide: _quotient,
    Power: _power,
    Application: application,
    Reference: _reference,
    Subscript: _subscript,
    MatrixRow: _matrix_row,
    Summation: _over_an_index,
    RangeSummation: _over_a_range,
    RangeProduct: _over_a_range,
    Components: _over_an_index,
    Universal: _over_an_index,
    Implies: _implication,
    Cases: _cases,
    Derivative: _derivative,
    ArgumentOfMinimum: _minimum,
    DefiniteIntegral: integral,
    InfiniteSum: infinite_sum,
    LimitAt: limit,
    TaylorPolynomial: taylor,
}
