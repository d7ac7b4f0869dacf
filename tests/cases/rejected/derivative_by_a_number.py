"""A number cannot vary."""

from notesc import D, Note

note = Note("Derivative by a number")
note.calc(D(9, 3)).eq(0, "the derivative of a constant")  # expect: N106
