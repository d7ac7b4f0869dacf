"""TRUSTED. Values by cases. A derivative in progress has none where a case changes: there the value is Undefined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.semantics.compiling import Compiled, compiled, joined, remembered
from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import Jet, Scalar, plain, sign
from notesc.language import terms as t
from notesc.language.propositions import And, Comparison, Not, Or, Relation

_SIGNS: dict[Relation, frozenset[int]] = {  # of left - right
    Relation.EQ: frozenset({0}),
    Relation.NE: frozenset({-1, 1}),
    Relation.LT: frozenset({-1}),
    Relation.LE: frozenset({-1, 0}),
    Relation.GT: frozenset({1}),
    Relation.GE: frozenset({0, 1}),
}


def _cases(term: t.Cases) -> Compiled:
    values = tuple(map(compiled, term.values))
    conditions = tuple(map(_condition, term.conditions))

    def run(frame: Frame) -> Scalar:
        for condition, value in zip(conditions, values[:-1], strict=True):
            if condition.run(frame):
                return value.run(frame)
        return values[-1].run(frame)

    return remembered(run, joined((*values, *conditions)))


def _condition(proposition: t.Proposition) -> Compiled:
    """A closure that says whether a condition holds. It raises Undecided where the balls cannot tell."""
    match proposition:
        case Comparison(relation, left, right):
            first, second = compiled(left), compiled(right)
            return Compiled(
                lambda frame: _compare(relation, first.run(frame), second.run(frame)), joined((first, second))
            )
        case And(operands) | Or(operands):
            parts = tuple(map(_condition, operands))
            choose = all if isinstance(proposition, And) else any
            return Compiled(lambda frame: choose([part.run(frame) for part in parts]), joined(parts))
        case Not(operand):
            inner = _condition(operand)
            return Compiled(lambda frame: not inner.run(frame), inner.levels)
    raise NotEvaluable(f"there is no rule to evaluate {type(proposition).__name__} as a condition of cases")


def _compare(relation: Relation, left: Scalar, right: Scalar) -> bool:
    difference = left - right
    found = sign(plain(difference))
    if found is None:
        raise Undecided("the balls cannot tell which case applies")
    if found == 0 and isinstance(difference, Jet):
        raise Undefined("there is no derivative where a case changes")
    return found in _SIGNS[relation]


PIECEWISE: dict[type[t.Node], Callable[[Any], Compiled]] = {t.Cases: _cases}
