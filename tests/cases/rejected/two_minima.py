"""A double well has two minima, so there is no such thing as its only one."""

from notesc import Eq, Note, argmin

note = Note("Two minima")
x = note.scalar("x", "a real number")
note.claim(Eq(argmin((x**2 - 1) ** 2, x), 1), "the derivative vanishes there")  # expect: N301|N303
