"""The arithmetic mean is the greater one."""

from notesc import Note, positive, sqrt

note = Note("Means the wrong way round")
x = note.scalar("x", "a positive number", domain=positive)
y = note.scalar("y", "a positive number", domain=positive)
note.calc((x + y) / 2).le(sqrt(x * y), "the two means")  # expect: N301
