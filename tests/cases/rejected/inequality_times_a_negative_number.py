"""A negative factor turns an inequality round."""

from notesc import Le, Note

note = Note("Inequality times a negative number")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
c = note.scalar("c", "a real number")
note.calc(c * x, given=[Le(x, y)]).le(c * y, "multiply by c")  # expect: N301
