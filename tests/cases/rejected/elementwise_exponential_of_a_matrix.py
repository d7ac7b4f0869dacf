"""The exponential of a diagonal matrix is diagonal: off the diagonal stand zeros."""

from notesc import Note, diag, exp, expm, outer

note = Note("Elementwise exponential")
n = note.size("n", "number of rows")
d = note.vector("d", n, "a diagonal")
note.calc(expm(outer(d, d))).eq(outer(exp(d), exp(d)), "entry by entry")  # expect: N301
