"""Chains and cycles: readings, products over labels, and what letters fit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from notesc.kernel.words.polynomials import CYCLE, UNIT, Alphabet, NotWords, contracted, product, renamed


@pytest.fixture
def alphabet() -> Alphabet:
    """A: n × m, S: n × n and symmetric, x: a column of n, B: n × n."""
    letters = Alphabet()
    letters.letter("A", "n", "m")
    letters.letter("S", "n", "n", symmetric=True)
    letters.letter("x", "n", "")
    letters.letter("B", "n", "n")
    return letters


A, A_T, S, X, X_T, B, B_T = 0, 1, 2, 4, 5, 6, 7


def test_a_chain_is_its_transpose_read_backwards(alphabet: Alphabet) -> None:
    """(i, A S, j) read from j is Sᵀ Aᵀ, and S is its own transpose."""
    assert alphabet.canonical(("i:m", (A_T, S, B), "j:n")) == alphabet.canonical(("j:n", (B_T, S, A), "i:m"))
    assert alphabet.canonical(("i:n", (B, B_T), "j:n")) != alphabet.canonical(("i:n", (B_T, B), "j:n"))
    assert alphabet.canonical(("", (X_T, B, X), "")) == alphabet.canonical(("", (X_T, B_T, X), ""))


def test_a_cycle_has_no_beginning(alphabet: Alphabet) -> None:
    """tr(B S A Aᵀ) = tr(A Aᵀ B S) = tr(A Aᵀ S Bᵀ), not tr(S B A Aᵀ)."""
    one = alphabet.canonical((CYCLE, (B, S, A, A_T), CYCLE))
    assert one == alphabet.canonical((CYCLE, (A, A_T, B, S), CYCLE))
    assert one == alphabet.canonical((CYCLE, (A, A_T, S, B_T), CYCLE))
    assert one != alphabet.canonical((CYCLE, (S, B, A, A_T), CYCLE))


def test_a_label_joins_two_ends(alphabet: Alphabet) -> None:
    """Σ_k B_ik x_k = (B x)_i; Σ_k B_kk is a trace; Σ_k δ_kk is the size."""
    left = alphabet.monomial({}, [("i:n", (B,), "k:n")])
    right = alphabet.monomial({}, [("k:n", (X,), "")])
    assert contracted(alphabet, left, right, ["k:n"]) == (alphabet.monomial({}, [("i:n", (B, X), "")]), 1)
    loop = alphabet.monomial({}, [("k:n", (B,), "k:n")])
    assert contracted(alphabet, loop, UNIT, ["k:n"]) == (alphabet.monomial({}, [(CYCLE, (B,), CYCLE)]), 1)
    delta = alphabet.monomial({}, [("k:n", (), "k:n")])
    assert contracted(alphabet, delta, UNIT, ["k:n"]) == (alphabet.monomial({"|n|": Fraction(1)}, []), 1)
    three = alphabet.monomial({}, [("k:3", (), "k:3")])
    assert contracted(alphabet, three, UNIT, ["k:3"]) == (UNIT, 3)


@pytest.mark.parametrize("ends", [["i:n", "k:n", "k:n"], ["k:n"]])
def test_a_label_at_one_or_three_ends_joins_nothing(alphabet: Alphabet, ends: list[str]) -> None:
    """Only pairs are summed over."""
    chains = [(end, (X,), "") for end in ends]
    with pytest.raises(NotWords):
        contracted(alphabet, alphabet.monomial({}, [*chains]), alphabet.monomial({}, [("k:n", (X,), "")] * 2), ["k:n"])


@pytest.mark.parametrize(
    ("chain", "fits"),
    [
        (("i:n", (A,), "j:m"), True),
        (("i:m", (A,), "j:m"), False),
        (("i:n", (A, A), "j:m"), False),
        (("i:n", (A, A_T, X), ""), True),
        (("i:n", (A, X), ""), False),
        (("i:n", (X, X_T), "j:n"), False),  # a vector stands at an end only
        (("i:n", (), "j:n"), True),
        (("i:n", (), "j:m"), False),
        (("", (), ""), False),
        ((CYCLE, (A, A_T), CYCLE), True),
        ((CYCLE, (A,), CYCLE), False),
        ((CYCLE, (), CYCLE), False),
        ((CYCLE, (B,), "i:n"), False),
        (("i:n", (99,), "j:n"), False),
        (("i:n", (-1,), "j:n"), False),
    ],
)
def test_letters_that_fit(alphabet: Alphabet, chain: tuple[str, tuple[int, ...], str], *, fits: bool) -> None:
    """The ranges of neighbours and ends must agree."""
    assert alphabet.is_typed(chain) is fits


def test_products_are_collected(alphabet: Alphabet) -> None:
    """(x - x) vanishes, and a sign squared is 1."""
    one = {alphabet.monomial({}, [("i:n", (X,), "")]): Fraction(1)}
    minus = {alphabet.monomial({}, [("i:n", (X,), "")]): Fraction(-1)}
    both = {**one, UNIT: Fraction(1)}
    assert product(alphabet, both, {UNIT: Fraction(2)}) == {k: v * 2 for k, v in both.items()}
    assert product(alphabet, one, {UNIT: Fraction(1)}) != minus
    alphabet.signs.add("det Q")
    assert alphabet.monomial({"det Q": Fraction(-3), "c": Fraction(2)}, []) == (
        (("c", Fraction(2)), ("det Q", Fraction(1))),
        (),
    )
    assert renamed(alphabet, one, {"i:n": "j:n"}) == {alphabet.monomial({}, [("j:n", (X,), "")]): Fraction(1)}
