"""Which terms are whole-valued by what they are made of."""

from __future__ import annotations

import pytest

from notesc.language.constants import Rational, integer, pi
from notesc.language.functions import delta, exp
from notesc.language.note import Note
from notesc.language.terms import Term
from notesc.language.whole import is_whole_valued

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, k = n.indices("i k")
x, m = note.scalar("x"), note.scalar("m", domain=integer)
counts, z = note.vector("c", n, domain=integer), note.vector("z", n)
half = note.define("h", n * (n - 1) / 2)


WHOLE: list[Term] = [
    *(n, i, m, n - k, -(i + 2 * m) * d, counts[i], n**2 - 1, 2**n * m, delta(i, k) - 1, half, half - m),
    *(m * (m + 1) / 2, (n - 1) * n / 2, Rational(4, 2) * n),
]
FRACTIONS: list[Term] = [
    *(x, n / 2, n * x, Rational(1, 2) * n, z[i], 2 ** (n - d), n * (n + 2) / 2, n * (n + 1) / 3, exp(n), pi * n, m**m),
    *(x * (x + 1) / 2, n * (d + 1) / 2),
]


@pytest.mark.parametrize("term", WHOLE)
def test_a_term_of_whole_numbers_is_whole(term: Term) -> None:
    """Sums, differences, products and powers of sizes, indices and integers, behind names too."""
    assert is_whole_valued(term)


@pytest.mark.parametrize("term", FRACTIONS)
def test_a_term_that_may_be_a_fraction_is_not(term: Term) -> None:
    """Also where it happens to be whole at some sizes."""
    assert not is_whole_valued(term)
