"""The denominator is 0 at √2 only, where no rational number shows it."""

from notesc import Gt, Note

note = Note("Undefined at an irrational point")
x = note.scalar("x", "a number")
note.calc((x**2 - 2) / (x**2 - 2), given=[Gt(x, 1)]).eq(1, "cancel")  # expect: N301
