"""`notesc explain` and `notesc mutate`, run as a user runs them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Project

SCRIPT = '''\
"""A quotient and a slip."""

from notesc import Ne, Note, grad

note = Note("A quotient and a slip")
d = note.size("d")
x = note.scalar("x")
w = note.vector("w", d)
A = note.matrix("A", d, d)
note.assume(Ne(x, 0))
one = note.calc(x / x).eq(1, "cancel").fact("One")
note.calc(x * (x / x)).eq(x, "put one in", using=[one])
note.calc(x**2 + 2 * x).eq(x**2 + x, "a slip")
note.calc(grad(w.T @ A @ w, w)).eq(2 * A @ w, "symmetric, surely")
'''


def test_a_passing_step_is_explained(project: Project) -> None:
    """Method, evidence, rules, conditions and what settled them, facts, and where the evaluator tried it."""
    project.script("slip", SCRIPT)
    found = project.run("explain", "slip:12")
    assert found.returncode == 0, found.stdout + found.stderr
    for words in (
        "derivations/slip.py:12  x (x / x) = x",
        "✓ proved by index normal form, in ",
        "evidence: ByNormalForm from the prover 'normal form'",
        "rules: trivial power, leading monomial against a power",
        "condition: x ≠ 0, settled by Ne(x, 0)",
        "hypothesis: x ≠ 0",
        "fact: One: x / x = 1",
        "points agreed",
    ):
        assert words in found.stdout


def test_a_failing_step_is_explained(project: Project) -> None:
    """The counterexample, the first difference and the repair."""
    project.script("slip", SCRIPT)
    found = project.run("explain", "slip:13")
    assert found.returncode == 1
    for words in (
        "✗ refuted by counterexample",
        "counterexample: x = ",
        "first difference: 2 x against x",
        "it would hold with x doubled: x² + 2 x = x² + 2 x",
        "write: x ** 2 + 2 * x",
    ):
        assert words in found.stdout


def test_check_hints_at_the_best_repair(project: Project) -> None:
    """One hint for each failing step."""
    project.script("slip", SCRIPT)
    found = project.run("check")
    assert found.returncode == 1
    assert "hint: it would hold under the condition that A is symmetric: given=[symmetric(A)]" in found.stdout
    assert "hint: it would hold with x doubled" in found.stdout


def test_a_line_without_a_step(project: Project) -> None:
    """The lines that have one are named; what else is wrong with the note is not the question."""
    project.script("slip", SCRIPT)
    found = project.run("explain", "slip:3")
    assert found.returncode == 1
    assert "there is no step on line 3; the steps are on the lines 11, 12, 13, 14" in found.stdout
    assert "a slip" not in found.stdout
    assert "N301" not in found.stdout


@pytest.mark.parametrize("place", ["slip", "slip:", ":3", "slip:three"])
def test_a_place_is_a_note_and_a_line(project: Project, place: str) -> None:
    """Anything else is a wrong command line."""
    project.script("slip", SCRIPT)
    found = project.run("explain", place)
    assert (found.returncode, found.stdout) == (2, "")
    assert "expected a note and a line" in found.stderr


def test_mutate_counts_by_kind(project: Project) -> None:
    """A table for each note and for all, and the exit code of an audit without survivors."""
    project.script("twice")
    project.script("again")
    found = project.run("mutate", "--most", "6", "--seed", "2")
    assert found.returncode == 0, found.stdout + found.stderr
    assert "derivations/twice.py  6 of " in found.stdout
    assert found.stdout.count("refuted      open      true  survived") == 3
    assert found.stdout.endswith("12 mutants, 0 survived\n")


def test_a_survivor_is_told_and_fails_the_audit(project: Project) -> None:
    """With a kernel that believes everything; a script can break it, for the audit runs in the script's process."""
    broken = "import notesc.audit.survivors as survivors\nsurvivors.check_evidence = lambda *_: True\n"
    project.script("twice", project.script("twice").read_text(encoding="utf-8") + broken)
    found = project.run("mutate", "--most", "30")
    assert found.returncode == 1
    assert "survived derivations/twice.py:" in found.stdout
    assert "shown by: index normal form" in found.stdout


def test_an_explanation_as_json(project: Project) -> None:
    """The repair of a failing step, with the code to paste, and its counterexample."""
    project.script("slip", SCRIPT)
    found = project.run("explain", "slip:13", "--format", "json")
    assert found.returncode == 1
    (step,) = json.loads(found.stdout)
    assert (step["line"], step["status"]) == (13, "refuted")
    assert step["agreement"]["counterexample"]["left"]
    assert any(repair["code"] for repair in step["repairs"])
