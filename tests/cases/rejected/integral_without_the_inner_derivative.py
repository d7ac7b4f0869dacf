"""The factor 1/a is forgotten."""

from notesc import Integral, Note, cos, positive, sin

note = Note("Integral without the inner derivative")
x, a, b = note.scalar("x"), note.scalar("a", domain=positive), note.scalar("b")
note.calc(Integral(cos(a * x), (x, 0, b))).eq(sin(a * b), "the antiderivative of the cosine")  # expect: N301
