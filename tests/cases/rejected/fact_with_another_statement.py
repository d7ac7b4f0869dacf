"""A fact that was copied with another statement is not the one that was derived."""

from dataclasses import replace

from notesc import Ne, Note, pi

note = Note("Fact with another statement")
x = note.scalar("x", "a real number")
c = pi
doubled = note.calc(x + x).eq(2 * x, "add").fact("Doubled")
forged = replace(doubled, proposition=Ne(x, c))
note.calc((x - c) / (x - c)).eq(1, "cancel", using=[forged])  # expect: N304|N301
