"""Proposes what integrals and limits are: antiderivatives from a table, then from SymPy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

from notesc.kernel.claim import Claim, Context
from notesc.kernel.decisions.values import value_of
from notesc.kernel.evidence import (
    Antiderivative,
    ByNormalForm,
    ByScalarForm,
    BySummands,
    ByValues,
    Evidence,
    LimitValue,
)
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    DefiniteIntegral,
    LimitAt,
    Node,
    Proposition,
    Term,
    Variable,
    free_variables,
    instantiate,
    substitute,
    subterms,
    unfold_all,
)
from notesc.provers.antiderivatives import antiderivatives

_MOST = 8  # integrals and limits in one claim


def value_evidence(claim: Claim) -> Iterator[Evidence]:
    """The values of all integrals and limits, then what the other provers say of the claim without them."""
    from notesc.provers.table import PROVERS

    found = _with_all_values(unfold_all(claim.proposition), claim.context)
    if found is None:
        return
    values, proposition = found
    rest = replace(claim, proposition=proposition)
    for _, prover in PROVERS:
        if prover is value_evidence:
            continue
        for item in prover(rest):
            if not isinstance(item, ByValues):
                yield ByValues(values, item)


def _with_all_values(
    proposition: Proposition, context: Context
) -> tuple[tuple[Antiderivative | LimitValue, ...], Proposition] | None:
    """The values of what can be valued, and the claim with them in place; None where there is nothing."""
    values: list[Antiderivative | LimitValue] = []
    unknown: set[Term] = set()
    while len(values) < _MOST:
        candidate = next((term for term in _innermost(proposition) if term not in unknown), None)
        if candidate is None:
            break
        found = _valued(candidate, context)
        if found is None:
            unknown.add(candidate)
            continue
        values.append(found[0])
        proposition = substitute(proposition, {candidate: found[1]})
    return (tuple(values), proposition) if values else None


def _innermost(proposition: Node) -> Iterator[DefiniteIntegral | LimitAt]:
    """Integrals and limits without a bound variable of their surroundings, from the inside out."""
    from notesc.language.binding import needs_binders

    for inner in reversed(list(subterms(proposition))):
        if isinstance(inner, DefiniteIntegral | LimitAt) and not needs_binders(inner):
            yield inner


def _valued(term: DefiniteIntegral | LimitAt, context: Context) -> tuple[Antiderivative | LimitValue, Term] | None:
    for item in _proposals(term):
        value = value_of(item, context)
        if value is not None:
            return item, value
    return None


def _proposals(term: DefiniteIntegral | LimitAt) -> Iterator[Antiderivative | LimitValue]:
    if isinstance(term, LimitAt):
        yield LimitValue(term)
        return
    taken = {variable.name for variable in free_variables(term)}
    name = term.variable.name
    while name in taken:
        name += "'"
    x = Variable(name, SCALAR)
    body: Term = instantiate(term.body, x)
    for primitive in antiderivatives(body, x):
        yield from _shown_somehow(term, x, primitive)
    if threading.current_thread() is threading.main_thread():
        from notesc.provers.by_sympy import sympy_antiderivative

        primitive_or_none = sympy_antiderivative(body, x)
        if primitive_or_none is not None:
            yield from _shown_somehow(term, x, primitive_or_none)


def _shown_somehow(term: DefiniteIntegral, x: Variable, primitive: Term) -> Iterator[Antiderivative]:
    """The antiderivative with the kinds of evidence that may show its derivative to be the integrand."""
    for shown in (ByNormalForm(), ByScalarForm(), BySummands()):
        yield Antiderivative(term, x, primitive, shown)
