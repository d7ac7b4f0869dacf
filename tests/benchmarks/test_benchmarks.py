"""The benchmark runs, and its list is long enough to mean something; nothing here looks at times."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def output() -> str:
    """What one claim of each subject prints."""
    found = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks", "--first", "1", "--without-growth"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr
    return found.stdout


def test_first_claims_are_accepted_and_their_twins_refuted(output: str) -> None:
    """Each subject's first claim is accepted, its twin rejected, and SymPy asked the same."""
    totals = {row[1]: row[2:] for line in output.splitlines() if (row := line.split())[:1] == ["all"] and len(row) > 8}
    first, of_all = totals["notesc"][0], totals["notesc"][:7]
    assert of_all == [first, first, "(100%)", first, first, "0", first]
    assert set(totals) == {"notesc", "simplify", "equals"}


def test_the_list_is_long_and_each_claim_has_a_source() -> None:
    """There are at least 200 claims, most of them with a twin, and none is listed twice."""
    code = (
        "from tests.benchmarks.claims.catalogue import SUBJECTS\n"
        "claims = [claim for of_subject in SUBJECTS.values() for claim in of_subject]\n"
        "assert len(claims) >= 200 and all(claim.source for claim in claims)\n"
        "assert sum(claim.twin is not None for claim in claims) > len(claims) / 2\n"
        "assert len({(claim.statement, claim.given) for claim in claims}) == len(claims)\n"
        "assert all(claim.twin is None or (claim.twin.statement, claim.twin.given) != (claim.statement, claim.given)"
        " for claim in claims)\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert found.returncode == 0, found.stderr
