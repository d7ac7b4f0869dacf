"""Partial sums of common series: a polynomial times a power. The kernel takes differences of them again."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from notesc.language.functions import FUNCTIONS
from notesc.language.terms import (
    Add,
    Application,
    Divide,
    Multiply,
    Negate,
    Number,
    Power,
    Subtract,
    Term,
    Variable,
    free_variables,
)
from notesc.provers.antiderivatives import Integrator
from notesc.provers.coefficients import ONE, ZERO, Polynomial, Unknown, multiplied, over, plus, times

exp = FUNCTIONS["exp"]
_MINUS = Number(Fraction(-1))


def partial_sums(body: Term, k: Variable, lower: Term) -> Iterator[Term]:
    """Candidates for Σ of the body from `lower` to k, as terms in k."""
    try:
        yield _geometric(body, k, lower)
    except Unknown:
        return


def _geometric(body: Term, k: Variable, lower: Term) -> Term:
    """Σ P(j) r^j = r^(k+1) q(k) - r^lower q(lower - 1), where r·q(j) - q(j-1) = P(j)."""
    ratio, factor, polynomial = _parts(body, k, Integrator(k))
    if ratio is None:
        raise Unknown
    solution = _solved(polynomial, ratio)
    integrator = Integrator(k)
    upper = Power(ratio, k + 1) * integrator.evaluated(solution)
    before = lower - 1 if not isinstance(lower, Number) else Number(lower.value - 1)
    start = ONE if lower == ZERO else Power(ratio, lower)
    return times(factor, upper - times(start, integrator.evaluated(solution, before)))


def _solved(polynomial: Polynomial, ratio: Term) -> Polynomial:
    """q with r·q(j) - q(j-1) = P(j), from the leading coefficient down."""
    degree = len(polynomial) - 1
    found: Polynomial = [ZERO] * (degree + 1)
    rest = list(polynomial)
    for power in range(degree, -1, -1):
        if rest[power] == ZERO:
            continue
        found[power] = over(rest[power], ratio - 1)
        for lower in range(power):  # c·(r j^n - (j-1)^n) leaves -c·binom(n, i)(-1)^(n-i) j^i
            binomial = _binomial(power, lower) * (-1) ** (power - lower)
            rest[lower] = plus(rest[lower], times(Number(Fraction(binomial)), found[power]))
    return found


def _binomial(n: int, k: int) -> int:
    result = 1
    for i in range(k):
        result = result * (n - i) // (i + 1)
    return result


def _parts(body: Term, k: Variable, integrator: Integrator) -> tuple[Term | None, Term, Polynomial]:
    """r, a factor without k, and P, for factor·P(k)·r^k."""
    if k not in free_variables(body):
        return None, body, [ONE]
    match body:
        case Negate(operand):
            ratio, factor, polynomial = _parts(operand, k, integrator)
            return ratio, times(_MINUS, factor), polynomial
        case Multiply(left, right):
            a, b = _parts(left, k, integrator), _parts(right, k, integrator)
            ratio = a[0] if b[0] is None else b[0] if a[0] is None else a[0] * b[0]
            return ratio, times(a[1], b[1]), multiplied(a[2], b[2])
        case Divide(left, right):
            a, b = _parts(left, k, integrator), _parts(right, k, integrator)
            if len(b[2]) > 1:
                raise Unknown
            ratio = a[0] if b[0] is None else over(ONE if a[0] is None else a[0], b[0])
            return ratio, over(a[1], b[1]), a[2]
        case Power(base, exponent) if k not in free_variables(base):
            if exponent == k:
                return base, ONE, [ONE]
            if isinstance(exponent, Add) and exponent.left == k and k not in free_variables(exponent.right):
                return base, Power(base, exponent.right), [ONE]
            if isinstance(exponent, Subtract) and exponent.left == k and k not in free_variables(exponent.right):
                return base, ONE / Power(base, exponent.right), [ONE]
            if isinstance(exponent, Multiply) and exponent.right == k and k not in free_variables(exponent.left):
                return Power(base, exponent.left), ONE, [ONE]
            raise Unknown
        case Application("exp", (argument,)):
            constant, *slope = integrator.polynomial(argument)
            if len(slope) != 1:
                raise Unknown
            return exp(slope[0]), ONE if constant == ZERO else exp(constant), [ONE]
    return None, ONE, integrator.polynomial(body)
