"""Every rule makes something provable that nothing else does, and near misses stay unequal."""

from __future__ import annotations

from collections.abc import Callable

import examples_of_ranges
import matrix_function_examples
import pytest

from notesc.kernel.claim import Claim, Context
from notesc.kernel.normal_form import context, rules
from notesc.kernel.semantics.agreement import agree
from notesc.language.arithmetic import as_term
from notesc.language.calculus import D
from notesc.language.constants import Rational, integer, pi, positive
from notesc.language.functions import (
    Gamma,
    arcsin,
    arctan,
    binomial,
    cases,
    cos,
    delta,
    digamma,
    exp,
    factorial,
    identity,
    inv,
    log,
    polygamma,
    relu,
    sin,
    sqrt,
    tanh,
)
from notesc.language.indexed import Product, Sum, components
from notesc.language.note import Note
from notesc.language.propositions import Eq, ForAll, Ge, Gt, Ne
from notesc.language.terms import Index, Proposition, Term

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
i, j, k, l = n.indices("i j k l")  # noqa: E741  # the index after k
x, y, m = note.scalar("x"), note.scalar("y"), note.scalar("m")
a, b, s = (note.scalar(name, domain=positive) for name in "abs")
z, v = note.vector("z", n), note.vector("v", n)
q = note.vector("q", n, domain=positive)
h = Index("h", 7)
c = note.scalar("c", domain=integer)
A, B, X = note.matrix("A", n, n), note.matrix("B", n, n), note.matrix("X", n, d)
phi = note.function("phi")
half = Rational(1, 2)
gram = identity(n) + X @ X.T

Example = tuple[object, object, tuple[Proposition, ...]]

# rule → equations with composed arguments that are provable by this rule, and by no others
SHOWN: dict[str, tuple[Example, ...]] = {
    **examples_of_ranges.SHOWN,
    "binomial theorem": (
        (Sum(binomial(n, k) * x**k * y ** (n - k), (k, 0, n)), (x + y) ** n, ()),
        (Sum(binomial(n, k) * (x - 1) ** k, (k, 0, n)), x**n, ()),
        (Sum(binomial(n, k) * exp(k * x) * (-1) ** (n - k), (k, 0, n)), (exp(x) - 1) ** n, ()),
        (Sum(binomial(n, k), k), 2**n - 1, ()),
        (Sum(k * binomial(n, k) * x**k * (1 - x) ** (n - k), (k, 0, n)), n * x, ()),
        (Sum(k**2 * binomial(n, k), (k, 0, n)), n * (n + 1) * 2 ** (n - 2), ()),
        (Sum(binomial(c, k) * x ** (2 * k), (k, 0, c)), (1 + x**2) ** c, (Ge(c, 0),)),
    ),
    "sum of a constant": ((Sum(exp(x * y), h), 7 * exp(x * y), ()),),
    "formal product": ((cos(z[i] * D(Product(z[k], k), z[i])), cos(Product(z[k], k)), ()),),
    "contract a delta": (
        (Sum(delta(i, k) * exp(z[k] * x), k), exp(z[i] * x), ()),
        (A @ identity(n), A, ()),
        (exp(x * delta(i, i)), exp(x), ()),
        (delta(1, i) * delta(2, i), 0, ()),
    ),
    "order a delta": ((delta(i, j) * exp(z[j] + v[i]), delta(i, j) * exp(z[i] + v[j]), ()),),
    "position of a literal": (
        (Sum(delta(k, 1) * exp(k * z[k]), k), exp(z[1]), ()),
        (Sum(k * delta(k, 1) * z[k] * v[k], k), z[1] * v[1], ()),
    ),
    "sum of positions": (
        (Sum((2 * k - 1) * (2 * k - 1), k), n * (4 * n**2 - 1) / 3, ()),
        (Sum(k**3, k), Sum(k, k) ** 2, ()),
    ),
    "indicator of a known sign": (
        (cases((phi(x), Gt(exp(x * y), 0)), m), phi(x), ()),
        (cases((phi(x), Ne(x * y, y * x)), m), m, ()),
    ),
    "indicator of a multiple": (
        (relu(3 * x * y - 6), 3 * relu(x * y - 2), ()),
        (relu(x * y - m) - relu(m - x * y), x * y - m, ()),
    ),
    "indicators with one argument": (
        (relu(x * y) * cases((m, Gt(x * y, 0)), 0), m * relu(x * y), ()),
        (relu(x * y) ** 3, x**2 * y**2 * relu(x * y), ()),
        (cases((phi(x), Gt(x, y)), 0) * cases((m, Eq(x, y)), 0), 0, ()),
    ),
    "factor beside its zero": ((cases((x * y * m, Eq(x * y, m)), 0), cases((m**2, Eq(x * y, m)), 0), ()),),
    "function of zero": (
        (exp(x * y - y * x), 1, ()),
        (tanh(x * (y - m) - x * y + x * m), 0, ()),
        (cos(x * (y - m) - x * y + x * m), 1, ()),
        (sin(z[k] - z[k]) + arctan(m * delta(1, 2)), 0, ()),
    ),
    "odd or even function": (
        (tanh(x * (y - m)), -tanh(x * (m - y)), ()),
        (sin(exp(x) * (y - m)), -sin(exp(x) * (m - y)), ()),
        (cos(Sum(z[k] - v[k], k)), cos(Sum(v[k] - z[k], k)), ()),
        (arctan(x - y**2), -arctan(y**2 - x), ()),
        (arcsin(sin(x - y) / 2), -arcsin(sin(y - x) / 2), ()),
    ),
    "square of a sine": (
        (sin(x * y) ** 3, sin(y * x) - sin(x * y) * cos(x * y) ** 2, ()),
        (Sum(sin(x * z[k]) ** 2, k) + Sum(cos(z[k] * x) ** 2, k), n, ()),
    ),
    "special function": (
        (Gamma(a * b + 2), (a * b + 1) * a * b * Gamma(a * b), ()),
        (Gamma(q[i] + 1) / Gamma(q[i]), q[i], ()),
        (exp(x * Gamma(Rational(7, 2))), exp(15 * x * sqrt(pi) / 8), ()),
        (factorial(n + 1) * x, (n + 1) * factorial(n) * x, ()),
        (k * binomial(n, k), n * binomial(n - 1, k - 1), ()),
        (binomial(n, k) + binomial(n, k + 1), binomial(n + 1, k + 1), ()),
        (Sum(digamma(q[k] + 1), k), Sum(digamma(q[k]) + 1 / q[k], k), ()),
        (polygamma(2, a * b + 1), polygamma(2, a * b) + 2 / (a * b) ** 3, ()),
        (x * polygamma(1, half), x * pi**2 / 2, ()),
        (digamma(x), digamma(x - 1) + 1 / (x - 1), (Gt(x, 1),)),
    ),
    "exponential of a sum": ((exp((x + y) * (x - y)), exp(x**2) / exp(y**2), ()),),
    "exponentials with one exponent": ((exp(x * y) ** 3 * exp(-2 * x * y), exp(x * y), ()),),
    "exponential of a logarithm": (
        (exp(2 * log(a * b + 1)), (a * b + 1) ** 2, ()),
        (exp(log(x) / 2), sqrt(x), ()),
    ),
    "logarithm of a number": (
        (log(as_term(12)), 2 * log(as_term(2)) + log(as_term(3)), ()),
        (log(2 * a / (3 * a - a)), 0, ()),
    ),
    "logarithm of an exponential": ((log(exp(x * y - m)), x * y - m, ()),),
    "logarithm of a power": (
        (log((a + b) ** -3), -3 * log(a + b), ()),
        (log(sqrt(a * b + 1)), log(a * b + 1) / 2, ()),
    ),
    "logarithm of an even power": (
        (log((x * y + 1) ** (2 * n)), n * log((x * y + 1) ** 2), (Ne(x * y, -1),)),
        (x * log((y - x) ** (4 * n)), 2 * n * x * log((x - y) ** 2), (Ne(x, y),)),
    ),
    "logarithm of a product": (
        (log((a + b) * exp(x)), log(a + b) + x, ()),
        (log(q[i] / Sum(q[k], k)), log(q[i]) - log(Sum(q[k], k)), ()),
        (log(a * x), log(a) + log(x), ()),
    ),
    "whole power": (
        ((x * y) ** n, x**n * y**n, ()),
        ((-1) ** (i + j) * (-1) ** (i - j), 1, ()),
        ((-1) ** (n * n + n), 1, ()),
        (exp((x**2) ** n), exp((x**n) ** 2), ()),
        ((x * y - m) ** n, (-1) ** n * (m - x * y) ** n, ()),
        (exp((x * y + x) ** n), exp(x**n * (y + 1) ** n), ()),
        ((-2 * a) ** n, (-1) ** n * 2**n * a**n, ()),
    ),
    "whole powers with one base": (
        (z[i] ** (n - k) * z[i] ** k, z[i] ** n, ()),
        (exp(x * x ** (n - 1)), exp(x**n), ()),
        (Sum(z[k] ** n / z[k], k), Sum(z[k] ** (n - 1), k), ()),
    ),
    "trivial power": ((sqrt(x * y - y * x), 0, ()),),
    "powers with one base": ((sqrt(x * y + 1) * (x * y + 1) ** Rational(3, 2), (x * y + 1) ** 2, ()),),
    "whole part of a power": (((x + y) ** 3, x**3 + 3 * x**2 * y + 3 * x * y**2 + y**3, ()),),
    "power of a number": ((sqrt(as_term(12)), 2 * sqrt(as_term(3)), ()),),
    "power of a monomial": (
        (sqrt(4 * a * x), 2 * sqrt(a) * sqrt(x), ()),
        (sqrt(2 * pi * s**2), sqrt(2 * pi) * s, ()),
        (exp((2 * x * y) ** -2), exp(1 / (4 * x**2 * y**2)), ()),
    ),
    "power of a common factor": (
        ((a * x + a * y) ** half, sqrt(a) * sqrt(x + y), ()),
        (exp(1 / (x * y + x)), exp(1 / x * (1 / (y + 1))), ()),
    ),
    "power with a leading coefficient": (
        (sqrt(4 * x + 4 * y), 2 * sqrt(x + y), ()),
        (sqrt(-3 * x * y - 6), sqrt(as_term(3)) * sqrt(-x * y - 2), ()),
    ),
    "leading monomial against a power": (
        (exp(Sum(exp(z[k]) / (1 + exp(z[k])), k)), exp(n) * exp(-Sum(1 / (1 + exp(z[k])), k)), ()),
        (exp(Sum(z[k] * v[k] / (1 + v[k]), k)), exp(Sum(z[k], k) - Sum(z[k] / (1 + v[k]), k)), ()),
    ),
    "leading monomial against a whole power": (
        ((x * y + m) ** (n + 1), x * y * (x * y + m) ** n + m * (x * y + m) ** n, ()),
        (Sum(z[k], k) ** (n + 1), Sum(z[j] * Sum(z[k], k) ** n, j), ()),
    ),
    "order an inverse": (
        (exp(x * inv(components(A[j, i], i, j))[i, j]), exp(x * inv(A)[j, i]), ()),
        (exp(x * inv(gram)[i, j]), exp(x * inv(gram)[j, i]), ()),
    ),
    "contract an inverse": (
        (inv(X.T @ X) @ (X.T @ X), identity(d), ()),
        (z.T @ inv(A + B) @ (A + B) @ v, z.T @ v, ()),
        (exp((inv(A + B) @ A)[i, j]), exp(delta(i, j) - (inv(A + B) @ B)[i, j]), ()),
    ),
    **matrix_function_examples.SHOWN,
    **examples_of_ranges.SHOWN_LAST,
    "rewrite with a fact": (
        (Sum(2 * q[k] * x, k), 2 * x, (Eq(Sum(q[k], k), 1),)),
        (exp(z[i] * z[j]), exp(v[i] * v[j]), (ForAll(k, Eq(z[k], v[k])),)),
    ),
}
CASES = [
    pytest.param(rule, *case, id=f"{rule} {number}")
    for rule, cases in SHOWN.items()
    for number, case in enumerate(cases)
]


def test_every_rule_has_an_example() -> None:
    """No rule is without an example here."""
    assert [name for name, _ in rules.RULES] == list(SHOWN)


@pytest.mark.parametrize(("rule", "left", "right", "hypotheses"), CASES)
def test_a_rule_makes_its_examples_provable(
    rule: str, left: Term, right: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """The normal form decides the example."""
    assert are_equal(left, right, *hypotheses)


@pytest.mark.parametrize(("rule", "left", "right", "hypotheses"), CASES)
def test_without_the_rule_the_example_is_not_shown(
    rule: str,
    left: Term,
    right: Term,
    hypotheses: tuple[Proposition, ...],
    are_equal: Callable[..., bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """No example passes for another rule's sake."""
    monkeypatch.setattr(rules, "RULES", tuple(entry for entry in rules.RULES if entry[0] != rule))
    context._prepared.cache_clear()
    assert not are_equal(left, right, *hypotheses)
    context._prepared.cache_clear()


NEAR_MISSES: dict[str, tuple[Example, ...]] = {
    **examples_of_ranges.NEAR_MISSES,
    "binomial theorem": (
        (Sum(binomial(n, k) * x**k * y ** (n - k), (k, 0, n)), x**n + y**n, ()),
        (Sum(binomial(n, k) * x**k, (k, 1, n)), (1 + x) ** n, ()),
        (Sum(binomial(n, k), (k, 0, n - 1)), 2**n, ()),
        (Sum(binomial(c, k) * x**k, (k, 0, c)), (1 + x) ** c, ()),  # the sum is empty for c < 0
        (Sum(binomial(c, k) * (-1) ** k, (k, 0, c)), 0, (Ge(c, 0),)),  # it is 1 for c = 0
        (Sum(k * (-1) ** k * binomial(n, k), (k, 0, n)), 0, ()),  # it is -1 for n = 1
    ),
    "sum of a constant": (
        (Sum(z[k], i), z[k], ()),
        (Sum(z[k], k), n * z[i], ()),
        (Sum(x, k), x, ()),
    ),
    "formal product": (
        (Product(z[k], k) * Product(v[k], k), Product(z[k] + v[k], k), ()),
        (Product(z[k], k) * z[i], Product(z[k], k), ()),
        (Product(sqrt(z[k] ** 2), k), Product(z[k], k), ()),
    ),
    "contract a delta": (
        (Sum(delta(k, 2) * z[k], k), z[2], ()),  # the position 2 is not in 1..n when n = 1
        (Sum(delta(k, 2), k), 1, ()),
        (Sum(delta(i, k) * z[k], i, k), Sum(z[k], i, k), ()),
        (delta(i, j), 0, ()),
        (delta(1, i), 1, ()),
    ),
    "order a delta": (
        (delta(i, j) * z[i], z[j], ()),
        (delta(i, j) * z[k], delta(i, j) * z[j], ()),
        (delta(i, 2) * z[i] * v[j], delta(i, 2) * z[j] * v[2], ()),
    ),
    "position of a literal": ((Sum(delta(k, 2) * k, k), 2, ()),),
    "sum of positions": (
        (Sum(k, k), n * (n - 1) / 2, ()),
        (Sum(k * z[k], k), Sum(z[k], k) * (n + 1) / 2, ()),
        (Sum(i * k, i, k), Sum(k**2, k), ()),
    ),
    "indicator of a known sign": ((cases((phi(x), Gt(exp(x) - 1, 0)), m), phi(x), ()),),
    "indicator of a multiple": (
        (relu(-3 * x), -3 * relu(x), ()),
        (cases((1, Gt(x, 0)), 0), cases((0, Gt(-x, 0)), 1), ()),
    ),
    "indicators with one argument": ((relu(x) * cases((m, Gt(y, 0)), 0), m * relu(x), ()),),
    "factor beside its zero": ((cases((x * y * m, Ne(x * y, m)), 0), cases((m**2, Ne(x * y, m)), 0), ()),),
    "function of zero": ((exp(x - y), 1, ()), (tanh(x), 0, ())),
    "odd or even function": (
        (tanh(x - y), tanh(y - x), ()),
        (exp(-x), -exp(x), ()),
        (cos(x - y), -cos(y - x), ()),
        (sin(x - y), sin(y - x), ()),
    ),
    "square of a sine": (
        (sin(x) ** 2, 1 + cos(x) ** 2, ()),
        (sin(x) * sin(y), 1 - cos(x) * cos(y), ()),
        (Sum(sin(z[k]), k) ** 2, n - Sum(cos(z[k]), k) ** 2, ()),
    ),
    "special function": (
        (Gamma(x + 1), x * Gamma(x), ()),  # undefined where x = 0
        (Gamma(a + 1), (a + 1) * Gamma(a), ()),
        (Gamma(q[i] + q[j]), Gamma(q[i]) * Gamma(q[j]), ()),
        (factorial(n), n * factorial(n - 1) * n, ()),
        (binomial(n, k), binomial(n, k + 1), ()),
        (binomial(n, k), factorial(n) / factorial(k), ()),
        (digamma(a + 1), digamma(a) + 1 / (a + 1), ()),
        (polygamma(1, a + 1), polygamma(1, a) + 1 / a**2, ()),
        (polygamma(1, half), pi**2 / 6, ()),
        (Gamma(half), pi, ()),
        (1 / Gamma(x - x), 0, ()),
    ),
    "exponential of a sum": ((exp(x + y), exp(x) + exp(y), ()), (exp(Sum(z[k], k)), Sum(exp(z[k]), k), ())),
    "exponentials with one exponent": ((exp(x) * exp(y), exp(x * y), ()), (exp(x) * exp(x), exp(x**2), ())),
    "exponential of a logarithm": (
        (exp(log(a) * log(b)), a * b, ()),
        (exp(Sum(log(q[k]), k)), Sum(q[k], k), ()),
    ),
    "logarithm of a number": ((log(as_term(12)), log(as_term(4)) * log(as_term(3)), ()),),
    "logarithm of an exponential": ((log(exp(x) + 1), x, ()), (log(Sum(exp(z[k]), k)), Sum(z[k], k), ())),
    "logarithm of a power": (
        (log(x**2), 2 * log(x), ()),
        (log((x - y) ** 4), 4 * log(x - y), ()),
        (log(sqrt(x**2)), log(x), ()),
    ),
    "logarithm of an even power": (
        (log((x - y) ** (2 * n)), 2 * n * log(x - y), ()),
        (log(x ** (n * n + n)), n * log(x**2), ()),
    ),
    "logarithm of a product": (
        (log(x * y), log(x) + log(y), ()),
        (log(Sum(a * z[k], k)), Sum(log(a) + log(z[k]), k), ()),
        (log(x * a + y), log(a) + log(x + y), ()),
        (log(-a * x), log(a) + log(x), ()),
    ),
    "whole power": (
        ((x + y) ** n, x**n + y**n, ()),
        ((-1) ** (i + j), (-1) ** i, ()),
        ((-1) ** (n * i), (-1) ** n, ()),
        ((-1) ** (n * (n + 1) / 2), 1, ()),
        ((x**n) ** i, x ** (n + i), ()),
        ((-x) ** n, x**n, ()),
        ((-2 * a) ** n, -(2**n) * a**n, ()),
        ((x - y) ** n, (y - x) ** n, ()),
        (0 ** (n - 1), 0, ()),
        (sqrt(x ** (2 * n)), x**n, ()),
        ((x**2) ** (y / 2), x**y, ()),
        (delta(i, j) ** (d - 1), delta(i, j), ()),
    ),
    "whole powers with one base": (
        (x**n * y**n, (x * y) ** (2 * n), ()),
        (x * x ** (n - 1), x ** (n - 1), ()),
        (x**n * x**n, x ** (n * n), ()),
    ),
    "trivial power": (((x + y) ** 0, 0, ()), (1 / (x - x), 0, ()), (1 / (x - x), 1 / (x - x), ())),
    "powers with one base": (
        (sqrt(x) * sqrt(y), sqrt(x * y), ()),
        (sqrt(x + y) * sqrt(x - y), x, ()),
    ),
    "whole part of a power": (((x + y) ** 3, x**3 + y**3, ()), ((x + y) ** Rational(3, 2), (x + y) ** 2, ())),
    "power of a number": ((sqrt(as_term(12)), 3 * sqrt(as_term(2)), ()), (as_term(2) ** -2, Rational(1, 2), ())),
    "power of a monomial": (
        (sqrt(x * x), x, ()),
        (sqrt(x**2), -x, ()),
        (sqrt(x**2 * y**2), x * y, ()),
        (sqrt(-a * x), sqrt(a) * sqrt(x), ()),
        (sqrt(2 * pi * s), sqrt(pi * s), ()),
        (Sum(q[k], k) ** -1, Sum(1 / q[k], k), ()),
        ((x**4) ** Rational(1, 4), x, ()),
    ),
    "power of a common factor": (
        (sqrt(x * y + x * m), sqrt(x) * sqrt(y + m), ()),
        (1 / (x * y + x * m), x / (y + m), ()),
    ),
    "power with a leading coefficient": (
        (sqrt(4 * x + 4 * y), 4 * sqrt(x + y), ()),
        (sqrt(-x - y), sqrt(x + y), ()),
    ),
    "leading monomial against a power": (
        (x / (x + y), 1 / (1 + y), ()),
        (Sum(z[k], k) / Sum(v[k], k), Sum(z[k] / v[k], k), ()),
        (Sum(z[k] / Sum(z[j], j), k) * x, Sum(z[k], k) * x, ()),
    ),
    "leading monomial against a whole power": (
        (x * (x + y) ** n, (x + y) ** (n + 1), ()),
        (x * (x + y) ** n, x ** (n + 1) + y**n, ()),
    ),
    "order an inverse": (
        (inv(A), inv(A.T), ()),
        (inv(A)[i, j], inv(A)[j, i], ()),
        (inv(X.T @ A @ X), inv(X.T @ A.T @ X), ()),
    ),
    "contract an inverse": (
        (inv(A) @ A.T, identity(n), ()),
        (inv(A.T @ A) @ A.T, inv(A.T), ()),
        (inv(A + B) @ A, identity(n), ()),
        (Sum(inv(A)[i, k] * A[k, k], k), delta(i, k), ()),
        (X @ inv(X.T @ X) @ X.T, identity(n), ()),
    ),
    **matrix_function_examples.NEAR_MISSES,
    **examples_of_ranges.NEAR_MISSES_LAST,
    "rewrite with a fact": (
        (Sum(q[k] ** 2, k), 1, (Eq(Sum(q[k], k), 1),)),
        (Sum(q[k] * z[k], k), Sum(z[k], k), (Eq(Sum(q[k], k), 1),)),
        (z[i], v[i], (Eq(z[j], v[j]),)),
        (Sum(z[k], k), Sum(v[k], k), (Eq(z[j], v[j]),)),
        (x * y * m, m**2, (Eq(x * m, m**2),)),
    ),
}


@pytest.mark.parametrize(
    ("left", "right", "hypotheses"),
    [
        pytest.param(*case, id=f"{rule} {number}")
        for rule, cases in NEAR_MISSES.items()
        for number, case in enumerate(cases)
    ],
)
def test_a_near_miss_is_not_shown(
    left: Term, right: Term, hypotheses: tuple[Proposition, ...], are_equal: Callable[..., bool]
) -> None:
    """What a rule must not do: each of these is false somewhere, or undefined everywhere."""
    assert not are_equal(left, right, *hypotheses)


def test_every_rule_has_a_near_miss() -> None:
    """No rule is without something that it must not do."""
    assert list(NEAR_MISSES) == list(SHOWN)


@pytest.mark.parametrize(
    ("left", "right", "hypotheses"),
    [
        pytest.param(*case, id=f"{rule} {number}")
        for rule, cases in NEAR_MISSES.items()
        for number, case in enumerate(cases)
    ],
)
def test_a_near_miss_is_false(left: Term, right: Term, hypotheses: tuple[Proposition, ...]) -> None:
    """The evaluator finds a point at which the two sides differ, or one is undefined."""
    assert agree(Claim(Eq(left, right), Context(hypotheses))).counterexample is not None
