"""At zero the value is 0, not 1."""

from notesc import Ne, Note, cases

note = Note("A guard forgotten")
x = note.scalar("x", "a real number")
note.calc(cases((x / x, Ne(x, 0)), 0)).eq(1, "cancel")  # expect: N301
