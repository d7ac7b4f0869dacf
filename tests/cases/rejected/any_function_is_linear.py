"""An opaque function is not linear."""

from notesc import Note

note = Note("Any function is linear")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
phi = note.function("phi", "any smooth function")
note.calc(phi(x + y)).eq(phi(x) + phi(y), "term by term")  # expect: N301
