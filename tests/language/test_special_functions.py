"""Gamma, Beta, factorials and binomials: what they take, and what an author is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from notesc.diagnostics import Code, DerivationError
from notesc.language.constants import integer
from notesc.language.functions import Beta, Gamma, binomial, digamma, erf, factorial, polygamma
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.terms import Term

note = Note("Symbols")
n = note.size("n")
i, k = n.indices("i k")
x, m = note.scalar("x"), note.scalar("m", domain=integer)
z, A = note.vector("z", n), note.matrix("A", n, n)


SCALARS: list[Term] = [
    *(Gamma(x), digamma(x + 1), erf(x), Beta(x, 2), polygamma(1, x), factorial(n - k), factorial(m), binomial(x, k)),
    *(binomial(n, 2), Sum(factorial(k), k), factorial(5), Gamma(z).T @ z),
]


@pytest.mark.parametrize("term", SCALARS)
def test_they_are_scalars(term: Term) -> None:
    """At scalars, and at whole numbers of every kind."""
    assert term.shape.is_scalar


def test_elementwise() -> None:
    """Gamma, digamma and erf of a vector are vectors."""
    for function in (Gamma, digamma, erf):
        assert function(z).shape == z.shape


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda: factorial(x), Code.TYPE),
        (lambda: factorial(n / 2), Code.TYPE),
        (lambda: factorial(z), Code.KIND),
        (lambda: binomial(n, x), Code.TYPE),
        (lambda: binomial(z, k), Code.KIND),
        (lambda: polygamma(x, x), Code.TYPE),
        (lambda: polygamma(-1, x), Code.TYPE),
        (lambda: polygamma(1, z), Code.KIND),
        (lambda: Beta(x), Code.TYPE),
        (lambda: Beta(z, z), Code.KIND),
        (lambda: Gamma(A), Code.KIND),
    ],
)
def test_what_is_refused(make: Callable[[], Term], code: Code) -> None:
    """Each with its code."""
    with pytest.raises(DerivationError) as error:
        make()
    assert error.value.diagnostic.code is code


def test_a_factorial_of_a_fraction_names_gamma() -> None:
    """The hint says what extends it."""
    with pytest.raises(DerivationError, match="Gamma"):
        factorial(x)
