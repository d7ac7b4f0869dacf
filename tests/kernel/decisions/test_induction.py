"""Equations by induction: the least value and the step, under what is known without the variable."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.decisions.induction import by_induction
from notesc.kernel.evidence import ByInduction
from notesc.language.constants import integer, positive
from notesc.language.functions import factorial
from notesc.language.indexed import Product, Sum
from notesc.language.note import Note
from notesc.language.propositions import Eq, Ge, Gt, Ne, Proposition
from notesc.language.terms import Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
j, k = n.indices("j k")
x, y = note.scalar("x"), note.scalar("y")
r = note.scalar("r", domain=positive)
m = note.scalar("m", domain=integer)
v = note.vector("v", n)

SHOWN: list[tuple[Term, object, ByInduction, tuple[Proposition, ...]]] = [
    (Sum(r**k, k), (r ** (n + 1) - r) / (r - 1), ByInduction(n), (Gt(r, 1),)),
    (Sum(2**k, k), 2 ** (n + 1) - 2, ByInduction(n), ()),
    (Sum(k * 2**k, k), (n - 1) * 2 ** (n + 1) + 2, ByInduction(n), ()),
    (Sum((-1) ** k * k**2, k), (-1) ** n * n * (n + 1) / 2, ByInduction(n), ()),
    (Sum(x**k, (k, 1, j)), x * (1 - x**j) / (1 - x), ByInduction(j), (Ne(x, 1),)),
    (Sum(r**k, (k, 0, m)), (1 - r ** (m + 1)) / (1 - r), ByInduction(m, 0), (Gt(r, 1), Ge(m, 0))),
    (Sum(1 / 2**k, k), 1 - 1 / 2**n, ByInduction(n), ()),
    (Product(k, k), factorial(n), ByInduction(n), ()),
]
REFUSED: list[tuple[Term, object, ByInduction, tuple[Proposition, ...]]] = [
    # the step holds and the beginning does not, or the other way round
    (Sum(2**k, k), 2 ** (n + 1), ByInduction(n), ()),
    (Sum(2**k, k), 2 * n, ByInduction(n), ()),
    (Product(k, k), 2 * factorial(n), ByInduction(n), ()),
    (Product(k, k), n**2, ByInduction(n), ()),
    # what stands in the sum depends on the size otherwise
    (Sum(v[k], k), v[1] * n, ByInduction(n), ()),
    # true under a hypothesis about the variable only, or not defined without it
    (Sum(2**k, k), 2, ByInduction(n), (Eq(n, 1),)),
    (Sum(1, k) * n / n + 1 / (n - 1), n + 1 / (n - 1), ByInduction(n), (Gt(n, 1),)),
    # the least value is greater than the variable may be, or nothing is known of it
    (Sum(2**k, (k, 1, m)), 2 ** (m + 1) - 2, ByInduction(m), ()),
    (Sum(r**k, (k, 0, m)), (1 - r ** (m + 1)) / (1 - r), ByInduction(m, 1), (Gt(r, 1), Ge(m, 0))),
    # a variable that is no whole number
    (Sum(2**k, k), 2 ** (n + 1) - 2, ByInduction(x), ()),  # type: ignore[arg-type]
    # 1/(1 - x) needs x ≠ 1
    (Sum(x**k, (k, 1, j)), x * (1 - x**j) / (1 - x), ByInduction(j), ()),
]


@pytest.mark.parametrize(("left", "right", "evidence", "hypotheses"), SHOWN, ids=lambda value: "")
def test_shown(left: Term, right: object, evidence: ByInduction, hypotheses: tuple[Proposition, ...]) -> None:
    """The least value and the step are enough."""
    assert by_induction(evidence, Eq(left, right), Context(hypotheses))


@pytest.mark.parametrize(("left", "right", "evidence", "hypotheses"), REFUSED, ids=lambda value: "")
def test_refused(left: Term, right: object, evidence: ByInduction, hypotheses: tuple[Proposition, ...]) -> None:
    """Each for its own reason."""
    assert not by_induction(evidence, Eq(left, right), Context(hypotheses))


def test_only_equations_between_numbers() -> None:
    """Inequalities and vectors are for others."""
    assert not by_induction(ByInduction(n), Ge(Sum(2**k, k), 2), Context())
    assert not by_induction(ByInduction(n), Eq(v + v, 2 * v), Context())


def test_products() -> None:
    """A product grows by a factor."""
    assert by_induction(ByInduction(n), Eq(Product(2, (k, 1, n)), 2**n), Context())
