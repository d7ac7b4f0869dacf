"""Twice a distribution is not a distribution."""

from derivations.gibbs_inequality import gibbs, k, p, q
from notesc import Note, Sum, log

note = Note("Instance against its hypothesis")
note.calc(-Sum(p[k] * log(p[k] / (2 * p[k])), k)).le(0, using=[gibbs.at({q: 2 * p})])  # expect: N304|N305|N302|N301
