"""The two differ where x = 0."""

from notesc import Ge, Gt, Note, cases

note = Note("A border")
x = note.scalar("x", "a real number")
note.calc(cases((1, Ge(x, 0)), 0)).eq(cases((1, Gt(x, 0)), 0), "steps")  # expect: N301
