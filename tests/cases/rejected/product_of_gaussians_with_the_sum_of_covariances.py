"""The remaining form has the inverse of the sum of the inverses in the middle."""

from notesc import Note, inv, positive_definite

note = Note("Product of gaussians with the sum of covariances")
n = note.size("n", "number of rows")
P = note.matrix("P", n, n, "a precision", properties=(positive_definite,))
R = note.matrix("R", n, n, "another precision", properties=(positive_definite,))
x = note.vector("x", n, "a vector")
a = note.vector("a", n, "a mean")
b = note.vector("b", n, "another mean")
mean = inv(P + R) @ (P @ a + R @ b)
rest = (a - b).T @ inv(P + R) @ (a - b)
note.calc((x - a).T @ P @ (x - a) + (x - b).T @ R @ (x - b)).eq(  # expect: N301
    (x - mean).T @ (P + R) @ (x - mean) + rest, "a product of Gaussians"
)
