"""A chain ends with its fact."""

from notesc import Note

note = Note("Step after the end")
x = note.scalar("x", "a real number")
chain = note.calc(x + x).eq(2 * x, "add")
chain.fact("Doubling")
chain.eq(x * 2, "reorder")  # expect: N111
