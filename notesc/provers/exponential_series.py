"""Terms of exponential series: a polynomial in k times u^k/k!."""

from __future__ import annotations

from fractions import Fraction

from notesc.language.terms import Add, Application, Number, Power, Subtract, Term, Variable, free_variables
from notesc.provers.antiderivatives import Integrator
from notesc.provers.coefficients import ONE, ZERO, Polynomial, Unknown, multiplied, over, plus, times

Series = tuple[Term, Term, tuple[Term, ...]]


def exponential_series(body: Term, k: Variable) -> Series | None:
    """u, c and s with body = c·(Σ sⱼ k(k-1)…(k-j+1))·u^k/k!; None where the body does not look like that."""
    integrator = Integrator(k)
    constants, factors = integrator.factors(body, 1)
    argument: Term = ONE
    polynomial: Polynomial = [ONE]
    factorials = 0
    for factor, exponent in factors:
        match factor:
            case Application("factorial", (n,)) if n == k:
                factorials -= exponent
            case Power(base, raised) if k not in free_variables(base):
                shift = _shift(raised, k)
                if shift is None:
                    return None
                argument = times(argument, base) if exponent > 0 else over(argument, base)
                if shift != ZERO:
                    constants = [*constants, (Power(base, shift), exponent)]
            case _ if exponent > 0:
                try:
                    polynomial = multiplied(polynomial, integrator.polynomial(factor))
                except Unknown:
                    return None
            case _:
                return None
    if factorials != 1:
        return None
    constant: Term = ONE
    for factor, exponent in constants:
        constant = times(constant, factor) if exponent > 0 else over(constant, factor)
    return argument, constant, _weights(polynomial)


def _shift(exponent: Term, k: Variable) -> Term | None:
    """c where the exponent is k + c."""
    match exponent:
        case Variable() if exponent == k:
            return ZERO
        case Add(left, right) if left == k and k not in free_variables(right):
            return right
        case Subtract(left, Number(value)) if left == k:
            return Number(-value)
    return None


def _weights(polynomial: Polynomial) -> tuple[Term, ...]:
    """A polynomial by falling factorials, by divided differences: k^n = Σ S(n, j) k(k-1)…(k-j+1)."""
    stirling = [1]
    total: Polynomial = [ZERO] * len(polynomial)
    for coefficient in polynomial:
        for j, number in enumerate(stirling):
            if number and coefficient != ZERO:
                total[j] = plus(total[j], times(Number(Fraction(number)), coefficient))
        padded = [*stirling, 0]
        stirling = [j * padded[j] + (padded[j - 1] if j else 0) for j in range(len(padded))]
    return tuple(total)
