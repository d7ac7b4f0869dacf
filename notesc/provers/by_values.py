"""Proposes what integrals and limits are: antiderivatives from a table, then from SymPy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

from notesc.kernel.claim import Claim, Context
from notesc.kernel.decisions.values import Value, value_of
from notesc.kernel.evidence import (
    Antiderivative,
    ByNormalForm,
    ByScalarForm,
    BySummands,
    ByValues,
    EulerIntegral,
    Evidence,
    ExponentialSeries,
    LimitValue,
    PartialSums,
)
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    DefiniteIntegral,
    Domain,
    InfiniteSum,
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
from notesc.provers.euler_integrals import euler_integrals
from notesc.provers.exponential_series import exponential_series
from notesc.provers.integrals_rewritten import rewritings
from notesc.provers.partial_sums import partial_sums
from notesc.provers.splitting import splittings
from notesc.provers.substitutions import by_substitution

Valued = DefiniteIntegral | LimitAt | InfiniteSum
_MOST = 8  # integrals and limits in one claim


def value_evidence(claim: Claim) -> Iterator[Evidence]:
    """The values of all integrals and limits, then what the other provers say of the claim without them."""
    from notesc.provers.table import PROVERS

    proposition = unfold_all(claim.proposition)
    yield from _rewritten(proposition, claim.context)
    found = _with_all_values(proposition, claim.context)
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


def _rewritten(proposition: Proposition, context: Context) -> Iterator[Evidence]:
    """One integral written as another by parts or by substitution."""
    integrals = (term for term in _innermost(proposition) if isinstance(term, DefiniteIntegral))
    for term in dict.fromkeys(integrals):
        for item in rewritings(term, context):
            yield from (ByValues((item,), then) for then in (ByNormalForm(), ByScalarForm()))
        for split in splittings(term, context):
            pieces = value_of(split, context)
            found = None if pieces is None else _with_all_values(substitute(proposition, {term: pieces}), context)
            if found is not None:
                yield from (ByValues((split, *found[0]), then) for then in (ByNormalForm(), ByScalarForm()))


def _with_all_values(proposition: Proposition, context: Context) -> tuple[tuple[Value, ...], Proposition] | None:
    """The values of what can be valued, and the claim with them in place; None where there is nothing."""
    values: list[Value] = []
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


def _innermost(proposition: Node) -> Iterator[Valued]:
    """Integrals and limits without a bound variable of their surroundings, from the inside out."""
    from notesc.language.binding import needs_binders

    for inner in reversed(list(subterms(proposition))):
        if isinstance(inner, Valued) and not needs_binders(inner):
            yield inner


def _valued(term: Valued, context: Context) -> tuple[Value, Term] | None:
    for item in _proposals(term, context):
        value = value_of(item, context)
        if value is not None:
            return item, value
    return None


def _proposals(term: Valued, context: Context) -> Iterator[Value]:
    if isinstance(term, LimitAt):
        yield LimitValue(term)
        return
    if isinstance(term, InfiniteSum):
        yield from _of_a_sum(term)
        return
    x = Variable(_unused_name(term), SCALAR)
    body: Term = instantiate(term.body, x)
    for kind, first, second, factor in euler_integrals(body, x, term.ends):
        for shown in (ByNormalForm(), ByScalarForm()):
            yield EulerIntegral(term, kind, first, second, factor, shown)
    for primitive in (*antiderivatives(body, x), *by_substitution(body, x, context)):
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


def _of_a_sum(term: InfiniteSum) -> Iterator[Value]:
    """Partial sums in closed form, or the exponential series."""
    k = Variable(_unused_name(term), SCALAR, Domain.INTEGER)
    body: Term = instantiate(term.body, k)
    candidates = list(partial_sums(body, k, term.lower))
    series = exponential_series(body, k)
    for shown in (ByNormalForm(), ByScalarForm(), BySummands()):
        for partial in candidates:
            yield PartialSums(term, k, partial, shown)
        if series is not None:
            argument, factor, weights = series
            yield ExponentialSeries(term, argument, factor, shown, weights)
    if threading.current_thread() is threading.main_thread():
        from notesc.provers.by_sympy import sympy_partial_sum

        found = sympy_partial_sum(body, k, term.lower)
        if found is not None:
            for shown in (ByNormalForm(), ByScalarForm(), BySummands()):
                yield PartialSums(term, k, found, shown)


def _unused_name(term: Valued) -> str:
    taken = {variable.name for variable in free_variables(term)}
    name = term.variable.name
    while name in taken:
        name += "'"
    return name
