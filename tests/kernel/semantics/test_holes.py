"""Claims that are undefined where no simple point shows it: the condition that nothing settles is solved for."""

from __future__ import annotations

from random import Random

import pytest

from notesc import D, Eq, Ge, Gt, Lt, Ne, Note, exp, identity, inv, log, pi, positive, sqrt
from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.semantics.holes import undefined_point
from notesc.kernel.semantics.special_matrices import special_matrices
from notesc.kernel.settling import settle

note = Note("Holes")
x, y, t = (note.scalar(name) for name in "xyt")
p, q = (note.scalar(name, domain=positive) for name in "pq")
n = note.size("n")
A, B = note.matrix("A", n, n), note.matrix("B", n, n)
f = note.function("f")


def _hole(statement, *given):
    settlement = settle(Claim(statement, Context(given)))
    return undefined_point(settlement.claim, settlement.holes)


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        (Eq((x**2 - 2) / (x**2 - 2), 1), (Gt(x, 1),)),
        (Eq((exp(x * t) - 3) / (exp(x * t) - 3), 1), (Gt(t, 0),)),
        (Eq(f(x) / f(x), 1), ()),
        (Eq(log(p) / log(q) / (log(p) / log(q)), 1), (Ne(p, 1),)),
        (Eq(D(sqrt(f(x)), x), f.prime(x) / (2 * sqrt(f(x)))), (Ge(f(x), 0),)),
        (Eq(sqrt(x) ** 2, x), (Gt(x, -1),)),
        (Eq(inv(A) @ A, identity(n)), ()),
    ],
)
def test_a_point_where_it_is_undefined(statement, given):
    """Solved for: a divisor of zero, an argument at the border."""
    assert _hole(statement, *given) is not None


@pytest.mark.parametrize(
    ("statement", "given"),
    [
        (Eq((x**2 - 2) / (x**2 - 2), 1), (Gt(x, 2),)),
        (Eq((x**4 + x + 1) / (x**4 + x + 1), 1), ()),
        (Eq((exp(x) + 3) / (exp(x) + 3), 1), ()),
        (Eq((exp(pi * sqrt(163)) - 262537412640768744) / (exp(pi * sqrt(163)) - 262537412640768744), 1), ()),
        (Eq(1 / (exp(-(x**2)) + y - y), exp(x**2)), ()),
        (Eq(log(p) / log(q) / (log(p) / log(q)), 1), (Ne(p, 1), Lt(q, 1))),
    ],
)
def test_no_point_where_there_is_none(statement, given):
    """What is defined everywhere has no such point."""
    assert _hole(statement, *given) is None


@pytest.mark.parametrize(
    "hypothesis",
    [
        Eq(A @ A, A),
        Eq(A @ A, identity(n)),
        Eq(A @ A @ A, 0),
        Eq(A @ A @ A @ A, identity(n)),
        Eq(A @ A.T @ A, A),
        Eq(A.T, -A),
        Eq(A @ B, B @ A),
    ],
)
def test_matrices_that_satisfy_an_equation_are_found(hypothesis):
    """Enough of them for a false conclusion to be refuted, and a true one to be tried."""
    wrong = Claim(Eq(A, 0), Context((hypothesis,)))
    assert agree(wrong).counterexample is not None
    right = Claim(Eq(hypothesis.left, hypothesis.right), Context((hypothesis,)))
    assert agree(right).sufficient


def test_symmetric_special_matrices_are_symmetric_or_left_out_by_the_caller():
    """Those moved to another basis stay square and invertible to move back."""
    for size in (1, 2, 3, 4):
        assert len(list(special_matrices(size, Random(1), symmetric=False))) == 6  # noqa: S311  # points, not secrets
