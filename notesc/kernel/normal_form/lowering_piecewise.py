"""TRUSTED. Values by cases as forms: each value times the indicator of its case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notesc.kernel.definedness import obligations
from notesc.kernel.normal_form.forms import ONE, Call, Form, scaled, single
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.places import At
from notesc.kernel.normal_form.rules_indicators import IS_ZERO, POSITIVE
from notesc.language.propositions import And, Comparison, Not, Or, Relation
from notesc.language.terms import Cases, Proposition

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering


def lower_cases(lowering: Lowering, term: Cases, at: At) -> Form:
    """Σ value · indicator. Only where nothing in it is partial: a product with 0 must not hide what is undefined."""
    if any(True for part in (*term.values, *term.conditions) for _ in obligations(part)):
        raise NotNormalisable("values by cases that are not defined in every case")
    normaliser = lowering.normaliser
    total: Form = ()
    left_over: Form = ONE
    for value, condition in zip(term.values[:-1], term.conditions, strict=True):
        holds = _indicator(condition, lowering)
        total = normaliser.add(total, normaliser.multiply(lowering.lower(value), holds, left_over))
        left_over = normaliser.multiply(left_over, _not(holds))
    return normaliser.add(total, normaliser.multiply(lowering.lower(term.values[-1]), left_over))


def _not(indicator: Form) -> Form:
    return ONE + scaled(indicator, -1)


def _indicator(condition: Proposition, lowering: Lowering) -> Form:
    """1 where the condition holds, else 0."""
    normaliser = lowering.normaliser
    match condition:
        case Comparison(relation, left, right):
            gap = normaliser.subtract(lowering.lower(left), lowering.lower(right))
            return normaliser.normalise(_of_comparison(relation, gap))
        case And(operands):
            return normaliser.multiply(*(_indicator(operand, lowering) for operand in operands))
        case Or(operands):
            return normaliser.normalise(
                _not(normaliser.multiply(*(_not(_indicator(operand, lowering)) for operand in operands)))
            )
        case Not(operand):
            return normaliser.normalise(_not(_indicator(operand, lowering)))
    raise NotNormalisable(f"a condition of cases that is a {type(condition).__name__}")


def _of_comparison(relation: Relation, gap: Form) -> Form:
    above, below = single(Call(POSITIVE, gap)), single(Call(POSITIVE, scaled(gap, -1)))
    return {
        Relation.EQ: single(Call(IS_ZERO, gap)),
        Relation.NE: _not(single(Call(IS_ZERO, gap))),
        Relation.GT: above,
        Relation.GE: _not(below),
        Relation.LT: below,
        Relation.LE: _not(above),
    }[relation]
