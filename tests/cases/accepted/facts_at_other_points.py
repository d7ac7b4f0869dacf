"""Facts instantiated at other terms."""

from notesc import Note, exp, log, positive

note = Note("Facts at other points")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
t = note.scalar("t", "a positive number", domain=positive)
u = note.scalar("u", "another positive number", domain=positive)
square = note.calc((x + y) ** 2).eq(x**2 + 2 * x * y + y**2, "expand").fact("Square of a sum")
tangent = note.calc(log(t)).le(t - 1, "tangent bound").fact("Tangent bound")
note.calc((exp(x) + exp(-x)) ** 2).eq(exp(2 * x) + 2 + exp(-2 * x), using=[square.at({x: exp(x), y: exp(-x)})])
note.calc(log(t / u)).le(t / u - 1, using=[tangent.at({t: t / u})])
note.calc(-log(t)).le(1 / t - 1, "turned round", using=[tangent.at({t: 1 / t})])
note.calc(log(exp(x))).le(exp(x) - 1, using=[tangent.at({t: exp(x)})])
note.calc(x + 1).le(exp(x), "tangent bound of the exponential", using=[tangent.at({t: exp(x)})])
