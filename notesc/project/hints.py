"""What to do about an exception of Python's in a script: near names, imports that are missing, functions of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType


def hints_for(error: BaseException) -> tuple[str, ...]:
    """Hints for an exception that a script raised; none where nothing helpful is known."""
    for kind, rule in _RULES:
        if isinstance(error, kind):
            return tuple(rule(error))
    return ()


def _of_import(error: ImportError) -> Iterator[str]:
    import notesc

    if error.name == "notesc":
        wanted = str(error).partition("'")[2].partition("'")[0]
        yield from _near(wanted, notesc.__all__)


def _of_name(error: NameError) -> Iterator[str]:
    """A name of ours that was not imported, or one like a name that the script has."""
    import notesc

    wanted = error.name or ""
    if wanted in notesc.__all__:
        yield f"from notesc import {wanted}"
        return
    yield from _near(wanted, [*_names_in_force(error.__traceback__), *notesc.__all__])


def _of_attribute(error: AttributeError) -> Iterator[str]:
    yield from _near(error.name or "", [name for name in dir(error.obj) if not name.startswith("_")])


def _of_type(error: TypeError) -> Iterator[str]:
    """`math.exp(t)`, `abs(t)`, `range(n)`: Python's own functions want numbers, not terms."""
    from notesc.language import terms

    named = (getattr(terms, word, None) for word in _WORD.findall(str(error)))
    if any(isinstance(value, type) and issubclass(value, terms.Term) for value in named):
        yield "a term is not one of Python's numbers: use the functions of notesc, and sum with Sum(z[k], k)"


def _near(wanted: str, names: Iterable[str]) -> Iterator[str]:
    from difflib import get_close_matches

    for match in get_close_matches(wanted, sorted(set(names)), n=1, cutoff=0.75):
        yield f"did you mean {match!r}?"


def _names_in_force(traceback: TracebackType | None) -> Iterator[str]:
    """The names that the innermost running code knows."""
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is not None:
        yield from traceback.tb_frame.f_locals
        yield from traceback.tb_frame.f_globals


_WORD = re.compile(r"[A-Z]\w+")
_RULES: tuple[tuple[type[BaseException], Callable[..., Iterator[str]]], ...] = (
    (ImportError, _of_import),
    (NameError, _of_name),
    (AttributeError, _of_attribute),
    (TypeError, _of_type),
)
