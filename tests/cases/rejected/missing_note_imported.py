"""There is no such derivation to import from."""

from derivations.no_such_derivation import nothing  # expect: N201|N206
from notesc import Note

note = Note("Missing note imported")
x = note.scalar("x", "a real number")
note.calc(x).eq(x, "itself")
