"""Claims tried at points: true ones agree often enough, false and undefined ones get a readable counterexample."""

from dataclasses import replace

import pytest
from flint import ctx

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.language.calculus import D, argmin, grad, hessian, jacobian
from notesc.language.constants import Rational, pi, positive
from notesc.language.functions import (
    delta,
    det,
    diag,
    exp,
    identity,
    inv,
    log,
    norm,
    outer,
    sigmoid,
    softmax,
    sqrt,
    tanh,
    tr,
)
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    And,
    Eq,
    Equivalent,
    ForAll,
    Ge,
    Gt,
    Implies,
    Le,
    Lt,
    Ne,
    invertible,
    positive_definite,
    positive_semidefinite,
)
from notesc.language.terms import substitute

note = Note("Symbols")
n, d, h = note.size("n"), note.size("d"), note.size("h")
i, j, k = n.indices("i j k")
x, y, a = note.scalar("x"), note.scalar("y"), note.scalar("a")
s, mu = note.scalar("s", domain=positive), note.scalar("mu")
z, t, c = note.vector("z", n), note.vector("t", n), note.vector("c", n)
p_1, q_1 = note.vector("p_1", n, domain=positive), note.vector("q_1", n, domain=positive)
w = note.vector("w", d)
X, U, V = note.matrix("X", n, d), note.matrix("U", n, d), note.matrix("V", d, n)
A, B, C = note.matrix("A", n, n), note.matrix("B", n, n), note.matrix("C", d, d)
S = note.matrix("S", n, n, properties=[positive_semidefinite])
phi = note.function("phi")
p = note.define("p", softmax(z))
J = note.define("J", norm(X @ w - t) ** 2)
rank = invertible(X.T @ X)
squares = Sum((t[k] - mu) ** 2, k)
likelihood = note.define("l", n * log(s) + squares / (2 * s**2))
W, Q, b, x_0, y_0 = (
    note.matrix("W", h, d),
    note.matrix("Q", n, h),
    note.vector("b", h),
    note.vector("x_0", d),
    note.vector("y_0", n),
)
hidden = note.define("a_1", tanh(W @ x_0 + b))
error = note.define("e", Q @ hidden - y_0)
loss = note.define("L_2", norm(error) ** 2 / 2)

LEAST_SQUARES = inv(X.T @ X) @ X.T @ t
SUMS_TO_ONE = (Eq(Sum(p_1[k], k), 1), Eq(Sum(q_1[k], k), 1))
POWER_SUMS = [tr(A), tr(A @ A), tr(A @ A @ A), tr(A @ A @ A @ A)]


def _claim(proposition, *hypotheses, **rest):
    return Claim(proposition, Context(hypotheses), **rest)


TRUE = {
    "softmax Jacobian": _claim(Eq(D(p[i], z[j]), p[i] * (delta(i, j) - p[j]))),
    "softmax Jacobian, matrix": _claim(Eq(jacobian(p, z), diag(p) - outer(p, p))),
    "gradient of least squares": _claim(Eq(grad(J, w), 2 * X.T @ X @ w - 2 * X.T @ t)),
    "Hessian of least squares": _claim(Eq(hessian(J, w), 2 * X.T @ X)),
    "Gram matrix": _claim(positive_definite(2 * X.T @ X), rank),
    "solution of least squares": _claim(Eq(argmin(J, w), LEAST_SQUARES), rank),
    "normal equations": _claim(Equivalent(Eq(X.T @ X @ w, X.T @ t), Eq(w, LEAST_SQUARES)), rank),
    "stationarity": _claim(Equivalent(Eq(grad(J, w), 0), Eq(X.T @ X @ w, X.T @ t))),
    "log-det": _claim(Eq(grad(log(det(A)), A), inv(A).T), Gt(det(A), 0)),
    "Woodbury": _claim(
        Eq(inv(A + U @ C @ V), inv(A) - inv(A) @ U @ inv(inv(C) + V @ inv(A) @ U) @ V @ inv(A)),
        *(invertible(M) for M in (A, C, inv(C) + V @ inv(A) @ U, A + U @ C @ V)),
    ),
    "Gibbs": _claim(Le(-Sum(p_1[k] * log(p_1[k] / q_1[k]), k), 0), *SUMS_TO_ONE),
    "tangent": _claim(Le(log(s), s - 1)),
    "likelihood": _claim(Equivalent(Eq(D(likelihood, s), 0), Eq(s**2, squares / n)), Gt(squares, 0), unknown=s),
    "minimum of the likelihood": _claim(Eq(argmin(likelihood, s), sqrt(squares / n)), Gt(squares, 0)),
    "backpropagation": _claim(Eq(grad(loss, W), outer((Q.T @ error) * (1 - hidden * hidden), x_0))),
    "derivative by a name": _claim(Eq(grad(loss, hidden), Q.T @ error)),
    "chain rule of an opaque function": _claim(Eq(D(phi(x**2), x), 2 * x * phi.prime(x**2))),
    "positive powers": _claim(Eq(D(s**y, s), y * s ** (y - 1))),
    "norm": _claim(Eq(grad(norm(w), w), w / norm(w)), Ne(w, 0)),
    "squared norm": _claim(Eq(grad(norm(w) ** 2, w), 2 * w)),
    "derivative at a point": _claim(Eq(substitute(D(x**2, x), {x: Rational(3)}), 6)),
    "no variables": _claim(Eq(tr(identity(n)), n)),
    "one fixed statement": _claim(Lt(exp(1 + 0 * pi), pi)),
    "small sizes only": _claim(Eq(tr(identity(n)), n), Le(n, 2)),
    "one point only": _claim(Eq(x**2, 4), Eq(x, 2)),
    "on the circle": _claim(Le(x, 1), Eq(x**2 + y**2, 1)),
    "implication": _claim(Implies(And(Gt(x, 0), Eq(x**2, 4)), Eq(x, 2))),
    "quantified implication": _claim(ForAll(k, Implies(Eq(z[k], 7), Eq(z[k] ** 2, 49)))),
    "semidefinite": _claim(Ge(z.T @ S @ z, 0)),
}


@pytest.mark.parametrize("name", TRUE)
def test_true_claims_agree(name):
    """A true claim reaches the floor of points, and nothing speaks against it."""
    agreement = agree(TRUE[name])
    assert agreement.counterexample is None
    assert agreement.obstacle == ""
    assert agreement.sufficient


FALSE = {
    "x/x": (_claim(Eq(x / x, 1)), "undefined"),
    "x/x, turned round": (_claim(Eq(1, x / x)), "undefined"),
    "difference of squares": (_claim(Eq(a + 1, (a**2 - 1) / (a - 1))), "undefined"),
    "logarithm of a square": (_claim(Eq(log(x**2), 2 * log(x)), Ne(x, 0)), "undefined"),
    "exponential of a logarithm": (_claim(Eq(x, exp(log(x)))), "undefined"),
    "logarithm of a negative": (_claim(Eq(log(-1 - x**2), 5)), "undefined"),
    "0 log 0": (_claim(Eq(x * log(x), 0), Eq(x, 0)), "undefined"),
    "wide Gram matrix": (_claim(Eq(inv(X.T @ X) @ (X.T @ X), identity(d)), Ne(X, 0)), "undefined"),
    "second component": (_claim(Eq(z[2] - z[2], 0)), "undefined"),
    "norm by the chain rule": (_claim(Eq(D(norm(w) ** 3, w[1]), 3 * norm(w) * w[1])), "undefined"),
    "root of a fourth power": (_claim(Eq(D(sqrt(x**4), x), 2 * x)), "undefined"),
    "minimum without full rank": (_claim(Eq(argmin(J, w), LEAST_SQUARES)), "undefined"),
    "root of a square": (_claim(Eq(sqrt(x**2), x)), ""),
    "lost coefficient": (_claim(Eq(sqrt(2 * pi * s), sqrt(pi * s))), ""),
    "near integer": (_claim(Eq(exp(pi * sqrt(Rational(163))), 262537412640768744)), ""),
    "missing factor": (_claim(Eq(grad(J, w), X.T @ X @ w - X.T @ t)), ""),
    "missing factor in a layer": (_claim(Eq(grad(loss, W), outer((Q.T @ error) * (1 - hidden), x_0))), ""),
    "missing transpose": (_claim(Eq(grad(tr(A @ B), A), B)), ""),
    "captured index": (_claim(Eq(D(Sum(z[i], i), z[i]), n)), ""),
    "derivative under a constraint": (_claim(Eq(D(Sum(z[k], k), z[j]), 0), Eq(Sum(z[k], k), 1)), ""),
    "determinant of a sum": (_claim(Eq(det(A + B), det(A) + det(B))), ""),
    "trace of a square": (_claim(Eq(tr(A) ** 2, tr(A @ A))), ""),
    "true up to size three": (
        _claim(
            Eq(
                POWER_SUMS[0] ** 4
                - 6 * POWER_SUMS[0] ** 2 * POWER_SUMS[1]
                + 3 * POWER_SUMS[1] ** 2
                + 8 * POWER_SUMS[0] * POWER_SUMS[2]
                - 6 * POWER_SUMS[3],
                0,
            )
        ),
        "",
    ),
    "true up to size five": (
        _claim(Eq(Sum(k, k), n * (n + 1) / 2 + (n - 1) * (n - 2) * (n - 3) * (n - 4) * (n - 5))),
        "",
    ),
    "true of sines only": (_claim(Eq(phi.prime.prime(x), -phi(x))), ""),
    "every function is positive": (_claim(Gt(phi(x), -100 * x)), ""),
    "strictly semidefinite": (_claim(Gt(z.T @ S @ z, 0), Ne(z, 0)), ""),
    "strictness at the border": (_claim(Lt(x, 1), Eq(x**2 + y**2, 1)), ""),
    "wrong solution": (_claim(Equivalent(Eq(2 * x, 6), Eq(x, 4))), "true"),
    "lost solution": (_claim(Equivalent(Eq(x**2, 2), Eq(x, sqrt(Rational(2))))), "true"),
    "wrong implication": (_claim(Implies(Eq(x**2, 4), Eq(x, 2))), "true: 4 = 4"),
    "wrong quantified implication": (_claim(ForAll(k, Implies(Eq(z[k], 7), Eq(z[k] ** 2, 48)))), "true: 7 = 7"),
    "half of a conjunction": (_claim(And(Eq(x, x), Eq(x, y))), ""),
    "not definite": (_claim(positive_definite(X.T @ X)), ""),
    "wrong minimum": (_claim(Eq(argmin(likelihood, s), squares / n), Gt(squares, 0)), "another point"),
    "no minimum": (_claim(Eq(argmin(s, s), 0)), "another point"),
    "wrong sigmoid": (_claim(Eq(D(sigmoid(x), x), sigmoid(x) * sigmoid(x))), ""),
}


@pytest.mark.parametrize("name", FALSE)
def test_false_claims_are_refuted(name):
    """A false claim has a counterexample; one that is undefined somewhere says so."""
    claim, expected = FALSE[name]
    agreement = agree(claim)
    assert agreement.counterexample is not None
    assert not agreement.sufficient
    assert any(expected in text for text in (agreement.counterexample.left, agreement.counterexample.right))


def test_counterexamples_are_small_and_readable():
    """Smallest sizes and simple numbers; vectors and matrices in brackets."""
    found = agree(_claim(Eq(grad(J, w), X.T @ X @ w - X.T @ t))).counterexample
    assert dict(found.sizes) == {"n": 1, "d": 1}
    assert all(text.strip("[]-") in {"0", "1", "2"} for _, text in found.values)
    found = agree(_claim(Eq(x / x, 1))).counterexample
    assert found.values == (("x", "0"),)
    assert (found.left, found.right) == ("undefined: division by zero", "1")


def test_near_equal_sides_are_told_apart_in_print():
    """Both sides of a near miss are printed with as many digits as it takes."""
    found = agree(FALSE["near integer"][0]).counterexample
    assert found.left.startswith("262537412640768743.9999")
    assert found.right == "262537412640768744"


@pytest.mark.parametrize(
    "claim",
    [
        _claim(Eq(x, x), Eq(x, 1), Eq(x, 2)),
        _claim(Eq(x, y), And(Gt(x, 0), Lt(x, 0))),
        _claim(Implies(And(Gt(x, 0), Lt(x, 0)), Eq(x, 2))),
        _claim(Equivalent(Eq(x**2, -1), Eq(x**4, -1))),
        _claim(Ne(exp(2 * x), exp(x) ** 2), Gt(x, 0)),
    ],
)
def test_vacuous_and_undecided_claims_are_not_sufficient(claim):
    """Contradictory hypotheses, sides that never hold, and balls that cannot tell: no agreement, no refutation."""
    agreement = agree(claim)
    assert not agreement.sufficient
    assert agreement.counterexample is None


def test_sizes_without_points_are_skipped_and_listed():
    """A wide matrix has no full column rank."""
    agreement = agree(TRUE["solution of least squares"])
    assert "d = 3, n = 2" in agreement.skipped


def test_assumptions_about_definedness_excuse_undefined_points_only():
    """An assumption that may settle definedness excuses an undefined point, not a relation that fails."""
    assert agree(_claim(Eq(x / x, 1), definedness=(Ne(x, 0),))).sufficient
    assert agree(_claim(Eq(x / x, 1), definedness=(Gt(y, 0), Ne(x, 0)))).sufficient
    assert agree(_claim(Eq(x / x, 1), definedness=(Gt(y, 0), Gt(a, 0)))).counterexample is not None
    assert agree(_claim(Eq(x, y), definedness=(Eq(x, y),))).counterexample is not None


def test_witnesses_lead_to_points_where_an_equivalence_holds():
    """A solved form along the chain gives the points at which its propositions hold."""
    hard = Eq(exp(x) * (x - y) * (2 + phi(x) ** 2), 0)
    agreement = agree(_claim(Equivalent(hard, Eq(x, y)), witnesses=(Eq(x, y),)))
    assert agreement.counterexample is None
    assert agreement.sufficient


def test_the_same_claim_gives_the_same_points():
    """Points come from the claim's text, not from the clock, and FLINT's precision is left as it was."""
    before = ctx.prec
    claim = TRUE["Gibbs"]
    assert agree(claim) == agree(replace(claim))
    false = FALSE["determinant of a sum"][0]
    assert agree(false) == agree(false)
    assert ctx.prec == before
