"""Prose with terms in it: `rf"where {p[k]} is …"` keeps the term, not its text.

Formatting a term inside an f-string yields a short marker; the text that arrives at a note is split at the markers
again.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from notesc.diagnostics import Code, DerivationError, Span, author_span
from notesc.language.tree import Node

_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: no author types them, and one that is not ours is refused
_MARKER = re.compile(f"{_OPEN}([0-9]+){_CLOSE}")
_INTERPOLATED: list[Node] = []


def interpolate(node: Node, specification: str = "") -> str:
    """The marker that stands for a term in a formatted string. Raises DerivationError for a format such as `:.2f`."""
    if specification:
        raise DerivationError(
            Code.PROSE, f"the format {specification!r} does not apply to the term {node!r}", "write the term alone: {x}"
        )
    _INTERPOLATED.append(node)
    return f"{_OPEN}{len(_INTERPOLATED) - 1}{_CLOSE}"


def not_for_prose(what: str, hint: str) -> DerivationError:
    """The error for something that an f-string cannot take, as it is neither a term nor a proposition."""
    return DerivationError(Code.PROSE, f"{what} cannot stand in prose", hint)


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown with terms in it."""

    pieces: tuple[str | Node, ...]  # text and terms in turn
    span: Span  # where the author wrote it

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing but blanks."""
        return not any(not isinstance(piece, str) or piece.strip() for piece in self.pieces)

    @property
    def source(self) -> str:
        """The text, its terms as the Python source that an author would write."""
        return "".join(piece if isinstance(piece, str) else repr(piece) for piece in self.pieces)


def parse_prose(text: Any, span: Span | None = None) -> Prose:
    r"""The text of a formatted string, its terms put back.

    Raises DerivationError for anything but a string, for control characters, which come from a `\f` or `\t` in a string
    that was not raw, and for pieces of a marker.
    """
    span = span if span is not None else author_span()
    if not isinstance(text, str):
        raise DerivationError(Code.PROSE, f"expected text in quotes, found {text!r}", span=span)
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cs") and character != "\n":
            raise DerivationError(
                Code.PROSE,
                f"the text contains the control character {character!r}",
                'a backslash in ordinary quotes is read by Python; write a raw string: r"\\frac…" or rf"…"',
                span=span,
            )
    pieces: list[str | Node] = []
    for number, chunk in enumerate(_MARKER.split(text)):
        if number % 2:
            pieces.append(_interpolated(int(chunk), span))
        elif _OPEN in chunk or _CLOSE in chunk:
            raise _broken(span)
        elif chunk:
            pieces.append(chunk)
    return Prose(tuple(pieces), span)


def _interpolated(number: int, span: Span) -> Node:
    if number >= len(_INTERPOLATED):
        raise _broken(span)
    return _INTERPOLATED[number]


def _broken(span: Span) -> DerivationError:
    return DerivationError(
        Code.PROSE,
        "the text contains part of a marker for a term (the private characters U+E000 and U+E001)",
        "do not cut or rearrange a formatted string that has terms in it",
        span=span,
    )


def parse_plain(text: Any, what: str, span: Span) -> str:
    """Text without terms, which may be empty. Raises DerivationError naming what was expected."""
    prose = parse_prose(text, span)
    if not all(isinstance(piece, str) for piece in prose.pieces):
        raise DerivationError(
            Code.PROSE, f"{what} is plain text, found a term in {prose.source!r}", "name the term in words", span=span
        )
    return str(text)
