"""What all tests share: which tools they need, and projects to run the command line in."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from textwrap import dedent
from types import ModuleType

import pytest

import notesc.diagnostics

# What a marker stands for: the programs that must be on PATH.
TOOLS = {
    "tex": ("pdflatex",),
    "poppler": ("pdftoppm", "pdftotext"),
    "browser": ("chromium",),
}
REQUIRE_TOOLS = "NOTESC_REQUIRE_TOOLS"  # set by .ci/run: a test that skips is a test that fails


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a test whose tools are absent, naming them."""
    for marker, programs in TOOLS.items():
        missing = [program for program in programs if shutil.which(program) is None]
        if missing and item.get_closest_marker(marker) is not None:
            pytest.skip(f"{', '.join(missing)} not found")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where tools are required, a skip is a failure."""
    report = yield
    if report.skipped and os.environ.get(REQUIRE_TOOLS) and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and {REQUIRE_TOOLS} is set: {report.longrepr}"
    return report


# ---- the command line in a project of its own ---------------------------------------------------------------------

GOOD_SCRIPT = '''\
"""Twice."""

from notesc import Note

note = Note("Twice")
x = note.scalar("x", "any number")
twice = note.calc(x + x).eq(2 * x, "collect").result("Twice")
'''


@dataclass(frozen=True)
class Project:
    """A temporary project, and the command line run in it."""

    root: Path
    environment: dict[str, str] = field(default_factory=dict)  # set besides the caller's own

    def at(self, root: Path) -> Project:
        """Another project."""
        return replace(self, root=root)

    def given(self, **environment: str) -> Project:
        """This project, with variables of the environment."""
        return replace(self, environment={**self.environment, **environment})

    def script(self, name: str, text: str = GOOD_SCRIPT) -> Path:
        """Writes a script into derivations/."""
        return self.file(f"derivations/{name}.py", text)

    def file(self, name: str, text: str) -> Path:
        """Writes a file, making its folder."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return path

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs `notesc` with these arguments."""
        return self.run_python("-m", "notesc.cli", *arguments)

    def run_python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs Python in the project."""
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env=self._environment(),
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Starts `notesc` and does not wait for it."""
        command = [sys.executable, "-m", "notesc.cli", *arguments]
        silent = subprocess.DEVNULL
        return subprocess.Popen(command, cwd=self.root, env=self._environment(), stdout=silent, stderr=silent)

    def run_on_terminal(self, *arguments: str) -> str:
        """What `notesc` shows on a terminal, its output and its errors."""
        ours, theirs = os.openpty()
        with subprocess.Popen(
            [sys.executable, "-m", "notesc.cli", *arguments],
            cwd=self.root,
            env=self._environment(),
            stdout=theirs,
            stderr=theirs,
        ) as process:
            os.close(theirs)
            shown = b""
            with suppress(OSError):  # how a pseudo-terminal says that its other end is closed
                while chunk := os.read(ours, 4096):
                    shown += chunk
            process.wait(timeout=120)
        os.close(ours)
        return shown.decode()

    def _environment(self) -> dict[str, str]:
        package = str(Path(notesc.diagnostics.__file__).parent.parent)
        inherited = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "PYTHONPATH")}
        return {**inherited, "PYTHONPATH": package, **self.environment}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    root = tmp_path / "project"
    (root / "derivations").mkdir(parents=True)
    return Project(root)


# ---- notes and reports for documents, writers and engines ---------------------------------------------------------


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """The helpers of `made_reports.py`, with the repository on the path for its derivations."""
    path = Path(__file__).resolve().parent / "document" / "made_reports.py"
    specification = importlib.util.spec_from_file_location("made_reports", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    if str(module.ROOT) not in sys.path:
        sys.path.append(str(module.ROOT))
    return module
