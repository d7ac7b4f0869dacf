"""Note + NoteReport → Document: the list of phases, each of which makes one part of the document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from notesc.checking.reports import NoteReport
from notesc.document import checked, markdown
from notesc.document.blocks import Builder
from notesc.document.conventions import conventions
from notesc.document.marks import legend
from notesc.document.model import Document
from notesc.document.notation import notation
from notesc.document.numbering import Numbering, number
from notesc.language.note import Note


@dataclass(frozen=True, slots=True)
class Source:
    """What every phase may look at."""

    note: Note
    report: NoteReport
    numbering: Numbering
    versions: Mapping[str, str]


PHASES: tuple[tuple[str, Callable[[Source], Any]], ...] = (  # (field of the Document, how it is made)
    ("title", lambda source: markdown.plain(source.note.title)),
    ("topics", lambda source: tuple(markdown.plain(topic) for topic in source.note.topics)),
    ("line", lambda source: source.note.span.line),
    ("standing", lambda source: checked.standing(source.report)),
    ("verdict", lambda source: checked.verdict(source.report)),
    ("summary", lambda source: markdown.blocks(source.note.summary)),
    ("notation", lambda source: notation(source.note, source.numbering)),
    ("conventions", lambda source: conventions(source.note)),
    ("blocks", lambda source: tuple(Builder(source.report, source.numbering).blocks())),
    ("methods", lambda source: checked.methods(source.report, source.numbering)),
    ("evaluation", lambda source: checked.evaluation(source.report, source.numbering)),
    ("tools", lambda source: checked.tools(source.versions)),
    ("results", lambda source: checked.results(source.report, source.numbering)),
    ("conditions", lambda source: checked.conditions(source.report, source.numbering)),
    ("legend", lambda _: legend()),
)


def build_document(note: Note, report: NoteReport, versions: Mapping[str, str] | None = None) -> Document:
    """The document of a note that was checked; `versions` are of what it was checked with, by default as installed.

    Raises DerivationError for prose that cannot be read: unknown LaTeX in `$…$`, a picture.
    """
    source = Source(note, report, number(note), checked.installed() if versions is None else versions)
    return Document(**{name: phase(source) for name, phase in PHASES})
