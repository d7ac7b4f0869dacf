"""The fact is about positive numbers, and t may be negative."""

from notesc import Note, positive, sqrt

note = Note("Instance outside the domain")
x = note.scalar("x", "a positive number", domain=positive)
t = note.scalar("t", "a real number")
root = note.calc(sqrt(x**2)).eq(x, "a positive number is the root of its square").fact("Root of a square")
note.calc(1 + sqrt(t**2)).eq(1 + t, using=[root.at({x: t})])  # expect: N301|N304
