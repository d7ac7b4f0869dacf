"""TRUSTED. Functions of matrices as forms: products, transposes and inverses come apart, what is left is one factor."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.components import component
from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.determinants import as_matrix, lower_determinant, lower_inverse
from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Form,
    fresh_label,
    scaled,
)
from notesc.kernel.normal_form.lowering_products import lower_range_product
from notesc.kernel.normal_form.lowering_pseudo_inverse import lower_pseudo_inverse
from notesc.kernel.normal_form.matrix_functions import (
    ADJUGATE,
    EIGENVECTORS,
    eigenvalues_of,
    function_of,
    power_exponential,
    whole_number,
)
from notesc.kernel.normal_form.normaliser import NotNormalisable, written_text
from notesc.kernel.normal_form.places import At, Place, delta_of, flat, labels_in
from notesc.kernel.normal_form.products_of_matrices import (
    applied,
    conjugation_of,
    flattened,
    is_orthogonal,
    multiple_of,
    product_of,
    unfolded,
)
from notesc.kernel.normal_form.rules_spectra import product_over_a_spectrum
from notesc.kernel.normal_form.symbols import index_of, size_name
from notesc.language.functions import FUNCTIONS, expand
from notesc.language.terms import (
    Application,
    IdentityMatrix,
    MatrixProduct,
    MatrixProperty,
    Number,
    Power,
    RangeProduct,
    Size,
    Term,
    Transpose,
    Variable,
    instantiate,
)

if TYPE_CHECKING:
    from notesc.kernel.normal_form.lowering import Lowering


def _conjugated(lowering: Lowering, parts: tuple[Term, Term, Term], inner: Callable[[Term, At], Form], at: At) -> Form:
    """P f(M) P⁻¹."""
    first, centre, last = parts

    def rest(one: Place) -> Form:
        def right(two: Place) -> Form:
            return lowering.lower(last, (two, at[1]))

        return product_of(lowering, lambda two: inner(centre, (one, two)), right, last.shape.rows)

    return product_of(lowering, lambda one: lowering.lower(first, (at[0], one)), rest, first.shape.columns)


# ---- powers and exponentials --------------------------------------------------------------------------------------


def _lower_power(lowering: Lowering, term: Application, at: At) -> Form:
    """Aᵏ: (Aᵀ)ᵏ = (Aᵏ)ᵀ, (Aʲ)ᵏ = Aʲᵏ, (e^A)ᵏ = e^(kA), (P A P⁻¹)ᵏ = P Aᵏ P⁻¹, (c A)ᵏ = cᵏ Aᵏ."""
    return matrix_power(lowering, term.arguments[0], term.arguments[1], lowering.lower(term.arguments[1]), at)


def matrix_power(lowering: Lowering, operand: Term, written: Term, exponent: Form, at: At) -> Form:
    """The power with an exponent both as written and as a form, which is negative for powers of the inverse."""
    operand, normaliser = unfolded(operand), lowering.normaliser
    match operand:
        case IdentityMatrix():
            return lowering.lower(operand, at)
        case Transpose(inner):
            return matrix_power(lowering, inner, written, exponent, at[::-1])
        case Application("inv", (inner,)):
            lowering.lower(operand, at)  # takes note that the matrix is invertible
            return matrix_power(lowering, inner, written, scaled(exponent, -1), at)
        case Application("matrix_power", (inner, other)):
            both = normaliser.multiply(exponent, lowering.lower(other))
            return matrix_power(lowering, inner, other * written, both, at)
        case Application("expm", (inner,)):
            square = as_matrix(lowering, inner)
            return power_exponential(normaliser, square, ZERO, exponent, flat(at))
    factors = flattened(operand)
    if len(factors) > 1 and all(factor == factors[0] for factor in factors):
        count = Number(Fraction(len(factors)))
        return matrix_power(lowering, factors[0], count * written, scaled(exponent, len(factors)), at)
    conjugation = conjugation_of(operand)
    if conjugation is not None:
        return _conjugated(
            lowering, conjugation, lambda inner, ends: matrix_power(lowering, inner, written, exponent, ends), at
        )
    if whole_number(exponent) is None:
        multiple = multiple_of(operand)
        number = None if multiple is None else _number_to_the(lowering, multiple[0], written, exponent)
        if multiple is not None and number is not None:
            return normaliser.multiply(number, matrix_power(lowering, multiple[1], written, exponent, at))
        if isinstance(operand, Application) and operand.function == "diag":
            raised = _entry_to_the(lowering, operand.arguments[0], written, exponent, at[0])
            if raised is not None:
                return normaliser.multiply(delta_of(*map(labels_in, at)), raised)
    return power_exponential(normaliser, as_matrix(lowering, operand), exponent, ZERO, flat(at))


def _number_to_the(lowering: Lowering, number: Term, written: Term, exponent: Form) -> Form | None:
    """A number to a whole exponent that is ≥ 0 or stands for a power of an inverse, where that has a normal form."""
    power = Power(number, written)
    negative = render_form(lowering.lower(written)) != render_form(exponent)
    try:
        return lowering.lower(1 / power if negative else power)
    except NotNormalisable:
        return None


def _entry_to_the(lowering: Lowering, vector: Term, written: Term, exponent: Form, place: Place) -> Form | None:
    index = index_of(place, vector.shape.dimensions[0])
    return _number_to_the(lowering, component(vector, (index,)), written, exponent)


def _lower_exponential(lowering: Lowering, term: Application, at: At) -> Form:
    """exp(c P M P⁻¹) = P exp(c M) P⁻¹; all else is left to the factor."""
    return _exponential(lowering, term.arguments[0], at)


def _exponential(lowering: Lowering, operand: Term, at: At) -> Form:
    conjugation = conjugation_of(operand)
    if conjugation is not None:
        return _conjugated(lowering, conjugation, lambda inner, ends: _exponential(lowering, inner, ends), at)
    multiple = multiple_of(operand)
    conjugation = None if multiple is None else conjugation_of(multiple[1])
    if multiple is not None and conjugation is not None:
        first, centre, last = conjugation
        parts = (first, multiple[0] * centre, last)
        return _conjugated(lowering, parts, lambda inner, ends: _exponential(lowering, inner, ends), at)
    return power_exponential(lowering.normaliser, as_matrix(lowering, operand), ZERO, ONE, flat(at))


# ---- the adjugate -------------------------------------------------------------------------------------------------


def _lower_adjugate(lowering: Lowering, term: Application, at: At) -> Form:
    """adj(A B) = adj(B) adj(A), adj(Aᵀ) = adj(A)ᵀ, adj(A⁻¹) = A / det(A), and det(A) A⁻¹ for invertible A."""
    return _adjugate(lowering, term.arguments[0], at)


def _adjugate(lowering: Lowering, operand: Term, at: At) -> Form:
    operand, normaliser = unfolded(operand), lowering.normaliser
    match operand:
        case IdentityMatrix():
            return lowering.lower(operand, at)
        case Transpose(inner):
            return _adjugate(lowering, inner, at[::-1])
        case MatrixProduct(left, right) if left.shape == right.shape:
            return product_of(
                lowering,
                lambda middle: _adjugate(lowering, right, (at[0], middle)),
                lambda middle: _adjugate(lowering, left, (middle, at[1])),
                left.shape.columns,
            )
        case Application("inv", (inner,)):
            reciprocal = lowering.lower(FUNCTIONS["det"](operand))
            return normaliser.multiply(reciprocal, lowering.lower(inner, at))
    square = as_matrix(lowering, operand)
    if normaliser.is_invertible(square) or (isinstance(operand, Application) and operand.function == "expm"):
        determinant = lower_determinant(lowering, applied("det", operand), ())
        return normaliser.multiply(determinant, lower_inverse(lowering, applied("inv", operand), at))
    return function_of(normaliser, ADJUGATE, square, flat(at))


# ---- spectra ------------------------------------------------------------------------------------------------------

_SEMIDEFINITE = {MatrixProperty.POSITIVE_DEFINITE, MatrixProperty.POSITIVE_SEMIDEFINITE}


def _lower_eigenvalues(lowering: Lowering, term: Application, at: At) -> Form:
    """λ(P M P⁻¹) = λ(M) for orthogonal P; λ(e^M) = e^λ(M) for symmetric M; λ(M M) = λ(M)² for semidefinite M."""
    operand = unfolded(term.arguments[0])
    factors = flattened(operand)
    conjugation = conjugation_of(operand)
    if conjugation is not None and is_orthogonal(conjugation[0]):
        return lowering.lower(FUNCTIONS["eigenvalues"](conjugation[1]), at)
    if isinstance(operand, Application) and operand.function == "expm":
        inner = as_matrix(lowering, operand.arguments[0])
        if written_text(inner) == written_text(inner.transposed):
            exponent = lowering.lower(FUNCTIONS["eigenvalues"](operand.arguments[0]), at)
            return lowering.normaliser.call("exp", exponent)
    if len(factors) == 2 and factors[0] in (factors[1], Transpose(factors[1])) and _is_semidefinite(factors[1]):
        return lowering.normaliser.power(lowering.lower(FUNCTIONS["eigenvalues"](factors[1]), at), 2)
    return eigenvalues_of(lowering.normaliser, as_matrix(lowering, operand), *flat(at))


def _is_semidefinite(term: Term) -> bool:
    return isinstance(term, Variable) and bool(term.properties & _SEMIDEFINITE)


def _lower_eigenvectors(lowering: Lowering, term: Application, at: At) -> Form:
    """One fixed choice, of which only M V = V diag(λ) and Vᵀ V = V Vᵀ = I are known."""
    matrix = as_matrix(lowering, term.arguments[0])
    lowering.normaliser.spectra.add(written_text(matrix))
    return function_of(lowering.normaliser, EIGENVECTORS, matrix, flat(at))


def _lower_norm(lowering: Lowering, term: Application, at: At) -> Form:
    """The spectral or nuclear norm, by the eigenvalues of Aᵀ A or A Aᵀ: those that are not 0 are the same.

    For semidefinite A the largest eigenvalue, and the trace.
    """
    operand = unfolded(term.arguments[0])
    if _is_semidefinite(operand):
        spectrum = FUNCTIONS["eigenvalues"](operand)
        first = spectrum[Number(Fraction(1))]
        return lowering.lower(first if term.function == "spectral_norm" else FUNCTIONS["tr"](operand))
    forms = []
    for matrix in (operand, Transpose(operand)):
        expansion = expand(applied(term.function, matrix))
        assert expansion is not None
        forms.append(lowering.lower(expansion))
    return min(forms, key=render_form)


MATRIX_FUNCTIONS: dict[str, Callable[[Lowering, Application, At], Form]] = {
    "matrix_power": _lower_power,
    "expm": _lower_exponential,
    "adj": _lower_adjugate,
    "pinv": lower_pseudo_inverse,
    "eigenvalues": _lower_eigenvalues,
    "eigenvectors": _lower_eigenvectors,
    "spectral_norm": _lower_norm,
    "nuclear_norm": _lower_norm,
}


def lower_product(lowering: Lowering, term: RangeProduct, at: At) -> Form:
    """A product over all eigenvalues of a symmetric matrix is a determinant; others are products over a range."""
    first, size = term.lower, term.upper
    if first == Number(Fraction(1)) and isinstance(size, Size):
        label = fresh_label(size_name(size))
        body = lowering.lower(instantiate(term.body, index_of(label, size)))
        found = product_over_a_spectrum(body, label, lowering.normaliser)
        if found is not None:
            return found
    return lower_range_product(lowering, term, at)
