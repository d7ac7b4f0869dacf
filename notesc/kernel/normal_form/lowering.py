"""TRUSTED. From terms to forms: the component of a term at given labels, as a sum of products of indexed factors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from notesc.kernel.normal_form.compound_functions import in_parts
from notesc.kernel.normal_form.declared import learn_properties
from notesc.kernel.normal_form.forms import (
    Entry,
    Form,
    Label,
    Position,
    WholePower,
    constant,
    fresh_label,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.integrals import lower_integral
from notesc.kernel.normal_form.lowering_binders import (
    lower_components,
    lower_derivative,
    lower_range_summation,
    lower_summation,
    values_of_index,
)
from notesc.kernel.normal_form.lowering_compound import lower_block, lower_commutation
from notesc.kernel.normal_form.lowering_functions import PRIMITIVES, note_invertible
from notesc.kernel.normal_form.lowering_matrix_functions import lower_product
from notesc.kernel.normal_form.lowering_piecewise import lower_cases
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.places import At, are_plain, delta_of, flat, labels_in
from notesc.kernel.normal_form.rules_sums import extent_form
from notesc.kernel.normal_form.symbols import Symbols, label_of, place_of, size_name, whole_label
from notesc.language.functions import expand
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    ArgumentOfMinimum,
    Block,
    Cases,
    CommutationMatrix,
    Components,
    Constant,
    Convention,
    DefiniteIntegral,
    Derivative,
    Divide,
    Domain,
    Filled,
    IdentityMatrix,
    Index,
    InfiniteSum,
    LimitAt,
    MatrixProduct,
    MatrixProperty,
    MatrixRow,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    RangeProduct,
    RangeSummation,
    Reference,
    Size,
    Subscript,
    Subtract,
    Summation,
    Term,
    Transpose,
    Variable,
    free_variables,
    unfold_all,
)
from notesc.language.whole import is_whole_valued

_SYMMETRIC = {
    MatrixProperty.SYMMETRIC,
    MatrixProperty.POSITIVE_DEFINITE,
    MatrixProperty.POSITIVE_SEMIDEFINITE,
    MatrixProperty.DIAGONAL,
}


@dataclass
class Lowering:
    """Lowers terms in one context. Defined names are unfolded on the way."""

    normaliser: Normaliser = field(default_factory=Normaliser)
    symbols: Symbols = field(default_factory=Symbols)
    conventions: dict[str, Convention] = field(default_factory=dict)  # of symbols that are being differentiated by

    def lower(self, term: Term, at: At = ()) -> Form:
        """The normal form of the component of a term at labels, one for each of its dimensions.

        Raises NotNormalisable for what has no index normal form.
        """
        rule = _LOWER.get(type(term))
        if rule is None:
            raise NotNormalisable(f"{type(term).__name__} has no index normal form")
        return rule(self, term, at)

    def copy(self) -> Lowering:
        """A lowering that knows as much, and learns by itself from here on."""
        return Lowering(self.normaliser.copy(), self.symbols.copy())

    def fresh_labels(self, term: Term) -> tuple[Label, ...]:
        """New free labels, one for each dimension of a term. Raises NotNormalisable where a size is compound."""
        return tuple(fresh_label(size_name(size)) for size in term.shape.dimensions)


# ---- atoms --------------------------------------------------------------------------------------------------------


def _number(lowering: Lowering, term: Number, at: At) -> Form:
    return constant(term.value)


def _filled(lowering: Lowering, term: Filled, at: At) -> Form:
    return constant(term.value.value)


def _constant(lowering: Lowering, term: Constant, at: At) -> Form:
    key = lowering.symbols.key(term)
    lowering.normaliser.positive_symbols.add(key)  # π is the only one
    return single(Entry(key, ()))


def _size(lowering: Lowering, term: Size, at: At) -> Form:
    return extent_form(size_name(term))


def _index(lowering: Lowering, term: Index, at: At) -> Form:
    return single(Position(label_of(term, term.range)))


def _variable(lowering: Lowering, term: Variable, at: At) -> Form:
    if term.domain is Domain.INTEGER and term.shape.is_scalar:
        return single(Position(whole_label(term.name)))
    key = lowering.symbols.key(term)
    if term.domain is Domain.INTEGER:
        lowering.normaliser.whole_symbols.add(key)
    if term.domain is Domain.POSITIVE:
        lowering.normaliser.positive_symbols.add(key)
    if term.domain in (Domain.NONNEGATIVE, Domain.UNIT_INTERVAL):
        lowering.symbols.nonnegative.add(key)
    if term.properties & _SYMMETRIC:
        lowering.symbols.symmetric.add(key)
    if term.properties and key not in lowering.symbols.known_properties:
        lowering.symbols.known_properties.add(key)
        learn_properties(lowering, term)
    entry = single(Entry(key, flat(at), key in lowering.symbols.symmetric and are_plain(at)))
    if MatrixProperty.DIAGONAL in term.properties:
        entry = times(delta_of(*map(labels_in, at)), entry)
    return lowering.normaliser.normalise(entry)


def _identity(lowering: Lowering, term: IdentityMatrix, at: At) -> Form:
    return lowering.normaliser.normalise(delta_of(*map(labels_in, at)))


def _opaque_term(lowering: Lowering, term: Term, at: At) -> Form:
    """A term that is not looked into: equal terms are equal, and nothing else is known."""
    whole = unfold_all(term)
    if any(isinstance(v, Index) for v in free_variables(whole)):
        raise NotNormalisable("a minimum or a limit that depends on an index")
    return single(Entry(lowering.symbols.key(whole), flat(at)))


# ---- arithmetic ---------------------------------------------------------------------------------------------------


def _add(lowering: Lowering, term: Add, at: At) -> Form:
    return lowering.normaliser.add(lowering.lower(term.left, at), lowering.lower(term.right, at))


def _subtract(lowering: Lowering, term: Subtract, at: At) -> Form:
    return lowering.normaliser.subtract(lowering.lower(term.left, at), lowering.lower(term.right, at))


def _negate(lowering: Lowering, term: Negate, at: At) -> Form:
    return scaled(lowering.lower(term.operand, at), -1)


def _side_at(side: Term, at: At) -> At:
    return () if side.shape.is_scalar else at


def _multiply(lowering: Lowering, term: Multiply, at: At) -> Form:
    left = lowering.lower(term.left, _side_at(term.left, at))
    return lowering.normaliser.multiply(left, lowering.lower(term.right, _side_at(term.right, at)))


def _divide(lowering: Lowering, term: Divide, at: At) -> Form:
    denominator = lowering.lower(term.right, _side_at(term.right, at))
    note_invertible(lowering, denominator)
    return lowering.normaliser.multiply(lowering.lower(term.left, at), lowering.normaliser.power(denominator, -1))


def _matrix_product(lowering: Lowering, term: MatrixProduct, at: At) -> Form:
    left, right = term.left, term.right
    left_at = at[:1] if left.shape.kind in (Kind.COLUMN, Kind.MATRIX) else ()
    right_at = at[-1:] if right.shape.kind in (Kind.ROW, Kind.MATRIX) else ()
    if left.shape.kind is Kind.COLUMN:  # an outer product: the inner dimension is 1
        return lowering.normaliser.multiply(lowering.lower(left, left_at), lowering.lower(right, right_at))
    total: Form = ()
    for inner, over in values_of_index(left.shape.columns, left, right):
        product = times(lowering.lower(left, (*left_at, inner)), lowering.lower(right, (inner, *right_at)))
        total += summed(product, over)
    return lowering.normaliser.normalise(total)


def _power(lowering: Lowering, term: Power, at: At) -> Form:
    base, exponent = lowering.lower(term.base), lowering.lower(term.exponent)
    value = _rational(exponent)
    if value is not None:
        if value < 0:
            note_invertible(lowering, base)
        return lowering.normaliser.power(base, value)
    if not lowering.normaliser.is_positive(base):
        if not is_whole_valued(term.exponent):
            raise NotNormalisable("a power with a symbolic exponent, of a base that is not known to be positive")
        return lowering.normaliser.normalise(single(WholePower(base, exponent)))
    logarithm = lowering.normaliser.call("log", base)
    return lowering.normaliser.call("exp", lowering.normaliser.multiply(exponent, logarithm))


def _rational(form: Form) -> Fraction | None:
    if not form:
        return Fraction(0)
    if len(form) == 1 and not form[0].factors and not form[0].bound:
        return form[0].coefficient
    return None


def _transpose(lowering: Lowering, term: Transpose, at: At) -> Form:
    return lowering.lower(term.operand, at[::-1])


def _subscript(lowering: Lowering, term: Subscript, at: At) -> Form:
    extents = term.operand.shape.dimensions
    at = tuple(place_of(s, extent) for s, extent in zip(term.subscripts, extents, strict=True))
    return lowering.lower(term.operand, at)


def _matrix_row(lowering: Lowering, term: MatrixRow, at: At) -> Form:
    return lowering.lower(term.operand, (place_of(term.subscript, term.operand.shape.rows), *at))


# ---- functions ----------------------------------------------------------------------------------------------------


def _application(lowering: Lowering, term: Application, at: At) -> Form:
    """By its parts where it comes apart, by a rule of its own, else by what it means in other functions."""
    apart = in_parts(term)
    if apart is not None:
        return lowering.lower(apart, at)
    rule = PRIMITIVES.get(term.function)
    if rule is not None:
        return rule(lowering, term, at)
    expansion = expand(term)
    if expansion is None:
        raise NotNormalisable(f"{term.function} has no index normal form")
    return lowering.lower(expansion, at)


def _opaque_call(lowering: Lowering, term: OpaqueCall, at: At) -> Form:
    name = f"opaque {term.function.name} " + "'" * term.function.order  # the blank: a name may itself end in primes
    return lowering.normaliser.call(name, lowering.lower(term.argument, at))


def _reference(lowering: Lowering, term: Reference, at: At) -> Form:
    return lowering.lower(term.unfold(), at)


_LOWER: dict[type[Node], Callable[[Lowering, Any, At], Form]] = {
    Number: _number,
    Filled: _filled,
    Constant: _constant,
    Size: _size,
    Index: _index,
    Variable: _variable,
    IdentityMatrix: _identity,
    ArgumentOfMinimum: _opaque_term,
    InfiniteSum: _opaque_term,
    LimitAt: _opaque_term,
    DefiniteIntegral: lower_integral,
    Add: _add,
    Subtract: _subtract,
    Negate: _negate,
    Multiply: _multiply,
    Divide: _divide,
    MatrixProduct: _matrix_product,
    Power: _power,
    Transpose: _transpose,
    Subscript: _subscript,
    MatrixRow: _matrix_row,
    Application: _application,
    Cases: lower_cases,
    OpaqueCall: _opaque_call,
    Reference: _reference,
    Block: lower_block,
    CommutationMatrix: lower_commutation,
    Summation: lower_summation,
    RangeSummation: lower_range_summation,
    RangeProduct: lower_product,
    Components: lower_components,
    Derivative: lower_derivative,
}
