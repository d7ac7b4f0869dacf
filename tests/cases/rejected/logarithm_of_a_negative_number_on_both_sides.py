"""Both sides are the same, and undefined."""

from notesc import Note, log

note = Note("Logarithm of a negative number on both sides")
x = note.scalar("x", "a real number")
note.calc(log(-1 - x**2)).eq(log(-1 - x**2), "the same")  # expect: N301|N303
