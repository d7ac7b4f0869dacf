"""Cofactors: what the kernel works out again, and what it does not take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByHypothesis, ByWords, Part
from notesc.kernel.words.problem import problem_of
from notesc.language.constants import positive
from notesc.language.functions import det, identity, inv, tr
from notesc.language.note import Note
from notesc.language.propositions import Comparison, Eq, Equivalent, Ge, Implies, Lt, Ne, Proposition, invertible
from notesc.provers.completion import Completion

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
c, t = note.scalar("c"), note.scalar("t", domain=positive)
x, y = note.vector("x", n), note.vector("y", n)
A, B, M = (note.matrix(name, n, n) for name in "ABM")
G, H = (note.matrix(name, n, n, properties=(invertible,)) for name in "GH")
X, U = note.matrix("X", n, m), note.matrix("U", m, n)
I, J = identity(n), identity(m)  # noqa: E741

PUSHED = Eq(inv(I + X @ U) @ X, X @ inv(J + U @ X))
DEFINED = (invertible(I + X @ U), invertible(J + U @ X))


def found(proposition: Comparison, *given: Proposition) -> ByWords:
    """What the prover finds."""
    lemmas = Completion(problem_of(proposition, Context(given))).run()
    assert lemmas is not None
    return ByWords(lemmas)


def test_cofactors_show_an_equation(shows: Callable[..., bool]) -> None:
    """And the weak orders of its sides; not another equation, and not another relation."""
    evidence = found(PUSHED, *DEFINED)
    assert shows(evidence, PUSHED, *DEFINED)
    assert not shows(evidence, Eq(inv(I + X @ U) @ X, X @ inv(J - U @ X)), *DEFINED)
    form = Eq(x.T @ inv(G) @ G @ y, x.T @ y)
    assert shows(found(form), form)
    assert shows(found(form), Ge(form.left, form.right))
    for relation in (Lt, Ne):
        assert not shows(found(form), relation(form.left, form.right))


def _tampered(evidence: ByWords) -> list[ByWords]:
    """The evidence with one thing changed."""
    *others, last = evidence.lemmas
    first = last[0]
    changed = [
        replace(first, coefficient=first.coefficient + 1),
        replace(first, source=10**6),
        replace(first, source=-1),
        replace(first, scalars=(("c", Fraction(1)),)),
        replace(first, scalars=(("c", Fraction(1, 2)),)),
        replace(first, chains=first.chains[1:]),
        replace(first, chains=(*first.chains, first.chains[0])),
        replace(first, chains=tuple((a, word[::-1], b) for a, word, b in first.chains)),
        replace(first, chains=tuple((a, (*word, 0), b) for a, word, b in first.chains)),
    ]
    return [
        *(ByWords((*others, (part, *last[1:]))) for part in changed if part != first),
        ByWords((*others, last[1:])),
        ByWords(tuple(others)),
        ByWords(()),
    ]


def test_what_is_not_worked_out_shows_nothing(shows: Callable[..., bool]) -> None:
    """Another coefficient, an equation that is not there, letters that do not fit, a hole that is left open."""
    evidence = found(PUSHED, *DEFINED)
    for wrong in _tampered(evidence):
        assert not shows(wrong, PUSHED, *DEFINED)


def test_no_division_by_what_may_be_zero(shows: Callable[..., bool]) -> None:
    """From c x = c y nothing follows about x; where 1/c stands in the claim, c is not 0."""
    given = Eq(c * x, c * y)
    problem = problem_of(Eq(x, y), Context((given,)))
    (equation,) = problem.equations
    hole = next(end for _, chains in equation for a, _, b in chains for end in (a, b) if end)
    part = Part(Fraction(1), 0, (("c", Fraction(-1)),), ((hole, (), "@0:n"),))
    assert not shows(ByWords(((part,),)), Eq(x, y), given)
    assert Completion(problem).run() is None
    divided = Eq(x / c, y / c)
    assert shows(found(divided, given), divided, given)


@pytest.mark.parametrize(
    ("claim", "given"),
    [
        (Eq(A @ B, B @ A), ()),
        (Eq(A @ B @ A, A @ A @ B), (Eq(A @ M, M @ A),)),
        (Eq(B, M), (Eq(A @ B, A @ M),)),
        (Eq(M @ M, I), (Eq(M @ M, M),)),
        (Eq(X @ U, I), (Eq(U @ X, J),)),  # true for square matrices only
        (Eq(inv(G + H), inv(G) + inv(H)), (invertible(G + H),)),
        (Eq(tr(G @ A @ H), tr(A)), (Eq(G @ H, -I),)),
        (Eq(x, y), (Eq(x.T @ x, y.T @ y),)),
        (Eq(A, B), (Eq(tr(A), tr(B)),)),
        (Eq(A @ x, c * x), (Eq(x.T @ A @ x, c * x.T @ x),)),
        (Eq(A, A.T), (Eq(A @ A, A.T @ A.T),)),
    ],
)
def test_what_does_not_follow(claim: Comparison, given: tuple[Proposition, ...], shows: Callable[..., bool]) -> None:
    """No cofactors are found for what is false at some size."""
    problem = problem_of(claim, Context(given))
    assert problem.target
    assert Completion(problem).run() is None


def test_one_sided_inverses_of_square_matrices(shows: Callable[..., bool]) -> None:
    """A B = I makes B A = I for square matrices, whatever their size."""
    assert shows(found(Eq(B @ A, I), Eq(A @ B, I)), Eq(B @ A, I), Eq(A @ B, I))
    assert shows(found(Eq(B, inv(A)), Eq(A @ B, I), invertible(A)), Eq(B, inv(A)), Eq(A @ B, I), invertible(A))


def test_one_equation_from_another(shows: Callable[..., bool]) -> None:
    """In the direction in which the cofactors lead, and no other; they show nothing by themselves."""
    premise, conclusion = Eq(A @ B, I), Eq(B @ A, I)
    forth, back = found(conclusion, premise), found(premise, conclusion)
    assert shows(ByHypothesis((forth,)), Implies(premise, conclusion))
    assert shows(ByHypothesis((forth,), (back,)), Equivalent(premise, conclusion))
    assert not shows(ByHypothesis((forth,)), Equivalent(premise, conclusion))
    assert not shows(forth, conclusion)
    squared = Eq(A @ A, B @ B)
    assert shows(ByHypothesis((found(squared, Eq(A, B)),)), Implies(Eq(A, B), squared))
    assert not shows(ByHypothesis((found(squared, Eq(A, B)),)), Implies(squared, Eq(A, B)))


def test_a_determinant_that_is_not_zero_lets_a_matrix_be_cancelled(shows: Callable[..., bool]) -> None:
    """A x = A y and det(A) ≠ 0: x = y."""
    given = Eq(A @ x, A @ y)
    for condition in (Ne(det(A), 0), Lt(det(A), 0)):
        assert shows(found(Eq(x, y), given, condition), Eq(x, y), given, condition)
    for condition in (Ge(det(A), 0), Ne(det(A), 1), Ne(det(B), 0)):
        assert Completion(problem_of(Eq(x, y), Context((given, condition)))).run() is None


def test_equal_matrices_have_equal_determinants(shows: Callable[..., bool]) -> None:
    """det(AB) = det(M)² from AB = MM; nothing from equal determinants, nor from another product."""
    statement = Eq(det(A) * det(B), det(M) ** 2)
    given = Eq(A @ B, M @ M)
    assert shows(found(statement, given), statement, given)
    for other in (Eq(A @ B, M), Eq(A + B, M @ M), Eq(det(A @ B), det(M))):
        assert Completion(problem_of(statement, Context((other,)))).run() is None
