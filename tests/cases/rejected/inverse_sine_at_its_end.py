"""The inverse sine ends at one, and has no derivative there."""

from notesc import D, Ge, Le, Note, arcsin, sqrt

note = Note("At the end")
x = note.scalar("x", "between minus one and one")
note.calc(D(arcsin(x), x), given=[Ge(x, -1), Le(x, 1)]).eq(1 / sqrt(1 - x**2), "inverse function")  # expect: N301|N303
