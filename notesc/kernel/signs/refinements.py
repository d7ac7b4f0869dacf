"""TRUSTED. Where the values of special terms lie, by what the context says of their parts."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from notesc.kernel.signs.intervals import EVERYTHING, NONNEGATIVE, POSITIVE, Interval
from notesc.language.constants import pi
from notesc.language.functions import FUNCTIONS
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    MatrixProduct,
    Node,
    Number,
    Power,
    Reference,
    Subscript,
    Subtract,
    Term,
    unfold_all,
)

if TYPE_CHECKING:
    from notesc.kernel.signs.analysis import Signs


def refinement(term: Term, signs: Signs) -> Interval:
    """What is known of a term beyond the ranges of its parts."""
    rule = _RULES.get(type(term))
    return EVERYTHING if rule is None else rule(term, signs)


def _power(term: Power, signs: Signs) -> Interval:
    """An even power of what is not 0 is > 0."""
    match term.exponent:
        case Number(value) if value.denominator == 1 and value.numerator % 2 == 0 and value > 0:
            worth_asking = signs.says_nonzero or isinstance(term.base, Application)
            return POSITIVE if worth_asking and signs.is_nonzero(term.base) else EVERYTHING
    return EVERYTHING


def _norm(term: Application, signs: Signs) -> Interval:
    return POSITIVE if signs.is_nonzero_vector(term.arguments[0]) else EVERYTHING


def _determinant(term: Application, signs: Signs) -> Interval:
    return POSITIVE if signs.matrices.is_positive_definite(unfold_all(term.arguments[0])) else EVERYTHING


def _cosine(term: Application, signs: Signs) -> Interval:
    """> 0 between -π/2 and π/2, and ≥ 0 at these."""
    return _between(-pi / 2, term.arguments[0], pi / 2, signs)


def _sine(term: Application, signs: Signs) -> Interval:
    """> 0 between 0 and π, < 0 between -π and 0, and 0 at these."""
    argument, zero = term.arguments[0], Number(Fraction(0))
    above = _between(zero, argument, pi, signs)
    return -_between(-pi, argument, zero, signs) if above == EVERYTHING else above


def _between(lower: Term, term: Term, upper: Term, signs: Signs) -> Interval:
    """> 0 where the context says lower < term < upper, ≥ 0 where it says lower ≤ term ≤ upper."""
    if not signs.says_order or not term.shape.is_scalar:
        return EVERYTHING
    for strict, interval in ((True, POSITIVE), (False, NONNEGATIVE)):
        if signs.is_stated(upper - term, strict=strict) and signs.is_stated(term - lower, strict=strict):
            return interval
    return EVERYTHING


_APPLICATIONS: dict[str, Callable[[Application, Signs], Interval]] = {
    "norm": _norm,
    "det": _determinant,
    "cos": _cosine,
    "sin": _sine,
}


def _application(term: Application, signs: Signs) -> Interval:
    rule = _APPLICATIONS.get(term.function)
    return EVERYTHING if rule is None else rule(term, signs)


def _beside_one(term: Add | Subtract, signs: Signs) -> Interval:
    """1 - cos u and 1 + cos u (also as cos u - (-1)) are > 0 where sin u is not 0; likewise with the sine."""
    match term:
        case Subtract(Number(value=1), function) | Add(Number(value=1), function) | Add(function, Number(value=1)):
            pass
        case Subtract(function, Number(value=-1)):
            pass
        case _:
            return EVERYTHING
    if not isinstance(function, Application) or function.function not in _OTHER or not signs.says_nonzero:
        return EVERYTHING
    other = FUNCTIONS[_OTHER[function.function]](function.arguments[0])
    return POSITIVE if signs.is_nonzero(other) else EVERYTHING


_OTHER = {"sin": "cos", "cos": "sin"}


def _matrix_product(term: MatrixProduct, signs: Signs) -> Interval:
    is_form = term.left.shape.kind is Kind.ROW
    return signs.matrices.quadratic_form(unfold_all(term)) if is_form else EVERYTHING


def _subscript(term: Subscript, signs: Signs) -> Interval:
    """An eigenvalue, by what the matrix is."""
    if not isinstance(term.operand, Application | Reference) or len(term.subscripts) != 1:
        return EVERYTHING
    return signs.matrices.eigenvalue_of(unfold_all(term.operand))


_RULES: dict[type[Node], Callable[[Any, Signs], Interval]] = {
    Subscript: _subscript,
    Power: _power,
    Application: _application,
    MatrixProduct: _matrix_product,
    Add: _beside_one,
    Subtract: _beside_one,
}
