"""The logarithm is undefined everywhere, so the claim is not true anywhere."""

from notesc import Note, log

note = Note("Logarithm of a negative number")
x = note.scalar("x", "a real number")
note.calc(log(-1 - x**2)).eq(5, "whatever")  # expect: N301|N303
