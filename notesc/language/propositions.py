"""TRUSTED. Statements about terms: comparisons, connectives, quantifiers over indices, properties of matrices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import adapt, as_term, shape_error
from notesc.language.indexed import bound_indices
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Index,
    MatrixProperty,
    Proposition,
    Term,
    abstract,
    binder,
    free_variables,
    node,
    part,
    scope,
)


class Relation(Enum):
    """How two terms are compared."""

    EQ = "="
    NE = "≠"
    LT = "<"
    LE = "≤"
    GT = ">"
    GE = "≥"

    @property
    def is_order(self) -> bool:
        """Whether it says which side is greater."""
        return self not in (Relation.EQ, Relation.NE)


@node
class Comparison(Proposition):
    """`left relation right`, of equal shapes; an order compares scalars, or vectors entry by entry."""

    relation: Relation
    left: Term = part()
    right: Term = part()


@node
class And(Proposition):
    """Both."""

    operands: tuple[Proposition, ...] = part()

    def __init__(self, *operands: Any) -> None:
        object.__setattr__(self, "operands", _propositions(operands, "And"))


@node
class Or(Proposition):
    """At least one."""

    operands: tuple[Proposition, ...] = part()

    def __init__(self, *operands: Any) -> None:
        object.__setattr__(self, "operands", _propositions(operands, "Or"))


@node
class Not(Proposition):
    """The opposite."""

    operand: Proposition = part()

    def __post_init__(self) -> None:
        as_proposition(self.operand, "Not")


@node
class Implies(Proposition):
    """If the premise holds, so does the conclusion."""

    premise: Proposition = part()
    conclusion: Proposition = part()

    def __post_init__(self) -> None:
        as_proposition(self.premise, "Implies")
        as_proposition(self.conclusion, "Implies")


@node
class Equivalent(Proposition):
    """Each side holds exactly where the other does: the result of a chain of `.iff`."""

    left: Proposition = part()
    right: Proposition = part()

    def __post_init__(self) -> None:
        as_proposition(self.left, "Equivalent")
        as_proposition(self.right, "Equivalent")


@node
class Universal(Proposition):
    """For every value of the index."""

    variable: Index = binder()
    body: Proposition = scope()


@node
class HasProperty(Proposition):
    """A matrix has a property."""

    property: MatrixProperty
    operand: Term = part()


def _propositions(operands: tuple[Any, ...], name: str) -> tuple[Proposition, ...]:
    if len(operands) == 1 and isinstance(operands[0], tuple):
        operands = operands[0]
    for operand in operands:
        as_proposition(operand, name)
    if not operands:
        raise DerivationError(Code.TYPE, f"{name} needs at least one proposition")
    return operands


_OPPOSITE = {
    Relation.EQ: Relation.NE,
    Relation.NE: Relation.EQ,
    Relation.LT: Relation.GE,
    Relation.GE: Relation.LT,
    Relation.GT: Relation.LE,
    Relation.LE: Relation.GT,
}


def opposite(proposition: Proposition) -> Proposition:
    """What holds exactly where a proposition about scalars does not, with `Not` moved inwards as far as it goes."""
    match proposition:
        case Comparison(relation, left, right) if left.shape.is_scalar:
            return Comparison(_OPPOSITE[relation], left, right)
        case And(operands):
            return Or(*map(opposite, operands))
        case Or(operands):
            return And(*map(opposite, operands))
        case Not(operand):
            return operand
    return Not(proposition)


def compared_in(proposition: Proposition) -> Iterator[Comparison]:
    """The comparisons that a proposition is made of by And, Or and Not."""
    match proposition:
        case Comparison():
            yield proposition
        case And(operands) | Or(operands):
            for operand in operands:
                yield from compared_in(operand)
        case Not(operand):
            yield from compared_in(operand)


def as_proposition(value: Any, where: str) -> Proposition:
    """A proposition. Raises DerivationError for anything else, naming the place."""
    if isinstance(value, Proposition):
        return value
    hint = "a proposition is made with Eq, Ne, Lt, Le, Gt, Ge …"
    if isinstance(value, bool):
        hint = "`==` compares two terms as written; write Eq(a, b)"
    elif hasattr(value, "proposition"):  # an assumption or a fact
        hint = "propositions are made of propositions; name facts and assumptions in using=[…]"
    raise DerivationError(Code.TYPE, f"{where} expects a proposition, found {value!r}", hint)


def _compare(relation: Relation, left: Any, right: Any) -> Comparison:
    first, second = adapt(as_term(left), as_term(right))
    if first.shape != second.shape:
        raise shape_error(first, second, relation.value)
    if relation.is_order and first.shape.kind is Kind.MATRIX:
        raise DerivationError(
            Code.KIND,
            f"matrices are not ordered: {first!r} {relation.value} {second!r}",
            "positive_definite(A - B) compares matrices",
        )
    return Comparison(relation, first, second)


def Eq(left: Any, right: Any) -> Comparison:  # noqa: N802  # mathematics writes it with a capital
    """left = right."""
    return _compare(Relation.EQ, left, right)


def Ne(left: Any, right: Any) -> Comparison:  # noqa: N802
    """left ≠ right."""
    return _compare(Relation.NE, left, right)


def Lt(left: Any, right: Any) -> Comparison:  # noqa: N802
    """left < right."""
    return _compare(Relation.LT, left, right)


def Le(left: Any, right: Any) -> Comparison:  # noqa: N802
    """left ≤ right."""
    return _compare(Relation.LE, left, right)


def Gt(left: Any, right: Any) -> Comparison:  # noqa: N802
    """left > right."""
    return _compare(Relation.GT, left, right)


def Ge(left: Any, right: Any) -> Comparison:  # noqa: N802
    """left ≥ right."""
    return _compare(Relation.GE, left, right)


def ForAll(*arguments: Any) -> Proposition:  # noqa: N802
    """`ForAll(k, proposition)`, or with several indices `ForAll(i, k, proposition)`."""
    *indices, body = arguments or (None,)
    if not indices:
        raise DerivationError(Code.BINDING, "ForAll needs an index and a proposition: ForAll(k, Gt(p[k], 0))")
    proposition = as_proposition(body, "ForAll")
    for index in reversed(bound_indices(tuple(indices), proposition, "ForAll")):
        proposition = Universal(index, abstract(index, proposition))
    return proposition


def close_over_indices(proposition: Proposition) -> Proposition:
    """The proposition for every value of its free indices, in the order of their names."""
    indices = sorted((v for v in free_variables(proposition) if isinstance(v, Index)), key=lambda index: index.name)
    return ForAll(*indices, proposition) if indices else proposition


@dataclass(frozen=True, slots=True)
class Property:
    """A property of square matrices: declared by `properties=(symmetric,)`, stated by a call: `invertible(X.T @ X)`."""

    kind: MatrixProperty

    def __repr__(self) -> str:
        return self.kind.value.replace(" ", "_")

    def __call__(self, operand: Any) -> HasProperty:
        term = as_term(operand)
        if term.shape.kind is not Kind.MATRIX or term.shape.rows != term.shape.columns:
            raise DerivationError(
                Code.SHAPE, f"{self.kind.value} is said of a square matrix, and {term!r} is a {term.shape}"
            )
        return HasProperty(self.kind, term)


symmetric = Property(MatrixProperty.SYMMETRIC)
positive_definite = Property(MatrixProperty.POSITIVE_DEFINITE)
positive_semidefinite = Property(MatrixProperty.POSITIVE_SEMIDEFINITE)
orthogonal = Property(MatrixProperty.ORTHOGONAL)
diagonal = Property(MatrixProperty.DIAGONAL)
invertible = Property(MatrixProperty.INVERTIBLE)
