"""Text comes out literally: the writers' escapes against everything that LaTeX and Typst could read into it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from notesc.writers.latex import escape as escape_latex
from notesc.writers.typst import escape as escape_typst
from notesc.writers.typst import quoted


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("100% of $5 & more_", r"100\% of \$5 \& more\_"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("a-b -- c", "a-b -{}-{} c"),
        ("~^", r"\textasciitilde{}\textasciicircum{}"),
        ("α ≤ ℝ", r"\ensuremath{\alpha} \ensuremath{\le} \ensuremath{\mathbb{R}}"),
        ("x₁ᵀ", r"x\ensuremath{_{1}}\ensuremath{^{\top}}"),
        ("é and Е́", "é and \\cyrillictext{Е}\u0301"),
        ("Привет, мир", r"\cyrillictext{Привет, мир}"),
        ("two\nlines", "two lines"),
        ("x" * 40, r"\allowbreak{}".join("x" * 40)),
    ],
)
def test_latex(text: str, source: str) -> None:
    """Special characters, ligatures, mathematics in text, Cyrillic."""
    assert escape_latex(text) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("100% of $5 & more_", r"100\% of \$5 \& more\_"),
        (r"\input{x}", r"\\input\{x\}"),
        ("#include <b> @ref", r"\#include \<b\> \@ref"),
        ("cross-entropy", "cross-entropy"),
        ("a -- b", r"a #without-ligatures[\-\-]; b"),
        ("1. one...", r"1\. one\.\.\."),
        ("// /* */", r"\/\/ \/\* \*\/"),
        ("\"a\" 'b'", r"\"a\" \'b\'"),
        ("two\nlines", "two lines"),
    ],
)
def test_typst(text: str, source: str) -> None:
    """Markup, comments, references, smart quotes, dashes and numbered items."""
    assert escape_typst(text) == source


@given(st.text())
def test_nothing_active_is_left_in_latex(text: str) -> None:
    """After the escapes that we write are taken away, no special character of TeX is left."""
    mathematics = r"\\ensuremath\{[^{}]*(\{[^{}]*\})?[^{}]*\}"
    source = re.sub(mathematics, "", escape_latex(text))
    rest = re.sub(r"\\(text[a-z]+|allowbreak)\{\}|\\cyrillictext\{|\\[{}$&#%_]", "", source)
    assert not re.search(r"[\\$&#%_^~]", rest)


@given(st.text())
def test_nothing_active_is_left_in_typst(text: str) -> None:
    """Every character that begins markup has a backslash before it."""
    source = escape_typst(text).replace("#without-ligatures[", "").replace("];", "")
    rest = re.sub(r"\\[!-/:-@\[-`{-~]", "", source)
    assert not re.search(r"[\\*_`$#@<>\[\]~'\"/=+]", rest)


def test_a_typst_string_keeps_its_quotes() -> None:
    """Quotes and backslashes are escaped in a string literal."""
    assert quoted('a"b\\c') == r'"a\"b\\c"'
