"""The fact was derived for x other than zero, and zero is not excluded where it is used."""

from notesc import Ne, Note

note = Note("Fact outside its hypothesis")
x = note.scalar("x", "a real number")
t = note.scalar("t", "another real number")
one = note.calc(x / x, given=[Ne(x, 0)]).eq(1, "cancel").fact("A number over itself")
note.calc(t / t + 1).eq(2, using=[one.at({x: t})])  # expect: N301|N303|N304
