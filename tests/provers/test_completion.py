"""Completion of equations between words, on the claims of the books: what it finds the kernel believes."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.decisions.words import by_words
from notesc.kernel.evidence import ByWords
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.words.polynomials import NotWords
from notesc.kernel.words.problem import problem_of
from notesc.language.propositions import Comparison
from notesc.provers.completion import Completion, GivesUp
from tests.benchmarks.claims import matrix_algebra, matrix_calculus, matrix_equations
from tests.benchmarks.claims.record import BookClaim, Flaw

CLAIMS = (*matrix_algebra.CLAIMS, *matrix_calculus.CLAIMS, *matrix_equations.CLAIMS)
_UNDEFINED = ("MC (145)", "MC §3.6, left inverse")  # twins that are false for being undefined somewhere


def _is_shown(statement: Comparison, given: tuple[object, ...]) -> bool:
    try:
        lemmas = Completion(problem_of(statement, Context(given))).run()  # type: ignore[arg-type]
    except (NotWords, NotNormalisable, GivesUp):
        return False
    return lemmas is not None and by_words(ByWords(lemmas), statement, Context(given))  # type: ignore[arg-type]


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.source)
def test_no_false_twin_is_shown(claim: BookClaim) -> None:
    """Without the evaluator."""
    twin = claim.twin
    if twin is None or twin.flaw is Flaw.DOMAIN or claim.source in _UNDEFINED:
        return
    assert isinstance(twin.statement, Comparison)
    assert not _is_shown(twin.statement, twin.given)


def test_most_claims_of_matrices_are_shown() -> None:
    """Words alone decide nearly all of them."""
    shown = sum(_is_shown(claim.statement, claim.given) for claim in CLAIMS)  # type: ignore[arg-type]
    assert shown >= len(CLAIMS) - 6
