"""The normaliser depends on every concentration."""

from notesc import D, Gamma, Note, Sum, digamma, log, positive

note = Note("Digamma forgotten")
K = note.size("K", "number of components")
j, k = K.indices("j k")
u = note.vector("u", K, "concentrations", domain=positive)
note.calc(D(log(Gamma(Sum(u[j], j))) - Sum(log(Gamma(u[j])), j), u[k])).eq(-digamma(u[k]), "one term")  # expect: N301
