"""The assumption stands after the step that would need it."""

from notesc import Ne, Note

note = Note("Assumption made too late")
x = note.scalar("x", "a real number")
note.calc(x / x).eq(1, "cancel")  # expect: N301|N303
nonzero = note.assume(Ne(x, 0), "so that the fraction is defined")
