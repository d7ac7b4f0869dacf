"""Polynomial identities, for every real number."""

from notesc import Note

note = Note("Scalar polynomials")
x = note.scalar("x", "a real number")
y = note.scalar("y", "a real number")
note.calc((x + y) ** 2).eq(x**2 + 2 * x * y + y**2, "expand").eq(y**2 + x * (x + 2 * y), "factor a part")
note.calc((x + y) * (x - y)).eq(x**2 - y**2, "third binomial formula")
note.calc((x + y) ** 3 - (x - y) ** 3).eq(6 * x**2 * y + 2 * y**3, "expand both cubes")
note.calc(x**4 + 4 * y**4).eq((x**2 + 2 * y**2 + 2 * x * y) * (x**2 + 2 * y**2 - 2 * x * y), "Sophie Germain")
note.calc(x**0).eq(1, "an empty product")
