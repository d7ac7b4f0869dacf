"""Z Z has the Jacobian Zᵀ ⊗ I + I ⊗ Z."""

from notesc import Note, identity, jacobian, kron, vec

note = Note("Jacobian of a square")
n = note.size("n", "a size")
Z = note.matrix("Z", n, n, "a variable")
note.calc(jacobian(vec(Z @ Z), vec(Z))).eq(kron(Z, identity(n)) + kron(identity(n), Z), "product rule")  # expect: N301
