"""TRUSTED. Equality when hypotheses say what variables are: A = P D P⁻¹ is put in the place of A, everywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from notesc.kernel.claim import Context
from notesc.kernel.decisions.equality import by_normal_form, by_scalar_form
from notesc.kernel.evidence import ByDefinitions, ByNormalForm, ByScalarForm
from notesc.kernel.normal_form.context import has_empty_integrals
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.propositions import And, Comparison, HasProperty, Relation
from notesc.language.terms import Proposition, Term, Variable, free_variables, substitute

_ROUNDS = 6


def by_definitions(evidence: ByDefinitions, proposition: Proposition, context: Context) -> bool:
    """The equation with the variables that hypotheses define replaced, by a normal form.

    A hypothesis v = t, with no v in t, holds at each assignment in question, so that t has the value of v there, also
    where v is the point of a derivative; bound variables are other variables. What is declared of v holds of t.
    """
    found = definitions_put_in(proposition, context)
    if found is None:
        return False
    with suppress(NotNormalisable):
        if by_normal_form(ByNormalForm(), *found):
            return True
    return by_scalar_form(ByScalarForm(), *found)


def definitions_put_in(proposition: Proposition, context: Context) -> tuple[Proposition, Context] | None:
    """A claim without the variables that its hypotheses define; None where they define none."""
    found = False
    for _ in range(_ROUNDS):
        hypotheses = tuple(_flattened(context.hypotheses))
        definition = next(filter(None, map(_definition, hypotheses)), None)
        if definition is None:
            break
        used, variable, term = definition
        found = True
        put = {variable: term}
        stated = [HasProperty(kind, term) for kind in sorted(variable.properties, key=lambda kind: kind.value)]
        others = [substitute(one, put) for one in hypotheses if one is not used]
        lemmas = tuple(
            replace(
                lemma,
                proposition=substitute(lemma.proposition, put),
                hypotheses=tuple(substitute(one, put) for one in lemma.hypotheses),
            )
            for lemma in context.lemmas
        )
        proposition, context = substitute(proposition, put), Context((*others, *stated), lemmas)
    return (proposition, context) if found else None


def _flattened(propositions: Iterable[Proposition]) -> Iterator[Proposition]:
    for proposition in propositions:
        if isinstance(proposition, And):
            yield from _flattened(proposition.operands)
        else:
            yield proposition


def _definition(hypothesis: Proposition) -> tuple[Proposition, Variable, Term] | None:
    """The variable that an equation defines, and the term that it is."""
    if not (isinstance(hypothesis, Comparison) and hypothesis.relation is Relation.EQ):
        return None
    if has_empty_integrals(hypothesis):
        return None
    for variable, term in ((hypothesis.left, hypothesis.right), (hypothesis.right, hypothesis.left)):
        if isinstance(variable, Variable) and variable not in free_variables(term):
            return hypothesis, variable, term
    return None
