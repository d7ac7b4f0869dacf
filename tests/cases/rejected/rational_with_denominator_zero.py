"""No number has the denominator zero."""

from notesc import Note, Rational

note = Note("Rational with denominator zero")
half = Rational(1, 0)  # expect: N103
