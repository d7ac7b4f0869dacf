"""SymPy expressions stand for terms."""

import sympy

from notesc import Note

note = Note("From sympy")
t = sympy.Symbol("t", real=True)
a = sympy.Symbol("a", positive=True)
x = note.scalar("t", "a real number")
note.calc((t + 1) ** 2).eq(t**2 + 2 * t + 1, "expand")
note.calc(x + t).eq(2 * x, "the same symbol")
note.calc(sympy.exp(t) * sympy.sqrt(a)).eq(sympy.sqrt(a) * sympy.exp(t), "reorder")
