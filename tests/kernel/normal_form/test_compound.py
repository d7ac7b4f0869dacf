"""Kronecker products, stacked columns, blocks: what the normal form shows at every size, and what it must not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.language.blocks import block, commutation
from notesc.language.calculus import grad, hessian, jacobian
from notesc.language.functions import det, diag, identity, inv, kron, norm, outer, tr, vec
from notesc.language.note import Note
from notesc.language.propositions import Eq, Ne, Proposition, invertible, positive_definite, symmetric
from notesc.language.terms import Term

note = Note("Compound sizes")
n, m, p, q = (note.size(name) for name in ("n", "m", "p", "q"))
A, A_2, G = (note.matrix(name, n, n) for name in ("A", "A_2", "G"))
B, B_2 = note.matrix("B", m, m), note.matrix("B_2", m, m)
F, X, Y = note.matrix("F", n, m), note.matrix("X", m, n), note.matrix("Y", m, n)
P, Q = note.matrix("P", p, m), note.matrix("Q", n, q)
S = note.matrix("S", n, n, properties=[symmetric])
V = note.matrix("V", n, n, properties=[positive_definite])
a, u = note.vector("a", n), note.vector("u", n)
b = note.vector("b", m)
x, y, z = note.scalar("x"), note.scalar("y"), note.scalar("z")
w = note.vector("w", n * m)
I_n, I_m = identity(n), identity(m)
WHOLE = block([[A, F], [X, B]])
BELOW = B - X @ inv(A) @ F
SUM = kron(I_n, B) + kron(A.T, I_m)
EDGED = block([[A, a], [u.T, x]])
EDGE = x - u.T @ inv(A) @ a

Case = tuple[object, object, tuple[Proposition, ...]]
TRUE: list[Case] = [
    # Kronecker products
    (kron(A, B + 2 * B_2), kron(A, B) + 2 * kron(A, B_2), ()),
    (kron(A + G, B), kron(A, B) + kron(G, B), ()),
    (kron(A, B) @ kron(A_2, B_2), kron(A @ A_2, B @ B_2), ()),
    (kron(P, X) @ kron(X, F), kron(P @ X, X @ F), ()),
    (kron(P, A.T @ A).T, kron(P.T, A.T @ A), ()),
    (kron(kron(A, B), P), kron(A, kron(B, P)), ()),
    (tr(kron(A @ A_2, B)), tr(A_2 @ A) * tr(B), ()),
    (inv(kron(A, B)), kron(inv(A), inv(B)), (invertible(A), invertible(B))),
    (inv(kron(A, B @ B_2)), kron(inv(A), inv(B_2) @ inv(B)), (invertible(A), invertible(B), invertible(B_2))),
    (det(kron(A, B)), det(A) ** m * det(B) ** n, ()),
    (det(kron(identity(2), A)), det(A) ** 2, ()),
    (kron(a, b), vec(outer(b, a)), ()),
    (kron(a, b.T), outer(a, b), ()),
    (kron(I_n, I_m), identity(n * m), ()),
    (kron(I_n, I_m), identity(m * n), ()),
    (tr(identity(n * m)), n * m, ()),
    (kron(A, I_m) @ kron(I_n, B), kron(I_n, B) @ kron(A, I_m), ()),
    (kron(a, b).T @ kron(A, B) @ kron(a, b), (a.T @ A @ a) * (b.T @ B @ b), ()),
    (kron(block([[x, y], [z, 1]]), A), block([[x * A, y * A], [z * A, A]]), ()),
    # stacked columns
    (vec(P @ X @ Q), kron(Q.T, P) @ vec(X), ()),
    (vec(P @ X), kron(I_n, P) @ vec(X), ()),
    (vec(P @ X), kron(X.T, identity(p)) @ vec(P), ()),
    (tr(X.T @ Y), vec(X).T @ vec(Y), ()),
    (vec(B @ X + X @ A), SUM @ vec(X), ()),
    (norm(vec(X)) ** 2, tr(X.T @ X), ()),
    (diag(vec(X)) @ vec(Y), vec(X * Y), ()),
    (vec(block([[a, u]])), block([[a], [u]]), ()),
    (w.T @ vec(X), vec(X).T @ w, ()),
    # commutation matrices
    (commutation(m, n) @ vec(X), vec(X.T), ()),
    (commutation(m, n).T, commutation(n, m), ()),
    (inv(commutation(m, n)), commutation(n, m), ()),
    (commutation(m, n) @ commutation(n, m), identity(m * n), ()),
    (commutation(n, m) @ kron(B, A) @ commutation(m, n), kron(A, B), ()),
    (commutation(1, n), I_n, ()),
    # blocks
    (WHOLE.T, block([[A.T, X.T], [F.T, B.T]]), ()),
    (tr(WHOLE @ WHOLE), tr(A @ A) + 2 * tr(F @ X) + tr(B @ B), ()),
    (WHOLE @ block([[a], [b]]), block([[A @ a + F @ b], [X @ a + B @ b]]), ()),
    (block([[I_n, 0], [0, I_m]]), identity(m + n), ()),
    (block([[0, I_n], [-I_n, 0]]) @ block([[0, I_n], [-I_n, 0]]), -identity(2 * n), ()),
    (block([[a], [b]]).T @ block([[a], [b]]), a.T @ a + b.T @ b, ()),
    (block([[a, u]]) @ block([[a.T], [u.T]]), outer(a, a) + outer(u, u), ()),
    (det(WHOLE), det(A) * det(BELOW), (invertible(A),)),
    (det(WHOLE), det(B) * det(A - F @ inv(B) @ X), (invertible(B),)),
    (det(block([[A, F], [0, B]])), det(A) * det(B), ()),
    (det(block([[A, 0, 0], [X, B, 0], [0, 0, x]])), x * det(A) * det(B), ()),
    (det(EDGED), det(A) * EDGE, (invertible(A),)),
    (det(block([[x, y], [z, 1]])), x - y * z, ()),
    (det(block([[1, x, x**2], [1, y, y**2], [1, z, z**2]])), (y - x) * (z - x) * (z - y), ()),
    (inv(block([[x, y], [z, 1]])), block([[1, -y], [-z, x]]) / (x - y * z), (Ne(x - y * z, 0),)),
    (inv(block([[A, 0], [X, B]])), block([[inv(A), 0], [-inv(B) @ X @ inv(A), inv(B)]]), ()),
    (inv(block([[I_n, F], [0, I_m]])), block([[I_n, -F], [0, I_m]]), ()),
    (inv(block([[0, A], [G, 0]])), block([[0, inv(G)], [inv(A), 0]]), ()),
    (inv(WHOLE) @ WHOLE, identity(n + m), (invertible(A), invertible(BELOW))),
    (inv(EDGED) @ EDGED, identity(n + 1), (invertible(A), Ne(EDGE, 0))),
    (inv(WHOLE) @ WHOLE, identity(n + m), (invertible(WHOLE),)),
    (
        inv(WHOLE),
        block(
            [
                [inv(A) + inv(A) @ F @ inv(BELOW) @ X @ inv(A), -inv(A) @ F @ inv(BELOW)],
                [-inv(BELOW) @ X @ inv(A), inv(BELOW)],
            ]
        ),
        (invertible(A), invertible(BELOW)),
    ),
    # sums of blocks, entries, facts
    (det(x * identity(2) - block([[0, 1], [-y, -z]])), x**2 + z * x + y, ()),
    (inv(block([[A, 0], [0, B]]) + identity(n + m)), block([[inv(A + I_n), 0], [0, inv(B + I_m)]]), ()),
    (det(y * identity(n + m) - block([[A, F], [0, B]])), det(y * I_n - A) * det(y * I_m - B), ()),
    (block([[x, y], [z, 1]])[2, 1], z, ()),
    (vec(X)[1], X[1, 1], ()),
    (block([[a], [b]])[1], a[1], ()),
    (w.T @ w, tr(X.T @ X), (Eq(w, vec(X)),)),
    (A @ a + F @ b, u, (Eq(WHOLE @ block([[a], [b]]), block([[u], [b]])),)),
    # what is not taken apart
    (SUM @ inv(SUM) @ vec(X), vec(X), (invertible(SUM),)),
    (inv(SUM.T), inv(SUM).T, (invertible(SUM),)),
    # derivatives
    (grad(tr(kron(A, A)), A), 2 * tr(A) * I_n, ()),
    (grad(tr(kron(B, A @ A)), A), 2 * tr(B) * A.T, ()),
    (grad(vec(A).T @ kron(G, S) @ vec(A), A), S @ A @ G + S @ A @ G.T, ()),
    (jacobian(vec(P @ X @ Q), vec(X)), kron(Q.T, P), ()),
    (jacobian(vec(A @ A), vec(A)), kron(A.T, I_n) + kron(I_n, A), ()),
    (jacobian(vec(X.T @ X), vec(X)), (identity(n * n) + commutation(n, n)) @ kron(I_n, X.T), ()),
    (jacobian(vec(inv(A)), vec(A)), -kron(inv(A).T, inv(A)), ()),
    (jacobian(X @ a, vec(X)), kron(a.T, I_m), ()),
    (hessian(tr(A @ A), vec(A)), 2 * commutation(n, n), ()),
    (hessian(tr(A @ G @ A.T @ S), vec(A)), kron(G.T + G, S), ()),
    (grad(tr(X.T @ Y @ A), vec(X)), vec(Y @ A), ()),
    (grad(block([[a], [b]]).T @ WHOLE @ block([[a], [b]]), a), (A + A.T) @ a + (F + X.T) @ b, ()),
]


@pytest.mark.parametrize(("left", "right", "hypotheses"), TRUE)
def test_what_is_shown(
    left: Term, right: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """Wherever both sides are defined, at every size."""
    assert are_equal(left, right, *hypotheses)


REGULAR = (invertible(A), invertible(B), invertible(BELOW))
FALSE: list[Case] = [
    (det(block([[F, a, A], [0, 1, 0], [B, b, X]])), det(block([[F, A], [B, X]])), ()),  # the sign (-1)ⁿ⁺ᵐ is lost
    (kron(A, G), kron(G, A), ()),
    (kron(A, B), kron(B, A), ()),
    (kron(A, A_2) @ kron(G, A), kron(A @ A, A_2 @ G), ()),
    (kron(A, A_2).T, kron(A_2.T, A.T), ()),
    (tr(kron(A, B)), tr(A) + tr(B), ()),
    (inv(kron(A, B)), kron(inv(A), B), (invertible(A), invertible(B))),
    (inv(kron(A, G)), kron(inv(G), inv(A)), (invertible(A), invertible(G))),
    (det(kron(A, B)), det(A) ** n * det(B) ** m, ()),
    (det(kron(A, B)), det(A) * det(B), ()),
    (vec(outer(a, u)), kron(a, u), ()),
    (vec(A @ A_2 @ G), kron(G, A) @ vec(A_2), ()),
    (vec(A @ A_2 @ G), kron(A, G.T) @ vec(A_2), ()),
    (tr(A @ A_2), vec(A).T @ vec(A_2), ()),
    (vec(A.T), vec(A), ()),
    (commutation(n, n), identity(n * n), ()),
    (commutation(n, n) @ kron(A, G), kron(G, A), ()),
    (commutation(n, n) @ commutation(n, n), commutation(n, n), ()),
    (WHOLE.T, block([[A.T, F], [X, B.T]]), ()),
    (block([[A, G], [G, A]]).T, block([[A.T, G], [G, A.T]]), ()),
    (block([[A, 0], [0, G]]), block([[G, 0], [0, A]]), ()),
    (block([[a], [u]]), block([[u], [a]]), ()),
    (det(WHOLE), det(A) * det(B), ()),
    (det(block([[A, G], [G, A]])), det(A) ** 2 - det(G) ** 2, ()),
    (det(block([[0, A], [G, 0]])), det(A) * det(G), ()),
    (det(block([[0, A], [G, 0]])), -det(A) * det(G), ()),
    (det(block([[x, y], [z, 1]])), x + y * z, ()),
    (inv(block([[A, 0], [X, B]])), block([[inv(A), 0], [inv(B) @ X @ inv(A), inv(B)]]), REGULAR),
    (inv(block([[A, 0], [0, G]])), block([[inv(G), 0], [0, inv(A)]]), (invertible(A), invertible(G))),
    (inv(block([[0, A], [G, 0]])), block([[0, inv(A)], [inv(G), 0]]), (invertible(A), invertible(G))),
    (
        inv(WHOLE),
        block(
            [
                [inv(A) + inv(A) @ F @ inv(BELOW) @ X @ inv(A), inv(A) @ F @ inv(BELOW)],
                [inv(BELOW) @ X @ inv(A), inv(BELOW)],
            ]
        ),
        REGULAR,
    ),
    (inv(WHOLE), block([[inv(A), inv(A) @ F @ inv(B)], [inv(B) @ X @ inv(A), inv(B)]]), REGULAR),
    (inv(SUM), kron(I_n, inv(B)) + kron(inv(A.T), I_m), (invertible(SUM), invertible(A), invertible(B))),
    (grad(tr(kron(A, A)), A), tr(A) * I_n, ()),
    (grad(vec(A).T @ kron(G, S) @ vec(A), A), 2 * S @ A @ G, ()),
    (norm(vec(X)) ** 2, norm(vec(X)), ()),
    (det(x * identity(2) - block([[0, 1], [-y, -z]])), x**2 - z * x + y, ()),
    (det(identity(n + m) - block([[A, F], [X, B]])), det(I_n - A) * det(I_m - B), ()),
    (block([[x, y], [z, 1]])[2, 1], y, ()),
    (vec(A)[1], A[1, 1] + 1, ()),
    (A @ a + F @ b, b[1] * u, (Eq(WHOLE @ block([[a], [b]]), block([[u], [b]])),)),
    (jacobian(vec(A @ A_2 @ G), vec(A_2)), kron(A, G.T), ()),
    (jacobian(vec(A.T), vec(A)), identity(n * n), ()),
    (jacobian(vec(inv(A)), vec(A)), -kron(inv(A), inv(A).T), (invertible(A),)),
    (hessian(tr(A @ A), vec(A)), 2 * identity(n * n), ()),
    (hessian(tr(A @ G @ A.T @ S), vec(A)), kron(S, G.T + G), ()),
    (grad(tr(A.T @ G), vec(A)), vec(G.T), ()),
]


@pytest.mark.parametrize(("left", "right", "hypotheses"), FALSE)
def test_what_is_not_shown(
    left: Term, right: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """Each is false at some size, as the evaluator finds, and is not shown."""
    assert not are_equal(left, right, *hypotheses)
    assert agree(Claim(Eq(left, right), Context(hypotheses))).counterexample is not None


def test_an_inverse_elsewhere_in_the_claim_makes_a_block_known(are_equal: Callable[..., bool]) -> None:
    """I + U Uᵀ is inverted on the right, so it is invertible; the normal form need not know why."""
    gram = I_n + F @ F.T
    whole = block([[gram, F], [X, B]])
    assert are_equal(det(whole), det(gram) * det(B - X @ inv(gram) @ F))
    assert not are_equal(det(whole), det(gram) * det(B + X @ inv(gram) @ F))


def test_opaque_inverses_of_different_matrices_differ(are_equal: Callable[..., bool]) -> None:
    """Two inverses are one symbol where the matrices have one normal form, and only there."""
    shifted = kron(A, B) + identity(n * m)
    assert are_equal(inv(shifted), inv(identity(n * m) + kron(A, B)), invertible(shifted))
    assert not are_equal(inv(shifted), inv(kron(A, B) + 2 * identity(n * m)), invertible(shifted))
    assert not are_equal(inv(shifted) @ kron(A, B), identity(n * m), invertible(shifted))


def test_an_opaque_inverse_is_not_constant(are_equal: Callable[..., bool]) -> None:
    """Its derivative by what it contains is not taken to be zero."""
    assert not are_equal(grad(tr(inv(SUM)), A), 0 * A, invertible(SUM))
