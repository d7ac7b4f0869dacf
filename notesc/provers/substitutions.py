"""Antiderivatives by substitution: c·H(u) for a factor h(u) of the integrand beside a multiple of u′."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.calculus import D
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import (
    Application,
    Divide,
    Number,
    OpaqueCall,
    OpaqueFunction,
    Power,
    Term,
    Variable,
    subterms,
)
from notesc.provers.antiderivatives import PRIMITIVES

_MOST = 6


def by_substitution(body: Term, x: Variable, context: Context) -> Iterator[Term]:
    """Candidates, each with the number in front that its derivative asks for."""
    seen: set[Term] = set()
    for outer in _antiderivatives_of_parts(body, x):
        if outer in seen or len(seen) >= _MOST:
            continue
        seen.add(outer)
        number = ratio(body, D(outer, x), context)
        if number is not None:
            yield outer if number == 1 else Number(number) * outer


def _antiderivatives_of_parts(body: Term, x: Variable) -> Iterator[Term]:
    """H(u) for every h(u) in the integrand."""
    for part in subterms(body):
        match part:
            case OpaqueCall(function, argument) if function.order > 0:
                yield OpaqueCall(OpaqueFunction(function.name, "", function.order - 1), argument)
            case OpaqueCall():
                yield part**2
            case Application(name, (argument,)) if name in PRIMITIVES and argument != x:
                yield PRIMITIVES[name](argument)
            case Power(base, Number(value)) if base != x:
                yield FUNCTIONS["log"](base) if value == -1 else Power(base, Number(value + 1))
            case Divide(_, denominator):
                yield FUNCTIONS["log"](denominator)


def ratio(body: Term, slope: Term, context: Context) -> Fraction | None:
    """The number c with body = c·slope in their normal forms, guessed from one monomial."""
    lowering = lowering_in(context)
    try:
        wanted, found = lowering.lower(body), lowering.lower(slope)
        if not wanted or not found:
            return None
        texts = {monomial.text: monomial.coefficient for monomial in found}
        first = wanted[0]
        if first.text not in texts:
            return None
        number = first.coefficient / texts[first.text]
        return number if number else None
    except NotNormalisable:
        return None
