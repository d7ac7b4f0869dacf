"""Prose with terms in it: `rf"where {p[k]} is …"` keeps the term, not its text.

Formatting a term inside an f-string yields a short marker; the text that arrives at a note is split at the markers again.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from notesc.diagnostics import Code, DerivationError, Span, author_span
from notesc.language.terms import Node

_OPEN, _CLOSE = "\ue000", "\ue001"  # private use: no author types them
_INTERPOLATED: list[Node] = []


def interpolate(node: Node) -> str:
    """The marker that stands for a term in a formatted string."""
    _INTERPOLATED.append(node)
    return f"{_OPEN}{len(_INTERPOLATED) - 1}{_CLOSE}"


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown with terms in it."""

    pieces: tuple[str | Node, ...]  # text and terms in turn
    span: Span  # where the author wrote it

    @property
    def is_empty(self) -> bool:
        return not any(not isinstance(piece, str) or piece.strip() for piece in self.pieces)


def parse_prose(text: str, span: Span | None = None) -> Prose:
    """The text of a formatted string, its terms put back.

    Raises DerivationError for anything but a string, and for control characters, which come from a `\\f` or `\\t` in a string that was not
    raw.
    """
    span = span if span is not None else author_span()
    if not isinstance(text, str):
        raise DerivationError(Code.PROSE, f"expected text in quotes, found {text!r}", span=span)
    for character in text:
        if unicodedata.category(character) == "Cc" and character != "\n":
            raise DerivationError(
                Code.PROSE,
                f"the text contains the control character {character!r}",
                "a backslash in ordinary quotes is read by Python; write a raw string: r\"\\frac…\" or rf\"…\"",
                span=span,
            )
    pieces: list[str | Node] = []
    for number, chunk in enumerate(text.replace(_CLOSE, _OPEN).split(_OPEN)):
        if number % 2:
            pieces.append(_INTERPOLATED[int(chunk)])
        elif chunk:
            pieces.append(chunk)
    return Prose(tuple(pieces), span)
