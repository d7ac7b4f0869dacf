"""Derivatives by symmetric and diagonal matrices: the two conventions, against each other and against finite sums."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.diagnostics import DerivationError
from notesc.kernel.claim import Claim
from notesc.kernel.semantics.agreement import agree
from notesc.language.calculus import D, grad, hessian
from notesc.language.constants import independent_entries, symmetric_part
from notesc.language.functions import det, exp, identity, inv, log, tr
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq, diagonal, orthogonal, positive_definite, positive_semidefinite, symmetric
from notesc.language.terms import Term

note = Note("Symbols")
n = note.size("n")
i, j, k = n.indices("i j k")
x = note.vector("x", n)
A = note.matrix("A", n, n)
S = note.matrix("S", n, n, properties=(symmetric,))
P = note.matrix("P", n, n, properties=(positive_definite,))
N = note.matrix("N", n, n, properties=(positive_semidefinite,))
Q = note.matrix("Q", n, n, properties=(orthogonal,))
L = note.matrix("L", n, n, properties=(diagonal,))
I = identity(n)  # noqa: E741  # as mathematics writes it


def _entries(f: object, by: Term) -> Term:
    return grad(f, by, convention=independent_entries)


def _part(f: object, by: Term) -> Term:
    return grad(f, by, convention=symmetric_part)


EQUAL = [
    (_entries(exp(x.T @ S @ x) * tr(S), S), exp(x.T @ S @ x) * (tr(S) * (2 * x @ x.T - x @ x.T * I) + I)),
    (_part(exp(x.T @ S @ x) * tr(S), S), exp(x.T @ S @ x) * (tr(S) * x @ x.T + I)),
    (_entries(tr(A @ inv(P) @ A.T), P), 2 * _part(tr(A @ inv(P) @ A.T), P) - _part(tr(A @ inv(P) @ A.T), P) * I),
    (_part(log(det(P)) ** 2, P), 2 * log(det(P)) * inv(P)),
    (_entries(log(det(P)), P)[i, j], D(log(det(P)), P[j, i], convention=independent_entries)),
    (
        Sum(D(S[j, k], S[i, k], convention=independent_entries), k),
        Sum(D(S[k, j], S[k, i], convention=independent_entries), k),
    ),
    (_entries(tr(L @ A @ L @ A), L), 2 * (A @ L @ A) * I),
    (_part(tr(A @ L), L), A * I),
]
DIFFERENT = [
    (_entries(tr(A @ S), S), _part(tr(A @ S), S)),
    (_entries(tr(A @ S), S), A + A.T),
    (_part(tr(A @ S), S), A.T),
    (_entries(log(det(P)), P), 2 * inv(P)),
    (_part(log(det(P)), P), 2 * inv(P)),
    (_entries(tr(A @ L), L), A),
    (D(S[i, j], S[j, i], convention=independent_entries), 0),
    (D(L[i, j], L[i, j], convention=independent_entries), 1),
]


@pytest.mark.parametrize(("left", "right"), EQUAL, ids=repr)
def test_equal(are_equal: Callable[..., bool], left: Term, right: Term) -> None:
    """The normal form shows it, and the evaluator agrees."""
    assert are_equal(left, right)
    agreement = agree(Claim(Eq(left, right)))
    assert agreement.counterexample is None
    assert agreement.sufficient


@pytest.mark.parametrize(("left", "right"), DIFFERENT, ids=repr)
def test_different(are_equal: Callable[..., bool], left: Term, right: Term) -> None:
    """The normal form does not show it, and the evaluator finds a counterexample."""
    assert not are_equal(left, right)
    assert agree(Claim(Eq(left, right))).counterexample is not None


def test_a_structured_matrix_needs_a_convention() -> None:
    """The message says what to write."""
    with pytest.raises(DerivationError, match="depends on a convention") as caught:
        grad(tr(S), S)
    assert "convention=symmetric_part" in str(caught.value.hint if hasattr(caught.value, "hint") else caught.value)


@pytest.mark.parametrize("by", [N, Q], ids=repr)
def test_a_closed_set_of_matrices_has_no_gradient(by: Term) -> None:
    """At the border of the semidefinite matrices, and anywhere on the orthogonal ones, no entry varies freely."""
    with pytest.raises(DerivationError, match="no gradient"):
        grad(tr(by), by, convention=independent_entries)


def test_a_convention_is_for_a_structured_matrix() -> None:
    """And for gradients and entries alone."""
    with pytest.raises(DerivationError, match="declared neither"):
        grad(tr(A), A, convention=symmetric_part)
    with pytest.raises(DerivationError, match="a single entry"):
        D(tr(S), S[i, j], convention=symmetric_part)
    with pytest.raises(DerivationError, match="column"):
        hessian(tr(S), S)


def test_a_convention_is_part_of_the_meaning() -> None:
    """Two derivatives with different conventions are two terms."""
    assert _entries(tr(S), S) != _part(tr(S), S)
    assert repr(_part(tr(S), S)) == "grad(tr(S), S, convention=symmetric_part)"
