"""Proposes cofactors: how left - right is a sum of multiples of equations that come with inverses and hypotheses."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByWords
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.words.polynomials import NotWords
from notesc.kernel.words.problem import problem_of
from notesc.language.propositions import Comparison, Relation
from notesc.provers.completion import Completion, GivesUp


def words_evidence(claim: Claim) -> Iterator[ByWords]:
    """For equations."""
    proposition = claim.proposition
    if not isinstance(proposition, Comparison) or proposition.relation is not Relation.EQ:
        return
    try:
        lemmas = Completion(problem_of(proposition, claim.context)).run()
    except (NotWords, NotNormalisable, GivesUp):
        return
    if lemmas is not None:
        yield ByWords(lemmas)
