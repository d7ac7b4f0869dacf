"""Terms that cancel must still be defined."""

from notesc import Note

note = Note("Difference of undefined terms")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(x + 1 / y - 1 / y).eq(x, "the fractions cancel")  # expect: N301|N303
