"""Integrands of the integrals that define Gamma and Beta: powers of x beside an exponential, or of x and 1 - x."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from notesc.language.terms import Application, Infinity, Number, Power, Subtract, Term, Variable
from notesc.provers.antiderivatives import Integrator
from notesc.provers.coefficients import ONE, ZERO, Unknown, added, negated, over, plus, scaled, times

Found = tuple[Literal["Gamma", "Beta"], Term, Term, Term]


def euler_integrals(body: Term, x: Variable, ends: tuple[Term | Infinity, Term | Infinity]) -> Iterator[Found]:
    """a, b and c for c·x^(a-1)·exp(-b x) on (0, ∞), and for c·x^(a-1)·(1-x)^(b-1) on (0, 1)."""
    integrator = Integrator(x)
    constants, factors = integrator.factors(body, 1)
    factor: Term = ONE
    for constant, exponent in constants:
        factor = times(factor, constant) if exponent > 0 else over(factor, constant)
    if ends[0] != ZERO:
        return
    try:
        if isinstance(ends[1], Infinity):
            yield _gamma(factors, integrator, factor)
        elif ends[1] == ONE:
            yield _beta(factors, integrator, factor)
    except Unknown:
        return


def _gamma(factors: list[tuple[Term, int]], integrator: Integrator, factor: Term) -> Found:
    rate: Term = ZERO
    powers = []
    for part, exponent in factors:
        if isinstance(part, Application) and part.function == "exp":
            constant, *slope = integrator.polynomial(part.arguments[0])
            if len(slope) != 1:
                raise Unknown
            rate = plus(rate, negated(slope[0]) if exponent > 0 else slope[0])
            if constant != ZERO:
                factor = times(factor, Application("exp", (constant if exponent > 0 else negated(constant),)))
        else:
            powers.append((part, exponent))
    power = integrator.power_of_x(powers)
    if power is None:
        raise Unknown
    return "Gamma", plus(power, ONE), rate, factor


def _beta(factors: list[tuple[Term, int]], integrator: Integrator, factor: Term) -> Found:
    other = Subtract(ONE, integrator.x)
    second: Term = ZERO
    powers = []
    for part, exponent in factors:
        base, raised = (part.base, part.exponent) if isinstance(part, Power) else (part, ONE)
        if isinstance(part, Application) and part.function == "sqrt":
            base, raised = part.arguments[0], Number(Fraction(1, 2))
        if base == other:
            second = added(second, scaled(raised, exponent))
        else:
            powers.append((part, exponent))
    power = integrator.power_of_x(powers)
    if power is None:
        raise Unknown
    return "Beta", plus(power, ONE), plus(second, ONE), factor
