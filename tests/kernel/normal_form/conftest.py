"""Two questions to the normal form: are these terms equal in this context, and what is the form of this term."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from notesc.kernel.claim import Context, Lemma
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.arithmetic import as_term
from notesc.language.terms import Proposition

sys.path.insert(0, str(Path(__file__).parent))  # for the lists of examples beside the tests


@pytest.fixture
def are_equal() -> Callable[..., bool]:
    """Whether the normal form alone shows two terms equal; what has no normal form is not shown."""

    def ask(left: object, right: object, *hypotheses: Proposition, lemmas: tuple[Lemma, ...] = ()) -> bool:
        try:
            return equal(as_term(left), as_term(right), lowering_in(Context(hypotheses, lemmas)))
        except NotNormalisable:
            return False

    return ask
