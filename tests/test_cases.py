"""One file is one case: `cases/accepted` pass whole, `cases/rejected` fail as the comments in them say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from notesc.checking import check
from notesc.diagnostics import Diagnostic, Severity
from notesc.project.loading import LoadingError, load

ROOT = Path(__file__).resolve().parent.parent
ACCEPTED = sorted((ROOT / "tests" / "cases" / "accepted").glob("*.py"))
REJECTED = sorted((ROOT / "tests" / "cases" / "rejected").glob("*.py"))
DERIVATIONS = sorted((ROOT / "derivations").glob("*.py"))
_EXPECTATION = re.compile(r"# expect: (?P<codes>N\d{3}(?:\|N\d{3})*)")


def errors_of(path: Path) -> list[Diagnostic]:
    """Every error that loading and checking a script reports."""
    try:
        note, remarks = load(path, f"case_{path.stem}", ROOT)
    except LoadingError as error:
        found = error.diagnostics
    else:
        found = (*remarks, *check(note).diagnostics)
    return [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.stem)
def test_a_true_script_passes(path: Path) -> None:
    """Every step of an accepted case is attested or better."""
    assert [f"{error.span.line}: {error.message}" for error in errors_of(path)] == []


@pytest.mark.parametrize("path", DERIVATIONS, ids=lambda path: path.stem)
def test_a_derivation_of_the_library_passes(path: Path) -> None:
    """Every step of this repository's own notes is attested or better."""
    assert [f"{error.span.line}: {error.message}" for error in errors_of(path)] == []


@pytest.mark.parametrize("path", REJECTED, ids=lambda path: path.stem)
def test_a_wrong_script_is_rejected_for_its_reason(path: Path) -> None:
    """A rejected case fails with the code that stands on the very line, and with nothing else."""
    expected = {
        number: set(found["codes"].split("|"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (found := _EXPECTATION.search(line))
    }
    errors = errors_of(path)
    assert errors, "it was accepted"
    assert expected, "the case says nowhere what it expects"
    unexpected = [e for e in errors if e.code.value not in expected.get(e.span.line, set())]
    assert [f"{error.span.line}: {error.code.value} {error.message}" for error in unexpected] == []


def test_rejected_cases_outnumber_accepted_ones() -> None:
    """The kernel is tried with more wrong scripts than right ones."""
    assert len(REJECTED) > len(ACCEPTED)
    assert len(REJECTED) >= 50
