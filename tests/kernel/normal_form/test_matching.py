"""A pattern is found in a product exactly where the sum over its labels can be replaced as a whole."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.normal_form.forms import Call, Delta, Entry, Extent, Factor, Monomial, Position
from notesc.kernel.normal_form.matching import match_monomial


def entry(symbol: str, *at: str) -> Entry:
    return Entry(symbol, at)


def pattern(*factors: Factor, bound: tuple[str, ...] = ()) -> Monomial:
    return Monomial(Fraction(1), bound, factors)


SUM_OF_Q = pattern(entry("q", "#1:n"), bound=("#1:n",))


def test_a_sum_matches_a_label_that_is_summed_and_stands_nowhere_else() -> None:
    """Σ q_k inside Σ_{a,b} q_a z_b leaves Σ_b z_b."""
    found = match_monomial(SUM_OF_Q, (entry("q", "#a:n"), entry("z", "#b:n")), ("#a:n", "#b:n"))
    assert found is not None
    assert found.bound == ("#b:n",)
    assert [factor.key for factor in found.factors] == ["z[#b:n]"]


def test_a_sum_does_not_match_where_its_label_stands_in_another_factor() -> None:
    """Σ q_k is not in Σ_a q_a z_a, nor where a function holds the label."""
    assert match_monomial(SUM_OF_Q, (entry("q", "#a:n"), entry("z", "#a:n")), ("#a:n",)) is None
    held = Call("exp", (Monomial(Fraction(1), (), (entry("z", "#a:n"),)),))
    assert match_monomial(SUM_OF_Q, (entry("q", "#a:n"), held), ("#a:n",)) is None


def test_a_sum_does_not_match_a_free_or_fixed_label() -> None:
    """Σ q_k is not q_i, and not q_2."""
    assert match_monomial(SUM_OF_Q, (entry("q", "i:n"),), ()) is None
    assert match_monomial(SUM_OF_Q, (entry("q", "=2:n"),), ()) is None


def test_a_sum_does_not_match_one_of_another_range() -> None:
    """Σ over 1..n is not Σ over 1..m."""
    assert match_monomial(SUM_OF_Q, (entry("q", "#a:m"),), ("#a:m",)) is None


def test_two_labels_of_a_pattern_fall_on_two_labels() -> None:
    """Σ_{k,l} A_kl is not Σ_k A_kk."""
    whole = pattern(entry("A", "#1:n", "#2:n"), bound=("#1:n", "#2:n"))
    assert match_monomial(whole, (entry("A", "#a:n", "#a:n"),), ("#a:n",)) is None
    assert match_monomial(whole, (entry("A", "#a:n", "#b:n"),), ("#a:n", "#b:n")) is not None


def test_one_label_of_a_pattern_falls_on_one_label() -> None:
    """Σ_k A_kk is not Σ_{k,l} A_kl."""
    trace = pattern(entry("A", "#1:n", "#1:n"), bound=("#1:n",))
    assert match_monomial(trace, (entry("A", "#a:n", "#b:n"),), ("#a:n", "#b:n")) is None


def test_a_label_that_holds_for_every_value_matches_any_label_of_its_range() -> None:
    """z_k for every k matches z_i and a summed z_a, but no fixed position, which may be out of range."""
    anywhere = pattern(entry("z", "k:n"))
    free = frozenset({"k:n"})
    assert match_monomial(anywhere, (entry("z", "i:n"),), (), free) is not None
    assert match_monomial(anywhere, (entry("z", "#a:n"),), ("#a:n",), free) is not None
    assert match_monomial(anywhere, (entry("z", "=2:n"),), (), free) is None
    assert match_monomial(anywhere, (entry("z", "i:m"),), (), free) is None


def test_a_label_of_a_hypothesis_matches_itself_alone() -> None:
    """What is known of z_k says nothing of z_i."""
    assert match_monomial(pattern(entry("z", "k:n")), (entry("z", "i:n"),), ()) is None
    assert match_monomial(pattern(entry("z", "k:n")), (entry("z", "k:n"),), ()) is not None


def test_one_label_for_every_value_is_one_label_throughout() -> None:
    """z_k w_k does not match z_i w_j."""
    both = pattern(entry("z", "k:n"), entry("w", "k:n"))
    assert match_monomial(both, (entry("z", "i:n"), entry("w", "j:n")), (), frozenset({"k:n"})) is None


def test_an_equation_for_each_row_does_not_sum_its_row_away() -> None:
    """Σ_l A_kl for every k: k may not fall on the label that is summed with it."""
    rows = pattern(entry("A", "k:n", "#1:n"), bound=("#1:n",))
    assert match_monomial(rows, (entry("A", "#a:n", "#a:n"),), ("#a:n",), frozenset({"k:n"})) is None


def test_symmetric_entries_match_either_way_round() -> None:
    """And others only as they are written."""
    for symmetric in (True, False):
        wanted = pattern(Entry("S", ("i:n", "j:n"), symmetric))
        found = match_monomial(wanted, (Entry("S", ("j:n", "i:n"), symmetric),), ())
        assert (found is not None) is symmetric


def test_sizes_deltas_positions_and_functions_are_matched_whole() -> None:
    """Of the same size, at the same labels, with the same argument."""
    inner = Call("exp", (Monomial(Fraction(1), (), (entry("z", "#a:n"),)),))
    wanted = Call("exp", (Monomial(Fraction(1), (), (entry("z", "#1:n"),)),))
    assert match_monomial(pattern(wanted, bound=("#1:n",)), (inner,), ("#a:n",)) is not None
    other = Call("tanh", inner.argument)
    assert match_monomial(pattern(wanted, bound=("#1:n",)), (other,), ("#a:n",)) is None
    assert match_monomial(pattern(Extent("n")), (Extent("m"),), ()) is None
    assert match_monomial(pattern(Extent("n")), (Extent("n"),), ()) is not None
    assert match_monomial(pattern(Position("i:n")), (Position("j:n"),), ()) is None
    assert match_monomial(pattern(Delta("i:n", "j:n")), (Delta("j:n", "i:n"),), ()) is not None


def test_no_factor_is_used_twice() -> None:
    """x·x is not in x."""
    assert match_monomial(pattern(entry("x"), entry("x")), (entry("x"),), ()) is None


def test_a_number_matches_nothing() -> None:
    """A pattern without factors would match everything."""
    assert match_monomial(pattern(), (entry("x"),), ()) is None
