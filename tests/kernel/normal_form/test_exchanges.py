"""Equations that make a product ± itself at other labels: skew matrices, detailed balance, symmetric hypotheses."""

from __future__ import annotations

import pytest

from notesc import Eq, ForAll, Note, Sum, grad, identity, log, outer, positive, symmetric, tr
from notesc.kernel.claim import Context
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.equality import equal

note = Note("Exchanges")
n = note.size("n")
i, j, k = n.indices("i j k")
A, B = note.matrix("A", n, n), note.matrix("B", n, n)
S = note.matrix("S", n, n, properties=[symmetric])
x, y = note.vector("x", n), note.vector("y", n)
p = note.vector("p", n, domain=positive)

SKEW, SYMMETRIC = (Eq(A.T, -A),), (Eq(A, A.T),)
BALANCE = (ForAll(i, ForAll(j, Eq(p[i] * A[i, j], p[j] * A[j, i]))), ForAll(i, Eq(Sum(A[i, j], j), 1)))

TRUE = [
    (x.T @ A @ x, 0, SKEW),
    (x.T @ A @ y, -y.T @ A @ x, SKEW),
    (tr(A), 0, SKEW),
    (tr(A @ A @ A), 0, SKEW),
    (tr(A @ S), 0, SKEW),
    ((A @ A).T, A @ A, SKEW),
    (A[i, i], 0, SKEW),
    (x.T @ A @ y, y.T @ A @ x, SYMMETRIC),
    ((A @ B - B @ A).T, A @ B - B @ A, (Eq(A.T, -A), Eq(B.T, B))),
    (grad(x.T @ A @ x, x), 2 * A @ x, SYMMETRIC),
    (Sum(p[i] * A[i, j], i), p[j], BALANCE),
    (Sum(p[i] * A[i, j] * log(p[j]), i, j), Sum(p[j] * log(p[j]), j), BALANCE),
]
NOT_SHOWN = [
    (x.T @ A @ y, 0, SKEW),
    (x.T @ A @ y, y.T @ A @ x, SKEW),
    (tr(A @ A), 0, SKEW),
    (tr(A @ B), 0, SKEW),
    (A[i, j], 0, SKEW),
    (x.T @ A @ y, -y.T @ A @ x, SYMMETRIC),
    (A @ B, B @ A, (Eq(A.T, A), Eq(B.T, B))),
    (Sum(p[i] * A[i, j], i), p[j], BALANCE[:1]),
    (Sum(p[i] * A[j, i], i), p[j], BALANCE),
    (grad(x.T @ A @ x, A), identity(n), SKEW),
    (grad(x.T @ A @ x, A), outer(x, y), SYMMETRIC),
]


def _is_shown(left, right, given):
    statement = Eq(left, right)
    return equal(statement.left, statement.right, lowering_in(Context(given)))


@pytest.mark.parametrize(("left", "right", "given"), TRUE)
def test_true(left, right, given):
    """Equations that exchange labels make these provable."""
    assert _is_shown(left, right, given)


@pytest.mark.parametrize(("left", "right", "given"), NOT_SHOWN)
def test_not_shown(left, right, given):
    """Without the hypothesis, with another sign or at other labels they are not."""
    assert not _is_shown(left, right, given)
