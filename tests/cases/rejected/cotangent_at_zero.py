"""The cotangent is not defined at 0, although its reciprocal is."""

from notesc import Note, cot, tan

note = Note("Cotangent")
x = note.scalar("x", "an angle")
note.calc(1 / cot(x)).eq(tan(x), "reciprocal")  # expect: N301|N303
