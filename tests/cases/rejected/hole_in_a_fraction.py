"""The left side is undefined at a = 1, where the right side is 2."""

from notesc import Note

note = Note("Hole in a fraction")
a = note.scalar("a", "a real number")
note.calc(a + 1).eq((a**2 - 1) / (a - 1), "third binomial formula")  # expect: N301|N303
