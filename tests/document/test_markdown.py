"""Prose becomes inline pieces and blocks; nothing in it can become anything else."""

from __future__ import annotations

import pytest

from notesc import Note
from notesc.diagnostics import DerivationError
from notesc.document.markdown import blocks, line, plain
from notesc.document.model import (
    Code,
    Display,
    Emphasis,
    ItemList,
    Link,
    Mathematics,
    Paragraph,
    Preformatted,
    Quotation,
    Rule,
    Strong,
    Subheading,
    Table,
    Text,
)
from notesc.language.prose import Prose, parse_prose
from notesc.mathematics import layout, to_text


def prose(text: str) -> Prose:
    return parse_prose(text)


def test_a_term_becomes_inline_mathematics() -> None:
    """A term in an f-string is typeset where it stands, inside emphasis as well."""
    note = Note("A note")
    x = note.scalar("x")
    assert line(prose(f"where {x} is")) == (Text("where "), Mathematics(layout(x, display=False)), Text(" is"))
    (emphasised,) = line(prose(f"*{x}*"))
    assert emphasised == Emphasis((Mathematics(layout(x, display=False)),))


def test_latex_between_dollars_becomes_mathematics() -> None:
    """`$…$` is parsed into the same layout as terms; `$$…$$` on lines of its own is a display."""
    (formula,) = line(prose(r"$\alpha + 1$"))
    assert isinstance(formula, Mathematics)
    assert to_text(formula.layout) == "α + 1"
    (display,) = blocks(prose("$$\n\\alpha\n$$"))
    assert isinstance(display, Display)


@pytest.mark.parametrize(
    "text",
    [
        "100% of $5 & more_ <b>",
        r"\input{x} \include #include",
        "it costs $5 and $6",
        "<script>alert(1)</script>",
        '~ ^ " # @ | {} 3 * 4',
        "Schrödinger, Привет, 漢字",
    ],
)
def test_hostile_text_is_text(text: str) -> None:
    """Raw HTML, LaTeX, lone dollars and odd characters are printed as they stand."""
    assert line(prose(text)) == (Text(text),)


def test_a_reason_is_a_line() -> None:
    """What begins like a list or a heading is no list or heading in one line."""
    assert line(prose("- 1 times")) == (Text("- 1 times"),)
    assert line(prose("# of classes")) == (Text("# of classes"),)


def test_a_link_within_the_note_prints_its_text() -> None:
    """`[word](term:gradient)` prints the word; an address of the web is kept; any other scheme is not a link."""
    assert line(prose("the [gradient](term:gradient)")) == (Text("the "), Text("gradient"))
    assert line(prose("[here](https://example.org/a_b)")) == (Link("https://example.org/a_b", (Text("here"),)),)
    assert not any(isinstance(piece, Link) for piece in line(prose("[x](javascript:alert)")))


def test_every_kind_of_block_is_read() -> None:
    """Paragraphs, headings, lists, quotations, code, rules and tables each have their record."""
    text = "# H\n\nP **s** `c`\n\n- a\n- b\n\n3. x\n\n> q\n\n```\nf  g\n```\n\n---\n\n| a | b |\n|:-:|--:|\n| 1 | 2 |\n"
    read = blocks(prose(text))
    assert [type(block) for block in read] == [
        *(Subheading, Paragraph, ItemList, ItemList, Quotation, Preformatted, Rule, Table),
    ]
    assert read[1].pieces == (Text("P "), Strong((Text("s"),)), Text(" "), Code("c"))  # type: ignore[union-attr]
    assert [block.first for block in read if isinstance(block, ItemList)] == [None, 3]
    assert read[5].lines == ((Code("f  g"),),)  # type: ignore[union-attr]
    table = read[7]
    assert isinstance(table, Table)
    assert table.alignments == ("center", "right")
    assert table.rows == (((Text("1"),), (Text("2"),)),)


def test_a_term_inside_dollars_is_refused() -> None:
    """A term needs no dollar signs, and the message says what to write."""
    note = Note("A note")
    x = note.scalar("x")
    with pytest.raises(DerivationError, match="inside the dollar signs"):
        line(prose(f"${x} + 1$"))


@pytest.mark.parametrize(
    "text",
    [
        r"the rate \alpha",
        r"about \frac{1}{2} of it",
        r"so \(x^2\) it is",
        "so\n\\[\nx^2\n\\]\nit is",
        r"\begin{align} a &= b \end{align}",
        r"**all of \sum**",
    ],
)
def test_latex_without_dollars_is_refused(text: str) -> None:
    """It would be printed as it was typed, which nobody means."""
    with pytest.raises(DerivationError, match="outside of dollar signs"):
        blocks(prose(text))


@pytest.mark.parametrize("text", [r"`\alpha`", r"`\(x\)`", r"C:\temp", r"an escaped \[ alone", r"\\(x\\)", "$\\alpha$"])
def test_backslashes_that_are_no_latex_are_printed(text: str) -> None:
    """Code, paths, escaped brackets, and mathematics where it belongs."""
    assert line(prose(text))


def test_a_picture_is_refused() -> None:
    """A picture would be lost without a word, so it is an error."""
    with pytest.raises(DerivationError, match="picture"):
        line(prose("![alt](a.png)"))


def test_unknown_latex_is_refused_on_the_authors_line() -> None:
    """An unknown macro in `$…$` is an error with the line of the prose."""
    written = prose(r"$\nosuchmacro$")
    with pytest.raises(DerivationError) as caught:
        line(written)
    assert caught.value.diagnostic.span.line == written.span.line


@pytest.mark.parametrize(
    ("written", "printed"),
    [("Gibbs' inequality", "Gibbs’ inequality"), ("don't", "don’t"), ("the 'best' fit", "the 'best' fit")],
)
def test_an_apostrophe_is_an_apostrophe(written: str, printed: str) -> None:
    """`'` after a letter is curled, unless it closes a quotation."""
    assert plain(written) == printed
