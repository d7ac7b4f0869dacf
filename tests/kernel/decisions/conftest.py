"""One question to the kernel: does this evidence show this proposition in this context. The evaluator is not asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Context, Lemma
from notesc.kernel.decisions.table import check_evidence
from notesc.kernel.evidence import Evidence
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.terms import Proposition


@pytest.fixture
def shows() -> Callable[..., bool]:
    """Whether the evidence holds up; what has no normal form shows nothing."""

    def ask(
        evidence: Evidence, proposition: Proposition, *hypotheses: Proposition, lemmas: tuple[Lemma, ...] = ()
    ) -> bool:
        try:
            return check_evidence(evidence, proposition, Context(hypotheses, lemmas))
        except NotNormalisable:
            return False

    return ask
