"""The second line is false; the third follows from it and is true."""

from notesc import Note

note = Note("False step in the middle")
x = note.scalar("x", "a real number")
(
    note.calc((x + 1) * (x - 1) + 1)
    .eq(x**2 - 1 + 1, "third binomial formula")
    .eq(x**2 + 1, "collect")  # expect: N301
    .eq(1 + x**2, "reorder")
)
