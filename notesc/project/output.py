"""Files of a build: each is written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from notesc.diagnostics import Code, DerivationError, Span


def write_whole(path: Path, content: bytes) -> None:
    """Puts a file in place of the old one in a single step, so that a reader, or a crash, never meets half of it.

    Two builds at once do not harm each other: each has a temporary file of its own, and the last one wins.

    Raises DerivationError (CONFIGURATION) where the folder cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, content)
    except (FileExistsError, NotADirectoryError) as error:
        raise DerivationError(
            Code.CONFIGURATION, "the folder to write to, or one above it, is a file", span=Span(str(path.parent), 0)
        ) from error
    except OSError as error:
        raise DerivationError(
            Code.CONFIGURATION, f"the file cannot be written: {error.strerror}", span=Span(str(path), 0)
        ) from error


def _replace(path: Path, content: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            os.fchmod(file.fileno(), 0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions that new files go without; the system only tells them when they are set."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
