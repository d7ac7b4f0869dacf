"""A negative factor turns the inequality round."""

from notesc import Lt, Ne, Note

note = Note("Inequality times any factor")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
c = note.scalar("c", "a factor other than zero")
nonzero = note.assume(Ne(c, 0), "not zero")
note.calc(Lt(x, y)).iff(Lt(c * x, c * y), "multiply by c", times=c, using=[nonzero])  # expect: N301
