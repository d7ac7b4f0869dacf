"""TRUSTED. An equation and its context in words: what is to vanish, and what is known to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.context import known_propositions, lowering_in
from notesc.kernel.normal_form.forms import (
    Delta,
    Form,
    Label,
    form_labels,
    fresh_label,
    range_of,
    rename_form,
    scaled,
    single,
    summed,
    times,
)
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.symbols import size_name
from notesc.kernel.words.polynomials import HOLE, Alphabet, NotWords, Polynomial
from notesc.kernel.words.translation import Translation, holes
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, HasProperty, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Application,
    Derivative,
    Index,
    MatrixProperty,
    Number,
    Proposition,
    Term,
    Variable,
    free_variables,
    subterms,
    unfold_all,
)

_INVERTIBLE = {MatrixProperty.INVERTIBLE, MatrixProperty.POSITIVE_DEFINITE}


@dataclass(frozen=True)
class Problem:
    """What an equation asks, in words."""

    alphabet: Alphabet
    target: Polynomial  # left - right
    equations: tuple[Polynomial, ...]  # each is zero at every value of its holes, wherever the claim is defined
    nonzero: frozenset[str]  # atoms that are not zero


@lru_cache(maxsize=16)
def problem_of(claim: Comparison, context: Context) -> Problem:
    """The equation in words. Raises NotWords or NotNormalisable where it has none."""
    known = lowering_in(context)
    lowering = replace(known, normaliser=known.normaliser.with_rewritings(()))
    left, right = unfold_all(claim.left), unfold_all(claim.right)
    at = tuple(f"@{place}:{size_name(size)}" for place, size in enumerate(left.shape.dimensions))
    way = known if any(isinstance(inner, Derivative) for inner in subterms(unfold_all(claim))) else lowering
    difference = way.normaliser.subtract(way.lower(left, at), way.lower(right, at))
    translation = Translation(lowering.normaliser)
    stated = learn_context(translation, claim, context, lowering)
    if stated or _has_determinants(claim):
        learn_inverses(translation, claim, context, lowering)
        translation.polynomial(difference)  # takes note of every inverse, before determinants ask for them
    learn_nonzero(translation, context, lowering)
    target = translation.polynomial(difference)
    return Problem(translation.alphabet, target, tuple(translation.equations), frozenset(translation.nonzero))


def _has_determinants(claim: Comparison) -> bool:
    return any(getattr(inner, "function", "") == "det" for inner in subterms(unfold_all(claim)))


# ---- what the context states --------------------------------------------------------------------------------------


def learn_context(translation: Translation, claim: Comparison, context: Context, lowering: Lowering) -> bool:
    """Takes note of the equations of the context, and of what is orthogonal; whether there are any."""
    stated = [*_equations(context, lowering), *_orthogonality(claim, context, lowering)]
    if stated and _has_determinants(claim):
        stated += _equal_determinants(context, lowering)
    for form, pattern in stated:
        _learn(translation, form, pattern)
    return bool(stated)


def _equations(context: Context, lowering: Lowering) -> Iterator[tuple[Form, frozenset[Label]]]:
    """The equations of the context as forms that vanish, with the labels at every value of which they do."""
    for item in known_propositions(context):
        statement = item.proposition
        if isinstance(statement, Comparison) and statement.relation is Relation.EQ:
            try:
                at = lowering.fresh_labels(statement.left)
                form = lowering.normaliser.subtract(
                    lowering.lower(statement.left, at), lowering.lower(statement.right, at)
                )
            except NotNormalisable:
                continue
            yield form, item.pattern | frozenset(at)


def _equal_determinants(context: Context, lowering: Lowering) -> Iterator[tuple[Form, frozenset[Label]]]:
    """Equal square matrices have equal determinants."""
    for item in known_propositions(context):
        statement = item.proposition
        if isinstance(statement, Comparison) and statement.relation is Relation.EQ:
            left, right = unfold_all(statement.left), unfold_all(statement.right)
            if left.shape.kind is not Kind.MATRIX or left.shape.rows != left.shape.columns:
                continue
            determinants = (FUNCTIONS["det"](left), FUNCTIONS["det"](right))
            try:
                yield lowering.normaliser.subtract(*map(lowering.lower, determinants)), item.pattern
            except NotNormalisable:
                continue


def _orthogonality(claim: Comparison, context: Context, lowering: Lowering) -> Iterator[tuple[Form, frozenset[Label]]]:
    """Qᵀ Q = Q Qᵀ = I, for matrices declared or said to be orthogonal."""
    for matrix in _matrices_with(claim, context, {MatrixProperty.ORTHOGONAL}):
        try:
            row, column = lowering.fresh_labels(matrix)
            inner = fresh_label(range_of(row))
            product = times(lowering.lower(matrix, (inner, row)), lowering.lower(matrix, (inner, column)))
        except NotNormalisable:
            continue
        yield (*summed(product, (inner,)), *scaled(single(Delta(row, column)), -1)), frozenset((row, column))


def _matrices_with(claim: Comparison, context: Context, kinds: set[MatrixProperty]) -> Iterator[Term]:
    """Variables declared with a property, and matrices that a hypothesis says have it."""
    propositions: list[Proposition] = [claim, *(item.proposition for item in known_propositions(context))]
    variables = frozenset[Variable | Index]().union(*map(free_variables, propositions))
    for variable in sorted(variables, key=lambda v: v.name):
        if isinstance(variable, Variable) and variable.properties & kinds:
            yield variable
    for item in known_propositions(context):
        if isinstance(item.proposition, HasProperty) and item.proposition.property in kinds and not item.pattern:
            yield unfold_all(item.proposition.operand)
        elif MatrixProperty.INVERTIBLE in kinds and not item.pattern:
            yield from _with_a_nonzero_determinant(item.proposition)


def _with_a_nonzero_determinant(statement: Proposition) -> Iterator[Term]:
    """The matrix whose determinant a statement compares with 0, and says to be another number."""
    if isinstance(statement, Comparison) and statement.relation in (Relation.NE, Relation.LT, Relation.GT):
        match statement.left, statement.right:
            case (Application("det", (matrix,)), Number(value=0)) | (Number(value=0), Application("det", (matrix,))):
                yield unfold_all(matrix)


def _learn(translation: Translation, form: Form, pattern: frozenset[Label]) -> None:
    """Takes note of an equation. For square A and B, A B = I says that B A = I too."""
    present = sorted(pattern & form_labels(form))
    names = {label: f"{HOLE}{place}:{range_of(label)}" for place, label in enumerate(present, start=1)}
    try:
        equation = translation.polynomial(rename_form(form, names), frozenset(names.values()))
    except NotWords:
        return
    translation.equations.append(equation)
    translation.define(equation)
    _learn_pair(translation, equation)


def _learn_pair(translation: Translation, equation: Polynomial) -> None:
    if len(equation) != 2 or any(scalars or len(chains) != 1 for scalars, chains in equation):
        return
    (short, one), (long, coefficient) = sorted(
        ((chains[0], coefficient) for (_, chains), coefficient in equation.items()), key=lambda item: len(item[0][1])
    )
    alphabet, word = translation.alphabet, long[1]
    if short[1] or len(word) != 2 or one != -coefficient or {long[0], long[2]} != {short[0], short[2]}:
        return
    if short[0] == short[2] or not (short[0].startswith(HOLE) and short[2].startswith(HOLE)):
        return  # said of one entry only
    extent = range_of(short[0])
    if any(alphabet.ends(letter) != (extent, extent) for letter in word):
        return
    row, column = holes(extent)
    swapped = alphabet.monomial({}, [(row, word[::-1], column)])
    identity = alphabet.monomial({}, [(row, (), column)])
    translation.equations.append({swapped: Fraction(1), identity: Fraction(-1)})
    translation.know_inverses(*word)


def learn_inverses(translation: Translation, claim: Comparison, context: Context, lowering: Lowering) -> None:
    """The inverse of every matrix that is declared or said to be invertible is a letter to reckon with."""
    for matrix in _matrices_with(claim, context, _INVERTIBLE):
        try:
            at = tuple(f"@{place}:{size_name(size)}" for place, size in enumerate(matrix.shape.dimensions))
            translation.polynomial(lowering.lower(FUNCTIONS["inv"](matrix), at))
        except (NotNormalisable, NotWords):
            continue


def learn_nonzero(translation: Translation, context: Context, lowering: Lowering) -> None:
    """Takes note of the numbers that the context says are not zero, determinants of invertible matrices among them."""
    forms = [
        form
        for item in known_propositions(context)
        if not item.pattern
        for form in _nonzero_forms(item.proposition, lowering)
    ]
    for _ in range(2):  # what stands in one may be needed for the determinant in another
        for form in forms:
            translation.nonzero |= translation.atoms(form) or set()


def _nonzero_forms(statement: Proposition, lowering: Lowering) -> Iterator[Form]:
    try:
        match statement:
            case HasProperty(kind, operand) if kind in _INVERTIBLE:
                yield lowering.lower(FUNCTIONS["det"](unfold_all(operand)))
            case Comparison(Relation.NE | Relation.LT | Relation.GT, left, right) if left.shape.is_scalar:
                yield lowering.normaliser.subtract(lowering.lower(left), lowering.lower(right))
    except NotNormalisable:
        return
