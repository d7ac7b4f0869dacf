"""Signs of quotients of polynomials, factor by factor: what is known, and what must not be taken for known."""

from __future__ import annotations

from random import Random

import pytest
from flint import fmpq, fmpq_poly

from notesc import Ge, Gt, Le, Lt, Ne, Note, exp, log, nonnegative, positive, sqrt, tanh, unit_interval
from notesc.kernel.claim import Context
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.real_line import possible_signs

note = Note("Signs")
a, b, c, x, y = (note.scalar(name) for name in "abcxy")
p, q, r = (note.scalar(name, domain=positive) for name in "pqr")
h = note.scalar("h", domain=nonnegative)
v = note.scalar("v", domain=unit_interval)
g = note.function("g")

POSITIVE = [
    (x**4 + x**2 + 1, ()),
    (x**2 - x + 1, ()),
    (g(x) ** 2 - g(x) + 1, ()),
    (x**2 + x * y + y**2 + 1, ()),
    (x**2 + x * y + y**2, (Ne(y, 0),)),
    (x**2 - 2, (Gt(x, 2),)),
    (exp(x) ** 2 - 2, (Gt(exp(x), 2),)),
    (x + sqrt(x**2 + 1), ()),
    (g(y) + sqrt(g(y) ** 2 + 1), ()),
    (sqrt(3) - sqrt(2), ()),
    (sqrt(p) - sqrt(q), (Gt(p, q),)),
    ((1 + x) / (1 - x), (Lt(x**2, 1),)),
    (1 - x**2, (Lt(-1, x), Lt(x, 1))),
    (x, (Gt(x * p, 0),)),
    (exp(x) + exp(-x) - 1, ()),
    (exp(x) - exp(y), (Gt(x, y),)),
    (log(q), (Gt(q, 1),)),
    (log(1 + q**2) - log(q), (Gt(q, 2),)),
    (2 - tanh(x * y), ()),
    (p + 1 / p - 2, (Ne(p, 1),)),
    (p - q + r, (Gt(p, q),)),
    (1 - v, (Lt(v, 1),)),
]
NOT_KNOWN_POSITIVE = [
    (x**2 - 2, (Gt(x, 1),)),
    (x**2 + x * y + y**2, ()),
    (x**2 + x * y + y**2, (Ne(a, 0),)),
    (x**2 + 3 * x * y + y**2 + 1, ()),
    (x + sqrt(x**2), ()),
    (x + sqrt(x**2 - 1), (Ge(x**2, 1),)),
    (sqrt(2) - sqrt(3), ()),
    (sqrt(p) - sqrt(q), (Ge(p, q),)),
    ((1 + x) / (1 - x), (Lt(x, 1),)),
    (1 - x**2, (Lt(x, 1),)),
    (x, (Gt(x * y, 0),)),
    (exp(x) + exp(-x) - 2, ()),
    (exp(x) - exp(y), (Ge(x, y),)),
    (log(q), (Gt(q, 0),)),
    (1 - tanh(x) - tanh(x) ** 2, ()),
    (p + 1 / p - 2, ()),
    (p - q - r, (Gt(p, q),)),
    (1 - v, ()),
    (h, (Ne(x, 0),)),
    (x, (Ne(x, 0),)),
]
NONZERO = [
    (x * (x + 1), (Ne(x, 0), Ne(x, -1))),
    ((b - a) * (a - c), (Ne(a, b), Ne(c, a))),
    (1 + 1 / x, (Ne(x, -1),)),
    (x**3 - 1, (Ne(x, 1),)),
    (g(x) ** 3 - 1, (Ne(g(x), 1),)),
    (exp(x) - 1, (Ne(x, 0),)),
    (log(q), (Ne(q, 1),)),
    (log(p) - 2 * log(q), (Ne(p, q**2),)),
    (x * y, (Gt(x * y, 0),)),
    (1 / p - 1 / q, (Ne(p, q),)),
]
NOT_KNOWN_NONZERO = [
    (x * (x + 1), (Ne(x, 0),)),
    ((b - a) * (a - c), (Ne(a, b),)),
    (1 + 1 / x, (Ne(x, 0),)),
    (x**2 - 1, (Ne(x, 1),)),
    (x**3 - x, (Ne(x, 0), Ne(x, 1))),
    (exp(x) - 2, (Ne(x, 0),)),
    (log(q), (Ne(q, 2),)),
    (log(p) - 2 * log(q), (Ne(p, q),)),
    (x + y, (Ne(x, 0), Ne(y, 0))),
    (x, (Ge(x * y, 0),)),
    (x, (Le(x, 0),)),
]


def _signs(given: tuple) -> Signs:
    return Signs(Context(given))


@pytest.mark.parametrize(("term", "given"), POSITIVE)
def test_positive(term, given):
    """Products and quotients whose factors the hypotheses speak of."""
    assert _signs(given).is_positive(term)


@pytest.mark.parametrize(("term", "given"), NOT_KNOWN_POSITIVE)
def test_not_positive_everywhere(term, given):
    """One factor of unknown sign is enough."""
    assert not _signs(given).is_positive(term)


@pytest.mark.parametrize(("term", "given"), NONZERO)
def test_nonzero(term, given):
    """Every factor is known not to be 0."""
    assert _signs(given).is_nonzero(term)


@pytest.mark.parametrize(("term", "given"), NOT_KNOWN_NONZERO)
def test_zero_somewhere(term, given):
    """One factor may be 0."""
    assert not _signs(given).is_nonzero(term)


def test_the_signs_on_the_line_include_those_at_random_points():
    """Whatever sign a polynomial has at a point that meets the constraints is among the possible ones."""
    random = Random(7)  # noqa: S311  # points, not secrets

    def sign(value: fmpq) -> int:
        return (value > 0) - (value < 0)

    def polynomial() -> fmpq_poly:
        while True:
            found = fmpq_poly([random.randint(-3, 3) for _ in range(random.randint(2, 4))])
            if found.degree() > 0 and len(found.factor()[1]) == 1 and found.factor()[1][0][1] == 1:
                return found

    for _ in range(150):
        target, constraints = polynomial(), []
        for _ in range(random.randint(0, 2)):
            allowed = frozenset(random.sample((-1, 0, 1), random.randint(1, 2)))
            constraints.append(((random.choice((-1, 1)), [(polynomial(), random.choice((-1, 1, 2)))]), allowed))
        found = possible_signs(target, constraints)
        for _ in range(60):
            number = fmpq(random.randint(-40, 40), random.choice((1, 2, 8)))
            values = [n * sign(f(number)) ** abs(e) for (n, ((f, e),)), _ in constraints]
            if all(value in allowed for value, (_, allowed) in zip(values, constraints, strict=True)):
                assert sign(target(number)) in found
