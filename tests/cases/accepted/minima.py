"""Points at which strictly convex functions are least."""

from notesc import Eq, Note, Sum, argmin, inv, norm, positive_definite

note = Note("Minima")
n = note.size("n", "dimension")
d = note.size("d", "another dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
c = note.scalar("c", "a centre")
a = note.vector("a", n, "observations")
P = note.matrix("P", d, d, "a positive definite matrix", properties=(positive_definite,))
b = note.vector("b", d, "a vector")
w = note.vector("w", d, "weights")
note.claim(Eq(argmin((x - c) ** 2, x), c), "a parabola")
note.claim(Eq(argmin(norm(w - b) ** 2, w), b), "a squared distance")
note.claim(Eq(argmin(w.T @ P @ w / 2 - b.T @ w, w), inv(P) @ b), "a strictly convex quadratic")
note.claim(Eq(argmin(Sum((a[i] - x) ** 2, i), x), Sum(a[i], i) / n), "the mean")
