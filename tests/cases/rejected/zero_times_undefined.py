"""A zero factor does not make an undefined factor harmless."""

from notesc import Note, log

note = Note("Zero times undefined")
x = note.scalar("x", "a real number")
note.calc(0 * log(x)).eq(0, "zero times anything")  # expect: N301|N303
