"""Each node of the tree against values worked out by hand; derivatives against known formulas."""

from fractions import Fraction

import pytest
from flint import arb, ctx, fmpq

from notesc.kernel.semantics.evaluation import RULES, evaluate
from notesc.kernel.semantics.failures import Exhausted, NotEvaluable, Undefined
from notesc.kernel.semantics.frames import Budget
from notesc.kernel.semantics.points import Point, SmoothFunction
from notesc.kernel.semantics.rules.functions import PRIMITIVES
from notesc.kernel.semantics.tensors import Array, column, square
from notesc.language import terms
from notesc.language.calculus import D, argmin, grad, hessian, jacobian
from notesc.language.constants import pi
from notesc.language.functions import (
    FUNCTIONS,
    delta,
    det,
    diag,
    exp,
    identity,
    inv,
    log,
    logsumexp,
    norm,
    outer,
    sigmoid,
    softmax,
    softplus,
    sqrt,
    tanh,
    tr,
)
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.shapes import Kind
from notesc.language.terms import Index, Node, Number, Summation, Term, abstract

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
m = d.index("m")
x, y = note.scalar("x"), note.scalar("y")
v, u = note.vector("v", n), note.vector("u", n)
w = note.vector("w", d)
X = note.matrix("X", n, d)
A, B = note.matrix("A", n, n), note.matrix("B", n, n)
phi = note.function("phi")
half = Number(Fraction(1, 2))


def _rationals(*values):
    return [fmpq(value) for value in values]


POINT = Point(
    {n: 3, d: 2},
    {
        x: fmpq(2),
        y: fmpq(3),
        v: column(_rationals(1, -2, 3)),
        u: column(_rationals(2, 0, 5)),
        w: column(_rationals(1, -1)),
        X: Array(Kind.MATRIX, 3, 2, tuple(_rationals(1, 0, 1, 1, 1, 2))),
        A: square(3, _rationals(2, 1, 0, 1, 3, 1, 0, 1, 4)),
        B: square(3, _rationals(1, 2, 3, 0, 1, 4, 5, 6, 0)),
        i: 1,
        j: 2,
        k: 3,
        m: 2,
    },
    {"phi": SmoothFunction(tuple(_rationals(1, 2, 3)), fmpq(1, 2), fmpq(3), fmpq(1), fmpq(2), fmpq(1, 4))},
)


def _value(term):
    value = evaluate(term, POINT)
    return list(value.entries) if isinstance(value, Array) else value


def _same(left, right):
    left, right = _value(left), _value(right)
    pairs = zip(left, right, strict=True) if isinstance(left, list) else [(left, right)]
    return all((arb(a) - arb(b)).contains(0) and (arb(a) - arb(b)).rad() < arb("1e-9") for a, b in pairs)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (x + y * 2 - x / y, fmpq(22, 3)),
        (-x, -2),
        (x**-3, fmpq(1, 8)),
        (x**n, 8),
        (n * d + k, 9),
        (v * u, _rationals(2, 0, 15)),
        (1 / v, [fmpq(1), fmpq(-1, 2), fmpq(1, 3)]),
        (v / 2 - 1, [fmpq(-1, 2), fmpq(-2), fmpq(1, 2)]),
        (v.T @ u, 17),
        (v @ u.T, _rationals(2, 0, 5, -4, 0, -10, 6, 0, 15)),
        (X @ w, _rationals(1, 0, -1)),
        (v.T @ X, _rationals(2, 4)),
        (X.T, _rationals(1, 1, 1, 0, 1, 2)),
        (X[k, m], 2),
        (X[2, 1], 1),
        (v[j], -2),
        (X.row(j), _rationals(1, 1)),
        (A @ identity(n) - A, _rationals(*[0] * 9)),
        (Sum(v[k] ** 2, k), 14),
        (Sum(1, k), 3),
        (Sum(k, k), 6),
        (Sum(X[k, m], k, m), 6),
        (components(v[i] * u[k], i, k) - v @ u.T, _rationals(*[0] * 9)),
        (components(i - 1, i), _rationals(0, 1, 2)),
        (delta(i, j), 0),
        (Sum(delta(i, k) * v[k], k), 1),
        (det(A), 18),
        (det(B), 1),
        (inv(A) @ A, _rationals(1, 0, 0, 0, 1, 0, 0, 0, 1)),
        (tr(A), 9),
        (diag(v), _rationals(1, 0, 0, 0, -2, 0, 0, 0, 3)),
        (outer(v, u) - v @ u.T, _rationals(*[0] * 9)),
        (norm(components(k + 0 * x, k)) ** 2, 14),
        (sqrt(x * 8), 4),
    ],
)
def test_exact_values(term, expected):
    """Rational parts of the language are exact, node by node."""
    assert _value(term) == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (pi, arb.pi),
        (exp(x), arb(2).exp),
        (log(x), arb(2).log),
        (x**half, arb(2).sqrt),
        (x ** (y / 2), arb(8).sqrt),
        (tanh(x), arb(2).tanh),
        (sigmoid(x), lambda: 1 / (1 + arb(-2).exp())),
        (softplus(x), (1 + arb(2).exp()).log),
        (logsumexp(v), (arb(1).exp() + arb(-2).exp() + arb(3).exp()).log),
        (softmax(v)[k], lambda: arb(3).exp() / (arb(1).exp() + arb(-2).exp() + arb(3).exp())),
        (norm(v), arb(14).sqrt),
        (phi(x), lambda: 17 + arb(7).sin() / 2 + 2 * arb(0.5).exp()),
        (phi.prime(x), lambda: 14 + arb(7).cos() * 3 / 2 + arb(0.5).exp() / 2),
    ],
)
def test_balls_contain_the_value(term, expected):
    """Transcendental values are balls around what the formula gives."""
    difference = arb(_value(term)) - expected()
    assert difference.contains(0)
    assert difference.rad() < arb("1e-12")


@pytest.mark.parametrize(
    ("derivative", "formula"),
    [
        (D(x * D(x + y, y), x), 1 + 0 * x),
        (D(x * D(x * y, y), x), 2 * x),
        (D(D(x**3 * y**2, x), y), 6 * x**2 * y),
        (D(D(D(exp(x * y), x), y), x), (y * (2 + x * y)) * exp(x * y)),
        (D(x**y, y), x**y * log(x)),
        (D(phi(x**2), x), 2 * x * phi.prime(x**2)),
        (D(D(phi(x), x), x), phi.prime.prime(x)),
        (D(v.T @ A @ v, v[j]), Sum((A[j, k] + A[k, j]) * v[k], k)),
        (D(v, v[j])[i], delta(i, j)),
        (grad(norm(v), v), v / norm(v)),
        (grad(log(det(A)), A), inv(A).T),
        (grad(tr(A @ B), A), B.T),
        (D(inv(A)[i, j], A[1, 2]), -inv(A)[i, 1] * inv(A)[2, j]),
        (D(D(log(det(A)), A[1, 2]), A[2, 3]), -inv(A)[3, 1] * inv(A)[2, 2]),
        (jacobian(softmax(v), v), diag(softmax(v)) - outer(softmax(v), softmax(v))),
        (jacobian(X @ w, w), X),
        (hessian(norm(X @ w - v) ** 2, w), 2 * X.T @ X),
        (hessian(exp(w.T @ w), w), exp(w.T @ w) * (2 * identity(d) + 4 * w @ w.T)),
        (D(tanh(x), x), 1 - tanh(x) ** 2),
        (D(Sum(v[k] * D(v[k] ** 2, v[k]), k), v[i]), 4 * v[i]),
    ],
)
def test_derivatives(derivative, formula):
    """Derivatives of all kinds, nested and mixed, have the values of the known formulas."""
    assert _same(derivative, formula)


def test_derivative_against_a_difference_quotient():
    """A composed derivative agrees with a symmetric difference at 400 bits."""
    body = log(1 + exp(x * sqrt(1 + x**2))) / (2 + tanh(phi(x)))
    before, ctx.prec = ctx.prec, 400
    try:
        h = fmpq(1, 2**60)
        high, low = (evaluate(body, POINT.with_values({x: fmpq(2) + step})) for step in (h, -h))
        quotient = (high - low) / (2 * h)
        assert abs(evaluate(D(body, x), POINT) - quotient) < arb("1e-30")
    finally:
        ctx.prec = before


def test_determinant_has_a_derivative_at_a_singular_matrix():
    """The gradient of det is the cofactor matrix, also where the matrix is singular."""
    singular = POINT.with_values({A: square(3, _rationals(1, 2, 3, 4, 5, 6, 7, 8, 9))})
    gradient = evaluate(grad(det(A), A), singular)
    assert list(gradient.entries) == _rationals(-3, 6, -3, 6, -12, 6, -3, 6, -3)


def test_derivative_at_another_point_than_the_variable():
    """`D(x**2, x)` with 3 put for x is the derivative at 3: six."""
    assert evaluate(terms.substitute(D(x**2, x), {x: Number(Fraction(3))}), POINT) == 6


def test_bound_index_is_not_captured():
    """A sum over k of v[i] with i free, differentiated by v[i], counts its terms; the inner k is its own."""
    assert _value(D(Sum(v[i] * v[k], k), v[i])) == 3  # Σₖ vₖ + vᵢ
    assert _value(Sum(Sum(v[k], k) * v[k], k)) == 4


def test_definition_unfolds_with_its_arguments():
    """A defined name depends on what its body depends on, at the arguments it is given."""
    f = note.define("f", x**2 + y, of=[x])
    assert _value(f(y)) == 12
    assert _value(D(f(y), y)) == 7
    p = note.define("p", softmax(v))
    assert _same(D(p[i], v[j]), -p[i] * p[j])


def test_squared_norm_is_smooth_at_zero_behind_names():
    """`norm(v) ** 2` is Σ v² also where the norm, the square or the exponent has a name."""
    r = note.define("r", norm(w))
    square_of = note.define("s", x**2, of=[x])
    nothing = POINT.with_values({w: column(_rationals(0, 0))})
    for term in (norm(w) ** 2, r**2, square_of(norm(w)), square_of(r), norm(w) ** 4):
        assert list(evaluate(grad(term, w), nothing).entries) == [0, 0]
    for term in (norm(w), norm(w) ** 3, r):
        with pytest.raises(Undefined):
            evaluate(grad(term, w), nothing)


def test_minimum_of_a_quadratic():
    """argmin solves the normal equations exactly, with its derivative."""
    assert _same(argmin(norm(X @ w - v) ** 2, w), inv(X.T @ X) @ X.T @ v)
    assert _same(argmin((y - 3 * x) ** 2 + 1, x), y / 3)
    assert _same(D(argmin((y - 3 * x) ** 2 + 1, x), y), 1 / (3 + 0 * y))


@pytest.mark.parametrize(
    ("term", "error"),
    [
        (argmin((x + y) ** 2 * 0, x), Undefined),
        (argmin(-(x**2), x), Undefined),
        (argmin(x**4, x), NotEvaluable),
        (argmin(exp(x) - x, x), NotEvaluable),
    ],
)
def test_minimum_that_cannot_be_solved_for(term, error):
    """No single least point is undefined; a term that is not quadratic is not solved for."""
    with pytest.raises(error):
        evaluate(term, POINT)


@pytest.mark.parametrize(
    "term",
    [
        x / (x - 2),
        (x - 2) * log(x - 2),
        log(v[j]),
        sqrt(-x),
        inv(X @ X.T),
        v[4],
        X[1, 3],
        D(v[1], v[4]),
        D(sqrt((x - 2) ** 2), x),
        v / (v - v),
        (x - 2) ** -1,
        (-x) ** half,
    ],
)
def test_undefined(term):
    """What is certainly undefined at a point says so, also inside a product with zero."""
    with pytest.raises(Undefined):
        evaluate(term, POINT)


def test_work_is_bounded():
    """A deep nest of sums ends with a failure, not with a long wait."""
    indices = [Index(f"k_{number}", 9) for number in range(6)]
    term: Term = exp(x)
    for index in indices:
        term = term * index
    for index in indices:
        term = Summation(index, abstract(index, term))
    with pytest.raises(Exhausted):
        evaluate(term, POINT, Budget(2000))


def test_every_node_and_primitive_has_a_rule():
    """A node or a primitive function enters the language only with its evaluator."""
    leaves = {cls for cls in vars(terms).values() if isinstance(cls, type) and issubclass(cls, terms.Term)}
    concrete = {cls for cls in leaves if cls is not terms.Term and not cls.__name__.startswith("_")}
    assert concrete == set(RULES)
    assert set(PRIMITIVES) >= {name for name, function in FUNCTIONS.items() if function.expansion is None}
    assert set(PRIMITIVES) <= set(FUNCTIONS)


def test_unknown_node_is_not_evaluable():
    """A node without a rule is refused, never guessed."""
    with pytest.raises(NotEvaluable):
        evaluate(Node(), POINT)  # type: ignore[arg-type]
