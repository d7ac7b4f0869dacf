"""TRUSTED. Quotients of polynomials in generators, some tied by a relation: gⁿ = a polynomial in earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from fractions import Fraction

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.memory import Memory
from notesc.kernel.scalar_form.polynomials import ONE, RING, ZERO, Polynomial
from notesc.language.terms import Term


@dataclass(frozen=True, slots=True)
class Element:
    """numerator / denominator; the denominator is 0 at no point where both sides of the claim are defined."""

    numerator: Polynomial
    denominator: Polynomial = field(default_factory=lambda: ONE)


@dataclass
class Generator:
    """One generator g = |value|^(1/denominator); where the denominator is 1 and nothing says g ≥ 0, g = value."""

    identity: int
    denominator: int = 1
    nonnegative: bool = False
    strict: bool = False  # > 0
    relation: tuple[int, Polynomial] | None = None  # (n, p): gⁿ = p, in earlier generators, and of lower degree in g
    term: Term | None = None  # a term for the value, defined wherever both sides are
    exponent: Element | None = None  # g = exp(this)
    radicand: Polynomial | None = None  # g = |this|^(1/denominator)


class Field:
    """The generators of one pass, and arithmetic with their quotients."""

    def __init__(
        self, memory: Memory, is_positive: Callable[[Term], bool], is_nonnegative: Callable[[Term], bool] | None = None
    ) -> None:
        self.memory = memory
        self.is_positive = is_positive
        self.is_nonnegative = is_nonnegative
        self.generators: list[Generator] = []
        self.logarithms: dict[int, tuple[Polynomial, int]] = {}  # generator: (p, n) where it is n·log|p|
        self.exponents: list[tuple[Element, int]] = []  # exponents with a denominator, and the generator of each
        self.angles: list[tuple[Element, Hashable]] = []  # angles with a denominator, and the structure of each
        self.arcs: dict[int, tuple[Element, Element]] = {}  # generator: the sine and the cosine of its value
        self.arguments: dict[int, tuple[str, Element]] = {}  # generator: the inverse function and what it is of
        self.sines: dict[int, int] = {}  # the generator of a cosine: that of the sine of the same angle
        self._positions: dict[int, int] = {}

    # ---- generators -----------------------------------------------------------------------------------------------

    def generator(self, structure: Hashable, make: Callable[[int, int], Generator]) -> int:
        """The position of the generator for a structure; `make(identity, denominator)` where it is new.

        Only a generator that is known to be ≥ 0 may have a denominator other than 1.
        """
        identity = self.memory.identity(structure)
        if identity in self._positions:
            return self._positions[identity]
        made = make(identity, self.memory.denominators.get(identity, 1))
        if identity in self.memory.generator_is_strict:
            made.nonnegative, made.strict = True, made.strict or self.memory.generator_is_strict[identity]
        if len(self.generators) == polynomials.MOST_GENERATORS or (made.denominator > 1 and not made.nonnegative):
            raise NotNormalisable("too many different functions and variables")
        position = self._positions[identity] = len(self.generators)
        self.generators.append(made)
        return position

    def value(self, position: int) -> Element:
        """What the structure of a generator stands for: its power with the denominator as exponent."""
        return Element(polynomials.generator(position) ** self.generators[position].denominator)

    def identity(self, polynomial: Polynomial) -> int:
        """A number for a polynomial that does not depend on the order, nor on the denominators, of the generators."""
        return self.memory.identity(
            frozenset((self.monomial(exponents), polynomials.fraction(c)) for exponents, c in polynomial.terms())
        )

    def monomial(self, exponents: tuple[int, ...]) -> frozenset[tuple[int, Fraction]]:
        """The values in a monomial, each with its rational exponent."""
        generators = self.generators
        return frozenset(
            (generators[i].identity, Fraction(int(exponent), generators[i].denominator))
            for i, exponent in enumerate(exponents)
            if exponent
        )

    # ---- normal representatives -----------------------------------------------------------------------------------

    def reduce(self, polynomial: Polynomial) -> Polynomial:
        """An equal polynomial with every power below what its relation replaces, the latest generator first."""
        for position in range(len(self.generators) - 1, -1, -1):
            relation = self.generators[position].relation
            while relation is not None and polynomial.degrees()[position] >= relation[0]:
                polynomial = _replaced(polynomial, position, *relation)
        return polynomial

    def quotient(self, numerator: Polynomial, denominator: Polynomial) -> Element:
        """The element, in lowest terms. What is cancelled divides the denominator, and is 0 nowhere.

        Raises NotNormalisable where the denominator is 0.
        """
        numerator, denominator = self._rationalised(self.reduce(numerator), self.reduce(denominator))
        if denominator.is_zero():
            raise NotNormalisable("a denominator is 0")
        if numerator.is_zero():
            return Element(ZERO)
        common = polynomials.greatest_common_divisor(numerator, denominator)
        if not common.is_one():
            numerator, denominator = numerator / common, denominator / common
        leading = denominator.leading_coefficient()
        if leading != 1:
            numerator, denominator = numerator * (1 / leading), denominator * (1 / leading)
        return Element(numerator, denominator)

    def _rationalised(self, numerator: Polynomial, denominator: Polynomial) -> tuple[Polynomial, Polynomial]:
        """Both multiplied by polynomials that are 0 nowhere, so that fewer roots stand in the denominator."""
        for position in range(len(self.generators) - 1, -1, -1):
            relation = self.generators[position].relation
            if relation is None or denominator.is_constant() or not denominator.degrees()[position]:
                continue
            multiplier = self._rationaliser(denominator, position, relation[0])
            if multiplier is not None:
                numerator = self.reduce(polynomials.multiply(numerator, multiplier))
                denominator = self.reduce(polynomials.multiply(denominator, multiplier))
        return numerator, denominator

    def _rationaliser(self, denominator: Polynomial, position: int, order: int) -> Polynomial | None:
        """A root that divides the denominator, hence is not 0; or for a + b·g with g² known, a - b·g.

        The latter only where (a + b·g)(a - b·g) is of known sign, so that neither factor is 0 anywhere.
        """
        smallest = min(exponents[position] for exponents in denominator.monoms())
        if smallest:
            return polynomials.generator(position) ** (order - int(smallest))
        if order != 2:  # a square root
            return None
        conjugate = RING.from_dict({m: -c if m[position] else c for m, c in denominator.terms()})
        norm = self.reduce(polynomials.multiply(denominator, conjugate))
        return conjugate if self.is_strict(norm) or self.is_strict(-norm) else None

    def is_strict(self, polynomial: Polynomial) -> bool:
        """> 0, being a sum of terms that are ≥ 0, one of them > 0, by the signs of the generators alone."""
        return self.is_sum_of_nonnegative(polynomial) and any(
            all(not exponent or self.generators[i].strict for i, exponent in enumerate(exponents))
            for exponents in polynomial.monoms()
        )

    def is_sum_of_nonnegative(self, polynomial: Polynomial) -> bool:
        """A sum of terms with positive coefficients, even powers, and generators that are ≥ 0."""
        return all(
            coefficient > 0
            and all(exponent % 2 == 0 or self.generators[i].nonnegative for i, exponent in enumerate(exponents))
            for exponents, coefficient in polynomial.terms()
        )

    # ---- arithmetic -----------------------------------------------------------------------------------------------

    def add(self, left: Element, right: Element) -> Element:
        """left + right."""
        if left.denominator == right.denominator:
            return self.quotient(left.numerator + right.numerator, left.denominator)
        multiply = polynomials.multiply
        numerator = multiply(left.numerator, right.denominator) + multiply(right.numerator, left.denominator)
        return self.quotient(numerator, multiply(left.denominator, right.denominator))

    def negate(self, element: Element) -> Element:
        """-element."""
        return Element(-element.numerator, element.denominator)

    def multiply(self, left: Element, right: Element) -> Element:
        """left · right."""
        multiply = polynomials.multiply
        return self.quotient(multiply(left.numerator, right.numerator), multiply(left.denominator, right.denominator))

    def scale(self, element: Element, factor: Fraction | int) -> Element:
        """factor · element."""
        return self.multiply(element, Element(polynomials.constant(factor)))

    def inverse(self, element: Element) -> Element:
        """1 / element, of an element that definedness says is not 0. Raises NotNormalisable where it is."""
        return self.quotient(element.denominator, element.numerator)

    def power(self, base: Element, exponent: int) -> Element:
        """A whole power, by convention 1 for the exponent 0; a negative one of an element that is not 0."""
        if exponent < 0:
            return self.power(self.inverse(base), -exponent)
        power = polynomials.power
        return self.quotient(power(base.numerator, exponent), power(base.denominator, exponent))

    def are_equal(self, left: Element, right: Element) -> bool:
        """Whether the cross product vanishes: then left = right wherever both are defined. False means not shown."""
        multiply = polynomials.multiply
        difference = multiply(left.numerator, right.denominator) - multiply(right.numerator, left.denominator)
        return bool(self.reduce(difference).is_zero())


def _replaced(polynomial: Polynomial, position: int, order: int, value: Polynomial) -> Polynomial:
    """The polynomial with `value` in place of every power `order` of a generator."""
    by_power: dict[int, dict[tuple[int, ...], object]] = {}
    for exponents, coefficient in polynomial.terms():
        whole, rest = divmod(int(exponents[position]), order)
        lower = (*exponents[:position], rest, *exponents[position + 1 :])
        by_power.setdefault(whole, {})[lower] = coefficient
    result = ZERO
    for whole, terms in by_power.items():
        part = RING.from_dict(terms)
        result += polynomials.multiply(part, polynomials.power(value, whole)) if whole else part
    return result
