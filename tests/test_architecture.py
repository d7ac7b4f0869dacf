"""The house keeps its order: style, types, layers, sizes. The tools run here, so that `pytest` is the whole check."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 400  # lines; more than one subject, where it is longer
START_OF_IMPORT, START_OF_HELP = 0.3, 0.15  # seconds, on an idle machine


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=False)


def sources() -> list[Path]:
    return sorted((ROOT / "notesc").rglob("*.py"))


def test_ruff_finds_nothing() -> None:
    """The style of the whole repository."""
    found = run(sys.executable, "-m", "ruff", "check", ".")
    assert found.returncode == 0, found.stdout + found.stderr


def test_mypy_finds_nothing() -> None:
    """The types, strictly."""
    found = run(sys.executable, "-m", "mypy")
    assert found.returncode == 0, found.stdout + found.stderr


def test_imports_run_one_way() -> None:
    """The layers of the design, and what the kernel may not import."""
    found = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert found.returncode == 0, found.stdout + found.stderr


def test_files_have_one_subject_each() -> None:
    """No file of the package outgrows its subject."""
    lengths = {path.relative_to(ROOT).as_posix(): len(path.read_text("utf-8").splitlines()) for path in sources()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_every_test_says_what_it_states() -> None:
    """A test without a docstring is a puzzle to whoever breaks it."""
    silent = [
        f"{path.relative_to(ROOT)}: {function.name}"
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        for function in _functions(path)
        if function.name.startswith("test_") and not ast.get_docstring(function)
    ]
    assert silent == []


def _functions(path: Path) -> Iterator[ast.FunctionDef]:
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_only_the_kernel_makes_verdicts() -> None:
    """The seal of a verdict is named where it is made and where the kernel judges, nowhere else."""
    named = {
        path.relative_to(ROOT / "notesc").as_posix()
        for path in sources()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if "sealed" in _names(node) or "_SEAL" in _names(node)
    }
    assert named <= {"kernel/verdict.py", "kernel/judge.py"}


def _names(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Attribute):
        return {node.attr}
    return {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()


HEAVY = ("sympy", "flint", "jinja2", "typst", "matplotlib", "rich", "pylatexenc", "markdown_it", "numpy")


@pytest.mark.parametrize(
    ("statement", "limit"),
    [
        ("import notesc", START_OF_IMPORT),
        ("from notesc import Note, Eq, Sum, grad, softmax", START_OF_IMPORT),
        ("import sys; sys.argv = ['notesc', '--help']; from notesc.cli import main; main()", START_OF_HELP),
    ],
)
def test_starting_is_fast(statement: str, limit: float) -> None:
    """Nothing heavy is imported on the way to a script's first line or to the help; and the clock agrees."""
    code = (
        "import atexit, sys, time\n"
        f"began = time.process_time()\n"
        f"heavy = {HEAVY!r}\n"
        "def tell():\n"
        "    print(time.process_time() - began, [name for name in heavy if name in sys.modules], file=sys.stderr)\n"
        "atexit.register(tell)\n"
        f"{statement}\n"
    )
    found = run(sys.executable, "-c", code)
    seconds, _, heavy = found.stderr.strip().rpartition("\n")[2].partition(" ")
    assert heavy == "[]"
    assert float(seconds) < limit
