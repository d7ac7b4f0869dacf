"""Two things of one name cannot be told apart on the page."""

from notesc import Note, positive

note = Note("Two symbols of one name")
x = note.scalar("x", "a number")
y = note.scalar("x", "a positive number", domain=positive)  # expect: N105
