"""TRUSTED. Facts as rewriting rules: an equation's leading monomial is replaced by the rest of the equation."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

from notesc.kernel.normal_form.content import leading_monomial
from notesc.kernel.normal_form.forms import (
    Form,
    Label,
    Monomial,
    monomial_product,
    range_of,
    refreshed,
    rename_monomial,
    scaled,
)
from notesc.kernel.normal_form.matching import match_monomial
from notesc.kernel.normal_form.normaliser import Normaliser, Rewriting

_MOST_EXCHANGED = 4


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
    if any(_grows(lead, monomial) for monomial in rest):
        return None  # n = n m would be put into itself for ever
    needed = frozenset[Label]().union(*(monomial.labels for monomial in rest)) & pattern
    if not needed <= lead.labels:
        return None
    unit = Monomial(lead.coefficient / lead.coefficient, lead.bound, lead.factors)
    right = scaled(rest, -1 / lead.coefficient)
    return Rewriting(unit, right, pattern & lead.labels, _exchanges(unit, right, pattern & lead.labels))


def _grows(lead: Monomial, other: Monomial) -> bool:
    """Whether a monomial is the leading one times more; sizes, which do not count in the order, can make it so."""
    inside = Counter(factor.key for factor in other.factors)
    return len(other.factors) > len(lead.factors) and Counter(factor.key for factor in lead.factors) <= inside


def _exchanges(lead: Monomial, rest: Form, pattern: frozenset[Label]) -> bool:
    """Whether the rest is ± the lead with its pattern's labels permuted: p_i A_ij = p_j A_ji, A_ij = -A_ji."""
    if len(rest) != 1 or abs(rest[0].coefficient) != 1 or not 1 < len(pattern) <= _MOST_EXCHANGED:
        return False
    own = sorted(pattern)
    turned = (dict(zip(own, images, strict=True)) for images in itertools.permutations(own))
    return any(
        all(range_of(a) == range_of(b) for a, b in names.items()) and rename_monomial(lead, names).text == rest[0].text
        for names in turned
    )


def rewrite_with_a_fact(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Replaces what a fact says is equal: the fact holds at these labels, under the hypotheses of the claim."""
    for rewriting in normaliser.rewritings:
        found = replaced_lead(rewriting, monomial)
        if found is not None and rewriting.exchanges:
            found = _if_it_is_progress(monomial, found[0])
        if found is not None:
            return found
    return None


def _if_it_is_progress(monomial: Monomial, exchanged: Monomial) -> list[Monomial] | None:
    """The exchanged monomial where it comes first; nothing where the monomial is its own negative."""
    before, after = _order(monomial), _order(exchanged)
    if after < before:
        return [exchanged]
    return [] if after == before and exchanged.coefficient == -monomial.coefficient else None


def _order(monomial: Monomial) -> tuple[int, str]:
    """First comes what has as few factors as possible under a sum, then by the canonical text."""
    bound = set(monomial.bound)
    return sum(not factor.labels.isdisjoint(bound) for factor in monomial.factors), monomial.text


def replaced_lead(rewriting: Rewriting, monomial: Monomial) -> list[Monomial] | None:
    """The monomial with the rest of an equation in place of its leading monomial; None where that is not in it."""
    found = match_monomial(rewriting.lead, monomial.factors, monomial.bound, rewriting.pattern)
    if found is None:
        return None
    names = {label: found.names[label] for label in rewriting.pattern}
    host = Monomial(monomial.coefficient, found.bound, found.factors)
    return [monomial_product(host, refreshed(rename_monomial(m, names))) for m in rewriting.rest]
