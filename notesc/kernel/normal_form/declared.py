"""TRUSTED. What the properties of a matrix let the normal form use.

Orthogonality as rewriting rules, inverses, determinants.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import product as combinations
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.compound_matrices import compound_determinant, text_of
from notesc.kernel.normal_form.determinants import as_matrix, determinant_of
from notesc.kernel.normal_form.forms import Form, summed, times
from notesc.kernel.normal_form.lowering_binders import is_taken_apart
from notesc.kernel.normal_form.normaliser import NotNormalisable, Rewriting, written_text
from notesc.kernel.normal_form.places import (
    LARGEST_TAKEN_APART,
    as_place,
    cases,
    delta_of,
    free_labels,
    renewed,
)
from notesc.kernel.normal_form.rewriting import rewriting_from
from notesc.language.terms import MatrixProperty, Term, Variable

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

_INVERTIBLE = {MatrixProperty.INVERTIBLE, MatrixProperty.POSITIVE_DEFINITE, MatrixProperty.ORTHOGONAL}


def learn_properties(lowering: Lowering, variable: Variable) -> None:
    """Takes note of what a declaration says."""
    if variable.properties & _INVERTIBLE:
        definite = MatrixProperty.POSITIVE_DEFINITE in variable.properties
        learn_invertible(variable, lowering, definite=definite)
    if MatrixProperty.ORTHOGONAL in variable.properties:
        lowering.normaliser.rewritings += tuple(orthogonal_rewritings(variable, lowering))


def learn_invertible(operand: Term, lowering: Lowering, *, definite: bool) -> None:
    """A matrix is invertible; if it is definite, its determinant is positive."""
    with suppress(NotNormalisable):
        lowering.normaliser.invertible_matrices.add(text_of(lowering, operand))
        if definite:
            whole = compound_determinant(lowering, operand)
            whole = determinant_of(lowering, as_matrix(lowering, operand)) if whole is None else whole
            lowering.normaliser.know_positive(whole)
            matrix = as_matrix(lowering, operand)
            lowering.normaliser.definite_matrices |= {written_text(matrix), written_text(matrix.transposed)}


def orthogonal_rewritings(operand: Term, lowering: Lowering) -> Iterator[Rewriting]:
    """Σ_k Q_ki Q_kj = δ_ij and Σ_k Q_ik Q_jk = δ_ij, at every i and j."""
    size, largest = operand.shape.rows, LARGEST_TAKEN_APART if is_taken_apart(operand) else 0
    for first, second in combinations(cases(size, largest), repeat=2):
        row, column = first, renewed(second)
        for transposed in (False, True):
            product: Form = ()
            for inner in cases(size, largest):
                ends = [
                    lowering.lower(operand, tuple(as_place(labels, size) for labels in pair))
                    for pair in (((end, inner) if transposed else (inner, end)) for end in (row, column))
                ]
                product += summed(times(*ends), free_labels([inner]))
            difference = lowering.normaliser.subtract(lowering.normaliser.normalise(product), delta_of(row, column))
            rewriting = rewriting_from(difference, frozenset(free_labels([row, column])))
            if rewriting is not None:
                yield rewriting
