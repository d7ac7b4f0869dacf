"""Powers with whole-valued exponents in the scalar form: bases of any sign, and no more than that is known."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.kernel.signs.analysis import Signs
from notesc.language.arithmetic import as_term
from notesc.language.constants import integer, positive
from notesc.language.functions import exp, log, sqrt
from notesc.language.note import Note

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, k = n.indices("i k")
x, y = note.scalar("x"), note.scalar("y")
a = note.scalar("a", domain=positive)
m = note.scalar("m", domain=integer)


def are_equal(left: object, right: object) -> bool:
    """By the scalar form alone, with the signs that the kernel itself knows."""
    return equal_scalars(as_term(left), as_term(right), Signs(Context()).is_positive)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ((x * y) ** (n + 1), x * y * x**n * y**n),
        ((x**2 - y**2) ** n, (x - y) ** n * (x + y) ** n),
        ((x + y) ** (2 * n), ((x + y) ** n) ** 2),
        (x ** (n + d - 1) * x, x**n * x**d),
        ((x ** (n + 2) - x**n) / (x - 1), x**n * (x + 1)),
        ((1 - (-1) ** n) ** 2, 2 * (1 - (-1) ** n)),
        ((-1) ** (n * (n - 1) / 2) * (-1) ** (n * (n + 1) / 2), (-1) ** n),
        ((-1) ** (m * m), (-1) ** m),
        (x ** (m + 2), x**2 * x**m),
        (x ** (n - k + 1), x * x ** (n - k)),
        ((-a) ** n / a**n, (-1) ** n),
        (1 / (-2) ** n, (-1) ** n * exp(-n * log(as_term(2)))),
        (((x / y) ** n + 1) * y**n, x**n + y**n),
        (sqrt(a ** (2 * n)), a**n),
    ],
)
def test_laws_of_exponents(left: object, right: object) -> None:
    """For bases of any sign."""
    assert are_equal(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (sqrt(x**2) * x ** (n + 1), x * x ** (n + 1)),  # a whole power says nothing of the sign of its base
        (log(x**2) * x**m, 2 * log(x) * x ** (m - 1) * x + x**m),
        ((x + y) ** n, x**n + y**n),
        ((-1) ** (n + k), (-1) ** n),
        ((-1) ** (n * (n + 1) / 2), 1),
        (x ** (n * d), x**n * x**d),
        (x ** (n - 1), x**n),
        (0 ** (n - 1) + x, x),
        ((-x) ** n, x**n),
    ],
)
def test_what_does_not_follow(left: object, right: object) -> None:
    """Each is false somewhere."""
    try:
        shown = are_equal(left, right)
    except NotNormalisable:
        shown = False
    assert not shown
