"""p² ≤ p holds for proportions, and not for all positive numbers."""

from notesc import Note, positive

note = Note("Square of any number below it")
p = note.scalar("p", "a positive number", domain=positive)
note.calc(p**2).le(p, "as for proportions")  # expect: N301
