"""The way of one script through the compiler: a list of phases, run in a worker process."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from notesc.diagnostics import Code, DerivationError, Diagnostic, Span
from notesc.project.discovery import Script
from notesc.project.report import NoteOutcome, note_outcome, relative_to

if TYPE_CHECKING:
    from notesc.audit.explanations import Explanation
    from notesc.audit.survivors import Survey
    from notesc.checking import NoteReport
    from notesc.document.model import Document
    from notesc.language.note import Note

SOURCE_FORMATS = ("tex", "typ")  # always written: what the engines read


class Goal(Enum):
    """How far a command wants a script to go: the last phase that it needs."""

    LOAD = "load"
    CHECK = "document"  # prose that cannot be read is told by `check` too
    WRITE = "write"
    TYPESET = "typeset"
    EXPLAIN = "explain"  # these two leave the way of a note after it is checked
    MUTATE = "mutate"


@dataclass(frozen=True, slots=True)
class Task:
    """One script to take through the phases. Plain data: it travels to a worker."""

    script: Script
    root: Path  # the project's folder
    goal: Goal
    engine: str = "auto"  # the engine's name
    formats: tuple[str, ...] = ()  # writers to write with, besides those that the engines read
    line: int = 0  # the line to explain
    most: int = 0  # how many mutants to try
    seed: int = 0  # which of them


@dataclass(slots=True)
class _Work:
    """What a script has become so far; each phase fills in its part."""

    task: Task
    note: Note | None = None
    report: NoteReport | None = None
    document: Document | None = None
    outputs: dict[str, bytes] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    explanations: tuple[Explanation, ...] = ()
    survey: Survey | None = None

    @property
    def loaded(self) -> Note:
        assert self.note is not None  # the phases before have run
        return self.note

    @property
    def checked(self) -> NoteReport:
        assert self.report is not None
        return self.report

    @property
    def composed(self) -> Document:
        assert self.document is not None
        return self.document


def _load(work: _Work) -> None:
    from notesc.project.loading import load

    script = work.task.script
    work.note, remarks = load(script.path, script.module, work.task.root)
    work.diagnostics += remarks


def _check(work: _Work) -> None:
    from notesc.checking import check

    work.report = check(work.loaded)
    if not work.report.passes and work.task.goal not in AUDITS:
        from notesc.audit.hints import with_repairs

        work.report = with_repairs(work.report)


def _document(work: _Work) -> None:
    from notesc.document.build import build_document

    work.document = build_document(work.loaded, work.checked)


def _write(work: _Work) -> None:
    from notesc.writers import WRITERS

    for name in dict.fromkeys((*SOURCE_FORMATS, *work.task.formats)):
        write, suffix = WRITERS[name]
        work.outputs[suffix] = write(work.composed, work.task.root).encode()


def _typeset(work: _Work) -> None:
    from notesc.typeset.engines import choose
    from notesc.writers import WRITERS

    engine = choose(work.task.engine)
    _, suffix = WRITERS[engine.format]
    result = engine.typeset(work.outputs[suffix].decode(), str(work.task.script.path))
    work.diagnostics += result.diagnostics
    if result.pdf:
        work.outputs[".pdf"] = result.pdf


def _explain(work: _Work) -> None:
    from notesc.audit.explanations import explain

    work.explanations = explain(work.checked, work.task.line)


def _mutate(work: _Work) -> None:
    from notesc.audit.survivors import survey

    work.survey = survey(work.checked.steps, most=work.task.most, seed=work.task.seed)


PHASES: tuple[tuple[str, Callable[[_Work], None]], ...] = (
    ("load", _load),
    ("check", _check),
    ("document", _document),
    ("write", _write),
    ("typeset", _typeset),
)
AUDITS = {Goal.EXPLAIN: (*PHASES[:2], ("explain", _explain)), Goal.MUTATE: (*PHASES[:2], ("mutate", _mutate))}


def process(task: Task, announce: Callable[[str], None]) -> NoteOutcome:
    """Takes a script as far as its task says; `announce(phase)` is called before each phase.

    Raises nothing that a script or a phase raises: a script's mistake becomes its diagnostic, and so does a bug of
    ours, which leaves standing what the phases before it made.
    """
    from notesc.project.loading import LoadingError, OutOfTime

    started = time.perf_counter()
    work = _Work(task)
    for name, phase in AUDITS.get(task.goal, PHASES):
        announce(name)
        try:
            phase(work)
        except LoadingError as error:
            work.diagnostics += error.diagnostics
            break
        except DerivationError as error:  # prose that cannot be read, mathematics that cannot be written
            work.diagnostics.append(_placed(error.diagnostic, task))
            break
        except OutOfTime:  # between two lines of the script
            work.diagnostics.append(
                Diagnostic(Code.OUT_OF_TIME, "the script ran out of time", Span(task.script.name, 0))
            )
            break
        except RecursionError:  # a sum of a thousand written terms, a function of a function of …
            message = f"a formula of this note is nested too deeply to be followed, in the phase {name!r}"
            hint = "write a long sum with Sum, and a long product of steps as steps"
            work.diagnostics.append(Diagnostic(Code.TOO_DEEP, message, Span(task.script.name, 0), (hint,)))
            break
        except Exception as error:  # noqa: BLE001  # whatever it is, the other notes go on
            work.diagnostics.append(_internal(error, name, task))
            break
        if name == task.goal.value:
            break
    return _outcome(work, started)


def _outcome(work: _Work, started: float) -> NoteOutcome:
    name = work.task.script.name
    outcome = NoteOutcome(name, title="" if work.note is None else work.note.title)
    if work.report is not None:
        try:
            outcome = note_outcome(name, work.report)
        except Exception as error:  # noqa: BLE001  # mathematics that has no text
            work.diagnostics.append(_internal(error, "report", work.task))
    own = [diagnostic for diagnostic in work.diagnostics if diagnostic not in outcome.diagnostics]
    shorten = relative_to(work.task.root)
    diagnostics = sorted(map(shorten, (*own, *outcome.diagnostics)), key=lambda d: (d.span.path != name, d.span.line))
    seconds = time.perf_counter() - started
    steps = tuple(replace(step, diagnostics=tuple(map(shorten, step.diagnostics))) for step in outcome.steps)
    return replace(
        outcome,
        seconds=seconds,
        steps=steps,
        diagnostics=tuple(diagnostics),
        outputs=work.outputs,
        explanations=work.explanations,
        survey=work.survey,
    )


def _placed(diagnostic: Diagnostic, task: Task) -> Diagnostic:
    """The diagnostic at a line of the project, or else at the script as a whole."""
    path = Path(diagnostic.span.path)
    if path == task.script.path or path.is_relative_to(task.root):
        return diagnostic
    return replace(diagnostic, span=Span(task.script.name, 0))


def _internal(error: Exception, phase: str, task: Task) -> Diagnostic:
    """A bug of ours; the traceback is the hint, shown with --debug."""
    import traceback

    message = f"a bug in notesc, in the phase {phase!r}: {type(error).__name__}: {error}"
    trace = "".join(traceback.format_exception(error))
    return Diagnostic(Code.INTERNAL, message, Span(task.script.name, 0), (trace,))
