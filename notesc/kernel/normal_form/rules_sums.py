"""TRUSTED. Rules for bound labels and deltas."""

from __future__ import annotations

from collections.abc import Sequence

from notesc.kernel.normal_form.forms import (
    Call,
    Delta,
    Determinant,
    Extent,
    Factor,
    Form,
    InverseEntry,
    Label,
    MatrixFunctionEntry,
    Monomial,
    Position,
    Power,
    SquareMatrix,
    WholePower,
    constant,
    is_literal,
    literal_position,
    range_of,
    rename_factor,
    single,
    times,
    whole_power,
)
from notesc.kernel.normal_form.labels import WHOLE, is_shifted
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.power_sums import power_sum


def extent_form(extent: str) -> Form:
    """A size as a form: a number where it is one."""
    return constant(int(extent)) if extent.isdecimal() else single(Extent(extent))


def sum_of_a_constant(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_k t = n·t where k, over 1..n, does not occur in t."""
    if not monomial.bound:
        return None
    used = frozenset[Label]().union(*(factor.labels for factor in monomial.factors))
    for label in monomial.bound:
        if label not in used:
            if range_of(label) == WHOLE:
                raise NotNormalisable("a sum over all whole numbers")
            bound = tuple(other for other in monomial.bound if other != label)
            return times((Monomial(monomial.coefficient, bound, monomial.factors),), extent_form(range_of(label)))
    return None


def renormalised(factor: Factor, names: dict[Label, Label], normaliser: Normaliser) -> Factor:
    """The factor at other labels; what is nested in it is normalised again, since labels may have become equal."""
    if factor.labels.isdisjoint(names):
        return factor
    renamed = rename_factor(factor, names)
    match renamed:
        case Call(function, argument):
            return Call(function, normaliser.normalise(argument))
        case Power(base, exponent):
            return Power(normaliser.normalise(base), exponent)
        case WholePower(base, whole):
            return WholePower(normaliser.normalise(base), normaliser.normalise(whole))
        case InverseEntry(matrix, row, column, symmetric):
            return InverseEntry(_renormalised_matrix(matrix, normaliser), row, column, symmetric)
        case Determinant(matrix):
            return Determinant(_renormalised_matrix(matrix, normaliser))
        case MatrixFunctionEntry(function, matrix, at, parameters, symmetric, settled) if not settled:
            numbers = tuple(map(normaliser.normalise, parameters))
            return MatrixFunctionEntry(
                function, _renormalised_matrix(matrix, normaliser), at, numbers, symmetric, settled
            )
    return renamed


def _renormalised_matrix(matrix: SquareMatrix, normaliser: Normaliser) -> SquareMatrix:
    return SquareMatrix(matrix.row, matrix.column, normaliser.normalise(matrix.entries))


def contract_delta(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """δ_kk = 1; δ of two different positions is 0; Σ_k δ_kj f(k) = f(j), for j is in the range of k."""
    for place, factor in enumerate(monomial.factors):
        if not isinstance(factor, Delta):
            continue
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        if factor.left == factor.right:
            return [Monomial(monomial.coefficient, monomial.bound, rest)]
        if is_literal(factor.left) and is_literal(factor.right):
            return []
        for bound, other in ((factor.left, factor.right), (factor.right, factor.left)):
            if bound in monomial.bound and _surely_in_range(other):
                left = tuple(label for label in monomial.bound if label != bound)
                names = {bound: other}
                return [Monomial(monomial.coefficient, left, tuple(renormalised(f, names, normaliser) for f in rest))]
    return None


def _surely_in_range(label: Label) -> bool:
    """A free or bound label is in its range; the position 2 is not in 1..n when n = 1."""
    if not is_literal(label):
        return not is_shifted(label)
    position, extent = literal_position(label), range_of(label)
    return position == 1 or (extent.isdecimal() and position <= int(extent))


def order_delta(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """δ_ij f(j) = δ_ij f(i), and δ_ij δ_ij = δ_ij: one of two free labels stands for both."""
    for place, factor in enumerate(monomial.factors):
        if not isinstance(factor, Delta):
            continue
        kept, gone = sorted((factor.left, factor.right), key=lambda label: (not is_literal(label), label))
        if gone in monomial.bound or not _surely_in_range(kept):
            continue
        rest = monomial.factors[:place] + monomial.factors[place + 1 :]
        if any(gone in other.labels for other in rest):
            names = {gone: kept}
            replaced = tuple(renormalised(other, names, normaliser) for other in rest)
            return [Monomial(monomial.coefficient, monomial.bound, (factor, *replaced))]
    return None


def sum_of_positions(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """Σ_{k=1}^n k^m = a polynomial in n, where k occurs in nothing else."""
    for label in monomial.bound:
        with_label = [factor for factor in monomial.factors if label in factor.labels]
        count = len(with_label)
        if count and range_of(label) != WHOLE and all(isinstance(f, Position) and f.label == label for f in with_label):
            rest = tuple(factor for factor in monomial.factors if label not in factor.labels)
            bound = tuple(other for other in monomial.bound if other != label)
            total: Form = ()
            for exponent, coefficient in enumerate(power_sum(count)):
                power = whole_power(extent_form(range_of(label)), exponent)
                total += times(constant(coefficient), power)
            return times((Monomial(monomial.coefficient, bound, rest),), total)
    return None


def position_of_a_literal(monomial: Monomial, normaliser: Normaliser) -> Sequence[Monomial] | None:
    """The position 2 as a number is 2."""
    for place, factor in enumerate(monomial.factors):
        if isinstance(factor, Position) and is_literal(factor.label):
            rest = monomial.factors[:place] + monomial.factors[place + 1 :]
            return [Monomial(monomial.coefficient * literal_position(factor.label), monomial.bound, rest)]
    return None
