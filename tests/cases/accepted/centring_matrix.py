"""The matrix that takes off the mean."""

from notesc import Note, Sum, components, identity, tr

note = Note("Centring matrix")
n = note.size("n", "number of observations")
i, j, k = n.indices("i j k")
x = note.vector("x", n, "observations")
C = note.define("C", identity(n) - components(1 / n, i, j), "centring matrix")
note.calc(C @ C).eq(C, "a projection", using=[C])
note.calc(C.T).eq(C, "symmetric", using=[C])
note.calc((C @ x)[i]).eq(x[i] - Sum(x[k], k) / n, "takes off the mean", using=[C])
note.calc(tr(C)).eq(n - 1, "degrees of freedom", using=[C])
note.calc(Sum((C @ x)[i], i)).eq(0, "deviations balance", using=[C])
