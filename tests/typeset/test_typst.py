"""The embedded engine: real pages from real notes, and its complaints on the script's line."""

from __future__ import annotations

import re
import subprocess
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from pypdf import PdfReader

from notesc import Note
from notesc.diagnostics import Code, Severity
from notesc.document.build import build_document
from notesc.kernel.verdict import Status
from notesc.typeset.engines import choose
from notesc.typeset.records import Typeset
from notesc.typeset.typst import lacking, typeset
from notesc.writers.typst import write_typst

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
    return typeset(write_typst(build_document(note, made.report(note, statuses))), "derivations/note.py")


def text_of(made_pages: Typeset) -> str:
    """The text of the PDF with single blanks."""
    reader = PdfReader(BytesIO(made_pages.pdf))
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_every_note_of_the_repository_makes_pages(made: ModuleType) -> None:
    """Each derivation is typeset without a complaint, and its title stands on the first page."""
    for name in made.DERIVATIONS:
        note = made.derivation(name)
        result = pages(note, made)
        assert result.diagnostics == (), name
        assert note.title.split()[0].rstrip("'") in text_of(result)


def test_hostile_text_is_printed_literally(made: ModuleType) -> None:
    """Titles, sections, reasons and descriptions that look like markup come out as they were written."""
    hostile = r"100% of $5 & more_ <b> \input{x} #include * ~ ^ `q` -- @a //c Schrödinger é ß Привет"
    note = Note(hostile, topics=["a_b & #1"])
    x = note.scalar("x", "50% & _more_ #let")
    note.section(r"\section{$} = 1. - +")
    note.calc(x).eq(x, r"5% & \foo <ref> [x]")
    result = pages(note, made)
    assert result.diagnostics == ()
    text = text_of(result)
    for part in (hostile, "a_b & #1", r"\section{$} = 1. - +", r"5% & \foo <ref> [x]"):
        assert part in text


def test_a_failing_step_is_seen(made: ModuleType) -> None:
    """The word and the counterexample are on the page."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x, "because")
    text = text_of(pages(note, made, {1: Status.REFUTED}))
    assert "REFUTED" in text
    assert "fails at n = 1, x = 2" in text


def test_the_same_note_gives_the_same_bytes(made: ModuleType) -> None:
    """A PDF does not depend on when it was made."""
    note = made.derivation("gibbs_inequality")
    assert pages(note, made).pdf == pages(note, made).pdf


def test_an_error_of_the_engine_is_on_the_scripts_line() -> None:
    """The comment before the bad line says where the author wrote it."""
    result = typeset("// script line 3\nfine\n// script line 7\n\n#nosuchname\n// script line 9\n", "a.py")
    (diagnostic,) = result.diagnostics
    assert (diagnostic.code, diagnostic.span.path, diagnostic.span.line) == (Code.ENGINE, "a.py", 7)
    assert "nosuchname" in diagnostic.message
    assert not result.succeeded


def test_a_character_that_no_font_has_is_an_error(made: ModuleType) -> None:
    """Typst prints an empty box without a word; we do not."""
    note = Note("A note")
    note.text("before")
    note.text("some 漢字 here")
    result = pages(note, made)
    assert {diagnostic.code for diagnostic in result.diagnostics} == {Code.GLYPH}
    assert {diagnostic.span.line for diagnostic in result.diagnostics} == {note.blocks[1].span.line}  # type: ignore[union-attr]
    assert not result.succeeded


@pytest.mark.parametrize("text", ["Schrödinger ß ÿ ž", "Привет", "αβγ ≤ ∂ ∇ ℝ ∑ ⇔", "“quoted” – …"])
def test_what_mathematics_and_europe_write_is_there(text: str) -> None:
    """Latin, Greek, Cyrillic and the signs of mathematics are in the embedded fonts."""
    assert lacking(text) == ()


def test_what_runs_off_the_page_is_a_warning(made: ModuleType) -> None:
    """A formula that cannot be broken and is wider than the page is reported on its line."""
    note = Note("A note")
    x = note.scalar("x_" + "w" * 120)
    note.calc(x).eq(x, "wide")
    (step,) = note.blocks[0].steps  # type: ignore[union-attr]
    found = pages(note, made).diagnostics
    assert {(d.code, d.severity) for d in found} == {(Code.OVERFULL, Severity.WARNING)}
    assert step.span.line in {d.span.line for d in found}


@pytest.mark.poppler
def test_a_word_that_no_line_holds_is_broken(made: ModuleType, tmp_path: Path) -> None:
    """In titles, headings, prose, code, names and reasons nothing runs off the page."""
    (tmp_path / "note.pdf").write_bytes(pages(note_of_long_words(), made).pdf)
    command = ["pdftotext", "-bbox", str(tmp_path / "note.pdf"), "-"]
    found = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    (width,) = set(re.findall(r'<page width="([\d.]+)"', found))
    assert max(map(float, re.findall(r'xMax="([\d.]+)"', found))) < float(width) - 60


def note_of_long_words() -> Note:
    note = Note("t" * 90)
    x = note.scalar("x", "s" * 90)
    note.section("h" * 90)
    note.text("p" * 200 + " and `" + "c" * 90 + "`")
    note.calc(x).eq(x, "r" * 90).result("n" * 150)
    note.calc(x).eq(x).result("a name of many words " * 8)
    return note


def test_a_long_step_is_broken(made: ModuleType) -> None:
    """A sum of many terms is set in several lines, and nothing runs off the page."""
    note = Note("A note")
    x, y = note.scalar("x"), note.scalar("y")
    long = x + 0
    for power in range(2, 30):
        long = long + (x + y) ** power / (1 + y)
    note.calc(long).eq(long + 0, "so it is").result("Long")
    assert pages(note, made).diagnostics == ()


def test_a_long_chain_goes_over_pages(made: ModuleType) -> None:
    """Sixty steps take more than one page, each with its number."""
    note = Note("A note")
    x = note.scalar("x")
    chain = note.calc(x)
    for _ in range(60):
        chain = chain.eq(x, "again")
    result = pages(note, made)
    assert len(PdfReader(BytesIO(result.pdf)).pages) > 1
    text = text_of(result)
    assert all(f"({number})" in text for number in range(1, 61))


def test_prose_of_every_kind_is_set(made: ModuleType) -> None:
    """Lists, tables, quotations, code, rules and displays compile."""
    note = Note("A note", summary="A *summary* with `code  x` and [a link](https://example.org/a_b#c).")
    note.text(PROSE)
    result = pages(note, made)
    assert result.diagnostics == ()
    assert "code x" in text_of(result)


def test_typst_is_always_there() -> None:
    """The engine can be had by name everywhere, with its version."""
    engine = choose("typst")
    assert (engine.name, engine.format) == ("typst", "typ")
    assert engine.version.startswith("Typst ")
