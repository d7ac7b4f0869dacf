"""The step is true, but the cited instance is not: t may be negative."""

from notesc import Note, log, positive

note = Note("True step with a wrong instance")
x = note.scalar("x", "a positive number", domain=positive)
t = note.scalar("t", "a real number")
power = note.calc(log(x**2)).eq(2 * log(x), "logarithm of a power").fact("Logarithm of a power")
note.calc(t * t).eq(t**2, using=[power.at({x: t})])  # expect: N304
