"""Whole-valued exponents that are no numbers: where they are defined, what is decided, what is refuted."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.judge import judge
from notesc.kernel.verdict import Status
from notesc.language.calculus import D, grad
from notesc.language.constants import integer
from notesc.language.functions import exp
from notesc.language.indexed import Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq, Ge, Gt, Ne
from notesc.language.terms import Proposition
from notesc.provers.table import evidence_for

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k = n.indices("i j k")
x, y = note.scalar("x"), note.scalar("y")
m = note.scalar("m", domain=integer)
z = note.vector("z", n)


def status(proposition: Proposition, *given: Proposition) -> Status:
    """What becomes of a claim with all provers."""
    claim = Claim(proposition, Context(given))
    return judge(claim, evidence_for(claim)).status


@pytest.mark.parametrize(
    ("proposition", "given"),
    [
        (Eq(D(x**n, x), n * x ** (n - 1)), ()),
        (Eq(D((x * y + 1) ** n, x), n * y * (x * y + 1) ** (n - 1)), ()),
        (Eq(D(x ** (n - 1), x), (n - 1) * x ** (n - 2)), (Ge(n, 2),)),
        (Eq(D(x ** (n - 1), x), (n - 1) * x ** (n - 2)), (Ne(x, 0),)),
        (Eq(D(x**m, x), m * x ** (m - 1)), (Ne(x, 0),)),
        (Eq(D((x**2 + 1) ** (-n), x), -2 * n * x * (x**2 + 1) ** (-n - 1)), ()),
        (Eq(D(D(x ** (n + 1), x), x), n * (n + 1) * x ** (n - 1)), ()),
        (Eq(grad(Sum(z[i] ** d, i), z), components(d * z[i] ** (d - 1), i)), ()),
        (Eq(D(exp(x) * x**n, x), exp(x) * (x**n + n * x ** (n - 1))), ()),
        (Eq(x ** (n - k) * x**k, x**n), ()),
        (Ge(x ** (2 * n), 0), ()),
        (Gt(x ** (2 * n), 0), (Ne(x, 0),)),
    ],
)
def test_what_is_proved(proposition: Proposition, given: tuple[Proposition, ...]) -> None:
    """At every size, and at 0 where the exponent allows it."""
    assert status(proposition, *given) is Status.PROVED


@pytest.mark.parametrize(
    ("proposition", "given"),
    [
        (Eq(x**n / x, x ** (n - 1)), ()),  # undefined at 0
        (Eq(x ** (n - 2) * x**2, x**n), ()),  # undefined at 0 for n = 1
        (Eq(x**m * x ** (-m), 1), ()),
        (Eq(D(x ** (n - 1), x), (n - 1) * x ** (n - 2)), ()),
        (Eq(D(x**m, x), m * x ** (m - 1)), ()),
        (Eq(D(x**n, x), n * x**n), ()),
        (Eq((-1) ** x * (-1) ** x, 1), ()),  # undefined at 1/2
        (Eq((-1) ** (x + 1), -((-1) ** x)), ()),
        (Eq(D((-1) ** x, x), 0), ()),
        (Ge(x**n, 0), ()),
        (Gt(x ** (2 * n), 0), ()),
        (Eq((-1) ** (i + j), (-1) ** (n + i)), ()),
        (Eq(0 ** (n - 1), 0), ()),
    ],
)
def test_what_is_refuted(proposition: Proposition, given: tuple[Proposition, ...]) -> None:
    """With a counterexample: a value, or a point at which a side is undefined."""
    assert status(proposition, *given) is Status.REFUTED


def test_near_a_point_the_exponent_varies() -> None:
    """D((-1)**y, y) is undefined at a whole number too, where (-1)**y has a value."""
    derivative = note.calc(D(2**y, y)).eq(D(2**y, y), "reflexivity").fact("f").at({y: m}).proposition
    assert status(derivative) is Status.PROVED
    assert status(Eq(D((-1) ** y, y), D((-1) ** y, y))) is Status.REFUTED
