"""TRUSTED. Rules for the indicators of cases: positive(u) is 1 where u > 0, zero(u) where u = 0, and both are else 0.

They are Calls like others. Their arguments are defined wherever they stand: cases are lowered only where nothing in
them is partial.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from notesc.kernel.normal_form.content import leading_monomial
from notesc.kernel.normal_form.forms import ONE, ZERO, Call, Form, Monomial, constant, scaled, single
from notesc.kernel.normal_form.normaliser import Normaliser
from notesc.kernel.normal_form.rewriting import replaced_lead, rewriting_from
from notesc.kernel.normal_form.rules_functions import calls, replaced

POSITIVE, IS_ZERO = "positive", "zero"


def indicator_of_known_sign(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """1 or 0 where the sign of the argument is known."""
    for function in (POSITIVE, IS_ZERO):
        for call, rest in calls(monomial, function):
            value = _known_value(call, normaliser)
            if value is not None:
                return replaced(monomial, rest, constant(value))
    return None


def _known_value(call: Call, normaliser: Normaliser) -> int | None:
    if not call.argument:
        return int(call.function == IS_ZERO)
    if normaliser.is_positive(call.argument):
        return int(call.function == POSITIVE)
    return 0 if normaliser.is_positive(scaled(call.argument, -1)) else None


def indicator_of_a_multiple(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """The leading coefficient becomes 1: positive(c u) = positive(u) for c > 0, zero(c u) = zero(u) for c ≠ 0.

    And positive(-u) = 1 - positive(u) - zero(u): a real number is negative, zero or positive.
    """
    for function in (POSITIVE, IS_ZERO):
        for call, rest in calls(monomial, function):
            leading = leading_monomial(call.argument).coefficient if call.argument else Fraction(1)
            if leading == 1:
                continue
            monic = scaled(call.argument, 1 / leading)
            value: Form = single(Call(function, monic))
            if function == POSITIVE and leading < 0:
                value = ONE + scaled(value, -1) + scaled(single(Call(IS_ZERO, monic)), -1)
            return replaced(monomial, rest, value)
    return None


def indicators_with_one_argument(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """An indicator times itself is itself: it is 0 or 1. Of positive(u) and zero(u) one is 0."""
    seen: dict[str, str] = {}
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Call) and factor.function in (POSITIVE, IS_ZERO):
            text = Call(POSITIVE, factor.argument).key
            if seen.get(text) == factor.function:
                factors = monomial.factors[:place] + monomial.factors[place + 1 :]
                return [Monomial(monomial.coefficient, monomial.bound, factors)]
            if text in seen:
                return []
            seen[text] = factor.function
    return None


def factor_beside_its_zero(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Beside zero(u) the leading monomial of u is what u = 0 makes of it: where u ≠ 0 the product is 0 anyway."""
    for call, rest in calls(monomial, IS_ZERO):
        rewriting = rewriting_from(call.argument, frozenset()) if call.argument else None
        if rewriting is None:
            continue
        found = replaced_lead(rewriting, Monomial(monomial.coefficient, monomial.bound, rest))
        if found is not None:
            return [Monomial(m.coefficient, m.bound, (*m.factors, call)) for m in found] or list(ZERO)
    return None
