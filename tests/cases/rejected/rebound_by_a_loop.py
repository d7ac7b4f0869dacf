"""The loop's variable hides a name that was imported."""

from notesc import D, Note

note = Note("Rebound by a loop")
x = note.scalar("x", "a real number")
for D in (1, 2):  # expect: N205
    note.calc(x + D).eq(D + x, "reorder")
