"""What may be combined with what; each mistake is refused on the author's line, naming what was found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from notesc import (
    And,
    D,
    Eq,
    ForAll,
    Implies,
    Le,
    Lt,
    Not,
    Or,
    Product,
    Rational,
    Sum,
    argmin,
    components,
    delta,
    diag,
    exp,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    norm,
    outer,
    softmax,
    tr,
)
from notesc.diagnostics import Code
from notesc.language.shapes import Kind, column, matrix, row
from notesc.language.terms import Filled, Number

REFUSED: list[tuple[Callable[[Any], Any], Code, list[str]]] = [
    (lambda w: w.u + w.w, Code.SHAPE, ["u", "w", "column of n", "column of d"]),
    (lambda w: w.u + w.u.T, Code.SHAPE, ["column of n", "row of n", ".T"]),
    (lambda w: w.u - w.x, Code.SHAPE, ["column of n", "scalar"]),
    (lambda w: w.A * w.X, Code.SHAPE, ["n × n matrix", "n × d matrix", "@"]),
    (lambda w: w.u / w.w, Code.SHAPE, ["column of n", "column of d"]),
    (lambda w: 1 / w.A, Code.KIND, ["n × n matrix", "inv(A)"]),
    (lambda w: w.u @ w.u, Code.SHAPE, ["column of n", "u.T @ u"]),
    (lambda w: (w.u + w.v) @ w.u, Code.SHAPE, ["(u + v).T @ u"]),
    (lambda w: w.X @ w.u, Code.SHAPE, ["n × d matrix", "column of n"]),
    (lambda w: w.A @ w.x, Code.KIND, ["x is a scalar", "`*`"]),
    (lambda w: w.u**2, Code.KIND, ["column of n", "w * w"]),
    (lambda w: w.A**-1, Code.KIND, ["n × n matrix", "inv(X)"]),
    (lambda w: w.x**w.u, Code.KIND, ["scalar exponent", "column of n"]),
    (lambda w: w.x.T, Code.KIND, ["x is a scalar"]),
    (lambda w: w.x * 0.5, Code.FLOAT, ["0.5", "Rational(1, 2)"]),
    (lambda w: w.x + 1e-3, Code.FLOAT, ["Rational(1, 1000)"]),
    (lambda w: w.x * float("inf"), Code.FLOAT, ["inf"]),
    (lambda w: w.x + (w.x == w.y), Code.TYPE, ["False", "Eq(a, b)"]),
    (lambda w: w.x + "y", Code.TYPE, ["'y'"]),
    (lambda w: w.x + exp, Code.TYPE, ["exp(x)"]),
    (lambda w: w.x + w.phi.prime, Code.TYPE, ["phi.prime(x)"]),
    (lambda w: w.x + Eq(w.x, 1), Code.TYPE, ["proposition"]),
    (lambda w: w.x[1], Code.SUBSCRIPT, ["x is a scalar"]),
    (lambda w: w.u[0], Code.SUBSCRIPT, ["count from 1", "0"]),
    (lambda w: w.u[-1], Code.SUBSCRIPT, ["count from 1", "-1"]),
    (lambda w: w.u[1:2], Code.SUBSCRIPT, ["slice"]),
    (lambda w: w.u[True], Code.SUBSCRIPT, ["True"]),
    (lambda w: w.u[w.x], Code.SUBSCRIPT, ["x (Variable)"]),
    (lambda w: w.u[Rational(1, 2)], Code.SUBSCRIPT, ["Rational(1, 2)"]),
    (lambda w: w.u[w.i, w.j], Code.SUBSCRIPT, ["takes 1 subscript", "found 2"]),
    (lambda w: w.X[w.i], Code.SUBSCRIPT, ["takes 2 subscripts", "X.row(i)"]),
    (lambda w: w.w[w.i], Code.SUBSCRIPT, ["1..n", "1..d"]),
    (lambda w: w.note.vector("c", 3)[4], Code.SUBSCRIPT, ["4", "1..3"]),
    (lambda w: w.u.row(w.i), Code.KIND, ["only a matrix has rows"]),
    (lambda w: exp(w.A), Code.KIND, ["exp", "n × n matrix"]),
    (lambda w: exp(w.x, w.y), Code.TYPE, ["takes 1 argument", "found 2"]),
    (lambda w: softmax(w.x), Code.KIND, ["softmax expects a column", "scalar"]),
    (lambda w: norm(w.u.T), Code.KIND, ["row of n"]),
    (lambda w: tr(w.X), Code.SHAPE, ["square matrix", "n × d"]),
    (lambda w: inv(w.u), Code.SHAPE, ["square matrix", "column of n"]),
    (lambda w: diag(w.A), Code.KIND, ["column"]),
    (lambda w: outer(w.u), Code.TYPE, ["takes 2 arguments"]),
    (lambda w: delta(w.i, w.x), Code.SUBSCRIPT, ["x"]),
    (lambda w: delta(w.i, 0), Code.SUBSCRIPT, ["count from 1"]),
    (lambda w: delta(w.i, w.d.index("l")), Code.SUBSCRIPT, ["1..n", "1..d"]),
    (lambda w: identity(0), Code.TYPE, ["0"]),
    (lambda w: identity(w.x), Code.TYPE, ["x"]),
    (lambda w: w.phi(w.A), Code.KIND, ["phi", "n × n matrix"]),
    (lambda w: Sum(w.x), Code.BINDING, ["Sum needs an index"]),
    (lambda w: Sum(w.x, w.n), Code.BINDING, ["binds an index", "n"]),
    (lambda w: Sum(w.x, (w.x, 1, 3)), Code.BINDING, ["binds an index", "x"]),
    (lambda w: Sum(w.x, (w.k, 1)), Code.BINDING, ["(index, lower, upper)", "(k, 1)"]),
    (lambda w: Sum(w.x, (w.k, 1, w.n / 2)), Code.TYPE, ["whole number", "n / 2"]),
    (lambda w: Sum(w.x, (w.k, 1, w.x)), Code.TYPE, ["whole number", "x"]),
    (lambda w: Sum(w.x, (w.k, 1, w.k)), Code.BINDING, ["mentions k", "not yet bound"]),
    (lambda w: Sum(w.x, (w.k, 1, 1.5)), Code.FLOAT, ["1.5"]),
    (lambda w: Product(w.u, w.k), Code.KIND, ["what Product multiplies"]),
    (lambda w: Product(w.x), Code.BINDING, ["Product needs an index"]),
    (lambda w: Sum(w.u[w.k], w.k, w.k), Code.BINDING, ["twice"]),
    (lambda w: Sum(w.x, w.n.index("n")), Code.BINDING, ["another symbol", "'n'"]),
    (lambda w: Sum(w.x * w.u[w.k], w.n.index("x")), Code.BINDING, ["another symbol", "'x'"]),
    (lambda w: Sum(w.u[w.k], w.d.index("k")), Code.BINDING, ["1..n", "1..d"]),
    (lambda w: Sum(Sum(w.u[w.k], w.k), w.d.index("k")), Code.BINDING, ["different ranges"]),
    (lambda w: components(w.u, w.i), Code.KIND, ["scalar", "column of n"]),
    (lambda w: components(w.x, w.i, w.j, w.k), Code.BINDING, ["one index or two"]),
    (lambda w: components(w.x, w.i, w.i), Code.BINDING, ["twice"]),
    (lambda w: components(w.x, []), Code.BINDING, ["binds an index"]),
    (lambda w: D(w.x, w.i), Code.BINDING, ["do not vary"]),
    (lambda w: D(w.x, w.n), Code.BINDING, ["do not vary"]),
    (lambda w: D(w.x, 3), Code.BINDING, ["do not vary"]),
    (lambda w: D(w.x, w.x + 1), Code.BINDING, ["note.define"]),
    (lambda w: D(w.x, w.u), Code.KIND, ["column of n", "grad"]),
    (lambda w: grad(w.u, w.u), Code.KIND, ["scalar", "column of n"]),
    (lambda w: grad(w.x, w.u.T), Code.KIND, ["row of n"]),
    (lambda w: jacobian(w.X @ w.w, w.X), Code.KIND, ["column of n by a n × d matrix", "components"]),
    (lambda w: hessian(w.x, w.X), Code.KIND, ["n × d matrix"]),
    (lambda w: argmin(w.x, w.p), Code.BINDING, ["p"]),
    (lambda w: Eq(w.u, w.u.T), Code.SHAPE, ["column of n", "row of n"]),
    (lambda w: Eq(w.u, w.x), Code.SHAPE, ["column of n", "scalar"]),
    (lambda w: Lt(w.A, w.A), Code.KIND, ["not ordered"]),
    (lambda w: invertible(w.X), Code.SHAPE, ["square", "n × d"]),
    (lambda w: Not(w.x), Code.TYPE, ["Not expects a proposition", "x"]),
    (lambda w: Implies(Eq(w.x, 1), w.x == 1), Code.TYPE, ["Implies", "False", "Eq(a, b)"]),
    (lambda w: And(Eq(w.x, 1), *[True]), Code.TYPE, ["And", "True"]),
    (lambda w: Or(), Code.TYPE, ["Or needs"]),
    (lambda w: And([Eq(w.x, 1)]), Code.TYPE, ["And"]),
    (lambda w: ForAll(Eq(w.x, 1)), Code.BINDING, ["ForAll needs an index"]),
    (lambda w: ForAll(w.x, Eq(w.x, 1)), Code.BINDING, ["binds an index"]),
    (lambda w: 0 < w.x < 1, Code.TRUTH, ["And(Lt(0, x), Lt(x, 1))"]),
    (lambda w: 1 if Eq(w.x, 1) else 0, Code.TRUTH, ["truth value"]),
    (lambda w: Rational(0.5), Code.TYPE, ["0.5"]),
    (lambda w: Rational(1, 0), Code.TYPE, ["undefined"]),
    (lambda w: w.s(w.u), Code.SHAPE, ["function of x", "column of n"]),
    (lambda w: w.s(w.x, w.y), Code.TYPE, ["takes 1 argument", "found 2"]),
    (lambda w: w.p(w.u), Code.TYPE, ["of=[x]"]),
]


@pytest.mark.parametrize(("action", "code", "words"), REFUSED, ids=lambda value: "")
def test_mistakes_are_refused_on_their_line(world: Any, action: Any, code: Code, words: list[str]) -> None:
    """Every error has its code, the line of the script, and both sides of what does not fit."""
    from notesc.diagnostics import DerivationError

    with pytest.raises(DerivationError) as caught:
        action(world)
    found = caught.value.diagnostic
    assert found.code is code
    assert (found.span.path, found.span.line) == (__file__, action.__code__.co_firstlineno)
    for word in words:
        assert word in str(caught.value)


def test_shapes_of_products(world: Any) -> None:
    """Rows, columns and matrices multiply as in the books, and a matrix with one row is no row."""
    w = world
    assert (w.u.T @ w.u).shape.is_scalar
    assert (w.u @ w.w.T).shape == matrix(w.n, w.d)
    assert (w.X @ w.w).shape == column(w.n)
    assert (w.u.T @ w.X).shape == row(w.d)
    assert (w.X.T @ w.X).shape == matrix(w.d, w.d)
    single = w.note.matrix("B", 1, w.d)
    assert (single @ w.w).shape == column(1)
    assert single.shape.kind is Kind.MATRIX
    assert w.X.row(w.i).shape == row(w.d)
    assert (w.X.row(w.i) @ w.w).shape.is_scalar


def test_shapes_of_elementwise_operations(world: Any) -> None:
    """A scalar scales anything, equal shapes multiply entry by entry, vectors divide."""
    w = world
    for term in (w.x * w.u, w.u * w.x, 2 * w.u, w.u * w.v, w.u / w.v, w.u / 2, 1 / w.u, -w.u, exp(w.u), w.phi(w.u)):
        assert term.shape == column(w.n)
    assert (w.A * w.A).shape == (w.A / w.x).shape == matrix(w.n, w.n)
    assert (w.u.T / w.x).shape == row(w.n)
    assert identity(3).shape == matrix(3, 3)
    assert Sum(w.u * w.x, w.k).shape == column(w.n)
    assert Sum(w.A, w.k).shape == w.A.shape
    assert components(w.X[w.i, w.d.index("l")], w.d.index("l"), w.i).shape == matrix(w.d, w.n)


def test_number_literals_adapt_to_vectors_and_matrices(world: Any) -> None:
    """The 1 of `1 - u` is a vector of ones, the 0 of a statement about a matrix the zero matrix."""
    w = world
    assert (1 - w.u).left == Filled(Number(Rational(1).value), column(w.n))
    assert (w.u - 1).right.shape == column(w.n)
    assert (1 / w.u).left.shape == column(w.n)
    assert Eq(0, w.A).left.shape == w.A.shape
    assert (Rational(1, 2) + w.u).shape == column(w.n)
    assert (2 * w.u).left == Rational(2)


def test_shapes_of_derivatives(world: Any) -> None:
    """A gradient has the shape of its variable, a Jacobian that of the function by that of the variable."""
    w = world
    assert grad(w.L, w.w).shape == column(w.d)
    assert grad(w.L, w.X).shape == w.X.shape
    assert grad(w.x**2, w.x).shape.is_scalar
    assert jacobian(w.a, w.w).shape == matrix(w.n, w.d)
    assert hessian(w.L, w.w).shape == matrix(w.d, w.d)
    assert D(w.a, w.w[1]).shape == column(w.n)
    assert D(w.L, w.X[1, 2]).shape.is_scalar
    assert argmin(w.L, w.w).shape == column(w.d)


def test_structured_matrices_are_not_differentiated_by(world: Any) -> None:
    """The derivative by a symmetric matrix depends on a convention, and by an integer there is none."""
    from notesc import integer, symmetric
    from notesc.diagnostics import DerivationError

    S = world.note.matrix("S", world.n, world.n, properties=symmetric)
    m = world.note.scalar("m", domain=integer)
    with pytest.raises(DerivationError, match="depends on a convention"):
        grad(tr(S), S)
    with pytest.raises(DerivationError, match="declared an integer"):
        D(m**2, m)
    with pytest.raises(DerivationError, match="declared domain"):
        argmin(tr(S @ S), S)


def test_order_is_kept_as_written(world: Any) -> None:
    """Nothing is reordered, merged or evaluated."""
    x, y = world.x, world.y
    assert repr(y - x + y) == "y - x + y"
    assert repr(x + x - x * 1 + 0) == "x + x - x * 1 + 0"
    assert repr(x / x) == "x / x"
    assert repr(-(-x)) == "--x"  # noqa: B002  # meant


def test_numpy_is_refused_on_either_side(world: Any) -> None:
    """Arrays and floats of NumPy are refused like any others, and no array is made of a term."""
    np = pytest.importorskip("numpy")
    from notesc.diagnostics import DerivationError

    x, u = world.x, world.u
    arrays = [
        lambda: np.ones(2) * x,
        lambda: x * np.ones(2),
        lambda: np.eye(2) @ u,
        lambda: u @ np.eye(2),
        lambda: np.ones(2) < x,
    ]
    for action in (*arrays, lambda: np.array(u), lambda: np.array([x, x]), lambda: x + np.int64(2)):
        with pytest.raises(DerivationError) as caught:
            action()
        assert caught.value.diagnostic.code is Code.TYPE
    for action in (lambda: np.float64(0.5) * x, lambda: x + np.float32(0.5), lambda: Le(np.float16(0.5), x)):
        with pytest.raises(DerivationError, match=r"Rational\(1, 2\)"):
            action()
