"""Equations and their solutions."""

from notesc import (
    And,
    Eq,
    Ge,
    Gt,
    Lt,
    Note,
    Sum,
    exp,
    identity,
    inv,
    invertible,
    log,
    positive,
    positive_definite,
    sigmoid,
    sqrt,
    unit_interval,
)

note = Note("Equations and their solutions")
n = note.size("n", "dimension")
i = n.index("i")
x = note.scalar("x", "a real number")
a = note.scalar("a", "a positive number", domain=positive)
b = note.scalar("b", "a positive number", domain=positive)
c = note.scalar("c", "a real number")
p = note.scalar("p", "a proportion", domain=unit_interval)
s = note.scalar("s", "a positive number", domain=positive)
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
A = note.matrix("A", n, n, "invertible", properties=(invertible,))
B = note.matrix("B", n, n, "invertible", properties=(invertible,))
M = note.matrix("M", n, n, "a matrix")
P = note.matrix("P", n, n, "positive definite", properties=(positive_definite,))
Z = note.matrix("Z", n, n, "the unknown")
inside = note.assume(And(Gt(p, 0), Lt(p, 1)), "inside")
d = note.vector("d", n, "observations")
note.calc(Eq(a * x + b, c)).iff(Eq(x, (c - b) / a), "solve", unknown=x)
note.calc(Eq(sigmoid(x), p)).iff(Eq(x, log(p / (1 - p))), "inverse functions", using=[inside], unknown=x)
note.calc(Eq(sqrt(s), b)).iff(Eq(s, b**2), "square both sides", unknown=s)
note.calc(Eq(s**2, a / b)).iff(Eq(s, sqrt(a / b)), "both are positive", unknown=s)
note.calc(Eq(1 / s, a)).iff(Eq(s, 1 / a), "reciprocals", unknown=s)
note.calc(Eq(-1 / s + a / s**2, 0)).iff(Eq(s, a), "multiply by the square", unknown=s)
note.calc(Eq(n / s - a, 0)).iff(Eq(s, n / a), "exponential maximum likelihood", unknown=s)
note.calc(Eq(x**2 + 2 * c * x + c**2, 0)).iff(Eq(x, -c), "a square", unknown=x)
note.calc(Eq(Sum((d[i] - x), i), 0)).iff(Eq(x, Sum(d[i], i) / n), "the mean", unknown=x)
note.calc(Eq(A @ u + v, 0)).iff(Eq(u, -inv(A) @ v), "solve", unknown=u)
note.calc(Eq(A @ u, M @ v)).iff(Eq(u, inv(A) @ M @ v), "solve", unknown=u)
note.calc(Eq(A @ Z, B)).iff(Eq(Z, inv(A) @ B), "solve", unknown=Z)
note.calc(Eq(Z @ A, M)).iff(Eq(Z, M @ inv(A)), "solve", unknown=Z)
note.calc(Eq(P @ (u - v), 0)).iff(Eq(u, v), "cancel", unknown=u)
note.calc(Eq(u + a * u, v)).iff(Eq(u, v / (1 + a)), "solve", unknown=u)
note.calc(Eq(u - v, 0)).iff(Eq(u, v), "move across")
note.calc(Eq(inv(A) - Z.T, 0)).iff(Eq(Z, inv(A).T), "transpose", unknown=Z)
note.calc(Eq(s * inv(A), B)).iff(Eq(s * identity(n), B @ A), "multiply by the matrix")
note.calc(Lt(log(s), c)).iff(Lt(s, exp(c)), "increasing")
note.calc(Ge(exp(x), 1)).iff(Ge(x, 0), "increasing")
note.calc(Lt(1 / s, a)).iff(Gt(s, 1 / a), "reciprocals turn round")
