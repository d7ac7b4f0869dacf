"""The fact needs x other than zero, which is not known of every term."""

from notesc import Ne, Note, Sum

note = Note("Fact under a sum without its hypothesis")
n = note.size("n", "dimension")
k = n.index("k")
t = note.scalar("t", "a number")
x = note.vector("x", n, "a vector")
one = note.calc(t / t, given=[Ne(t, 0)]).eq(1, "cancel").fact("A number over itself")
note.calc(Sum(x[k] / x[k], k)).eq(n, using=[one.at({t: x[k]})])  # expect: N301|N303|N304
