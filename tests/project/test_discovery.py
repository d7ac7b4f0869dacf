"""Which scripts a command is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from notesc.diagnostics import Code, DerivationError
from notesc.project.configuration import Configuration, find_configuration
from notesc.project.discovery import find_scripts


@pytest.fixture
def configuration(tmp_path: Path) -> Configuration:
    """A project with three notes, one of them in a folder, and two files that are none."""
    for name in ("b.py", "a.py", "linear/c.py", "_helper.py", "linear/_helper.py", "README.md"):
        path = tmp_path / "derivations" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return find_configuration(tmp_path)


def names(configuration: Configuration, *arguments: str) -> list[str]:
    return [script.name for script in find_scripts(configuration, arguments, configuration.root)]


def test_all_scripts_are_found_in_order(configuration: Configuration) -> None:
    """Without arguments: every script of the folder and its folders, none that begins with an underscore."""
    assert names(configuration) == ["derivations/a.py", "derivations/b.py", "derivations/linear/c.py"]


@pytest.mark.parametrize("argument", ["c", "derivations/linear/c.py", "derivations/linear", "./derivations/linear/"])
def test_a_script_is_found_by_each_way_to_name_it(configuration: Configuration, argument: str) -> None:
    """A stem, a path and a folder."""
    assert names(configuration, argument) == ["derivations/linear/c.py"]


def test_a_script_named_twice_is_taken_once(configuration: Configuration) -> None:
    """The order is that of the arguments."""
    assert names(configuration, "b", "derivations") == [
        "derivations/b.py",
        "derivations/a.py",
        "derivations/linear/c.py",
    ]


def test_a_path_can_name_a_helper(configuration: Configuration) -> None:
    """What is passed over by default can still be asked for."""
    assert names(configuration, "derivations/_helper.py") == ["derivations/_helper.py"]


def test_a_script_is_a_module_of_the_project(configuration: Configuration) -> None:
    """Its module name is the one that another script imports it by, and its output keeps its folder."""
    (script,) = find_scripts(configuration, ["c"], configuration.root)
    assert (script.module, script.output) == ("derivations.linear.c", "linear/c")


def test_a_script_of_its_own_does_not_stand_for_a_library(configuration: Configuration) -> None:
    """A script called random.py leaves Python's random alone."""
    (configuration.root / "random.py").touch()
    (script,) = find_scripts(configuration, ["random.py"], configuration.root)
    assert script.module == "script_random"


@pytest.mark.parametrize(("argument", "expected"), [("d", "list"), ("derivations/README.md", "not a Python script")])
def test_an_argument_that_names_no_script_is_refused(
    configuration: Configuration, argument: str, expected: str
) -> None:
    """The message says what was asked for and what to do."""
    with pytest.raises(DerivationError) as raised:
        names(configuration, argument)
    assert raised.value.diagnostic.code is Code.NOT_FOUND
    assert expected in f"{raised.value.diagnostic.message} {raised.value.diagnostic.hints}"


def test_a_near_name_is_suggested(configuration: Configuration) -> None:
    """A slip of the finger is answered with the name that was meant."""
    (configuration.derivations / "softmax.py").touch()
    with pytest.raises(DerivationError, match="did you mean 'softmax'"):
        names(configuration, "sofmax")


def test_two_scripts_of_one_output_are_refused(configuration: Configuration, tmp_path: Path) -> None:
    """Neither would be overwritten by the other without a word."""
    for folder in ("one", "two"):
        (tmp_path.parent / f"{tmp_path.name}-{folder}").mkdir()
        (tmp_path.parent / f"{tmp_path.name}-{folder}" / "x.py").touch()
    arguments = [str(tmp_path.parent / f"{tmp_path.name}-{folder}" / "x.py") for folder in ("one", "two")]
    with pytest.raises(DerivationError, match="would both be written"):
        names(configuration, *arguments)


def test_a_project_without_derivations_says_how_to_begin(tmp_path: Path) -> None:
    """The first command of a newcomer is answered with the one to use."""
    with pytest.raises(DerivationError, match="notesc new"):
        find_scripts(find_configuration(tmp_path), [], tmp_path)
