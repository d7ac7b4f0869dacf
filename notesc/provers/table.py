"""The provers, in the order in which they are asked. Each is a function from a claim to the evidence it can offer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import Evidence
from notesc.provers.by_cases import cases_evidence
from notesc.provers.by_equivalence import equivalence_evidence
from notesc.provers.by_induction import induction_evidence
from notesc.provers.by_minimum import minimum_evidence
from notesc.provers.by_normal_form import normal_form_evidence
from notesc.provers.by_sign import sign_evidence
from notesc.provers.by_squares import squares_evidence
from notesc.provers.by_sympy import sympy_evidence
from notesc.provers.by_tangents import tangent_evidence
from notesc.provers.by_values import value_evidence
from notesc.provers.by_words import words_evidence

Prover = Callable[[Claim], Iterable[Evidence]]

PROVERS: tuple[tuple[str, Prover], ...] = (
    ("normal form", normal_form_evidence),
    ("words", words_evidence),
    ("signs", sign_evidence),
    ("cases", cases_evidence),
    ("induction", induction_evidence),
    ("sums of squares", squares_evidence),
    ("tangents", tangent_evidence),
    ("values of integrals and limits", value_evidence),
    ("equivalence", equivalence_evidence),
    ("minimum", minimum_evidence),
    ("SymPy", sympy_evidence),
)


def evidence_for(claim: Claim) -> Iterator[Evidence]:
    """All evidence that the provers offer, one piece at a time, the cheap ones first."""
    for _, prover in PROVERS:
        try:
            yield from prover(claim)
        except Exception:  # noqa: BLE001, S112  # provers are not trusted; the next may have more to offer
            continue
