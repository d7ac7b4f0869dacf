"""Terms for normal forms, so that a prover can put what it finds in a form into its evidence."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.forms import (
    Call,
    Delta,
    Determinant,
    Entry,
    Extent,
    Factor,
    Form,
    InverseEntry,
    Label,
    Monomial,
    Position,
    Power,
    SquareMatrix,
    WholePower,
)
from notesc.kernel.normal_form.labels import WHOLE, is_shifted
from notesc.kernel.normal_form.lowering import Lowering
from notesc.language.functions import FUNCTIONS, delta, det, diag, identity, inv
from notesc.language.indexed import Sum, components
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Domain,
    Index,
    Number,
    OpaqueCall,
    OpaqueFunction,
    Size,
    Subscript,
    Term,
    Variable,
)


class NoTerm(Exception):
    """A form for which no term is made."""


def index_of(label: Label) -> Term:
    """The index, or the whole number, that a label stands for."""
    name, _, extent = label.rpartition(":")
    if name.startswith("="):
        return Number(Fraction(int(name[1:])))
    if is_shifted(label) or (extent == WHOLE and name.startswith("#")):
        raise NoTerm
    if extent == WHOLE:
        return Variable(name, SCALAR, Domain.INTEGER)
    return Index(name.replace("#", "l"), size_of(extent))


def size_of(extent: str) -> int | Size:
    """The size, or the number, that a range is named by."""
    return int(extent) if extent.isdecimal() else Size(extent)


def term_of(form: Form, lowering: Lowering) -> Term:
    """A scalar term whose normal form this is. Raises NoTerm."""
    total: Term | None = None
    for monomial in form:
        part = term_of_monomial(monomial, lowering)
        total = part if total is None else total + part
    return Number(Fraction(0)) if total is None else total


def term_of_monomial(monomial: Monomial, lowering: Lowering) -> Term:
    """A scalar term for one monomial. Raises NoTerm."""
    product: Term = Number(monomial.coefficient)
    for factor in monomial.factors:
        product = product * term_of_factor(factor, lowering)
    indices = [index_of(label) for label in monomial.bound]
    return Sum(product, *indices) if indices else product


def quadratic_term(monomial: Monomial, lowering: Lowering) -> Term:
    """A scalar term for one monomial: a quadratic form as vᵀ v or vᵀ M v. Raises NoTerm."""
    if len(monomial.bound) in (1, 2) and all(isinstance(factor, Entry) for factor in monomial.factors):
        vectors = [f for f in monomial.factors if isinstance(f, Entry) and len(f.at) == 1]
        others = [f for f in monomial.factors if isinstance(f, Entry) and len(f.at) == 2]
        ends = {label for factor in vectors for label in factor.at}
        if len(vectors) == 2 and vectors[0].symbol == vectors[1].symbol and ends == set(monomial.bound):
            left = right = _symbol(vectors[0].symbol, lowering)
            if not others and len(ends) == 1:
                return Number(monomial.coefficient) * (left.T @ right)
            if len(others) == 1 and set(others[0].at) == ends and len(ends) == 2:
                return Number(monomial.coefficient) * (left.T @ _symbol(others[0].symbol, lowering) @ right)
    return term_of_monomial(monomial, lowering)


def term_of_factor(factor: Factor, lowering: Lowering) -> Term:
    """A scalar term for one factor. Raises NoTerm."""
    match factor:
        case Entry(symbol, at):
            term = _symbol(symbol, lowering)
            return Subscript(term, tuple(index_of(label) for label in at)) if at else term
        case Delta(left, right):
            return delta(index_of(left), index_of(right))
        case Extent(size):
            return Size(size)
        case Position(label):
            return index_of(label)
        case Call(function, argument):
            return _call(function, term_of(argument, lowering))
        case Power(base, exponent):
            return term_of(base, lowering) ** Number(exponent)
        case WholePower(base, whole):
            return term_of(base, lowering) ** term_of(whole, lowering)
        case InverseEntry(matrix, row, column):
            return Subscript(inv(_matrix(matrix, lowering)), (index_of(row), index_of(column)))
        case Determinant(matrix):
            return det(_matrix(matrix, lowering))
    raise NoTerm


def _symbol(symbol: str, lowering: Lowering) -> Term:
    for term, key in lowering.symbols.keys.items():
        if key == symbol:
            return term
    raise NoTerm


def _call(function: str, argument: Term) -> Term:
    if function.startswith("opaque "):
        name, _, primes = function.removeprefix("opaque ").partition(" ")
        return OpaqueCall(OpaqueFunction(name, "", len(primes)), argument)
    if function.startswith("polygamma "):
        return FUNCTIONS["polygamma"](int(function.split()[1]), argument)
    if function not in FUNCTIONS:
        raise NoTerm
    return FUNCTIONS[function](argument)


def _matrix(matrix: SquareMatrix, lowering: Lowering) -> Term:
    """A matrix as products of matrices where it can be read so, else by its components."""
    try:
        return matrix_term(matrix.entries, matrix.row, matrix.column, lowering)
    except NoTerm:
        entries = term_of(matrix.entries, lowering)
        return components(entries, index_of(matrix.row), index_of(matrix.column))


# ---- matrices -----------------------------------------------------------------------------------------------------


def matrix_term(form: Form, row: Label, column: Label, lowering: Lowering) -> Term:
    """A matrix whose entry at (row, column) has this form, as a sum of multiples of products of matrices.

    Raises NoTerm.
    """
    total: Term | None = None
    for monomial in form:
        part = _chain(monomial, row, column, lowering)
        total = part if total is None else total + part
    if total is None:
        raise NoTerm
    return total


def _chain(monomial: Monomial, row: Label, column: Label, lowering: Lowering) -> Term:
    """The factors from row to column, each sharing a label with the next; the rest is a number in front.

    What depends on a label between two matrices alone stands there as a diagonal matrix.
    """
    remaining = list(monomial.factors)
    product: Term | None = None
    here = row
    while here != column:
        factor = next((f for f in remaining if _is_matrix_entry(f) and here in _ends(f)), None)
        if factor is None:
            raise NoTerm
        remaining.remove(factor)
        ends = _ends(factor)
        term = _matrix_of(factor, lowering) if ends[0] == here else _matrix_of(factor, lowering).T
        product = term if product is None else product @ term
        here = ends[1] if ends[0] == here else ends[0]
        weights = [f for f in remaining if f.labels == {here}] if here != column else []
        if weights:
            remaining = [f for f in remaining if f not in weights]
            product = product @ _diagonal(weights, here, lowering)
    used = {label for label in monomial.bound if any(label in f.labels for f in remaining)}
    if any(row in f.labels or column in f.labels for f in remaining) or product is None:
        raise NoTerm
    number = term_of_monomial(Monomial(monomial.coefficient, tuple(used), tuple(remaining)), lowering)
    return product if number == Number(Fraction(1)) else number * product


def _diagonal(weights: list[Factor], label: Label, lowering: Lowering) -> Term:
    index = index_of(label)
    product: Term = term_of_factor(weights[0], lowering)
    for factor in weights[1:]:
        product = product * term_of_factor(factor, lowering)
    return diag(components(product, index))


def _is_matrix_entry(factor: Factor) -> bool:
    return isinstance(factor, Delta | InverseEntry) or (isinstance(factor, Entry) and len(factor.at) == 2)


def _ends(factor: Factor) -> tuple[Label, Label]:
    match factor:
        case Entry(_, (left, right)) | Delta(left, right):
            return left, right
        case InverseEntry(_, row, column):
            return row, column
    raise NoTerm


def _matrix_of(factor: Factor, lowering: Lowering) -> Term:
    match factor:
        case Entry(symbol):
            return _symbol(symbol, lowering)
        case Delta(left):
            return identity(size_of(left.rpartition(":")[2]))
        case InverseEntry(matrix):
            return inv(_matrix(matrix, lowering))
    raise NoTerm
