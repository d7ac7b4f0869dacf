"""TRUSTED. Sums over the eigenvalues of a symmetric matrix M = V diag(λ) Vᵀ are traces and entries of f(M)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Call,
    Delta,
    Determinant,
    Factor,
    Form,
    InverseEntry,
    Label,
    MatrixFunctionEntry,
    Monomial,
    Power,
    SquareMatrix,
    WholePower,
    constant,
    form_labels,
    fresh_label,
    range_of,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.labels import labels_of
from notesc.kernel.normal_form.matrix_functions import (
    EIGENVALUES,
    EIGENVECTORS,
    power_exponential,
    same_matrix,
    whole_number,
)
from notesc.kernel.normal_form.normaliser import Normaliser, written_text
from notesc.kernel.normal_form.rules_functions import replaced


def sum_over_a_spectrum(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_k f(λ_k) = tr f(M), Σ_k V_ik f(λ_k) V_jk = f(M)_ij, and Σ_k log λ_k = log det M.

    For f a product of whole powers of c + d λ, which are inverses of c I + d M where they are negative (defined where
    each c + d λ_k ≠ 0, the eigenvalues of that matrix), and of exponentials.
    """
    if not normaliser.spectra:
        return None
    for label in monomial.bound:
        inside = [factor for factor in monomial.factors if label in factor.labels]
        found = _collected(inside, label, normaliser)
        if found is not None:
            outside = tuple(factor for factor in monomial.factors if label not in factor.labels)
            bound = tuple(other for other in monomial.bound if other != label)
            return replaced(Monomial(monomial.coefficient, bound, outside), outside, found)
    return None


@dataclass
class _Function:
    """A function of the spectrum of one matrix, as it is collected from the factors that a label stands in."""

    label: Label
    matrix: SquareMatrix | None = None
    power: Form = ZERO  # of λ itself, a whole number
    rate: Form = ZERO  # of exp(s λ)
    outside: Form = ONE  # numbers
    factors: tuple[tuple[Form, Form, int], ...] = ()  # powers of c + d λ
    ends: tuple[Label, ...] = ()  # of eigenvectors

    def is_of(self, matrix: SquareMatrix) -> bool:
        """Whether it is a function of this matrix too; the first decides."""
        if self.matrix is None:
            self.matrix = matrix
        return same_matrix(self.matrix, matrix)

    def affine(self, form: Form) -> tuple[Form, Form] | None:
        """c and d with form = c + d λ."""
        constant, slope = [], []
        for monomial in form:
            own = [factor for factor in monomial.factors if self.label in factor.labels]
            if not own:
                constant.append(monomial)
                continue
            (factor,) = own if len(own) == 1 else (None,)
            if not (_is_eigenvalue(factor, self.label) and self.is_of(factor.matrix)):  # type: ignore[union-attr]
                return None
            rest = tuple(other for other in monomial.factors if other is not factor)
            slope.append(Monomial(monomial.coefficient, monomial.bound, rest))
        return (tuple(constant), tuple(slope)) if slope else None


def _is_eigenvalue(factor: Factor | None, label: Label) -> bool:
    return (
        isinstance(factor, MatrixFunctionEntry)
        and factor.function == EIGENVALUES
        and factor.at == (label,)
        and label not in factor.matrix.labels
    )


def _collected(factors: list[Factor], label: Label, normaliser: Normaliser) -> Form | None:
    if len(factors) == 1 and isinstance(factors[0], Call) and factors[0].function == "log":
        return _logarithm(factors[0].argument, label, normaliser)
    collected = _Function(label)
    if not factors or not all(_collect(factor, collected, normaliser) for factor in factors):
        return None
    if (
        collected.matrix is None
        or len(collected.ends) not in (0, 2)
        or range_of(label) != range_of(collected.matrix.row)
    ):
        return None
    return _as_matrix(collected, normaliser)


def _collect(factor: Factor, into: _Function, normaliser: Normaliser) -> bool:
    """Takes one factor into the function. False where it is not of the kind."""
    match factor:
        case MatrixFunctionEntry(function, matrix, (first, second)) if function == EIGENVECTORS:
            into.ends = (*into.ends, first)
            inside = second == into.label and into.label not in matrix.labels | labels_of((first,))
            return inside and into.is_of(matrix)
        case MatrixFunctionEntry() if _is_eigenvalue(factor, into.label):
            into.power = normaliser.add(into.power, ONE)
            return into.is_of(factor.matrix)
        case WholePower(base, exponent) if into.label not in form_labels(exponent):
            into.power = normaliser.add(into.power, exponent)
            affine = into.affine(base)
            return affine is not None and not affine[0] and whole_number(affine[1]) == 1
        case Call("exp", argument):
            affine = into.affine(argument)
            if affine is None:
                return False
            into.outside = normaliser.multiply(into.outside, normaliser.call("exp", affine[0]))
            into.rate = normaliser.add(into.rate, affine[1])
            return True
        case Power(base, exponent) if exponent.denominator == 1:
            affine = into.affine(base)
            if affine is None:
                return False
            if not affine[0] and whole_number(affine[1]) == 1:
                into.power = normaliser.add(into.power, constant(exponent))
            else:
                into.factors = (*into.factors, (*affine, int(exponent)))
            return True
    return False


def _as_matrix(collected: _Function, normaliser: Normaliser) -> Form:
    """The entry of the matrix function between the ends, or its trace; the factors commute."""
    assert collected.matrix is not None
    matrix, extent = collected.matrix, range_of(collected.matrix.row)
    row = collected.ends[0] if collected.ends else fresh_label(extent)
    last = collected.ends[1] if collected.ends else row
    total: Form = ONE
    over: list[Label] = [] if collected.ends else [row]
    pieces = [(shifted(matrix, *affine), exponent) for *affine, exponent in collected.factors]
    steps = [(piece, exponent > 0) for piece, exponent in pieces for _ in range(abs(exponent))]
    here = row
    for number, (piece, is_direct) in enumerate([*steps, (None, True)]):
        there = last if number == len(steps) else fresh_label(extent)
        if piece is None:
            entry = power_exponential(normaliser, matrix, collected.power, collected.rate, (here, there))
        else:
            entry = piece.entry(here, there) if is_direct else single(InverseEntry(piece, here, there))
        total = times(total, entry)
        if number < len(steps):
            over.append(there)
        here = there
    return normaliser.multiply(collected.outside, normaliser.normalise(summed(total, over)))


def shifted(matrix: SquareMatrix, constant: Form, slope: Form) -> SquareMatrix:
    """c I + d M."""
    unit = single(Delta(matrix.row, matrix.column))
    return SquareMatrix(matrix.row, matrix.column, times(constant, unit) + times(slope, matrix.entries))


def _logarithm(argument: Form, label: Label, normaliser: Normaliser) -> Form | None:
    """Σ_k log(c + d λ_k) = log det(c I + d M), whose eigenvalues are all > 0 where the left is defined."""
    collected = _Function(label)
    affine = collected.affine(argument)
    if affine is None or collected.matrix is None or range_of(label) != range_of(collected.matrix.row):
        return None
    return normaliser.call("log", single(_determinant(collected.matrix, affine, normaliser)))


def _determinant(matrix: SquareMatrix, affine: tuple[Form, Form], normaliser: Normaliser) -> Determinant:
    """det(c I + d M)."""
    whole = shifted(matrix, *affine)
    whole = SquareMatrix(whole.row, whole.column, normaliser.normalise(whole.entries))
    return Determinant(min((whole, whole.transposed), key=written_text))


def product_over_a_spectrum(body: Form, label: Label, normaliser: Normaliser) -> Form | None:
    """∏_k (c + d λ_k) = det(c I + d M), for a body at a label that ranges over all eigenvalues; None for another."""
    collected = _Function(label)
    affine = collected.affine(body)
    if affine is None or collected.matrix is None or range_of(label) != range_of(collected.matrix.row):
        return None
    return normaliser.normalise(single(_determinant(collected.matrix, affine, normaliser)))
