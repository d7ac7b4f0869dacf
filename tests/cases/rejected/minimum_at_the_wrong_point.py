"""The sign of the centre is wrong."""

from notesc import Eq, Note, argmin

note = Note("Minimum at the wrong point")
x = note.scalar("x", "a real number")
c = note.scalar("c", "the centre")
note.claim(Eq(argmin((x - c) ** 2, x), -c), "complete the square")  # expect: N301
