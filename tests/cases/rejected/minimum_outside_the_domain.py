"""The vertex is at -1, where x does not go."""

from notesc import Eq, Note, argmin, positive

note = Note("Minimum outside the domain")
x = note.scalar("x", "a positive number", domain=positive)
note.claim(Eq(argmin((x + 1) ** 2, x), -1), "the derivative vanishes there")  # expect: N301|N303
