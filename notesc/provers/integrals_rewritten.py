"""Integrals as others: by parts, with opaque functions integrated, and by substitution for what stands inside them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByNormalForm, ByScalarForm, Parts, Substitution
from notesc.language.calculus import D
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Add,
    Application,
    DefiniteIntegral,
    Divide,
    Infinity,
    Multiply,
    Negate,
    Number,
    OpaqueCall,
    OpaqueFunction,
    Power,
    Subtract,
    Term,
    Variable,
    free_variables,
    instantiate,
    substitute,
    subterms,
)
from notesc.provers.antiderivatives import Integrator
from notesc.provers.coefficients import ONE, ZERO, Unknown, over, plus, times
from notesc.provers.substitutions import ratio

_MOST = 8
Factors = list[tuple[Term, int]]


def rewritings(term: DefiniteIntegral, context: Context) -> Iterator[Parts | Substitution]:
    """Ways to write an integral as another one."""
    if any(isinstance(end, Infinity) for end in term.ends):
        return
    taken = {variable.name for variable in free_variables(term)}
    x, u = (Variable(_unused(name, taken), SCALAR) for name in (term.variable.name, "u"))
    body: Term = instantiate(term.body, x)
    if not any(isinstance(part, OpaqueCall) for part in subterms(body)):
        return
    seen: set[Term] = set()
    for primitive in _parts(body, x):
        if primitive not in seen and len(seen) < _MOST:
            seen.add(primitive)
            yield Parts(term, x, primitive)
    for inner, outer in _substitutions(term, body, x, u, context):
        for shown in (ByNormalForm(), ByScalarForm()):
            yield Substitution(term, x, inner, u, outer, shown)


def _unused(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "'"
    taken.add(name)
    return name


# ---- by parts -------------------------------------------------------------------------------------------------------


def _parts(body: Term, x: Variable) -> Iterator[Term]:
    """u v for every summand u v′ of the integrand, then their sum; the same with v″ and so on taken down."""
    found = [list(_of_summand(summand, x)) for summand in _summands(body, 1)]
    for candidates in found:
        yield from candidates
    if len(found) > 1 and all(found):
        total: Term = ZERO
        for candidates in found:
            total = plus(total, candidates[0])
        yield total


def _summands(term: Term, sign: int) -> Iterator[Term]:
    match term:
        case Add(left, right):
            yield from _summands(left, sign)
            yield from _summands(right, sign)
        case Subtract(left, right):
            yield from _summands(left, sign)
            yield from _summands(right, -sign)
        case Negate(operand):
            yield from _summands(operand, -sign)
        case Multiply(left, right) if isinstance(right, Add | Subtract):
            yield from (left * part for part in _summands(right, sign))
        case Multiply(left, right) if isinstance(left, Add | Subtract):
            yield from (part * right for part in _summands(left, sign))
        case Divide(left, right) if isinstance(left, Add | Subtract):
            yield from (part / right for part in _summands(left, sign))
        case _:
            yield term if sign > 0 else -term


def _of_summand(summand: Term, x: Variable) -> Iterator[Term]:
    constants, factors = Integrator(x).factors(summand, 1)
    for place, (factor, exponent) in enumerate(factors):
        if not (isinstance(factor, OpaqueCall) and exponent > 0 and factor.function.order > 0):
            continue
        slope = _slope(factor.argument, x)
        rest = _product([*constants, *factors[:place], *factors[place + 1 :]])
        if slope is None:
            continue
        total: Term = ZERO
        sign, divisor = 1, slope
        for order in range(factor.function.order - 1, -1, -1):
            taken_down = OpaqueCall(OpaqueFunction(factor.function.name, "", order), factor.argument)
            part = over(times(rest, taken_down), divisor)
            total = plus(total, part if sign > 0 else -part)
            yield total
            rest, sign, divisor = D(rest, x), -sign, times(divisor, slope)


def _product(factors: Factors) -> Term:
    result: Term = ONE
    for factor, exponent in factors:
        result = times(result, factor) if exponent > 0 else over(result, factor)
    return result


def _slope(term: Term, x: Variable) -> Term | None:
    try:
        coefficients = Integrator(x).polynomial(term)
    except Unknown:
        return None
    return coefficients[1] if len(coefficients) == 2 else None


# ---- by substitution ------------------------------------------------------------------------------------------------


def _substitutions(
    term: DefiniteIntegral, body: Term, x: Variable, u: Variable, context: Context
) -> Iterator[tuple[Term, Term]]:
    """g and h with body = h(g(x)) g′(x): for g what stands in opaque functions, and the reflection of the range."""
    seen: set[Term] = set()
    for inner in (*_inner_terms(body, x), *_reflection(term, x)):
        if inner in seen or len(seen) >= _MOST:
            continue
        seen.add(inner)
        try:
            coefficients = Integrator(x).polynomial(inner)
        except Unknown:
            coefficients = []
        if len(coefficients) == 2:
            back = over(u if coefficients[0] == ZERO else u - coefficients[0], coefficients[1])
            yield inner, over(substitute(body, {inner: u, x: back}), coefficients[1])
        else:
            yield from _nonlinear(body, inner, x, u, context)


def _inner_terms(body: Term, x: Variable) -> Iterator[Term]:
    for part in subterms(body):
        if isinstance(part, OpaqueCall) and part.argument != x and x in free_variables(part.argument):
            yield part.argument


def _reflection(term: DefiniteIntegral, x: Variable) -> Iterator[Term]:
    lower, upper = term.ends
    if isinstance(lower, Term) and isinstance(upper, Term):
        yield plus(lower, upper) - x


def _nonlinear(body: Term, inner: Term, x: Variable, u: Variable, context: Context) -> Iterator[tuple[Term, Term]]:
    """The factors that depend on x through g alone make h; the others have to be a number times g′."""
    constants, factors = Integrator(x).factors(body, 1)
    through: Factors = list(constants)
    others: Factors = []
    for factor, exponent in factors:
        replaced = substitute(factor, {inner: u})
        if x in free_variables(replaced) or factor == inner or not isinstance(factor, OpaqueCall | Application | Power):
            others.append((factor, exponent))
        else:
            through.append((replaced, exponent))
    number = ratio(_product(others), D(inner, x), context)
    if number is not None:
        yield inner, times(Number(Fraction(number)), _product(through))
