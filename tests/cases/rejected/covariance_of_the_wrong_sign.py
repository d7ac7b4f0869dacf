"""The Hessian of log-sum-exp is positive semidefinite."""

from notesc import Note, diag, hessian, logsumexp, softmax

note = Note("Covariance of the wrong sign")
K = note.size("K", "number of classes")
z = note.vector("z", K, "logits")
p = note.define("p", softmax(z), "probabilities")
note.calc(hessian(logsumexp(z), z)).eq(p @ p.T - diag(p), "quotient rule", using=[p])  # expect: N301
