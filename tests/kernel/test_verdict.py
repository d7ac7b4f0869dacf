"""Verdicts: made in one place, never better than what was found, and open whatever goes wrong."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import notesc.kernel.judge as judging
from notesc.kernel.claim import Claim, Context
from notesc.kernel.decisions.table import DECISIONS
from notesc.kernel.evidence import (
    Attestation,
    ByConvexity,
    ByHypothesis,
    ByNormalForm,
    ByScalarForm,
    BySign,
    Evidence,
)
from notesc.kernel.judge import judge
from notesc.kernel.verdict import Agreement, Counterexample, Status, Verdict
from notesc.language.calculus import argmin
from notesc.language.constants import positive
from notesc.language.functions import exp, inv, log, sqrt
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import And, Eq, Equivalent, ForAll, Gt, Implies, Lt, Ne, Proposition, invertible

PACKAGE = Path(judging.__file__).parent.parent
note = Note("Symbols")
n = note.size("n")
k = n.index("k")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
z = note.vector("z", n)
A = note.matrix("A", n, n)
WORD = Attestation("an oracle 1.0")
TRUE, FALSE = Eq(x + x, 2 * x), Eq(x + x, 3 * x)
HARD = Eq(Sum(sqrt(z[k] ** 2 + 1), k) * 0 + sqrt(x**2) ** 3, sqrt(x**6))  # true; the evidence below does not show it


def verdict_on(proposition: Proposition, *evidence: Evidence, context: Context = Context()) -> Verdict:  # noqa: B008  # frozen
    return judge(Claim(proposition, context), evidence)


# ---- the seal -------------------------------------------------------------------------------------------------------


def test_only_the_judge_names_the_seal() -> None:
    """Nothing else in the package mentions it, by any name or string."""
    naming = set()
    for path in PACKAGE.rglob("*.py"):
        for inner in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            words = (getattr(inner, "id", None), getattr(inner, "attr", None), getattr(inner, "name", None))
            if {"sealed", "_SEAL"} & set(words):
                naming.add(path.relative_to(PACKAGE).as_posix())
    assert naming == {"kernel/judge.py", "kernel/verdict.py"}


def test_only_the_verdict_module_constructs_a_verdict() -> None:
    """`Verdict(…)` is called nowhere else."""
    calling = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for inner in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(inner, ast.Call) and getattr(inner.func, "id", getattr(inner.func, "attr", "")) == "Verdict"
    }
    assert calling == {"kernel/verdict.py"}


@pytest.mark.parametrize("seal", [None, True, object(), "seal"])
def test_a_verdict_without_the_seal_is_refused(seal: object) -> None:
    """Nobody can write `proved`."""
    with pytest.raises(TypeError, match="kernel"):
        Verdict(Status.PROVED, "mine", (), Agreement(), "", seal)


def test_a_verdict_cannot_be_bettered() -> None:
    """Its fields are frozen."""
    verdict = verdict_on(FALSE)
    with pytest.raises(AttributeError):
        verdict.status = Status.PROVED  # type: ignore[misc]


def test_statuses_are_ranked_best_first() -> None:
    """Proved before attested before … refuted."""
    assert [status.value for status in sorted(Status, key=lambda status: status.rank)] == [
        "proved",
        "attested",
        "instances",
        "tested",
        "assumed",
        "open",
        "refuted",
    ]


# ---- what evidence is worth -----------------------------------------------------------------------------------------


def test_evidence_that_holds_up_proves() -> None:
    """With the name of the method, and the points that agreed."""
    verdict = verdict_on(TRUE, ByNormalForm())
    assert (verdict.status, verdict.method) == (Status.PROVED, "index normal form")
    assert verdict.agreement.points >= 5
    assert verdict.explanation == ""


def test_a_counterexample_beats_everything() -> None:
    """Whatever is offered."""
    verdict = verdict_on(FALSE, WORD, *(kind() for kind in (ByNormalForm, ByScalarForm, BySign, ByHypothesis)))
    assert verdict.status is Status.REFUTED
    assert verdict.agreement.counterexample is not None


def test_a_counterexample_beats_a_decision_that_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """The two witnesses are independent: a bug in a decision does not pass."""
    monkeypatch.setattr(judging, "check_evidence", lambda *_: True)
    assert verdict_on(FALSE, ByNormalForm()).status is Status.REFUTED
    assert verdict_on(TRUE, ByNormalForm()).status is Status.PROVED


def test_no_evidence_leaves_a_claim_tested() -> None:
    """It held where it was tried, and nothing proves it."""
    verdict = verdict_on(TRUE)
    assert verdict.status is Status.TESTED
    assert "nothing proves it" in verdict.explanation


def test_wrong_evidence_is_passed_over() -> None:
    """The next piece is looked at."""
    verdict = verdict_on(TRUE, BySign(), ByConvexity(), ByHypothesis(), ByNormalForm())
    assert verdict.status is Status.PROVED


def test_an_oracle_is_at_most_attested() -> None:
    """And named; a proof beside it is better, in whichever order."""
    verdict = verdict_on(HARD, WORD)
    assert (verdict.status, verdict.method) == (Status.ATTESTED, "an oracle 1.0")
    assert verdict_on(TRUE, WORD, ByNormalForm()).status is Status.PROVED
    assert verdict_on(TRUE, ByNormalForm(), WORD).status is Status.PROVED


def test_an_oracle_alone_is_not_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the evaluator could not try the claim often enough, its word counts for nothing."""
    for found in (Agreement(points=4, sizes=1), Agreement(obstacle="no rule"), Agreement(points=9, sizes=1)):
        monkeypatch.setattr(judging, "agree", lambda _, found=found: found)
        assert verdict_on(TRUE, WORD).status is Status.OPEN


def test_an_oracle_says_nothing_of_definedness() -> None:
    """x/x = 1 with an oracle's word is refuted or open, never attested."""
    assert verdict_on(Eq(x / x, 1), WORD).status in (Status.REFUTED, Status.OPEN)
    tiny = Eq(log(x**2 - 2 * x + 2) * 0, 0)
    assert verdict_on(tiny, WORD).status is not Status.PROVED


def test_an_oracle_does_not_attest_a_minimum() -> None:
    """Only a certificate shows what a minimum is."""
    verdict = verdict_on(Eq(argmin(x**4, x), 0), WORD, ByNormalForm())
    assert verdict.status in (Status.TESTED, Status.OPEN)


def test_what_cannot_be_evaluated_is_at_most_attested(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a proof; without one it is open, and says why."""
    monkeypatch.setattr(judging, "agree", lambda _: Agreement(obstacle="no rule for it"))
    assert verdict_on(TRUE, ByNormalForm()).status is Status.ATTESTED
    verdict = verdict_on(TRUE)
    assert verdict.status is Status.OPEN
    assert "no rule for it" in verdict.explanation


def test_too_few_points_leave_a_claim_open() -> None:
    """Even with a proof: the hypotheses may contradict each other."""
    verdict = verdict_on(Eq(x, x + 1), ByNormalForm(), context=Context((Gt(x, 0), Lt(x, 0))))
    assert (verdict.status, verdict.method) == (Status.OPEN, "evaluation")
    assert "contradict" in verdict.explanation


# ---- definedness ----------------------------------------------------------------------------------------------------


def test_an_unsettled_condition_leaves_a_claim_open_and_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """With nothing that settled it, where the evaluator has not refuted it already."""
    monkeypatch.setattr(judging, "agree", lambda _: Agreement(points=9, sizes=2, sufficient=True))
    monkeypatch.setattr(judging, "undefined_point", lambda *_: None)
    verdict = verdict_on(Eq(x / x, 1), ByNormalForm(), WORD)
    assert (verdict.status, verdict.method) == (Status.OPEN, "definedness")
    assert [(c.proposition, c.settled_by) for c in verdict.conditions] == [(Ne(x, 0), "")]


def test_what_settles_a_condition_is_named() -> None:
    """A hypothesis; a declared domain goes without saying; an assumption of the note, which then is in force."""
    verdict = verdict_on(Eq(x / x, 1), ByNormalForm(), context=Context((Gt(x, 0),)))
    assert verdict.status is Status.PROVED
    assert [(c.proposition, c.settled_by) for c in verdict.conditions] == [(Ne(x, 0), "Gt(x, 0)")]
    assert verdict_on(Eq(a / a, 1), ByNormalForm()).conditions == ()
    assumed = judge(Claim(Eq(x / x, 1), definedness=(Gt(y, 0), Ne(x, 0))), [ByNormalForm()])
    assert assumed.status is Status.PROVED
    assert [c.settled_by for c in assumed.conditions] == ["Ne(x, 0)"]


def test_an_assumption_that_settles_nothing_is_not_in_force() -> None:
    """It is there for definedness and nothing else."""
    claim = Claim(Eq(x, 1), definedness=(Eq(x, 1),))
    assert judge(claim, [ByNormalForm()]).status is Status.REFUTED


def test_a_premise_settles_the_conclusion_alone() -> None:
    """x ≠ 0 ⇒ x/x = 1 is defined; x/x = 1 ⇒ x ≠ 0 is not."""
    assert verdict_on(Implies(Ne(x, 0), Eq(x / x, 1)), ByHypothesis()).status is Status.PROVED
    assert verdict_on(Implies(Eq(x / x, 1), Ne(x, 0)), ByHypothesis()).status in (Status.OPEN, Status.REFUTED)
    assert verdict_on(Equivalent(Ne(x, 0), Eq(x / x, 1)), ByHypothesis()).status in (Status.OPEN, Status.REFUTED)


def test_an_unknown_minimum_leaves_a_claim_open() -> None:
    """Until a fact says what it is."""
    lowest = argmin((x - y) ** 2, x)
    verdict = verdict_on(Eq(lowest + 1, 1 + lowest), ByNormalForm())
    assert (verdict.status, verdict.method) == (Status.OPEN, "definedness")
    assert "note.result" in verdict.explanation
    known = verdict_on(Eq(lowest + 1, 1 + lowest), ByNormalForm(), context=Context((Eq(lowest, y),)))
    assert known.method != "definedness"


def test_conditions_of_every_part_count() -> None:
    """Of each operand, each side, under each quantifier."""
    for proposition in (And(TRUE, Eq(1 / x, 1 / x)), ForAll(k, Eq(1 / z[k], 1 / z[k])), Eq(inv(A), inv(A))):
        assert verdict_on(proposition, ByNormalForm(), WORD).status in (Status.OPEN, Status.REFUTED)
    settled = verdict_on(Eq(inv(A), inv(A)), ByNormalForm(), context=Context((invertible(A),)))
    assert settled.status is Status.PROVED


# ---- crashes --------------------------------------------------------------------------------------------------------


def _crashing() -> Iterator[Evidence]:
    yield BySign()
    raise ZeroDivisionError("a prover's mistake")


def test_a_prover_that_crashes_leaves_the_claim_open() -> None:
    """And the explanation names what happened; a proof before the crash stands."""
    verdict = judge(Claim(TRUE), _crashing())
    assert verdict.status is Status.OPEN
    assert "ZeroDivisionError" in verdict.explanation


@pytest.mark.parametrize("error", [RuntimeError, RecursionError, AssertionError, MemoryError, KeyError])
def test_evidence_that_crashes_shows_nothing(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    """Other evidence may."""

    def crash(*_: object) -> bool:
        raise error

    monkeypatch.setitem(DECISIONS, BySign, ("signs", crash))
    assert verdict_on(TRUE, BySign()).status is Status.TESTED
    assert verdict_on(TRUE, BySign(), ByNormalForm()).status is Status.PROVED


@pytest.mark.parametrize("part", ["settle", "agree"])
def test_a_crash_of_the_kernel_leaves_the_claim_open(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is never a pass."""

    def crash(*_: object) -> object:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(judging, part, crash)
    verdict = verdict_on(TRUE, ByNormalForm(), WORD)
    assert verdict.status is Status.OPEN
    assert "a mistake of ours" in verdict.explanation


def test_evidence_of_an_unknown_kind_shows_nothing() -> None:
    """Nor does an object that is no evidence at all."""
    assert verdict_on(TRUE, object()).status is Status.TESTED  # type: ignore[arg-type]
    assert verdict_on(TRUE, "proved").status is Status.TESTED  # type: ignore[arg-type]


def test_evidence_is_asked_for_one_piece_at_a_time() -> None:
    """What comes after a proof is never looked for."""

    def lazily() -> Iterator[Evidence]:
        yield ByNormalForm()
        raise AssertionError("asked for more")

    assert judge(Claim(TRUE), lazily()).status is Status.PROVED


def test_every_kind_of_evidence_has_a_decision() -> None:
    """All but an oracle's word, which is not decided."""
    from typing import get_args

    from notesc.kernel import evidence

    assert set(DECISIONS) == set(get_args(evidence.Evidence)) - {Attestation}


def test_a_counterexample_is_readable() -> None:
    """Sizes, values, and both sides."""
    found = verdict_on(Eq(exp(x), exp(y))).agreement.counterexample
    assert isinstance(found, Counterexample)
    assert {name for name, _ in found.values} == {"x", "y"}
    assert found.left != found.right
