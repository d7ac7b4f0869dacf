"""Properties of Kronecker products and of matrices of blocks: what is known, and what must not be."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.settling import holds
from notesc.kernel.signs.analysis import Signs
from notesc.language.blocks import block, commutation
from notesc.language.functions import identity, inv, kron
from notesc.language.note import Note
from notesc.language.propositions import (
    HasProperty,
    Ne,
    Proposition,
    invertible,
    orthogonal,
    positive_definite,
    positive_semidefinite,
    symmetric,
)

note = Note("Compound properties")
n, m = note.size("n"), note.size("m")
A, G, B = note.matrix("A", n, n), note.matrix("G", n, n), note.matrix("B", m, m)
F, X = note.matrix("F", n, m), note.matrix("X", m, n)
S, T = note.matrix("S", n, n, properties=[symmetric]), note.matrix("T", m, m, properties=[symmetric])
V = note.matrix("V", n, n, properties=[positive_definite])
W = note.matrix("W", m, m, properties=[positive_definite])
P = note.matrix("P", n, n, properties=[positive_semidefinite])
Q = note.matrix("Q", n, n, properties=[orthogonal])
R = note.matrix("R", m, m, properties=[orthogonal])
x, y, z = note.scalar("x"), note.scalar("y"), note.scalar("z")
I_n, I_m = identity(n), identity(m)
WHOLE = block([[A, F], [X, B]])
BELOW = B - X @ inv(A) @ F
COVARIANCE = block([[S, F], [F.T, T]])
GIVEN_FIRST = T - F.T @ inv(S) @ F

Case = tuple[HasProperty, tuple[Proposition, ...]]
KNOWN: list[Case] = [
    (invertible(kron(A, B)), (invertible(A), invertible(B))),
    (invertible(commutation(n, m)), ()),
    (invertible(block([[A, 0], [X, B]])), (invertible(A), invertible(B))),
    (invertible(block([[0, A], [G, 0]])), (invertible(A), invertible(G))),
    (invertible(WHOLE), (invertible(A), invertible(BELOW))),
    (invertible(WHOLE), (invertible(B), invertible(A - F @ inv(B) @ X))),
    (invertible(block([[I_n, F], [0, I_m]])), ()),
    (invertible(block([[x, y], [z, 1]])), (Ne(x - y * z, 0),)),
    (invertible(block([[A, 0], [0, B]]) + identity(n + m)), (invertible(A + I_n), invertible(B + I_m))),
    (invertible(BELOW), (invertible(WHOLE), invertible(A))),
    (invertible(A - F @ inv(B) @ X), (invertible(WHOLE), invertible(B))),
    (positive_definite(kron(V, W)), ()),
    (positive_definite(kron(V, I_m) + kron(I_n, W)), ()),
    (positive_semidefinite(kron(P, W)), ()),
    (positive_definite(block([[V, 0], [0, W]])), ()),
    (positive_semidefinite(block([[P, 0], [0, W]])), ()),
    (positive_definite(block([[V, F], [F.T, W + F.T @ inv(V) @ F]])), ()),
    (positive_semidefinite(block([[V, F], [F.T, F.T @ inv(V) @ F]])), ()),
    (positive_definite(block([[V, F], [F.T, T]])), (positive_definite(T - F.T @ inv(V) @ F),)),
    (positive_definite(S), (positive_definite(COVARIANCE),)),
    (positive_definite(T), (positive_definite(COVARIANCE),)),
    (positive_definite(GIVEN_FIRST), (positive_definite(COVARIANCE),)),
    (invertible(GIVEN_FIRST), (positive_definite(COVARIANCE),)),
    (symmetric(kron(S, T)), ()),
    (symmetric(COVARIANCE), ()),
    (orthogonal(kron(Q, R)), ()),
    (orthogonal(block([[0, I_n], [-I_n, 0]])), ()),
]


@pytest.mark.parametrize(("case", "given"), KNOWN, ids=repr)
def test_what_is_known(case: HasProperty, given: tuple[Proposition, ...]) -> None:
    """From what the matrix is made of, or from a whole that it is part of."""
    assert holds(case, Signs(Context(given)))


UNKNOWN: list[Case] = [
    (invertible(kron(A, B)), (invertible(A),)),
    (invertible(block([[A, 0], [X, B]])), (invertible(A),)),
    (invertible(WHOLE), (invertible(A), invertible(B))),
    (invertible(WHOLE), (invertible(A), invertible(B + X @ inv(A) @ F))),
    (invertible(block([[A, G], [G, A]])), (invertible(A), invertible(G))),
    (invertible(block([[x, y], [z, 1]])), (Ne(x, 0),)),
    (invertible(block([[A, 0], [0, B]]) + identity(n + m)), (invertible(A), invertible(B))),
    (invertible(A), (invertible(WHOLE),)),
    (positive_definite(kron(V, P)), ()),
    (positive_definite(kron(V, T)), ()),
    (positive_semidefinite(kron(S, W)), ()),
    (positive_definite(block([[V, F], [F.T, W]])), ()),
    (positive_definite(block([[V, F], [X, W]])), ()),
    (positive_definite(block([[P, 0], [0, W]])), ()),
    (positive_definite(block([[V, F], [F.T, F.T @ inv(V) @ F]])), ()),
    (positive_semidefinite(block([[P, F], [F.T, W]])), ()),
    (positive_definite(F.T @ F), (positive_definite(COVARIANCE),)),
    (symmetric(kron(S, B)), ()),
    (symmetric(block([[S, F], [X, T]])), ()),
    (orthogonal(kron(Q, B)), ()),
    (orthogonal(block([[0, I_n], [I_n, I_n]])), ()),
]


@pytest.mark.parametrize(("case", "given"), UNKNOWN, ids=repr)
def test_what_is_not_known(case: HasProperty, given: tuple[Proposition, ...]) -> None:
    """Each is false somewhere, as the evaluator finds, and is not known."""
    assert not holds(case, Signs(Context(given)))
    assert agree(Claim(case, Context(given))).counterexample is not None
