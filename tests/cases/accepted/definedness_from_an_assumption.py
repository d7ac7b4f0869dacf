"""An earlier assumption settles what is needed for definedness, also where it is not named."""

from notesc import D, Ne, Note, identity, inv, invertible

note = Note("Definedness from an assumption")
x = note.scalar("x", "a real number")
n = note.size("n", "number of rows")
A = note.matrix("A", n, n, "a matrix")
nonzero = note.assume(Ne(x, 0), "so that the fractions are defined")
regular = note.assume(invertible(A), "so that the inverse exists")
note.calc(x / x).eq(1, "cancel")
note.calc(inv(A) @ A).eq(identity(n), "by definition")
note.calc(D(1 / x, x)).eq(-1 / x**2, "power rule")
