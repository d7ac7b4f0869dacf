"""Evidence bounds and flows."""

from notesc import (
    D,
    Eq,
    Note,
    Sum,
    delta,
    det,
    diag,
    exp,
    grad,
    identity,
    inv,
    invertible,
    jacobian,
    log,
    logsumexp,
    outer,
    positive,
    positive_definite,
    softmax,
    sqrt,
    tr,
)

note = Note("Evidence bounds and flows")
K = note.size("K", "number of classes")
d = note.size("d", "dimension")
i, j, k = K.indices("i j k")
r = d.index("r")
p = note.vector("p", K, "a distribution", domain=positive)
q = note.vector("q", K, "a distribution", domain=positive)
R = note.vector("R", K, "rewards")
T = note.scalar("T", "temperature", domain=positive)
mu = note.vector("mu", d, "mean")
nu = note.vector("nu", d, "mean")
rho = note.vector("rho", d, "log variances")
s = note.vector("s", d, "standard deviations", domain=positive)
eps = note.vector("eps", d, "noise")
u = note.vector("u", d, "anchor")
V = note.matrix("V", K, d, "candidates")
P = note.matrix("P", d, d, "covariance", properties=(positive_definite,))
Q = note.matrix("Q", d, d, "covariance", properties=(positive_definite,))
A = note.matrix("A", d, d, "a factor", properties=(invertible,))
one = note.assume(Eq(Sum(p[k], k), 1), "sums to one")
also = note.assume(Eq(Sum(q[k], k), 1), "sums to one")
N = note.define("N", logsumexp(V @ u / T) - (V @ u)[1] / T, "contrastive loss")
note.calc(grad(N, u)).eq(V.T @ softmax(V @ u / T) / T - V.row(1).T / T, "chain rule", using=[N])
note.calc(D(N, V[k, r])).eq((softmax(V @ u / T)[k] - delta(k, 1)) * u[r] / T, "chain rule", using=[N])
note.calc(jacobian(mu + s * eps, mu)).eq(identity(d), "reparametrisation")
note.calc(jacobian(mu + s * eps, s)).eq(diag(eps), "reparametrisation")
note.calc(D((mu + exp(rho / 2) * eps)[r], rho[r])).eq(exp(rho[r] / 2) * eps[r] / 2, "reparametrisation")
note.calc(det(jacobian(A @ mu + nu, mu))).eq(det(A), "an affine flow")
note.calc(-log(det(P)) / 2 + log(det(Q)) / 2).eq(log(det(Q) / det(P)) / 2, "logarithm of a quotient")
note.calc(tr(inv(Q) @ P) + (nu - mu).T @ inv(Q) @ (nu - mu) - d + log(det(Q) / det(P))).eq(
    tr(inv(Q) @ (P + outer(mu - nu, mu - nu))) - d - log(det(P)) + log(det(Q)), "collect"
)
note.calc(grad(tr(inv(Q) @ P) + (nu - mu).T @ inv(Q) @ (nu - mu), mu)).eq(2 * inv(Q) @ (mu - nu), "by the mean")
note.calc(Sum(p[k] * (R[k] - Sum(p[j] * R[j], j)), k)).eq(0, "centred", using=[one])
note.calc((p[i] - q[i]) ** 2 / (p[i] + q[i])).ge(0, "a triangular divergence")
note.calc(Sum((sqrt(p[k]) - sqrt(q[k])) ** 2, k) / 2).eq(1 - Sum(sqrt(p[k] * q[k]), k), "Hellinger", using=[one, also])
note.calc(Sum((p[k] - q[k]) ** 2 / q[k], k)).eq(Sum(p[k] ** 2 / q[k], k) - 1, "chi squared", using=[one, also])
