"""Terms of every kind and shape for Hypothesis, with every operation in every position."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from notesc.language import functions as f
from notesc.language.arithmetic import as_term
from notesc.language.blocks import block
from notesc.language.calculus import D, argmin, grad, hessian, jacobian
from notesc.language.definitions import make_definition
from notesc.language.indexed import Sum, components
from notesc.language.shapes import SCALAR, column, matrix
from notesc.language.terms import Domain, Index, Negate, Number, OpaqueFunction, Size, Term, Variable, substitute

K = Size("K")
i, j, k = (Index(name, K) for name in "ijk")
x, y = Variable("x", SCALAR), Variable("y", SCALAR)
sigma = Variable("sigma", SCALAR, Domain.POSITIVE)
v, w = Variable("v", column(K)), Variable("w_hat", column(K))
A, B = Variable("A", matrix(K, K)), Variable("W_1", matrix(K, K))
phi = OpaqueFunction("phi")
p = make_definition("p", f.softmax(v), "", ())
s = make_definition("s", x**2 + y, "", (x,))
J = make_definition("J", w.T @ A @ w, "", ())
r = make_definition("r", v[i] - x, "", ())

SCALARS: list[Any] = [x, y, sigma, K, s, J, r]
NUMBERS: list[Any] = [Number(Fraction(2)), Number(Fraction(-1)), Number(Fraction(1, 2))]
VECTORS: list[Any] = [v, w, p]
MATRICES: list[Any] = [A, B, f.identity(K)]


@st.composite
def scalars(draw: st.DrawFn, depth: int = 4) -> Term:
    """A scalar."""
    if depth == 0 or draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from([*SCALARS, *NUMBERS, v[k], A[i, 2], f.delta(i, j)]))

    def scalar() -> Term:
        return draw(scalars(depth - 1))

    def vector() -> Term:
        return draw(vectors(depth - 1))

    def square() -> Term:
        return draw(matrices(depth - 1))

    def by() -> Any:
        return draw(st.sampled_from([x, v[k], A[i, j], B[i, j]]))

    makers: dict[str, Any] = {
        "add": lambda: scalar() + scalar(),
        "subtract": lambda: scalar() - scalar(),
        "multiply": lambda: scalar() * scalar(),
        "divide": lambda: scalar() / scalar(),
        "power": lambda: scalar() ** scalar(),
        "negate": lambda: Negate(scalar()),
        "inner": lambda: vector().T @ vector(),
        "component": lambda: vector()[draw(st.sampled_from([i, k]))],
        "entry": lambda: square()[i, k],
        "sum": lambda: Sum(scalar(), k),
        "log": lambda: f.log(scalar()),
        "exp": lambda: f.exp(scalar()),
        "sqrt": lambda: f.sqrt(scalar()),
        "sigmoid": lambda: f.sigmoid(scalar()),
        "softplus": lambda: f.softplus(scalar()),
        "sin": lambda: f.sin(scalar()),
        "arctan": lambda: f.arctan(scalar()),
        "gamma": lambda: draw(st.sampled_from([f.Gamma, f.digamma, f.erf]))(scalar()),
        "polygamma": lambda: f.polygamma(draw(st.integers(1, 4)), scalar()),
        "beta": lambda: f.Beta(scalar(), scalar()),
        "factorial": lambda: f.factorial(draw(st.sampled_from([k, K, K - k, f.factorial(k), as_term(3)]))),
        "binomial": lambda: f.binomial(scalar(), draw(st.sampled_from([k, K - k, as_term(2)]))),
        "arcsinh": lambda: f.arcsinh(scalar()),
        "absolute": lambda: f.absolute(scalar()),
        "norm": lambda: f.norm(vector()),
        "trace": lambda: f.tr(square()),
        "norm of a matrix": lambda: draw(st.sampled_from([f.norm, f.spectral_norm, f.nuclear_norm]))(square()),
        "eigenvalue": lambda: draw(st.sampled_from([f.eigenvalues, f.singular_values]))(square())[k],
        "determinant of an adjugate": lambda: f.det(f.adj(square())),
        "opaque": lambda: draw(st.sampled_from([phi, phi.prime, phi.prime.prime.prime.prime]))(scalar()),
        "partial": lambda: D(scalar(), by()),
        "at": lambda: substitute(D(scalar(), x), {x: scalar()}),
        "defined": lambda: s(scalar()),
        "substituted": lambda: substitute(J, {w: vector(), A: square()}) + substitute(p, {v: vector()})[k],
        "reindexed": lambda: substitute(r, {i: k}),
    }
    return makers[draw(st.sampled_from(sorted(makers)))]()  # type: ignore[no-any-return]  # the table holds makers of terms


@st.composite
def vectors(draw: st.DrawFn, depth: int = 3) -> Term:
    """A column."""
    if depth == 0:
        return draw(st.sampled_from(VECTORS))

    def scalar() -> Term:
        return draw(scalars(depth - 1))

    def vector() -> Term:
        return draw(vectors(depth - 1))

    def square() -> Term:
        return draw(matrices(depth - 1))

    makers: dict[str, Any] = {
        "add": lambda: vector() + vector(),
        "one minus": lambda: draw(st.integers(-3, 3)) - vector(),
        "multiply": lambda: vector() * vector(),
        "divide": lambda: vector() / vector(),
        "scale": lambda: scalar() * vector(),
        "scale on the right": lambda: vector() * scalar(),
        "shrink": lambda: vector() / scalar(),
        "negate": lambda: -vector(),
        "product": lambda: square() @ vector(),
        "row": lambda: square().row(i).T,
        "log": lambda: f.log(vector()),
        "softmax": lambda: f.softmax(vector()),
        "sigmoid": lambda: f.sigmoid(vector()),
        "gradient": lambda: grad(scalar(), draw(st.sampled_from([v, w]))),
        "components": lambda: components(scalar(), k),
        "arg min": lambda: argmin(scalar(), v),
        "opaque": lambda: phi.prime(vector()),
        "stacked": lambda: f.vec(vector()),
        "blocks": lambda: block([[vector(), square()]]) @ block([[scalar()], [vector()]]),
    }
    return makers[draw(st.sampled_from(sorted(makers)))]()  # type: ignore[no-any-return]


@st.composite
def matrices(draw: st.DrawFn, depth: int = 2) -> Term:
    """A square matrix."""
    if depth == 0:
        return draw(st.sampled_from(MATRICES))

    def scalar() -> Term:
        return draw(scalars(depth - 1))

    def vector() -> Term:
        return draw(vectors(depth - 1))

    def square() -> Term:
        return draw(matrices(depth - 1))

    makers: dict[str, Any] = {
        "add": lambda: square() + square(),
        "subtract": lambda: square() - square(),
        "product": lambda: square() @ square(),
        "entrywise": lambda: square() * square(),
        "scale": lambda: scalar() * square(),
        "shrink": lambda: square() / scalar(),
        "transpose": lambda: square().T,
        "inverse": lambda: f.inv(square()),
        "pseudo-inverse": lambda: f.pinv(square()),
        "exponential": lambda: f.expm(square()),
        "power": lambda: f.matrix_power(square(), draw(st.sampled_from([3, K, i + 1]))),
        "adjugate": lambda: f.adj(square()),
        "eigenvectors": lambda: f.eigenvectors(square()),
        "outer": lambda: f.outer(vector(), vector()),
        "column times row": lambda: vector() @ vector().T,
        "diag": lambda: f.diag(vector()),
        "Kronecker": lambda: f.kron(vector(), vector().T),
        "blocks": lambda: block([[square()]]),
        "jacobian": lambda: jacobian(vector(), v),
        "hessian": lambda: hessian(scalar(), v),
        "components": lambda: components(scalar(), i, k),
    }
    return makers[draw(st.sampled_from(sorted(makers)))]()  # type: ignore[no-any-return]
