"""The imported x is positive, and this note's x is not."""

from derivations.gibbs_inequality import x as positive_x
from notesc import Note

note = Note("Symbol of another note with the same name")
x = note.scalar("x", "a real number")
note.calc(x + positive_x).eq(positive_x + x, "reorder")  # expect: N105
