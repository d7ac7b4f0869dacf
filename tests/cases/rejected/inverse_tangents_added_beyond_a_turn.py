"""For x y > 1 the sum of the angles is greater than π/2, which no inverse tangent is."""

from notesc import Ne, Note, arctan

note = Note("Inverse tangents added")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(arctan(x) + arctan(y), given=[Ne(1 - x * y, 0)]).eq(arctan((x + y) / (1 - x * y)), "added")  # expect: N301
