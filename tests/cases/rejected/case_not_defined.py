"""The first case reaches to where the logarithm is not defined."""

from notesc import Ge, Note, cases, log

note = Note("A case not defined")
x = note.scalar("x", "a real number")
note.calc(cases((log(x), Ge(x, 0)), 0)).eq(cases((log(x), Ge(x, 0)), 0), "the same")  # expect: N301|N303
