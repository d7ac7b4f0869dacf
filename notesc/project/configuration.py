"""What a project says about itself: notesc.toml, or [tool.notesc] in pyproject.toml; every setting has a default."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from notesc.diagnostics import Code, DerivationError, Span

LEAST_MEMORY = 512  # megabytes; with less, not even the libraries load


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings of one project."""

    root: Path  # the project's folder, absolute; imports of scripts begin here
    derivations: Path  # the folder of the scripts, absolute
    out: Path  # where notes are written, absolute
    engine: str = "auto"  # what makes the PDFs
    formats: tuple[str, ...] = ("pdf",)  # what is written besides the .tex and .typ, which always are
    time_limit: float = 60.0  # seconds of wall-clock time for one note
    memory_limit: int = 4096  # megabytes of address space for one note


def _error(file: Path, message: str, *hints: str) -> DerivationError:
    return DerivationError(Code.CONFIGURATION, message, *hints, span=Span(str(file), 0))


def _folder(value: Any, root: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise ValueError('a folder in quotes, like "derivations"')
    return (root / value).resolve()


def format_names() -> tuple[str, ...]:
    """What `build` can write: PDFs, and the text of each writer."""
    from notesc.writers import WRITERS

    return ("pdf", *WRITERS)


def engine_names() -> tuple[str, ...]:
    """What can make the PDFs."""
    from notesc.typeset.engines import ENGINES

    return tuple(ENGINES)


def _engine(value: Any, _: Path) -> str:
    if value not in engine_names():
        raise ValueError("one of " + ", ".join(f'"{name}"' for name in engine_names()))
    return str(value)


def _formats(value: Any, _: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or any(item not in format_names() for item in value):
        raise ValueError('a list of formats, like ["pdf", "tex"]; the formats are ' + ", ".join(format_names()))
    return tuple(value)


def _seconds(value: Any, _: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not value > 0:
        raise ValueError("a number of seconds greater than 0")
    return float(value)


def _megabytes(value: Any, _: Path) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < LEAST_MEMORY:
        raise ValueError(f"a whole number of megabytes, at least {LEAST_MEMORY}")
    return value


# Each key of the file, and what reads it: value, root → setting; raises ValueError naming what it expects.
_SETTINGS: dict[str, Callable[[Any, Path], Any]] = {
    "derivations": _folder,
    "out": _folder,
    "engine": _engine,
    "formats": _formats,
    "time_limit": _seconds,
    "memory_limit": _megabytes,
}


def find_configuration(start: Path) -> Configuration:
    """The project that a folder belongs to.

    Its root is the nearest folder, from `start` upwards, with a notesc.toml, a pyproject.toml with [tool.notesc], or a
    folder derivations/; `start` itself where there is none.

    Raises DerivationError (CONFIGURATION) for a file that cannot be read, an unknown key and a wrong value.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        for file, table in ((folder / "notesc.toml", ()), (folder / "pyproject.toml", ("tool", "notesc"))):
            settings = _table(file, table)
            if settings is not None:
                return _configured(folder, file, settings)
        if (folder / "derivations").is_dir():
            return _defaults(folder)
    return _defaults(start)


def _defaults(root: Path) -> Configuration:
    return Configuration(root, root / "derivations", root / "out")


def _table(file: Path, keys: tuple[str, ...]) -> Mapping[str, Any] | None:
    """One table of a TOML file; None where the file or the table does not exist."""
    if not file.is_file():
        return None
    try:
        table: Any = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _error(file, f"the file cannot be read: {error}") from error
    for key in keys:
        table = table.get(key)
        if table is None:
            return None
        if not isinstance(table, dict):
            raise _error(file, f"expected a table [{'.'.join(keys)}]")
    assert isinstance(table, dict)  # TOML's outermost value is a table
    return table


def _configured(root: Path, file: Path, settings: Mapping[str, Any]) -> Configuration:
    values: dict[str, Any] = {}
    for key, value in settings.items():
        if key not in _SETTINGS:
            raise _error(file, f"unknown setting {key!r}", *_closest(key))
        try:
            values[key] = _SETTINGS[key](value, root)
        except ValueError as error:
            raise _error(file, f"{key} = {value!r}: expected {error}") from None
    return replace(_defaults(root), **values)


def _closest(key: str) -> tuple[str, ...]:
    from difflib import get_close_matches

    matches = get_close_matches(key, _SETTINGS, n=1)
    if matches:
        return (f"did you mean {matches[0]!r}?",)
    return (f"the settings are {', '.join(_SETTINGS)}",)
