"""TRUSTED. Functions of matrices as factors, each brought to one form.

| function | entry | parameters |
| --- | --- | --- |
| POWER_EXPONENTIAL | of Mᵏ exp(s M) | k, a whole number, and s |
| PSEUDO_INVERSE | of M⁺ | |
| PROJECTION | of M M⁺, the orthogonal projection on the columns of M | |
| ADJUGATE | of adj M | |
| EIGENVALUES | the k-th largest eigenvalue of a symmetric M | |
| EIGENVECTORS | of one fixed orthogonal V with M = V diag(λ) Vᵀ | |

A negative k stands for powers of the inverse of a matrix that is invertible where the whole is defined.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from notesc.kernel.normal_form.canonical import connected_components, render_form
from notesc.kernel.normal_form.content import leading_monomial
from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Delta,
    Factor,
    Form,
    InverseEntry,
    Label,
    MatrixFunctionEntry,
    Monomial,
    SquareMatrix,
    WholePower,
    fresh_label,
    is_literal,
    literal_position,
    range_of,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.normaliser import Normaliser, written_text

POWER_EXPONENTIAL = "power and exponential"
PSEUDO_INVERSE = "pseudo-inverse"
PROJECTION = "projection"
ADJUGATE = "adjugate"
EIGENVALUES = "eigenvalues"
EIGENVECTORS = "eigenvectors"

ALWAYS_SYMMETRIC = {PROJECTION}

_LONGEST_CHAIN = 8  # powers up to it are products


def whole_number(form: Form) -> int | None:
    """The whole number that a form is."""
    if not form:
        return 0
    if len(form) == 1 and not form[0].factors and not form[0].bound and form[0].coefficient.denominator == 1:
        return int(form[0].coefficient)
    return None


def function_of(normaliser: Normaliser, function: str, matrix: SquareMatrix, at: tuple[Label, ...]) -> Form:
    """An entry of a function without parameters, with the one of M and Mᵀ that has the lesser text.

    f(Mᵀ) is f(M)ᵀ for the pseudo-inverse and the adjugate; eigenvalues are those of symmetric matrices.
    """
    own, transposed = written_text(matrix), written_text(matrix.transposed)
    symmetric = own == transposed
    if function == PROJECTION:
        symmetric = True
    elif transposed < own:
        matrix, at = matrix.transposed, at if function in (EIGENVALUES, EIGENVECTORS) else at[::-1]
    if function in (EIGENVALUES, EIGENVECTORS):
        symmetric = False
    return normaliser.normalise(single(MatrixFunctionEntry(function, matrix, at, (), symmetric, settled=True)))


# ---- the adjugate -------------------------------------------------------------------------------------------------

_LARGEST_BY_COFACTORS = 3


def has_cofactors(factor: MatrixFunctionEntry) -> bool:
    """Whether a factor is an entry of an adjugate at a fixed position of a small matrix."""
    if factor.function != ADJUGATE or not all(map(is_literal, factor.at)):
        return False
    extent = range_of(factor.at[0])
    return extent.isdecimal() and int(extent) <= _LARGEST_BY_COFACTORS


def cofactor(factor: MatrixFunctionEntry) -> Form:
    """An entry of the adjugate: (-1)^(i + j) times the determinant without row j and column i, for a size up to 3."""
    matrix, size = factor.matrix, int(range_of(factor.at[0]))
    column, row = map(literal_position, factor.at)
    rows = [f"={i}:{size}" for i in range(1, size + 1) if i != row]
    columns = [f"={j}:{size}" for j in range(1, size + 1) if j != column]
    if len(rows) == 0:
        return ONE
    if len(rows) == 1:
        return scaled(matrix.entry(rows[0], columns[0]), (-1) ** (row + column))
    direct = times(matrix.entry(rows[0], columns[0]), matrix.entry(rows[1], columns[1]))
    crossed = times(matrix.entry(rows[0], columns[1]), matrix.entry(rows[1], columns[0]))
    return scaled((*direct, *scaled(crossed, -1)), (-1) ** (row + column))


# ---- powers and exponentials --------------------------------------------------------------------------------------


def power_exponential(
    normaliser: Normaliser, matrix: SquareMatrix, exponent: Form, rate: Form, at: tuple[Label, ...]
) -> Form:
    """An entry of Mᵏ exp(s M), normalised: numbers, multiples of the identity and diagonals come out."""
    whole = whole_number(exponent)
    if whole == 0 and not rate:
        return normaliser.normalise(single(Delta(*at)))
    if whole is not None:
        matrix, scale, shift = _content(normaliser, matrix, take_identity=whole == 0)
        outside = normaliser.power(scale, whole) if whole and scale != ONE else ONE
        if shift:
            outside = normaliser.multiply(outside, normaliser.call("exp", normaliser.multiply(rate, shift)))
        rate = normaliser.multiply(rate, scale)
        inside = _primitive(normaliser, matrix, whole, rate, at)
        if inside is not None:
            return normaliser.multiply(outside, inside)
    else:
        outside = ONE
    polynomial = _by_its_square(normaliser, matrix, exponent, rate, at)
    if polynomial is not None:
        return normaliser.multiply(outside, polynomial)
    row, column = at
    own, transposed = written_text(matrix), written_text(matrix.transposed)
    if transposed < own:
        matrix, row, column = matrix.transposed, column, row
    entry = MatrixFunctionEntry(
        POWER_EXPONENTIAL, matrix, (row, column), (exponent, rate), own == transposed, settled=True
    )
    return normaliser.multiply(outside, single(entry))


def _primitive(
    normaliser: Normaliser, matrix: SquareMatrix, exponent: int, rate: Form, at: tuple[Label, ...]
) -> Form | None:
    """The entry where it needs no factor of its own: for zero, for diagonal matrices, and for short powers."""
    if not matrix.entries:
        return normaliser.normalise(single(Delta(*at))) if exponent == 0 else ZERO
    diagonal = _diagonal_of(matrix)
    if diagonal is not None:
        entry = normaliser.normalise(_at_label(diagonal, matrix, at[0]))
        grown = normaliser.call("exp", normaliser.multiply(rate, entry))
        return normaliser.multiply(single(Delta(*at)), normaliser.power(entry, exponent), grown)
    if rate or abs(exponent) > _LONGEST_CHAIN:
        return None
    return normaliser.normalise(_chain(matrix, exponent, at))


def _by_its_square(
    normaliser: Normaliser, matrix: SquareMatrix, exponent: Form, rate: Form, at: tuple[Label, ...]
) -> Form | None:
    """Mᵏ = M for k ≥ 1 and exp(s M) = I + (eˢ - 1) M where M M = M; exp(s M) = I + s M where M M = 0.

    Only where hypotheses, or functions of matrices inside, could make it so.
    """
    row, column = at
    inside = any(isinstance(factor, MatrixFunctionEntry) for monomial in matrix.entries for factor in monomial.factors)
    if len(matrix.entries) > _MOST_SQUARED or not (normaliser.rewritings or inside) or (exponent and rate):
        return None
    middle = fresh_label(range_of(row))
    own = matrix.entry(row, column)
    square = normaliser.normalise(summed(times(matrix.entry(row, middle), matrix.entry(middle, column)), (middle,)))
    is_projection = not normaliser.subtract(square, own)
    if exponent:
        return own if is_projection and normaliser.is_positive(exponent) else None
    if not is_projection and square:
        return None
    scale = normaliser.subtract(normaliser.call("exp", rate), ONE) if is_projection else rate
    return normaliser.add(single(Delta(row, column)), normaliser.multiply(scale, own))


_MOST_SQUARED = 3  # monomials of a matrix whose square is worth a look


def _chain(matrix: SquareMatrix, exponent: int, at: tuple[Label, ...]) -> Form:
    """Mᵏ written out, or (M⁻¹)ᵏ."""
    extent = range_of(matrix.row)
    labels = [at[0], *(fresh_label(extent) for _ in range(abs(exponent) - 1)), at[1]]
    product: Form = ONE
    for row, column in pairwise(labels):
        entry = matrix.entry(row, column) if exponent > 0 else single(InverseEntry(matrix, row, column))
        product = times(product, entry)
    return summed(product, labels[1:-1])


def _content(
    normaliser: Normaliser, matrix: SquareMatrix, *, take_identity: bool, positive: bool = False
) -> tuple[SquareMatrix, Form, Form]:
    """M₀, a number c and a number d with M = c M₀ + d I; with `positive`, c is known to be > 0.

    d is 0 unless multiples of the identity are to be taken out.
    """
    rest, shift = _without_identity(matrix) if take_identity else (matrix.entries, ZERO)
    if not rest:
        return SquareMatrix(matrix.row, matrix.column, ZERO), ONE, shift
    groups = _multiples(rest, matrix)
    scale = _common_number(normaliser, [number for number, _ in groups], positive=positive)
    entries: Form = ()
    for number, part in groups:
        quotient = _quotient(number, scale)
        entries += times(quotient, (part,))
    lead = leading_monomial(normaliser.normalise(entries)).coefficient
    lead = abs(lead) if positive else lead
    primitive = normaliser.normalise(scaled(entries, 1 / lead))
    return SquareMatrix(matrix.row, matrix.column, primitive), scaled(scale, lead), shift


def _multiples(form: Form, matrix: SquareMatrix) -> list[tuple[Form, Monomial]]:
    """The form as Σ number · matrix, over matrices that are products with coefficient 1."""
    ends = {matrix.row, matrix.column}
    numbers: dict[str, Form] = {}
    parts: dict[str, Monomial] = {}
    for monomial in form:
        inside: tuple[list[Label], list[Factor]] = ([], [])
        outside: tuple[list[Label], list[Factor]] = ([], [])
        for bound, factors in connected_components(monomial.bound, monomial.factors):
            for factor in factors if not bound else ():
                (outside if factor.labels.isdisjoint(ends) else inside)[1].append(factor)
            if bound:
                free = all(factor.labels.isdisjoint(ends) for factor in factors)
                chosen = outside if free else inside
                chosen[0].extend(bound)
                chosen[1].extend(factors)
        part = Monomial(Fraction(1), tuple(inside[0]), tuple(inside[1]))
        number = Monomial(monomial.coefficient, tuple(outside[0]), tuple(outside[1]))
        parts.setdefault(part.text, part)
        numbers[part.text] = (*numbers.get(part.text, ()), number)
    return [(numbers[text], parts[text]) for text in sorted(parts)]


def _common_number(normaliser: Normaliser, numbers: list[Form], *, positive: bool) -> Form:
    """A number that all are multiples of: the first, if the others are rational multiples, else common factors."""
    first = numbers[0]
    if all(_ratio(number, first) is not None for number in numbers):
        if not positive or normaliser.is_positive(first):
            return first
        if normaliser.is_positive(scaled(first, -1)):
            return scaled(first, -1)
    common = list(first[0].factors) if not first[0].bound else []
    for monomial in (monomial for number in numbers for monomial in number):
        available = [factor.key for factor in monomial.factors if factor.labels.isdisjoint(monomial.bound)]
        kept = []
        for factor in common:
            if factor.key in available and (not positive or normaliser.is_positive_factor(factor)):
                available.remove(factor.key)
                kept.append(factor)
        common = kept
    return (Monomial(Fraction(1), (), tuple(common)),)


def _ratio(number: Form, other: Form) -> Fraction | None:
    """The rational r with number = r · other."""
    ratio = leading_monomial(number).coefficient / leading_monomial(other).coefficient
    return ratio if render_form(number) == render_form(scaled(other, ratio)) else None


def _quotient(number: Form, scale: Form) -> Form:
    """number / scale, where `_common_number` found the scale."""
    ratio = _ratio(number, scale)
    if ratio is not None:
        return scaled(ONE, ratio)
    (divisor,) = scale
    result = []
    for monomial in number:
        keys = [factor.key for factor in divisor.factors]
        rest = []
        for factor in monomial.factors:
            if factor.key in keys:
                keys.remove(factor.key)
            else:
                rest.append(factor)
        result.append(Monomial(monomial.coefficient, monomial.bound, tuple(rest)))
    return tuple(result)


def _without_identity(matrix: SquareMatrix) -> tuple[Form, Form]:
    """The monomials of M that are not multiples of the identity, and the sum of the multiples."""
    others, numbers = [], []
    ends = {matrix.row, matrix.column}
    for monomial in matrix.entries:
        deltas = [f for f in monomial.factors if isinstance(f, Delta) and f.labels == ends]
        rest = tuple(f for f in monomial.factors if f not in deltas)
        if deltas and all(f.labels.isdisjoint(ends) for f in rest):
            numbers.append(Monomial(monomial.coefficient, monomial.bound, rest))
        else:
            others.append(monomial)
    return tuple(others), tuple(numbers)


def _diagonal_of(matrix: SquareMatrix) -> Form | None:
    """The diagonal, with the labels of the matrix, of a matrix that has nothing beside it."""
    ends = {matrix.row, matrix.column}
    result = []
    for monomial in matrix.entries:
        deltas = [f for f in monomial.factors if isinstance(f, Delta) and f.labels == ends]
        if not deltas:
            return None
        rest = tuple(f for f in monomial.factors if f is not deltas[0])
        result.append(Monomial(monomial.coefficient, monomial.bound, rest))
    return tuple(result)


def _at_label(form: Form, matrix: SquareMatrix, label: Label) -> Form:
    """A form in the labels of a matrix, with one label for both."""
    return SquareMatrix(matrix.row, matrix.column, form).entry(label, label)


def spectrum_content(normaliser: Normaliser, matrix: SquareMatrix) -> tuple[SquareMatrix, Form, Form]:
    """M₀, c > 0 and d with M = c M₀ + d I: the eigenvalues of M are c λ + d, in the same order."""
    return _content(normaliser, matrix, take_identity=True, positive=True)


def same_matrix(first: SquareMatrix, second: SquareMatrix) -> bool:
    """Whether two matrices have the same entries, as written."""
    return written_text(first) == written_text(second)


def commute(normaliser: Normaliser, first: SquareMatrix, second: SquareMatrix) -> bool:
    """Whether A B = B A, by the normal form."""
    extent = range_of(first.row)
    row, middle, column = (fresh_label(extent) for _ in range(3))
    one = summed(times(first.entry(row, middle), second.entry(middle, column)), (middle,))
    other = summed(times(second.entry(row, middle), first.entry(middle, column)), (middle,))
    return not normaliser.subtract(normaliser.normalise(one), normaliser.normalise(other))


def eigenvalues_of(normaliser: Normaliser, matrix: SquareMatrix, label: Label) -> Form:
    """The eigenvalue of a symmetric matrix at a label: that of c M₀ + d I is c λ(M₀) + d, for c > 0."""
    primitive, scale, shift = spectrum_content(normaliser, matrix)
    if not primitive.entries:
        return normaliser.normalise(shift)
    normaliser.spectra.add(written_text(primitive))
    value = function_of(normaliser, EIGENVALUES, primitive, (label,))
    return normaliser.add(normaliser.multiply(scale, value), shift)


def number_to_the(normaliser: Normaliser, number: Form, exponent: Form) -> Form:
    """A number to a whole exponent, literal or not; where that may be < 0 the number is not 0."""
    whole = whole_number(exponent)
    return (
        normaliser.power(number, whole)
        if whole is not None
        else normaliser.normalise(single(WholePower(number, exponent)))
    )
