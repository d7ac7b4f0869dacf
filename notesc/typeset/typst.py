"""The embedded engine: Typst in this process, with its own fonts alone, so that every machine makes the same pages."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from importlib.metadata import version
from typing import Any

from notesc.diagnostics import Diagnostic, Span
from notesc.typeset.records import Engine, LineMap, Typeset, engine_error, missing_glyph, overfull

_PLACE = re.compile(r"error:.*?┌─ [^\n]*?:(\d+):\d+", re.DOTALL)
_GLYPH = re.compile(rb'xlink:href="#(\w+)"')
_LACKING = "\U0010fffe"  # a noncharacter, so that no font has it
_LAST_OF_LATIN = "\u024f"  # the fonts are known to have every character up to here
_FONTS = '("New Computer Modern", "New Computer Modern Math")'


def typeset(source: str, path: str) -> Typeset:
    """The PDF of a Typst source. `path` names the script in diagnostics."""
    import typst

    lines = LineMap(source, path)
    diagnostics = [
        missing_glyph("Typst", character, lines.span_of(character), "write it with other characters")
        for character in lacking(source)
    ]
    try:
        pdf = typst.compile(source.encode(), ignore_system_fonts=True, timestamp=_timestamp())
    except typst.TypstError as error:
        return Typeset(b"", (*diagnostics, _error(error, lines)))
    return Typeset(pdf, (*diagnostics, *_overfull(source, lines)))


def _timestamp() -> int:
    """The date written into the PDF: a fixed one, so that the same note gives the same bytes."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "0"))


def _error(error: Any, lines: LineMap) -> Diagnostic:
    found = _PLACE.search(error.diagnostic)
    span = lines.span(int(found[1])) if found else lines.span(0)
    return engine_error("Typst", error.message, span, *error.hints)


def _overfull(source: str, lines: LineMap) -> list[Diagnostic]:
    """What the template's own measurements found; Typst itself says nothing of what runs off the page."""
    import typst

    found = json.loads(typst.query(source.encode(), "<overfull>", field="value", ignore_system_fonts=True))
    return [overfull(str(value["excess"]), Span(lines.path, value["line"])) for value in found]


def lacking(text: str) -> tuple[str, ...]:
    """The characters that no embedded font has, which Typst would print as an empty box without a word.

    Found by drawing each of them and comparing with the drawing of a character that no font can have.
    """
    unusual = sorted({character for character in text if character > _LAST_OF_LATIN and not character.isspace()})
    return tuple(character for character in unusual if _is_lacking(character))


@cache
def _is_lacking(character: str) -> bool:
    return _drawing(character) == _drawing(_LACKING)


@cache
def _drawing(character: str) -> tuple[bytes, ...]:
    import typst

    source = f"#set page(width: auto, height: auto)\n#set text(font: {_FONTS})\n#str.from-unicode({ord(character)})\n"
    drawn = typst.compile(source.encode(), format="svg", ignore_system_fonts=True)
    return tuple(_GLYPH.findall(drawn))


TYPST = Engine("typst", "typ", f"Typst {version('typst')}", typeset)
