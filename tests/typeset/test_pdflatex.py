"""The system's pdflatex: the same notes, the same promises. Each test is skipped by name where TeX is absent."""

from __future__ import annotations

from io import BytesIO
from types import ModuleType

import pytest
from pypdf import PdfReader

from notesc import Note
from notesc.diagnostics import Code, Severity
from notesc.document.build import build_document
from notesc.kernel.verdict import Status
from notesc.typeset import pdflatex
from notesc.typeset.engines import choose
from notesc.typeset.pdflatex import typeset
from notesc.typeset.records import Typeset
from notesc.writers.latex import write_latex

pytestmark = pytest.mark.tex


PROSE = """# H

- a
- [b]

3. x

> q

```
f  g
```

---

| a | b |
|:-:|--:|
| 1 | [2] |

$$
\\alpha
$$
"""


def pages(note: Note, made: ModuleType, statuses: dict[int, Status] | None = None) -> Typeset:
    return typeset(write_latex(build_document(note, made.report(note, statuses))), "derivations/note.py")


def text_of(made_pages: Typeset) -> str:
    reader = PdfReader(BytesIO(made_pages.pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


@pytest.mark.parametrize("name", ["gibbs_inequality", "normal_equations", "softmax_cross_entropy"])
def test_the_notes_of_the_repository_make_pages(made: ModuleType, name: str) -> None:
    """An example is typeset without a complaint, and its title stands on the first page."""
    note = made.derivation(name)
    result = pages(note, made)
    assert result.diagnostics == ()
    assert note.title.split()[-1] in text_of(result)


def test_hostile_text_is_printed_literally(made: ModuleType) -> None:
    """Titles, sections, reasons and descriptions that look like markup come out as they were written."""
    hostile = r"100% of $5 & more_ <b> \input{x} #include * ` -- @a //c Schrödinger é ß"
    note = Note(hostile, topics=["a_b & #1"])
    x = note.scalar("x", "50% & _more_ #let")
    note.section(r"\section{$} = 1. - + α ≤ ℝ ~ ^")
    note.calc(x).eq(x, r"5% & \foo <ref> [x]")
    result = pages(note, made)
    assert result.diagnostics == ()
    text = text_of(result)
    for part in (hostile, "a_b & #1", r"\section{$} = 1. - +", r"5% & \foo <ref> [x]"):
        assert part in text
    assert PdfReader(BytesIO(result.pdf)).metadata.title == hostile  # type: ignore[union-attr]


def test_a_failing_step_is_seen(made: ModuleType) -> None:
    """The word and the counterexample are on the page."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x, "because")
    text = text_of(pages(note, made, {1: Status.REFUTED}))
    assert "REFUTED" in text
    assert "fails at n = 1" in text


def test_the_same_note_gives_the_same_bytes(made: ModuleType) -> None:
    """A PDF does not depend on when or where it was made."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x, "because")
    assert pages(note, made).pdf == pages(note, made).pdf


def source(body: str) -> str:
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n"


def test_an_error_of_the_engine_is_on_the_scripts_line() -> None:
    """The comment before the bad line says where the author wrote it."""
    result = typeset(source("% script line 3\nfine\n% script line 7\n\n\\nosuchmacro\n% script line 9"), "a.py")
    (diagnostic,) = result.diagnostics
    assert (diagnostic.code, diagnostic.span.path, diagnostic.span.line) == (Code.ENGINE, "a.py", 7)
    assert not result.succeeded


def test_a_character_that_no_font_has_is_an_error(made: ModuleType) -> None:
    """pdflatex has no fonts for Chinese; the message names the character and the author's line."""
    note = Note("A note")
    note.text("some 漢 here")
    (diagnostic,) = pages(note, made).diagnostics
    assert diagnostic.code is Code.GLYPH
    assert "漢" in diagnostic.message
    assert diagnostic.span.line == note.blocks[0].span.line  # type: ignore[union-attr]


def test_cyrillic_is_set_or_refused(made: ModuleType) -> None:
    """Where TeX has no Cyrillic fonts, that is said; it never comes out wrong."""
    result = pages(Note("Привет, мир"), made)
    if result.pdf:
        assert "Привет, мир" in text_of(result)
    else:
        assert [diagnostic.code for diagnostic in result.diagnostics] == [Code.GLYPH]


def test_a_symbol_in_a_foreign_script_is_refused_with_advice(made: ModuleType) -> None:
    """TeX's own words name only an internal command."""
    note = Note("A note")
    x = note.scalar("x_шаг")
    note.calc(x).eq(x)
    (found,) = pages(note, made).diagnostics
    assert found.code in (Code.ENGINE, Code.GLYPH)
    assert any("--engine typst" in hint for hint in found.hints)


def test_what_runs_off_the_page_is_a_warning(made: ModuleType) -> None:
    """A formula that cannot be broken and is wider than the page is reported on its line."""
    note = Note("A note")
    x = note.scalar("x_" + "w" * 120)
    note.calc(x).eq(x, "wide")
    (step,) = note.blocks[0].steps  # type: ignore[union-attr]
    found = pages(note, made).diagnostics
    assert {(d.code, d.severity) for d in found} == {(Code.OVERFULL, Severity.WARNING)}
    assert step.span.line in {d.span.line for d in found}


def test_a_word_that_no_line_holds_is_broken(made: ModuleType) -> None:
    """In titles, headings, prose, code, names and reasons nothing runs off the page."""
    note = Note("t" * 90)
    x = note.scalar("x", "s" * 90)
    note.section("h" * 90)
    note.text("p" * 200 + " and `" + "c" * 90 + "`")
    note.calc(x).eq(x, "r" * 90).result("n" * 150)
    note.calc(x).eq(x).result("a name of many words " * 8)
    assert pages(note, made).diagnostics == ()


def test_prose_of_every_kind_is_set(made: ModuleType) -> None:
    """Lists, tables, quotations, code, rules and displays compile."""
    note = Note("A note", summary="A *summary* with `code  x` and [a link](https://example.org/a_b#c%20d).")
    note.text(PROSE)
    assert pages(note, made).diagnostics == ()


def test_a_run_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time pdflatex is ended, and that is the diagnostic."""
    monkeypatch.setattr(pdflatex, "SECONDS", 0.3)
    (diagnostic,) = typeset(source(r"\loop\iftrue\repeat"), "a.py").diagnostics
    assert diagnostic.code is Code.ENGINE
    assert "not done" in diagnostic.message


def test_tex_reads_no_other_files() -> None:
    """A source cannot take in a file from outside of its folder."""
    result = typeset(source(r"\input{/etc/hostname}"), "a.py")
    assert not result.succeeded


def test_latex_can_be_chosen() -> None:
    """Where it is installed `auto` means pdflatex."""
    assert choose("latex").format == "tex"
    assert choose("auto").name == "latex"
