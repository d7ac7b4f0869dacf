"""Where the two are equal there is no derivative."""

from notesc import D, Gt, Note, cases, maximum

note = Note("A tie")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc(D(maximum(x, y), x)).eq(cases((1, Gt(x, y)), 0), "the larger one moves")  # expect: N301|N303
