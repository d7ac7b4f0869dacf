"""Everything is real, and this SymPy symbol is not known to be."""

import sympy

from notesc import Note, exp

note = Note("Complex symbol")
t = sympy.Symbol("t")
note.calc(sympy.exp(t)).eq(exp(0), "nonsense")  # expect: N110
