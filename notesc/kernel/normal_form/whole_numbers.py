"""TRUSTED. What is known of forms made of sizes, indices and whole numbers: least values, parity."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Delta,
    Entry,
    Extent,
    Factor,
    Form,
    Monomial,
    Position,
    range_of,
)
from notesc.kernel.normal_form.labels import WHOLE

if TYPE_CHECKING:
    from notesc.kernel.normal_form.normaliser import Normaliser


def least_value(form: Form) -> Fraction | None:
    """A number that a form is never below: products of sizes and indices are ≥ 1, and an index is at most its range.

    None where a part of the form is neither.
    """
    total, sizes = Fraction(0), dict[str, Fraction]()
    for monomial in form:
        kinds = {type(factor) for factor in monomial.factors}
        if monomial.bound or not kinds <= {Extent, Position} or any(map(_is_any_whole_number, monomial.factors)):
            return None
        if len(monomial.factors) == 1 and (kinds == {Extent} or monomial.coefficient < 0):
            extent = _largest(monomial.factors[0])
            if extent.isdecimal():
                total += monomial.coefficient * int(extent)
            else:
                sizes[extent] = sizes.get(extent, Fraction(0)) + monomial.coefficient
        elif monomial.coefficient >= 0 or not monomial.factors:
            total += monomial.coefficient
        else:
            return None
    if any(coefficient < 0 for coefficient in sizes.values()):
        return None
    return total + sum(sizes.values())


def _is_any_whole_number(factor: Factor) -> bool:
    return isinstance(factor, Position) and range_of(factor.label) == WHOLE


def _largest(factor: Factor) -> str:
    """The size, or the decimal number, that a size is or an index goes up to."""
    return range_of(factor.label) if isinstance(factor, Position) else factor.size if isinstance(factor, Extent) else ""


def is_whole_factor(factor: Factor, normaliser: Normaliser) -> bool:
    """Whether a factor is whole-valued: a size, an index, an entry of what is declared an integer, a delta."""
    match factor:
        case Extent() | Position() | Delta() | Bracket():
            return True
        case Entry(symbol):
            return symbol in normaliser.whole_symbols
        case Call("Gamma", argument):  # where it stands for a factorial
            return is_whole(argument, normaliser)
    return False


def is_whole(form: Form, normaliser: Normaliser) -> bool:
    """Whether every monomial of a form is whole-valued by itself."""
    return all(_is_whole_monomial(monomial, normaliser) for monomial in form)


def _is_whole_monomial(monomial: Monomial, normaliser: Normaliser) -> bool:
    is_integer = monomial.coefficient.denominator == 1
    return is_integer and all(is_whole_factor(factor, normaliser) for factor in monomial.factors)


def is_even(form: Form, normaliser: Normaliser) -> bool:
    """Whether a form is known to be an even number at every point."""
    return not parity(form, normaliser)


def parity(form: Form, normaliser: Normaliser) -> Form:
    """A form that differs from a whole-valued one by an even number: coefficients between 0 and 2, and k² ≡ k."""
    return normaliser.normalise(tuple(_modulo_two(form, normaliser)))


def _modulo_two(form: Form, normaliser: Normaliser) -> Iterator[Monomial]:
    for monomial in form:
        factors, coefficient = monomial.factors, monomial.coefficient
        if all(is_whole_factor(factor, normaliser) for factor in factors):
            coefficient -= 2 * (coefficient // 2)
            if coefficient.denominator == 1 and not monomial.bound:
                factors = tuple({factor.key: factor for factor in factors}.values())
        if coefficient:
            yield Monomial(coefficient, monomial.bound, factors)
