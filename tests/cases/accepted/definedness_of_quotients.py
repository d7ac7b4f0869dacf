"""Denominators that are positive by their ranges, or not zero factor by factor."""

from notesc import Ne, Note, tanh

note = Note("Definedness of quotients")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
differ = note.assume(Ne(x, y), "different")
note.calc(tanh(x + y)).eq((tanh(x) + tanh(y)) / (1 + tanh(x) * tanh(y)), "addition theorem")
(
    note.calc(1 / (x - y) - 1 / (x + 1 - y), given=[Ne(x + 1 - y, 0)]).eq(
        1 / ((x - y) * (x + 1 - y)), "partial fractions", using=[differ]
    )
)
