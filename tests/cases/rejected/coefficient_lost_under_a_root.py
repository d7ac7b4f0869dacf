"""The two does not vanish under the root."""

from notesc import Note, pi, positive, sqrt

note = Note("Coefficient lost under a root")
s = note.scalar("s", "a variance", domain=positive)
note.calc(sqrt(2 * pi * s)).eq(sqrt(pi * s), "simplify the root")  # expect: N301
