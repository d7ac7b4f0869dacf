"""The hypothesis of the first chain does not hold in the second."""

from notesc import Eq, Note

note = Note("Hypothesis of another chain")
x = note.scalar("x", "a real number")
note.calc(2 * x, given=[Eq(x, 1)]).eq(2, "put the value in")
note.calc(2 * x).eq(2, "put the value in")  # expect: N301
