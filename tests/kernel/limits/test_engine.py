"""Limits by the kernel's rules: their values, and what is not shown."""

from __future__ import annotations

import pytest

from notesc.kernel.claim import Context
from notesc.kernel.decisions.equality import by_normal_form
from notesc.kernel.evidence import ByNormalForm
from notesc.kernel.limits.engine import limit_of
from notesc.language.analysis import Integral, Limit, oo
from notesc.language.calculus import D
from notesc.language.constants import Rational, pi, positive
from notesc.language.functions import absolute, arctan, cos, exp, log, sigmoid, sin, sqrt, tan, tanh
from notesc.language.note import Note
from notesc.language.propositions import Eq, Gt, Lt, Ne
from notesc.language.terms import LimitAt, Proposition, Term

note = Note("Symbols")
n = note.size("n")
x, y, a, b, h = (note.scalar(name) for name in ("x", "y", "a", "b", "h"))
c, p = note.scalar("c", domain=positive), note.scalar("p", domain=positive)
f, g = note.function("f"), note.function("g")

VALUES: list[tuple[Term, Term | int]] = [
    # continuity, with something inside
    (Limit(exp(x * y) + f(x), x, a), exp(a * y) + f(a)),
    (Limit(sqrt(x**2 + c), x, 0), sqrt(c)),
    (Limit(sqrt(x), x, 0, "+"), 0),
    # 0/0 by derivatives
    (Limit(sin(a * x) / x, x, 0), a),
    (Limit((1 - cos(x)) / x**2, x, 0), Rational(1, 2)),
    (Limit((exp(x) - 1 - x) / x**2, x, 0), Rational(1, 2)),
    (Limit((sqrt(1 + x) - 1) / x, x, 0), Rational(1, 2)),
    (Limit(tan(x) / x, x, 0), 1),
    (Limit((x**2 - 1) / (x - 1), x, 1), 2),
    (Limit((x**3 - a**3) / (x - a), x, a), 3 * a**2),
    (Limit((f(a + h) - f(a)) / h, h, 0), f.prime(a)),
    (Limit((f(a + h) - 2 * f(a) + f(a - h)) / h**2, h, 0), f.prime.prime(a)),
    (Limit((f(g(a + h)) - f(g(a))) / h, h, 0), f.prime(g(a)) * g.prime(a)),
    (Limit(1 / x - 1 / (exp(x) - 1), x, 0), Rational(1, 2)),
    (Limit(x / exp(f(x)), x, 0), 0),
    # at infinity
    (Limit((2 * x**2 + 1) / (x**2 + 3), x, oo), 2),
    (Limit((2 * x + 1) / (x**2 + 3), x, -oo), 0),
    (Limit(x / sqrt(x**2 + 1), x, -oo), -1),
    (Limit(sqrt(x**2 + a * x) - x, x, oo), a / 2),
    (Limit(arctan(x), x, -oo), -pi / 2),
    (Limit(tanh(c * x), x, oo), 1),
    (Limit(sigmoid(x), x, oo), 1),
    (Limit(exp(x) / (1 + exp(x)), x, oo), 1),
    (Limit(log(1 + exp(x)) - x, x, oo), 0),
    # growth
    (Limit(exp(-c * x), x, oo), 0),
    (Limit((x / c + 1 / c**2) * exp(-c * x), x, oo), 0),
    (Limit(x**p * exp(-x), x, oo), 0),
    (Limit(x * exp(-((x - a) ** 2) / (2 * c**2)), x, -oo), 0),
    (Limit(log(x) / x**p, x, oo), 0),
    (Limit(x**p * log(x), x, 0, "+"), 0),
    (Limit(x**x, x, 0, "+"), 1),
    (Limit(x**2 * sin(1 / x), x, 0), 0),
    # whole powers of any sign, and integrals that are smooth around the point
    (Limit(exp(x ** (n + 1)) - x ** (n * n), x, 0, "-"), 1),
    (Limit((x - 2) ** (n + 1), x, 1), Rational(-1, 1) ** (n + 1)),
    (Limit(exp(-1 / x ** (n + 1)), x, 0, "+"), 0),
    (Limit(Integral(exp(x * y), (y, 0, 1)), x, 0), 1),
    # through whole numbers
    (Limit((1 + y / n) ** n, n, oo), exp(y)),
    (Limit(n ** (1 / n), n, oo), 1),
    (Limit(n * sin(a / n), n, oo), a),
    (Limit(Rational(-1, 2) ** n, n, oo), 0),
    (Limit((1 + 1 / n) ** (n + 1), n, oo), exp(1)),
    (Limit(n * (c ** (1 / n) - 1), n, oo), log(c)),
    (Limit(x * (c ** (y / x) - 1), x, oo), y * log(c)),
    # a power outgrows polynomials
    (Limit(n**2 / 2**n, n, oo), 0),
    (Limit(x * (1 + c) ** (-x), x, oo), 0),
]


def value(term: Term, *hypotheses: Proposition) -> Term | None:
    assert isinstance(term, LimitAt)
    return limit_of(term, Context(hypotheses))


@pytest.mark.parametrize(("term", "expected"), VALUES, ids=repr)
def test_value(term: Term, expected: Term | int) -> None:
    """The limit is shown to be what the books say."""
    found = value(term)
    assert found is not None
    assert by_normal_form(ByNormalForm(), Eq(found, expected), Context())


UNKNOWN = [
    Limit(1 / x, x, 0),
    Limit(1 / x, x, 0, "+"),
    Limit(absolute(x) / x, x, 0),
    Limit(tanh(1 / x), x, 0),
    Limit(sin(1 / x), x, 0),
    Limit(sin(x), x, oo),
    Limit(x * sin(x), x, oo),
    Limit(sqrt(x), x, 0),
    Limit(log(x), x, 0, "+"),
    Limit(log(x) * x, x, 0),
    Limit(exp(a * x), x, oo),
    Limit(x**a, x, 0, "+"),
    Limit(y**n, n, oo),
    Limit((-c) ** n, n, oo),
    Limit(n * c**n, n, oo),
    Limit(n * (1 + c) ** n, n, oo),
    Limit(n * (a ** (1 / n) - 1), n, oo),
    Limit(n**2 * (c ** (1 / n) - 1), n, oo),
    Limit(1 / (x - x), x, 1),
    Limit((x - x) / (x - x), x, 0),
    Limit(x / (x * sin(1 / x)), x, 0),
    Limit(1 / (x * sin(1 / x)) ** 2 * x**5, x, 0),
    Limit(f(1 / x), x, 0),
    Limit(x * f(1 / x), x, 0),
    Limit(sqrt(x**2) / x, x, 0),
    Limit(exp(1 / x) * x, x, 0),
    Limit(1 / log(1 + x), x, 0),
    Limit((f(x) - f(a)) / (g(x) - g(a)), x, a),
    # a whole power of what is negative: its sign depends on the exponent
    Limit(exp(-1 / x ** (n + 1)), x, 0, "-"),
    Limit(arctan(1 / sin(x) ** (n + 1)), x, 0),
    # an integral that is not continuous where its body has a singularity at an end
    Limit(1 + Integral(x / (x**2 + y**2), (y, 0, 1)), x, 0, "+"),
    Limit(exp(Integral(2 * x**2 * y / (x**2 + y**2) ** 2, (y, 0, 1))), x, 0),
    # for each y the body is defined for small x, but for no x for all y
    Limit(x * sin(Integral(exp(-(y**2)) / (1 - x * y), (y, -oo, oo))), x, 0),
]


@pytest.mark.parametrize("term", UNKNOWN, ids=repr)
def test_nothing_is_claimed(term: Term) -> None:
    """Infinite, different from the two sides, undefined near the point, or dependent on what is not known."""
    assert value(term) is None


def test_hypotheses_decide() -> None:
    """A parameter's sign, or that it is small, comes from the context."""
    assert value(Limit(exp(a * x), x, oo), Lt(a, 0)) is not None
    assert value(Limit(y**n, n, oo), Lt(y, 1), Gt(y, -1)) is not None
    assert value(Limit(y**n, n, oo), Lt(y, 1)) is None
    assert value(Limit((y / 2) ** n, n, oo), Lt(y, 1), Gt(y, -1)) is not None
    assert value(Limit(sqrt(y) ** n, n, oo), Lt(y, 1)) is None
    assert value(Limit((sin(1 / y) / 2) ** n, n, oo)) is None
    assert value(Limit(n * (1 - y) ** n, n, oo), Lt(y, 1), Gt(y, 0)) is not None
    assert value(Limit(n * (1 - y) ** n, n, oo), Gt(y, 0)) is None
    assert value(Limit((f(x) - f(a)) / (g(x) - g(a)), x, a), Ne(D(g(x), x), 0)) is None
