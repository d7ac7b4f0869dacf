"""Below the diagonal stands a minus."""

from notesc import Note, block, identity, inv

note = Note("Block inverse")
n = note.size("n", "a size")
m = note.size("m", "another size")
C = note.matrix("C", m, n, "a block")
note.calc(inv(block([[identity(n), 0], [C, identity(m)]]))).eq(block([[identity(n), 0], [C, identity(m)]]), "a triangle")  # expect: N301
