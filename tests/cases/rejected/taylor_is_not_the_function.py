"""The polynomial is close to the function, and not equal to it."""

from notesc import Note, sin, taylor

note = Note("Taylor is not the function")
x = note.scalar("x")
note.calc(sin(x)).eq(taylor(sin(x), x, 0, 7), "expand")  # expect: N301
