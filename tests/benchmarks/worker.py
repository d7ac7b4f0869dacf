"""A process to which questions are put one by one, each with a time limit; one that hangs is ended and replaced."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

_FORK = get_context("fork")  # the claims need not travel: the child has them


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    value: Any  # None where the time was up
    seconds: float
    in_time: bool


class Worker:
    """Puts arguments to a function in a process of its own. Use it in a `with` statement."""

    def __init__(self, work: Callable[..., Any], warm: Callable[[], object]) -> None:
        self._work, self._warm = work, warm  # `warm` is done once in each process, and not timed

    def __enter__(self) -> Worker:
        self._start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stop()

    def ask(self, limit: float, *arguments: Any) -> Answer:
        """The function's value at these arguments, and the processor time it took: other programs do not count."""
        self._ours.send(arguments)
        if self._ours.poll(limit):
            try:
                value, seconds = self._ours.recv()
            except EOFError:  # it crashed
                value, seconds = None, limit
            else:
                return Answer(value, seconds, in_time=True)
        self._stop()
        self._start()
        return Answer(None, limit, in_time=False)

    def _start(self) -> None:
        self._ours, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=_answer, args=(theirs, self._work, self._warm), daemon=True)
        self._process.start()
        theirs.close()
        self._ours.recv()  # it is warm

    def _stop(self) -> None:
        self._process.kill()
        self._process.join()
        self._ours.close()


def _answer(questions: Connection, work: Callable[..., Any], warm: Callable[[], object]) -> None:
    warm()
    questions.send("warm")
    while True:
        try:
            arguments = questions.recv()
        except EOFError:
            return
        began = time.process_time()
        value = work(*arguments)
        questions.send((value, time.process_time() - began))
