"""Products over ranges: of positive factors, of constants, and of factors that may have any sign or be zero."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.language.calculus import D
from notesc.language.constants import positive
from notesc.language.functions import exp, log, sqrt
from notesc.language.indexed import Product, Sum
from notesc.language.note import Note
from notesc.language.propositions import ForAll, Ne, Proposition
from notesc.language.terms import Term

note = Note("Symbols")
n = note.size("n")
i, j, k = n.indices("i j k")
x = note.scalar("x")
a, b = note.vector("a", n), note.vector("b", n)
p = note.vector("p", n, domain=positive)
nonzero = (ForAll(k, Ne(a[k], 0)),)
every = Product(a[k], k)

Case = tuple[object, object, object, tuple[Proposition, ...]]

# left, right, something like the right that is wrong, hypotheses
EQUATIONS: list[Case] = [
    (log(Product(p[k], k)), Sum(log(p[k]), k), Sum(p[k], k), ()),
    (Product(exp(a[k]), k), exp(Sum(a[k], k)), 2 * exp(Sum(a[k], k)), ()),
    (Product(a[k] * b[k], k), every * Product(b[k], k), every + Product(b[k], k), ()),
    (Product(x * a[k], k), x**n * every, x * every, ()),
    (Product(x, (k, 1, n)), x**n, x ** (n + 1), ()),
    (Product(x, (k, 1, j - 1)), x ** (j - 1), x**j, ()),
    (every, a[n] * Product(a[k], (k, 1, n - 1)), a[1] * Product(a[k], (k, 1, n - 1)), ()),
    (every, Product(a[k], (k, 1, j)) * Product(a[k], (k, j + 1, n)), every * every, ()),
    (Product(a[n + 1 - k], k), every, Product(a[k], (k, 1, n - 1)), ()),
    (Product(a[k] ** 2, k), every**2, every, ()),
    (Product(1 / a[k], k), 1 / every, every, nonzero),
    (Product(a[k + 1] / a[k], (k, 1, n - 1)), a[n] / a[1], a[1] / a[n], nonzero),
    (Product(1 - 1 / k**2, (k, 2, n)), (n + 1) / (2 * n), (n + 1) / n, ()),
    (Product(1 + 1 / k, (k, 1, n - 1)), n, n + 1, ()),
    (Product(k**2 / ((k - 1) * (k + 1)), (k, 2, n)), 2 * n / (n + 1), n / (n + 1), ()),
    (Product(Product(a[i] * b[j], j), i), every**n * Product(b[j], j) ** n, every * Product(b[j], j), ()),
    (Product(x**k, k), x ** (n * (n + 1) / 2), x ** (n * (n - 1) / 2), ()),
    (D(every, a[i]), Product(a[k], (k, 1, i - 1)) * Product(a[k], (k, i + 1, n)), every / a[i] + 1, ()),
    (a[i] * D(every, a[i]), every, every**2, ()),
    (D(log(Product(p[k], k)), p[i]), 1 / p[i], 1 / p[j], ()),
]


@pytest.mark.parametrize(("left", "right", "wrong", "hypotheses"), EQUATIONS, ids=lambda value: "")
def test_equations_and_what_is_like_them(
    left: Term, right: Term, wrong: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """The normal form alone shows the equation, and not its false twin."""
    assert are_equal(left, right, *hypotheses)
    assert not are_equal(left, wrong, *hypotheses)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Product(sqrt(a[k] ** 2), k), every),  # the root of a² is not a
        (Product(x, (k, i, j)), x ** (j - i + 1)),  # j < i - 1
        (Product(a[k], (k, 2, n)) * a[1] * 1, Product(a[k], (k, 1, n - 1))),
        (Product(0 * x, (k, 1, n - 1)), 0),  # n = 1
        (D(Product(a[k], (k, 1, n - 1)), a[n]), 1),
    ],
)
def test_what_is_not_so(left: Term, right: object, are_equal: Callable[..., bool]) -> None:
    """Roots, empty products, factors that are left out."""
    assert not are_equal(left, right)
