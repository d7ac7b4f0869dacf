"""LaTeX that authors write is read into the same Layout, or refused."""

from __future__ import annotations

import pytest

from notesc.diagnostics import Code, DerivationError, Span
from notesc.mathematics import parse_author_latex, to_latex, to_text, to_typst

HERE = Span("derivations/script.py", 12)

READ = [
    (r"\frac12 x_{ik}^2", r"\tfrac{1}{2}x_{ik}^{2}"),
    (r"\hat\sigma_i \log x", r"\hat{\sigma}_{i}\log x"),
    (r"\sum_{k=1}^K p_k \le 1", r"\sum_{k = 1}^{K}p_{k} \le 1"),
    (r"\left( a-b \right)^2", "(a - b)^{2}"),
    (r"\|v\|", r"\lVert v\rVert"),
    (r"p(y | x) = |x|", r"p(y \mid x) = \lvert x\rvert"),
    (r"x'' - -x", r"x^{\prime\prime} - -x"),
    (r"\operatorname*{arg\,min}_w J", r"\operatorname*{arg\,min}_{w}J"),
    (r"\mathbf{X} \in \mathbb{R}^{n \times d}", r"\mathbf{X} \in \mathbb{R}^{n\times d}"),
    (r"\text{if } x \to \infty", r"\text{if }x \to \infty"),
    (r"[0, 1)", "[0,1)"),
    (r"\sqrt[3]{\nabla f}", r"\sqrt[3]{\nabla f}"),
    (r"\begin{bmatrix}1 & 0\\0 & 1\end{bmatrix}", r"\begin{bmatrix} 1 & 0 \\ 0 & 1 \end{bmatrix}"),
]


@pytest.mark.parametrize(("source", "expected"), READ, ids=lambda value: value)
def test_the_vocabulary_is_read(source: str, expected: str) -> None:
    """Each construct comes out as our own emitter writes it."""
    assert to_latex(parse_author_latex(source, HERE)) == expected


@pytest.mark.parametrize(
    "source",
    [
        *(r"\foo", r"\frac{a}", r"\left(x", r"\|x", "a}b", "{a", "(a", "a)"),
        *("x^2^3", "x_1_2", "^2", "x & y", "x % y", "$x$"),
    ],
)
def test_anything_else_is_refused_on_the_authors_line(source: str) -> None:
    """An unknown macro, an unbalanced brace or bracket, or a stray character is an error at the formula."""
    with pytest.raises(DerivationError) as caught:
        parse_author_latex(source, HERE)
    assert caught.value.diagnostic.code is Code.PROSE
    assert caught.value.diagnostic.span == HERE
    assert source in caught.value.diagnostic.message


def test_the_other_languages_follow() -> None:
    """The same Layout serves Typst and the terminal."""
    read = parse_author_latex(r"\frac{x_i}{\mathbf{w}^\top \mu}", HERE, display=True)
    assert to_typst(read) == "frac(x_(i), upright(bold(w))^(⊤) μ)"
    assert to_text(read) == "xᵢ / (wᵀμ)"
