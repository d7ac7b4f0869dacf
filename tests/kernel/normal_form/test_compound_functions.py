"""Functions of Kronecker products and of block diagonal matrices: what comes apart, and what must not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.language.blocks import block
from notesc.language.functions import FUNCTIONS, exp, identity, kron, norm
from notesc.language.note import Note
from notesc.language.propositions import Eq
from notesc.language.terms import Term

adj, expm, pinv = FUNCTIONS["adj"], FUNCTIONS["expm"], FUNCTIONS["pinv"]
matrix_power, spectral_norm = FUNCTIONS["matrix_power"], FUNCTIONS["spectral_norm"]

note = Note("Functions of compound matrices")
n, m, k = note.size("n"), note.size("m"), note.size("k")
A, G, B = note.matrix("A", n, n), note.matrix("G", n, n), note.matrix("B", m, m)
F, X = note.matrix("F", n, m), note.matrix("X", m, n)
a, b = note.vector("a", n), note.vector("b", m)
x, y, z = note.scalar("x"), note.scalar("y"), note.scalar("z")
I_n, I_m = identity(n), identity(m)
DIAGONAL = block([[A @ G, 0], [0, B]])

TRUE: list[tuple[Term, Term]] = [
    (matrix_power(kron(A @ G, B), k), kron(matrix_power(A @ G, k), matrix_power(B, k))),
    (matrix_power(kron(A, B), 2), kron(A @ A, B @ B)),
    (matrix_power(DIAGONAL, k), block([[matrix_power(A @ G, k), 0], [0, matrix_power(B, k)]])),
    (matrix_power(block([[A, F], [0, B]]), 2), block([[A @ A, A @ F + F @ B], [0, B @ B]])),
    (matrix_power(block([[x, 0], [0, y]]), k), block([[x**k, 0], [0, y**k]])),
    (expm(DIAGONAL), block([[expm(A @ G), 0], [0, expm(B)]])),
    (expm(block([[x * y, 0], [0, z]])), block([[exp(x * y), 0], [0, exp(z)]])),
    (expm(kron(I_n, 2 * B)), kron(I_n, expm(2 * B))),
    (expm(kron(A, I_m) + kron(I_n, B)), kron(expm(A), expm(B))),
    (expm(kron(I_n, B) + kron(A, I_m)), kron(expm(A), expm(B))),
    (pinv(kron(F, X @ A)), kron(pinv(F), pinv(X @ A))),
    (spectral_norm(kron(F, A)), spectral_norm(F) * spectral_norm(A)),
    (norm(kron(F, A)), norm(F) * norm(A)),
    (norm(kron(a, b)), norm(b) * norm(a)),
    (adj(block([[x, y], [z, x + 1]])), block([[x + 1, -y], [-z, x]])),
]


@pytest.mark.parametrize(("left", "right"), TRUE)
def test_what_comes_apart(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """At every size."""
    assert are_equal(left, right)


FALSE: list[tuple[Term, Term]] = [
    (matrix_power(kron(A, G), 2), kron(A @ A, G)),
    (matrix_power(kron(A, G), 2), kron(A @ G, G @ A)),
    (matrix_power(block([[A, F], [0, B]]), 2), block([[A @ A, F], [0, B @ B]])),
    (matrix_power(block([[A, 0], [0, B]]), 2), block([[A @ A, 0], [0, B]])),
    (expm(kron(A, B)), kron(expm(A), expm(B))),
    (expm(kron(A, I_m) + kron(I_n, B)), kron(expm(A), I_m) + kron(I_n, expm(B))),
    (expm(kron(A, I_n) + kron(I_n, G)), kron(expm(G), expm(A))),
    (expm(kron(A, I_n) + kron(G, I_n)), kron(expm(A), expm(G))),
    (expm(block([[x, y], [0, z]])), block([[exp(x), y], [0, exp(z)]])),
    (pinv(kron(A, G)), kron(pinv(G), pinv(A))),
    (spectral_norm(kron(F, A)), spectral_norm(F) + spectral_norm(A)),
    (adj(block([[x, y], [z, 1]])), block([[1, y], [z, x]])),
    (norm(kron(a, b)), norm(a) + norm(b)),
]


@pytest.mark.parametrize(("left", "right"), FALSE)
def test_what_does_not_come_apart(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """Each is false at some size, as the evaluator finds, and is not shown."""
    assert not are_equal(left, right)
    assert agree(Claim(Eq(left, right), Context())).counterexample is not None
