"""A chain of ≤ and ≥ says nothing about its ends."""

from notesc import Note

note = Note("Mixed directions")
x = note.scalar("x", "a real number")
(
    note.calc(x**2)
    .le(x**2 + 1, "add one")
    .ge(x**2, "take it off")
    .fact("Nothing")  # expect: N111
)
