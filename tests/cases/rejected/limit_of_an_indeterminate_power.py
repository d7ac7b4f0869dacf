"""1 to the infinity is not 1."""

from notesc import Limit, Note, oo

note = Note("Limit of an indeterminate power")
n = note.size("n")
note.calc(Limit((1 + 1 / n) ** n, n, oo)).eq(1, "1 to any power")  # expect: N301
