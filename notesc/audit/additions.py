"""What may have been forgotten on one side of an equation: a summand of the other side, a factor, a denominator.

These repair; as blunders they would be wild, and so they are not among the mutations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from notesc.audit.mutations import Mutation
from notesc.audit.sums import joined, summands
from notesc.diagnostics import DerivationError
from notesc.language.arithmetic import add, divide, multiply, subtract
from notesc.language.terms import Size, Term, Variable, free_variables, sizes, unfold_all

MISSING = "missing"


def additions(side: Term, other: Term) -> Iterator[Mutation]:
    """A side with one more summand, or with one more factor or denominator on the whole or on one summand."""
    seen = {side, other}
    for words, about, build in (*_summands(side, other), *_factors(side, other)):
        try:
            result = build()
        except DerivationError:
            continue
        if result.shape == side.shape and result not in seen:
            seen.add(result)
            yield Mutation(MISSING, result, words, about)


_Addition = tuple[str, tuple[Term, ...], Callable[[], Term]]


def _summands(side: Term, other: Term) -> Iterator[_Addition]:
    parts = summands(other)
    for summand in parts if len(parts) > 1 else ():  # all of the other side would make anything true
        yield "{} added", (summand,), partial(add, side, summand)
        yield "{} subtracted", (summand,), partial(subtract, side, summand)


def _factors(side: Term, other: Term) -> Iterator[_Addition]:
    parts = summands(side)
    for symbol in _scalars(side, other):
        for words, change in (
            ("{} times {}", partial(multiply, symbol)),
            ("{1} divided by {0}", partial(_over, symbol)),
        ):
            yield words, (symbol, side), partial(change, side)
            for number, part in enumerate(parts if len(parts) > 1 else ()):
                changed = partial(_with_part, parts, number, partial(change, part))
                yield words, (symbol, part), changed


def _over(denominator: Term, numerator: Term) -> Term:
    return divide(numerator, denominator)


def _with_part(parts: list[Term], number: int, change: Callable[[], Term]) -> Term:
    return joined([*parts[:number], change(), *parts[number + 1 :]], parts[0])


def _scalars(*terms: Term) -> list[Variable | Size]:
    """The scalar symbols that the terms depend on, sizes among them."""
    found: set[Variable | Size] = set()
    for term in map(unfold_all, terms):
        found |= {one for one in free_variables(term) if isinstance(one, Variable) and one.shape.is_scalar}
        found |= sizes(term)
    return sorted(found, key=lambda one: one.name)
