"""argmin ranges over a variable."""

from notesc import Eq, Note, argmin

note = Note("Minimum over an expression")
x = note.scalar("x", "a real number")
note.claim(Eq(argmin(x**4, x**2), 0), "least at zero")  # expect: N106
