"""Where two sides part: the first subterms, from the outside inwards, that differ while all around them agrees.

Both trees are walked in parallel; parts are compared by the evaluator at points at which the claim can be tried.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from notesc.audit.points import fails_at, points_of
from notesc.audit.sums import joined, summands
from notesc.checking.messages import readable
from notesc.kernel.claim import Claim
from notesc.kernel.components import component
from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.failures import Failure
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.readable import value_text
from notesc.language.indexed import fresh_index
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import (
    Add,
    Application,
    Components,
    Divide,
    Index,
    MatrixProduct,
    Multiply,
    Negate,
    Number,
    OpaqueCall,
    Power,
    Reference,
    Subtract,
    Summation,
    Term,
    Transpose,
    instantiate,
)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two sides differ. Plain data."""

    left: str  # the part of the left side, readable; 0 where summands of the right side have no counterpart
    right: str  # its counterpart
    left_value: str  # at a point where they differ
    right_value: str
    where: str  # the values of the indices that were opened on the way: "k = 2"; "" for none


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two terms of one shape that differ at the first of the points."""

    left: Term
    right: Term
    points: tuple[Point, ...]
    opened: tuple[Index, ...] = ()  # indices that stand for components and summands


def first_difference(claim: Claim) -> Difference | None:
    """Where the sides of a comparison part; None where they agree wherever they were tried, or as wholes only."""
    proposition = claim.proposition
    if not isinstance(proposition, Comparison):
        return None
    whole = _differing(proposition.left, proposition.right, points_of(claim), ())
    if whole is None:
        return None
    pair = whole
    while (inner := _inside(pair)) is not None and not (
        isinstance(inner.left, Number) and isinstance(inner.right, Number)
    ):
        pair = inner  # two numbers say less than the two terms that they stand in
    return None if pair is whole else _told(pair)


def _differing(left: Term, right: Term, points: Sequence[Point], opened: tuple[Index, ...]) -> _Pair | None:
    """The pair, with a point at which it differs first; None where it agrees at all of them."""
    if left == right or left.shape != right.shape:
        return None
    first = fails_at(Comparison(Relation.EQ, left, right), points)
    if first is None:
        return None
    return _Pair(left, right, (first, *(point for point in points if point is not first)), opened)


def _told(pair: _Pair) -> Difference:
    point = pair.points[0]
    where = ", ".join(f"{index.name} = {point.values[index]}" for index in pair.opened)
    return Difference(
        readable(pair.left), readable(pair.right), _value(pair.left, point), _value(pair.right, point), where
    )


def _value(term: Term, point: Point) -> str:
    try:
        return value_text(evaluate(term, point))
    except Failure as failure:
        return failure.reason


# ---- one step inwards -----------------------------------------------------------------------------------------------


def _inside(pair: _Pair) -> _Pair | None:
    """The one pair of parts that differs, where the rest of the two terms agrees; None where there is no such pair."""
    left, right = pair.left, pair.right
    for opening in (_of_names, _of_sums, _of_products, _of_summands, _of_components, _of_parts):
        found = opening(pair)
        if found is not None and (found.left, found.right) != (left, right):
            return found
    return None


def _of_names(pair: _Pair) -> _Pair | None:
    """A defined name against what is none is unfolded."""
    left, right = pair.left, pair.right
    if isinstance(left, Reference) == isinstance(right, Reference):
        return None
    unfolded = [side.unfold() if isinstance(side, Reference) else side for side in (left, right)]
    inner = _Pair(unfolded[0], unfolded[1], pair.points, pair.opened)
    return _inside(inner)


def _of_sums(pair: _Pair) -> _Pair | None:
    """Summands that both sides have are left out."""
    if not any(isinstance(side, Add | Subtract) for side in (pair.left, pair.right)):
        return None
    rest = _uncommon(summands(pair.left), summands(pair.right), pair)
    if rest is None:
        return None
    left, right = (joined(terms, pair.left) for terms in rest)
    return _differing(left, right, pair.points, pair.opened)


def _of_products(pair: _Pair) -> _Pair | None:
    """Factors that both sides have are left out, where one is left on each."""
    if not all(isinstance(side, Multiply) and side.shape.is_scalar for side in (pair.left, pair.right)):
        return None
    rest = _uncommon(_factors(pair.left), _factors(pair.right), pair)
    if rest is None or not len(rest[0]) == len(rest[1]) == 1:
        return None
    return _differing(rest[0][0], rest[1][0], pair.points, pair.opened)


def _uncommon(left: list[Term], right: list[Term], pair: _Pair) -> tuple[list[Term], list[Term]] | None:
    """What is left of two lists when terms that agree are struck out in pairs; None where nothing is struck out."""
    mine, others = list(left), list(right)
    for term in left:
        match = next((other for other in others if _agree(term, other, pair.points)), None)
        if match is not None:
            mine.remove(term)
            others.remove(match)
    return None if len(mine) == len(left) else (mine, others)


def _agree(left: Term, right: Term, points: Sequence[Point]) -> bool:
    return left.shape == right.shape and fails_at(Comparison(Relation.EQ, left, right), points) is None


def _factors(term: Term) -> list[Term]:
    return [*_factors(term.left), *_factors(term.right)] if isinstance(term, Multiply) else [term]


def _of_summands(pair: _Pair) -> _Pair | None:
    """Two sums over one range are compared summand by summand."""
    left, right = pair.left, pair.right
    if not (isinstance(left, Summation) and isinstance(right, Summation)):
        return None
    if left.variable.range != right.variable.range:
        return None
    return _opened(pair, left.variable, lambda term, index: instantiate(term.body, index))


def _of_components(pair: _Pair) -> _Pair | None:
    """Two vectors, one of them given by its components, are compared entry by entry."""
    if not any(isinstance(side, Components) for side in (pair.left, pair.right)) or not pair.left.shape.is_vector:
        return None
    given = pair.left if isinstance(pair.left, Components) else pair.right
    assert isinstance(given, Components)
    return _opened(pair, given.variable, lambda term, index: component(term, (index,)))


def _opened(pair: _Pair, variable: Index, entry: Callable[[Any, Index], Term]) -> _Pair | None:
    index = fresh_index(variable.range, Comparison(Relation.EQ, pair.left, pair.right), variable.name)
    if index.name == variable.name + "'":  # its own name is free as soon as the binder is gone
        index = Index(variable.name, variable.range)
    points = tuple(
        point.with_values({index: value})
        for point in pair.points
        if index not in point.values
        for value in range(1, point.extent(index.range) + 1)
    )
    return _differing(entry(pair.left, index), entry(pair.right, index), points, (*pair.opened, index))


_TRANSPARENT = (Application, Divide, MatrixProduct, Negate, OpaqueCall, Power, Reference, Transpose)


def _of_parts(pair: _Pair) -> _Pair | None:
    """Two operations of one kind: the one part in which they differ."""
    left, right = pair.left, pair.right
    if type(left) is not type(right) or not isinstance(left, _TRANSPARENT) or _data(left) != _data(right):
        return None
    mine, others = ([child for _, child in side.children() if isinstance(child, Term)] for side in (left, right))
    if [one.shape for one in mine] != [other.shape for other in others]:
        return None
    compared = (_differing(one, other, pair.points, pair.opened) for one, other in zip(mine, others, strict=True))
    found = [inner for inner in compared if inner is not None]
    return found[0] if len(found) == 1 else None


def _data(term: Term) -> tuple[Any, ...]:
    return tuple(getattr(term, name) for name, role in term.roles if role == "data")
