"""(n - 2)! has no value at n = 1."""

from notesc import Note, factorial

note = Note("Factorial below zero")
n = note.size("n", "number of things")
note.calc(factorial(n) / factorial(n - 2)).eq(n * (n - 1), "cancel")  # expect: N301|N303
