"""What is invertible because something else is. The evaluator is not asked."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.settling import holds
from notesc.kernel.signs.analysis import Signs
from notesc.language.constants import positive
from notesc.language.functions import det, identity, inv, outer
from notesc.language.note import Note
from notesc.language.propositions import (
    Eq,
    Gt,
    Lt,
    Ne,
    Proposition,
    invertible,
    orthogonal,
    positive_definite,
    positive_semidefinite,
)

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
c = note.scalar("c")
t = note.scalar("t", domain=positive)
x, y = note.vector("x", n), note.vector("y", n)
A, B = note.matrix("A", n, n), note.matrix("B", n, n)
E = note.matrix("E", m, m)
G, H = (note.matrix(name, n, n, properties=(invertible,)) for name in "GH")
P, R = (note.matrix(name, n, n, properties=(positive_definite,)) for name in "PR")
S, T = (note.matrix(name, n, n, properties=(positive_semidefinite,)) for name in "ST")
W = note.matrix("W", m, m, properties=(positive_definite,))
Q = note.matrix("Q", n, n, properties=(orthogonal,))
X, U = note.matrix("X", n, m), note.matrix("U", m, n)
I, J = identity(n), identity(m)  # noqa: E741


def is_known(condition: Proposition, *given: Proposition) -> bool:
    """Whether the kernel settles the condition in this context."""
    return holds(condition, Signs(Context(given)))


@pytest.mark.parametrize(
    ("condition", "given"),
    [
        (invertible(G + outer(x, y)), (Ne(1 + y.T @ inv(G) @ x, 0),)),
        (invertible(G - c * outer(x, y)), (Gt(1 - c * y.T @ inv(G) @ x, 0),)),
        (Ne(1 + y.T @ inv(G) @ x, 0), (invertible(G + outer(x, y)),)),
        (invertible(J + U @ X), (invertible(I + X @ U),)),
        (invertible(G + X @ U), (invertible(J + U @ inv(G) @ X),)),
        (invertible(G + X @ E @ U), (invertible(inv(E) + U @ inv(G) @ X),)),  # it says that E⁻¹ exists
        (invertible(inv(E) + U @ inv(G) @ X), (invertible(E), invertible(G + X @ E @ U))),
        (invertible(G + H), (invertible(inv(G) + inv(H)),)),
        (invertible(I + inv(G)), (invertible(G + I),)),
        (invertible(A - c * I), (invertible(Q.T @ A @ Q - c * I),)),
        (invertible(A), (invertible(A @ B),)),
        (invertible(A), (Eq(B @ A, I),)),
        (invertible(A), (Ne(det(A @ A.T), 0),)),
        (invertible(X.T @ X), (Eq(X.T @ X, 2 * J),)),
        (invertible(I - outer(x, x)), (Lt(x.T @ x, 1),)),
    ],
)
def test_what_follows_by_determinants(condition: Proposition, given: tuple[Proposition, ...]) -> None:
    """And only from what is given."""
    assert is_known(condition, *given)
    assert not is_known(condition)


@pytest.mark.parametrize(
    ("condition", "given"),
    [
        (invertible(G + outer(x, y)), (Ne(1 + x.T @ inv(G) @ y, 0),)),
        (invertible(G + outer(x, y)), (Ne(1 - y.T @ inv(G) @ x, 0),)),
        (invertible(J - U @ X), (invertible(I + X @ U),)),
        (invertible(E), (invertible(G + X @ E @ U),)),
        (invertible(G + H), (invertible(G - H),)),
        (invertible(A + B), (invertible(A), invertible(B))),
        (invertible(A), (Eq(A @ A, A),)),
        (invertible(X @ X.T), (Eq(X.T @ X, J),)),
        (invertible(A - c * I), (invertible(Q @ A - c * I),)),
        (invertible(t * I + c * I), (Ne(c, 0),)),
        (Ne(1 + y.T @ inv(G) @ x, 0), (invertible(G + outer(y, x)),)),
    ],
)
def test_what_does_not_follow(condition: Proposition, given: tuple[Proposition, ...]) -> None:
    """Each is false at some point."""
    assert not is_known(condition, *given)


@pytest.mark.parametrize(
    "condition",
    [
        invertible(I + P @ R),
        invertible(t * I + S @ T),
        invertible(P @ S + t * I),
        invertible(J + W @ X.T @ S @ X),
        invertible(J + 2 * X.T @ P @ X @ W),
        invertible(I + X @ W @ X.T),
        Ne(1 + t * y.T @ inv(P) @ y, 0),
        Ne(1 + c**2 * y.T @ S @ y, 0),
        invertible(P + t * y @ y.T),
    ],
)
def test_semidefinite_factors(condition: Proposition) -> None:
    """c I + A B for c > 0 and semidefinite A and B; forms with a number in front."""
    assert is_known(condition)


@pytest.mark.parametrize(
    "condition",
    [
        invertible(I - P @ R),
        invertible(I + A @ P),
        invertible(S @ T),
        invertible(c * I + P @ R),
        invertible(I + c * P @ R),
        invertible(I + P @ R @ S),
        invertible(A + P @ R),
        Ne(1 - t * y.T @ inv(P) @ y, 0),
        Ne(1 + c * y.T @ inv(P) @ y, 0),
    ],
)
def test_what_has_eigenvalues_of_any_sign(condition: Proposition) -> None:
    """A product of three definite matrices may have negative eigenvalues; so may a number of any sign."""
    assert not is_known(condition)
