"""TRUSTED. Sums, components and derivatives as forms."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.differentiation import differentiate, mentions_symbol, replace_symbol
from notesc.kernel.normal_form.forms import Form, Label, fresh_label, summed
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.symbols import index_of, label_of, size_name
from notesc.language.terms import (
    Components,
    Derivative,
    DerivativeKind,
    Domain,
    MatrixProperty,
    Size,
    Summation,
    Variable,
    free_variables,
    instantiate,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

At = tuple[Label, ...]
_marker_serial = itertools.count(1)
_LARGEST_WRITTEN_OUT = 5


def values_of_index(extent: int | Size) -> list[tuple[Label, At]]:
    """The labels to add over: each position of a small whole size.

    Else one bound label (which is to be summed over).
    """
    if isinstance(extent, int) and extent <= _LARGEST_WRITTEN_OUT:
        return [(f"={position}:{extent}", ()) for position in range(1, extent + 1)]
    label = fresh_label(size_name(extent))
    return [(label, (label,))]


def lower_summation(lowering: Lowering, term: Summation, at: At) -> Form:
    """Σ over the index: each position of a small whole size, else a new bound label."""
    extent = term.variable.range
    total: Form = ()
    for label, over in values_of_index(extent):
        total += summed(lowering.lower(instantiate(term.body, index_of(label, extent)), at), over)
    return lowering.normaliser.normalise(total)


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
    marker = (
        term.point if in_place else Variable(f"∂{next(_marker_serial)}", term.variable.shape, Domain.REAL, frozenset())
    )
    assert isinstance(marker, Variable)
    key = lowering.symbols.key(marker)
    if marker.properties - {MatrixProperty.INVERTIBLE} or key in lowering.symbols.symmetric_by_hypothesis:
        raise NotNormalisable("a derivative by a matrix with declared properties")
    inside = replace(lowering, normaliser=_without(lowering, key))
    body = inside.lower(instantiate(term.body, marker), _body_at(term, at))
    for labels in _derivative_labels(term, at):
        body = differentiate(body, key, labels, inside)
    lowering.normaliser.steps = inside.normaliser.steps
    if not in_place:
        body = replace_symbol(body, key, lambda labels: lowering.lower(term.point, labels), lowering.normaliser)
    return lowering.normaliser.normalise(body)


def _without(lowering: Lowering, key: str) -> Normaliser:
    kept = tuple(
        rewriting
        for rewriting in lowering.normaliser.rewritings
        if not mentions_symbol((rewriting.lead, *rewriting.rest), key, lowering.symbols.variables)
    )
    return lowering.normaliser.with_rewritings(kept)


def _body_at(term: Derivative, at: At) -> At:
    if term.kind is DerivativeKind.PARTIAL:
        return at
    return at[:1] if term.kind is DerivativeKind.JACOBIAN else ()


def _derivative_labels(term: Derivative, at: At) -> list[At]:
    """The components of the variable by which the body is differentiated, one after the other."""
    if term.kind is DerivativeKind.PARTIAL:
        extents = term.point.shape.dimensions
        return [tuple(label_of(s, extent) for s, extent in zip(term.subscripts, extents, strict=True))]
    if term.kind is DerivativeKind.GRADIENT:
        return [at]
    if term.kind is DerivativeKind.JACOBIAN:
        return [at[1:]]
    return [at[:1], at[1:]]
