"""For n = 1 the right side divides by zero at x = 0."""

from notesc import D, Note

note = Note("Power rule at zero")
n = note.size("n", "degree")
x = note.scalar("x", "a real number")
note.calc(D(x ** (n - 1), x)).eq((n - 1) * x ** (n - 2), "power rule")  # expect: N301|N303
