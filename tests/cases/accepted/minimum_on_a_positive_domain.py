"""A minimum among positive numbers."""

from notesc import D, Eq, Note, log, positive

note = Note("Minimum on a positive domain")
s = note.scalar("s", "a scale", domain=positive)
v = note.scalar("v", "a mean square", domain=positive)
note.calc(D(log(s) + v / s, s)).eq(1 / s - v / s**2, "differentiate").eq((s - v) / s**2, "common denominator")
note.calc(Eq(D(log(s) + v / s, s), 0)).iff(Eq((s - v) / s**2, 0), "differentiate", unknown=s).iff(Eq(s, v), times=s**2, unknown=s)
