"""Integrands with a kink: absolute values, rectifiers, the greater and the lesser of two, split where they turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from notesc.kernel.claim import Context
from notesc.kernel.evidence import BySummands, Split
from notesc.kernel.signs.analysis import Signs
from notesc.language.terms import (
    Application,
    DefiniteIntegral,
    Term,
    Variable,
    free_variables,
    instantiate,
    substitute,
    subterms,
)
from notesc.provers.antiderivatives import Integrator
from notesc.provers.coefficients import ZERO, Unknown, negated, over


def splittings(term: DefiniteIntegral, context: Context) -> Iterator[Split]:
    """The integral in two pieces, for each kink of a linear argument."""
    name = term.variable.name
    while name in {variable.name for variable in free_variables(term)}:
        name += "'"
    x = Variable(name, term.shape)
    body: Term = instantiate(term.body, x)
    for part in dict.fromkeys(subterms(body)):
        if not (isinstance(part, Application) and part.function in _TURNS):
            continue
        gap, low, high = _TURNS[part.function](*part.arguments)
        try:
            coefficients = Integrator(x).polynomial(gap)
        except Unknown:
            continue
        if len(coefficients) != 2:
            continue
        falls = Signs(context).is_positive(negated(coefficients[1]))
        point = ZERO if coefficients[0] == ZERO else over(negated(coefficients[0]), coefficients[1])
        before, after = (high, low) if falls else (low, high)
        yield Split(term, point, x, substitute(body, {part: before}), substitute(body, {part: after}), BySummands())


_TURNS: dict[
    str, Callable[..., tuple[Term, Term, Term]]
] = {  # what changes its sign, and the values where it is negative and where it is positive
    "absolute": lambda u: (u, -u, u),
    "relu": lambda u: (u, u - u, u),
    "maximum": lambda u, v: (u - v, v, u),
    "minimum": lambda u, v: (u - v, u, v),
}
