"""What must hold for a tree to be defined, read off as it was written."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.kernel.definedness import Obligation, literal_value, obligations
from notesc.language.arithmetic import as_term
from notesc.language.calculus import D, argmin, grad, hessian, jacobian
from notesc.language.constants import Rational, integer, positive
from notesc.language.functions import (
    Beta,
    Gamma,
    absolute,
    arccos,
    arccosh,
    arcsin,
    arcsinh,
    arctan,
    arctanh,
    binomial,
    cos,
    cosh,
    digamma,
    erf,
    exp,
    factorial,
    inv,
    log,
    logsumexp,
    norm,
    polygamma,
    sigmoid,
    sin,
    softmax,
    softplus,
    sqrt,
    tan,
    tanh,
)
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import And, Comparison, Eq, ForAll, Ge, Gt, Implies, Le, Lt, Ne, Relation, invertible
from notesc.language.terms import Application, Index, Node, Number, Power, Proposition, free_variables

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, k = n.indices("i k")
x, y, t = note.scalar("x"), note.scalar("y"), note.scalar("t")
a = note.scalar("a", domain=positive)
z, v = note.vector("z", n), note.vector("v", n)
w, e = note.vector("w", d), note.vector("e", 3)
q = note.vector("q", n, domain=positive)
A, X = note.matrix("A", n, n), note.matrix("X", n, d)
phi = note.function("phi")
whole = note.scalar("m", domain=integer)
half = Rational(1, 2)
quotient = note.define("r", 1 / x, of=[x])


def needs(node: Node, *, near: bool = False) -> list[Proposition]:
    """What an author would have to assume, each once."""
    found = [obligation.statement for obligation in obligations(node, near=near)]
    return [statement for statement in dict.fromkeys(found) if statement is not None]


AT: list[tuple[Node, list[Proposition]]] = [
    # quotients
    (x / y, [Ne(y, 0)]),
    (x / x, [Ne(x, 0)]),
    (0 / x, [Ne(x, 0)]),
    (1 / (1 / x), [Ne(x, 0), Ne(1 / x, 0)]),
    (z / v, [ForAll(k, Ne(v[k], 0))]),
    (z / y, [Ne(y, 0)]),
    (A / y, [Ne(y, 0)]),
    # shifted subscripts and ranges
    (z[k + 1], [Le(1, k + 1), Le(k + 1, n)]),
    (z[n], [Le(1, n), Le(n, n)]),
    (Sum(1 / whole, (whole, 1, n)), [Implies(And(Le(1, whole), Le(whole, n)), Ne(whole, 0))]),
    (Sum(1 / x, (whole, 1, n)), [Ne(x, 0)]),
    (Sum(x, (whole, 1, n - 1)), []),
    # powers
    (x**2, []),
    (x**0, []),
    (x**-2, [Ne(x, 0)]),
    (x**half, [Ge(x, 0)]),
    (x ** Rational(3, 2), [Ge(x, 0)]),
    (x ** (-half), [Gt(x, 0)]),
    (x**y, [Gt(x, 0)]),
    (x**n, []),
    (x**k, [Ne(x, 0)]),  # where k < 0, that is, nowhere
    (x ** (n - k), [Ne(x, 0)]),
    (x ** (-n), [Ne(x, 0)]),
    (x ** (n * y), [Gt(x, 0)]),
    (x ** (1 / y), [Ne(y, 0), Gt(x, 0)]),
    ((1 / x) ** 2, [Ne(x, 0)]),
    # functions
    (log(x), [Gt(x, 0)]),
    (log(z), [ForAll(k, Gt(z[k], 0))]),
    (sqrt(x), [Ge(x, 0)]),
    (sqrt(x) * sqrt(x), [Ge(x, 0)]),
    (exp(log(x)), [Gt(x, 0)]),
    (log(log(x)), [Gt(x, 0), Gt(log(x), 0)]),
    (inv(A), [invertible(A)]),
    (inv(X.T @ X) @ (X.T @ X), [invertible(X.T @ X)]),
    (inv(inv(A)), [invertible(A), invertible(inv(A))]),
    (norm(z), []),
    (Gamma(x), [Gt(x, 0)]),
    (Gamma(2 * x - 1), [Gt(2 * x - 1, 0)]),
    (Gamma(-half), []),  # a number between two poles
    (Gamma(z), [ForAll(k, Gt(z[k], 0))]),
    (digamma(1 / x), [Ne(x, 0), Gt(1 / x, 0)]),
    (polygamma(1, x), [Gt(x, 0)]),
    (Application("polygamma", (half, x)), [Ne(0, 0), Gt(x, 0)]),
    (Beta(x, y), [Gt(x, 0), Gt(y, 0)]),
    (factorial(n - 2), [Ge(n - 2, 0)]),
    (binomial(x, n - k), []),
    (erf(log(x)), [Gt(x, 0)]),
    (exp(x) + tanh(x), []),
    (phi(1 / x), [Ne(x, 0)]),
    (sigmoid(x), [Ne(1 + exp(-x), 0)]),
    (sigmoid(1 / x), [Ne(x, 0), Ne(1 + exp(-(1 / x)), 0)]),
    (softplus(x), [Gt(1 + exp(x), 0)]),
    (sin(x) + cosh(x) + arctan(x) + arcsinh(x) + absolute(x), []),
    (tan(x), [Ne(cos(x), 0)]),
    (tan(1 / x), [Ne(x, 0), Ne(cos(1 / x), 0)]),
    (tan(z), [ForAll(k, Ne(cos(z[k]), 0))]),
    (arcsin(x), [Ge(x, -1), Le(x, 1)]),
    (arccos(z), [ForAll(k, Ge(z[k], -1)), ForAll(k, Le(z[k], 1))]),
    (arccosh(x), [Ge(x, 1)]),
    (arctanh(x), [Gt(x, -1), Lt(x, 1)]),
    (arcsin(arctanh(x)), [Gt(x, -1), Lt(x, 1), Ge(arctanh(x), -1), Le(arctanh(x), 1)]),
    (absolute(1 / x), [Ne(x, 0)]),
    # subscripts
    (z[1], []),
    (z[2], [Le(as_term(2), n)]),
    (e[3], []),
    (X[2, 3], [Le(as_term(2), n), Le(as_term(3), d)]),
    (X.row(2).T, [Le(as_term(2), n)]),
    ((1 / z)[k], [ForAll(k, Ne(z[k], 0))]),
    # binders
    (Sum(log(z[k]), k), [ForAll(k, Gt(z[k], 0))]),
    (Sum(1 / y, k), [Ne(y, 0)]),
    (components(sqrt(z[k]), k), [ForAll(k, Ge(z[k], 0))]),
    (Sum(Sum(1 / (z[i] - v[k]), k), i), [ForAll(i, k, Ne(z[i] - v[k], 0))]),
    # references
    (quotient(x), [Ne(x, 0)]),
    (quotient(y + 1), [Ne(y + 1, 0)]),
    (0 * quotient(t), [Ne(t, 0)]),
    # propositions
    (Eq(1 / x, 1 / x), [Ne(x, 0)]),
    (ForAll(k, Gt(1 / z[k], 0)), [ForAll(k, Ne(z[k], 0))]),
]


@pytest.mark.parametrize(("node", "expected"), AT)
def test_what_a_tree_needs(node: Node, expected: list[Proposition]) -> None:
    """Every partial operation brings its condition, in the author's words, and nothing is simplified first."""
    assert needs(node) == expected


NEAR: list[tuple[Node, list[Proposition]]] = [
    (x**half, [Gt(x, 0)]),
    (x ** Rational(5, 2), [Gt(x, 0)]),
    (sqrt(x), [Gt(x, 0)]),
    (absolute(x), [Ne(x, 0)]),
    (absolute(z), [ForAll(k, Ne(z[k], 0))]),
    (arcsin(x), [Gt(x, -1), Lt(x, 1)]),
    (arccos(x), [Gt(x, -1), Lt(x, 1)]),
    (arccosh(x), [Gt(x, 1)]),
    (arcsinh(x) + arctan(x), []),
    (norm(z), [Ne(z, 0)]),
    (norm(z) ** 2, []),
    (norm(z) ** 4, []),
    (norm(z) ** 3, [Ne(z, 0)]),
    (norm(z) ** -2, [Ne(z, 0), Ne(norm(z), 0)]),
    (norm(z / y) ** 2, [Ne(y, 0)]),
    (1 / x, [Ne(x, 0)]),
    (log(x), [Gt(x, 0)]),
    (inv(A), [invertible(A)]),
]


@pytest.mark.parametrize(("node", "expected"), NEAR)
def test_what_a_tree_needs_near_a_point(node: Node, expected: list[Proposition]) -> None:
    """Conditions become open ones, and kinks are excluded; even powers of a length have none."""
    assert needs(node, near=True) == expected


DERIVATIVES: list[tuple[Node, list[Proposition]]] = [
    (D(sqrt(x), x), [Gt(x, 0)]),
    (D(1 / x, x), [Ne(x, 0)]),
    (D(1 / y, x), [Ne(y, 0)]),
    (D(norm(z), z[i]), [Ne(z, 0)]),
    (grad(norm(z) ** 2, z), []),
    (hessian(norm(z), z), [Ne(z, 0)]),
    (jacobian(sqrt(z), z), [ForAll(k, Gt(z[k], 0))]),
    (D(z[2] ** 2, z[2]), [Le(as_term(2), n)]),
    (D(D(sqrt(x), x), x), [Gt(x, 0)]),
    (D(Sum(log(z[k]), k), z[i]), [ForAll(k, Gt(z[k], 0))]),
]


@pytest.mark.parametrize(("node", "expected"), DERIVATIVES)
def test_what_a_derivative_needs(node: Node, expected: list[Proposition]) -> None:
    """What its body needs near the point, for the variables held fixed as well."""
    assert needs(node) == expected


def test_a_derivative_needs_its_conditions_at_the_point() -> None:
    """The derivative of the root at y + 1 needs y + 1 > 0."""
    from notesc.language.terms import substitute

    assert needs(substitute(D(sqrt(x), x), {x: y + 1})) == [Gt(y + 1, 0)]


def test_a_conclusion_need_be_defined_under_its_premise_only() -> None:
    """x ≠ 0 ⇒ 1/x·x = 1 needs no more than its premise; the premise itself must be defined."""
    found = list(obligations(Implies(Ne(x, 0), Eq(1 / x * x, 1))))
    assert [(o.condition, o.premises) for o in found] == [(Ne(x, 0), (Ne(x, 0),))]
    premise = list(obligations(Implies(Gt(1 / x, 0), Gt(x, 0))))
    assert [(o.condition, o.premises) for o in premise] == [(Ne(x, 0), ())]


def test_nested_premises_are_all_kept() -> None:
    """P ⇒ (Q ⇒ R): R need be defined where P and Q hold."""
    (found,) = obligations(Implies(Gt(x, 0), Implies(Gt(y, 0), Eq(log(t), 0))))
    assert found.premises == (Gt(x, 0), Gt(y, 0))


def test_a_minimum_must_exist() -> None:
    """And its body be defined everywhere; the author's variable says nothing of the bound one."""
    found = list(obligations(argmin(1 / x, x)))
    assert found[-1].existence is not None
    assert found[-1].condition is None
    (condition,) = (o.condition for o in found if o.condition is not None)
    assert x not in free_variables(condition)


def test_how_a_minimum_moves_is_never_settled() -> None:
    """A derivative of one needs 0 ≠ 0."""
    assert Ne(as_term(0), 0) in needs(D(argmin((x - y) ** 2, x), y))


def test_bound_indices_are_new() -> None:
    """A hypothesis about the author's k says nothing of the bound one; its statement is shown with his name."""
    (found,) = obligations(Sum(1 / z[k], k))
    assert found.condition is not None
    assert k not in free_variables(found.condition)
    assert found.statement == ForAll(k, Ne(z[k], 0))
    assert repr(found.statement) == repr(ForAll(k, Ne(z[k], 0)))


def test_softmax_and_logsumexp_need_nothing_that_is_false() -> None:
    """A positive denominator, and the logarithm of a positive sum."""
    from notesc.kernel.claim import Context
    from notesc.kernel.settling import is_defined
    from notesc.kernel.signs.analysis import Signs

    for term in (
        softmax(z),
        logsumexp(z),
        sigmoid(z),
        softplus(x),
        grad(logsumexp(z), z),
        jacobian(softmax(z), z),
        grad(norm(q), q),
    ):
        assert is_defined(term, Signs(Context())), repr(term)
    for undefined in (1 / x, log(x), inv(A), D(sqrt(a - y), a), argmin(x**2, x), z[2], grad(norm(z), z)):
        assert not is_defined(undefined, Signs(Context())), repr(undefined)


LITERALS: list[tuple[Node, object]] = [
    (as_term(3), 3),
    (-as_term(3), -3),
    (-half, -half.value),
    (as_term(1) / as_term(2), half.value),
    (as_term(1) / (as_term(1) - as_term(1)), None),
    (x, None),
    (n, None),
]


@pytest.mark.parametrize(("term", "value"), LITERALS)
def test_literal_exponents_are_read(term: Node, value: object) -> None:
    """Numbers, minus and quotient; nothing else is computed."""
    assert literal_value(term) == value  # type: ignore[arg-type]


def test_an_exponent_that_is_no_literal_asks_for_a_base() -> None:
    """x^(3 - 1) is not simplified to x²: the base must not be 0 where 3 - 1 < 0."""
    exponent = as_term(3) - as_term(1)
    assert needs(Power(x, exponent)) == [Ne(x, 0)]
    assert isinstance(exponent, Node)
    assert not isinstance(exponent, Number)


@pytest.mark.parametrize(
    "build", [lambda inner: Sum(inner, k), lambda inner: components(inner, k), lambda inner: 2 * inner]
)
def test_nothing_is_lost_on_the_way_out(build: Callable[[Node], Node]) -> None:
    """A condition inside any operation is one of the whole."""
    assert needs(build(1 / x)) == [Ne(x, 0)]
    assert needs(build(z[2])) == [Le(as_term(2), n)]


def test_an_obligation_without_a_condition_has_no_statement() -> None:
    """A minimum is no proposition; a condition without bound indices is its own statement."""
    assert Obligation(None).statement is None
    plain = Comparison(Relation.NE, x, as_term(0))
    assert Obligation(plain).statement == plain
    assert Obligation(plain, None, (Index("k·1", n),)).statement == plain


def test_existence_and_smoothness_are_different_obligations() -> None:
    """That an integral exists does not stand for its being smooth around the point."""
    assert Obligation(None, x).closed != Obligation(None, x, around=True).closed
