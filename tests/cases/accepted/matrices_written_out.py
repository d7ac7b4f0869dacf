"""Matrices of two and three rows, entry by entry."""

from notesc import D, Note, block, cos, det, identity, inv, invertible, jacobian, norm, sin, sqrt, tr

note = Note("Matrices written out")
a, b, c, d, t, x, y = (note.scalar(name, "a real number") for name in "abcdtxy")
B = note.matrix("B", 2, 2, "invertible", properties=(invertible,))
T = note.matrix("T", 3, 3, "any matrix")
v = note.vector("v", 2, "a vector")
M = note.define("M", block([[a, b], [c, d]]), "a matrix")
R = note.define("R", block([[cos(t), -sin(t)], [sin(t), cos(t)]]), "a rotation")
N = note.define("N", block([[d, -b], [-c, a]]), "its adjugate")
regular = note.assume(invertible(M), "the matrix is invertible")

note.calc(det(M)).eq(a * d - b * c, "multiply out", using=[M])
note.calc(inv(M)).eq(N / (a * d - b * c), "Cramer's rule", using=[regular])
note.calc(M @ N).eq(det(M) * identity(2), "multiply out", using=[M, N])
note.calc(M @ M - tr(M) * M).eq(-det(M) * identity(2), "Cayley and Hamilton", using=[M])
note.calc(B @ inv(B)).eq(identity(2), "the inverse")
note.calc(inv(B)[1, 2] * det(B)).eq(-B[1, 2], "Cramer's rule")
note.calc(inv(T)[1, 1] * det(T), given=[invertible(T)]).eq(
    T[2, 2] * T[3, 3] - T[2, 3] * T[3, 2], "the first minor"
)
note.calc(R.T @ R).eq(identity(2), "columns of length one", using=[R])
note.calc(inv(R)).eq(R.T, "a rotation is orthogonal", using=[R])
note.calc(D(R, t)).eq(R @ block([[0, -1], [1, 0]]), "entry by entry", using=[R])
note.calc(det(block([[1, a, a**2], [1, b, b**2], [1, c, c**2]]))).eq((b - a) * (c - a) * (c - b), "Vandermonde")
note.calc(norm(block([[x], [y]]))).eq(sqrt(x**2 + y**2), "Pythagoras")
note.calc(jacobian(block([[x * v[1]], [v[1] * v[2]]]), v)).eq(block([[x, 0], [v[2], v[1]]]), "entry by entry")
