"""A famous number that misses a whole number by less than a millionth of a millionth."""

from notesc import Note, exp, pi, sqrt

note = Note("Almost a whole number")
x = note.scalar("x", "a real number")
note.calc(x + exp(pi * sqrt(163))).eq(x + 262537412640768744, "Ramanujan's constant")  # expect: N301
