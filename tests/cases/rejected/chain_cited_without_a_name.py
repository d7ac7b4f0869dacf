"""A chain is cited by its fact."""

from notesc import Note

note = Note("Chain cited without a name")
x = note.scalar("x", "a real number")
chain = note.calc(x + x).eq(2 * x, "add")
note.calc(x + x + 1).eq(2 * x + 1, using=[chain])  # expect: N103
