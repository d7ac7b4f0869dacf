"""TRUSTED. From terms to elements of the field, one rule for each kind of term."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from notesc.kernel.normal_form.forms import Form
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form import polynomials
from notesc.kernel.scalar_form.atoms import opaque
from notesc.kernel.scalar_form.exponentials import exponential
from notesc.kernel.scalar_form.field import Element, Field
from notesc.kernel.scalar_form.functions import FUNCTION_RULES
from notesc.kernel.scalar_form.logarithms import logarithm
from notesc.kernel.scalar_form.of_forms import element_of_form, opaque_value
from notesc.kernel.scalar_form.polynomials import ZERO
from notesc.kernel.scalar_form.powers import number_of, rational_power
from notesc.kernel.scalar_form.signs import learn_sign
from notesc.kernel.scalar_form.whole_powers import whole_power
from notesc.language.functions import FUNCTIONS, expand
from notesc.language.terms import (
    Add,
    Application,
    ArgumentOfMinimum,
    Components,
    Constant,
    DefiniteIntegral,
    Derivative,
    Divide,
    Index,
    InfiniteSum,
    LimitAt,
    MatrixProduct,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    Size,
    Subscript,
    Subtract,
    Summation,
    Term,
    Variable,
    instantiate,
)
from notesc.language.whole import is_whole_valued


class Conversion:
    """Converts terms in one field, each once."""

    def __init__(self, field: Field, lowering: Lowering | None = None) -> None:
        self.field = field
        self.lowering = lowering  # for derivatives, sums and components, which are atoms without it
        self._done: dict[Term, Element] = {}

    def element(self, term: Term) -> Element:
        """The element that a scalar term without defined names is. Raises NotNormalisable, and Restart."""
        if term not in self._done:
            rule = _RULES.get(type(term))
            if rule is None or not term.shape.is_scalar:
                raise NotNormalisable(f"a {type(term).__name__} has no scalar form")
            self._done[term] = rule(self, term)
        return self._done[term]


# ---- arithmetic -----------------------------------------------------------------------------------------------------


def _number(_: Conversion, term: Number) -> Element:
    return Element(polynomials.constant(term.value))


def _negate(conversion: Conversion, term: Negate) -> Element:
    return conversion.field.negate(conversion.element(term.operand))


def _add(conversion: Conversion, term: Add) -> Element:
    return conversion.field.add(conversion.element(term.left), conversion.element(term.right))


def _subtract(conversion: Conversion, term: Subtract) -> Element:
    field = conversion.field
    return field.add(conversion.element(term.left), field.negate(conversion.element(term.right)))


def _multiply(conversion: Conversion, term: Multiply) -> Element:
    return conversion.field.multiply(conversion.element(term.left), conversion.element(term.right))


def _divide(conversion: Conversion, term: Divide) -> Element:
    """The divisor is not 0, by definedness."""
    field = conversion.field
    return field.multiply(conversion.element(term.left), field.inverse(conversion.element(term.right)))


# ---- powers ---------------------------------------------------------------------------------------------------------


def _literal(term: Term) -> Fraction | None:
    """The number that an exponent is for definedness: number literals, minus and quotients alone."""
    match term:
        case Number(value):
            return value
        case Negate(operand):
            inner = _literal(operand)
            return None if inner is None else -inner
        case Divide(left, right):
            over, under = _literal(left), _literal(right)
            return over / under if over is not None and under else None
    return None


def _power(conversion: Conversion, term: Power) -> Element:
    """Whole powers multiply out; fractional ones have a base ≥ 0 (> 0 for a negative exponent), by definedness."""
    literal = _literal(term.exponent)
    if literal is None:
        return _symbolic_power(conversion, term)
    base = conversion.element(term.base)
    if literal.denominator == 1:
        return conversion.field.power(base, int(literal))
    learn_sign(conversion.field, base, strict=literal < 0)
    return rational_power(conversion.field, base, literal)


def _symbolic_power(conversion: Conversion, term: Power) -> Element:
    """u^v = exp(v·log u): u > 0 by definedness, except that a whole-valued exponent may have any base."""
    field, base = conversion.field, conversion.element(term.base)
    if is_whole_valued(term.exponent):
        if base.numerator.is_zero() and isinstance(term.exponent, Size | Index):
            return Element(ZERO)  # the exponent is at least 1
        return whole_power(field, base, conversion.element(term.exponent))
    exponent = conversion.element(term.exponent)
    learn_sign(field, base, strict=True)
    number = number_of(exponent)
    if number is not None:
        return rational_power(field, base, number)
    return exponential(field, field.multiply(exponent, logarithm(field, base)))


# ---- functions -----------------------------------------------------------------------------------------------------


def _application(conversion: Conversion, term: Application) -> Element:
    """A rule of its own, or what the function means, or an atom."""
    rule = FUNCTION_RULES.get(term.function)
    if rule is not None:
        return rule(conversion, *term.arguments)
    expansion = expand(term)
    return _lowered(conversion, term) if expansion is None else conversion.element(expansion)


def _opaque_call(conversion: Conversion, term: OpaqueCall) -> Element:
    """An opaque function has one value at arguments of one normal form."""
    function = term.function
    return opaque_value(conversion, function.name, function.order, conversion.element(term.argument), term)


# ---- atoms ----------------------------------------------------------------------------------------------------------


def _subscript(conversion: Conversion, term: Subscript) -> Element:
    """A component of what is given by its components, of an elementwise function, or of anything: an atom."""
    operand, first = term.operand, term.subscripts[0]
    if isinstance(operand, Components):
        body, rest = instantiate(operand.body, first), term.subscripts[1:]
        return conversion.element(Subscript(body, rest) if rest else body)
    if isinstance(operand, Application):
        if FUNCTIONS[operand.function].elementwise:
            return conversion.element(FUNCTIONS[operand.function](Subscript(operand.arguments[0], term.subscripts)))
        expansion = expand(operand)
        if expansion is not None:
            return conversion.element(Subscript(expansion, term.subscripts))
    return _lowered(conversion, term)


def _lowered(conversion: Conversion, term: Term) -> Element:
    """By the index normal form: derivatives are carried out, and sums have canonical texts. Else an atom."""
    forms = conversion.field.memory.forms
    if term not in forms:
        forms[term] = None if conversion.lowering is None else _form_of(term, conversion.lowering)
    form = forms[term]
    return _atom(conversion, term) if form is None else element_of_form(conversion, form, term)


def _form_of(term: Term, lowering: Lowering) -> Form | None:
    try:
        return lowering.lower(term)
    except NotNormalisable:
        return None


def _atom(conversion: Conversion, term: Term) -> Element:
    return opaque(conversion.field, ("atom", term), term)


_RULES: dict[type[Node], Callable[[Conversion, Any], Element]] = {
    Number: _number,
    Negate: _negate,
    Add: _add,
    Subtract: _subtract,
    Multiply: _multiply,
    Divide: _divide,
    Power: _power,
    Application: _application,
    OpaqueCall: _opaque_call,
    Subscript: _subscript,
    Constant: _atom,
    Size: _atom,
    Index: _atom,
    Variable: _atom,
    Summation: _lowered,
    Derivative: _lowered,
    ArgumentOfMinimum: _atom,
    DefiniteIntegral: _lowered,
    InfiniteSum: _lowered,
    LimitAt: _lowered,
    MatrixProduct: _lowered,
}
