"""TRUSTED. What must hold for a term or proposition to be defined, read off the tree as it was written.

Every partial operation brings an obligation; nothing is simplified first, so that `x/x` keeps its `x ≠ 0`.
Obligations of a
derivative are those of its body *near* the point: each is strengthened to an open condition, and an open condition on a
continuous term that holds at the point holds around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from notesc.kernel.components import component
from notesc.kernel.fresh import new_index, shown_index, shown_variable
from notesc.language.arithmetic import filled
from notesc.language.propositions import And, Comparison, Implies, Relation, Universal
from notesc.language.terms import (
    Index,
    Node,
    Number,
    Proposition,
    Term,
    Variable,
    abstract,
    free_variables,
    instantiate,
    substitute,
)

ZERO = Number(Fraction(0))


@dataclass(frozen=True, slots=True)
class Obligation:
    """One condition that must hold for the whole to be defined."""

    condition: Proposition | None  # at every value of its free variables and indices
    existence: Term | None = None  # a minimum, an integral or a limit that must exist; then there is no condition
    bound: tuple[Index | Variable, ...] = ()  # bound in the term: indices, and whole numbers of which premises speak
    premises: tuple[Proposition, ...] = ()  # it is needed only where these hold
    around: bool = False  # for what must be smooth around the given values; it is enough, and may be more than needed

    @property
    def statement(self) -> Proposition | None:
        """The condition with its bound indices quantified, as an author would assume it."""
        statement = self.condition
        if statement is None or not self.bound:
            return statement
        ranged = any(isinstance(variable, Variable) for variable in self.bound)
        if ranged and any(not free_variables(statement).isdisjoint(free_variables(p)) for p in self.premises):
            statement = Implies(And(*self.premises), statement)
        for variable in reversed(self.bound):
            if isinstance(variable, Variable):
                statement = substitute(statement, {variable: shown_variable(variable)})
            elif variable in free_variables(statement):
                statement = Universal(shown_index(variable), abstract(variable, statement))
        return statement

    @property
    def closed(self) -> tuple[object, ...]:
        """What two obligations that differ in the names of bound variables only have in common."""
        parts: list[Any] = [self.condition, self.existence, *self.premises]
        for variable in self.bound:
            parts = [part if part is None else abstract(variable, part) for part in parts]
        return (*parts, self.around, tuple(variable.sort for variable in self.bound))


IMPOSSIBLE = Obligation(Comparison(Relation.NE, ZERO, ZERO))  # for what is defined nowhere


def obligations(node: Node, *, near: bool = False) -> Iterator[Obligation]:
    """Every condition that the tree's definedness needs; with `near`, for all values near the given ones."""
    from notesc.kernel.definedness.nodes import RULES

    rule = RULES.get(type(node))
    if rule is not None:
        yield from rule(node, near)
        return
    for _, child in node.children():
        yield from obligations(child, near=near)


def obligations_around(scope: Term, variable: Variable, point: Term) -> Iterator[Obligation]:
    """What a scope needs for all values near a point: found with a variable there, and then read at the point.

    What is whole at the point, or does not depend on anything there, need not be so near it.
    """
    here = {variable: point}
    for obligation in obligations(instantiate(scope, variable), near=True):
        yield replace(
            obligation,
            condition=None if obligation.condition is None else substitute(obligation.condition, here),
            existence=None if obligation.existence is None else substitute(obligation.existence, here),
            premises=tuple(substitute(premise, here) for premise in obligation.premises),
        )


def compared(relation: Relation, term: Term) -> Obligation:
    """A comparison with zero."""
    return Obligation(Comparison(relation, term, filled(ZERO, term.shape)))


def entrywise(relation: Relation, term: Term, number: Number = ZERO) -> Obligation:
    """A comparison of a scalar, or of every entry of a vector, with a number."""
    if term.shape.is_scalar:
        return Obligation(Comparison(relation, term, number))
    index = new_index(term.shape.dimensions[0], "k")
    return Obligation(Comparison(relation, component(term, (index,)), number), None, (index,))
