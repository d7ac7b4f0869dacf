"""n/2 need not be whole."""

from notesc import Note, factorial

note = Note("Factorial of a fraction")
n = note.size("n", "number of things")
note.calc(factorial(n / 2)).eq(factorial(n / 2), "reflexivity")  # expect: N103
