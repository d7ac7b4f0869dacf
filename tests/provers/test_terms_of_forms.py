"""A form read back as a term is equal to the term that it came from."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.semantics.agreement import agree
from notesc.language.calculus import D
from notesc.language.constants import positive
from notesc.language.functions import delta, det, exp, identity, inv, log, sigmoid, tanh
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq, Gt, Proposition, invertible, positive_definite
from notesc.language.terms import Term
from notesc.provers.terms_of_forms import NoTerm, matrix_term, term_of

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
z, w = note.vector("z", n), note.vector("w", d)
A, X = note.matrix("A", n, n), note.matrix("X", n, d)
P = note.matrix("P", n, n, properties=[positive_definite])
phi = note.function("phi")

SCALARS: list[tuple[Term, tuple[Proposition, ...]]] = [
    ((x + y) ** 3 / (1 + x**2), ()),
    (exp(x * y) * log(1 + exp(z[i])) - tanh(z[i]), ()),
    (Sum(z[k] * (X @ w)[k], k), ()),
    (Sum(z[k] * A[k, i] * A[i, j], k) * n + i, ()),
    (phi.prime(x * y), ()),
    (delta(i, j) * x, ()),
    (inv(A)[i, j], (invertible(A),)),
    (log(det(P)), ()),
    (D(log(1 + exp(x)), x), ()),
    (sigmoid(x) ** 2 / a, ()),
    (x - x, ()),
]


@pytest.mark.parametrize(("term", "hypotheses"), SCALARS)
def test_a_scalar_is_read_back(term: Term, hypotheses: tuple[Proposition, ...]) -> None:
    """Sums, functions, powers, entries, inverses and determinants."""
    lowering = Lowering()
    back = term_of(lowering.lower(term), lowering)
    found = agree(Claim(Eq(term, back), Context(hypotheses)))
    assert found.counterexample is None
    assert found.points > 0


MATRICES: list[Term] = [
    2 * X.T @ X,
    X.T @ X + a * identity(d),
    A @ A.T @ A,
    X.T @ A @ X - X.T @ X,
    A.T,
    3 * identity(n),
    x * y * A + Sum(z[k] ** 2, k) * P,
]


@pytest.mark.parametrize("term", MATRICES)
def test_a_matrix_is_read_back_as_products(term: Term) -> None:
    """Chains of entries become products, with transposes where the labels run backwards."""
    lowering = Lowering()
    at = lowering.fresh_labels(term)
    back = matrix_term(lowering.lower(term, at), *at, lowering)
    found = agree(Claim(Eq(term, back)))
    assert found.counterexample is None
    assert found.points > 0


@pytest.mark.parametrize("term", [z @ z.T, A - A])
def test_what_is_no_sum_of_products_is_refused(term: Term) -> None:
    """An outer product has no chain of matrices; the zero matrix no term."""
    lowering = Lowering()
    at = lowering.fresh_labels(term)
    with pytest.raises(NoTerm):
        matrix_term(lowering.lower(term, at), *at, lowering)


def test_labels_of_nested_sums_do_not_clash() -> None:
    """Σ over l inside Σ over l is read back with names of their own."""
    term = Sum(exp(Sum(A[i, k] * z[k], k)) * z[i], i) ** 2
    lowering = Lowering()
    back = term_of(lowering.lower(term), lowering)
    assert agree(Claim(Eq(term, back), Context((Gt(a, 0),)))).counterexample is None
