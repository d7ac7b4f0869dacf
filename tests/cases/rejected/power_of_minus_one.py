"""(-1)**x has no value at x = 1/2."""

from notesc import Note

note = Note("Power of minus one")
x = note.scalar("x", "a real number")
note.calc((-1) ** (x + 1)).eq(-((-1) ** x), "one sign more")  # expect: N301|N303
