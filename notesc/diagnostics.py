"""Every message a user can get: a code, the place in the script, what was found, and what to do next.

Nothing here knows about terms: payloads are text, rendered by the room that raises.
"""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from types import FrameType
from typing import Any

_PACKAGE = __file__.removesuffix("diagnostics.py")  # with the separator: a folder notesc_mine is not ours
_MACHINERY = ("notesc", "dataclasses", "functools")  # modules that stand between an author's line and our code


class Code(Enum):
    """Codes of all diagnostics. N1xx: the script's mathematics; N2xx: loading; N3xx: checking; N4xx: typesetting."""

    SHAPE = "N101"
    KIND = "N102"
    TYPE = "N103"
    FLOAT = "N104"
    NAME = "N105"
    BINDING = "N106"
    TRUTH = "N107"
    SUBSCRIPT = "N108"
    PROSE = "N109"
    LIFT = "N110"
    CHAIN = "N111"
    INSTANCE = "N112"
    CONVENTION = "N113"

    RAISED = "N201"
    SYNTAX = "N202"
    NO_NOTE = "N203"
    SEVERAL_NOTES = "N204"
    REBOUND_NAME = "N205"
    NOT_FOUND = "N206"
    EXISTS = "N207"
    CONFIGURATION = "N208"
    OUT_OF_TIME = "N209"
    DIED = "N210"
    STAR_IMPORT = "N211"

    REFUTED = "N301"
    OPEN = "N302"
    UNDEFINED = "N303"
    HYPOTHESIS = "N304"
    CONTRADICTORY = "N305"
    EMPTY_NOTE = "N306"
    TOO_DEEP = "N307"

    ENGINE = "N401"
    OVERFULL = "N402"
    GLYPH = "N403"

    INTERNAL = "N901"


class Severity(Enum):
    """How much a diagnostic matters: an error fails the note, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a script."""

    path: str  # the script's file as Python knows it; "" when there is none
    line: int  # counted from 1; 0 when unknown
    column: int = 0  # counted from 1; 0 when unknown

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Span("", 0)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message to the author."""

    code: Code  # which kind of message; stable, so that it can be looked up
    message: str  # what was expected and what was found, in one sentence or a few lines
    span: Span = NOWHERE  # where in the script
    hints: tuple[str, ...] = ()  # what to do next, each a sentence
    severity: Severity = Severity.ERROR


class DerivationError(Exception):
    """A mistake in a script, raised on the author's line; carries its diagnostic."""

    def __init__(self, code: Code, message: str, *hints: str, span: Span | None = None) -> None:
        super().__init__(message)
        self.diagnostic = Diagnostic(code, message, span if span is not None else author_span(), hints)

    def __str__(self) -> str:
        lines = [f"{self.diagnostic.code.value}: {self.diagnostic.message}"]
        lines += [f"  hint: {hint}" for hint in self.diagnostic.hints]
        return "\n".join(lines)

    def __reduce__(self) -> tuple[Callable[[Diagnostic], DerivationError], tuple[Any, ...]]:
        return _restored, (self.diagnostic,)  # a worker hands the error to its parent by pickling


def _restored(diagnostic: Diagnostic) -> DerivationError:
    return DerivationError(diagnostic.code, diagnostic.message, *diagnostic.hints, span=diagnostic.span)


def author_span() -> Span:
    """The innermost frame outside this package: the author's own line.

    On Python 3.11 and later `f_lineno` of a frame inside a parenthesised chain is the line of the very call.
    """
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # the documented way to the caller's line
    while frame is not None and _is_ours(frame):
        frame = frame.f_back
    if frame is None:
        return NOWHERE
    return Span(frame.f_code.co_filename, frame.f_lineno, _column(frame))


def _is_ours(frame: FrameType) -> bool:
    module = str(frame.f_globals.get("__name__", ""))
    return module.partition(".")[0] in _MACHINERY or frame.f_code.co_filename.startswith(_PACKAGE)


def _column(frame: FrameType) -> int:
    """The column of the running instruction in characters; Python itself counts bytes."""
    position = next(islice(frame.f_code.co_positions(), frame.f_lasti // 2, None), None)
    if position is None or position[2] is None:
        return 0
    before = linecache.getline(frame.f_code.co_filename, frame.f_lineno).encode()[: position[2]]
    return (len(before.decode(errors="replace")) if before else position[2]) + 1
