"""The inside of a worker process: its limits, and where the script's own output goes."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import FrameType

from notesc.project.build import Task, process
from notesc.project.loading import LARGEST_FILE, OutOfTime


@dataclass(frozen=True, slots=True)
class Limits:
    """What one note may use."""

    seconds: float  # wall-clock time
    megabytes: int  # address space


def run_in_child(task: Task, limits: Limits, connection: Connection, scratch: str, log: str) -> None:
    """Works on one task and sends each phase's name and then the outcome through the connection.

    Temporary files go to the folder `scratch`, which the parent removes whatever becomes of this process.
    """
    os.setsid()  # a group of its own, which can be ended as a whole
    owner = os.getpid()
    _redirect(log)
    os.environ["TMPDIR"] = tempfile.tempdir = scratch
    _limit(limits)
    faulthandler.enable()  # a crash inside a library leaves the script's line in the log
    sys.dont_write_bytecode = True  # a check leaves nothing behind in the folder of the scripts

    def announce(phase: str) -> None:
        if os.getpid() != owner:  # the script has forked; the copy has no business here
            os._exit(0)
        _set_alarm(limits.seconds if phase == "load" else 0.0)
        connection.send(phase)

    with _alarm_raises():
        outcome = process(task, announce)
    if os.getpid() == owner:
        connection.send(outcome)
    os._exit(0)  # not the ordinary way: a script's threads and exit handlers could hold it up


def _redirect(log: str) -> None:
    """Standard output and error go to a file, at the level of the system, and standard input is empty."""
    sys.stdout.flush()
    sys.stderr.flush()
    target = os.open(log, os.O_WRONLY | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(target, 1)
    os.dup2(target, 2)
    # unbuffered, so that what was printed before a crash is kept, and in UTF-8 whatever the terminal speaks
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # lives as long as the process
    sys.stdout = open(1, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115


def _limit(limits: Limits) -> None:
    import resource

    cpu = int(limits.seconds * 4) + 10  # for what outlives its parent; threads add up
    for kind, value in (
        (resource.RLIMIT_AS, limits.megabytes * 2**20),
        (resource.RLIMIT_CPU, cpu),
        (resource.RLIMIT_FSIZE, LARGEST_FILE),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with suppress(ValueError):  # a system that does not limit this; the parent's clock still does
            resource.setrlimit(kind, (bound, hard))


def _set_alarm(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_REAL, seconds)


@contextmanager
def _alarm_raises() -> Iterator[None]:
    """While a script runs, the end of its time interrupts it, so that the message can name the line.

    A script that takes no notice is ended by the parent.
    """

    def interrupt(_: int, __: FrameType | None) -> None:
        raise OutOfTime

    previous = signal.signal(signal.SIGALRM, interrupt)
    try:
        yield
    finally:
        _set_alarm(0.0)
        signal.signal(signal.SIGALRM, previous)
