"""Long lines break at operators, and nothing is lost."""

from __future__ import annotations

from notesc import Eq, Note, Sum, exp, log
from notesc.language.terms import Node
from notesc.mathematics import break_lines, layout, to_latex, to_typst, width_of

note = Note("Breaking")
K = note.size("K")
k = K.index("k")
x, y = note.scalar("x"), note.scalar("y")
v = note.vector("v", K)


def long_sum(count: int) -> Node:
    total = x**2
    for number in range(2, count):
        total = total + number * x**number * y
    return total


def test_a_short_line_stays_whole() -> None:
    """What fits is not touched."""
    assert break_lines(layout(x + y), 20) == (layout(x + y),)


def test_a_long_sum_breaks_before_its_signs() -> None:
    """Every line fits, and every line but the first begins with the sign."""
    whole = layout(long_sum(20))
    lines = break_lines(whole, 20)
    assert len(lines) > 2
    assert all(width_of(line) <= 20 for line in lines)
    assert all(to_latex(line).startswith("{}+ ") for line in lines[1:])
    assert "".join(to_latex(line).replace("{}", " ") for line in lines) == to_latex(whole)


def test_relations_break_first() -> None:
    """A relation that does not fit begins the next line before any sum breaks."""
    lines = break_lines(layout(Eq(long_sum(5), long_sum(6))), 26)
    assert [to_latex(line)[:4] for line in lines] == ["x^{2", "{}= "]


def test_a_long_body_breaks_inside_its_brackets() -> None:
    """The two halves of a broken bracket are of one size, and the line fits."""
    lines = break_lines(layout(Sum(v[k] * (log(x + v[k]) + exp(y) + log(y + v[k]) + x / y), k)), 14)
    assert all(width_of(line) <= 14 for line in lines)
    text = "".join(to_latex(line) for line in lines)
    assert text.count(r"\biggl(") == text.count(r"\biggr)") == 1


def test_a_wide_fraction_becomes_a_quotient_with_a_slash() -> None:
    """A fraction that is wider than the line is written in one line and broken."""
    lines = break_lines(layout(2 * (long_sum(14) / y)), 25)
    assert all(width_of(line) <= 25 for line in lines)
    assert to_latex(lines[0]).startswith(r"2\bigl((x^{2} + 2x^{2}y")
    assert to_latex(lines[-1]).endswith(r")/y\bigr)")


def test_a_product_continues_with_a_dot() -> None:
    """A product without sums breaks between factors, and the dot says that it goes on."""
    product = x
    for _ in range(30):
        product = product * y
    lines = break_lines(layout(product), 10)
    assert all(to_latex(line).startswith(r"{}\cdot") for line in lines[1:])


def test_typst_keeps_the_space_and_the_size() -> None:
    """In Typst the sign that begins a line is one between two things, and the half brackets have their size."""
    lines = break_lines(layout(Sum(v[k] * (log(x + v[k]) + exp(y) + log(y + v[k]) + x / y), k)), 14)
    assert to_typst(lines[1]).startswith('class("binary", +)')
    assert "lr(size: #2.4em, paren.l)" in to_typst(lines[0])
    assert "lr(size: #2.4em, paren.r)" in to_typst(lines[-1])
