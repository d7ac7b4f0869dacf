"""The derivative of x² at 3 is 6; it is not the derivative of the number 9."""

from notesc import D, Note

note = Note("Derivative at a number")
x = note.scalar("x", "a real number")
slope = note.define("slope", D(x**2, x), "the slope of the square", of=[x])
note.calc(slope(3)).eq(0, "the derivative of a constant", using=[slope])  # expect: N301
