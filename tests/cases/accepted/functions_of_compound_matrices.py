"""Powers, exponentials, pseudo-inverses and norms of Kronecker products and of blocks on a diagonal."""

from notesc import Note, block, expm, identity, kron, matrix_power, norm, pinv, spectral_norm

note = Note("Functions of compound matrices")
n = note.size("n", "a size")
m = note.size("m", "another size")
k = note.size("k", "an exponent")
A = note.matrix("A", n, n, "a matrix")
B = note.matrix("B", m, m, "a matrix of another size")
F = note.matrix("F", n, m, "a matrix that is not square")
note.calc(matrix_power(kron(A, B), k)).eq(kron(matrix_power(A, k), matrix_power(B, k)), "mixed products")
note.calc(expm(kron(A, identity(m)) + kron(identity(n), B))).eq(kron(expm(A), expm(B)), "the summands commute")
note.calc(expm(block([[A, 0], [0, B]]))).eq(block([[expm(A), 0], [0, expm(B)]]), "block by block")
note.calc(pinv(kron(F, A))).eq(kron(pinv(F), pinv(A)), "the conditions of Penrose")
note.calc(norm(kron(F, B))).eq(norm(F) * norm(B), "the sum of all squares")
note.calc(spectral_norm(kron(F, B))).eq(spectral_norm(F) * spectral_norm(B), "singular values multiply")
