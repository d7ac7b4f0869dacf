"""Files are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from notesc.diagnostics import DerivationError
from notesc.project import output


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """The new content stands in the old one's place, in a folder made for it, and nothing else is left there."""
    path = tmp_path / "out" / "a.tex"
    output.write_whole(path, b"old")
    output.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk does not cost the author the note of yesterday."""
    path = tmp_path / "a.tex"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DerivationError, match="No space left"):
        output.write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_files_are_as_readable_as_others(tmp_path: Path) -> None:
    """A temporary file is private; what becomes of it is not."""
    output.write_whole(tmp_path / "a", b"")
    (tmp_path / "b").touch()
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


@pytest.mark.parametrize("place", ["file/a.tex", "file/deeper/a.tex"])
def test_a_file_in_the_way_is_named(tmp_path: Path, place: str) -> None:
    """Python's own words for it, "File exists", would send the author looking for the wrong file."""
    (tmp_path / "file").touch()
    with pytest.raises(DerivationError, match="is a file") as raised:
        output.write_whole(tmp_path / place, b"")
    assert raised.value.diagnostic.span.path == str((tmp_path / place).parent)
