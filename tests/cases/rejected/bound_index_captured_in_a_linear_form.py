"""The derivative of Σ c z by one z is one c, not their sum."""

from notesc import D, Note, Sum

note = Note("Bound index captured in a linear form")
n = note.size("n", "dimension")
i, k = n.indices("i k")
c = note.vector("c", n, "coefficients")
z = note.vector("z", n, "a vector")
note.calc(D(Sum(c[k] * z[k], k), z[i])).eq(Sum(c[k], k), "a linear form")  # expect: N301
