"""Document → Typst."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from notesc.document.model import Code, CrossReference, Document, Emphasis, LineBreak, Link, Mathematics, Strong, Text
from notesc.mathematics import to_typst
from notesc.writers.render import Format, write

# Everything that markup could read as more than itself: also quotes (they would be curled), and hyphens and dots
# except inside a word or at the end of a sentence (dashes, minus signs, ellipses, numbered items).
_SPECIAL = re.compile(r"""[\\*_`$#@<>\[\]~'"/=+&|{}^%]|(?<![^\W_])-|-(?![^\W_])|(?<=[\d.])\.|\.(?=\.)""")


# What the font would draw as one character: two hyphens as a dash, two apostrophes as a quotation mark …
_LIGATURE = re.compile(r"([-'`,]{2,}|[?!]`+)")


def escape(text: str) -> str:
    """Typst markup that prints the text literally."""
    text = unicodedata.normalize("NFC", text).replace("\n", " ")
    marked = _SPECIAL.sub(lambda match: f"\\{match[0]}", text)
    return marked if not _LIGATURE.search(text) else "".join(map(_escape_part, _LIGATURE.split(text)))


def _escape_part(part: str) -> str:
    marked = _SPECIAL.sub(lambda match: f"\\{match[0]}", part)
    return f"#without-ligatures[{marked}];" if _LIGATURE.fullmatch(part) else marked


def quoted(text: str) -> str:
    """A Typst string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


TYPST = Format(
    name="typst",
    suffix="typ",
    escape=escape,
    mathematics=to_typst,
    inlines={  # the `;` ends what `#` began: a bracket in the text that follows is text
        Text: lambda piece, _inner: escape(piece.text),
        Emphasis: lambda piece, inner: f"#emph[{inner(piece.pieces)}];",
        Strong: lambda piece, inner: f"#strong[{inner(piece.pieces)}];",
        Code: lambda piece, _inner: f"#raw({quoted(piece.text)});",
        Mathematics: lambda piece, _inner: f"${to_typst(piece.layout).strip()}$",
        Link: lambda piece, inner: f"#link({quoted(piece.address)})[{inner(piece.pieces)}];",
        CrossReference: lambda piece, inner: f"#link(<{piece.target}>)[{inner(piece.pieces)}];",
        LineBreak: lambda _piece, _inner: "#linebreak();",
    },
    comment="//",
    width=40,
)


def write_typst(document: Document, project: Path | None = None) -> str:
    """The document as Typst; a project's `templates/typst` goes before the shipped templates."""
    return write(document, TYPST, project)
