"""What the tests of the audit share: a small world of declared names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from notesc import Note
from notesc.checking import NoteReport, StepReport, check


@dataclass(frozen=True)
class World:
    """A note with some names, and what its steps become."""

    note: Note
    names: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        return self.names[name]

    def checked(self) -> NoteReport:
        return check(self.note)

    def step(self) -> StepReport:
        """The last step."""
        return self.checked().steps[-1]


@pytest.fixture
def world() -> World:
    """Sizes, scalars, vectors and matrices."""
    note = Note("World")
    n, d, K = note.size("n"), note.size("d"), note.size("K")
    i, j = K.indices("i j")
    names = {
        "n": n,
        "d": d,
        "K": K,
        "i": i,
        "j": j,
        "x": note.scalar("x"),
        "y": note.scalar("y"),
        "w": note.vector("w", d),
        "t": note.vector("t", n),
        "z": note.vector("z", K),
        "X": note.matrix("X", n, d),
        "A": note.matrix("A", d, d),
        "B": note.matrix("B", d, d),
    }
    return World(note, names)
