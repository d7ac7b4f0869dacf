"""Facts of another note."""

from derivations.gibbs_inequality import gibbs, p, q, tangent, x
from notesc import Note, exp, log

note = Note("Imported facts")
t = note.scalar("t", "a real number")
note.calc(t).le(exp(t) - 1, "the logarithm undoes the exponential", using=[tangent.at({x: exp(t)})])
note.calc(log(1 + t**2)).le(t**2, using=[tangent.at({x: 1 + t**2})])
