"""Labels, renaming and multiplying out: nothing is captured, and nothing shares a bound label."""

from __future__ import annotations

from fractions import Fraction

import pytest

from notesc.kernel.normal_form.canonical import render_form
from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Call,
    Entry,
    Extent,
    Factor,
    Form,
    InverseEntry,
    Monomial,
    Power,
    SquareMatrix,
    constant,
    form_labels,
    fresh_label,
    is_literal,
    literal_position,
    range_of,
    refreshed,
    rename_factor,
    rename_form,
    scaled,
    single,
    summed,
    times,
    whole_power,
)


def entry(symbol: str, *at: str) -> Form:
    return single(Entry(symbol, at))


def test_a_label_carries_its_range() -> None:
    """The range of a free, a bound and a literal label."""
    assert (range_of("i:n"), range_of(fresh_label("m")), range_of("=2:7")) == ("n", "m", "7")
    assert is_literal("=2:n")
    assert literal_position("=12:n") == 12
    assert not is_literal("i:n")


def test_fresh_labels_differ() -> None:
    """No two are alike, also over one range."""
    assert fresh_label("n") != fresh_label("n")


def test_bound_labels_are_not_free() -> None:
    """Σ_a z_a w_i has the free label i alone, also inside a function or a matrix."""
    total = summed(times(entry("z", "a:n"), entry("w", "i:n")), ("a:n",))
    assert form_labels(total) == {"i:n"}
    assert form_labels(single(Call("exp", total))) == {"i:n"}
    matrix = SquareMatrix("r:n", "c:n", times(entry("A", "r:n", "c:n"), entry("z", "i:n")))
    assert matrix.labels == {"i:n"}
    assert InverseEntry(matrix, "p:n", "q:n").labels == {"i:n", "p:n", "q:n"}


def test_renaming_reaches_every_depth() -> None:
    """Free labels inside powers, functions and matrices are renamed; the rest of the form stays."""
    inner = single(Power(single(Call("exp", entry("z", "i:n"))), Fraction(2)))
    assert form_labels(rename_form(inner, {"i:n": "j:n"})) == {"j:n"}
    matrix = SquareMatrix("r:n", "c:n", times(entry("A", "r:n", "c:n"), entry("z", "i:n")))
    renamed = rename_factor(InverseEntry(matrix, "i:n", "q:n", symmetric=True), {"i:n": "j:n"})
    assert isinstance(renamed, InverseEntry)
    assert renamed.labels == {"j:n", "q:n"}
    assert renamed.symmetric


def test_renaming_to_a_label_that_is_bound_elsewhere_captures_nothing() -> None:
    """A copy of a sum has labels of its own, so that a product of sums is not a sum of products."""
    total = summed(entry("z", "a:n"), ("a:n",))
    (square,) = times(total, total)
    assert len(set(square.bound)) == 2
    assert render_form(times(total, total)) == render_form(whole_power(total, 2))
    assert render_form((square,)) != render_form(summed(times(entry("z", "a:n"), entry("z", "a:n")), ("a:n",)))


def test_a_refreshed_monomial_shares_no_bound_label() -> None:
    """And is otherwise the same."""
    (total,) = summed(times(entry("z", "a:n"), entry("w", "b:n")), ("a:n", "b:n"))
    copy = refreshed(total)
    assert set(copy.bound).isdisjoint(total.bound)
    assert copy.text == total.text


def test_zero_and_one() -> None:
    """0 times a form is 0, a form to the power 0 is 1, the constant 0 is the empty form."""
    assert scaled(entry("x"), 0) == ZERO
    assert constant(0) == ZERO
    assert whole_power(entry("x"), 0) == ONE
    assert times(ZERO, entry("x")) == ZERO


def test_the_entry_of_a_matrix_is_at_the_labels_asked_for() -> None:
    """Row and column, and the other way round for the transpose."""
    matrix = SquareMatrix("r:n", "c:n", entry("A", "r:n", "c:n"))
    assert render_form(matrix.entry("i:n", "j:n")) == render_form(entry("A", "i:n", "j:n"))
    assert render_form(matrix.transposed.entry("i:n", "j:n")) == render_form(entry("A", "j:n", "i:n"))


def test_swapping_two_labels_is_simultaneous() -> None:
    """Renaming i to j and j to i does not make them one."""
    swapped = rename_form(entry("A", "i:n", "j:n"), {"i:n": "j:n", "j:n": "i:n"})
    assert render_form(swapped) == render_form(entry("A", "j:n", "i:n"))


def test_an_unknown_factor_is_refused() -> None:
    """A factor without a rule for renaming, or for its text, raises rather than passes unchanged."""

    class Odd(Factor):
        @property
        def labels(self) -> frozenset[str]:  # type: ignore[override]
            return frozenset({"i:n"})

    with pytest.raises(TypeError, match="Odd"):
        rename_factor(Odd(), {"i:n": "j:n"})
    with pytest.raises(TypeError, match="Odd"):
        _ = Odd().key


def test_a_size_has_no_labels() -> None:
    """A size as a number is the same everywhere."""
    assert Extent("n").labels == frozenset()
    assert Monomial(Fraction(1), ("#1:n",), (Extent("n"),)).labels == frozenset()
