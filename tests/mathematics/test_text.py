"""One line of Unicode for the terminal."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import D, ForAll, Gt, Note, Rational, Sum, exp, grad, log, norm, sqrt
from notesc.language.terms import Node
from notesc.mathematics import layout, to_text

note = Note("Text")
K = note.size("K")
i, j, k = K.indices("i j k")
x, y, sigma_hat = note.scalar("x"), note.scalar("y"), note.scalar("sigma_hat")
p, q, z = note.vector("p", K), note.vector("q", K), note.vector("z", K)
X = note.matrix("X", K, K)
L = note.define("L", norm(X @ z - p) ** 2)

EXAMPLES: list[tuple[Any, str]] = [
    (-Sum(p[k] * log(p[k] / q[k]), k), "−∑ₖ pₖ log(pₖ / qₖ)"),
    (2 * X.T @ X @ z, "2 Xᵀ X z"),
    ((x + 1) / (2 * y), "(x + 1) / (2 y)"),
    (x / y * 2, "(x / y) · 2"),
    (Rational(1, 2) * x, "(1 / 2) x"),
    (exp(z[i]) / Sum(exp(z[k]), k), "e^{zᵢ} / ∑ₖ e^{zₖ}"),
    (D(L, z[j]), "∂L / ∂zⱼ"),
    (D(log(x), x), "(∂ / ∂x) log x"),
    (grad(L, z), "∇_z L"),
    (norm(z) ** 2, "‖z‖²"),
    (1 - p, "𝟏 − p"),
    (sqrt(x + 1) ** 2, "√(x + 1)²"),
    (sigma_hat**2, "σ̂²"),
    (X[i, 2], "X_{i, 2}"),
    (ForAll(k, Gt(p[k], 0)), "pₖ > 0 for all k"),
]


@pytest.mark.parametrize(("node", "expected"), EXAMPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_text(node: Node, expected: str) -> None:
    """Each example reads as a person would type it."""
    assert to_text(layout(node, display=False)) == expected


def test_stacked_fractions_take_brackets_beside_factors() -> None:
    """A fraction of a display becomes a slash that takes nothing in from its neighbours."""
    assert to_text(layout(x / y * (p[k] / (x + y)))) == "(x / y) (pₖ / (x + y))"
