"""Kalman's gain and covariance in several forms, and the product of two Gaussian densities."""

from notesc import Note, identity, inv, positive, positive_definite, tr

note = Note("Filtering and posteriors")
n = note.size("n", "dimension of the state")
m = note.size("m", "number of measurements")
P = note.matrix("P", n, n, "covariance", properties=(positive_definite,))
S = note.matrix("S", n, n, "another covariance", properties=(positive_definite,))
R = note.matrix("R", m, m, "noise", properties=(positive_definite,))
H = note.matrix("H", m, n, "measurement")
x = note.vector("x", n, "state")
a = note.vector("a", n, "a mean")
b = note.vector("b", n, "another mean")
s = note.scalar("s", "a variance", domain=positive)
K = note.define("K", P @ H.T @ inv(H @ P @ H.T + R), "gain")
note.calc((identity(n) - K @ H) @ P @ (identity(n) - K @ H).T + K @ R @ K.T).eq(
    (identity(n) - K @ H) @ P, "Joseph's form", using=[K]
).eq(inv(inv(P) + H.T @ inv(R) @ H), "the information form", using=[K])
note.calc(K).eq(inv(inv(P) + H.T @ inv(R) @ H) @ H.T @ inv(R), "the other form of the gain", using=[K])
note.calc(inv(inv(P) + inv(S))).eq(P - P @ inv(P + S) @ P, "the covariance of a product")
mean = inv(P + S) @ (P @ a + S @ b)
note.calc((x - a).T @ P @ (x - a) + (x - b).T @ S @ (x - b)).eq(
    (x - mean).T @ (P + S) @ (x - mean) + (a - b).T @ inv(inv(P) + inv(S)) @ (a - b), "a product of Gaussians"
)
note.calc(tr(inv(H.T @ H + s * identity(n)) @ H.T @ H)).eq(
    tr(H @ H.T @ inv(H @ H.T + s * identity(m))), "effective parameters either way"
)
