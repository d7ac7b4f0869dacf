"""Pseudo-inverses, adjugates, eigenvectors and exponentials as letters. The evaluator is not asked."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.decisions.words import by_words
from notesc.kernel.evidence import ByWords
from notesc.kernel.words.problem import problem_of
from notesc.language.functions import adj, det, diag, eigenvalues, eigenvectors, expm, identity, inv, pinv
from notesc.language.note import Note
from notesc.language.propositions import Comparison, Eq, Proposition, invertible, symmetric
from notesc.provers.completion import Completion

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
c = note.scalar("c")
x, b, w = note.vector("x", n), note.vector("b", n), note.vector("w", m)
A, B, C = (note.matrix(name, n, n) for name in "ABC")
S = note.matrix("S", n, n, properties=(symmetric,))
X, Y, U = note.matrix("X", n, m), note.matrix("Y", n, m), note.matrix("U", m, n)
I = identity(n)  # noqa: E741
V = eigenvectors(S)


def is_shown(claim: Comparison, *given: Proposition) -> bool:
    """Whether cofactors are found, and worked out."""
    lemmas = Completion(problem_of(claim, Context(given))).run()
    return lemmas is not None and by_words(ByWords(lemmas), claim, Context(given))


@pytest.mark.parametrize(
    ("claim", "given"),
    [
        (Eq(X @ pinv(X) @ X @ U, X @ U), ()),
        (Eq(pinv(X) @ X @ U @ X, U @ X), (Eq(U, pinv(X)),)),
        (Eq(adj(A) @ b, det(A) * x), (Eq(A @ x, b),)),
        (Eq(A @ adj(A) @ C, det(A) * C), ()),
        (Eq(B @ adj(B) @ A, det(B) * A), ()),
        (Eq(V.T @ S @ V, diag(eigenvalues(S))), ()),
        (Eq(V.T @ (S + c * I) @ V, diag(eigenvalues(S)) + c * I), ()),
        (Eq(V.T @ inv(S) @ V @ diag(eigenvalues(S)), I), (invertible(S),)),
        (Eq(expm(A) @ A @ A, A @ A @ expm(A)), ()),
    ],
)
def test_what_their_equations_say(claim: Comparison, given: tuple[Proposition, ...]) -> None:
    """Penrose's equations, M adj(M) = det(M) I, M V = V diag(λ), and commuting."""
    assert is_shown(claim, *given)


@pytest.mark.parametrize(
    ("claim", "given"),
    [
        (Eq(X @ pinv(X), I), ()),
        (Eq(pinv(X) @ X, identity(m)), ()),
        (Eq(U, pinv(X)), (Eq(X @ U @ X, X),)),
        (Eq(adj(A), det(A) * I), ()),
        (Eq(adj(A) @ x, det(A) * b), (Eq(A @ x, b),)),
        (Eq(V.T @ A @ V, A), ()),
        (Eq(V @ S @ V.T, diag(eigenvalues(S))), ()),
        (Eq(expm(A) @ B, B @ expm(A)), ()),
        (Eq(expm(A) @ expm(B), expm(B) @ expm(A)), ()),
    ],
)
def test_what_they_do_not_say(claim: Comparison, given: tuple[Proposition, ...]) -> None:
    """Each is false at some point."""
    assert not is_shown(claim, *given)
