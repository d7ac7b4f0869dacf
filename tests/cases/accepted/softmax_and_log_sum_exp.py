"""Softmax and log-sum-exp."""

from notesc import D, Note, Sum, components, delta, diag, exp, grad, hessian, jacobian, log, logsumexp, outer, softmax

note = Note("Softmax and log sum exp")
K = note.size("K", "number of classes")
i, j, k = K.indices("i j k")
z = note.vector("z", K, "logits")
c = note.scalar("c", "a shift")
p = note.define("p", softmax(z), "probabilities")
note.calc(Sum(softmax(z)[k], k)).eq(1, "a distribution")
note.calc(p[i]).eq(exp(z[i]) / Sum(exp(z[k]), k), using=[p])
note.calc(D(logsumexp(z), z[j])).eq(softmax(z)[j], "chain rule")
note.calc(grad(logsumexp(z), z)).eq(softmax(z), "stacked")
note.calc(D(p[i], z[j])).eq(p[i] * (delta(i, j) - p[j]), "quotient rule", using=[p])
note.calc(jacobian(softmax(z), z)).eq(diag(softmax(z)) - outer(softmax(z), softmax(z)), "stacked")
note.calc(hessian(logsumexp(z), z)).eq(diag(p) - p @ p.T, using=[p])
note.calc(log(p[i])).eq(z[i] - logsumexp(z), "logarithm of a quotient", using=[p])
note.calc(logsumexp(components(z[k] + c, k))).eq(logsumexp(z) + c, "a common shift")
note.calc(softmax(components(z[k] + c, k))[i]).eq(softmax(z)[i], "a common shift cancels")
