"""Python reads a backslash and a t as a tabulator in ordinary quotes."""

from notesc import Note

note = Note("Control character in a reason")
x = note.scalar("x", "a real number")
note.calc(x + x).eq(2 * x, "by $\theta$")  # expect: N109
