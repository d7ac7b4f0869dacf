"""The script uses a name that it never made."""

from notesc import Note

note = Note("Undefined name")
x = note.scalar("x", "a real number")
note.calc(x).eq(y, "nonsense")  # expect: N201
