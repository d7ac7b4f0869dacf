"""TRUSTED. What the context of a claim lets the normal form use.

Equations as rewriting rules, signs, symmetries, inverses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from notesc.kernel.claim import Context
from notesc.kernel.definedness import obligations
from notesc.kernel.normal_form.consequences import consequences
from notesc.kernel.normal_form.declared import learn_invertible, orthogonal_rewritings
from notesc.kernel.normal_form.equality import clear_denominators
from notesc.kernel.normal_form.forms import Entry, Form, Label, Power, constant, fresh_label
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.lowering_binders import is_taken_apart
from notesc.kernel.normal_form.normaliser import NotNormalisable, Rewriting
from notesc.kernel.normal_form.places import LARGEST_TAKEN_APART, At, every_place, free_labels
from notesc.kernel.normal_form.rewriting import rewriting_from
from notesc.kernel.normal_form.symbols import label_of, position_of, size_name
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.terms import stated_gaps
from notesc.language.arithmetic import is_whole
from notesc.language.propositions import And, Comparison, HasProperty, Relation, Universal
from notesc.language.terms import (
    DefiniteIntegral,
    Index,
    MatrixProperty,
    Proposition,
    Term,
    Variable,
    free_variables,
    instantiate,
    subterms,
    unfold_all,
)
from notesc.language.whole import is_whole_valued


@dataclass(frozen=True)
class Known:
    """One plain proposition of the context, and the labels for which it holds at every value."""

    proposition: Proposition
    pattern: frozenset[Label]


def known_propositions(context: Context) -> Iterator[Known]:
    """The context's propositions without their quantifiers and conjunctions, hypotheses first.

    A lemma holds at every value of its free indices, unless a hypothesis speaks of that index: what the lemma needs may
    then be known at that one value only.
    """
    fixed = frozenset[Variable | Index]().union(*(free_variables(p) for p in context.hypotheses))
    for hypothesis in context.hypotheses:
        yield from _plain(hypothesis, frozenset())
    for lemma in context.lemmas:
        indices = (v for v in free_variables(lemma.proposition) if isinstance(v, Index) and v not in fixed)
        yield from _plain(lemma.proposition, frozenset(label_of(index, index.range) for index in indices))


def _plain(proposition: Proposition, pattern: frozenset[Label]) -> Iterator[Known]:
    match proposition:
        case Universal(variable, body):
            label = fresh_label(size_name(variable.range))
            index = Index(label.rpartition(":")[0], variable.range)
            yield from _plain(instantiate(body, index), pattern | {label})
        case And(operands):
            for operand in operands:
                yield from _plain(operand, pattern)
        case _ if not has_empty_integrals(proposition):
            yield Known(proposition, pattern)


@lru_cache(maxsize=256)
def has_empty_integrals(proposition: Proposition) -> bool:
    """Whether an integral stands there whose ends may coincide where its body is undefined: then it says nothing of it.

    ∫ from a to b of 1/a = c does not say that a is not 0, for b = a.
    """
    from notesc.kernel.settling import holds_where_needed

    if not any(isinstance(inner, DefiniteIntegral) for inner in subterms(unfold_all(proposition))):
        return False
    return not all(
        holds_where_needed(obligation, Context())
        for obligation in obligations(proposition)
        if any(isinstance(p, Comparison) and p.relation is Relation.EQ for p in obligation.premises)
    )


def lowering_in(context: Context) -> Lowering:
    """A lowering that knows what the context says, for the caller alone."""
    return _prepared(context).copy()


@lru_cache(maxsize=64)
def _prepared(context: Context) -> Lowering:
    """What the context says, worked out once. A proposition that has no normal form is left out."""
    lowering = Lowering()
    known = list(known_propositions(context))
    for item in known:
        if not isinstance(item.proposition, Comparison):
            _learn_property(item, lowering)
    for item in known:
        if isinstance(item.proposition, Comparison) and item.proposition.relation.is_order:
            _learn_sign(item, lowering)
    for item in known:
        if isinstance(item.proposition, Comparison) and item.proposition.relation is Relation.NE:
            _learn_nonzero(item, lowering)
    lowering.normaliser.whole_facts = tuple(_whole_facts(known))
    rewritings = list(_orthogonality(context, lowering))
    for item in known:
        if isinstance(item.proposition, Comparison) and item.proposition.relation is Relation.EQ:
            for comparison in (item.proposition, *consequences(item.proposition)):
                rewritings += _equation(Known(comparison, item.pattern), lowering)
    lowering.normaliser.rewritings += tuple(rewritings)
    return lowering


def _equation(item: Known, lowering: Lowering) -> Iterator[Rewriting]:
    """left - right = 0 as a rule, at every place."""
    assert isinstance(item.proposition, Comparison)
    left, right = item.proposition.left, item.proposition.right
    for at in _places(left, right):
        try:
            difference = lowering.normaliser.subtract(lowering.lower(left, at), lowering.lower(right, at))
        except NotNormalisable:
            return
        yield from _vanishing(difference, item.pattern | frozenset(free_labels(at)), lowering)


def _places(left: Term, right: Term) -> list[At]:
    """Every place of the two sides: one label along each dimension, more where sizes are compound or there are blocks.

    None where there are too many.
    """
    largest = LARGEST_TAKEN_APART if is_taken_apart(left) or is_taken_apart(right) else 0
    try:
        return every_place(left.shape.dimensions, largest)
    except NotNormalisable:
        return []


def _vanishing(difference: Form, pattern: frozenset[Label], lowering: Lowering) -> Iterator[Rewriting]:
    """difference = 0 as a rule, with denominators and without; where it is √u - r also u = r²."""
    rewriting = rewriting_from(difference, pattern)
    if rewriting is None:
        return
    yield rewriting
    cleared = rewriting_from(clear_denominators(difference, lowering.normaliser), pattern)
    if cleared is not None and cleared.lead.text != rewriting.lead.text:
        yield cleared
    if len(rewriting.lead.factors) == 1 and not rewriting.lead.bound:
        (root,) = rewriting.lead.factors
        if isinstance(root, Power) and root.exponent == Fraction(1, 2):
            squared = lowering.normaliser.subtract(
                root.base, lowering.normaliser.multiply(rewriting.rest, rewriting.rest)
            )
            without_root = rewriting_from(squared, rewriting.pattern)
            if without_root is not None:
                yield without_root


def _whole_facts(known: Iterable[Known]) -> Iterator[Affine]:
    """What comparisons of whole numbers say, as expressions ≥ 0."""
    for item in known:
        comparison = item.proposition
        if item.pattern or not isinstance(comparison, Comparison):
            continue
        left, right = comparison.left, comparison.right
        if left.shape.is_scalar and is_whole(left) and is_whole(right):
            try:
                yield from stated_gaps(comparison.relation, position_of(left) - position_of(right))
            except NotNormalisable:
                continue


def _learn_sign(item: Known, lowering: Lowering) -> None:
    """greater - lesser > 0; from whole numbers m ≥ n also m - n + 1 > 0."""
    assert isinstance(item.proposition, Comparison)
    relation, sides = item.proposition.relation, (item.proposition.left, item.proposition.right)
    strict = relation in (Relation.GT, Relation.LT)
    if not strict and not all(map(is_whole_valued, sides)):
        return
    greater, lesser = sides if relation in (Relation.GT, Relation.GE) else sides[::-1]
    try:
        at = lowering.fresh_labels(greater)
        gap = lowering.normaliser.subtract(lowering.lower(greater, at), lowering.lower(lesser, at))
    except NotNormalisable:
        return
    if not strict:
        gap = lowering.normaliser.add(gap, constant(1))
    pattern = item.pattern | frozenset(at)
    symbol = _whole_symbol(gap, pattern)
    if symbol is not None:
        lowering.normaliser.positive_symbols.add(symbol)
    elif not pattern:
        lowering.normaliser.know_positive(gap)


def _learn_nonzero(item: Known, lowering: Lowering) -> None:
    """left - right ≠ 0, for scalars."""
    assert isinstance(item.proposition, Comparison)
    left, right = item.proposition.left, item.proposition.right
    if item.pattern or not left.shape.is_scalar:
        return
    try:
        lowering.normaliser.know_nonzero(lowering.normaliser.subtract(lowering.lower(left), lowering.lower(right)))
    except NotNormalisable:
        return


def _whole_symbol(gap: Form, pattern: frozenset[Label]) -> str | None:
    """The symbol every entry of which is positive when the gap is, at every value of the pattern's labels."""
    if len(gap) == 1 and gap[0].coefficient > 0 and not gap[0].bound and len(gap[0].factors) == 1:
        (factor,) = gap[0].factors
        if isinstance(factor, Entry) and len(set(factor.at)) == len(factor.at) and set(factor.at) <= pattern:
            return factor.symbol
    return None


def _learn_property(item: Known, lowering: Lowering) -> None:
    """Invertible matrices, positive determinants, and the symmetry of a variable that a hypothesis calls symmetric."""
    if not isinstance(item.proposition, HasProperty):
        return
    kind, operand = item.proposition.property, unfold_all(item.proposition.operand)
    if isinstance(operand, Variable) and kind in _SYMMETRIC_KINDS:
        key = lowering.symbols.key(operand)
        lowering.symbols.symmetric.add(key)
        lowering.symbols.symmetric_by_hypothesis.add(key)
    if item.pattern or kind not in _INVERTIBLE_KINDS:
        return
    learn_invertible(operand, lowering, definite=kind is MatrixProperty.POSITIVE_DEFINITE)


_SYMMETRIC_KINDS = {
    MatrixProperty.SYMMETRIC,
    MatrixProperty.POSITIVE_DEFINITE,
    MatrixProperty.POSITIVE_SEMIDEFINITE,
    MatrixProperty.DIAGONAL,
}
_INVERTIBLE_KINDS = {MatrixProperty.INVERTIBLE, MatrixProperty.POSITIVE_DEFINITE, MatrixProperty.ORTHOGONAL}


def _orthogonality(context: Context, lowering: Lowering) -> Iterator[Rewriting]:
    """Qᵀ Q = Q Qᵀ = I for the matrices that a hypothesis calls orthogonal."""
    for item in known_propositions(context):
        if isinstance(item.proposition, HasProperty) and item.proposition.property is MatrixProperty.ORTHOGONAL:
            if item.pattern:
                continue
            with suppress(NotNormalisable):
                yield from orthogonal_rewritings(item.proposition.operand, lowering)
