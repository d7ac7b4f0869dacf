"""TRUSTED. Equations for every size, or every whole number from some number on, by induction.

The claim is generalised first: in place of the variable stands a new size plus a number, and hypotheses that mention
the variable are dropped. So the smallest value and the step from m to m + 1 are all that is needed.
"""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.claim import Context, Lemma
from notesc.kernel.evidence import ByInduction
from notesc.kernel.fresh import new_size, new_variable
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.kernel.settling import is_defined
from notesc.kernel.signs.analysis import Signs
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Domain,
    Index,
    Node,
    Number,
    Proposition,
    RangeSummation,
    Size,
    Summation,
    Term,
    Variable,
    abstract,
    free_variables,
    instantiate,
    sizes,
    substitute,
    unfold_all,
)
from notesc.language.tree import rebuild

_ONE = Number(Fraction(1))


def by_induction(evidence: ByInduction, proposition: Proposition, context: Context) -> bool:
    """left = right at the least value, and left(m + 1) - left(m) = right(m + 1) - right(m) for every m.

    Or left(m + 1) = right(m + 1) where left(m) = right(m).
    """
    if not isinstance(proposition, Comparison) or proposition.relation is not Relation.EQ:
        return False
    variable, least = evidence.variable, evidence.least
    if not proposition.left.shape.is_scalar or not _is_at_least(variable, least, context):
        return False
    size = new_size(variable.name)
    value = size + Number(Fraction(least - 1)) if least != 1 else size
    sides = [_generalised(unfold_all(side), variable, value) for side in (proposition.left, proposition.right)]
    left, right = sides
    if left is None or right is None:
        return False
    general = _without(variable, context)
    signs = Signs(general)
    if not (is_defined(left, signs) and is_defined(right, signs)):
        return False
    first = {size: _ONE}
    if not _equal(substitute(left, first), substitute(right, first), general):
        return False
    following = {size: size + _ONE}
    next_left, next_right = substitute(left, following), substitute(right, following)
    if _equal(next_left - left, next_right - right, general):
        return True
    return _equal(next_left, next_right, general.assuming(Comparison(Relation.EQ, left, right)))


def _is_at_least(variable: Term, least: int, context: Context) -> bool:
    """Whether the variable is a whole number that is never below the least value."""
    if not isinstance(variable, Size | Index | Variable):
        return False
    return Signs(context).whole.is_nonnegative(variable - Number(Fraction(least)))


def _generalised(term: Term, variable: Size | Index | Variable, value: Term) -> Term | None:
    """The term at another whole number; None where more than numbers and ranges of sums depends on the variable."""
    if isinstance(variable, Size):
        term = _with_ranges(term, variable)
    found: Term = substitute(term, {variable: value})
    depends = variable in sizes(found) if isinstance(variable, Size) else variable in free_variables(found)
    return None if depends else found


def _with_ranges(term: Term, size: Size) -> Term:
    """Sums over the indices of a size as sums over the range from 1 to that number."""

    def visit(_: int, current: Node) -> Node | None:
        if not isinstance(current, Summation) or current.variable.range != size:
            return None
        inner = new_variable(current.variable.name, SCALAR, Domain.INTEGER)
        body = _with_ranges(instantiate(current.body, inner), size)
        return RangeSummation(inner, _ONE, size, abstract(inner, body))

    found = rebuild(term, visit)
    assert isinstance(found, Term)  # a term in place of a term
    return found


def _without(variable: Size | Index | Variable, context: Context) -> Context:
    """The context without what mentions the variable."""

    def mentions(proposition: Proposition) -> bool:
        return variable in (sizes(proposition) if isinstance(variable, Size) else free_variables(proposition))

    def lemma_mentions(lemma: Lemma) -> bool:
        return mentions(lemma.proposition) or any(map(mentions, lemma.hypotheses))

    return Context(
        tuple(hypothesis for hypothesis in context.hypotheses if not mentions(hypothesis)),
        tuple(lemma for lemma in context.lemmas if not lemma_mentions(lemma)),
    )


def _equal(left: Term, right: Term, context: Context) -> bool:
    try:
        if equal(left, right, lowering_in(context)):
            return True
    except NotNormalisable:
        pass
    try:
        return equal_scalars(left, right, Signs(context).is_positive)
    except NotNormalisable:
        return False
