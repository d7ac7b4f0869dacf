"""The fact does not contain t."""

from notesc import Note

note = Note("Instance of an unknown variable")
x = note.scalar("x", "a real number")
t = note.scalar("t", "another number")
double = note.calc(x + x).eq(2 * x, "add").fact("Doubling")
note.calc(t + t).eq(2 * t, using=[double.at({t: x})])  # expect: N112
