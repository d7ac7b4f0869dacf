"""For negative x the sum is -π/2."""

from notesc import Ne, Note, arctan, pi

note = Note("Inverse tangent of a reciprocal")
x = note.scalar("x", "a real number")
note.calc(arctan(x) + arctan(1 / x), given=[Ne(x, 0)]).eq(pi / 2, "complementary angles")  # expect: N301
