"""TRUSTED. From index normal forms to elements of the field: sums become generators, one for each canonical text.

A form is defined wherever the claim is, so that its powers and logarithms say the same of signs as those of terms.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from notesc.kernel.normal_form.canonical import connected_components
from notesc.kernel.normal_form.forms import (
    Call,
    Delta,
    Entry,
    Extent,
    Factor,
    Form,
    Label,
    Monomial,
    Position,
    Power,
    WholePower,
    range_of,
)
from notesc.kernel.normal_form.labels import WHOLE, is_literal, is_shifted
from notesc.kernel.normal_form.symbols import index_of, term_of_atom
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.atoms import opaque
from notesc.kernel.scalar_form.field import Element, Generator
from notesc.kernel.scalar_form.functions import rule_on_elements
from notesc.kernel.scalar_form.polynomials import ZERO
from notesc.kernel.scalar_form.powers import rational_power
from notesc.kernel.scalar_form.signs import learn_sign
from notesc.kernel.scalar_form.whole_powers import whole_power
from notesc.language.terms import Size, Subscript, Term

if TYPE_CHECKING:
    from notesc.kernel.scalar_form.conversion import Conversion


def element_of_form(conversion: Conversion, form: Form, term: Term | None = None) -> Element:
    """The element that a normal form is; `term` is a term for the form, where there is one.

    Raises NotNormalisable, and Restart.
    """
    field, total = conversion.field, Element(ZERO)
    is_whole = len(form) == 1 and form[0].coefficient == 1
    for monomial in form:
        product = Element(polynomials.constant(monomial.coefficient))
        groups = connected_components(monomial.bound, monomial.factors)
        for bound, factors in groups:
            own = term if is_whole and len(groups) == 1 else None
            part = _sum(conversion, bound, factors, own) if bound else element_of_factor(conversion, factors[0])
            product = field.multiply(product, part)
        total = field.add(total, product)
    return total


def _sum(conversion: Conversion, bound: tuple[Label, ...], factors: tuple[Factor, ...], term: Term | None) -> Element:
    """A sum over bound labels: one value for one canonical text."""
    summed = Monomial(Fraction(1), bound, factors)
    return _generator(conversion, ("sum", summed.text), (summed,), term)


def _generator(conversion: Conversion, structure: Hashable, form: Form, term: Term | None) -> Element:
    """The generator for a form that is not looked into, > 0 where the normaliser or the caller knows that."""
    if term is not None:
        return opaque(conversion.field, structure, term)
    assert conversion.lowering is not None
    strict = conversion.lowering.normaliser.is_positive(form)
    field = conversion.field
    return field.value(field.generator(structure, lambda i, n: Generator(i, n, nonnegative=strict, strict=strict)))


def element_of_factor(conversion: Conversion, factor: Factor) -> Element:
    """The element that one factor is."""
    rule = _RULES.get(type(factor))
    if rule is None:  # an entry of an inverse, a determinant
        return _by_text(conversion, factor)
    return rule(conversion, factor)


def _by_text(conversion: Conversion, factor: Factor) -> Element:
    """One value for one canonical text."""
    return _generator(conversion, ("factor", factor.key), (Monomial(Fraction(1), (), (factor,)),), None)


def _entry(conversion: Conversion, factor: Entry) -> Element:
    assert conversion.lowering is not None
    for term, key in conversion.lowering.symbols.keys.items():
        if key == factor.symbol and len(factor.at) == len(term.shape.dimensions):
            at = tuple(sorted(factor.at)) if factor.symmetric else factor.at
            whole = Subscript(term, tuple(_index(label) for label in at)) if at else term
            return opaque(conversion.field, ("atom", whole), whole)
    return _by_text(conversion, factor)  # a place along a size made of others has several labels


def _index(label: Label) -> Term:
    """The index, or the integer variable: a whole number of which nothing is known need not be at least 1."""
    if range_of(label) == WHOLE and not is_literal(label) and not is_shifted(label):
        return term_of_atom(label)
    return index_of(label, _size(range_of(label)))


def _size(name: str) -> int | Size:
    return int(name) if name.isdecimal() else Size(name)


def _extent(conversion: Conversion, factor: Extent) -> Element:
    size = Size(factor.size)
    return opaque(conversion.field, ("atom", size), size)


def _position(conversion: Conversion, factor: Position) -> Element:
    index = _index(factor.label)
    return opaque(conversion.field, ("atom", index), index)


def _delta(conversion: Conversion, factor: Delta) -> Element:
    """0 or 1, so that its square is itself."""
    field = conversion.field

    def make(identity: int, denominator: int) -> Generator:
        own = polynomials.generator(len(field.generators))
        return Generator(identity, denominator, nonnegative=True, relation=(2, own))

    return Element(polynomials.generator(field.generator(("delta", factor.key), make)))


def _call(conversion: Conversion, factor: Call) -> Element:
    """A function with a rule of its own, or an opaque one: one value at arguments of one normal form."""
    field, argument = conversion.field, element_of_form(conversion, factor.argument)
    rule = rule_on_elements(factor.function)
    if rule is not None:
        return rule(field, argument)
    if not factor.function.startswith("opaque "):
        return _by_text(conversion, factor)
    name, _, primes = factor.function.removeprefix("opaque ").rpartition(" ")
    return opaque_value(conversion, name, len(primes), argument, None)


def opaque_value(conversion: Conversion, name: str, order: int, argument: Element, term: Term | None) -> Element:
    """The value of a derivative of an opaque function: one at arguments of one normal form."""
    field = conversion.field
    structure = ("call", name, order, field.identity(argument.numerator), field.identity(argument.denominator))
    return field.value(field.generator(structure, Generator)) if term is None else opaque(field, structure, term)


def _power(conversion: Conversion, factor: Power) -> Element:
    """Whole powers multiply out; the base of others is ≥ 0, > 0 for a negative exponent, by definedness."""
    field, base, exponent = conversion.field, element_of_form(conversion, factor.base), factor.exponent
    if exponent.denominator == 1:
        return field.power(base, int(exponent))
    learn_sign(field, base, strict=exponent < 0)
    return rational_power(field, base, exponent)


def _whole_power(conversion: Conversion, factor: WholePower) -> Element:
    base, exponent = element_of_form(conversion, factor.base), element_of_form(conversion, factor.exponent)
    return whole_power(conversion.field, base, exponent)


_RULES: dict[type[Factor], Callable[[Conversion, Any], Element]] = {
    Entry: _entry,
    Extent: _extent,
    Position: _position,
    Delta: _delta,
    Call: _call,
    Power: _power,
    WholePower: _whole_power,
}
