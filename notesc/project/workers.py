"""Runs each script in a process of its own, within limits, and never lets one spoil another.

A script is a program: it may hang, exit, crash, print without end or start programs of its own. Whatever it does, its
process group is ended, and its note alone fails. Processes are forked from a server that has imported notesc once, so
that each begins fresh and at once.
"""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from notesc.diagnostics import Code, Diagnostic, Span
from notesc.project.build import Goal, Task
from notesc.project.report import NoteOutcome
from notesc.project.sandbox import Limits, run_in_child

_GRACE = 1.0  # seconds that a process gets, after its time is over, to say where it was
_SHOWN_LINES, _SHOWN_WIDTH = 20, 160  # how much of a script's own output is kept
_PHASE_WORDS = {
    "start": "being started",
    "load": "running",
    "check": "being checked",
    "document": "being composed",
    "write": "being written",
    "typeset": "being typeset",
    "explain": "being explained",
    "mutate": "being mutated",
}


@dataclass(slots=True)
class _Running:
    """A process at work on one task."""

    number: int  # the task's place among the tasks
    task: Task
    process: BaseProcess
    connection: Connection
    log: Path  # where the script's own output goes
    started: float
    phase: str = "start"
    outcome: NoteOutcome | None = None


def run_tasks(tasks: Sequence[Task], limits: Limits, *, at_once: int = 0) -> Iterator[tuple[int, NoteOutcome]]:
    """What became of each task, with its number, in the order in which they end.

    At most `at_once` run at a time; 0 means one for each processor.
    """
    waiting = list(enumerate(tasks))
    running: list[_Running] = []
    at_once = at_once or _processors()
    context = _context(tasks)
    with tempfile.TemporaryDirectory(prefix="notesc-") as folder:
        try:
            while waiting or running:
                while waiting and len(running) < at_once:
                    number, task = waiting.pop(0)
                    running.append(_start(context, number, task, limits, Path(folder)))
                for job in _ended(running, limits):
                    running.remove(job)
                    _end(job)
                    yield job.number, _finished(job, limits)
        finally:
            for job in running:
                _end(job)


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# What the server imports once, so that each process has it from the beginning: what nearly every note needs to get as
# far as its goal, and no oracle.
_PRELOADED = {
    Goal.LOAD: ("notesc.project.sandbox", "notesc.project.loading"),
    Goal.CHECK: (
        *("notesc.checking", "notesc.kernel.judge", "notesc.mathematics"),
        *("notesc.document.build", "markdown_it", "mdit_py_plugins.dollarmath"),
    ),
    Goal.WRITE: ("notesc.writers", "jinja2"),
    Goal.TYPESET: ("notesc.typeset.engines", "typst"),
}
_ON_THE_WAY = list(_PRELOADED)  # the goals on the way of a note, the nearest first


def _context(tasks: Sequence[Task]) -> multiprocessing.context.BaseContext:
    """How processes are started; the server, where there is one, is prepared for these tasks."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    furthest = max((_ON_THE_WAY.index(task.goal) if task.goal in _ON_THE_WAY else 1 for task in tasks), default=0)
    context.set_forkserver_preload([module for goal in _ON_THE_WAY[: furthest + 1] for module in _PRELOADED[goal]])
    return context


def _start(
    context: multiprocessing.context.BaseContext, number: int, task: Task, limits: Limits, folder: Path
) -> _Running:
    ours, theirs = context.Pipe(duplex=False)
    scratch = folder / str(number)
    scratch.mkdir()
    log = scratch / "output.log"
    log.touch()
    process = context.Process(  # type: ignore[attr-defined]  # every context has it
        target=run_in_child, args=(task, limits, theirs, str(scratch), str(log)), daemon=True
    )
    process.start()
    theirs.close()
    return _Running(number, task, process, ours, log, time.monotonic())


def _ended(running: Sequence[_Running], limits: Limits) -> list[_Running]:
    """Waits until something happens, and returns the jobs that are over: a result, a death, or no time left."""
    remaining = min(job.started + limits.seconds + _GRACE for job in running) - time.monotonic()
    ready = wait([job.connection for job in running], timeout=max(0.0, remaining))
    now = time.monotonic()
    return [
        job
        for job in running
        if (job.connection in ready and not _receive(job)) or now > job.started + limits.seconds + _GRACE
    ]


def _receive(job: _Running) -> bool:
    """Takes one message; False where it was the last."""
    try:
        message = job.connection.recv()
    except (EOFError, OSError):
        return False
    if isinstance(message, NoteOutcome):
        job.outcome = message
        return False
    job.phase = message
    return True


def _end(job: _Running) -> None:
    """Ends the process and whatever it has started."""
    job.connection.close()
    if job.outcome is None:
        job.process.join(timeout=0.2)  # it may be dying of itself; then its exit status says how
    if job.process.pid:
        with suppress(ProcessLookupError, PermissionError):  # it has not made its group yet, or all of it is gone
            os.killpg(job.process.pid, signal.SIGKILL)
    job.process.kill()
    job.process.join(timeout=5)


def _finished(job: _Running, limits: Limits) -> NoteOutcome:
    printed = _printed(job.log)
    seconds = time.monotonic() - job.started
    if job.outcome is not None:
        return replace(job.outcome, printed=printed)
    diagnostic = _why_it_ended(job, limits, seconds)
    return NoteOutcome(job.task.script.name, seconds=seconds, diagnostics=(diagnostic,), printed=printed)


def _why_it_ended(job: _Running, limits: Limits, seconds: float) -> Diagnostic:
    name, doing = job.task.script.name, _PHASE_WORDS[job.phase]
    here = Span(name, _line_of_crash(job))
    if seconds >= limits.seconds:
        return Diagnostic(
            Code.OUT_OF_TIME,
            f"the note was still {doing} after {limits.seconds:g} s, and was ended",
            Span(name, 0),
            ("time_limit in notesc.toml sets another limit",),
        )
    status = job.process.exitcode
    if status is not None and status < 0:
        cause, hint = (
            f"ended by {signal.Signals(-status).name}",
            "a library crashed, or memory ran out (memory_limit in notesc.toml)",
        )
    else:
        cause, hint = (
            f"ended with exit status {status} and no result",
            "a script only builds its note; it must not end its process",
        )
    return Diagnostic(Code.DIED, f"the process was {cause}, while the note was {doing}", here, (hint,))


def _line_of_crash(job: _Running) -> int:
    """The script's line in the stack that Python writes when a library crashes; 0 where it wrote none."""
    text = job.log.read_bytes()[-20_000:].decode(errors="replace")
    path = re.escape(str(job.task.script.path))
    found = re.search(rf'File "{path}", line (\d+)', text)
    return int(found.group(1)) if found else 0


def _printed(log: Path) -> str:
    """The beginning of what a script wrote, without characters that would steer a terminal."""
    with log.open("rb") as file:
        data = file.read(_SHOWN_LINES * _SHOWN_WIDTH)
        complete = not file.read(1)
    lines = [
        "".join(c if c.isprintable() else "�" for c in line) for line in data.decode(errors="replace").splitlines()
    ]
    shown = [line if len(line) <= _SHOWN_WIDTH else line[:_SHOWN_WIDTH] + " […]" for line in lines[:_SHOWN_LINES]]
    if not complete or len(lines) > _SHOWN_LINES:
        shown.append("[…]")
    return "\n".join(shown)
