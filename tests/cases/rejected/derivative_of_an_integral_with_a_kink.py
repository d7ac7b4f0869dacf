"""The integral exists for all t and is π e^(-|t|): where it stands as it is nothing says that it has a derivative."""

from notesc import D, Integral, Note, cos, oo

note = Note("Derivative of an integral with a kink")
t, x = note.scalar("t"), note.scalar("x")
transform = Integral(cos(t * x) / (1 + x**2), (x, -oo, oo))
note.calc(transform - transform + D(transform, t)).eq(D(transform, t), "what is added is 0")  # expect: N303
