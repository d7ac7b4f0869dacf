"""A citation does not save a step that has a counterexample."""

from notesc import Note

note = Note("Cited but false")
x = note.scalar("x", "a real number")
note.calc((x + 1) ** 2).eq(x**2 + 1, "square both", cite="A book, page 1")  # expect: N301
