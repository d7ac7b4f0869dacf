"""The standing audit, bounded; at length: `notesc mutate --most 1000000`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from notesc import Eq, Ge, Integral, Note, Sum
from notesc.audit import survivors
from notesc.audit.survivors import Label, mutants_of, shown_by, survey, tried
from notesc.checking import check
from notesc.kernel.claim import Claim
from notesc.kernel.evidence import ByNormalForm
from notesc.kernel.settling import settle
from notesc.project.loading import load

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ("softmax_cross_entropy", "ridge_regression", "gibbs_inequality", "log_determinant")
EACH = 40


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_mutant_of_a_real_note_survives(name: str) -> None:
    """What the evaluator refutes, no decision shows; and the evaluator refutes most."""
    note, _ = load(ROOT / "derivations" / f"{name}.py", f"audit_{name}", ROOT)
    found = survey(check(note).steps, most=EACH, seed=1)
    assert [survivor.source for survivor in found.survivors] == []
    assert found.tried == EACH < found.possible
    assert sum(number for _, label, number in found.counts if label == Label.REFUTED.value) > EACH / 2


def test_checking_with_claims_is_checking(world: Any) -> None:
    """The audit sees the report that everybody sees, and a claim for each step."""
    x = world.x
    fact = world.note.calc(x + x).eq(2 * x).fact("Twice")
    world.note.calc(x + x + 1).eq(2 * x + 1, using=[fact])
    found = world.checked()
    statuses = [step.status for step in check(world.note).steps]
    assert [step.status for step in found.steps] == statuses
    assert [step.claim.proposition for step in found.steps] == [Eq(x + x, 2 * x), Eq(x + x + 1, 2 * x + 1)]
    assert [len(step.claim.context.lemmas) for step in found.steps] == [0, 1]


def test_the_same_seed_chooses_the_same_mutants(world: Any) -> None:
    """So that a survivor can be looked at again."""
    world.note.calc((world.x + world.y) ** 2).eq(world.x**2 + 2 * world.x * world.y + world.y**2)
    steps = world.checked().steps
    assert survey(steps, most=5, seed=3) == survey(steps, most=5, seed=3)


def test_hypotheses_and_facts_are_dropped(world: Any) -> None:
    """Without what it follows from, a step is refuted."""
    z, i = world.z, world.i
    normalised = world.note.assume(Eq(Sum(z[i], i), 1))
    world.note.calc(2 * Sum(z[i], i)).eq(2, using=[normalised])
    (mutant,) = [mutant for mutant in mutants_of(world.step()) if mutant.kind == "hypothesis"]
    assert mutant.claim.context.hypotheses == ()
    assert tried(mutant) == (Label.REFUTED, None)


def test_a_change_that_changes_nothing_is_a_true_mutant(world: Any) -> None:
    """x² ≥ 0 without a hypothesis that it does not need."""
    positive = world.note.assume(Ge(world.x, 1))
    world.note.calc(world.x**2).ge(0, using=[positive])
    (mutant,) = [mutant for mutant in mutants_of(world.step()) if mutant.kind == "hypothesis"]
    assert tried(mutant) == (Label.TRUE, None)


def test_a_decision_that_shows_what_is_false_is_caught(world: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kernel with a decision that believes everything: each false mutant survives, and is told with all its data."""
    world.note.calc(world.x + world.x).eq(2 * world.x)
    steps = world.checked().steps
    monkeypatch.setattr(survivors, "check_evidence", lambda *_: True)
    found = survey(steps, most=1000, seed=1)
    assert found.survivors
    assert not any(label == Label.REFUTED.value for _, label, _ in found.counts)
    first = found.survivors[0]
    assert first.line == steps[0].source.span.line
    assert first.method == "index normal form"
    assert first.counterexample.left != first.counterexample.right


def test_what_is_not_known_to_exist_is_not_shown() -> None:
    """∫ 1/x from 0 is equal to itself, and no decision alone says that it exists."""
    x = Note("Symbols").scalar("x")
    claim = Claim(Eq(Integral(1 / x, (x, 0, 1)), Integral(1 / x, (x, 0, 1))))
    assert shown_by(settle(claim), [ByNormalForm()]) == ""
    there = Claim(Eq(Integral(x, (x, 0, 1)), Integral(x, (x, 0, 1))))
    assert shown_by(settle(there), [ByNormalForm()]) == "index normal form"
