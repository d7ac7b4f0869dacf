"""Documents become LaTeX and Typst: whole texts as snapshots, and what must hold of every text."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import pytest
from syrupy.assertion import SnapshotAssertion

from notesc import Note
from notesc.document.build import build_document
from notesc.document.model import Block, Document, Inline
from notesc.kernel.verdict import Status
from notesc.writers import WRITERS
from notesc.writers.latex import LATEX
from notesc.writers.render import Format, write
from notesc.writers.templates import environment, shipped_templates
from notesc.writers.typst import TYPST

VERSIONS = {"notesc": "0"}
FORMATS = {"tex": LATEX, "typ": TYPST}


@pytest.fixture(params=sorted(WRITERS))
def form(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def document(made: ModuleType, note: Note, statuses: dict[int, Status] | None = None) -> Document:
    return build_document(note, made.report(note, statuses), VERSIONS)


def body(text: str) -> str:
    """What follows the preamble, which is not the same for every note but the title."""
    return text[text.index("script line") :]


@pytest.mark.parametrize("name", ["gibbs_inequality", "normal_equations", "softmax_cross_entropy"])
def test_the_texts_of_the_notes(made: ModuleType, name: str, form: str, snapshot: SnapshotAssertion) -> None:
    """The whole text of each example, after the preamble."""
    write_format, _ = WRITERS[form]
    assert body(write_format(document(made, made.derivation(name)))) == snapshot


def test_a_failing_step_is_marked(made: ModuleType, form: str) -> None:
    """The word of the status and what is wrong stand in the text of every format."""
    note = Note("A note")
    x = note.scalar("x")
    note.calc(x).eq(x, "because").eq(x, "likewise")
    text = WRITERS[form][0](document(made, note, {1: Status.REFUTED, 2: Status.OPEN}))
    for word in ("refuted", "open", "fails at n = 1", "nothing settled it"):
        assert word in text.replace(r"\=", "=").replace("{}", "")


def test_the_same_document_gives_the_same_bytes(made: ModuleType, form: str) -> None:
    """Nothing of a text depends on the run: two processes with other hash seeds agree."""
    script = (
        "import sys; sys.path[:0] = sys.argv[1:3]\n"
        "import made_reports as made\n"
        "from notesc.document.build import build_document\n"
        "from notesc.writers import WRITERS\n"
        "note = made.derivation('softmax_cross_entropy')\n"
        "text = WRITERS[sys.argv[3]][0](build_document(note, made.report(note), {}))\n"
        "sys.stdout.buffer.write(text.encode())\n"
    )
    folders = (str(made.ROOT), str(Path(str(made.__file__)).parent))
    texts = {
        subprocess.run(
            [sys.executable, "-c", script, *folders, form],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1


def test_every_kind_of_block_has_a_template(form: str) -> None:
    """A block of the document model is a file in the folder of the format, and nothing else is there."""
    names = {"".join(f"_{c.lower()}" if c.isupper() else c for c in kind.__name__)[1:] for kind in get_args(Block)}
    folder = shipped_templates() / FORMATS[form].name / "blocks"
    assert {path.name for path in folder.iterdir()} == {f"{name}{WRITERS[form][1]}" for name in names}


def test_every_kind_of_inline_piece_has_a_rule(form: str) -> None:
    """No inline piece of the model is without a function in a format."""
    assert set(FORMATS[form].inlines) == set(get_args(Inline))


def test_what_a_template_prints_is_escaped() -> None:
    """Any text that is put into a template goes through the format's escape; anything but text is refused."""
    template = environment("latex", None, lambda text: text.upper(), {}).from_string("<< value >> stays")
    assert template.render(value="loud") == "LOUD stays"
    with pytest.raises(TypeError, match="a template printed a list"):
        template.render(value=["x"])


def test_a_project_has_the_last_word(made: ModuleType, tmp_path: Path, form: str) -> None:
    """A template in the project's own folder goes before the shipped one of that name."""
    suffix = WRITERS[form][1]
    own = tmp_path / "templates" / FORMATS[form].name / "blocks" / f"section_heading{suffix}"
    own.parent.mkdir(parents=True)
    own.write_text("OUR HEADING << block.title >>\n", encoding="utf-8")
    note = Note("A note")
    note.section("50% done")
    text = WRITERS[form][0](document(made, note), tmp_path)
    assert r"OUR HEADING 50\% done" in text


def test_steps_carry_their_line_of_the_script(made: ModuleType, form: str) -> None:
    """Before each step stands a comment with the author's line, so that an engine's error can be led back."""
    note = made.derivation("softmax_cross_entropy")
    text = WRITERS[form][0](document(made, note))
    for step in made.report(note).steps:
        assert f"{FORMATS[form].comment} script line {step.source.span.line}\n" in text


def test_a_further_format_is_a_record_and_a_folder(made: ModuleType, tmp_path: Path) -> None:
    """A format that notesc does not have is written from a record and templates, with nothing else touched."""
    folder = tmp_path / "templates" / "plain"
    (folder / "blocks").mkdir(parents=True)
    (folder / "note.txt").write_text("<< document.title >>: << document.blocks | render >>", encoding="utf-8")
    (folder / "blocks" / "section_heading.txt").write_text("[<< block.title >>]", encoding="utf-8")
    ignoring: dict[type, Any] = {kind: (lambda _piece, _inner: "") for kind in get_args(Inline)}
    plain = Format("plain", "txt", str.upper, lambda layout: "", ignoring, comment=";", width=80)
    note = Note("A note")
    note.section("one")
    assert "A NOTE: " in write(document(made, note), plain, tmp_path)
    assert "[ONE]" in write(document(made, note), plain, tmp_path)


def test_a_format_says_everything_about_itself() -> None:
    """No field of a format is left to a default that a new one could forget."""
    assert all(field.default is field.default_factory for field in fields(Format))
