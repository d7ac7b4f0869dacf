"""With one term, the part is the whole."""

from notesc import Note, Sum, positive

note = Note("Part less than the whole")
n = note.size("n", "number of terms")
j, k = n.indices("j k")
x = note.vector("x", n, "positive numbers", domain=positive)
note.calc(x[j]).lt(Sum(x[k], k), "a part is less than the whole")  # expect: N301
