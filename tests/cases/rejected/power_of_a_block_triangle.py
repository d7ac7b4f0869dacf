"""Above the diagonal stands A F + F B."""

from notesc import Note, block, matrix_power

note = Note("Power of a block triangle")
n = note.size("n", "a size")
A = note.matrix("A", n, n, "a block")
B = note.matrix("B", n, n, "a block")
F = note.matrix("F", n, n, "a block")
note.calc(matrix_power(block([[A, F], [0, B]]), 2)).eq(block([[A @ A, F @ F], [0, B @ B]]), "block by block")  # expect: N301
