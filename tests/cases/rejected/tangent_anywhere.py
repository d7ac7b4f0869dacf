"""The tangent has no value where the cosine is zero."""

from notesc import D, Note, cos, tan

note = Note("Tangent anywhere")
x = note.scalar("x", "an angle")
note.calc(D(tan(x), x)).eq(1 / cos(x) ** 2, "quotient rule")  # expect: N301|N303
