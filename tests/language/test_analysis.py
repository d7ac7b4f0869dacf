"""Integrals, limits and Taylor polynomials as an author writes them, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from notesc.diagnostics import DerivationError
from notesc.language.analysis import Integral, Limit, oo, taylor
from notesc.language.constants import integer, positive
from notesc.language.functions import exp
from notesc.language.indexed import Product, Sum
from notesc.language.note import Note
from notesc.language.propositions import Lt
from notesc.language.terms import free_variables, sizes, substitute

note = Note("Symbols")
n = note.size("n")
k = n.index("k")
x, y, t = note.scalar("x"), note.scalar("y"), note.scalar("t")
p = note.scalar("p", domain=positive)
m = note.scalar("m", domain=integer)
v = note.vector("v", n)


def test_bound_names_do_not_matter() -> None:
    """Two integrals that differ in the name, or the declared domain, of the bound variable only are equal."""
    assert Integral(x * t, (x, 0, 1)) == Integral(y * t, (y, 0, 1)) == Integral(p * t, (p, 0, 1))
    assert Limit(x * t, x, 0) == Limit(y * t, y, 0) != Limit(x * t, x, 0, "+")
    assert free_variables(Integral(x * t, (x, 0, y))) == {t, y}


def test_substitution_captures_nothing() -> None:
    """What is put in place of a parameter keeps its meaning under the binder."""
    assert substitute(Integral(x * t, (x, 0, 1)), {t: x}) == Integral(y * x, (y, 0, 1))
    assert substitute(taylor(exp(x), x, 0, 2), {x: y}) == taylor(exp(y), y, 0, 2)


def test_a_size_that_a_limit_binds_is_not_free() -> None:
    """The size is the variable of the limit, and no size of the claim."""
    assert sizes(Limit((1 + x / n) ** n, n, oo)) == frozenset()


SOURCES: list[tuple[Any, str]] = [
    (Integral(exp(-x * y), (x, 0, oo)), "Integral(exp(-x * y), (x, 0, oo))"),
    (Integral(x * y, (x, 0, 1), (y, -oo, x)), "Integral(Integral(x * y, (y, -oo, x)), (x, 0, 1))"),
    (substitute(Integral(x * t, (x, 0, 1)), {t: x}), "Integral(x' * x, (x', 0, 1))"),
    (Limit((1 + x / n) ** n, n, oo), "Limit((1 + x / n) ** n, n, oo)"),
    (Limit(1 / x, x, y, "-"), "Limit(1 / x, x, y, '-')"),
    (Sum(x**k, (k, 0, oo)), "Sum(x ** k, (k, 0, oo))"),
    (taylor(exp(p), p, 1, 3), "taylor(exp(p), p, 1, 3)"),
    (substitute(taylor(exp(x), x, 0, 2), {x: 2 * y}), "taylor(exp(x), x, 0, 2) at x = 2 * y"),
]


@pytest.mark.parametrize(("term", "source"), SOURCES, ids=lambda value: value if isinstance(value, str) else "")
def test_source(term: object, source: str) -> None:
    """Each is shown as the Python that an author writes."""
    assert repr(term) == source


def test_the_polynomial_written_out() -> None:
    """T of order 0 is the value at the centre."""
    assert taylor(exp(x), x, y, 0).expansion() == exp(y)  # type: ignore[attr-defined]


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: Integral(x, x), "is over a range"),
    (lambda: Integral(x), "needs a range"),
    (lambda: Integral(x, (x, 0)), "is over a range"),
    (lambda: Integral(x, (k, 0, 1)), "binds a scalar variable"),
    (lambda: Integral(x, (v, 0, 1)), "binds a scalar variable"),
    (lambda: Integral(m, (m, 0, 1)), "declared an integer"),
    (lambda: Integral(x, (x, 0, x)), "contains its variable"),
    (lambda: Integral(v, (x, 0, 1)), "expected a scalar"),
    (lambda: Integral(x, (x, 0, v)), "expected a scalar"),
    (lambda: x + oo, "expected a term"),
    (lambda: oo * x, "is no number"),
    (lambda: oo - oo, "is no number"),
    (lambda: -oo + 1, "is no number"),
    (lambda: Lt(x, oo), "expected a term"),
    (lambda: exp(oo), "expected a term"),
    (lambda: Limit(x, x, 0, "up"), "the side of a limit"),
    (lambda: Limit(x, x, oo, "+"), "the side of a limit"),
    (lambda: Limit(x, x, x), "contains its variable"),
    (lambda: Limit(x, m, 0), "declared an integer"),
    (lambda: Limit(x, k, 0), "binds a scalar variable"),
    (lambda: Limit(1 / n, n, 0), "goes to oo only"),
    (lambda: Limit(Sum(v[k], k), n, oo), "the range of an index or a dimension"),
    (lambda: Sum(x**k, (k, 0, -oo)), "ends at oo"),
    (lambda: Sum(x**k, (k, -oo, 0)), "expected"),
    (lambda: Sum(v * x**k, (k, 0, oo)), "expected a scalar"),
    (lambda: Product(x**k, (k, 0, oo)), "finitely many factors"),
    (lambda: taylor(x, x, 0, -1), "a whole number"),
    (lambda: taylor(x, x, 0, True), "a whole number"),  # noqa: FBT003
    (lambda: taylor(x, x, 0, n), "a whole number"),
    (lambda: taylor(x, x, x, 1), "contains the variable"),
]


@pytest.mark.parametrize(("build", "reason"), REFUSED, ids=lambda value: value if isinstance(value, str) else "")
def test_refused(build: Callable[[], object], reason: str) -> None:
    """What cannot be meant is refused where it is written, with the reason."""
    with pytest.raises(DerivationError, match=reason):
        build()
