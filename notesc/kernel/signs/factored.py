"""TRUSTED. Signs of quotients of polynomials, factor by factor, with what the context says of the factors.

A term is taken as a quotient of polynomials in generators (variables, values of functions, roots) by the scalar form,
and so are the comparisons of the context; each irreducible factor then has a set of possible signs, and the sign of a
product is known from those of its factors. That denominators are not 0 is relied upon: the term is defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from flint import fmpq

from notesc.kernel.normal_form.context import Known
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.conversion import Conversion
from notesc.kernel.scalar_form.field import Element, Field, Generator
from notesc.kernel.scalar_form.memory import Memory, Restart
from notesc.kernel.scalar_form.polynomials import ONE, RING, Polynomial, constant, multiply, only_generator
from notesc.kernel.scalar_form.polynomials import generator as generator_polynomial
from notesc.kernel.scalar_form.signs import as_term, factorise
from notesc.kernel.signs.forms_of_degree_two import signs_of_quadratic
from notesc.kernel.signs.intervals import Interval
from notesc.kernel.signs.real_line import as_polynomial, possible_signs
from notesc.kernel.signs.sign_sets import (
    ANY,
    NEGATIVE,
    NONNEGATIVE,
    NONPOSITIVE,
    NONZERO,
    POSITIVE,
    ZERO,
    SignSet,
    of_interval,
    plus,
    roots,
    times,
)
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Term, unfold_all

_OF_RELATION = {
    Relation.EQ: ZERO,
    Relation.NE: NONZERO,
    Relation.GT: POSITIVE,
    Relation.GE: NONNEGATIVE,
    Relation.LT: NEGATIVE,
    Relation.LE: NONPOSITIVE,
}
_MOST_PASSES = 8
_MOST_TERMS = 40
_MOST_TERMS_IN_BOUNDS = 8
_DEEPEST = 4  # conjugates, logarithms and exponentials within each other

Bounds = Callable[[Term], Interval]  # with every value of a term
Factors = Sequence[tuple[Polynomial, int]]


class ByFactors:
    """The signs of terms in one context, each worked out once."""

    def __init__(self, known: Sequence[Known], bounds: Bounds) -> None:
        plain = (item.proposition for item in known if not item.pattern)
        self.known = [p for p in plain if isinstance(p, Comparison) and p.left.shape.is_scalar]
        self.bounds = bounds
        self._found: dict[Term, SignSet] = {}
        self._asking = False

    def __call__(self, term: Term) -> SignSet:
        """The signs that a scalar term may have, wherever it is defined."""
        if term not in self._found:
            if self._asking:  # for the interval of a part of another term
                return ANY
            self._asking = True
            try:
                self._found[term] = signs_of(term, self.known, self.bounds)
            finally:
                self._asking = False
        return self._found[term]


def signs_of(term: Term, known: Sequence[Comparison], bounds: Bounds) -> SignSet:
    """The signs that a scalar term may have, wherever it and the known comparisons are defined and these hold."""
    memory = Memory()
    try:
        for _ in range(_MOST_PASSES):
            try:
                return _one_pass(term, known, bounds, memory)
            except Restart:
                continue
    except (NotNormalisable, RecursionError):
        pass
    return ANY


def _one_pass(term: Term, known: Sequence[Comparison], bounds: Bounds, memory: Memory) -> SignSet:
    fields = Field(memory, lambda inner: bounds(inner).is_positive)
    conversion = Conversion(fields)
    target = conversion.element(unfold_all(term))
    facts = []
    for comparison in known:
        try:
            left, right = (conversion.element(unfold_all(side)) for side in (comparison.left, comparison.right))
            facts.append(_fact(fields, fields.add(left, fields.negate(right)), comparison.relation))
        except NotNormalisable:
            continue  # what cannot be read says nothing
    return FactoredSigns(fields, [fact for fact in facts if fact is not None], bounds).of_element(target)


@dataclass(frozen=True)
class _Fact:
    """A number times a product of irreducible polynomials has one of some signs."""

    number: Fraction
    factors: Factors
    signs: SignSet
    whole: Polynomial | None  # the product, where nothing stands in a denominator


def _fact(fields: Field, gap: Element, relation: Relation) -> _Fact | None:
    if gap.numerator.is_zero() or len(gap.numerator) > _MOST_TERMS:
        return None
    number, factors = factorise(fields, gap)
    whole = gap.numerator if gap.denominator.is_one() else None
    return _Fact(number, factors, _OF_RELATION[relation], whole)


@dataclass
class FactoredSigns:
    """Signs of the polynomials of one field."""

    fields: Field
    facts: list[_Fact]
    bounds: Bounds
    known: dict[str, SignSet] = field(default_factory=dict)  # of polynomials with leading coefficient 1
    active: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for _ in range(2):  # what one comparison says of a factor may decide another
            for fact in self.facts:
                self._learn(fact)

    # ---- products ---------------------------------------------------------------------------------------------------

    def of_element(self, element: Element, depth: int = _DEEPEST) -> SignSet:
        """The signs of a quotient."""
        if element.numerator.is_zero():
            return ZERO
        for factor, _ in factorise(self.fields, Element(element.denominator))[1]:
            self._narrow(factor, NONZERO)
        return self._of_product(*factorise(self.fields, element), depth)

    def of(self, polynomial: Polynomial, depth: int = _DEEPEST) -> SignSet:
        """The signs of a polynomial, from those of its factors."""
        if polynomial.is_zero():
            return ZERO
        if len(polynomial) > _MOST_TERMS:
            return ANY
        return self._of_product(*factorise(self.fields, Element(polynomial)), depth)

    def _of_product(self, number: Fraction, factors: Factors, depth: int = _DEEPEST) -> SignSet:
        signs: SignSet = frozenset((1 if number > 0 else -1,))
        for factor, exponent in factors:
            own = self._of_factor(factor, depth)
            signs = times(signs, frozenset(sign * sign for sign in own) if exponent % 2 == 0 else own)
        return signs

    def _learn(self, fact: _Fact) -> None:
        """The signs of each factor that go with possible signs of the others."""
        for position, (factor, exponent) in enumerate(fact.factors):
            others = [one for other, one in enumerate(fact.factors) if other != position]
            rest = self._of_product(fact.number, others, 1)
            own = (0, 1) if exponent % 2 == 0 else (-1, 0, 1)
            left = [one for one in own if any(one * other in fact.signs for other in rest)]
            self._narrow(factor, frozenset(left) if exponent % 2 else roots(left))
            if exponent < 0:
                self._narrow(factor, NONZERO)

    def _narrow(self, polynomial: Polynomial, signs: SignSet) -> None:
        direction, key = _monic(polynomial)
        found = frozenset(sign * direction for sign in signs)
        self.known[key] = self.known.get(key, ANY) & found or ANY

    # ---- one factor -------------------------------------------------------------------------------------------------

    def _of_factor(self, polynomial: Polynomial, depth: int) -> SignSet:
        """By every argument, until the sign is known."""
        direction, key = _monic(polynomial)
        signs: SignSet = frozenset(sign * direction for sign in self.known.get(key, ANY))
        if polynomial.is_constant():
            return frozenset((1 if polynomial.leading_coefficient() > 0 else -1,))
        if key in self.active:
            return signs
        self.active.add(key)
        try:
            for argument in (
                self._as_generator,
                self._as_sum,
                self._within_bounds,
                self._on_the_line,
                self._as_quadratic,
                self._beside_a_fact,
            ):
                if len(signs) == 1:
                    return signs
                signs = signs & argument(polynomial) or signs
            for deeper in (self._by_its_conjugate, self._as_logarithms, self._as_exponentials) if depth else ():
                if len(signs) > 1:
                    signs = signs & deeper(polynomial, depth - 1) or signs
        finally:
            self.active.discard(key)
        self._narrow(polynomial, signs)
        return signs

    def _as_generator(self, polynomial: Polynomial) -> SignSet:
        position = only_generator(polynomial)
        return ANY if position is None else self._of_generator(position)

    def _of_generator(self, position: int) -> SignSet:
        """By declaration, by the interval of its term, by what is known of it."""
        generator = self.fields.generators[position]
        signs = self.known.get(_monic(generator_polynomial(position))[1], ANY)
        if generator.nonnegative:
            signs &= POSITIVE if generator.strict else NONNEGATIVE
        interval = self._interval(generator)
        if interval is not None:
            signs &= of_interval(interval)
        return signs or ANY

    def _interval(self, generator: Generator) -> Interval | None:
        if generator.term is None or generator.denominator != 1:
            return None
        return self.bounds(generator.term)

    def _as_sum(self, polynomial: Polynomial) -> SignSet:
        """The sum of its terms."""
        total: SignSet = ZERO
        for exponents, coefficient in polynomial.terms():
            term: SignSet = frozenset((1 if coefficient > 0 else -1,))
            for position, exponent in enumerate(exponents):
                if exponent:
                    own = self._of_generator(position)
                    term = times(term, frozenset(s * s for s in own) if exponent % 2 == 0 else own)
            total = plus(total, term)
            if total == ANY:
                break
        return total

    def _within_bounds(self, polynomial: Polynomial) -> SignSet:
        """By the interval of a term for it."""
        term = as_term(self.fields, polynomial) if 1 < len(polynomial) <= _MOST_TERMS_IN_BOUNDS else None
        return ANY if term is None else of_interval(self.bounds(term))

    def _on_the_line(self, polynomial: Polynomial) -> SignSet:
        """A polynomial in one generator, by all that is said of that generator alone."""
        position = _only_unknown([polynomial])
        if position is None or self.fields.generators[position].relation is not None:
            return ANY
        constraints = [
            ((1 if fact.number > 0 else -1, [(_on_line(p, position), count) for p, count in fact.factors]), fact.signs)
            for fact in self.facts
            if fact.factors and _only_unknown([p for p, _ in fact.factors]) == position
        ]
        for number, signs in self._ends(position):
            constraints.append(((1, [(as_polynomial([-number, 1]), 1)]), signs))
        return possible_signs(_on_line(polynomial, position), constraints) or ANY

    def _as_quadratic(self, polynomial: Polynomial) -> SignSet:
        """Squares completed; a definite form is 0 only where all unknowns are."""
        signs, unknowns = signs_of_quadratic(polynomial)
        is_nonzero = any(0 not in self._of_generator(position) for position in unknowns)
        return signs - ZERO if is_nonzero else signs

    def _ends(self, position: int) -> Iterable[tuple[Any, SignSet]]:
        """Numbers, and the signs of the generator minus each."""
        yield fmpq(0), self._of_generator(position)
        interval = self._interval(self.fields.generators[position])
        if interval is not None and interval.lower is not None:
            signs = POSITIVE if interval.lower_open else NONNEGATIVE
            yield fmpq(interval.lower.numerator, interval.lower.denominator), signs
        if interval is not None and interval.upper is not None:
            signs = NEGATIVE if interval.upper_open else NONPOSITIVE
            yield fmpq(interval.upper.numerator, interval.upper.denominator), signs

    def _beside_a_fact(self, polynomial: Polynomial) -> SignSet:
        """c·f + r for a known f > 0 or f ≥ 0, a number c > 0 and a rest r that is ≥ 0; likewise below 0."""
        for direction in (1, -1):
            turned = polynomial * direction
            for fact in self.facts:
                if fact.whole is None or not (fact.signs <= NONNEGATIVE or fact.signs <= NONPOSITIVE):
                    continue
                gap, signs = (fact.whole, fact.signs) if 1 in fact.signs else (-fact.whole, {-s for s in fact.signs})
                for scale in _ratios(turned, gap):
                    rest = turned - gap * scale
                    more = self._as_sum(rest) if not rest.is_zero() else ZERO
                    if more <= NONNEGATIVE:
                        found = plus(frozenset(signs), more)
                        return frozenset(direction * sign for sign in found)
        return ANY

    # ---- roots, logarithms, exponentials ---------------------------------------------------------------------------

    def _by_its_conjugate(self, polynomial: Polynomial, depth: int) -> SignSet:
        """a + b·g with g² = p: its product with a - b·g is a² - b²·p, the difference of the squares."""
        position = next((i for i in range(len(self.fields.generators) - 1, -1, -1) if polynomial.degrees()[i]), None)
        if position is None:
            return ANY
        generator = self.fields.generators[position]
        if generator.relation is None or generator.relation[0] != 2 or polynomial.degrees()[position] != 1:
            return ANY
        plain = RING.from_dict({m: c for m, c in polynomial.terms() if not m[position]})
        conjugate = RING.from_dict({m: -c if m[position] else c for m, c in polynomial.terms()})
        norm = self.fields.reduce(multiply(polynomial, conjugate))
        if norm.is_zero():
            return ANY
        signs, of_plain = self.of(norm, depth), self.of(plain, depth)
        found = ANY if 0 in signs else NONZERO
        if signs == POSITIVE and (of_plain <= NONNEGATIVE or of_plain <= NONPOSITIVE):
            return found & frozenset(s for s in of_plain if s) or found  # |a| > |b·g|
        root = self.of(plain - polynomial, depth)
        if signs == NEGATIVE and (root <= NONNEGATIVE or root <= NONPOSITIVE):
            return found & frozenset(-s for s in root if s) or found  # |b·g| > |a|
        return found

    def _as_logarithms(self, polynomial: Polynomial, depth: int) -> SignSet:
        """Σ k·log|p| for whole k up to a factor: the sign of Π |p|^k - 1."""
        above = below = ONE
        scale = polynomial.leading_coefficient()
        for exponents, coefficient in polynomial.terms():
            used = [i for i, exponent in enumerate(exponents) if exponent]
            if len(used) != 1 or used[0] not in self.fields.logarithms:
                return ANY
            argument, multiple = self.fields.logarithms[used[0]]
            count = coefficient / scale * multiple
            if exponents[used[0]] != self.fields.generators[used[0]].denominator or count.q != 1 or abs(count) > 8:
                return ANY
            if self.of(argument, depth) != POSITIVE:
                return ANY
            above, below = (
                (multiply(above, argument ** int(count)), below)
                if count > 0
                else (above, multiply(below, argument ** int(-count)))
            )
        found = self.of(self.fields.reduce(above - below), depth)
        return found if scale > 0 else frozenset(-sign for sign in found)

    def _as_exponentials(self, polynomial: Polynomial, depth: int) -> SignSet:
        """c·(e^a - e^b): the sign of a - b."""
        terms = list(polynomial.terms())
        if len(terms) != 2 or terms[0][1] != -terms[1][1]:
            return ANY
        gap = Element(constant(0))
        for direction, (exponents, _) in zip((1, -1), terms, strict=True):
            for position, count in enumerate(exponents):
                if not count:
                    continue
                exponent = self.fields.generators[position].exponent
                if exponent is None:
                    return ANY
                gap = self.fields.add(gap, self.fields.scale(exponent, direction * int(count)))
        found = self.of_element(gap, depth)
        return found if terms[0][1] > 0 else frozenset(-sign for sign in found)


def _monic(polynomial: Polynomial) -> tuple[int, str]:
    leading = polynomial.leading_coefficient()
    return (1 if leading > 0 else -1), str(polynomial * (1 / leading))


def _only_unknown(polynomials: Iterable[Polynomial]) -> int | None:
    used = {i for one in polynomials for i, degree in enumerate(one.degrees()) if degree}
    return used.pop() if len(used) == 1 else None


def _on_line(polynomial: Polynomial, position: int) -> Any:
    coefficients = [fmpq(0)] * (int(polynomial.degrees()[position]) + 1)
    for exponents, coefficient in polynomial.terms():
        coefficients[int(exponents[position])] = coefficient
    return as_polynomial(coefficients)


def _ratios(polynomial: Polynomial, gap: Polynomial) -> list[Any]:
    """The numbers > 0 by which the gap may be contained in the polynomial."""
    own = {tuple(exponents): c for exponents, c in polynomial.terms()}
    found = []
    for exponents, coefficient in gap.terms():
        ratio = own.get(tuple(exponents), 0) / coefficient
        if ratio > 0 and ratio not in found:
            found.append(ratio)
    return found[:4]
