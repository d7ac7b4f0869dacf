"""The closed form for the numbers up to n - 1 is not the one up to n."""

from notesc import Note, Sum

note = Note("Sum of the first numbers")
n = note.size("n", "number of terms")
k = n.index("k")
note.calc(Sum(k, k)).eq(n * (n - 1) / 2, "little Gauss")  # expect: N301
