"""`python -m notesc` is the program, and `notesc.check` explains itself as the program does."""

from __future__ import annotations

import subprocess
import sys

import notesc
from notesc import Note


def test_the_package_runs() -> None:
    """It shows the same commands as the console script."""
    found = subprocess.run(
        [sys.executable, "-m", "notesc", "--help"], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert found.returncode == 0, found.stderr
    assert "check" in found.stdout


def test_check_names_repairs() -> None:
    """A wrong sign is named."""
    note = Note("Repairs")
    x, y = note.scalar("x"), note.scalar("y")
    note.calc((x - y) ** 2).eq(x**2 + 2 * x * y + y**2)
    (diagnostic,) = notesc.check(note).diagnostics
    assert any(hint.startswith("it would hold with") for hint in diagnostic.hints)
