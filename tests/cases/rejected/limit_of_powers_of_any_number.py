"""The powers vanish only for |a| < 1."""

from notesc import Limit, Lt, Note, oo

note = Note("Limit of powers of any number")
n = note.size("n")
a = note.scalar("a")
note.calc(Limit(a**n, n, oo), given=[Lt(a, 1)]).eq(0, "powers of a small number")  # expect: N303
