"""TRUSTED. What must hold for a term or proposition to be defined, read off the tree as it was written.

Every partial operation brings an obligation; nothing is simplified first, so that `x/x` keeps its `x ≠ 0`.
Obligations of a
derivative are those of its body *near* the point: each is strengthened to an open condition, and an open condition on a
continuous term that holds at the point holds around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from notesc.kernel.components import component
from notesc.kernel.fresh import new_index, new_variable, shown_index
from notesc.language.arithmetic import filled
from notesc.language.functions import expand, squared_norm_argument
from notesc.language.propositions import Comparison, HasProperty, Implies, Relation, Universal
from notesc.language.terms import (
    Application,
    ArgumentOfMinimum,
    Components,
    Derivative,
    Divide,
    Index,
    MatrixProperty,
    MatrixRow,
    Negate,
    Node,
    Number,
    Power,
    Proposition,
    Reference,
    Size,
    Subscript,
    Summation,
    Term,
    abstract,
    free_variables,
    instantiate,
)

_ZERO = Number(Fraction(0))


@dataclass(frozen=True, slots=True)
class Obligation:
    """One condition that must hold for the whole to be defined."""

    condition: Proposition | None  # at every value of its free variables and indices
    minimum: ArgumentOfMinimum | None = None  # a minimum that must exist and be unique; then there is no condition
    bound: tuple[Index, ...] = ()  # indices of the condition that are bound in the term, for display
    premises: tuple[Proposition, ...] = ()  # it is needed only where these hold

    @property
    def statement(self) -> Proposition | None:
        """The condition with its bound indices quantified, as an author would assume it."""
        statement = self.condition
        for index in reversed(self.bound):
            if statement is not None and index in free_variables(statement):
                statement = Universal(shown_index(index), abstract(index, statement))
        return statement


_IMPOSSIBLE = Obligation(Comparison(Relation.NE, _ZERO, _ZERO))  # for what is defined nowhere


def obligations(node: Node, *, near: bool = False) -> Iterator[Obligation]:
    """Every condition that the tree's definedness needs; with `near`, for all values near the given ones."""
    rule = _RULES.get(type(node))
    if rule is not None:
        yield from rule(node, near)
        return
    for _, child in node.children():
        yield from obligations(child, near=near)


def _compared(relation: Relation, term: Term) -> Obligation:
    return Obligation(Comparison(relation, term, filled(_ZERO, term.shape)))


def _quotient(node: Divide, near: bool) -> Iterator[Obligation]:
    yield from obligations(node.left, near=near)
    yield from obligations(node.right, near=near)
    yield _entrywise(Relation.NE, node.right)


def _power(node: Power, near: bool) -> Iterator[Obligation]:
    """Whole powers need nothing, negative ones a base ≠ 0, fractional ones a base ≥ 0, all others a base > 0."""
    unfolded = _unfolded(node.base)
    vector = squared_norm_argument(Power(unfolded, node.exponent))
    if vector is not None:  # norm(v)^(2m) is (Σ v²)^m, smooth everywhere
        yield from obligations(vector[0], near=near)
        return
    yield from obligations(node.base, near=near)
    yield from obligations(node.exponent, near=near)
    value = literal_value(node.exponent)
    if value is None:
        if not isinstance(node.exponent, Size | Index):
            yield _compared(Relation.GT, node.base)
    elif value.denominator == 1:
        if value < 0:
            yield _compared(Relation.NE, node.base)
    else:
        yield _compared(Relation.GT if near or value < 0 else Relation.GE, node.base)


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


def _application(node: Application, near: bool) -> Iterator[Obligation]:
    for argument in node.arguments:
        yield from obligations(argument, near=near)
    rule = _FUNCTIONS.get(node.function)
    if rule is not None:
        yield from rule(node, near)
        return
    expansion = expand(node)
    if expansion is not None:
        yield from _new(obligations(expansion, near=near), node)


def _new(found: Iterator[Obligation], node: Application) -> Iterator[Obligation]:
    """The obligations of an expansion that its arguments do not bring already."""
    known = {o for argument in node.arguments for o in obligations(argument)}
    for obligation in found:
        if obligation not in known:
            yield obligation


def _entrywise(relation: Relation, term: Term) -> Obligation:
    """A condition on a scalar, or on every entry of a vector."""
    if term.shape.is_scalar:
        return _compared(relation, term)
    index = new_index(term.shape.dimensions[0], "k")
    return Obligation(Comparison(relation, component(term, (index,)), _ZERO), None, (index,))


def _logarithm(node: Application, near: bool) -> Iterator[Obligation]:
    yield _entrywise(Relation.GT, node.arguments[0])


def _square_root(node: Application, near: bool) -> Iterator[Obligation]:
    yield _entrywise(Relation.GT if near else Relation.GE, node.arguments[0])


def _inverse(node: Application, near: bool) -> Iterator[Obligation]:
    yield Obligation(HasProperty(MatrixProperty.INVERTIBLE, node.arguments[0]))


def _norm(node: Application, near: bool) -> Iterator[Obligation]:
    """A norm is defined everywhere, and smooth except at 0."""
    if near:
        yield _compared(Relation.NE, node.arguments[0])


_FUNCTIONS: dict[str, Callable[[Application, bool], Iterator[Obligation]]] = {
    "log": _logarithm,
    "sqrt": _square_root,
    "inv": _inverse,
    "norm": _norm,
}


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


def _in_range(subscript: Term, extent: int | Size) -> Iterator[Obligation]:
    """An index of the same range is inside; a whole number from 1 must be at most the extent; nothing else is."""
    if isinstance(subscript, Number) and isinstance(extent, Size) and _is_position(subscript):
        if subscript.value > 1:
            yield Obligation(Comparison(Relation.LE, subscript, extent))
    elif isinstance(subscript, Number):
        if not (isinstance(extent, int) and _is_position(subscript) and subscript.value <= extent):
            yield _IMPOSSIBLE
    elif not (isinstance(subscript, Index) and subscript.range == extent):
        yield _IMPOSSIBLE


def _is_position(subscript: Number) -> bool:
    return subscript.value.denominator == 1 and subscript.value >= 1


def _over_an_index(node: Summation | Components | Universal, near: bool) -> Iterator[Obligation]:
    """At every value of the index; what is known of the author's index is not used, for the bound one is new."""
    index = new_index(node.variable.range, node.variable.name)
    for obligation in obligations(instantiate(node.body, index), near=near):
        yield replace(obligation, bound=(index, *obligation.bound))


def _implication(node: Implies, near: bool) -> Iterator[Obligation]:
    """The conclusion need be defined only where the premise holds."""
    yield from obligations(node.premise, near=near)
    for obligation in obligations(node.conclusion, near=near):
        yield replace(obligation, premises=(node.premise, *obligation.premises))


def _derivative(node: Derivative, near: bool) -> Iterator[Obligation]:
    yield from obligations(node.point, near=near)
    for subscript, extent in zip(node.subscripts, node.point.shape.dimensions, strict=False):
        yield from _in_range(subscript, extent)
    yield from obligations(instantiate(node.body, node.point), near=True)


def _minimum(node: ArgumentOfMinimum, near: bool) -> Iterator[Obligation]:
    """The body must be defined on the whole domain, and the minimum exist.

    How it moves with its parameters is not known.
    """
    variable = new_variable(node.variable.name, node.variable.shape, node.variable.domain)
    yield from obligations(instantiate(node.body, variable))
    yield Obligation(None, node)
    if near:
        yield _IMPOSSIBLE


_RULES: dict[type[Node], Callable[[Any, bool], Iterator[Obligation]]] = {
    Divide: _quotient,
    Power: _power,
    Application: _application,
    Reference: _reference,
    Subscript: _subscript,
    MatrixRow: _matrix_row,
    Summation: _over_an_index,
    Components: _over_an_index,
    Universal: _over_an_index,
    Implies: _implication,
    Derivative: _derivative,
    ArgumentOfMinimum: _minimum,
}
