"""A source may stand for a check, but not for a condition under which the step is defined."""

from notesc import Note, pi

note = Note("Cited but undefined")
x = note.scalar("x", "a real number")
note.calc((x - pi) ** 2 / (x - pi) ** 2).eq(1, "it is said so", cite="A book, p. 1")  # expect: N303
