"""The loop: it ends, collects, and knows signs only where they are known."""

from __future__ import annotations

from fractions import Fraction

import pytest

from notesc.kernel.normal_form.forms import Call, Entry, Form, Monomial, Power, constant, single
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable
from notesc.kernel.normal_form.rewriting import rewriting_from
from notesc.language.constants import positive
from notesc.language.functions import exp
from notesc.language.indexed import Sum
from notesc.language.note import Note

note = Note("Symbols")
n = note.size("n")
i, j, k = n.indices("i j k")
x, y = note.scalar("x"), note.scalar("y")
a, b = note.scalar("a", domain=positive), note.scalar("b", domain=positive)
z = note.vector("z", n)


def entry(symbol: str, *at: str) -> Form:
    return single(Entry(symbol, at))


def test_equal_monomials_are_collected() -> None:
    """Coefficients are added; what adds up to zero is gone; no term is left with coefficient zero."""
    normaliser = Normaliser()
    assert normaliser.add(entry("x"), constant(0), entry("x"))[0].coefficient == 2
    assert normaliser.subtract(entry("x"), entry("x")) == ()
    assert normaliser.normalise((Monomial(Fraction(0), (), (Entry("x", ()),)),)) == ()


def test_the_order_of_monomials_does_not_matter() -> None:
    """A form is normalised to the same tuple of texts whichever way it comes."""
    normaliser = Normaliser()
    form = (*entry("x"), *entry("y"), *constant(3))
    texts = [tuple(m.text for m in normaliser.normalise(order)) for order in (form, form[::-1])]
    assert texts[0] == texts[1]


def test_steps_are_counted_over_the_whole_life() -> None:
    """Many small forms reach the limit as one large form does."""
    normaliser = Normaliser(limit=10)
    for _ in range(10):
        normaliser.normalise(entry("x"))
    with pytest.raises(NotNormalisable, match="too large"):
        normaliser.normalise(entry("x"))


@pytest.mark.parametrize(
    ("term", "positive_everywhere"),
    [
        (exp(x), True),
        (a * exp(y) + b**-2, True),
        (Sum(exp(z[k]), k), True),
        (n, True),
        (i, True),
        (1 / x**2, True),
        (a + b, True),
        (x, False),
        (x**2, False),
        (a - b, False),
        (-a, False),
        (a * x, False),
        (x - x, False),
        (1 / x, False),
        (Sum(z[k], k), False),
    ],
)
def test_what_is_known_to_be_positive(term: object, positive_everywhere: bool) -> None:  # noqa: FBT001  # the expectation
    """Not known is not positive; x² may be zero."""
    lowering = Lowering()
    assert lowering.normaliser.is_positive(lowering.lower(term)) is positive_everywhere  # type: ignore[arg-type]


def test_a_known_gap_is_known_up_to_positive_multiples() -> None:
    """From x - y > 0 follow 2x - 2y > 0 and a·(x - y) > 0, but neither y - x > 0 nor x > 0."""
    lowering = Lowering()
    lowering.normaliser.know_positive(lowering.lower(x - y))
    for term, known in (
        (2 * x - 2 * y, True),
        (a * x - a * y, True),
        (y - x, False),
        (x, False),
        (x * x - x * y, False),
    ):
        assert lowering.normaliser.is_positive(lowering.lower(term)) is known


def test_knowing_that_nothing_is_positive_is_refused() -> None:
    """A contradictory hypothesis 0 > 0 adds nothing."""
    normaliser = Normaliser()
    normaliser.know_positive(())
    assert not normaliser.positive_texts
    assert not normaliser.is_positive(())


def test_a_copy_learns_by_itself() -> None:
    """And starts counting from zero; a normaliser with other facts shares what is known."""
    normaliser = Normaliser(positive_symbols={"x"}, steps=5)
    copy = normaliser.copy()
    copy.positive_symbols.add("y")
    assert normaliser.positive_symbols == {"x"}
    assert copy.steps == 0
    other = normaliser.with_rewritings(())
    assert other.steps == 5
    assert other.positive_symbols is normaliser.positive_symbols


# ---- facts as rules -----------------------------------------------------------------------------------------------


def test_an_equation_rewrites_its_leading_monomial() -> None:
    """x·y = 2·z + 1 replaces x·y, with the coefficient divided out."""
    difference = Normaliser().add(
        (Monomial(Fraction(3), (), (Entry("x", ()), Entry("y", ()))),), (Monomial(Fraction(-6), (), (Entry("z", ()),)),)
    )
    rewriting = rewriting_from(difference, frozenset())
    assert rewriting is not None
    assert rewriting.lead.coefficient == 1
    assert len(rewriting.lead.factors) == 2
    assert [m.coefficient for m in rewriting.rest] == [2]


def test_an_equation_that_says_nothing_is_no_rule() -> None:
    """0 = 0, and a contradiction 1 = 0, which must not prove everything."""
    assert rewriting_from((), frozenset()) is None
    assert rewriting_from(constant(1), frozenset()) is None


def test_a_label_that_matching_cannot_find_makes_no_rule() -> None:
    """x·y = z_k for every k: what k stands for is not known where x·y stands."""
    difference = (Monomial(Fraction(1), (), (Entry("x", ()), Entry("y", ()))), *entry("z", "k:n"))
    assert rewriting_from(difference, frozenset({"k:n"})) is None
    assert rewriting_from(difference, frozenset()) is not None


def test_a_fact_is_used_at_every_label_of_its_pattern() -> None:
    """z_k = exp(w_k) for every k, at i and under a sum, but at no fixed position."""
    rest = (Monomial(Fraction(-1), (), (Call("exp", entry("w", "k:n")),)),)
    lead = (Monomial(Fraction(1), (), (Entry("z", ("k:n",)), Entry("u", ("k:n",)))),)
    rewriting = rewriting_from((*lead, *rest), frozenset({"k:n"}))
    assert rewriting is not None
    normaliser = Normaliser(rewritings=(rewriting,))

    def at(label: str, *bound: str) -> Form:
        factors = (Entry("z", (label,)), Entry("u", (label,)))
        return normaliser.normalise((Monomial(Fraction(1), bound, factors),))

    assert [type(f) for m in at("i:n") for f in m.factors] == [Call]
    assert [type(f) for m in at("#1:n", "#1:n") for f in m.factors] == [Call]
    assert [type(f) for m in at("=2:n") for f in m.factors] == [Entry, Entry]
    assert [type(f) for m in at("i:m") for f in m.factors] == [Entry, Entry]


def test_a_division_by_zero_is_refused() -> None:
    """0 to a negative power has no form."""
    with pytest.raises(NotNormalisable, match="zero"):
        Normaliser().normalise(single(Power((), Fraction(-1))))
    assert Normaliser().normalise(single(Power((), Fraction(1, 2)))) == ()
    assert [m.text for m in Normaliser().normalise(single(Power((), Fraction(0))))] == [""]


def test_a_power_that_is_too_large_to_multiply_out_is_refused() -> None:
    """It would not end in reasonable time."""
    with pytest.raises(NotNormalisable, match="too large"):
        Normaliser().normalise(single(Power((*entry("x"), *entry("y")), Fraction(25))))
