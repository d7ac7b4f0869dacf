"""TRUSTED. Signs of polynomials: from those of the generators, from definedness, and from the caller."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.field import Element, Field
from notesc.kernel.scalar_form.memory import Sign
from notesc.kernel.scalar_form.polynomials import ONE, Polynomial, only_generator
from notesc.language.terms import Number, Power, Term

_MOST_TERMS_TO_ASK_ABOUT = 12


def factorise(field: Field, element: Element) -> tuple[Fraction, list[tuple[Polynomial, int]]]:
    """A number ≠ 0 and polynomials with whole exponents, of which the element is the product.

    They are irreducible, but (1 - cos θ)(1 + cos θ) is written sin² θ. Raises NotNormalisable where the element is 0.
    """
    if element.numerator.is_zero():
        raise NotNormalisable("0 has no factors")
    over, above = polynomials.factors(element.numerator)
    under, below = polynomials.factors(element.denominator)
    number, factors = over / under, above + [(factor, -count) for factor, count in below]
    return _with_sines(field, number, factors) if field.sines else (number, factors)


def _with_sines(
    field: Field, number: Fraction, factors: list[tuple[Polynomial, int]]
) -> tuple[Fraction, list[tuple[Polynomial, int]]]:
    """The factors with sin² θ for each (1 - cos θ)(1 + cos θ), whichever sign 1 - cos θ stands with."""
    counts = {field.identity(factor): place for place, (factor, _) in enumerate(factors)}
    for cosine, sine in field.sines.items():
        value = polynomials.generator(cosine)
        for less in (ONE - value, value - ONE):
            first, second = counts.get(field.identity(less)), counts.get(field.identity(ONE + value))
            if first is None or second is None:
                continue
            (below, count), (above, other) = factors[first], factors[second]
            if count * other <= 0:
                continue
            common = min(count, other) if count > 0 else max(count, other)
            factors[first], factors[second] = (below, count - common), (above, other - common)
            factors.append((polynomials.generator(sine), 2 * common))
            if less != ONE - value and common % 2:
                number = -number
    return number, [(factor, count) for factor, count in factors if count]


def sign_of(field: Field, polynomial: Polynomial) -> Sign | None:
    """The sign of a polynomial wherever both sides are defined; None where nothing says what it is."""
    for direction, candidate in ((1, polynomial), (-1, -polynomial)):
        if field.is_sum_of_nonnegative(candidate):
            return Sign(direction, field.is_strict(candidate))
    position = only_generator(polynomial)
    if position is not None and field.generators[position].nonnegative:
        return Sign(1, field.generators[position].strict)
    for direction, candidate in ((1, polynomial), (-1, -polynomial)):
        known = field.memory.signs.get(field.identity(candidate))
        if known is not None:
            return Sign(direction * known.direction, known.strict)
    return _by_the_caller(field, polynomial)


def _by_the_caller(field: Field, polynomial: Polynomial) -> Sign | None:
    """The caller's answer about a term equal to the polynomial; the term is defined wherever both sides are."""
    if len(polynomial) > _MOST_TERMS_TO_ASK_ABOUT:
        return None
    answers, candidates = field.memory.sign_answers, ((1, polynomial), (-1, -polynomial))
    identity = field.identity(polynomial)
    if identity not in answers:
        terms = [(direction, as_term(field, candidate)) for direction, candidate in candidates]
        answers[identity] = next(
            (
                Sign(direction, strict)
                for strict, says in ((True, says_positive), (False, says_nonnegative))
                for direction, term in terms
                if term is not None and says(field, term)
            ),
            None,
        )
    return answers[identity]


def says_positive(field: Field, term: Term) -> bool:
    """The caller's answer about a term; a caller that cannot say does not know."""
    try:
        return field.is_positive(term)
    except NotNormalisable:
        return False


def says_nonnegative(field: Field, term: Term) -> bool:
    """The caller's answer about a term, where the caller can be asked this."""
    try:
        return field.is_nonnegative is not None and field.is_nonnegative(term)
    except NotNormalisable:
        return False


def as_term(field: Field, polynomial: Polynomial) -> Term | None:
    """A term equal to the polynomial, where every generator in it has one."""
    total: Term | None = None
    for exponents, coefficient in polynomial.terms():
        value = polynomials.fraction(coefficient)
        product: Term | None = None if value == 1 else Number(value)
        for generator, exponent in zip(field.generators, exponents, strict=False):
            if not exponent:
                continue
            if generator.term is None:
                return None
            power = Fraction(int(exponent), generator.denominator)
            factor = generator.term if power == 1 else Power(generator.term, Number(power))
            product = factor if product is None else product * factor
        part = Number(value) if product is None else product
        total = part if total is None else total + part
    return total


def learn_sign(field: Field, element: Element, *, strict: bool) -> None:
    """Takes note that an element is ≥ 0, or > 0, because a logarithm or root of it stands in one of the sides.

    The sign passes on to the product of those factors whose sign is unknown, as long as no other factor can be 0.
    """
    if element.numerator.is_zero():
        return
    number, factors = factorise(field, element)
    direction = 1 if number > 0 else -1
    unknown = ONE
    for factor, count in factors:
        sign = sign_of(field, factor)
        is_nonzero = strict or count < 0 or (sign is not None and sign.strict)
        if sign is None and count % 2:
            unknown = unknown * factor
        elif not is_nonzero:
            return
        elif sign is not None and count % 2:
            direction *= sign.direction
    if not unknown.is_constant():
        learn(field, unknown, Sign(direction, strict))
    if strict:
        _learn_strict_factors(field, factors)


def _learn_strict_factors(field: Field, factors: list[tuple[Polynomial, int]]) -> None:
    """No factor of something > 0 is 0, so a factor that is known to be ≥ 0 is > 0."""
    for factor, _ in factors:
        sign = sign_of(field, factor)
        if sign is not None and not sign.strict:
            learn(field, factor, Sign(sign.direction, strict=True))


def learn(field: Field, polynomial: Polynomial, sign: Sign) -> None:
    """Takes note of a sign. A generator's own is kept with the generator, so that its roots can stand for it."""
    position = only_generator(polynomial)
    if position is not None and sign.direction > 0:
        field.memory.learn_generator(field.generators[position].identity, strict=sign.strict)
    else:
        field.memory.learn(field.identity(polynomial), sign)


def sign_of_element(field: Field, element: Element) -> Sign | None:
    """The sign of an element, from those of its factors; None where one of them is not known."""
    number, factors = factorise(field, element)
    direction, strict = 1 if number > 0 else -1, True
    for factor, count in factors:
        sign = sign_of(field, factor)
        if sign is None and count % 2:
            return None
        strict = strict and (count < 0 or (sign is not None and sign.strict))
        if sign is not None and count % 2:
            direction *= sign.direction
    return Sign(direction, strict)
