"""Integrals in index normal forms: linearity, additivity, sums, derivatives by ends and parameters."""

from __future__ import annotations

from typing import Any

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.analysis import Integral, oo
from notesc.language.calculus import D, grad
from notesc.language.constants import positive
from notesc.language.functions import cos, exp, sin
from notesc.language.indexed import Sum
from notesc.language.note import Note

note = Note("Symbols")
n = note.size("n")
i, k = n.indices("i k")
x, y, u, a, b, c = (note.scalar(name) for name in ("x", "y", "u", "a", "b", "c"))
p = note.scalar("p", domain=positive)
q = note.vector("q", n)
X = note.matrix("X", n, n)
f, g = note.function("f"), note.function("g")
F = note.define("F", Integral(f(x * y), (x, 0, 1)), of=[y])


def ask(left: Any, right: Any) -> bool:
    try:
        return equal(left, right, lowering_in(Context()))
    except NotNormalisable:
        return False


TRUE: list[tuple[Any, Any]] = [
    (Integral(2 * f(x) - y * g(x), (x, a, b)), 2 * Integral(f(x), (x, a, b)) - y * Integral(g(x), (x, a, b))),
    (Integral(f(x), (x, a, b)) + Integral(f(y), (y, b, c)), Integral(f(u), (u, a, c))),
    (Integral(f(x), (x, a, b)), -Integral(f(x), (x, b, a))),
    (Integral(f(x), (x, a, a)), x - x),
    (Integral(3 * x**2, (x, a, b)), b**3 - a**3),
    (Integral(y, (x, a, b)), y * (b - a)),
    (Integral(f(x + x), (x, a, b)), Integral(f(2 * x), (x, a, b))),
    (D(Integral(f(x), (x, a, b)), b), f(b)),
    (D(Integral(f(x), (x, a, b)), a), -f(a)),
    (D(Integral(f(x), (x, sin(y), y**2)), y), 2 * y * f(y**2) - cos(y) * f(sin(y))),
    (D(Integral(f(x * y), (x, 0, y)), y), Integral(x * f.prime(x * y), (x, 0, y)) + f(y**2)),
    (D(exp(Integral(f(x * y), (x, 0, 1))), y), exp(F) * Integral(x * f.prime(x * y), (x, 0, 1))),
    (D(D(Integral(f(x * y), (x, 0, 1)), y), y), Integral(x**2 * f.prime.prime(x * y), (x, 0, 1))),
    (D(F, y), Integral(x * f.prime(x * y), (x, 0, 1))),
    (Integral(F, (y, 0, 1)), Integral(Integral(f(x * u), (x, 0, 1)), (u, 0, 1))),
    (
        D(Integral(Integral(f(x * u * y), (x, 0, 1)), (u, 0, 1)), y),
        Integral(x * u * f.prime(x * u * y), (u, 0, 1), (x, 0, 1)),
    ),
    (Integral(Sum(X[i, k] * f(q[k] * x), k), (x, 0, 1)), Sum(X[i, k] * Integral(f(q[k] * x), (x, 0, 1)), k)),
    (Sum(Integral(f(q[i] * x), (x, 0, q[k])), i, k), Sum(Integral(f(q[k] * x), (x, 0, q[i])), i, k)),
    (
        D(Sum(Integral(f(q[i] * x), (x, 0, q[i])), i), q[k]),
        Integral(x * f.prime(q[k] * x), (x, 0, q[k])) + f(q[k] ** 2),
    ),
    (grad(Integral(f(x * (q.T @ q)), (x, 0, 1)), q), 2 * Integral(x * f.prime(x * (q.T @ q)), (x, 0, 1)) * q),
    (Integral(p * exp(-(x**4)), (x, 0, oo)), p * Integral(exp(-(x**4)), (x, 0, oo))),
    (Integral(exp(-(x**2)), (x, -oo, y)) + Integral(exp(-(x**2)), (x, y, oo)), Integral(exp(-(x**2)), (x, -oo, oo))),
    (D(Integral(exp(-(x**2)), (x, -oo, y)), y), exp(-(y**2))),
]


@pytest.mark.parametrize(("left", "right"), TRUE, ids=repr)
def test_equal(left: Any, right: Any) -> None:
    """The two sides have one normal form."""
    assert ask(left, right)


FALSE: list[tuple[Any, Any]] = [
    (Integral(f(x) * g(x), (x, a, b)), Integral(f(x), (x, a, b)) * Integral(g(x), (x, a, b))),
    (Integral(f(x), (x, a, b)) + Integral(f(x), (x, b, c)), Integral(f(x), (x, c, a))),
    (Integral(f(x), (x, a, b)), Integral(f(x), (x, b, a))),
    (Integral(x * f(x), (x, a, b)), x * Integral(f(x), (x, a, b))),
    (Integral(f(x), (x, a, b)), Integral(g(x), (x, a, b))),
    (Integral(f(x), (x, a, b)), Integral(f.prime(x), (x, a, b))),
    (Integral(f(x * y), (x, a, b)), Integral(f(x * u), (x, a, b))),
    (Integral(F, (y, 0, 1)), Integral(Integral(f(x * x), (x, 0, 1)), (u, 0, 1))),
    (Integral(Integral(f(x), (x, 0, u)), (u, 0, 1)), Integral(Integral(f(u), (x, 0, u)), (u, 0, 1))),
    (D(Integral(f(x), (x, a, b)), b), f(b) - f(a)),
    (D(Integral(f(x), (x, 0, y**2)), y), f(y**2)),
    (D(Integral(f(x * y), (x, 0, y)), y), f(y**2)),
    (D(Integral(f(x * y), (x, 0, 1)), y), Integral(f.prime(x * y), (x, 0, 1))),
    (D(F, y), x - x),
    (D(Integral(f(x), (x, a, b)), x), f(x)),
    (Sum(Integral(f(q[i] * x), (x, 0, q[k])), i, k), Sum(Integral(f(q[i] * x), (x, 0, q[i])), i, k)),
    (Integral(Sum(X[i, k] * f(q[k] * x), k), (x, 0, 1)), Sum(X[k, i] * Integral(f(q[k] * x), (x, 0, 1)), k)),
    (D(Sum(Integral(f(q[i] * x), (x, 0, q[i])), i), q[k]), Integral(x * f.prime(q[k] * x), (x, 0, q[k]))),
    (D(Sum(Integral(f(q[i] * x), (x, 0, 1)), i), q[k]), Sum(Integral(x * f.prime(q[i] * x), (x, 0, 1)), i)),
    (Integral(y * exp(-(x**2)), (x, 0, oo)), Integral(exp(-(x**2)), (x, 0, oo))),
    (Integral(x**2, (x, 0, oo)), Integral(x**2, (x, -oo, oo))),
    (Integral(exp(-(x**2)), (x, -oo, y)), Integral(exp(-(x**2)), (x, y, oo))),
    (D(Integral(exp(-p * x), (x, 0, oo)), p), x - x),
]


@pytest.mark.parametrize(("left", "right"), FALSE, ids=repr)
def test_not_equal(left: Any, right: Any) -> None:
    """Nothing makes these the same."""
    assert not ask(left, right)
