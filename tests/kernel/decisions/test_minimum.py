"""A minimum: inside the domain, stationary there, and strictly convex everywhere; each condition is needed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.evidence import ByConvexity, ByNormalForm
from notesc.language.calculus import argmin
from notesc.language.constants import nonnegative, positive
from notesc.language.functions import exp, identity, inv, log, norm, sqrt, tanh
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq, Gt, Le, Ne, Proposition, invertible, positive_definite
from notesc.language.terms import Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
k = n.index("k")
x, c, m = note.scalar("x"), note.scalar("c"), note.scalar("m")
s, a, b = (note.scalar(name, domain=positive) for name in "sab")
u = note.scalar("u", domain=nonnegative)
z, t = note.vector("z", n), note.vector("t", n)
w, v = note.vector("w", d), note.vector("v", d)
q = note.vector("q", d, domain=positive)
X, A, W = note.matrix("X", n, d), note.matrix("A", d, d), note.matrix("W", d, d)
P = note.matrix("P", d, d, properties=[positive_definite])
gram = X.T @ X
solution = inv(gram) @ X.T @ t
squares = norm(X @ w - t) ** 2
ridge = gram + a * identity(d)

SHOWN: list[tuple[Proposition, Term | None, tuple[Proposition, ...]]] = [
    (Eq(argmin((x - c) ** 2, x), c), None, ()),
    (Eq(c, argmin((x - c) ** 2, x)), None, ()),
    (Eq(argmin(a * x**2 - 2 * c * x, x), c / a), None, ()),
    (Eq(argmin(s - a * log(s), s), a), None, ()),
    (Eq(argmin(Sum((x - z[k]) ** 2, k), x), Sum(z[k], k) / n), None, ()),
    (Eq(argmin(exp(x) - x, x), 0), None, ()),
    (Eq(argmin(squares, w), solution), 2 * gram, (invertible(gram),)),
    (Eq(argmin(squares + a * norm(w) ** 2, w), inv(ridge) @ X.T @ t), 2 * ridge, ()),
    (Eq(argmin((w - v).T @ P @ (w - v), w), v), 2 * P, ()),
    (Eq(argmin(norm(w - x * v) ** 2, x), v.T @ w / (v.T @ v)), 2 * (v.T @ v), (Ne(v, 0),)),
    (Eq(argmin((w - x * v).T @ P @ (w - x * v), x), v.T @ P @ w / (v.T @ P @ v)), 2 * (v.T @ P @ v), (Ne(v, 0),)),
]


@pytest.mark.parametrize(("claim", "hessian", "hypotheses"), SHOWN)
def test_a_minimum_is_shown(
    claim: Proposition, hessian: Term | None, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """Scalars, positive scalars, columns with a Hessian that is known to be definite."""
    assert shows(ByConvexity(hessian), claim, *hypotheses)


NOT_SHOWN: list[tuple[Proposition, Term | None, tuple[Proposition, ...]]] = [
    (Eq(argmin((x - c) ** 2, x), -c), None, ()),  # not stationary
    (Eq(argmin(-((x - c) ** 2), x), c), None, ()),  # a maximum
    (Eq(argmin(x**4 - x**2, x), 0), None, ()),  # stationary, and not convex
    (Eq(argmin(x**3, x), 0), None, ()),
    (Eq(argmin(c * x, x), 0), None, ()),  # no minimum
    (Eq(argmin(0 * x, x), 0), None, ()),  # every point is one
    (Eq(argmin(x**4, x), 0), None, ()),  # true; the second derivative vanishes at 0
    (Eq(argmin(tanh(x) ** 2, x), 0), None, ()),  # true; not convex
    (Eq(argmin((s - c) ** 2, s), c), None, ()),  # c may lie outside the domain
    (Eq(argmin((s + a) ** 2, s), -a), None, ()),
    (Eq(argmin((u - a) ** 2, u), a), None, ()),  # a closed domain
    (Eq(argmin(m * x**2, x), 0), None, ()),  # a factor of unknown sign
    (Eq(argmin(m * x**2, x), 0), None, (Ne(m, 0),)),
    (Eq(argmin(x - log(x), x), 1), None, ()),  # not defined on the whole domain
    (Eq(argmin(sqrt(x) ** 4 - 2 * x, x), 1), None, ()),
    (Eq(argmin(m * (x - c) ** 2, x), c), None, (Gt(m, -1),)),
    (Eq(argmin(x * (x - c) ** 2, x), c), None, (Gt(x, 0),)),  # what is known of x is not known of the bound one
    (Eq(argmin(squares, w), solution), 2 * gram, ()),  # singular
    (Eq(argmin(squares, w), solution), gram, (invertible(gram),)),  # not the Hessian
    (Eq(argmin(squares, w), solution), None, (invertible(gram),)),
    (Eq(argmin(squares, w), solution), 2 * identity(d), (invertible(gram),)),
    (Eq(argmin(squares, w), 2 * solution), 2 * gram, (invertible(gram),)),
    (Eq(argmin((w - v).T @ A @ (w - v), w), v), A + A.T, ()),
    (Eq(argmin((w - v).T @ A @ (w - v), w), v), A + A.T, (invertible(A + A.T),)),
    (Eq(argmin(norm(w - x * v) ** 2, x), v.T @ w / (v.T @ v)), 2 * (v.T @ v), ()),  # v may be 0
    (Eq(argmin(norm(w - x * v) ** 2, x), v.T @ w / (v.T @ v)), 2 * (w.T @ w), (Ne(v, 0), Ne(w, 0))),  # another term
    (Eq(argmin(x**4 - x**2, x), 0), 12 * c**2 + 1, ()),  # at another variable
    (Eq(argmin(norm(q - v) ** 2, q), v), 2 * identity(d), ()),  # entries may lie outside the domain
    (Eq(argmin(norm(W @ v) ** 2, W), 0 * W), None, ()),  # matrices are not dealt with
    (Le(argmin((x - c) ** 2, x), c), None, ()),
    (Eq(c, c), None, ()),
    (Eq(argmin((x - argmin((s - a) ** 2, s)) ** 2, x), argmin((s - a) ** 2, s)), None, ()),  # a minimum inside
]


@pytest.mark.parametrize(("claim", "hessian", "hypotheses"), NOT_SHOWN)
def test_a_minimum_is_not_shown(
    claim: Proposition, hessian: Term | None, hypotheses: tuple[Proposition, ...], shows: Callable[..., bool]
) -> None:
    """False, or not justified by this certificate."""
    assert not shows(ByConvexity(hessian), claim, *hypotheses)


def test_only_a_certificate_shows_a_minimum() -> None:
    """An equation that is assumed does not: judge refuses other evidence for a statement of a minimum."""
    from notesc.kernel.claim import Claim, Context
    from notesc.kernel.judge import judge
    from notesc.kernel.settling import states_a_minimum
    from notesc.kernel.verdict import Status

    statement = Eq(argmin(x**4, x), 0)
    assert states_a_minimum(statement)
    assert not states_a_minimum(Eq(x, 0))
    verdict = judge(Claim(statement, Context((statement,))), [ByNormalForm()])
    assert verdict.status not in (Status.PROVED, Status.ATTESTED)
