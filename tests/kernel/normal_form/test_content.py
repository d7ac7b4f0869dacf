"""Factors with exponents, and what all monomials of a form share."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.content import (
    base_and_exponent,
    common_factors,
    leading_monomial,
    single_factor,
    with_exponent,
)
from notesc.kernel.normal_form.forms import Call, Form, Monomial
from notesc.kernel.normal_form.lowering import Lowering
from notesc.language.constants import Rational
from notesc.language.functions import exp
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.terms import Term

note = Note("Symbols")
n = note.size("n")
i, k = n.indices("i k")
x, y, m = note.scalar("x"), note.scalar("y"), note.scalar("m")
z = note.vector("z", n)


def product_of(found: tuple[tuple[object, ...], Form], lowering: Lowering) -> Form:
    factors, rest = found
    return lowering.normaliser.multiply((Monomial(Fraction(1), (), factors),), rest)  # type: ignore[arg-type]


def check_common(term: Term, expected: int) -> None:
    lowering = Lowering()
    form = lowering.lower(term)
    found = common_factors(form, lowering.normaliser)
    assert (0 if found is None else len(found[0])) == expected
    if found is not None:
        assert lowering.normaliser.subtract(product_of(found, lowering), form) == ()


def test_what_is_common_times_the_rest_is_the_form() -> None:
    """x·y + x·m has the factor x, with powers and exponentials the least exponent."""
    check_common(x * y + x * m, 1)
    check_common(x**3 * y + x**2 * y, 2)
    check_common(exp(3 * x) + exp(x) * y, 1)
    check_common(1 / x + y / x**2, 1)


def test_nothing_in_common_is_none() -> None:
    """Sums without a shared factor, and single monomials, which are products already."""
    check_common(x + y, 0)
    check_common(x * y, 0)


def test_a_factor_with_a_summed_label_stays_in_its_sum() -> None:
    """Σ_k z_k·x + Σ_k z_k·y shares no entry of z; z_i·x + z_i·y does."""
    check_common(Sum(z[k] ** 2 * x, k) + Sum(z[k] * y, k), 0)
    check_common(z[i] * x + z[i] * y, 1)


def test_an_exponent_goes_out_and_back() -> None:
    """A factor is its base to its exponent."""
    lowering = Lowering()
    for term in (x, x ** Rational(-3, 2), exp(-2 * x * y), 1 / (x + y), z[i]):
        (monomial,) = lowering.lower(term)
        for factor in monomial.factors:
            item = base_and_exponent(factor)
            assert with_exponent(item, item.exponent).key == factor.key


def test_powers_of_one_factor_share_a_base() -> None:
    """x, 1/x and the square root of x; exp(2x) and exp(-x)."""
    lowering = Lowering()
    for terms in ((x, 1 / x, x ** Rational(1, 2)), (exp(2 * x), exp(-x))):
        bases = {base_and_exponent(f).base for term in terms for m in lowering.lower(term) for f in m.factors}
        assert len(bases) == 1


def test_a_form_of_one_factor() -> None:
    """No coefficient, no sum, no second factor."""
    lowering = Lowering()
    assert isinstance(single_factor(lowering.lower(exp(x))), Call)
    for term in (2 * x, x * y, x + y, Sum(z[k], k)):
        assert single_factor(lowering.lower(term)) is None


def test_the_leading_monomial_does_not_depend_on_the_order() -> None:
    """Sums and many factors lead; sizes count for nothing."""
    lowering = Lowering()
    form = lowering.lower(n * x + x * y + y)
    assert render_form((leading_monomial(form),)) == render_form(lowering.lower(x * y))
    assert leading_monomial(form[::-1]).text == leading_monomial(form).text
