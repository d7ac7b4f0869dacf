"""Document → LaTeX."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from notesc.document.model import Code, CrossReference, Document, Emphasis, LineBreak, Link, Mathematics, Strong, Text
from notesc.mathematics import to_latex
from notesc.writers.characters import IN_MATHEMATICS
from notesc.writers.render import Format, write

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "-": "-{}",  # no ligature to a dash
    ",": ",{}",  # nor to a low quotation mark
    "\n": " ",
}
_BETWEEN_WORDS = re.compile(r"(?<=\w)-(?=\w)|,(?= )")  # there no ligature can arise
_ENDLESS = re.compile(r"\S{40,}")  # an address, or a word that no line can hold: it is broken anywhere
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+(?:[ ,.-]*[\u0400-\u04ff]+)*")


def escape(text: str) -> str:
    """LaTeX that prints the text literally. A character that no font has is left for the engine to report."""
    text = unicodedata.normalize("NFC", text)
    parts: list[str] = []
    end = 0
    for run in _CYRILLIC.finditer(text):
        parts += [_escape_run(text[end : run.start()]), rf"\cyrillictext{{{_escape_run(run[0])}}}"]
        end = run.end()
    return "".join([*parts, _escape_run(text[end:])])


def _escape_run(text: str) -> str:
    safe = {match.start() for match in _BETWEEN_WORDS.finditer(text)}
    inside = {place for match in _ENDLESS.finditer(text) for place in range(match.start() + 1, match.end())}
    return "".join(
        (r"\allowbreak{}" if place in inside else "") + (character if place in safe else _escape_character(character))
        for place, character in enumerate(text)
    )


def _escape_character(character: str) -> str:
    if character in IN_MATHEMATICS:
        return rf"\ensuremath{{{IN_MATHEMATICS[character]}}}"
    return _SPECIAL.get(character, character)


def _escape_address(address: str) -> str:
    r"""An address inside `\href`, where `#`, `%` and a backslash need one of their own."""
    return "".join(rf"\{c}" if c in "#%&_{}" else f"%{ord(c):02x}" if c in '\\^~ "<>`|' else c for c in address)


def _spaced(source: str) -> str:
    """Spaces that TeX does not draw together, for code."""
    return source.replace("  ", "~~").replace("~ ", "~~")


LATEX = Format(
    name="latex",
    suffix="tex",
    escape=escape,
    mathematics=to_latex,
    inlines={
        Text: lambda piece, _inner: escape(piece.text),
        Emphasis: lambda piece, inner: rf"\emph{{{inner(piece.pieces)}}}",
        Strong: lambda piece, inner: rf"\textbf{{{inner(piece.pieces)}}}",
        Code: lambda piece, _inner: rf"\texttt{{{_spaced(escape(piece.text))}}}",
        Mathematics: lambda piece, _inner: rf"\({to_latex(piece.layout)}\)",
        Link: lambda piece, inner: rf"\href{{{_escape_address(piece.address)}}}{{{inner(piece.pieces)}}}",
        CrossReference: lambda piece, inner: rf"\hyperlink{{{piece.target}}}{{{inner(piece.pieces)}}}",
        LineBreak: lambda _piece, _inner: r"\newline{}",
    },
    comment="%",
    width=40,
)


def write_latex(document: Document, project: Path | None = None) -> str:
    """The document as LaTeX for pdflatex; a project's `templates/latex` goes before the shipped templates."""
    return write(document, LATEX, project)
