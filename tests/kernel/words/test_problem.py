"""Equations in words: what vanishes at once, what comes with it, and what has no words. The evaluator is not asked."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context, Lemma
from notesc.kernel.words.polynomials import NotWords
from notesc.kernel.words.problem import Problem, problem_of
from notesc.language.analysis import Integral
from notesc.language.constants import positive
from notesc.language.functions import delta, det, diag, exp, identity, inv, log, outer, tr
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq, ForAll, Proposition, diagonal, invertible, orthogonal, positive_definite

note = Note("Symbols")
n, m = note.size("n"), note.size("m")
i, j, k = n.indices("i j k")
r = m.index("r")
c, t = note.scalar("c"), note.scalar("t", domain=positive)
x, y, z = (note.vector(name, n) for name in "xyz")
A, B, C = (note.matrix(name, n, n) for name in "ABC")
G, H = (note.matrix(name, n, n, properties=(invertible,)) for name in "GH")
P = note.matrix("P", n, n, properties=(positive_definite,))
Q, R = (note.matrix(name, n, n, properties=(orthogonal,)) for name in "QR")
L = note.matrix("L", n, n, properties=(diagonal,))
X, U = note.matrix("X", n, m), note.matrix("U", m, n)


def problem(left: object, right: object, *given: Proposition, lemmas: tuple[Lemma, ...] = ()) -> Problem:
    """The equation in words."""
    return problem_of(Eq(left, right), Context(given, lemmas))


@pytest.mark.parametrize(
    ("left", "right", "wrong"),
    [
        (x.T @ A @ y, y.T @ A.T @ x, y.T @ A @ x),
        (tr(A @ B @ C), tr(C @ A @ B), tr(C @ B @ A)),
        (A @ diag(x) @ B, (B.T @ diag(x) @ A.T).T, B @ diag(x) @ A),
        (A @ (x * y), A @ (y * x), A @ (x * x)),
        (Sum(A[i, k] * x[k], k), (A @ x)[i], (A.T @ x)[i]),
        (Sum(A[k, k] * x[k], k), tr(A @ diag(x)), Sum(Sum(A[i, k] * x[k], k), i)),
        (A @ exp(x), A @ exp(x), A @ exp(y)),
        (Sum(Sum(A[i, k], k), i), Sum(Sum(A[i, k], i), k), tr(A)),
        (L @ L, L.T @ L, L),
        (c * (A + B) @ C, A @ C * c + c * B @ C, c * (A @ C + C @ B)),
        (outer(x, y) @ z, x * (y.T @ z), y * (x.T @ z)),
    ],
)
def test_what_has_the_same_words(left: object, right: object, wrong: object) -> None:
    """Without any equation: transposes, cycles, diagonal matrices, vectors of ones."""
    assert problem(left, right).target == {}
    assert problem(left, wrong).target != {}


@pytest.mark.parametrize(
    ("left", "right", "wrong"),
    [
        (det(P + outer(x, x)), det(P) * (1 + x.T @ inv(P) @ x), det(P) * (1 + x.T @ P @ x)),
        (det(G - c * outer(x, y)), det(G) * (1 - c * y.T @ inv(G) @ x), det(G) * (1 - c * x.T @ inv(G) @ y)),
        (det(identity(n) + X @ U), det(identity(m) + U @ X), det(identity(m) - U @ X)),
        (det(t * identity(n) + X @ U), t**n * det(identity(m) + U @ X / t), t**m * det(identity(m) + U @ X / t)),
        (det(inv(G) + inv(H)), det(G + H) / (det(G) * det(H)), det(G + H) * det(G) * det(H)),
        (det(Q @ A @ Q.T - c * identity(n)), det(A - c * identity(n)), det(Q @ A - c * identity(n))),
        (det(Q) ** 2, 1, det(Q)),
        (1 / det(Q @ R), det(R.T @ Q), det(R) ** 2),
        (det(G @ A @ inv(G) + c * identity(n)), det(A + c * identity(n)), det(A - c * identity(n))),
        (det(c * A @ G), det(G) * det(c * A), c * det(A @ G)),
        (log(det(P + outer(x, x))), log(det(P)) + log(1 + x.T @ inv(P) @ x), log(det(P)) - log(1 + x.T @ inv(P) @ x)),
    ],
)
def test_determinants_in_words(left: object, right: object, wrong: object) -> None:
    """det(T + w) by T and a cyclic word; factors and similarity; never a sum of determinants."""
    from notesc.provers.completion import Completion

    assert Completion(problem(left, right)).run() is not None
    assert Completion(problem(left, wrong)).run() is None


def test_a_multiple_of_the_identity_is_no_product_of_low_rank() -> None:
    """det(t I + c I) is not tⁿ (1 + n c / t), and det(G + c G) not det(G) (1 + n c)."""
    I = identity(n)  # noqa: E741
    assert problem(det(t * I + c * I), t**n * (1 + n * c / t)).target != {}
    assert problem(det(G + c * G), det(G) * (1 + n * c)).target != {}
    assert problem(det(G + tr(A) * G), det(G) * (1 + n * tr(A))).target != {}


def test_the_sign_under_a_root_is_kept() -> None:
    """√(c²) is not c, and √(c² t) not c √t."""
    from notesc.language.functions import sqrt

    assert problem(sqrt(c**2), c).target != {}
    assert problem(sqrt(c**2 * t), c * sqrt(t)).target != {}
    assert problem(sqrt((x.T @ y) ** 2), x.T @ y).target != {}


def test_a_hypothesis_for_one_index_is_one_for_that_index() -> None:
    """x_i = y_i for the free i is an equation without holes; for all i it has one."""
    fixed = problem(x.T @ z, y.T @ z, Eq(x[i], y[i]))
    every = problem(x.T @ z, y.T @ z, ForAll(i, Eq(x[i], y[i])))
    assert all("?" not in str(equation) for equation in fixed.equations)
    assert any("?" in str(equation) for equation in every.equations)


def test_what_has_no_words() -> None:
    """Three matrices that meet at one label; three labels on one factor. What depends on one is a vector."""
    with pytest.raises(NotWords):
        problem(Sum(A[i, k] * B[i, k] * C[i, k], k, i), 0)
    depends = ForAll(k, invertible(G + x[k] * H))
    with pytest.raises(NotWords):
        problem(Sum(inv(G + x[k] * H)[i, j] * A[i, k] * B[j, k], i, j, k), 0, depends)
    assert problem(Sum(inv(G + x[k] * H)[i, i], k), 0, depends).target


def test_what_holds_at_one_place_is_no_equation_of_matrices() -> None:
    """(A B)_ij = δ_ij at one place i, j does not say that B A = I; A B = I does."""
    here = problem((B @ A)[i, j], delta(i, j), Eq((A @ B)[i, j], delta(i, j)))
    whole = problem((B @ A)[i, j], delta(i, j), Eq(A @ B, identity(n)))
    assert len(here.equations) == 1
    assert len(whole.equations) == 2  # A B = I, and B A = I with it


def test_functions_of_an_index_differ_where_their_ranges_do() -> None:
    """Σ f(i) g(i) up to n is not that up to m, and 1/(i + r) is no symmetric matrix."""
    assert problem(Sum(exp(i) / (1 + i), i), Sum(exp(r) / (1 + r), r)).target != {}
    assert problem(Sum(exp(i) / (1 + i), i), Sum(exp(k) / (1 + k), k)).target == {}
    hilbert = components(1 / (i + r), i, r)
    assert problem(x.T @ hilbert @ hilbert.T @ x, tr(hilbert.T @ x @ x.T @ hilbert)).target == {}


def test_what_is_summed_over_nothing_says_nothing() -> None:
    """Σ from 2 to n of tr(A⁻¹) = c says nothing of A for n = 1, nor ∫ from 0 to c of s/t = t that t is not 0."""
    unknown = note.scalar("u")
    empty_sum = problem(B, 0 * B, Eq(Sum(tr(inv(A)), (k, 2, n)), c), Eq(A @ B, 0 * A))
    assert len(empty_sum.equations) == 1
    empty_integral = problem(x, 0 * x, Eq(Integral(c / unknown, (c, 0, t - 1)), t), Eq(unknown * x, 0 * x))
    assert empty_integral.nonzero.isdisjoint({"u"})
    assert len(empty_integral.equations) == 1
