"""TRUSTED. Derivatives of functions of matrices, where the matrix commutes with its derivative, and under a trace."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Form,
    Label,
    MatrixFunctionEntry,
    Monomial,
    SquareMatrix,
    fresh_label,
    range_of,
    summed,
    times,
)
from notesc.kernel.normal_form.matrix_functions import (
    POWER_EXPONENTIAL,
    commute,
    power_exponential,
    whole_number,
)
from notesc.kernel.normal_form.normaliser import NotNormalisable

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering

At = tuple[Label, ...]


def is_traced(monomial: Monomial, place: int) -> bool:
    """Whether a factor stands with one bound label for row and column, which is in no other factor."""
    factor = monomial.factors[place]
    assert isinstance(factor, MatrixFunctionEntry)
    label = factor.at[0]
    if factor.function != POWER_EXPONENTIAL or factor.at[1] != label or label not in monomial.bound:
        return False
    others = (other for position, other in enumerate(monomial.factors) if position != place)
    return label not in factor.matrix.labels and not any(label in other.labels for other in others)


def differentiate_trace(factor: MatrixFunctionEntry, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ tr f(M) = tr(f′(M) ∂M): under a trace the factors of each power may change places."""
    return _by_matrix(factor, symbol, at, lowering) + _by_rate(factor, symbol, at, lowering)


def differentiate_matrix_function(factor: MatrixFunctionEntry, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ f(M) = f′(M) ∂M where M ∂M = ∂M M; zero where M does not depend on the symbol."""
    from notesc.kernel.normal_form.differentiation import differentiate, mentions_symbol

    if factor.function != POWER_EXPONENTIAL:
        inside = (factor.matrix.entries, *factor.parameters)
        if any(mentions_symbol(form, symbol, lowering.symbols.variables) for form in inside):
            raise NotNormalisable(f"the derivative of {factor.function}")
        return ZERO
    matrix, extent = factor.matrix, range_of(factor.matrix.row)
    row, column = fresh_label(extent), fresh_label(extent)
    moving = differentiate(matrix.entry(row, column), symbol, at, lowering)
    if moving and not commute(lowering.normaliser, matrix, SquareMatrix(row, column, moving)):
        raise NotNormalisable("the derivative of a function of a matrix that does not commute with its derivative")
    return _by_matrix(factor, symbol, at, lowering) + _by_rate(factor, symbol, at, lowering)


def _by_rate(factor: MatrixFunctionEntry, symbol: str, at: At, lowering: Lowering) -> Form:
    """∂ exp(s M) = ∂s M exp(s M), as far as s moves."""
    from notesc.kernel.normal_form.differentiation import differentiate

    exponent, rate = factor.parameters
    moving = differentiate(rate, symbol, at, lowering)
    if not moving:
        return ZERO
    raised = lowering.normaliser.add(exponent, ONE)
    return times(moving, _entry(factor, raised, (factor.at[0], factor.at[1]), lowering))


def _entry(factor: MatrixFunctionEntry, exponent: Form, ends: tuple[Label, Label], lowering: Lowering) -> Form:
    return power_exponential(lowering.normaliser, factor.matrix, exponent, factor.parameters[1], ends)


def _by_matrix(factor: MatrixFunctionEntry, symbol: str, at: At, lowering: Lowering) -> Form:
    """Σ_x f′(M)_rx ∂M_xc with f′(z) = k zᵏ⁻¹ e^(sz) + s zᵏ e^(sz)."""
    from notesc.kernel.normal_form.differentiation import differentiate

    exponent, rate = factor.parameters
    row, column = factor.at
    middle = fresh_label(range_of(row))
    moving = differentiate(factor.matrix.entry(middle, column), symbol, at, lowering)
    if not moving:
        return ZERO
    total: Form = ZERO
    if exponent:
        if whole_number(exponent) is None and not lowering.normaliser.is_positive(exponent):
            raise NotNormalisable("the derivative of a power of a matrix with an exponent that may be 0")
        lowered = lowering.normaliser.add(exponent, (Monomial(Fraction(-1)),))
        total += times(exponent, _entry(factor, lowered, (row, middle), lowering))
    if rate:
        total += times(rate, _entry(factor, exponent, (row, middle), lowering))
    return summed(times(total, moving), (middle,))
