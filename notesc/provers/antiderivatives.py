"""Antiderivatives of common integrands, by the structure of the integrand; the kernel differentiates them again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from notesc.kernel.definedness.nodes import literal_value
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Divide,
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
)
from notesc.provers.coefficients import (
    HIGHEST,
    ONE,
    ZERO,
    Polynomial,
    Unknown,
    added,
    differentiated,
    multiplied,
    negated,
    over,
    plus,
    root,
    scaled,
    summed,
    times,
)

exp, log, sqrt, sin, cos = (FUNCTIONS[name] for name in ("exp", "log", "sqrt", "sin", "cos"))


def antiderivatives(body: Term, x: Variable) -> Iterator[Term]:
    """Candidates, the most likely first."""
    for variant in (False, True):
        try:
            found = Integrator(x, below=variant).integral(body)
        except Unknown:
            return
        yield found


class Integrator:
    """Integration by one variable; `below` takes logarithms of negative arguments."""

    def __init__(self, x: Variable, *, below: bool = False) -> None:
        self.x = x
        self.below = below

    def varies(self, term: Term) -> bool:
        return self.x in free_variables(term)

    def integral(self, term: Term) -> Term:
        """An antiderivative. Raises Unknown."""
        if not self.varies(term):
            return times(term, self.x)
        match term:
            case Negate(operand):
                return -self.integral(operand)
            case Add(left, right):
                return self.integral(left) + self.integral(right)
            case Subtract(left, right):
                return self.integral(left) - self.integral(right)
        constants, factors = self.factors(term, 1)
        found = self._of_product(factors)
        for factor, exponent in constants:
            found = times(factor, found) if exponent > 0 else found / factor
        return found

    def factors(self, term: Term, exponent: int) -> tuple[list[tuple[Term, int]], list[tuple[Term, int]]]:
        """The factors without x and with it, each with its exponent 1 or -1."""
        match term:
            case Multiply(left, right):
                a, b = self.factors(left, exponent), self.factors(right, exponent)
                return a[0] + b[0], a[1] + b[1]
            case Divide(left, right):
                a, b = self.factors(left, exponent), self.factors(right, -exponent)
                return a[0] + b[0], a[1] + b[1]
            case Negate(operand):
                a = self.factors(operand, exponent)
                return [(Number(Fraction(-1)), 1), *a[0]], a[1]
        return ([], [(term, exponent)]) if self.varies(term) else ([(term, exponent)], [])

    # ---- products -------------------------------------------------------------------------------------------------

    def _of_product(self, factors: list[tuple[Term, int]]) -> Term:
        """Of factors that contain x."""
        exponents = [_argument(f) if e > 0 else -_argument(f) for f, e in factors if _is_call(f, "exp")]
        others = [(f, e) for f, e in factors if not _is_call(f, "exp")]
        if exponents:
            total = exponents[0]
            for more in exponents[1:]:
                total = total + more
            return self._with_exponential(others, total)
        if len(others) == 1:
            return self._of_one(*others[0])
        return self._with_polynomial(others)

    def _of_one(self, factor: Term, exponent: int) -> Term:
        if exponent < 0 and isinstance(factor, Power):
            return self._of_power(factor.base, scaled(factor.exponent, -1))
        if exponent < 0 and _is_call(factor, "sqrt"):
            return self._of_power(_argument(factor), Number(Fraction(-1, 2)))
        if exponent < 0:
            return self._of_power(factor, Number(Fraction(-1)))
        match factor:
            case Power(base, power):
                return self._of_power(base, power)
            case Application("sqrt", (argument,)):
                return self._of_power(argument, Number(Fraction(1, 2)))
            case OpaqueCall(function, argument) if function.order > 0:
                slope = self._slope(argument)
                return over(OpaqueCall(OpaqueFunction(function.name, "", function.order - 1), argument), slope)
            case Application(name, (argument,)) if name in PRIMITIVES:
                slope = self._slope(argument)
                return over(PRIMITIVES[name](argument), slope)
        coefficients = self.polynomial(factor)
        return self._polynomial_integral(coefficients)

    def _of_power(self, base: Term, exponent: Term) -> Term:
        """u^p for linear u; log u where p = -1; p^u for a fixed p."""
        if not self.varies(base):
            return over(Power(base, exponent), times(self._slope(exponent), log(base)))
        value = literal_value(exponent)
        if value == -1:
            quadratic = self._quadratic(base)
            if quadratic is not None:
                return self._of_reciprocal_quadratic(*quadratic)
        if value is not None and value.denominator == 1 and value > 0:
            return self._polynomial_integral(self.polynomial(Power(base, exponent)))
        if isinstance(base, Application) and base.function == "cos" and value == -2:
            return over(FUNCTIONS["tan"](base.arguments[0]), self._slope(base.arguments[0]))
        slope = self._slope(base)
        if value == -1:
            return over(log(-base if self.below else base), slope)
        if self.varies(exponent):
            raise Unknown
        raised = Number(value + 1) if value is not None else exponent + 1
        return Power(base, raised) / times(raised, slope)

    def _of_reciprocal_quadratic(self, a: Term, b: Term, c: Term) -> Term:
        """1/(a x² + b x + c) by the inverse tangent, for 4ac > b² (Abramowitz and Stegun, 3.3.16)."""
        arctan = FUNCTIONS["arctan"]
        if b == ZERO:
            mean = root(times(a, c))
            return arctan(self.x * over(a, mean)) / mean
        discriminant = root(4 * a * c - b**2)
        return 2 * arctan((2 * a * self.x + b) / discriminant) / discriminant

    def _quadratic(self, base: Term) -> tuple[Term, Term, Term] | None:
        try:
            coefficients = self.polynomial(base)
        except Unknown:
            return None
        if len(coefficients) != 3:
            return None
        return coefficients[2], coefficients[1], coefficients[0]

    def _with_exponential(self, others: list[tuple[Term, int]], exponent: Term) -> Term:
        """P e^u for linear u, and for u = -(x - m)²/(2s²)."""
        powers = self.polynomial(exponent)
        factor = self._product_polynomial([f for f in others if not _is_call(f[0], "sin", "cos")])
        waves = [f for f in others if _is_call(f[0], "sin", "cos")]
        if len(powers) == 3:
            return self._gaussian(factor, powers, exponent)
        if len(powers) != 2:
            raise Unknown
        slope = powers[1]
        if waves:
            return self._damped_wave(factor, waves, slope, exponent)
        return times(self._by_parts(factor, slope), exp(exponent))

    def _by_parts(self, factor: Polynomial, slope: Term) -> Term:
        """Σ (-1)^k P^(k) / a^(k+1)."""
        total: Term | None = None
        current, divisor, sign = factor, slope, 1
        while current:
            part = over(self.evaluated(current), divisor)
            total = part if total is None else total + part if sign > 0 else total - part
            current, divisor, sign = differentiated(current), times(divisor, slope), -sign
        assert total is not None
        return total

    def _damped_wave(self, factor: Polynomial, waves: list[tuple[Term, int]], a: Term, exponent: Term) -> Term:
        """e^(ax) sin(bx + c) and its cosine (Abramowitz and Stegun, 4.3.136 and 4.3.137)."""
        if len(factor) != 1 or len(waves) != 1 or waves[0][1] < 0:
            raise Unknown
        wave = waves[0][0]
        assert isinstance(wave, Application)
        (angle,) = wave.arguments
        b = self._slope(angle)
        other = a * sin(angle) - b * cos(angle) if wave.function == "sin" else a * cos(angle) + b * sin(angle)
        return times(factor[0], exp(exponent) * other / (a**2 + b**2))

    def _gaussian(self, factor: Polynomial, powers: Polynomial, exponent: Term) -> Term:
        """P(x) exp(-q (x - m)²): x^k by parts down to erf, and to the exponential itself."""
        erf = FUNCTIONS.get("erf")
        if erf is None:
            raise Unknown
        q, m = -powers[2], over(powers[1], -2 * powers[2]) if powers[1] != ZERO else ZERO
        shifted = self._about(factor, m)
        y = self.x if m == ZERO else self.x - m
        bell = exp(exponent)
        rest = over(powers[0] if powers[0] != ZERO else ZERO, ONE)
        height = ONE if powers[0] == ZERO and m == ZERO else exp(rest + q * m**2) if m != ZERO else exp(rest)
        area = sqrt(Constant("pi")) / (2 * sqrt(q)) * erf(sqrt(q) * y)
        total: Term = ZERO
        below: Term = ZERO
        for k in range(len(shifted) - 1, -1, -1):  # ∫ y^k e = -y^(k-1) e/(2q) + (k-1)/(2q) ∫ y^(k-2) e
            coefficient = shifted[k]
            if coefficient == ZERO:
                continue
            if k == 0:
                total = plus(total, times(times(coefficient, height), area))
                continue
            power = ONE if k == 1 else y ** (k - 1)
            below = plus(below, -over(times(times(coefficient, power), bell), 2 * q))
            if k >= 2:
                shifted[k - 2] = plus(shifted[k - 2], over(times(coefficient, Number(Fraction(k - 1))), 2 * q))
        return plus(total, below)

    def _about(self, factor: Polynomial, m: Term) -> Polynomial:
        """The coefficients of a polynomial in x - m."""
        if m == ZERO:
            return list(factor)
        result: Polynomial = []
        current, divisor = factor, Fraction(1)
        for k in range(len(factor)):
            value = self.evaluated(current, m)
            result.append(over(value, Number(divisor)))
            current, divisor = differentiated(current), divisor * (k + 1)
        return result

    def _with_polynomial(self, factors: list[tuple[Term, int]]) -> Term:
        """P times one logarithm, sine or cosine; powers of one thing."""
        special = [(f, e) for f, e in factors if _is_call(f, "log", "sin", "cos")]
        if len(special) == 1 and special[0][1] > 0:
            call = special[0][0]
            assert isinstance(call, Application)
            rest = [pair for pair in factors if pair is not special[0]]
            if call.function == "log":
                return self._with_logarithm(rest, call)
            factor, slope = self._product_polynomial(rest), self._slope(call.arguments[0])
            return self._with_wave(factor, call, slope)
        if len(special) == 2 and len(factors) == 2:
            return self._two_waves(special)
        return self._polynomial_integral(self._product_polynomial(factors))

    def _two_waves(self, special: list[tuple[Term, int]]) -> Term:
        (first, e), (second, d) = special
        if e < 0 or d < 0 or first.arguments != second.arguments or "log" in (first.function, second.function):  # type: ignore[attr-defined]
            raise Unknown
        (angle,) = first.arguments  # type: ignore[attr-defined]
        slope = self._slope(angle)
        if first.function != second.function:  # type: ignore[attr-defined]
            return over(sin(angle) ** 2 / 2, slope)
        sign = 1 if first.function == "cos" else -1  # type: ignore[attr-defined]
        return self.x / 2 + sign * over(sin(angle) * cos(angle) / 2, slope)

    def _with_logarithm(self, rest: list[tuple[Term, int]], call: Application) -> Term:
        """x^p log x and P log(linear)."""
        (argument,) = call.arguments
        power = self.power_of_x(rest)
        if argument == self.x and power is not None:
            if power == Number(Fraction(-1)):
                return log(self.x) ** 2 / 2
            raised = Number(power.value + 1) if isinstance(power, Number) else power + 1
            return Power(self.x, raised) * (log(self.x) / raised - 1 / raised**2)
        raise Unknown

    def power_of_x(self, factors: list[tuple[Term, int]]) -> Term | None:
        """p where the product is x^p; None for another product."""
        total: Term = ZERO
        for factor, exponent in factors:
            if factor == self.x:
                total = added(total, Number(Fraction(exponent)))
            elif _is_call(factor, "sqrt") and factor.arguments[0] == self.x:  # type: ignore[attr-defined]
                total = added(total, Number(Fraction(exponent, 2)))
            elif isinstance(factor, Power) and factor.base == self.x and not self.varies(factor.exponent):
                total = added(total, scaled(factor.exponent, exponent))
            else:
                return None
        return total

    def _with_wave(self, factor: Polynomial, call: Application, slope: Term) -> Term:
        """P sin u = -P cos u / a + ∫ P′ cos u / a, and so on."""
        angle = call.arguments[0]
        total: Term = ZERO
        current, divisor = factor, slope
        function, sign = call.function, 1
        while current:
            if function == "sin":
                function, turned, other = "cos", -sign, cos(angle)
            else:
                function, turned, other = "sin", sign, sin(angle)
            part = over(times(self.evaluated(current), other), divisor)
            total = plus(total, part if turned > 0 else -part)
            current, divisor, sign = differentiated(current), times(divisor, slope), -turned
        return total

    # ---- polynomials ----------------------------------------------------------------------------------------------

    def _slope(self, term: Term) -> Term:
        coefficients = self.polynomial(term)
        if len(coefficients) != 2:
            raise Unknown
        return coefficients[1]

    def _product_polynomial(self, factors: list[tuple[Term, int]]) -> Polynomial:
        product: Polynomial = [ONE]
        for factor, exponent in factors:
            if exponent < 0:
                raise Unknown
            product = multiplied(product, self.polynomial(factor))
        return product

    def polynomial(self, term: Term) -> Polynomial:
        """The coefficients by powers of x. Raises Unknown."""
        if not self.varies(term):
            return [term]
        if term == self.x:
            return [ZERO, ONE]
        match term:
            case Negate(operand):
                return [negated(c) for c in self.polynomial(operand)]
            case Add(left, right):
                return summed(self.polynomial(left), self.polynomial(right))
            case Subtract(left, right):
                return summed(self.polynomial(left), [negated(c) for c in self.polynomial(right)])
            case Multiply(left, right):
                return multiplied(self.polynomial(left), self.polynomial(right))
            case Divide(left, right) if not self.varies(right):
                return [ZERO if c == ZERO else over(c, right) for c in self.polynomial(left)]
            case Power(base, exponent):
                value = literal_value(exponent)
                if value is not None and value.denominator == 1 and 0 <= value <= HIGHEST:
                    product: Polynomial = [ONE]
                    for _ in range(int(value)):
                        product = multiplied(product, self.polynomial(base))
                    return product
        raise Unknown

    def evaluated(self, coefficients: Polynomial, at: Term | None = None) -> Term:
        """The polynomial as a term."""
        point: Term = self.x if at is None else at
        total: Term = ZERO
        for k, coefficient in enumerate(coefficients):
            if coefficient != ZERO:
                power = ONE if k == 0 else point if k == 1 else Power(point, Number(Fraction(k)))
                total = plus(total, times(coefficient, power))
        return total

    def _polynomial_integral(self, coefficients: Polynomial) -> Term:
        shifted = [ZERO, *(over(c, Number(Fraction(k + 1))) for k, c in enumerate(coefficients))]
        return self.evaluated(shifted)


PRIMITIVES: dict[str, Callable[[Term], Term]] = {
    "exp": exp,
    "log": lambda u: u * log(u) - u,
    "sin": lambda u: -cos(u),
    "cos": sin,
    "sinh": FUNCTIONS["cosh"],
    "cosh": FUNCTIONS["sinh"],
    "tanh": lambda u: log(FUNCTIONS["cosh"](u)),
    "sigmoid": lambda u: log(1 + exp(u)),
    "tan": lambda u: -log(cos(u)),
}


def _argument(call: Term) -> Term:
    assert isinstance(call, Application)
    return call.arguments[0]


def _is_call(term: Term, *names: str) -> bool:
    return isinstance(term, Application) and term.function in names
