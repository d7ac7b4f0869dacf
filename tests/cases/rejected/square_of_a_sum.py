"""The mixed term is missing."""

from notesc import Note

note = Note("Square of a sum")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc((x + y) ** 2).eq(x**2 + y**2, "square both")  # expect: N301
