"""Diagnostics: the author's own line and column, and errors that travel between processes."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from notesc.diagnostics import Code, DerivationError, author_span

SCRIPT = """
from notesc import Note, Sum, exp
note = Note("ü")
x = note.scalar("x")
v = note.vector("v", 3)
total = (
    x
    + exp(
        x,
        v,
    )
)
"""


@pytest.mark.parametrize("folder", ["derivations", "notesc_mine", "notesc"])
def test_the_line_of_a_script_in_any_folder(tmp_path: Path, folder: str) -> None:
    """The span is the script's own line and column, whatever its folder is called."""
    path = tmp_path / folder / "script.py"
    path.parent.mkdir()
    path.write_text(SCRIPT, encoding="utf-8")
    with pytest.raises(DerivationError) as caught:
        exec(compile(SCRIPT, str(path), "exec"), {"__name__": "derivations.script"})  # noqa: S102  # as the loader does
    assert caught.value.diagnostic.span.path == str(path)
    assert (caught.value.diagnostic.span.line, caught.value.diagnostic.span.column) == (8, 7)


def test_columns_count_characters(world: Any) -> None:
    """A letter of two bytes before the call moves the column by one."""
    claimed = {"ü": world.note.calc(world.x)}["ü"]
    assert claimed.span.column == 21


def test_the_span_of_a_comparison_of_operators(world: Any) -> None:
    """An operator over several lines points at its own beginning."""
    with pytest.raises(DerivationError) as caught:
        (
            world.x
            + world.u
        )  # fmt: skip
    assert caught.value.diagnostic.span.line == author_span().line - 3


def test_an_error_survives_pickling() -> None:
    """A worker's error arrives whole in its parent."""
    error = DerivationError(Code.SHAPE, "a message", "a hint", "another")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # our own
    assert again.diagnostic == error.diagnostic
    assert str(again) == "N101: a message\n  hint: a hint\n  hint: another"


def test_codes_are_unique() -> None:
    """No code stands for two kinds of message."""
    assert len({code.value for code in Code.__members__.values()}) == len(Code.__members__)
