"""The tangent bound is about positive numbers, and t may be negative."""

from derivations.gibbs_inequality import tangent, x
from notesc import Note, log

note = Note("Instance of a logarithm outside the domain")
t = note.scalar("t", "a real number")
note.calc(log(t)).le(t - 1, using=[tangent.at({x: t})])  # expect: N301|N303|N304
