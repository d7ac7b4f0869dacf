"""Numbers with perturbations: derivatives of elementary functions, and where they are undefined."""

import pytest
from flint import arb, arb_series, fmpq

from notesc.kernel.semantics import jets
from notesc.kernel.semantics.failures import Undecided, Undefined
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, coefficient


def _first(function, at):
    return coefficient(function(Jet(1, at, {0: ONE})), 1, 0)


def _second(function, at):
    moved = Jet(2, Jet(1, at, {0: ONE}), {0: ONE})
    return coefficient(coefficient(function(moved), 2, 0), 1, 0)


def test_product_of_one_level_vanishes():
    """ε² = 0 for one level, and ε₁ε₂ survives for two."""
    e1, e2 = Jet(1, ZERO, {0: ONE}), Jet(2, ZERO, {0: ONE})
    assert coefficient(e1 * e1, 1, 0) == 0
    assert coefficient(coefficient(e1 * e2, 2, 0), 1, 0) == 1


@pytest.mark.parametrize(
    ("function", "first", "second"),
    [
        (jets.exp, lambda x: x.exp(), lambda x: x.exp()),
        (jets.log, lambda x: 1 / x, lambda x: -1 / (x * x)),
        (jets.sqrt, lambda x: 1 / (2 * x.sqrt()), lambda x: -1 / (4 * x * x.sqrt())),
        (jets.tanh, lambda x: 1 - x.tanh() ** 2, lambda x: -2 * x.tanh() * (1 - x.tanh() ** 2)),
        (jets.reciprocal, lambda x: -1 / x**2, lambda x: 2 / x**3),
        (
            lambda v: jets.power(v, fmpq(5, 3)),
            lambda x: x ** arb(fmpq(2, 3)) * 5 / 3,
            lambda x: x ** arb(fmpq(-1, 3)) * 10 / 9,
        ),
        (lambda v: jets.power(v, fmpq(-3)), lambda x: -3 / x**4, lambda x: 12 / x**5),
        (lambda v: jets.power(fmpq(3), v), lambda x: 3**x * arb(3).log(), lambda x: 3**x * arb(3).log() ** 2),
    ],
)
def test_derivatives_of_elementary_functions(function, first, second):
    """First and second derivatives agree with the known formulas in balls, at points on both sides of 1."""
    for at in (fmpq(3, 8), fmpq(5, 2)):
        assert (jets.ball(_first(function, at)) - first(arb(at))).contains(0)
        assert (jets.ball(_second(function, at)) - second(arb(at))).contains(0)
        assert jets.ball(_second(function, at)).rad() < arb("1e-9")


def test_tanh_at_negative_numbers():
    """tanh is odd; its derivative is even."""
    assert (_first(jets.tanh, fmpq(-7, 4)) - _first(jets.tanh, fmpq(7, 4))).contains(0)
    assert (jets.tanh(fmpq(-1)) + jets.tanh(fmpq(1))).contains(0)


def test_nested_chain():
    """d²/dx² exp(x²) = (2 + 4x²) exp(x²)."""
    value = _second(lambda v: jets.exp(v * v), fmpq(1, 2))
    assert (value - 3 * arb(fmpq(1, 4)).exp()).contains(0)


def test_exact_values_stay_rational():
    """Square roots of squares, log 1, exp 0 and whole powers are exact."""
    assert jets.sqrt(fmpq(9, 4)) == fmpq(3, 2)
    assert jets.log(ONE) == 0
    assert jets.exp(ZERO) == 1
    assert jets.power(fmpq(2, 3), fmpq(-2)) == fmpq(9, 4)
    assert jets.power(ZERO, ZERO) == 1


@pytest.mark.parametrize(
    "attempt",
    [
        lambda: jets.reciprocal(ZERO),
        lambda: jets.log(ZERO),
        lambda: jets.log(arb(-1)),
        lambda: jets.sqrt(fmpq(-1)),
        lambda: jets.sqrt(Jet(1, ZERO, {0: ONE})),
        lambda: jets.power(ZERO, fmpq(-1)),
        lambda: jets.power(fmpq(-8), fmpq(1, 3)),
        lambda: jets.power(Jet(1, ZERO, {0: ONE}), fmpq(3, 2)),
        lambda: jets.power(fmpq(-2), Jet(1, fmpq(2), {0: ONE})),
    ],
)
def test_undefined(attempt):
    """What is certainly undefined says so."""
    with pytest.raises(Undefined):
        attempt()


def test_square_root_at_zero_keeps_a_vanished_perturbation():
    """sqrt(t²) at t = 0 has no derivative although the first-order part of t² is zero there."""
    t = Jet(1, ZERO, {0: ONE})
    with pytest.raises(Undefined):
        jets.sqrt(t * t)


@pytest.mark.parametrize("function", [jets.reciprocal, jets.log, jets.sqrt])
def test_undecided_balls(function):
    """A ball around 0 decides nothing."""
    with pytest.raises(Undecided):
        function(arb(0, 0.5))


def test_flint_series_are_taylor_series():
    """The one thing taken from FLINT: coefficients of f(x + t) by powers of t."""
    series = arb_series([arb(2), 1], prec=4).exp()
    assert (series[3] - arb(2).exp() / 6).contains(0)
