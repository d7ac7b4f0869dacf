"""Derivatives: exact against polynomials at explicit sizes, against the evaluator's jets, and at points."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notesc.kernel.claim import Claim
from notesc.kernel.normal_form.differentiation import depends_on, mentions_symbol
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.semantics.agreement import agree
from notesc.language.calculus import D, argmin, grad, hessian, jacobian
from notesc.language.constants import Rational, positive
from notesc.language.functions import adj, delta, det, exp, identity, inv, log, norm, sigmoid, softmax, sqrt, tanh, tr
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq, ForAll, Gt, invertible, orthogonal, symmetric
from notesc.language.terms import (
    Derivative,
    DerivativeKind,
    Number,
    Proposition,
    Term,
    Variable,
    abstract,
    substitute,
)

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k, l = n.indices("i j k l")  # noqa: E741  # the index after k
r = d.index("r")
x, y, c = note.scalar("x"), note.scalar("y"), note.scalar("c")
a = note.scalar("a", domain=positive)
z, v, t = note.vector("z", n), note.vector("v", n), note.vector("t", n)
w = note.vector("w", d)
A, B, X, M = note.matrix("A", n, n), note.matrix("B", n, n), note.matrix("X", n, d), note.matrix("M", n, n)
S = note.matrix("S", n, n, properties=[symmetric])
phi = note.function("phi")
p = note.define("p", softmax(z))

TRUE: list[tuple[object, object, tuple[Proposition, ...]]] = [
    (D(phi(x * y + c), x), y * phi.prime(x * y + c), ()),
    (D(phi.prime(x**2), x), 2 * x * phi.prime.prime(x**2), ()),
    (D(exp(x * z[i]), z[j]), delta(i, j) * x * exp(x * z[i]), ()),
    (D(log(a * x**2 + 1), x), 2 * a * x / (a * x**2 + 1), ()),
    (D(tanh(x * y), x), y * (1 - tanh(x * y) ** 2), ()),
    (D((x**2 + 1) ** Rational(-3, 2), x), -3 * x * (x**2 + 1) ** Rational(-5, 2), ()),
    (D(a**x, x), log(a) * a**x, ()),
    (D(p[i], z[j]), p[i] * (delta(i, j) - p[j]), ()),
    (D(Sum(z[k] * v[k], k) ** 2, z[j]), 2 * Sum(z[k] * v[k], k) * v[j], ()),
    (D(Sum(z[k], k), z[1]), 1, ()),
    (D(z[2] ** 2, z[j]), 2 * z[2] * delta(j, 2), ()),
    (grad(z.T @ A @ z, z), (A + A.T) @ z, ()),
    (grad(tr(A @ X @ X.T @ B), X), (B @ A + A.T @ B.T) @ X, ()),
    (grad(norm(X @ w - t) ** 2, w), 2 * X.T @ (X @ w - t), ()),
    (jacobian(A @ sigmoid(z), z)[i, j], A[i, j] * sigmoid(z)[j] * (1 - sigmoid(z)[j]), ()),
    (jacobian(X @ w, w), X, ()),
    (hessian(norm(X @ w) ** 2, w), 2 * X.T @ X, ()),
    (hessian(z.T @ A @ z, z), A + A.T, ()),
    (D(inv(A + x * B)[i, j], x), -(inv(A + x * B) @ B @ inv(A + x * B))[i, j], ()),
    (D(inv(M)[i, j], M[k, l]), -inv(M)[i, k] * inv(M)[l, j], ()),
    (grad(log(det(M)), M), inv(M).T, (Gt(det(M), 0),)),
    (grad(det(M), M), det(M) * inv(M).T, (invertible(M),)),
    (D(D(x**3 * y**2, x), y), 6 * x**2 * y, ()),
    (D(Sum(D(z[k] ** 2 * v[k], z[k]), k), v[j]), 2 * z[j], ()),
]


@pytest.mark.parametrize(("left", "right", "hypotheses"), TRUE)
def test_a_true_derivative_is_shown(
    left: Term, right: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """Sum, product and chain rule, with composed arguments and every kind of derivative."""
    assert are_equal(left, right, *hypotheses)


FALSE: list[tuple[object, object]] = [
    (D(phi(x * y), x), phi.prime(x * y)),
    (D(exp(x * z[i]), z[i]), exp(x * z[i])),
    (D(tanh(x * y), x), 1 - tanh(x * y) ** 2),
    (D(sqrt(a), a), sqrt(a) / a),
    (D(z[i] ** 2, z[j]), 2 * z[i]),
    (D(p[i], z[j]), p[i] * (1 - p[j])),
    (D(p[i], z[j]), p[i] * delta(i, j)),
    (D(Sum(z[k], k), z[2]), 1),  # the position 2 is not there when n = 1
    (grad(z.T @ A @ z, z), 2 * A @ z),
    (hessian(z.T @ A @ z, z), A),
    (D(inv(M)[i, j], M[k, l]), -inv(M)[i, l] * inv(M)[k, j]),
    (jacobian(X @ w, w)[i, r], X[i, r] * w[r]),
    (D(x * y, x) * x, x),
]


@pytest.mark.parametrize(("left", "right"), FALSE)
def test_a_false_derivative_is_not_shown(left: Term, right: Term, are_equal: Callable[..., bool]) -> None:
    """A missing chain-rule factor, a delta, a transpose, a factor 2; the evaluator says that each is false."""
    assert not are_equal(left, right)
    assert agree(Claim(Eq(left, right))).counterexample is not None


# ---- polynomials, exactly -------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(st.integers(-3, 3), st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=4),
    st.integers(-3, 3),
    st.integers(-3, 3),
)
def test_polynomials_are_differentiated_exactly(terms: list[tuple[int, int, int]], at_x: int, at_y: int) -> None:
    """Against the derivative of the list of coefficients."""
    polynomial: Term = Number(Fraction(0))
    for coefficient, in_x, in_y in terms:
        polynomial = polynomial + coefficient * x**in_x * y**in_y
    expected = sum(
        coefficient * in_x * Fraction(at_x) ** (in_x - 1) * Fraction(at_y) ** in_y
        for coefficient, in_x, in_y in terms
        if in_x
    )
    point = {x: Number(Fraction(at_x)), y: Number(Fraction(at_y))}
    (*found,) = Lowering().lower(substitute(D(polynomial, x), point))
    assert sum((monomial.coefficient for monomial in found), Fraction(0)) == expected
    assert all(not monomial.factors for monomial in found)


SCALARS = st.recursive(
    st.sampled_from([x, y, c, z[i], z[j], v[i], Rational(1, 2), Sum(z[k] * v[k], k), (A @ z)[j], a]),
    lambda inner: st.one_of(
        st.builds(lambda p, q: p + q, inner, inner),
        st.builds(lambda p, q: p * q, inner, inner),
        st.builds(lambda p, q: p / (1 + q**2), inner, inner),
        inner.map(tanh),
        inner.map(lambda u: sqrt(1 + u**2)),
        inner.map(lambda u: exp(tanh(u))),
        inner.map(lambda u: log(2 + tanh(u))),
        inner.map(lambda u: Sum(u * z[l], l)),
    ),
    max_leaves=5,
)


@settings(max_examples=30, deadline=None, derandomize=True)
@given(SCALARS, st.sampled_from([x, z[j], a, v[i]]))
def test_the_derivative_of_a_random_term_agrees_with_the_evaluator(term: Term, by: Term) -> None:
    """The carried-out derivative, read back as a term, is the derivative in ball arithmetic."""
    from notesc.provers.terms_of_forms import term_of

    lowering = Lowering()
    lowering.normaliser.limit = 400
    derivative = D(term, by)
    try:
        computed = term_of(lowering.lower(derivative), lowering)
    except NotNormalisable:
        return
    assert agree(Claim(Eq(derivative, computed))).counterexample is None


# ---- at points ------------------------------------------------------------------------------------------------------


def at(body: Term, variable: Variable, point: Term, *subscripts: Term) -> Term:
    """The derivative of variable ↦ body at a point."""
    kind = DerivativeKind.PARTIAL
    return Derivative(kind, variable, abstract(variable, body), point, subscripts)


def test_a_derivative_at_a_number(are_equal: Callable[..., bool]) -> None:
    """The derivative of x² at 3 is 6, not 0 and not 9."""
    three = Number(Fraction(3))
    assert are_equal(at(x**2, x, three), 6)
    assert not are_equal(at(x**2, x, three), 0)
    assert not are_equal(at(x**2, x, three), 9)


def test_a_derivative_at_a_term(are_equal: Callable[..., bool]) -> None:
    """The derivative of x³·y at y² is 3·y⁴·y: the inner derivative is not multiplied."""
    assert are_equal(at(x**3 * y, x, y**2), 3 * y**5)
    assert not are_equal(at(x**3 * y, x, y**2), 6 * y**6)


def test_a_point_that_also_stands_in_the_body_is_not_varied_there(are_equal: Callable[..., bool]) -> None:
    """The derivative of t ↦ t·x at t = x is x, not 2x; with vectors likewise."""
    s = Variable("s", x.shape)
    assert are_equal(at(s * x, s, x), x)
    assert not are_equal(at(s * x, s, x), 2 * x)
    u = Variable("u", z.shape)
    assert are_equal(at(u.T @ z, u, z, j), z[j])
    assert not are_equal(at(u.T @ z, u, z, j), 2 * z[j])


def test_a_derivative_at_a_scaled_vector(are_equal: Callable[..., bool]) -> None:
    """The softmax derivative at 2z is that of the softmax there, without a factor 2."""
    doubled = at(p[i], z, 2 * z, j)
    q = softmax(2 * z)
    assert are_equal(doubled, q[i] * (delta(i, j) - q[j]))
    assert not are_equal(doubled, 2 * q[i] * (delta(i, j) - q[j]))


# ---- facts and hypotheses under derivatives -------------------------------------------------------------------------


def test_an_equation_is_not_used_under_a_derivative_by_what_it_mentions(are_equal: Callable[..., bool]) -> None:
    """From Σz = 1 it does not follow that D(Σz, z_j) = 0; by another variable the equation may be used."""
    assert not are_equal(D(Sum(z[k], k), z[j]), 0, Eq(Sum(z[k], k), 1))
    assert are_equal(D(Sum(z[k], k), z[j]), 1, Eq(Sum(z[k], k), 1))
    assert are_equal(D(x * Sum(z[k], k), x), 1, Eq(Sum(z[k], k), 1))


def test_an_equation_is_not_used_under_a_derivative_by_an_alias(are_equal: Callable[..., bool]) -> None:
    """Nor where the equation speaks of it inside a function, a matrix or another equation's side."""
    assert not are_equal(D(exp(x * y), x), 0, Eq(exp(x * y), 2))
    assert not are_equal(D(y, x), 1, Eq(y, x))
    assert not are_equal(D(det(A + x * B), x), 0, Eq(det(A + x * B), 1))
    assert not are_equal(D(inv(A + x * B)[i, j], x), 0, Eq(inv(A + x * B), identity(n)))
    assert not are_equal(D(z[i], z[j]), 0, ForAll(k, Eq(z[k], v[k])))


def test_an_equation_may_be_used_after_differentiating(are_equal: Callable[..., bool]) -> None:
    """It holds at the point."""
    assert are_equal(D(x**2 * y, x), 2 * y, Eq(x, 1))


def test_an_open_condition_is_available_under_a_derivative(are_equal: Callable[..., bool]) -> None:
    """log(x·y) comes apart near a point with x > 0; that x ≥ 0 is not used."""
    assert are_equal(D(log(x * y) - log(y), x), D(log(x), x), Gt(x, 0))
    assert are_equal(D(sqrt(x**2), x), 1, Gt(x, 0))
    assert not are_equal(D(sqrt(x**2), x), 1)


def test_the_derivative_by_a_matrix_of_known_symmetry_is_refused(are_equal: Callable[..., bool]) -> None:
    """It would depend on a convention, however the symmetry is known."""
    assert not are_equal(D(tr(A @ M), M[i, j]), A[j, i], symmetric(M))
    assert are_equal(D(tr(A @ M), M[i, j]), A[j, i])
    with pytest.raises(NotNormalisable, match="declared properties"):
        Lowering().lower(Derivative(DerivativeKind.PARTIAL, S, abstract(S, tr(A @ S)), S, (i, j)))


def test_the_derivative_of_a_minimum_by_its_parameter_is_refused() -> None:
    """How a minimum moves is not known; by what it does not depend on it is constant."""
    lowest = argmin((x - y) ** 2, x)
    with pytest.raises(NotNormalisable, match="minimum"):
        Lowering().lower(D(lowest, y))
    assert Lowering().lower(D(lowest, c)) == ()


def test_the_derivative_of_a_determinant_is_a_cofactor(are_equal: Callable[..., bool]) -> None:
    """Also where the matrix may be singular: Jacobi's formula has no inverse in it."""
    assert are_equal(D(det(M), M[i, j]), adj(M)[j, i])
    assert not are_equal(D(det(M), M[i, j]), adj(M)[i, j])
    assert are_equal(D(det(A @ M), M[i, j]), (adj(M) @ adj(A) @ A)[j, i])


# ---- symbols in forms -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "term",
    [z[i], exp(z[i]), 1 / (1 + z[i]), inv(A + z[i] * B)[i, j], det(A + z[i] * B), Sum(z[k], k), components(z[k], k)[i]],
)
def test_a_symbol_is_found_at_any_depth(term: Term) -> None:
    """A fact that mentions the variable must not be missed."""
    lowering = Lowering()
    form = lowering.lower(term)
    variables = lowering.symbols.variables
    assert mentions_symbol(form, lowering.symbols.key(z), variables)
    assert not mentions_symbol(form, lowering.symbols.key(v), variables)


def test_a_minimum_depends_on_its_parameters() -> None:
    """A term that is not looked into mentions every variable in it, but not the one that it binds."""
    lowering = Lowering()
    (monomial,) = lowering.lower(argmin((x - y) ** 2, x))
    (factor,) = monomial.factors
    variables = lowering.symbols.variables
    key = factor.symbol  # type: ignore[attr-defined]
    lowering.symbols.key(y), lowering.symbols.key(x)
    assert depends_on(key, lowering.symbols.key(y), variables)
    assert not depends_on(key, lowering.symbols.key(x), variables)
    assert mentions_symbol((monomial,), lowering.symbols.key(y), variables)
    assert not mentions_symbol((monomial,), lowering.symbols.key(x), variables)


def test_what_is_declared_inside_of_a_derivative_holds_outside(are_equal: Callable[..., bool]) -> None:
    """An orthogonal matrix that is met first under a gradient: Qᵀ Q = I beside it as well."""
    rotation = note.matrix("Q_r", n, n, properties=(orthogonal,))
    v, w = note.vector("v_r", n), note.vector("w_r", n)
    assert are_equal(grad(w.T @ rotation @ v, v) + rotation.T @ rotation @ v, rotation.T @ w + v)
    assert not are_equal(grad(w.T @ rotation @ v, v) + rotation @ rotation @ v, rotation.T @ w + v)


def test_what_is_invertible_at_the_point_is_so_nearby(are_equal: Callable[..., bool]) -> None:
    """Jacobi's formula at t = 0 for P + t A, with P invertible: not at another t, and not for any P."""
    along = note.scalar("t_r")
    regular = note.matrix("P_r", n, n, properties=(invertible,))
    derivative = D(det(regular + along * A), along)
    assert are_equal(derivative, det(regular) * tr(inv(regular) @ A), Eq(along, 0))
    assert not are_equal(derivative, det(regular) * tr(inv(regular) @ A), Eq(along, 1))
    assert not are_equal(derivative, det(regular) * tr(inv(regular) @ A))
    assert not are_equal(derivative, tr(inv(regular) @ A), Eq(along, 0))
    assert are_equal(D(x**2 * along, x), 2 * x * along, Eq(x, 3))
    assert are_equal(D(x**2, x), 6, Eq(x, 3))
    assert not are_equal(D(x**2, x), 0, Eq(x, 3))
