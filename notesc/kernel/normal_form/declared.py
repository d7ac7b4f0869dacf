"""TRUSTED. What the properties of a matrix let the normal form use.

Orthogonality as rewriting rules, inverses, determinants.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.determinants import as_matrix, determinant_of
from notesc.kernel.normal_form.forms import Delta, Form, Label, fresh_label, single, summed, times
from notesc.kernel.normal_form.normaliser import NotNormalisable, Rewriting, matrix_text
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
    try:
        matrix = as_matrix(lowering, operand)
    except NotNormalisable:
        return
    lowering.normaliser.invertible_matrices.add(matrix_text(matrix))
    if definite:
        lowering.normaliser.know_positive(determinant_of(lowering, matrix))


def orthogonal_rewritings(operand: Term, lowering: Lowering) -> Iterator[Rewriting]:
    """Σ_k Q_ki Q_kj = δ_ij and Σ_k Q_ik Q_jk = δ_ij, at every i and j."""
    row, column = lowering.fresh_labels(operand)
    inner = fresh_label(row.rpartition(":")[2])
    for transposed in (False, True):

        def entry(label: Label, turned: bool = transposed) -> Form:
            return lowering.lower(operand, (label, inner) if turned else (inner, label))

        product = lowering.normaliser.normalise(summed(times(entry(row), entry(column)), (inner,)))
        difference = lowering.normaliser.subtract(product, single(Delta(row, column)))
        rewriting = rewriting_from(difference, frozenset((row, column)))
        if rewriting is not None:
            yield rewriting
