"""TRUSTED. Sums, components and derivatives as forms."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.differentiation import differentiate, mentions_symbol, replace_symbol
from notesc.kernel.normal_form.forms import Bracket, Form, Monomial, fresh_label, summed
from notesc.kernel.normal_form.integrals import contains_an_integral
from notesc.kernel.normal_form.labels import WHOLE, Label
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.places import (
    LARGEST_TAKEN_APART,
    At,
    Labels,
    Place,
    as_place,
    cases,
    flat,
    free_labels,
    regrouped,
    split_product,
)
from notesc.kernel.normal_form.symbols import index_of, place_of, position_of, term_at
from notesc.kernel.whole.affine import single as single_position
from notesc.language.extents import Dimension
from notesc.language.terms import (
    Application,
    Block,
    CommutationMatrix,
    Components,
    Derivative,
    DerivativeKind,
    Domain,
    MatrixProperty,
    Node,
    RangeSummation,
    Reference,
    Summation,
    Term,
    Variable,
    free_variables,
    instantiate,
)
from notesc.language.tree import kept

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

_marker_serial = itertools.count(1)
_LARGEST_WRITTEN_OUT = 5


def values_of_index(extent: Dimension, *terms: Term) -> list[tuple[Place, Labels]]:
    """The places to add over, each with its labels that are to be summed over.

    Each position of a small whole size, or of a larger one where the terms consist of blocks; each case of a compound
    size; else one label.
    """
    apart = isinstance(extent, int) and extent > _LARGEST_WRITTEN_OUT and any(map(is_taken_apart, terms))
    largest = LARGEST_TAKEN_APART if apart else _LARGEST_WRITTEN_OUT
    return [(as_place(labels, extent), free_labels([labels])) for labels in cases(extent, largest)]


def is_taken_apart(term: Node) -> bool:
    """Whether there are blocks or Kronecker products in a term."""
    return bool(kept(term, "_taken_apart", _has_blocks))


def _has_blocks(term: Node) -> bool:
    if isinstance(term, Reference):
        return is_taken_apart(term.definition.body)
    own = isinstance(term, Block | CommutationMatrix) or (
        isinstance(term, Application) and term.function in ("kron", "vec")
    )
    return own or any(is_taken_apart(child) for _, child in term.children())


def lower_summation(lowering: Lowering, term: Summation, at: At) -> Form:
    """Σ over the index: each position of a small whole size, else a new bound label."""
    extent = term.variable.range
    total: Form = ()
    for label, over in values_of_index(extent, term.body):
        total += summed(lowering.lower(instantiate(term.body, index_of(label, extent)), at), over)
    return lowering.normaliser.normalise(total)


def lower_range_summation(lowering: Lowering, term: RangeSummation, at: At) -> Form:
    """Σ over all whole numbers of [lower ≤ k] [k ≤ upper] times the body; a few terms are written out."""
    lower, upper = position_of(term.lower), position_of(term.upper)
    length = upper - lower + 1
    if not length.parts and length.constant <= _LARGEST_WRITTEN_OUT:
        total: Form = ()
        for step in range(length.constant):
            total += lowering.lower(instantiate(term.body, term_at(lower + step)), at)
        return lowering.normaliser.normalise(total)
    label = fresh_label(WHOLE)
    variable = single_position(label)
    brackets = (Bracket(variable - lower), Bracket(upper - variable))
    met = set(lowering.normaliser.invertible_matrices)
    with lowering.normaliser.supported(brackets):
        body = lowering.lower(instantiate(term.body, term_at(variable)), at)
    lowering.normaliser.invertible_matrices = met  # a body that stands for no k says nothing
    return lowering.normaliser.normalise(tuple(_within(monomial, label, brackets) for monomial in body))


def _within(monomial: Monomial, label: Label, brackets: tuple[Bracket, ...]) -> Monomial:
    """Σ over a free label of a monomial times brackets."""
    return Monomial(monomial.coefficient, (*monomial.bound, label), (*monomial.factors, *brackets))


def lower_components(lowering: Lowering, term: Components, at: At) -> Form:
    """The component at a label is the body at the index."""
    return lowering.lower(instantiate(term.body, index_of(at[0], term.variable.range)), at[1:])


def lower_derivative(lowering: Lowering, term: Derivative, at: At) -> Form:
    """Differentiates the body's normal form by a symbol, then puts the point in its place.

    A fact that mentions the variable is not available in the body: it may hold at the point only. Where the point is
    a variable that
    also occurs in the body by itself, only the one is varied and not the other: then a new symbol is differentiated by.
    """
    in_place = isinstance(term.point, Variable) and term.point not in free_variables(term.body)
    if not in_place and contains_an_integral(term.body):  # its symbols hide the variable, which is to be replaced
        raise NotNormalisable("the derivative of an integral at another point")
    marker = (
        term.point if in_place else Variable(f"∂{next(_marker_serial)}", term.variable.shape, Domain.REAL, frozenset())
    )
    assert isinstance(marker, Variable)
    key = lowering.symbols.key(marker)
    structured = marker.properties - {MatrixProperty.INVERTIBLE} if term.convention is None else not in_place
    if structured or key in lowering.symbols.symmetric_by_hypothesis:
        raise NotNormalisable("a derivative by a matrix with declared properties")
    conventions = lowering.conventions if term.convention is None else {**lowering.conventions, key: term.convention}
    inside = replace(lowering, normaliser=_without(lowering, key), conventions=conventions)
    body = inside.lower(instantiate(term.body, marker), _body_at(term, at))
    for labels in _derivative_labels(term, at):
        body = differentiate(body, key, flat(labels), inside)
    lowering.normaliser.steps = inside.normaliser.steps
    _keep_what_was_learned(lowering.normaliser, inside.normaliser)
    if not in_place or len(inside.normaliser.rewritings) < len(lowering.normaliser.rewritings):
        # the point is put in place; what is known of it alone is used, inside of inverses and determinants too
        extents = term.point.shape.dimensions
        body = replace_symbol(
            body, key, lambda labels: lowering.lower(term.point, regrouped(labels, extents)), lowering.normaliser
        )
    return lowering.normaliser.normalise(body)


def _without(lowering: Lowering, key: str) -> Normaliser:
    kept = tuple(
        rewriting
        for rewriting in lowering.normaliser.rewritings
        if not mentions_symbol((rewriting.lead, *rewriting.rest), key, lowering.symbols.variables)
    )
    return replace(lowering.normaliser.with_rewritings(kept), outside=lowering.normaliser)


def _keep_what_was_learned(outside: Normaliser, inside: Normaliser) -> None:
    """A declared property that was first met inside of a derivative holds outside as well."""
    outside.rewritings += tuple(rewriting for rewriting in inside.rewritings if rewriting not in outside.rewritings)


def _body_at(term: Derivative, at: At) -> At:
    if term.kind is DerivativeKind.PARTIAL:
        return at
    return at[:1] if term.kind is DerivativeKind.JACOBIAN else ()


def _derivative_labels(term: Derivative, at: At) -> list[At]:
    """The components of the variable by which the body is differentiated, one after the other."""
    if term.kind is DerivativeKind.PARTIAL:
        extents = term.point.shape.dimensions
        return [tuple(place_of(s, extent) for s, extent in zip(term.subscripts, extents, strict=True))]
    if term.kind is DerivativeKind.GRADIENT:
        return [at]
    places = at[1:] if term.kind is DerivativeKind.JACOBIAN else at
    return [_unstacked(place, term.variable.shape.dimensions) for place in places]


def _unstacked(place: Place, dimensions: tuple[Dimension, ...]) -> At:
    """A place in the stacked columns of a matrix as its row and column; a place in a column as it is."""
    if len(dimensions) == 1:
        return (place,)
    column, row = split_product(place, dimensions[1], dimensions[0])
    return row, column
