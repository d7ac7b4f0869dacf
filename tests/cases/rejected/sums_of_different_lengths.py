"""The same terms, but n of them on the left and m on the right."""

from notesc import Note, Sum, exp

note = Note("Sums of different lengths")
n = note.size("n", "a number of terms")
m = note.size("m", "another number of terms")
i, k = n.index("i"), m.index("k")
note.calc(Sum(exp(i) / (1 + i), i)).eq(Sum(exp(k) / (1 + k), k), "rename the index")  # expect: N301
