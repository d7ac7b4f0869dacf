"""The logarithm is undefined for negative x and for zero."""

from notesc import Note, exp, log

note = Note("Exponential of a logarithm")
x = note.scalar("x", "a real number")
note.calc(x).eq(exp(log(x)), "the exponential undoes the logarithm")  # expect: N301|N303
