"""The rectifier has no derivative at zero, also where two kinks would cancel."""

from notesc import D, Note, relu

note = Note("A kink")
x = note.scalar("x", "a real number")
note.calc(D(relu(x) - relu(-x), x)).eq(1, "the difference is x")  # expect: N301|N303
