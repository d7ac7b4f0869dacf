"""Python reads a backslash and an f as one control character in ordinary quotes."""

from notesc import Note

note = Note("Control character in prose")
x = note.scalar("x", "a real number")
note.text("the fraction $\frac{1}{2}$")  # expect: N109
note.calc(x).eq(x, "itself")
