"""Machin's formula with 238 for 239."""

from notesc import Note, Rational, arctan, pi

note = Note("Nearly Machin")
note.calc(4 * arctan(Rational(1, 5)) - arctan(Rational(1, 238))).eq(pi / 4, "nearly")  # expect: N301
