"""What is given for the index k alone is not known for every other index."""

from notesc import Ne, Note, Sum

note = Note("Fact about one index")
n = note.size("n", "dimension")
j, k = n.indices("j k")
x = note.vector("x", n, "a vector")
phi = note.function("phi", "an activation")
nonzero = note.claim(Ne(phi(x[k]), 0), "as given", given=[Ne(phi(x[k]), 0)], name="Nonzero")
note.calc(Sum(phi(x[j]) / phi(x[j]), j), given=[Ne(phi(x[k]), 0)]).eq(n, using=[nonzero])  # expect: N303|N301
