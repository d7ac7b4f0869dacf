"""Prose (Markdown with terms in it) → blocks and inline pieces.

The terms are put into the Markdown as private-use markers, which Markdown takes for letters, and come out again as
inline mathematics.
`$…$` is LaTeX that the author wrote; it is parsed into the same layout as a term. Raw HTML is text like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from inspect import cleandoc
from textwrap import shorten
from typing import TYPE_CHECKING, Any, NoReturn, cast

from notesc.diagnostics import Code as DiagnosticCode
from notesc.diagnostics import DerivationError
from notesc.document.model import (
    Block,
    Code,
    Display,
    Emphasis,
    Inline,
    ItemList,
    Line,
    LineBreak,
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
from notesc.language.prose import Prose
from notesc.language.terms import Node
from notesc.mathematics import is_macro, layout, parse_author_latex

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKER = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
_CODE = re.compile(r"(`+).+?\1", re.DOTALL)
_LATEX_BRACKETS = re.compile(r"(?<!\\)(?:\\\(.+?\\\)|\\\[.+?\\\])", re.DOTALL)
_MACRO = re.compile(r"\\([A-Za-z]+)(?=(\{)?)")
_ADDRESS = re.compile(r"(https?|mailto):", re.IGNORECASE)
_INNER_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_FINAL_APOSTROPHE = re.compile(r"(?<=\w)'")
_OPENING_QUOTE = re.compile(r"(?<!\w)'(?=\w)")


def blocks(prose: Prose) -> tuple[Block, ...]:
    """The blocks of some prose.

    Raises DerivationError for wrong LaTeX, LaTeX outside of `$…$`, a term inside them, and a picture.
    """
    return tuple(_Reader(prose).blocks())


def line(prose: Prose) -> Line:
    """The prose as one line: emphasis, code, links and mathematics; `- 1` is no list there, but what it says."""
    return tuple(_Reader(prose).line())


def plain(text: str) -> str:
    """Text that is not Markdown, as it is printed: `'` after a letter is an apostrophe unless it closes a quotation."""
    apostrophe = _INNER_APOSTROPHE if _OPENING_QUOTE.search(text) else _FINAL_APOSTROPHE
    return apostrophe.sub("’", text)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.dollarmath import dollarmath_plugin

    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return parser.use(dollarmath_plugin, allow_space=False, allow_digits=False, allow_labels=False, double_inline=True)


def _tree(tokens: Sequence[Token]) -> SyntaxTreeNode:
    from markdown_it.tree import SyntaxTreeNode

    return SyntaxTreeNode(tokens)


@dataclass(frozen=True)
class _Reader:
    """Reads one piece of prose; knows its terms and where it was written."""

    prose: Prose

    def blocks(self) -> Iterator[Block]:
        return self._blocks_of(_tree(_parser().parse(self._source())))

    def line(self) -> Iterator[Inline]:
        tree = _tree(_parser().parseInline(self._source()))
        for inline in tree.children:
            yield from self._inlines(inline)

    def _source(self) -> str:
        pieces = enumerate(self.prose.pieces)
        chunks = [piece if isinstance(piece, str) else f"{_OPEN}{place}{_CLOSE}" for place, piece in pieces]
        source = cleandoc("".join(chunks))
        found = _LATEX_BRACKETS.search(_CODE.sub("", source))  # to Markdown these are brackets, and it says nothing
        if found is not None:
            self._refuse_latex(self._restored(found[0]), "\\(…\\)" if found[0][1] == "(" else "\\[…\\]")
        return source

    # ---- blocks ---------------------------------------------------------------------------------------------------

    def _blocks_of(self, parent: SyntaxTreeNode) -> Iterator[Block]:
        for node in parent.children:
            yield _BLOCKS[node.type](self, node)

    def paragraph(self, node: SyntaxTreeNode) -> Block:
        return Paragraph(self.prose.span.line, tuple(self._inlines(node.children[0])))

    def heading(self, node: SyntaxTreeNode) -> Block:
        return Subheading(self.prose.span.line, tuple(self._inlines(node.children[0])))

    def item_list(self, node: SyntaxTreeNode) -> Block:
        first = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
        return ItemList(self.prose.span.line, first, tuple(tuple(self._blocks_of(item)) for item in node.children))

    def quotation(self, node: SyntaxTreeNode) -> Block:
        return Quotation(self.prose.span.line, tuple(self._blocks_of(node)))

    def preformatted(self, node: SyntaxTreeNode) -> Block:
        lines = self._restored(node.content).rstrip("\n").split("\n")
        return Preformatted(self.prose.span.line, tuple((Code(text),) for text in lines))

    def rule(self, _node: SyntaxTreeNode) -> Block:
        return Rule(self.prose.span.line)

    def display(self, node: SyntaxTreeNode) -> Block:
        return Display(self.prose.span.line, self._author_latex(node.content))

    def table(self, node: SyntaxTreeNode) -> Block:
        header, *bodies = node.children
        rows = [row for body in bodies for row in body.children]
        (names,) = header.children
        alignments = tuple(str(cell.attrs.get("style", "text-align:left")).partition(":")[2] for cell in names.children)
        return Table(self.prose.span.line, alignments, self._cells(names), tuple(self._cells(row) for row in rows))

    def _cells(self, row: SyntaxTreeNode) -> tuple[Line, ...]:
        return tuple(tuple(self._inlines(cell.children[0])) for cell in row.children)

    # ---- inline pieces --------------------------------------------------------------------------------------------

    def _inlines(self, parent: SyntaxTreeNode) -> Iterator[Inline]:
        for node in parent.children:
            yield from _INLINES[node.type](self, node)

    def text(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        for place, chunk in enumerate(_MARKER.split(node.content)):
            if place % 2:
                yield Mathematics(layout(self._term(chunk), display=False))
            elif chunk:
                self._expect_no_macro(chunk)
                yield Text(plain(chunk))

    def emphasis(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Emphasis(tuple(self._inlines(node)))

    def strong(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Strong(tuple(self._inlines(node)))

    def code(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Code(self._restored(node.content))

    def mathematics(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Mathematics(self._author_latex(node.content))

    def link(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        address = str(node.attrs.get("href", ""))
        pieces = tuple(self._inlines(node))
        if _ADDRESS.match(address):
            yield Link(address, pieces)
        else:
            yield from pieces  # a word of the glossary: prints its text

    def soft_break(self, _node: SyntaxTreeNode) -> Iterator[Inline]:
        yield Text(" ")

    def hard_break(self, _node: SyntaxTreeNode) -> Iterator[Inline]:
        yield LineBreak()

    def picture(self, node: SyntaxTreeNode) -> Iterator[Inline]:
        raise DerivationError(
            DiagnosticCode.PROSE,
            f"the text contains a picture, {node.attrs.get('src', '')!r}; prose holds words and mathematics only",
            "to print the characters themselves, write a backslash before the `!`",
            span=self.prose.span,
        )

    # ---- terms and LaTeX ------------------------------------------------------------------------------------------

    def _term(self, place: str) -> Node:
        return cast(Node, self.prose.pieces[int(place)])  # only terms are marked

    def _restored(self, content: str) -> str:
        return _MARKER.sub(lambda match: repr(self._term(match[1])), content)

    def _expect_no_macro(self, text: str) -> None:
        for name, brace in _MACRO.findall(text):
            if is_macro(name) or (name in ("begin", "end") and brace):
                self._refuse_latex(text, f"\\{name}")

    def _refuse_latex(self, text: str, what: str) -> NoReturn:
        raise DerivationError(
            DiagnosticCode.PROSE,
            f"`{what}` stands outside of dollar signs in: {shorten(text, 80, placeholder=' …')}",
            "write $…$ in a line, and $$…$$ on lines of their own for a display",
            "to print the characters themselves, put them between backquotes: `…`",
            span=self.prose.span,
        )

    def _author_latex(self, content: str) -> Any:
        if _MARKER.search(content):
            raise DerivationError(
                DiagnosticCode.PROSE,
                f"a term stands inside the dollar signs of ${self._restored(content)}$",
                "a term needs no dollar signs; close them before it and open them again behind it",
                span=self.prose.span,
            )
        return parse_author_latex(content, self.prose.span)


_BLOCKS: dict[str, Callable[[_Reader, SyntaxTreeNode], Block]] = {
    "paragraph": _Reader.paragraph,
    "heading": _Reader.heading,
    "bullet_list": _Reader.item_list,
    "ordered_list": _Reader.item_list,
    "blockquote": _Reader.quotation,
    "fence": _Reader.preformatted,
    "code_block": _Reader.preformatted,
    "hr": _Reader.rule,
    "math_block": _Reader.display,
    "table": _Reader.table,
}
_INLINES: dict[str, Callable[[_Reader, SyntaxTreeNode], Iterator[Inline]]] = {
    "text": _Reader.text,
    "em": _Reader.emphasis,
    "strong": _Reader.strong,
    "code_inline": _Reader.code,
    "math_inline": _Reader.mathematics,
    "math_inline_double": _Reader.mathematics,
    "link": _Reader.link,
    "softbreak": _Reader.soft_break,
    "hardbreak": _Reader.hard_break,
    "image": _Reader.picture,
}
