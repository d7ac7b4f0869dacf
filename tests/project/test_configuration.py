"""The settings of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from notesc.diagnostics import Code, DerivationError
from notesc.project.configuration import find_configuration


def test_a_folder_without_settings_has_the_defaults(tmp_path: Path) -> None:
    """Nothing needs to be configured."""
    found = find_configuration(tmp_path)
    assert (found.root, found.derivations, found.out) == (tmp_path, tmp_path / "derivations", tmp_path / "out")
    assert (found.engine, found.formats) == ("auto", ("pdf",))


def test_notesc_toml_sets_everything(tmp_path: Path) -> None:
    """Each key of the file arrives in the configuration."""
    (tmp_path / "notesc.toml").write_text(
        'derivations = "scripts"\nout = "built"\nengine = "typst"\n'
        'formats = ["tex"]\ntime_limit = 5\nmemory_limit = 1024\n'
    )
    found = find_configuration(tmp_path)
    assert (found.derivations, found.out) == (tmp_path / "scripts", tmp_path / "built")
    assert (found.engine, found.formats, found.time_limit, found.memory_limit) == ("typst", ("tex",), 5.0, 1024)


def test_pyproject_can_hold_the_settings(tmp_path: Path) -> None:
    """[tool.notesc] is read where there is no notesc.toml."""
    (tmp_path / "pyproject.toml").write_text('[tool.notesc]\nengine = "latex"\n')
    assert find_configuration(tmp_path).engine == "latex"


def test_the_root_is_found_from_a_folder_inside(tmp_path: Path) -> None:
    """A command works anywhere inside a project."""
    (tmp_path / "notesc.toml").touch()
    inside = tmp_path / "derivations" / "regression"
    inside.mkdir(parents=True)
    assert find_configuration(inside).root == tmp_path


def test_a_pyproject_of_something_else_is_not_a_root(tmp_path: Path) -> None:
    """Only the table [tool.notesc] makes a pyproject.toml ours."""
    (tmp_path / "notesc.toml").touch()
    inside = tmp_path / "package"
    inside.mkdir()
    (inside / "pyproject.toml").write_text('[project]\nname = "package"\n')
    assert find_configuration(inside).root == tmp_path


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("formts = ['pdf']", "did you mean 'formats'?"),
        ("colour = 1", "the settings are derivations"),
        ("engine = 'word'", "'word'"),
        ("formats = ['doc']", "'doc'"),
        ("formats = 'pdf'", "a list of formats"),
        ("out = ''", "a folder in quotes"),
        ("time_limit = 0", "greater than 0"),
        ("time_limit = true", "greater than 0"),
        ("memory_limit = 1", "at least 512"),
        ("engine = ", "cannot be read"),
    ],
)
def test_a_wrong_setting_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    """Each kind of mistake is named, with the file it stands in."""
    (tmp_path / "notesc.toml").write_text(text)
    with pytest.raises(DerivationError) as raised:
        find_configuration(tmp_path)
    diagnostic = raised.value.diagnostic
    assert diagnostic.code is Code.CONFIGURATION
    assert diagnostic.span.path == str(tmp_path / "notesc.toml")
    assert expected in f"{diagnostic.message} {diagnostic.hints}"
