"""Names of symbols."""

from __future__ import annotations

import pytest

from notesc.diagnostics import Code, DerivationError
from notesc.language.names import checked_names, looks_like


@pytest.mark.parametrize(
    "name", ["x", "W_1", "sigma_hat", "ell", "x_test", "lambda", "None", "θ", "ж", "矩", "f'", "n_1_2"]
)
def test_letters_and_words_are_names(name: str) -> None:
    """Letters of any script, words, subscripts and primes; Python's keywords are no exception."""
    assert checked_names(name, 1) == [name]


@pytest.mark.parametrize(
    "name", ["2x", "_x", "x_", "lambda_", "x__y", "x-y", "x²", "ﬁ", "ℓ", "e\u0301", r"\alpha", "$x$", "'", ""]
)
def test_other_strings_are_not(name: str) -> None:
    """Empty parts, operators, LaTeX and characters that look like others are refused."""
    with pytest.raises(DerivationError) as caught:
        checked_names(name, 1)
    assert caught.value.diagnostic.code is Code.NAME


def test_several_names_in_one_string() -> None:
    """Blanks and commas separate; a name is given once, and as many as were asked for."""
    assert checked_names("i, j k", None) == ["i", "j", "k"]
    for names, count in (("i i", None), ("i j", 1), ("", None), (" , ", None)):
        with pytest.raises(DerivationError):
            checked_names(names, count)
    with pytest.raises(DerivationError, match="in quotes"):
        checked_names(3, 1)  # type: ignore[arg-type]


def test_spelled_out_and_written_letters_look_alike() -> None:
    """alpha and α are one symbol to a reader; A and Α (Alpha) too."""
    assert looks_like("α_1") == looks_like("alpha_1")
    assert looks_like("Λ") == "Lambda"
    assert looks_like("Α") == "A"
    assert looks_like("a") != looks_like("alpha")
