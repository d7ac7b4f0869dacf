"""A number of the unit interval may be zero."""

from notesc import Note, unit_interval

note = Note("Closed domain at its end")
t = note.scalar("t", "a probability", domain=unit_interval)
note.calc(t).gt(0, "a probability is positive")  # expect: N301
