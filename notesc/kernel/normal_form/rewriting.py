"""TRUSTED. Facts as rewriting rules: an equation's leading monomial is replaced by the rest of the equation."""

from __future__ import annotations

from collections.abc import Sequence

from notesc.kernel.normal_form.content import leading_monomial
from notesc.kernel.normal_form.forms import (
    Form,
    Label,
    Monomial,
    monomial_product,
    refreshed,
    rename_monomial,
    scaled,
)
from notesc.kernel.normal_form.matching import match_monomial
from notesc.kernel.normal_form.normaliser import Normaliser, Rewriting


def rewriting_from(difference: Form, pattern: frozenset[Label]) -> Rewriting | None:
    """The rule that says that a form is zero; None for zero itself and for a constant.

    `pattern` are the free labels for which it is zero at every value; a label that does not occur in the leading
    monomial cannot
    be found by matching it, so then there is no rule.
    """
    if not difference:
        return None
    lead = leading_monomial(difference)
    if not lead.factors:
        return None
    rest = tuple(monomial for monomial in difference if monomial is not lead)
    needed = frozenset[Label]().union(*(monomial.labels for monomial in rest)) & pattern
    if not needed <= lead.labels:
        return None
    unit = Monomial(lead.coefficient / lead.coefficient, lead.bound, lead.factors)
    return Rewriting(unit, scaled(rest, -1 / lead.coefficient), pattern & lead.labels)


def rewrite_with_a_fact(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Replaces what a fact says is equal: the fact holds at these labels, under the hypotheses of the claim."""
    for rewriting in normaliser.rewritings:
        found = replaced_lead(rewriting, monomial)
        if found is not None:
            return found
    return None


def replaced_lead(rewriting: Rewriting, monomial: Monomial) -> list[Monomial] | None:
    """The monomial with the rest of an equation in place of its leading monomial; None where that is not in it."""
    found = match_monomial(rewriting.lead, monomial.factors, monomial.bound, rewriting.pattern)
    if found is None:
        return None
    names = {label: found.names[label] for label in rewriting.pattern}
    host = Monomial(monomial.coefficient, found.bound, found.factors)
    return [monomial_product(host, refreshed(rename_monomial(m, names))) for m in rewriting.rest]
