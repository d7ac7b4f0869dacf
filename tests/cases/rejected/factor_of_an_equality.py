"""Only equations are multiplied by a factor."""

from notesc import Note

note = Note("Factor of an equality")
x = note.scalar("x", "a real number")
note.calc(x).eq(2 * x, "double", times=2)  # expect: N111
