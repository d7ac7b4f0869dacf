"""TRUSTED. Rules for functions of matrices: one of them beside its matrix, and beside another function of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from notesc.kernel.normal_form.forms import (
    ZERO,
    Delta,
    Determinant,
    Factor,
    Form,
    InverseEntry,
    Label,
    MatrixFunctionEntry,
    Monomial,
    SquareMatrix,
    fresh_label,
    range_of,
    single,
    times,
)
from notesc.kernel.normal_form.labels import labels_of
from notesc.kernel.normal_form.matrix_functions import (
    ADJUGATE,
    EIGENVALUES,
    EIGENVECTORS,
    POWER_EXPONENTIAL,
    PROJECTION,
    PSEUDO_INVERSE,
    cofactor,
    commute,
    eigenvalues_of,
    function_of,
    has_cofactors,
    number_to_the,
    power_exponential,
    same_matrix,
)
from notesc.kernel.normal_form.normaliser import Normaliser, written_text
from notesc.kernel.normal_form.rules_functions import replaced, without_places
from notesc.kernel.normal_form.rules_inverse import End, contract_with_matrix


def settle_function(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Brings a function of a matrix that has changed inside to its one form; small adjugates are written out."""
    for place, factor in enumerate(monomial.factors):
        if not isinstance(factor, MatrixFunctionEntry):
            continue
        if has_cofactors(factor):
            return replaced(monomial, without_places(monomial.factors, place), cofactor(factor))
        if not factor.settled:
            return replaced(monomial, without_places(monomial.factors, place), _settled(factor, normaliser))
    return None


def trace_of_a_projection(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """tr(M M⁺) = tr(M⁺ M): of the two the one with the lesser text."""
    for place, factor in enumerate(monomial.factors):
        if not (isinstance(factor, MatrixFunctionEntry) and factor.function == PROJECTION):
            continue
        label, matrix = factor.at[0], factor.matrix
        rest = without_places(monomial.factors, place)
        alone = factor.at[1] == label and label in monomial.bound and not any(label in f.labels for f in rest)
        if alone and label not in matrix.labels and written_text(matrix.transposed) < written_text(matrix):
            other = fresh_label(range_of(matrix.column))
            bound = (*(one for one in monomial.bound if one != label), other)
            turned = MatrixFunctionEntry(
                PROJECTION, matrix.transposed, (other, other), (), symmetric=True, settled=True
            )
            return [Monomial(monomial.coefficient, bound, (*rest, turned))]
    return None


def _settled(factor: MatrixFunctionEntry, normaliser: Normaliser) -> Form:
    old = factor.matrix
    matrix = SquareMatrix(old.row, old.column, normaliser.normalise(old.entries))
    if factor.function == POWER_EXPONENTIAL:
        exponent, rate = map(normaliser.normalise, factor.parameters)
        return power_exponential(normaliser, matrix, exponent, rate, (factor.at[0], factor.at[1]))
    if factor.function == EIGENVALUES:
        return eigenvalues_of(normaliser, matrix, factor.at[0])
    return function_of(normaliser, factor.function, matrix, factor.at)


# ---- a function beside its matrix ---------------------------------------------------------------------------------


def function_beside_its_matrix(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """M · Mᵏ exp(s M) = Mᵏ⁺¹ exp(s M); M M⁺ = P and P M = M; M adj M = det(M) I; M V = V diag(λ)."""
    if not monomial.bound:
        return None
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, MatrixFunctionEntry) and factor.function in _ENDS and len(factor.at) == 2:
            for end in _ENDS[factor.function](factor, normaliser):
                found = contract_with_matrix(monomial, place, factor.matrix, end)
                if found is not None:
                    return found
    return None


def _both_sides(factor: MatrixFunctionEntry, product: Callable[[Label, Label, bool], Form]) -> Iterator[End]:
    """The ends of a function of a square matrix that commutes with it; product(far, outer, from the left)."""
    (row, column), matrix, extent = factor.at, factor.matrix, range_of(factor.at[0])
    yield End(row, column, extent, lambda far: matrix.entry(far, row), lambda far: product(far, column, True))
    yield End(column, row, extent, lambda far: matrix.entry(column, far), lambda far: product(far, row, False))
    if factor.symmetric:
        yield End(row, column, extent, lambda far: matrix.entry(row, far), lambda far: product(far, column, True))
        yield End(column, row, extent, lambda far: matrix.entry(far, column), lambda far: product(far, row, False))


def _power_ends(factor: MatrixFunctionEntry, normaliser: Normaliser) -> Iterator[End]:
    exponent, rate = factor.parameters
    raised = normaliser.add(exponent, (Monomial(Fraction(1)),))

    def product(far: Label, outer: Label, from_left: bool) -> Form:
        ends = (far, outer) if from_left else (outer, far)
        return power_exponential(normaliser, factor.matrix, raised, rate, ends)

    yield from _both_sides(factor, product)


def _adjugate_ends(factor: MatrixFunctionEntry, normaliser: Normaliser) -> Iterator[End]:
    """M adj M = adj M · M = det(M) I."""
    matrix = factor.matrix
    least = matrix if written_text(matrix) <= written_text(matrix.transposed) else matrix.transposed

    def product(far: Label, outer: Label, _: bool) -> Form:
        return times(single(Determinant(least)), single(Delta(far, outer)))

    yield from _both_sides(factor, product)


def _pseudo_inverse_ends(factor: MatrixFunctionEntry, normaliser: Normaliser) -> Iterator[End]:
    """M M⁺ is the projection on the columns of M, M⁺ M that on the rows."""
    (row, column), matrix = factor.at, factor.matrix

    def columns(far: Label) -> Form:
        return function_of(normaliser, PROJECTION, matrix, (far, column))

    def rows(far: Label) -> Form:
        return function_of(normaliser, PROJECTION, matrix.transposed, (row, far))

    yield End(row, column, range_of(matrix.row), lambda far: matrix.entry(far, row), columns)
    yield End(column, row, range_of(matrix.column), lambda far: matrix.entry(column, far), rows)


def _projection_ends(factor: MatrixFunctionEntry, normaliser: Normaliser) -> Iterator[End]:
    """P M = M for the projection P on the columns of M."""
    matrix, extent = factor.matrix, range_of(factor.matrix.column)
    for inner, outer in (factor.at, factor.at[::-1]):

        def entries(far: Label, inner: Label = inner) -> Form:
            return matrix.entry(inner, far)

        def product(far: Label, outer: Label = outer) -> Form:
            return matrix.entry(outer, far)

        yield End(inner, outer, extent, entries, product)


def _eigenvector_ends(factor: MatrixFunctionEntry, normaliser: Normaliser) -> Iterator[End]:
    """M v = λ v for each column v of V; M is symmetric, so that it may stand on either side."""
    (row, column), matrix, extent = factor.at, factor.matrix, range_of(factor.at[0])

    def product(far: Label) -> Form:
        vector = function_of(normaliser, EIGENVECTORS, matrix, (far, column))
        return times(vector, function_of(normaliser, EIGENVALUES, matrix, (column,)))

    yield End(row, column, extent, lambda far: matrix.entry(far, row), product)
    yield End(row, column, extent, lambda far: matrix.entry(row, far), product)


_ENDS: dict[str, Callable[[MatrixFunctionEntry, Normaliser], Iterator[End]]] = {
    POWER_EXPONENTIAL: _power_ends,
    ADJUGATE: _adjugate_ends,
    PSEUDO_INVERSE: _pseudo_inverse_ends,
    PROJECTION: _projection_ends,
    EIGENVECTORS: _eigenvector_ends,
}


# ---- two functions side by side -----------------------------------------------------------------------------------


def functions_side_by_side(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_x F_ax G_xb for functions of one matrix, or exponentials of two that commute; x stands in nothing else."""
    for place, factor in enumerate(monomial.factors):
        if not isinstance(factor, MatrixFunctionEntry):
            continue
        for inner in set(factor.at) & set(monomial.bound):
            places = [p for p, other in enumerate(monomial.factors) if inner in other.labels]
            if len(places) != 2:
                continue
            other = monomial.factors[places[0] if places[1] == place else places[1]]
            product = _product(factor, other, inner, normaliser)
            if product is not None:
                bound = tuple(label for label in monomial.bound if label != inner)
                host = Monomial(monomial.coefficient, bound, monomial.factors)
                return replaced(host, without_places(monomial.factors, *places), product)
    return None


def _product(factor: MatrixFunctionEntry, other: Factor, inner: Label, normaliser: Normaliser) -> Form | None:
    """Σ over the inner label of the two, where a rule says what it is."""
    if not isinstance(other, MatrixFunctionEntry | InverseEntry):
        return None
    ends = other.at if isinstance(other, MatrixFunctionEntry) else (other.row, other.column)
    inside = other.matrix.labels | factor.matrix.labels
    if inner in inside or len(ends) != 2 or len(factor.at) != 2:
        return None
    outer = tuple(label for label in (*factor.at, *ends) if label != inner)
    if len(outer) != 2 or factor.at.count(inner) != 1 or inner in labels_of(outer):
        return None
    if range_of(inner) not in (range_of(factor.matrix.row), range_of(factor.matrix.column)):
        return None
    kinds = (factor.function, other.function if isinstance(other, MatrixFunctionEntry) else "inverse")
    rule = _PRODUCTS.get(kinds)
    return None if rule is None else rule(factor, other, inner, normaliser)


def _chained(factor: MatrixFunctionEntry, other: Factor, inner: Label) -> tuple[Label, Label] | None:
    """The outer ends (a, b) with factor at (a, x) and the other at (x, b), turned round where they are symmetric."""
    ends = other.at if isinstance(other, MatrixFunctionEntry) else (other.row, other.column)  # type: ignore[attr-defined]
    turned = other.symmetric  # type: ignore[attr-defined]
    if factor.at[1] != inner and not factor.symmetric:
        return None
    if ends[0] != inner and not turned:
        return None
    left = factor.at[0] if factor.at[1] == inner else factor.at[1]
    return left, ends[1] if ends[0] == inner else ends[0]


def _two_powers(
    factor: MatrixFunctionEntry, other: MatrixFunctionEntry, inner: Label, normaliser: Normaliser
) -> Form | None:
    """Mᵃ e^(sM) Mᵇ e^(tM) = Mᵃ⁺ᵇ e^((s+t)M); e^A e^B = e^(A+B) where A B = B A (The Matrix Cookbook, eq. 493)."""
    for first, second in ((factor, other), (factor, _turned(other)), (_turned(factor), other)):
        ends = _chained(first, second, inner)
        if ends is not None:
            return _chained_powers(first, second, ends, normaliser)
    return None


def _turned(factor: MatrixFunctionEntry) -> MatrixFunctionEntry:
    """f(M)ᵀ = f(Mᵀ)."""
    return MatrixFunctionEntry(
        factor.function, factor.matrix.transposed, factor.at[::-1], factor.parameters, factor.symmetric
    )


def _chained_powers(
    factor: MatrixFunctionEntry, other: MatrixFunctionEntry, ends: tuple[Label, Label], normaliser: Normaliser
) -> Form | None:
    if same_matrix(factor.matrix, other.matrix):
        exponent, rate = (normaliser.add(a, b) for a, b in zip(factor.parameters, other.parameters, strict=True))
        return power_exponential(normaliser, factor.matrix, exponent, rate, ends)
    if factor.parameters[0] or other.parameters[0] or not commute(normaliser, factor.matrix, other.matrix):
        return None
    row, column = factor.matrix.row, factor.matrix.column
    first, second = (times(f.parameters[1], f.matrix.entry(row, column)) for f in (factor, other))
    return power_exponential(
        normaliser, SquareMatrix(row, column, normaliser.add(first, second)), ZERO, (Monomial(Fraction(1)),), ends
    )


def _power_and_inverse(
    factor: MatrixFunctionEntry, other: InverseEntry, inner: Label, normaliser: Normaliser
) -> Form | None:
    """Mᵏ e^(sM) M⁻¹ = Mᵏ⁻¹ e^(sM), where M is invertible, as it is where its inverse stands."""
    exponent, rate = factor.parameters
    lowered = normaliser.add(exponent, (Monomial(Fraction(-1)),))
    matrix = factor.matrix
    ends = _chained(factor, other, inner)
    if ends is not None and same_matrix(matrix, other.matrix):
        return power_exponential(normaliser, matrix, lowered, rate, ends)
    turned = InverseEntry(other.matrix, other.column, other.row, other.symmetric)
    mirrored = MatrixFunctionEntry(
        factor.function, matrix, factor.at[::-1], factor.parameters, factor.symmetric, factor.settled
    )
    ends = _chained(mirrored, turned, inner)
    if ends is not None and same_matrix(matrix, other.matrix):
        return power_exponential(normaliser, matrix, lowered, rate, ends[::-1])
    return None


def _two_projections(
    factor: MatrixFunctionEntry, other: MatrixFunctionEntry, inner: Label, normaliser: Normaliser
) -> Form | None:
    """P P = P."""
    if not same_matrix(factor.matrix, other.matrix):
        return None
    return function_of(normaliser, PROJECTION, factor.matrix, (_beside(factor, inner), _beside(other, inner)))


def _projection_and_pseudo_inverse(
    factor: MatrixFunctionEntry, other: MatrixFunctionEntry, inner: Label, normaliser: Normaliser
) -> Form | None:
    """M⁺ P = M⁺ for the projection P on the columns of M, and P M⁺ = M⁺ for that on its rows."""
    outer = _beside(factor, inner)
    row, column = other.at
    if column == inner and same_matrix(factor.matrix, other.matrix):
        return function_of(normaliser, PSEUDO_INVERSE, other.matrix, (row, outer))
    if row == inner and same_matrix(factor.matrix, other.matrix.transposed):
        return function_of(normaliser, PSEUDO_INVERSE, other.matrix, (outer, column))
    return None


def _two_eigenvectors(
    factor: MatrixFunctionEntry, other: MatrixFunctionEntry, inner: Label, normaliser: Normaliser
) -> Form | None:
    """Vᵀ V = V Vᵀ = I."""
    if not same_matrix(factor.matrix, other.matrix) or factor.at.index(inner) != other.at.index(inner):
        return None
    return single(Delta(_beside(factor, inner), _beside(other, inner)))


def _eigenvectors_and_function(
    factor: MatrixFunctionEntry, other: MatrixFunctionEntry | InverseEntry, inner: Label, normaliser: Normaliser
) -> Form | None:
    """f(M) v = f(λ) v for the columns v of V; M is symmetric, so that f(M) is."""
    if factor.at[0] != inner or not same_matrix(factor.matrix, other.matrix):
        return None
    column = factor.at[1]
    value = function_of(normaliser, EIGENVALUES, factor.matrix, (column,))
    if isinstance(other, InverseEntry):
        outer = other.row if other.column == inner else other.column
        scale = normaliser.power(value, -1)
    else:
        outer = _beside(other, inner)
        grown = normaliser.call("exp", normaliser.multiply(other.parameters[1], value))
        scale = normaliser.multiply(number_to_the(normaliser, value, other.parameters[0]), grown)
    return times(scale, function_of(normaliser, EIGENVECTORS, factor.matrix, (outer, column)))


def _beside(factor: MatrixFunctionEntry, label: Label) -> Label:
    return factor.at[0] if factor.at[1] == label else factor.at[1]


_PRODUCTS: dict[tuple[str, str], Callable[..., Form | None]] = {
    (POWER_EXPONENTIAL, POWER_EXPONENTIAL): _two_powers,
    (POWER_EXPONENTIAL, "inverse"): _power_and_inverse,
    (PROJECTION, PROJECTION): _two_projections,
    (PROJECTION, PSEUDO_INVERSE): _projection_and_pseudo_inverse,
    (EIGENVECTORS, EIGENVECTORS): _two_eigenvectors,
    (EIGENVECTORS, POWER_EXPONENTIAL): _eigenvectors_and_function,
    (EIGENVECTORS, "inverse"): _eigenvectors_and_function,
}
