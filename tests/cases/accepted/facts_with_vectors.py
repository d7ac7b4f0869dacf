"""Facts about vectors, instantiated and renamed."""

from notesc import D, Note, Sum, norm, symmetric

note = Note("Facts with vectors")
n = note.size("n", "dimension")
i, k = n.indices("i k")
A = note.matrix("A", n, n, "a matrix")
S = note.matrix("S", n, n, "a symmetric matrix", properties=(symmetric,))
u = note.vector("u", n, "a vector")
v = note.vector("v", n, "a vector")
form = note.calc(u.T @ A @ v).eq(v.T @ A.T @ u, "a scalar is its transpose").fact("Transposed form")
inner = note.calc(norm(u + v) ** 2).eq(norm(u) ** 2 + 2 * u.T @ v + norm(v) ** 2, "expand").fact("Expanded length")
note.calc(u.T @ S @ v).eq(v.T @ S @ u, using=[form.at({A: S})])
note.calc(norm(u - v) ** 2).eq(norm(u) ** 2 - 2 * u.T @ v + norm(v) ** 2, using=[inner.at({v: -v})])
note.calc(norm(u + v) ** 2 + norm(u - v) ** 2).eq(2 * norm(u) ** 2 + 2 * norm(v) ** 2, "parallelogram law", using=[inner])
entry = note.calc(D(u.T @ u, u[i])).eq(2 * u[i], "power rule").fact("One entry")
note.calc(Sum(D(u.T @ u, u[k]) * v[k], k)).eq(2 * u.T @ v, using=[entry])
note.calc(D(u.T @ u, u[k])).eq(2 * u[k], using=[entry.at({i: k})])
