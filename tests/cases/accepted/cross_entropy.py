"""Gradients of cross-entropy."""

from notesc import D, Eq, Note, Sum, diag, grad, hessian, log, logsumexp, softmax

note = Note("Cross entropy")
K = note.size("K", "number of classes")
j, k = K.indices("j k")
z = note.vector("z", K, "logits")
y = note.vector("y", K, "targets")
whole = note.assume(Eq(Sum(y[k], k), 1), "the targets sum to one")
p = note.define("p", softmax(z), "probabilities")
L = note.define("L", -Sum(y[k] * log(p[k]), k), "cross-entropy")
note.calc(L).eq(Sum(y[k], k) * logsumexp(z) - y.T @ z, "logarithm of a quotient", using=[L, p])
note.calc(L).eq(logsumexp(z) - y.T @ z, "the targets sum to one", using=[L, p, whole])
note.calc(D(L, z[j])).eq(p[j] * Sum(y[k], k) - y[j], "without the assumption", using=[L, p])
note.calc(D(L, z[j])).eq(p[j] - y[j], using=[whole])
note.calc(grad(L, z)).eq(p - y, using=[whole])
note.calc(hessian(L, z)).eq(diag(p) - p @ p.T, using=[whole])
note.calc(D(L, y[j])).eq(-log(p[j]), "by a target", using=[L])
