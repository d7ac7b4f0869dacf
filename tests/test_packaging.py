"""What is shipped: the description of the package, and the names that it promises."""

from __future__ import annotations

import ast
import builtins
import re
import tomllib
from pathlib import Path
from typing import Any

import notesc

ROOT = Path(__file__).resolve().parent.parent


def description() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_every_exported_name_exists() -> None:
    """`from notesc import …` finds whatever is listed, and the list is in order."""
    assert notesc.__all__ == sorted(notesc.__all__)
    for name in notesc.__all__:
        assert getattr(notesc, name) is not None


def test_no_exported_name_is_pythons() -> None:
    """A script that imports from notesc keeps Python's own names."""
    assert set(notesc.__all__) & set(dir(builtins)) == set()


def test_every_import_is_a_declared_dependency() -> None:
    """What the package imports is what its description asks for, and nothing is asked for in vain."""
    distributions = {"flint": "python-flint", "markdown_it": "markdown-it-py", "mdit_py_plugins": "mdit-py-plugins"}
    declared = {re.split(r"[<>=]", line)[0] for line in description()["project"]["dependencies"]}
    imported = {distributions.get(name, name) for name in _imported_packages()}
    assert imported <= declared
    assert declared - imported <= {"matplotlib"}  # figures come with a later issue, and the list is the project's


def _imported_packages() -> set[str]:
    import sys

    names: set[str] = set()
    for path in (ROOT / "notesc").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"notesc"}


def test_templates_travel_inside_the_wheel() -> None:
    """The folder that the wheel takes them from exists and holds one folder for each output language."""
    targets = description()["tool"]["hatch"]["build"]["targets"]
    assert targets["wheel"]["force-include"] == {"templates": "notesc/_templates"}
    assert {path.name for path in (ROOT / "templates").iterdir()} >= {"latex", "typst"}
    assert "/templates" in targets["sdist"]["include"]


def test_every_dependency_and_every_disabled_rule_has_its_reason() -> None:
    """Each stands on a line of its own, with a comment beside it."""
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    listed = [line for line in lines if re.fullmatch(r'    "[A-Za-z0-9_.\->=]+", *(#.*)?', line)]
    wanted = [line for line in listed if re.search(r'">?[a-z-]+>=|"[A-Z]+[0-9]*"', line)]
    assert len(wanted) > 40
    assert [line for line in wanted if "# " not in line] == []


def test_files_in_the_folder_of_outputs_are_ignored() -> None:
    """out/ is there after a clone, and what is built does not get into the repository."""
    assert (ROOT / "out" / ".gitkeep").exists()
    assert "/out/*" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
