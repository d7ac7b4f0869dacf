"""Canonical text: the same for equal forms however their labels are called and their parts ordered, else different."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notesc.kernel.normal_form.canonical import connected_components, render_form, render_monomial
from notesc.kernel.normal_form.forms import (
    Call,
    Delta,
    Determinant,
    Entry,
    Extent,
    Factor,
    Form,
    InverseEntry,
    Label,
    Monomial,
    Position,
    Power,
    SquareMatrix,
    fresh_label,
    is_literal,
    literal_position,
    range_of,
    refreshed,
)
from notesc.kernel.normal_form.normaliser import Normaliser, NotNormalisable, matrix_text, written_text

SIZES = {"n": 2, "m": 3}
FREE = ("i:n", "j:n", "r:m")
SYMBOLS = {"x": (), "z": ("n",), "w": ("m",), "A": ("n", "n"), "S": ("n", "n"), "X": ("n", "m")}
SMALL = settings(max_examples=60, deadline=None, derandomize=True)


# ---- random small forms, and their values ---------------------------------------------------------------------------


@st.composite
def monomials(draw: st.DrawFn, scope: tuple[Label, ...] = FREE, depth: int = 2) -> Monomial:
    """A coefficient, up to three bound labels, up to four factors."""
    bound = tuple(
        fresh_label(draw(st.sampled_from(("n", "n", "m")))) for _ in range(draw(st.integers(0, 3 if depth else 1)))
    )
    labels = (*scope, *bound)
    factors = tuple(draw(factors_over(labels, depth)) for _ in range(draw(st.integers(0, 4 if depth else 2))))
    return Monomial(Fraction(draw(st.sampled_from((-2, -1, 1, 1, 1, 3)))), bound, factors)


@st.composite
def factors_over(draw: st.DrawFn, labels: tuple[Label, ...], depth: int) -> Factor:
    """An entry, a delta, a size, a position, or a whole power of a small form."""
    kind = draw(st.sampled_from(("entry", "entry", "entry", "delta", "extent", "position", "power")))
    over = {size: [label for label in labels if range_of(label) == size] for size in SIZES}
    if kind == "delta":
        size = draw(st.sampled_from(("n", "m")))
        return Delta(draw(st.sampled_from(over[size])), draw(st.sampled_from(over[size])))
    if kind == "extent":
        return Extent(draw(st.sampled_from(("n", "m"))))
    if kind == "position":
        return Position(draw(st.sampled_from(labels)))
    if kind == "power" and depth:
        inner = draw(st.lists(monomials(labels, depth - 1), min_size=1, max_size=2))
        return Power(tuple(inner), Fraction(2))
    symbol = draw(st.sampled_from(sorted(SYMBOLS)))
    at = tuple(draw(st.sampled_from(over[size])) for size in SYMBOLS[symbol])
    return Entry(symbol, at, symbol == "S")


def forms() -> st.SearchStrategy[Form]:
    """Sums of up to three monomials."""
    return st.lists(monomials(), min_size=0, max_size=3).map(tuple)


VALUES: Mapping[str, Mapping[tuple[int, ...], int]] = {
    "x": {(): 3},
    "z": {(1,): 2, (2,): -5},
    "w": {(1,): 7, (2,): 1, (3,): -4},
    "A": {(1, 1): 1, (1, 2): 11, (2, 1): -3, (2, 2): 5},
    "S": {(1, 1): -2, (1, 2): 13, (2, 1): 13, (2, 2): 6},
    "X": {(1, 1): 4, (1, 2): 9, (1, 3): -7, (2, 1): 8, (2, 2): -1, (2, 3): 10},
}


def value(form: Form, at: Mapping[Label, int]) -> Fraction:
    """The form at explicit sizes and positions, by adding everything up."""
    return sum((_monomial(monomial, at) for monomial in form), Fraction(0))


def _monomial(monomial: Monomial, at: Mapping[Label, int]) -> Fraction:
    total = Fraction(0)
    for positions in product(*(range(1, SIZES[range_of(label)] + 1) for label in monomial.bound)):
        inner = {**at, **dict(zip(monomial.bound, positions, strict=True))}
        term = monomial.coefficient
        for factor in monomial.factors:
            term *= _factor(factor, inner)
        total += term
    return total


def _factor(factor: Factor, at: Mapping[Label, int]) -> Fraction:
    def where(label: Label) -> int:
        return literal_position(label) if is_literal(label) else at[label]

    match factor:
        case Entry(symbol, labels):
            return Fraction(VALUES[symbol][tuple(map(where, labels))])
        case Delta(left, right):
            return Fraction(where(left) == where(right))
        case Extent(size):
            return Fraction(SIZES[size])
        case Position(label):
            return Fraction(where(label))
        case Power(base, exponent):
            return value(base, at) ** int(exponent)
    raise AssertionError(factor)


def places() -> list[dict[Label, int]]:
    """Every choice of positions for the free labels."""
    return [dict(zip(FREE, at, strict=True)) for at in product((1, 2), (1, 2), (1, 2, 3))]


def values(form: Form) -> list[Fraction]:
    """The form everywhere."""
    return [value(form, at) for at in places()]


# ---- the same text -------------------------------------------------------------------------------------------------


def _shuffled(form: Form, draw: st.DrawFn) -> Form:
    renamed = [refreshed(monomial) for monomial in draw(st.permutations(form))]
    return tuple(
        Monomial(
            m.coefficient,
            tuple(draw(st.permutations(m.bound))),
            tuple(_inside(f, draw) for f in draw(st.permutations(m.factors))),
        )
        for m in renamed
    )


def _inside(factor: Factor, draw: st.DrawFn) -> Factor:
    match factor:
        case Power(base, exponent):
            return Power(_shuffled(base, draw), exponent)
        case Delta(left, right):
            return Delta(*draw(st.permutations((left, right))))
        case Entry("S", at):
            return Entry("S", tuple(draw(st.permutations(at))), symmetric=True)
    return factor


@SMALL
@given(forms(), st.data())
def test_renaming_and_shuffling_keep_the_text(form: Form, data: st.DataObject) -> None:
    """Bound labels have no names, products and sums no order, deltas and symmetric entries no sides."""
    assert render_form(_shuffled(form, data.draw)) == render_form(form)


@SMALL
@given(forms(), forms())
def test_forms_of_different_value_never_share_a_text(left: Form, right: Form) -> None:
    """Equal texts are equal values."""
    if render_form(left) == render_form(right):
        assert values(left) == values(right)


@SMALL
@given(forms(), st.data())
def test_a_small_change_of_value_changes_the_text(form: Form, data: st.DataObject) -> None:
    """One label, coefficient, factor or exponent changed: the text tells, wherever the value does."""
    changed = _changed(form, data.draw)
    if values(changed) != values(form):
        assert render_form(changed) != render_form(form)


def _changed(form: Form, draw: st.DrawFn) -> Form:
    if not form:
        return (Monomial(Fraction(1)),)
    place = draw(st.integers(0, len(form) - 1))
    monomial = form[place]
    factors = list(monomial.factors)
    choice = draw(st.sampled_from(("coefficient", "drop", "relabel", "unbind")))
    bound = monomial.bound
    coefficient = monomial.coefficient
    if choice == "drop" and factors:
        factors.pop(draw(st.integers(0, len(factors) - 1)))
    elif choice == "relabel" and factors:
        number = draw(st.integers(0, len(factors) - 1))
        factor = factors[number]
        if isinstance(factor, Entry) and factor.at:
            end = draw(st.integers(0, len(factor.at) - 1))
            pool = [label for label in (*FREE, *bound) if range_of(label) == range_of(factor.at[end])]
            at = (*factor.at[:end], draw(st.sampled_from(pool)), *factor.at[end + 1 :])
            factors[number] = Entry(factor.symbol, at, factor.symmetric)
    elif choice == "unbind" and bound and not any(bound[0] in factor.labels for factor in factors):
        bound = bound[1:]
    else:
        coefficient += 1
    return (*form[:place], Monomial(coefficient, bound, tuple(factors)), *form[place + 1 :])


# ---- normalising -----------------------------------------------------------------------------------------------------


@SMALL
@given(forms())
def test_normalising_keeps_the_value(form: Form) -> None:
    """Exactly, at explicit sizes and every position."""
    try:
        normal = Normaliser(limit=300).normalise(form)
    except NotNormalisable:
        return
    assert values(normal) == values(form)


@SMALL
@given(forms())
def test_normalising_twice_is_normalising_once(form: Form) -> None:
    """A normal form is its own normal form."""
    try:
        normal = Normaliser(limit=300).normalise(form)
    except NotNormalisable:
        return
    assert render_form(Normaliser().normalise(normal)) == render_form(normal)


@SMALL
@given(forms())
def test_a_form_minus_itself_is_zero(form: Form) -> None:
    """Two copies with labels of their own cancel."""
    normaliser = Normaliser(limit=600)
    try:
        difference = normaliser.subtract(form, tuple(map(refreshed, form)))
    except NotNormalisable:
        return
    assert difference == ()


# ---- by hand ------------------------------------------------------------------------------------------------------


def _entry(symbol: str, *at: Label) -> Entry:
    return Entry(symbol, at)


def _sum(*factors: Factor, over: str) -> Monomial:
    return Monomial(Fraction(1), tuple(over.split()), factors)


CYCLES = [
    # two cycles of three against one of six: every label stands in as many factors, and only the whole tells
    (
        [("#a:n", "#b:n"), ("#b:n", "#c:n"), ("#c:n", "#a:n"), ("#d:n", "#e:n"), ("#e:n", "#f:n"), ("#f:n", "#d:n")],
        [("#a:n", "#b:n"), ("#b:n", "#c:n"), ("#c:n", "#d:n"), ("#d:n", "#e:n"), ("#e:n", "#f:n"), ("#f:n", "#a:n")],
    ),
    # tr(AAAA) against the same with two arrows turned
    (
        [("#a:n", "#b:n"), ("#b:n", "#c:n"), ("#c:n", "#d:n"), ("#d:n", "#a:n")],
        [("#a:n", "#b:n"), ("#c:n", "#b:n"), ("#c:n", "#d:n"), ("#a:n", "#d:n")],
    ),
]


@pytest.mark.parametrize(("first", "second"), CYCLES)
def test_patterns_of_summation_are_told_apart(
    first: list[tuple[Label, Label]], second: list[tuple[Label, Label]]
) -> None:
    """Refinement alone sees all labels alike; the text still describes the whole pattern."""

    def monomial(pairs: list[tuple[Label, Label]]) -> Monomial:
        labels = sorted({label for pair in pairs for label in pair})
        return Monomial(Fraction(1), tuple(labels), tuple(_entry("A", *pair) for pair in pairs))

    assert render_monomial(monomial(first)) != render_monomial(monomial(second))


def test_a_trace_of_powers_does_not_depend_on_where_it_begins() -> None:
    """tr(ABC) = tr(BCA)."""
    one = _sum(
        _entry("A", "#a:n", "#b:n"), _entry("B", "#b:n", "#c:n"), _entry("C", "#c:n", "#a:n"), over="#a:n #b:n #c:n"
    )
    two = _sum(
        _entry("B", "#a:n", "#b:n"), _entry("C", "#b:n", "#c:n"), _entry("A", "#c:n", "#a:n"), over="#c:n #a:n #b:n"
    )
    assert render_monomial(one) == render_monomial(two)


def test_ranges_are_part_of_the_text() -> None:
    """Σ over 1..n is not Σ over 1..m."""
    assert render_monomial(_sum(Position("#a:n"), over="#a:n")) != render_monomial(_sum(Position("#a:m"), over="#a:m"))


def test_a_sum_outside_a_function_is_not_one_inside() -> None:
    """Σ exp(z_k) is not exp(Σ z_k)."""
    inside = Monomial(Fraction(1), (), (Call("exp", (_sum(_entry("z", "#a:n"), over="#a:n"),)),))
    outside = _sum(Call("exp", (Monomial(Fraction(1), (), (_entry("z", "#a:n"),)),)), over="#a:n")
    assert render_monomial(inside) != render_monomial(outside)


def test_nested_sums_know_their_binder() -> None:
    """Σ_a (Σ_b z_a w_b)² is not Σ_a (Σ_b z_b w_a)² where the ranges are equal."""
    inner = [
        Power((_sum(_entry("z", first), _entry("w", second), over="#b:n"),), Fraction(2))
        for first, second in (("#a:n", "#b:n"), ("#b:n", "#a:n"))
    ]
    one, two = (_sum(factor, _entry("v", "#a:n"), over="#a:n") for factor in inner)
    assert render_monomial(one) != render_monomial(two)


def test_groups_share_no_bound_label() -> None:
    """Σ_{a,b} z_a w_b x comes apart in three; a label in no factor is a group of its own."""
    groups = connected_components(
        ("#a:n", "#b:n", "#c:n"), (_entry("z", "#a:n"), _entry("w", "#b:n"), Entry("x", ()), _entry("v", "#a:n"))
    )
    assert sorted((bound, len(factors)) for bound, factors in groups) == [
        ((), 1),
        (("#a:n",), 2),
        (("#b:n",), 1),
        (("#c:n",), 0),
    ]


def test_a_matrix_and_its_transpose_share_one_text_of_the_two() -> None:
    """matrix_text is that of a matrix up to transposition; written_text is not."""
    matrix = SquareMatrix("#r:n", "#c:n", (Monomial(Fraction(1), (), (_entry("A", "#r:n", "#c:n"),)),))
    assert matrix_text(matrix) == matrix_text(matrix.transposed)
    assert written_text(matrix) != written_text(matrix.transposed)


def test_inverses_and_determinants_are_described_whole() -> None:
    """The entry of an inverse names its matrix, its row and its column; a determinant its matrix."""

    def of(symbol: str) -> SquareMatrix:
        row, column = fresh_label("n"), fresh_label("n")
        return SquareMatrix(row, column, (Monomial(Fraction(1), (), (_entry(symbol, row, column),)),))

    texts = [
        InverseEntry(of("A"), "i:n", "j:n").key,
        InverseEntry(of("A"), "j:n", "i:n").key,
        InverseEntry(of("B"), "i:n", "j:n").key,
        Determinant(of("A")).key,
        Determinant(of("B")).key,
    ]
    assert len(set(texts)) == len(texts)
    assert InverseEntry(of("A"), "i:n", "j:n").key == texts[0]
    assert Determinant(of("A")).key == texts[3]
