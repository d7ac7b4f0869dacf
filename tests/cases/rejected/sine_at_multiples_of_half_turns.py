"""A sine vanishes at whole multiples of π, not at halves."""

from notesc import Note, integer, pi, sin

note = Note("Multiples")
m = note.scalar("m", "a whole number", domain=integer)
note.calc(sin(m * pi / 2)).eq(0, "whole multiples")  # expect: N301
