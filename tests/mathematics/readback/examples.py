"""One example of each construct of the language, with the LaTeX that is wanted."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from notesc import (
    And,
    D,
    Eq,
    ForAll,
    Gt,
    Implies,
    Lt,
    Ne,
    Not,
    Note,
    Or,
    Product,
    Rational,
    Sum,
    absolute,
    arcsin,
    arcsinh,
    argmin,
    cases,
    components,
    cos,
    cosh,
    delta,
    det,
    diag,
    exp,
    grad,
    hessian,
    identity,
    inv,
    invertible,
    jacobian,
    log,
    maximum,
    minimum,
    norm,
    outer,
    pi,
    positive,
    positive_definite,
    positive_semidefinite,
    sigmoid,
    sin,
    softmax,
    softplus,
    sqrt,
    tan,
    tanh,
    tr,
)
from notesc.language.propositions import Equivalent
from notesc.language.terms import Number

note = Note("Notation")
n, K = note.size("n"), note.size("K")
i, j, k = K.indices("i j k")
x, y, sigma = note.scalar("x"), note.scalar("y"), note.scalar("sigma", domain=positive)
x_test, x_star, ell = note.scalar("x_test"), note.scalar("x_star"), note.scalar("ell")
v, w, z, mu = note.vector("v", K), note.vector("w", K), note.vector("z", K), note.vector("mu_hat", K)
A, W_1 = note.matrix("A", K, K), note.matrix("W_1", K, K)
phi = note.function("phi")
p = note.define("p", softmax(z))
s = note.define("s", x**2 + 1, of=[x])
J = note.define("J", norm(A @ w - v) ** 2)
r = note.define("r", v[i] - x)
c = note.define("c", 2 * x)
jacobian_of_p = note.calc(D(p[i], z[j])).eq(p[i] * (delta(i, j) - p[j])).fact("Jacobian")

EXAMPLES: list[tuple[Any, str]] = [
    # cases
    (cases((x, Gt(x, 0)), 0), r"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}"),
    (
        2 * cases((x / y, And(Ne(y, 0), Lt(x, y))), (-x, Eq(x, y)), x + 1) - x,
        r"2\Biggl(\begin{cases} \frac{x}{y} & \text{if } y \ne 0\;\;\land\;\;x < y"
        r" \\ -x & \text{if } x = y \\ x + 1 & \text{otherwise} \end{cases}\Biggr) - x",
    ),
    (maximum(x, minimum(y, 0)), r"\max\bigl(x,\min(y,0)\bigr)"),
    # negation and sums
    (-x * y, "{-}xy"),
    (-(x * y), "{-}xy"),
    (x * -y, "x(-y)"),
    (-n / 2, r"{-}\frac{n}{2}"),
    (-(x + y) / 2, r"{-}\frac{x + y}{2}"),
    (x + (y + sigma), r"x + y + \sigma"),
    (x - (y + sigma), r"x - (y + \sigma)"),
    (x + -y, "x + (-y)"),
    (-x + y, "{-}x + y"),
    (-(x + y), "{-}(x + y)"),
    # products
    (2 * (x * 3), r"2x\cdot3"),
    (x * Rational(1, 2), r"x\cdot\frac{1}{2}"),
    ((x + y) * x, "(x + y)x"),
    (log(x) * y, r"(\log x)y"),
    (y * log(x), r"y\log x"),
    (Sum(v[k], k) * x, r"\biggl(\sum_{k = 1}^{K}v_{k}\biggr)x"),
    (sigma * (x + 1), r"\sigma\cdot(x + 1)"),
    (c * (x + 1), r"c\cdot(x + 1)"),
    (2 * A.T @ A @ w, r"2\mathbf{A}^{\top}\mathbf{A}\mathbf{w}"),
    ((w.T @ v) * w, r"(\mathbf{w}^{\top}\mathbf{v})\mathbf{w}"),
    (2 * (w.T @ v), r"2\mathbf{w}^{\top}\mathbf{v}"),
    ((A @ v) * w, r"(\mathbf{A}\mathbf{v})\odot\mathbf{w}"),
    (v / w, r"\mathbf{v}\oslash\mathbf{w}"),
    (outer(v, w), r"\mathbf{v}\otimes\mathbf{w}"),
    # quotients and powers
    (x / y / sigma, r"\frac{x/y}{\sigma}"),
    ((x / y) ** 2, r"\biggl(\frac{x}{y}\biggr)^{2}"),
    ((-x) ** 2, "(-x)^{2}"),
    (Number(Fraction(-1)) ** n, "(-1)^{n}"),
    ((x**2) ** 3, "(x^{2})^{3}"),
    (x ** Rational(1, 2), "x^{1/2}"),
    (v[k] ** 2, "v_{k}^{2}"),
    (tanh(x) ** 2, r"\tanh^{2}x"),
    # names, filled numbers, components
    (x_test**2, r"x_{\text{test}}^{2}"),
    (x_star**2, r"(x^{*})^{2}"),
    (ell, r"\ell"),
    (pi, r"\pi"),
    (mu, r"\hat{\boldsymbol{\mu}}"),
    (mu[k], r"\hat{\mu}_{k}"),
    (A[i, k], "A_{ik}"),
    (A[i, 2], "A_{i,2}"),
    (W_1[i, k], r"(\mathbf{W}_{1})_{ik}"),
    (A.row(i), r"\mathbf{A}_{i,{:}}"),
    ((A @ w)[i], r"(\mathbf{A}\mathbf{w})_{i}"),
    (softmax(z)[i], r"\operatorname{softmax}(\mathbf{z})_{i}"),
    (1 - v, r"\mathbf{1} - \mathbf{v}"),
    (3 - v, r"3\cdot\mathbf{1} - \mathbf{v}"),
    (identity(n), r"\mathbf{I}_{n}"),
    (components(v[k] * w[i], i, k), r"[v_{k}w_{i}]_{i \le K,k \le K}"),
    # functions
    (log(x / y), r"\log\frac{x}{y}"),
    (log(x * y), r"\log(xy)"),
    (log(Sum(v[k], k)), r"\log\sum_{k = 1}^{K}v_{k}"),
    (exp(-x), r"\mathrm{e}^{-x}"),
    (exp(-((x - y) ** 2) / (2 * sigma**2)), r"\exp\biggl(-\frac{(x - y)^{2}}{2\sigma^{2}}\biggr)"),
    (sqrt(x + 1), r"\sqrt{x + 1}"),
    (sigmoid(x), r"\sigma(x)"),
    (softplus(x), r"\operatorname{softplus}(x)"),
    (sin(x) * cos(2 * x), r"(\sin x)\cos(2x)"),
    (tan(x / 2), r"\tan\frac{x}{2}"),
    (cosh(x + y) ** 2, r"\cosh^{2}(x + y)"),
    (arcsin(sin(x)), r"\arcsin\sin x"),
    (arcsinh(x), r"\operatorname{arcsinh}(x)"),
    (absolute(x - y) ** 2, r"\lvert x - y\rvert^{2}"),
    (absolute(v), r"\lvert\mathbf{v}\rvert"),
    (norm(v) ** 2, r"\lVert\mathbf{v}\rVert^{2}"),
    (inv(A.T @ A), r"(\mathbf{A}^{\top}\mathbf{A})^{-1}"),
    (inv(A).T, r"(\mathbf{A}^{-1})^{\top}"),
    (tr(A) + det(A), r"\operatorname{tr}(\mathbf{A}) + \det(\mathbf{A})"),
    (diag(v), r"\operatorname{diag}(\mathbf{v})"),
    (delta(i, j), r"\delta_{ij}"),
    (delta(i, 2), r"\delta_{i,2}"),
    (phi.prime(x), r"\phi^{\prime}(x)"),
    (phi.prime.prime.prime.prime(x), r"\phi^{(4)}(x)"),
    # definitions
    (p, r"\mathbf{p}"),
    (p[k], "p_{k}"),
    (s(x) + s(2 * x), "s(x) + s(2x)"),
    (r, "r_{i}"),
    # binders
    (Sum(v[k] + 1, k), r"\sum_{k = 1}^{K}(v_{k} + 1)"),
    (Sum(-v[k], k), r"\sum_{k = 1}^{K}(-v_{k})"),
    (Sum(v[k + 1] - v[k], (k, 1, K - 1)), r"\sum_{k = 1}^{K - 1}(v_{k + 1} - v_{k})"),
    (Sum(v[j] * w[k], j, (k, 1, j)), r"\sum_{j = 1}^{K}\sum_{k = 1}^{j}v_{j}w_{k}"),
    (Sum(x**k, (k, 0, n)) / 2, r"\frac{\sum_{k = 0}^{n}x^{k}}{2}"),
    (Product(v[k], k) * x, r"\biggl(\prod_{k = 1}^{K}v_{k}\biggr)x"),
    (Product(1 + v[i], (i, j + 1, K)), r"\prod_{i = j + 1}^{K}(1 + v_{i})"),
    (A[i, i + 1] + v[K + 1 - i] + v[2 * i], r"A_{i,i + 1} + v_{K + 1 - i} + v_{2i}"),
    (delta(i, j + 1), r"\delta_{i,j + 1}"),
    (Sum(Sum(v[k], k) * w[k], k), r"\sum_{k = 1}^{K}\biggl(\sum_{k^{\prime} = 1}^{K}v_{k^{\prime}}\biggr)w_{k}"),
    (D(p[i], z[j]), r"\frac{\partial p_{i}}{\partial z_{j}}"),
    (D(log(x), x), r"\frac{\partial}{\partial x}\log x"),
    (D(x * y, x), r"\frac{\partial}{\partial x}(xy)"),
    (D(D(s, x), x), r"\frac{\partial}{\partial x}\frac{\partial s(x)}{\partial x}"),
    (grad(J, w), r"\nabla_{\mathbf{w}}J"),
    (jacobian(p, z), r"\frac{\partial\mathbf{p}}{\partial\mathbf{z}^{\top}}"),
    (hessian(J, w), r"\nabla_{\mathbf{w}}^{2}J"),
    (argmin(s(sigma), sigma), r"\operatorname*{arg\,min}_{\sigma > 0}s(\sigma)"),
    # propositions
    (Ne(x, 0), r"x \ne 0"),
    (And(Lt(0, x), Lt(x, 1)), r"0 < x\;\;\land\;\;x < 1"),
    (Or(And(Eq(x, y), Lt(x, 1)), Gt(y, 0)), r"(x = y\;\;\land\;\;x < 1)\;\;\lor\;\;y > 0"),
    (Not(Eq(x, 0)), r"\lnot(x = 0)"),
    (Implies(Eq(x, y), Eq(y, x)), r"x = y\;\;\Rightarrow\;\;y = x"),
    (Equivalent(Eq(x, y), Eq(y, x)), r"x = y\;\;\Leftrightarrow\;\;y = x"),
    (ForAll(i, j, Eq(A[i, j], A[j, i])), r"A_{ij} = A_{ji}\text{ for all }i,j"),
    (positive_definite(A), r"\mathbf{A} \succ 0"),
    (positive_semidefinite(A), r"\mathbf{A} \succeq 0"),
    (invertible(A.T @ A), r"\mathbf{A}^{\top}\mathbf{A}\text{ is invertible}"),
]

INLINE: list[tuple[Any, str]] = [
    (x / y, "x/y"),
    (x / (2 * y), "x/(2y)"),
    (x * (1 / y), "x(1/y)"),
    (Rational(1, 2) * x, r"\tfrac{1}{2}x"),
    (Sum(v[k], (k, 2, K)), r"\sum_{k = 2}^{K}v_{k}"),
    (Product(v[k], k), r"\prod_{k = 1}^{K}v_{k}"),
    (Sum(v[k] / x, k), r"\sum_{k}v_{k}/x"),
    (Sum(v[k], k) / x, r"\bigl(\sum_{k}v_{k}\bigr)/x"),
    (D(p[i], z[j]), r"\partial p_{i}/\partial z_{j}"),
]
