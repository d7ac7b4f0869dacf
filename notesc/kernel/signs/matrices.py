"""TRUSTED. Properties of matrices.

Symmetric, invertible, positive (semi)definite, each shown from the structure or a hypothesis.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import reduce
from typing import Any

from notesc.kernel.components import component
from notesc.kernel.fresh import new_index
from notesc.kernel.normal_form.compound_matrices import text_of
from notesc.kernel.normal_form.context import known_propositions
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.signs import compound
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.intervals import EVERYTHING, NONNEGATIVE, POSITIVE, Interval
from notesc.kernel.words.invertibility import is_invertible_in_words
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, HasProperty, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Divide,
    Domain,
    IdentityMatrix,
    MatrixProduct,
    MatrixProperty,
    Multiply,
    Node,
    Number,
    Proposition,
    Summation,
    Term,
    Transpose,
    Variable,
    free_variables,
    instantiate,
    unfold_all,
)

_STEPS = 100  # of showing that two matrices are equal: most that are asked about are not
_DEFINITE = {MatrixProperty.POSITIVE_DEFINITE}
_SEMIDEFINITE = _DEFINITE | {MatrixProperty.POSITIVE_SEMIDEFINITE}
_INVERTIBLE = _DEFINITE | {MatrixProperty.INVERTIBLE, MatrixProperty.ORTHOGONAL}
_SYMMETRIC = _SEMIDEFINITE | {MatrixProperty.SYMMETRIC, MatrixProperty.DIAGONAL}


@dataclass(frozen=True)
class Matrices:
    """Answers about square matrices in the context of some signs. False means *not known*."""

    signs: Signs

    def has(self, kind: MatrixProperty, term: Term) -> bool:
        """Whether a matrix is known to have a property."""
        term = unfold_all(term)
        rule = _PROPERTIES.get(kind)
        return rule is not None and rule(self, term)

    def is_symmetric(self, term: Term) -> bool:
        """M = Mᵀ, by the normal form."""
        return self.are_equal(term, Transpose(term))

    def is_orthogonal(self, term: Term) -> bool:
        """Mᵀ M = I, for a square M."""
        return self.are_equal(MatrixProduct(Transpose(term), term), IdentityMatrix(term.shape.dimensions[0]))

    def is_invertible(self, term: Term) -> bool:
        """By a hypothesis; definite; a product or multiple of invertible ones; a nonzero determinant.

        A nonzero diagonal.
        """
        if self._is_stated(term, _INVERTIBLE) or self._determinant_is_nonzero(term):
            return True
        match term:
            case IdentityMatrix():
                return True
            case Transpose(inner) | Application("inv" | "pinv" | "adj", (inner,)):
                return self.is_invertible(inner)
            case Application("expm" | "eigenvectors"):
                return True
            case Application("matrix_power", (inner, _)):
                return self.is_invertible(inner)
            case MatrixProduct(left, right) if _is_square(left) and _is_square(right):
                return self.is_invertible(left) and self.is_invertible(right)
            case Application("diag", (vector,)):
                return self.signs.is_nonzero(self._entry(vector))
        whole = compound.as_compound(term)
        if whole is not None and compound.is_invertible(self, whole):
            return True
        if compound.follows_from_a_whole(self, term, self._stated(_INVERTIBLE)):
            return True
        scalar_and_matrix = _multiple(term)
        if scalar_and_matrix is not None:
            scalar, matrix = scalar_and_matrix
            return self.signs.is_nonzero(scalar) and self.is_invertible(matrix)
        if self.is_positive_definite(term) or self._has_positive_eigenvalues(term):
            return True
        return is_invertible_in_words(term, self.signs.context)

    def _has_positive_eigenvalues(self, term: Term) -> bool:
        """c I + A B for c > 0 and semidefinite A and B: no eigenvalue of A B, or of √A B √A, is negative.

        Horn and Johnson, Matrix Analysis, §1.3.22.
        """
        if not isinstance(term, Add):
            return False
        for identity, product in ((term.left, term.right), (term.right, term.left)):
            scalar, matrix = _multiple(identity) or (None, identity)
            if isinstance(matrix, IdentityMatrix) and (scalar is None or self.signs.is_positive(scalar)):
                return any(
                    self.is_positive_semidefinite(left) and self.is_positive_semidefinite(right)
                    for left, right in self._square_halves(product)
                )
        return False

    def _square_halves(self, product: Term) -> Iterator[tuple[Term, Term]]:
        """The ways to write a product of matrices, times a number ≥ 0, as a product of two square ones."""
        scalar, matrix = _multiple(product) or (None, product)
        if scalar is not None and not self.signs.is_nonnegative(scalar):
            return
        factors = list(_flattened(matrix, turned=False))
        for place in range(1, len(factors)):
            left, right = reduce(MatrixProduct, factors[:place]), reduce(MatrixProduct, factors[place:])
            if _is_square(left) and _is_square(right):
                yield left, right

    def is_positive_definite(self, term: Term) -> bool:
        """By a hypothesis; a sum with one definite part; Cᵀ D C with definite D and Cᵀ C invertible.

        Semidefinite and invertible.
        """
        if self._is_stated(term, _DEFINITE):
            return True
        if self._is_stated(term, {MatrixProperty.INVERTIBLE}) and self.is_positive_semidefinite(term):
            return True
        match term:
            case IdentityMatrix():
                return True
            case Transpose(inner) | Application("inv" | "pinv" | "adj", (inner,)):
                return self.is_positive_definite(inner)
            case Application("matrix_power", (inner, _)):
                return self.is_positive_definite(inner)
            case Application("expm", (inner,)):  # its eigenvalues are exponentials
                return self.is_symmetric(inner)
            case Add(left, right):
                return (self.is_positive_definite(left) and self.is_positive_semidefinite(right)) or (
                    self.is_positive_semidefinite(left) and self.is_positive_definite(right)
                )
            case Application("diag", (vector,)):
                return self.signs.is_positive(self._entry(vector))
            case Summation():
                return self.is_positive_definite(_opened(term))
        whole = compound.as_compound(term)
        if whole is not None and compound.is_positive_definite(self, whole):
            return True
        if compound.follows_from_a_whole(self, term, self._stated(_DEFINITE), principal=True):
            return True
        scalar_and_matrix = _multiple(term)
        if scalar_and_matrix is not None:
            scalar, matrix = scalar_and_matrix
            return self.signs.is_positive(scalar) and self.is_positive_definite(matrix)
        congruence = _congruence(term)
        return congruence is not None and self._is_definite_congruence(*congruence)

    def is_positive_semidefinite(self, term: Term) -> bool:
        """Definite; a sum or nonnegative multiple of semidefinite ones; Cᵀ D C with semidefinite D.

        A nonnegative diagonal.
        """
        if self._is_stated(term, _SEMIDEFINITE):
            return True
        match term:
            case IdentityMatrix():
                return True
            case Transpose(inner) | Application("inv" | "pinv" | "adj", (inner,)):
                return self.is_positive_semidefinite(inner)
            case Application("expm" | "matrix_power", (inner, *exponent)):
                return self._is_semidefinite_function(inner, exponent)
            case Add(left, right):
                return self.is_positive_semidefinite(left) and self.is_positive_semidefinite(right)
            case Application("diag", (vector,)):
                return self.signs.is_nonnegative(self._entry(vector))
            case Application("outer", (left, right)):
                return left == right
            case Summation():
                return self.is_positive_semidefinite(_opened(term))
        whole = compound.as_compound(term)
        if whole is not None and compound.is_positive_semidefinite(self, whole):
            return True
        if self._quadratic_form_is_nonnegative(term):
            return True
        scalar_and_matrix = _multiple(term)
        if scalar_and_matrix is not None:
            scalar, matrix = scalar_and_matrix
            return self.signs.is_nonnegative(scalar) and self.is_positive_semidefinite(matrix)
        congruence = _congruence(term)
        if congruence is not None and (congruence[1] is None or self.is_positive_semidefinite(congruence[1])):
            return True
        return self._is_projection(term)

    def _is_semidefinite_function(self, inner: Term, exponent: list[Term]) -> bool:
        """The exponential and the even powers of a symmetric matrix, and all powers of a semidefinite one."""
        if exponent and self.is_positive_semidefinite(inner):
            return True
        return all(map(_is_even, exponent)) and self.is_symmetric(inner)

    def _is_projection(self, term: Term) -> bool:
        """M = Mᵀ and M M = M: then M = Mᵀ M."""
        return self.is_symmetric(term) and self.are_equal(MatrixProduct(term, term), term)

    def quadratic_form(self, term: Term) -> Interval:
        """Where vᵀ M v lies, for a scalar product: ≥ 0 for semidefinite M, and > 0 for definite M and v ≠ 0."""
        multiple = _multiple(term)
        if multiple is not None:
            return self.signs.bounds(multiple[0]) * self.quadratic_form(multiple[1])
        congruence = _congruence(term)
        if congruence is None:
            return EVERYTHING
        outer, centre = congruence
        if outer.shape.kind is not Kind.COLUMN:
            return EVERYTHING
        if centre is not None and not self.is_positive_semidefinite(centre):
            return EVERYTHING
        definite = centre is None or self.is_positive_definite(centre)
        return POSITIVE if definite and self.signs.is_nonzero_vector(outer) else NONNEGATIVE

    def eigenvalue_of(self, spectrum: Term) -> Interval:
        """Where the eigenvalues of a symmetric matrix lie: > 0 for definite ones, ≥ 0 for semidefinite ones."""
        if not (isinstance(spectrum, Application) and spectrum.function == "eigenvalues"):
            return EVERYTHING
        (matrix,) = spectrum.arguments
        if self.is_positive_definite(matrix):
            return POSITIVE
        return NONNEGATIVE if self.is_positive_semidefinite(matrix) else EVERYTHING

    def _quadratic_form_is_nonnegative(self, term: Term) -> bool:
        """By a fact vᵀ M v ≥ 0 about a variable v of which nothing is assumed, for symmetric M."""
        for lemma in self.signs.context.lemmas:
            statement = lemma.proposition
            if not isinstance(statement, Comparison) or statement.relation not in (Relation.GE, Relation.LE):
                continue
            greater, lesser = statement.left, statement.right
            if statement.relation is Relation.LE:
                greater, lesser = lesser, greater
            for vector in _unconstrained_columns(statement, term, (*lemma.hypotheses, *self.signs.context.hypotheses)):
                quadratic = MatrixProduct(MatrixProduct(Transpose(vector), term), vector)
                if self.are_equal(quadratic, greater - lesser) and self.is_symmetric(term):
                    return True
        return False

    # ---- arguments ------------------------------------------------------------------------------------------------

    def _is_definite_congruence(self, outer: Term, centre: Term | None) -> bool:
        """xᵀ Cᵀ D C x > 0 for x ≠ 0 where C x ≠ 0: when Cᵀ C is invertible, or C itself is."""
        if centre is not None and not self.is_positive_definite(centre):
            return False
        if outer.shape.kind is not Kind.MATRIX:
            return False
        if _is_square(outer) and self.is_invertible(outer):
            return True
        return self._is_stated(MatrixProduct(Transpose(outer), outer), _INVERTIBLE)

    def _determinant_is_nonzero(self, term: Term) -> bool:
        """By a hypothesis about the determinant as a whole."""
        return bool(self.signs.known) and self.signs.is_nonzero_gap(FUNCTIONS["det"](term))

    def is_stated_invertible(self, term: Term) -> bool:
        """By a declaration or a hypothesis alone."""
        return term.shape.kind is Kind.MATRIX and self._is_stated(term, _INVERTIBLE)

    def _is_stated(self, term: Term, kinds: set[MatrixProperty]) -> bool:
        """By the declaration of a variable, or a hypothesis about a matrix with the same normal form."""
        if isinstance(term, Variable) and term.properties & kinds:
            return True
        try:
            text = text_of(self.signs.lowering, term)
            return any(
                known.shape == term.shape and text_of(self.signs.lowering, known) == text
                for known in self._stated(kinds)
            )
        except NotNormalisable:
            return False

    def _stated(self, kinds: set[MatrixProperty]) -> Iterator[Term]:
        for item in known_propositions(self.signs.context):
            statement = item.proposition
            if isinstance(statement, HasProperty) and statement.property in kinds and not item.pattern:
                yield statement.operand

    def are_equal(self, left: Term, right: Term) -> bool:
        """Whether two matrices have one normal form."""
        try:
            return equal(left, right, self.signs.lowering, _STEPS)
        except NotNormalisable:
            return False

    @staticmethod
    def _entry(vector: Term) -> Term:
        return component(vector, (new_index(vector.shape.dimensions[0], "i"),))


def _unconstrained_columns(
    statement: Comparison, matrix: Term, hypotheses: tuple[Proposition, ...]
) -> Iterator[Variable]:
    """Column variables of a statement, real, that fit the matrix, and occur in neither it nor any hypothesis."""
    if not statement.left.shape.is_scalar:
        return
    for variable in sorted(free_variables(statement), key=lambda v: v.name):
        if not isinstance(variable, Variable) or variable.domain is not Domain.REAL:
            continue
        fits = variable.shape.kind is Kind.COLUMN and variable.shape.rows == matrix.shape.rows
        if fits and not any(variable in free_variables(node) for node in (matrix, *hypotheses)):
            yield variable


def _is_even(exponent: Term) -> bool:
    return isinstance(exponent, Number) and exponent.value % 2 == 0


def _is_square(term: Term) -> bool:
    return term.shape.kind is Kind.MATRIX and term.shape.rows == term.shape.columns


def _opened(term: Summation) -> Term:
    index = new_index(term.variable.range, term.variable.name)
    opened: Term = instantiate(term.body, index)
    return opened


def _multiple(term: Term) -> tuple[Term, Term] | None:
    """The number and the matrix of a multiple of a matrix."""
    match term:
        case Multiply(left, right) if left.shape.is_scalar:
            return left, right
        case Multiply(left, right) if right.shape.is_scalar:
            return right, left
        case Divide(matrix, number):
            return 1 / number, matrix
        case MatrixProduct(left, right):  # 2 * A @ B reaches us as (2 * A) @ B
            inner = _multiple(left)
            return None if inner is None else (inner[0], MatrixProduct(inner[1], right))
    return None


def _congruence(term: Term) -> tuple[Term, Term | None] | None:
    """For F₁ᵀ … Fₘᵀ D Fₘ … F₁: the product C = Fₘ … F₁ and the centre D, or None for D = I."""
    factors = list(_flattened(term, turned=False))
    half, odd = divmod(len(factors), 2)
    left, centre, right = factors[:half], factors[half : half + odd], factors[half + odd :]
    if not right or any(_turned(a) != b for a, b in zip(left, reversed(right), strict=True)):
        return None
    return reduce(MatrixProduct, right), (centre[0] if centre else None)


def _turned(term: Term) -> Term:
    if _is_symmetric_variable(term):
        return term
    return term.operand if isinstance(term, Transpose) else Transpose(term)


def _flattened(term: Term, *, turned: bool) -> Iterator[Term]:
    """The factors of a product of matrices and vectors, transposes moved to the single factors."""
    match term:
        case MatrixProduct(left, right):
            first, second = (right, left) if turned else (left, right)
            yield from _flattened(first, turned=turned)
            yield from _flattened(second, turned=turned)
        case Transpose(inner):
            yield from _flattened(inner, turned=not turned)
        case _:
            yield Transpose(term) if turned and not _is_symmetric_variable(term) else term


def _is_symmetric_variable(term: Node) -> bool:
    return isinstance(term, Variable) and bool(term.properties & _SYMMETRIC)


def _is_diagonal(matrices: Matrices, term: Term) -> bool:
    return isinstance(term, IdentityMatrix) or (isinstance(term, Application) and term.function == "diag")


_PROPERTIES: dict[MatrixProperty, Callable[[Matrices, Any], bool]] = {
    MatrixProperty.SYMMETRIC: Matrices.is_symmetric,
    MatrixProperty.INVERTIBLE: Matrices.is_invertible,
    MatrixProperty.POSITIVE_DEFINITE: Matrices.is_positive_definite,
    MatrixProperty.POSITIVE_SEMIDEFINITE: Matrices.is_positive_semidefinite,
    MatrixProperty.ORTHOGONAL: Matrices.is_orthogonal,
    MatrixProperty.DIAGONAL: _is_diagonal,
}
