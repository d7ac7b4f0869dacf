"""Zero at -1, 0 and 1, and nowhere else."""

from notesc import Note

note = Note("Polynomial that vanishes at the corners")
x = note.scalar("x", "a real number")
note.calc(x**3).eq(x, "try it")  # expect: N301
