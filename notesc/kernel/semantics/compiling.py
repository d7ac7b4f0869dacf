"""TRUSTED. Terms made ready for evaluation: closures over frames, whose values are remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import count
from typing import Any, NamedTuple

from flint import fmpq

from notesc.kernel.semantics.failures import NotEvaluable
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.tensors import Value
from notesc.language import terms as t

Run = Callable[[Frame], Any]
_serials = count()


class Compiled(NamedTuple):
    """A term made ready for evaluation."""

    run: Run  # frame → value; raises Undefined, Undecided, NotEvaluable
    levels: frozenset[int] = frozenset()  # which enclosing binders it depends on, 0 the innermost


def joined(parts: Iterable[Compiled]) -> frozenset[int]:
    """The binders that any of the parts depends on."""
    return frozenset().union(*(part.levels for part in parts))


def outside(body: Compiled) -> frozenset[int]:
    """The binders that a scope depends on, seen from outside it."""
    return frozenset(level - 1 for level in body.levels if level > 0)


def remembered(run: Run, levels: frozenset[int]) -> Compiled:
    """The closure with its value kept in the frame, by the stamps of the binders it depends on.

    Each new value is a step of work.
    """
    serial = next(_serials)
    places = tuple(-1 - level for level in sorted(levels))

    def look_up(frame: Frame) -> Value:
        stamps = frame.stamps
        key = (serial, *(stamps[place] for place in places)) if places else serial
        value = frame.memo.get(key)
        if value is None:
            frame.budget.spend()
            value = frame.memo[key] = run(frame)
        return value

    return Compiled(look_up, levels)


def constantly(value: Value) -> Compiled:
    """The closure of what has one value."""
    return Compiled(lambda _: value)


@lru_cache(maxsize=8192)
def compiled(term: t.Node) -> Compiled:
    """The closure that evaluates a term."""
    from notesc.kernel.semantics.evaluation import RULES

    rule = RULES.get(type(term))
    if rule is None:
        raise NotEvaluable(f"there is no rule to evaluate {type(term).__name__}")
    return rule(term)


@lru_cache(maxsize=2048)
def whole_number(term: t.Node) -> Compiled:
    """The closure that evaluates a subscript to a Python int."""
    if isinstance(term, t.Index):
        return Compiled(lambda frame: frame.lookup(term))
    if isinstance(term, t.Bound):
        place = -1 - term.level
        return Compiled(lambda frame: frame.bound[place], frozenset((term.level,)))
    if isinstance(term, t.Number) and term.value.denominator == 1:
        value = term.value.numerator
        return constantly(value)
    inner = compiled(term)

    def run(frame: Frame) -> int:
        value = inner.run(frame)
        if not isinstance(value, fmpq) or value.q != 1:
            raise NotEvaluable(f"{term!r} is no whole number")
        return int(value.p)

    return Compiled(run, inner.levels)
