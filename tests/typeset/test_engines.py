"""Which engine a name means, and the way from a line of the output to a line of the script."""

from __future__ import annotations

import pytest

from notesc.diagnostics import Code, DerivationError
from notesc.typeset import pdflatex
from notesc.typeset.engines import choose
from notesc.typeset.records import LineMap


def test_an_unknown_engine_is_refused() -> None:
    """The message lists the engines there are."""
    with pytest.raises(DerivationError) as caught:
        choose("word")
    assert caught.value.diagnostic.code is Code.CONFIGURATION
    assert "typst" in caught.value.diagnostic.hints[0]


def test_without_tex_the_embedded_engine_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """`auto` is Typst where pdflatex is absent, and `latex` says what is missing."""
    monkeypatch.setattr(pdflatex, "is_present", lambda: False)
    assert choose("auto").name == "typst"
    with pytest.raises(DerivationError, match="needs pdflatex"):
        choose("latex")


def test_tex_without_its_packages_is_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pdflatex that lacks a package of the templates is not chosen."""
    monkeypatch.setattr("shutil.which", lambda program: f"/bin/{program}")
    monkeypatch.setattr(pdflatex, "_output", lambda *words: "one.sty\n")
    assert not pdflatex.is_present.__wrapped__()


def test_a_line_belongs_to_the_comment_before_it() -> None:
    """Lines before the first comment, and lines that are not there, belong to no line of the script."""
    lines = LineMap("a\n% script line 4\nb\nc\n// script line 9\nd", "s.py")
    assert [lines.span(number).line for number in range(8)] == [0, 0, 4, 4, 4, 9, 9, 0]
    assert lines.span_of("d").line == 9
