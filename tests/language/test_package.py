"""The package's front: the names that scripts import, loaded when asked for."""

from __future__ import annotations

import builtins
import importlib
import json
import keyword
import subprocess
import sys

import notesc

HEAVY = ("sympy", "flint", "numpy", "jinja2", "matplotlib", "typst", "rich", "markdown_it", "pylatexenc")


def _loaded_after(code: str) -> set[str]:
    script = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": ":".join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(run.stdout))


def test_importing_the_package_loads_nothing_of_it() -> None:
    """`import notesc` loads no room, so that the command line starts at once."""
    loaded = _loaded_after("import notesc")
    assert not {name for name in loaded if name.startswith("notesc.")}
    assert not loaded & set(HEAVY)


def test_writing_a_note_loads_nothing_heavy() -> None:
    """The whole language needs neither SymPy nor any other library."""
    names = sorted(set(notesc.__all__) - {"check"})
    loaded = _loaded_after(
        f"from notesc import {', '.join(names)}\nn = Note('x').size('n')\nnorm(Note('y').vector('v', n))"
    )
    assert not loaded & set(HEAVY)
    assert not {name for name in loaded if name.startswith("notesc.kernel")}


def test_every_name_can_be_imported() -> None:
    """`__all__` is what there is, and each name is where the table says."""
    for name in notesc.__all__:
        value = getattr(notesc, name)
        home = importlib.import_module(notesc._HOME_OF[name])
        assert getattr(home, name) is value
    assert len(set(notesc.__all__)) == len(notesc.__all__)
    assert set(notesc.__all__) <= set(dir(notesc))


def test_no_name_of_pythons_is_exported() -> None:
    """A star import hides neither a builtin nor a keyword."""
    assert not set(notesc.__all__) & (set(dir(builtins)) | set(keyword.kwlist))


def test_unknown_names_are_ordinary_errors() -> None:
    """A misspelt name is an AttributeError, so that `from notesc import …` is an ImportError."""
    assert not hasattr(notesc, "sotfmax")


def test_every_function_of_the_language_is_exported() -> None:
    """The table of functions and the list of names agree."""
    from notesc.language.functions import FUNCTIONS

    assert set(FUNCTIONS) <= set(notesc.__all__)
    for name, function in FUNCTIONS.items():
        assert getattr(notesc, name) is function
