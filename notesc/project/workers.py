"""Runs each script in a process of its own, within limits, and never lets one spoil another.

A script is a program: it may hang, exit, crash, print without end or start programs of its own. Whatever it does, its process group is
ended, and its note alone fails. Processes are forked from a server that has imported notesc once, so that each begins fresh and at once.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from notesc.diagnostics import Code, Diagnostic, Span
from notesc.project.build import Task
from notesc.project.report import NoteOutcome
from notesc.project.sandbox import Limits, run_in_child

_GRACE = 1.0  # seconds that a process gets, after its time is over, to say where it was
_PHASE_WORDS = {
    "start": "being started",
    "load": "running",
    "check": "being checked",
    "document": "being composed",
    "write": "being written",
    "typeset": "being typeset",
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
    """What became of each task, with its number, in the order in which they end; at most `at_once` run at a time (0: one per processor)."""
    waiting = list(enumerate(tasks))
    running: list[_Running] = []
    at_once = at_once or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    context = _context()
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


def _context() -> multiprocessing.context.BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["notesc.project.preload"])
    return context


def _start(
    context: multiprocessing.context.BaseContext, number: int, task: Task, limits: Limits, folder: Path
) -> _Running:
    ours, theirs = context.Pipe(duplex=False)
    log = folder / f"{number}.log"
    log.touch()
    process = context.Process(  # type: ignore[attr-defined]  # every context has it
        target=run_in_child, args=(task, limits, theirs, str(log)), daemon=True
    )
    process.start()
    theirs.close()
    return _Running(number, task, process, ours, log, time.monotonic())


def _ended(running: Sequence[_Running], limits: Limits) -> list[_Running]:
    """Waits until something happens, and returns the jobs that are over: a result, a death, or no time left."""
    remaining = min(job.started + limits.seconds + _GRACE for job in running) - time.monotonic()
    ready = wait([job.connection for job in running], timeout=max(0.0, remaining))
    over = []
    for job in running:
        if job.connection in ready and not _receive(job):
            over.append(job)
        elif time.monotonic() > job.started + limits.seconds + _GRACE:
            over.append(job)
    return over


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
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(job.process.pid or 0, signal.SIGKILL)
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
    if seconds >= limits.seconds:
        return Diagnostic(
            Code.OUT_OF_TIME,
            f"the note was still {doing} after {limits.seconds:g} s, and was ended",
            Span(name, 0),
            ("time_limit in notesc.toml sets another limit",),
        )
    status = job.process.exitcode
    if status is not None and status < 0:
        cause, hint = f"ended by {signal.Signals(-status).name}", "a library crashed, or memory ran out (memory_limit in notesc.toml)"
    else:
        cause, hint = f"ended with exit status {status} and no result", "a script only builds its note; it must not end its process"
    return Diagnostic(Code.DIED, f"the process was {cause}, while the note was {doing}", Span(name, 0), (hint,))


def _printed(log: Path, limit: int = 4000) -> str:
    """The beginning of what a script wrote."""
    with log.open("rb") as file:
        data = file.read(limit + 1)
    text = data[:limit].decode(errors="replace")
    return text + "\n[…]" if len(data) > limit else text
