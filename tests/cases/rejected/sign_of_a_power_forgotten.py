"""For odd n the sign changes."""

from notesc import Note

note = Note("Sign of a power forgotten")
n = note.size("n", "degree")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc((x - y) ** n).eq((y - x) ** n, "turn the difference round")  # expect: N301
