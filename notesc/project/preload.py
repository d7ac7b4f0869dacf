"""What the server of worker processes imports once: every room that each note goes through, and no oracle."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

ROOMS = ("notesc.project.sandbox", "notesc.language.note", "notesc.checking", "notesc.project.report")

for room in ROOMS:
    with suppress(ImportError):  # a worker will meet the same error, and report it
        import_module(room)
