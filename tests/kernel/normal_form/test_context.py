"""What a context lets the normal form use, and for which labels and matrices."""

from __future__ import annotations

from collections.abc import Callable

from notesc.kernel.claim import Context, Lemma
from notesc.kernel.normal_form.context import known_propositions, lowering_in
from notesc.language.constants import positive
from notesc.language.functions import det, exp, identity, inv, log, norm, sqrt
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    And,
    Eq,
    ForAll,
    Ge,
    Gt,
    Implies,
    Lt,
    Ne,
    Not,
    Or,
    invertible,
    orthogonal,
    positive_definite,
    symmetric,
)

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
z, v = note.vector("z", n), note.vector("v", n)
A, B, X, Y = note.matrix("A", n, n), note.matrix("B", n, n), note.matrix("X", n, d), note.matrix("Y", n, d)
Q = note.matrix("Q", n, n, properties=[orthogonal])


def fact(proposition: object, *hypotheses: object) -> tuple[Lemma, ...]:
    return (Lemma("fact", proposition, hypotheses),)  # type: ignore[arg-type]


def test_conjunctions_and_quantifiers_come_apart() -> None:
    """And nothing else does: of Or, Not and Implies no part is known."""
    context = Context(
        (And(Gt(x, 0), ForAll(k, Gt(z[k], 0))), Or(Gt(y, 0), Lt(y, 0)), Not(Gt(a, 1)), Implies(Gt(x, 0), Gt(y, 0)))
    )
    kinds = [type(item.proposition).__name__ for item in known_propositions(context)]
    assert kinds == ["Comparison", "Comparison", "Or", "Not", "Implies"]
    assert [len(item.pattern) for item in known_propositions(context)] == [0, 1, 0, 0, 0]


def test_a_hypothesis_holds_for_its_own_index(are_equal: Callable[..., bool]) -> None:
    """z_k = v_k for this k says nothing of i; for all k it does, also under a sum."""
    assert are_equal(z[k], v[k], Eq(z[k], v[k]))
    assert not are_equal(z[i], v[i], Eq(z[k], v[k]))
    assert are_equal(z[i], v[i], ForAll(k, Eq(z[k], v[k])))
    assert are_equal(Sum(z[i] ** 2, i), Sum(v[i] ** 2, i), ForAll(k, Eq(z[k], v[k])))
    assert not are_equal(Sum(z[i] ** 2, i), Sum(v[i] ** 2, i), Eq(z[k], v[k]))


def test_a_fact_holds_for_every_value_of_its_indices(are_equal: Callable[..., bool]) -> None:
    """A fact about z_k may be used at i, and under a sum; not for another range, nor beyond a fixed position."""
    known = fact(Eq(z[k], v[k]))
    assert are_equal(z[i], v[i], lemmas=known)
    assert are_equal(Sum(z[i], i), Sum(v[i], i), lemmas=known)
    assert not are_equal(z[2], v[2], lemmas=known)


def test_a_fact_under_a_hypothesis_about_its_index_holds_there_alone(are_equal: Callable[..., bool]) -> None:
    """From A_ii = 1 for this i, and so A_ii·v_i = v_i, nothing follows about A_kk."""
    known = fact(Eq(A[i, i] * v[i], v[i]), Eq(A[i, i], 1))
    assert not are_equal(A[k, k] * v[k], v[k], Eq(A[i, i], 1), lemmas=known)


def test_a_fact_about_a_variable_is_about_that_variable(are_equal: Callable[..., bool]) -> None:
    """Only `.at` puts another in its place."""
    assert not are_equal(exp(y) * a, y * a, lemmas=fact(Eq(exp(x) * a, x * a)))


def test_a_positive_difference_opens_logarithms(are_equal: Callable[..., bool]) -> None:
    """y > x makes log(1/(y - x)) = -log(y - x), also turned round and times a positive number."""
    for hypothesis in (Gt(y, x), Lt(x, y), Gt(2 * y, 2 * x), Gt(y * a, x * a)):
        assert are_equal(log(1 / (y - x)), -log(y - x), hypothesis)
    for hypothesis in (Gt(x, y), Ge(y, x), Ne(x, y), Gt(y + 1, x)):
        assert not are_equal(log(1 / (y - x) ** 2), -2 * log(y - x), hypothesis)


def test_positive_entries_open_roots(are_equal: Callable[..., bool]) -> None:
    """Of a whole vector or matrix when all entries are positive, not when one is, nor when the diagonal is."""
    assert are_equal(sqrt(z[i] ** 2), z[i], ForAll(k, Gt(z[k], 0)))
    assert are_equal(sqrt(A[i, j] ** 2), A[i, j], ForAll(i, k, Gt(A[i, k], 0)))
    assert not are_equal(sqrt(z[i] ** 2), z[i], Gt(z[k], 0))
    assert not are_equal(sqrt(z[i] ** 2), z[i], Gt(z[1], 0))
    assert not are_equal(sqrt(z[i] ** 2), z[i], ForAll(k, Ge(z[k], 0)))
    assert not are_equal(sqrt(A[i, j] ** 2), A[i, j], ForAll(k, Gt(A[k, k], 0)))
    assert not are_equal(sqrt(A[i, j] ** 2), A[i, j], ForAll(k, Gt(A[i, k], 0)))


def test_a_negative_entry_is_not_a_positive_one(are_equal: Callable[..., bool]) -> None:
    """z_k < 0 for all k makes |z| = -z."""
    assert not are_equal(sqrt(z[i] ** 2), z[i], ForAll(k, Lt(z[k], 0)))


def test_symmetry_by_a_hypothesis(are_equal: Callable[..., bool]) -> None:
    """Of that matrix only."""
    assert are_equal(A @ z, (z.T @ A).T, symmetric(A))
    assert are_equal(A, A.T, positive_definite(A))
    assert not are_equal(B, B.T, symmetric(A))
    assert not are_equal(A, A.T, invertible(A))


def test_orthogonality_by_a_hypothesis(are_equal: Callable[..., bool]) -> None:
    """Both products are the identity, lengths are kept; another matrix is not affected."""
    assert are_equal(A.T @ A, identity(n), orthogonal(A))
    assert are_equal(A @ A.T, identity(n), orthogonal(A))
    assert are_equal(norm(A @ z), norm(z), orthogonal(A))
    assert not are_equal(B.T @ B, identity(n), orthogonal(A))
    assert not are_equal(A @ A, identity(n), orthogonal(A))


def test_declared_orthogonality_stays_beside_an_equation(are_equal: Callable[..., bool]) -> None:
    """A hypothesis that mentions Q does not take away what its declaration says."""
    assert are_equal(Q.T @ Q, identity(n), Eq(Q @ z, v))


def test_an_equation_between_matrices_rewrites_products(are_equal: Callable[..., bool]) -> None:
    """A B = B A moves a product; it is no statement about other products."""
    assert are_equal(A @ B @ B, B @ B @ A, Eq(A @ B, B @ A))
    assert not are_equal(A @ X, X, Eq(A @ B, B))


def test_an_equation_of_a_column_holds_in_each_row(are_equal: Callable[..., bool]) -> None:
    """A z = v at every row, also under a sum over the row."""
    assert are_equal((A @ z)[i], v[i], Eq(A @ z, v))
    assert are_equal(v.T @ A @ z, v.T @ v, Eq(A @ z, v))
    assert not are_equal(A.T @ z, v, Eq(A @ z, v))


def test_a_hypothesis_without_a_normal_form_is_left_out(are_equal: Callable[..., bool]) -> None:
    """It takes nothing from the others."""
    assert are_equal(y, 2, Eq(x**y, 1), Eq(y, 2))


def test_what_one_use_learns_is_not_known_to_the_next() -> None:
    """A context is worked out once, and handed out in copies."""
    context = Context((Gt(x, 0),))
    first = lowering_in(context)
    first.lower(a)
    first.lower(inv(A)[i, j])
    second = lowering_in(context)
    assert "a" not in second.normaliser.positive_symbols
    assert not second.normaliser.invertible_matrices
    assert second.normaliser.steps == 0


def test_an_inverse_in_one_term_says_nothing_in_another_claim(are_equal: Callable[..., bool]) -> None:
    """The derivative of a determinant needs an inverse or a hypothesis in the claim itself."""
    assert are_equal(det(inv(A)) * det(A), 1)
    assert are_equal(det(A) * det(inv(A)), 1, invertible(A))


def test_symbols_of_a_context_keep_their_names() -> None:
    """A variable of the hypotheses and one of the claim are one symbol."""
    lowering = lowering_in(Context((Eq(x, y),)))
    assert lowering.symbols.key(x) in {"x"}
    assert lowering.symbols.key(y) in {"y"}


def test_an_equation_that_would_grow_for_ever_is_no_rule(are_equal: Callable[..., bool]) -> None:
    """n = n d is true where d = 1; put into itself it would never end."""
    assert not are_equal(Sum(z[k], k) * n, Sum(z[k], k), Eq(n, n * d))
    assert are_equal(n * x, x * n, Eq(n, n * d))
