"""What an engine is and what it gives back; and the way from a line of its input to a line of the script."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from notesc.diagnostics import Code, Diagnostic, Severity, Span
from notesc.writers.render import MARKER


@dataclass(frozen=True, slots=True)
class Typeset:
    """What an engine made of a source."""

    pdf: bytes  # empty where the engine gave up
    diagnostics: tuple[Diagnostic, ...]

    @property
    def succeeded(self) -> bool:
        """Whether there is a PDF and nothing wrong with it but appearances."""
        return bool(self.pdf) and not any(d.severity is Severity.ERROR for d in self.diagnostics)


@dataclass(frozen=True, slots=True)
class Engine:
    """One way to make a PDF."""

    name: str  # as in --engine
    format: str  # the writer whose text it takes: a key of WRITERS
    version: str
    typeset: Callable[[str, str], Typeset]  # (source, path of the script for diagnostics) → PDF


class LineMap:
    """Which line of the script a line of the output was made from, by the comments that the writers leave."""

    def __init__(self, source: str, path: str) -> None:
        self.path = path
        self.lines = source.split("\n")
        self._script: list[int] = []
        current = 0
        for line in self.lines:
            found = _COMMENT.match(line)
            current = int(found[1]) if found else current
            self._script.append(current)

    def span(self, line: int) -> Span:
        """The place in the script for a line of the output, counted from 1."""
        inside = 1 <= line <= len(self._script)
        return Span(self.path, self._script[line - 1] if inside else 0)

    def span_of(self, text: str) -> Span:
        """The place in the script where a text first stands in the output."""
        found = next((number for number, line in enumerate(self.lines, start=1) if text in line), 0)
        return self.span(found)


_COMMENT = re.compile(rf"(?:%|//) {MARKER} (\d+)$")


def engine_error(engine: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """The engine gave up."""
    return Diagnostic(Code.ENGINE, f"{engine}: {message}", span, hints)


def overfull(excess: str, span: Span) -> Diagnostic:
    """Something is wider than the page."""
    hint = "name a part of the formula with note.define, or split the step in two"
    return Diagnostic(Code.OVERFULL, f"a line is {excess} pt too wide for the page", span, (hint,), Severity.WARNING)


def missing_glyph(engine: str, character: str, span: Span, *hints: str) -> Diagnostic:
    """No font of the engine has a character."""
    message = f"{engine} has no font with the character {character!r} (U+{ord(character):04X})"
    return Diagnostic(Code.GLYPH, message, span, hints)
