"""From x² ≤ y² it does not follow that x ≤ y."""

from notesc import Le, Note

note = Note("Squares in order")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(Le(x**2, y**2)).implies(Le(x, y), "take the root")  # expect: N301
