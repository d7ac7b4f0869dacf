"""Variables that hypotheses define are replaced by what they are, and nothing else is."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.decisions.definitions import by_definitions, definitions_put_in
from notesc.kernel.evidence import ByDefinitions
from notesc.language.calculus import D
from notesc.language.functions import det, diag, exp, expm, identity, inv, matrix_power, tr
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import And, Eq, Ne, invertible, symmetric
from notesc.language.terms import Proposition

note = Note("Symbols")
n = note.size("n")
k = n.index("k")
s, t, x = note.scalar("s"), note.scalar("t"), note.scalar("x")
d = note.vector("d", n)
A, B = note.matrix("A", n, n), note.matrix("B", n, n)
G = note.matrix("G", n, n, properties=(invertible,))
S = note.matrix("S", n, n, properties=(symmetric,))
diagonalised = Eq(A, G @ diag(d) @ inv(G))

SHOWN: list[tuple[Proposition, tuple[Proposition, ...]]] = [
    (Eq(tr(A @ A), Sum(d[k] ** 2, k)), (diagonalised,)),
    (Eq(expm(t * A), G @ diag(exp(t * d)) @ inv(G)), (diagonalised,)),
    (Eq(matrix_power(A, 3) @ G, G @ diag(d * d * d)), (And(Ne(t, 0), diagonalised),)),
    (Eq(s**2 - t, 2 * x + 1), (Eq(s, x + 1), Eq(t, x**2))),
    (Eq(det(A), det(B) * det(G)), (Eq(A, B @ G),)),
    (Eq(tr(S @ B), tr(A @ B.T)), (Eq(S, A),)),  # what is declared of S holds of A
]
NOT_SHOWN: list[tuple[Proposition, tuple[Proposition, ...]]] = [
    (Eq(tr(A), Sum(d[k] ** 2, k)), (diagonalised,)),
    (Eq(A, inv(G) @ diag(d) @ G), (diagonalised,)),
    (Eq(D(x**2, x), 0), (Eq(x, 3),)),  # the derivative is 2 x at 3, not that of 9
    (Eq(D(s * t, t), 3 * t**2), (Eq(s, t**2),)),
    (Eq(tr(A @ B), tr(A @ B.T)), (Eq(A, B),)),
    (Eq(s, 2), (Eq(s, s + 0 * t),)),
]


@pytest.mark.parametrize(("proposition", "hypotheses"), SHOWN, ids=repr)
def test_shown(proposition: Proposition, hypotheses: tuple[Proposition, ...]) -> None:
    """The hypotheses say what the variables are."""
    assert by_definitions(ByDefinitions(), proposition, Context(hypotheses))
    assert not by_definitions(ByDefinitions(), proposition, Context())


@pytest.mark.parametrize(("proposition", "hypotheses"), NOT_SHOWN, ids=repr)
def test_not_shown(proposition: Proposition, hypotheses: tuple[Proposition, ...]) -> None:
    """A bound variable is not the one of the hypothesis, and a fixed one does not begin to move."""
    assert not by_definitions(ByDefinitions(), proposition, Context(hypotheses))


def test_the_point_of_a_derivative_is_replaced() -> None:
    """x² has the derivative 2 · 3 at x = 3."""
    assert by_definitions(ByDefinitions(), Eq(D(x**2, x), 6), Context((Eq(x, 3),)))


def test_an_equation_of_a_variable_with_itself_defines_nothing() -> None:
    """A = A B says nothing that could be put in the place of A."""
    assert definitions_put_in(Eq(A, B), Context((Eq(A, A @ B),))) is None
    assert definitions_put_in(Eq(A, B), Context((Ne(s, t),))) is None


def test_the_identity_is_put_in() -> None:
    """A hypothesis without other variables."""
    assert by_definitions(ByDefinitions(), Eq(A @ B, 3 * B), Context((Eq(A, 3 * identity(n)),)))
