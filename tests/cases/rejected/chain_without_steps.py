"""A fact needs at least one step."""

from notesc import Note

note = Note("Chain without steps")
x = note.scalar("x", "a real number")
note.calc(x).fact("Nothing")  # expect: N111
