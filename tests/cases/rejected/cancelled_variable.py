"""x / x is undefined at x = 0, so it is not 1 for every real x."""

from notesc import Note

note = Note("Cancelled variable")
x = note.scalar("x", "a real number")
note.calc(x / x).eq(1, "cancel")  # expect: N301|N303
