"""An author cannot call a step proved."""

from notesc import Note

note = Note("Waived as proved")
x = note.scalar("x", "a real number")
note.calc(x + x).eq(2 * x, "add", accept="proved")  # expect: N111
