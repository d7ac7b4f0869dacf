r"""LaTeX that an author wrote between dollar signs → Layout, strictly: anything else is an error on the author's line.

pylatexenc takes the source apart into macros, groups and characters; this file gives them their meaning.
"""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, NoReturn

from notesc.diagnostics import Span
from notesc.mathematics.author_tokens import Token, parsed, refuse, tokens_of
from notesc.mathematics.layout import (
    Accent,
    BigOperator,
    BinomialCoefficient,
    Fence,
    Fraction,
    Layout,
    Matrix,
    OperatorName,
    Role,
    Root,
    Row,
    Scripts,
    Sign,
    Style,
    Symbol,
    Text,
    row,
)
from notesc.mathematics.vocabulary import (
    ACCENTS,
    BIG,
    CHARACTER_SIGNS,
    GREEK,
    NAMED,
    NAMED_WITH_LIMITS,
    ORDINARY,
    SIGNS,
)

_STYLES = {
    "mathrm": Style.UPRIGHT,
    "mathit": Style.ITALIC,
    "mathbf": Style.BOLD,
    "boldsymbol": Style.BOLD,
    "bm": Style.BOLD,
    "mathbb": Style.BLACKBOARD,
    "mathcal": Style.CALLIGRAPHIC,
}
_ARGUMENTS = {
    **dict.fromkeys(("frac", "dfrac", "tfrac", "binom"), "{{"),
    "sqrt": "[{",
    "operatorname": "*{",
    **dict.fromkeys(("text", "mathrm", *_STYLES, *ACCENTS), "{"),
}
_SPACES = {" ": " ", "quad": "  ", "qquad": "    "}
_NO_SPACES = frozenset((",", ";", ":", "!", "displaystyle", "limits", "nolimits"))  # the writers space; we do not
_SIZES = frozenset(f"{size}{side}" for size in ("big", "Big", "bigg", "Bigg") for side in ("", "l", "r", "m"))
_OPENING = {"(": "(", "[": "[", "{": "{", "lbrace": "{", "lvert": "|", "lVert": "‖", "langle": "⟨"}
_CLOSING = {")": ")", "]": "]", "}": "}", "rbrace": "}", "rvert": "|", "rVert": "‖", "rangle": "⟩"}
_EITHER = {"|": "|", "Vert": "‖", "vert": "|"}
_BY_CHARACTER = {character: (character, role) for character, role in SIGNS.values()} | CHARACTER_SIGNS
_LETTERS = frozenset((*GREEK.values(), *ORDINARY.values()))
_BIG_CHARACTERS = frozenset(BIG.values())


def parse_author_latex(source: str, span: Span, *, display: bool = False) -> Layout:
    """The Layout of LaTeX math source; `display` where it stands in a display of its own.

    Raises DerivationError(Code.PROSE) at `span` for an unknown macro, an unbalanced brace or bracket, and anything else
    that is not in the vocabulary.
    """
    nodes = parsed(source, span, _ARGUMENTS)
    return _Reader(tokens_of(nodes, source, span), source, span, display).read_all()


def is_macro(name: str) -> bool:
    r"""Whether `\name` means something between dollar signs."""
    return any(name in table for table, _ in _MACROS)


class _Reader:
    """Reads a list of tokens from left to right."""

    def __init__(self, tokens: list[Token], source: str, span: Span, display: bool) -> None:  # noqa: FBT001
        self.tokens = tokens
        self.position = 0
        self.source = source
        self.span = span
        self.display = display

    def refuse(self, message: str, *hints: str) -> NoReturn:
        refuse(message, self.source, self.span, *hints)

    def within(self, nodes: list[Any]) -> Layout:
        """The contents of a group."""
        return _Reader(tokens_of(nodes, self.source, self.span), self.source, self.span, self.display).read_all()

    def peek(self) -> Token | None:
        return self.tokens[self.position] if self.position < len(self.tokens) else None

    def take(self, wanted_for: str) -> Token:
        token = self.peek()
        if token is None:
            self.refuse(f"nothing after {wanted_for}")
        self.position += 1
        return token

    # ---- rows -----------------------------------------------------------------------------------------------------

    def read_all(self) -> Layout:
        items = self.read_until(lambda token: False)  # noqa: ARG005
        if self.peek() is not None:
            self.refuse("an unbalanced bracket")
        return row(*items) if items else Row(())

    def read_until(self, ends: Callable[[Token], bool]) -> list[Layout]:
        """Items up to a token that ends the row, or one that closes a bracket."""
        items: list[Layout] = []
        while (token := self.peek()) is not None and not ends(token):
            if self.closes(token):
                break
            items.extend(self.read_item(items))
        return items

    def closes(self, token: Token) -> bool:
        return token.text in _CLOSING and token.kind != "group" if token.kind == "macro" else token.text in (")", "]")

    def read_item(self, before: list[Layout]) -> list[Layout]:
        """One item with its scripts; nothing for a macro that only spaces."""
        token = self.take("the formula")
        if token.kind == "macro" and (token.text in _NO_SPACES or token.text in _SIZES):
            return []
        if token.kind == "character" and token.text in "_^'":
            self.refuse(f"`{token.text}` without anything before it")
        nucleus = self.nucleus(token, before)
        return [self.with_scripts(nucleus)]

    def with_scripts(self, nucleus: Layout) -> Layout:
        lower: Layout | None = None
        upper: list[Layout] = []
        has_upper = False
        while (token := self.peek()) is not None and token.kind == "character" and token.text in ("_", "^", "'"):
            self.position += 1
            if token.text == "'":
                upper.append(Symbol("′"))
            elif token.text == "_":
                if lower is not None:
                    self.refuse("two subscripts on one symbol")
                lower = self.argument("`_`")
            else:
                if has_upper:
                    self.refuse("two superscripts on one symbol")
                has_upper = True
                upper.append(self.argument("`^`"))
        if lower is None and not upper:
            return nucleus
        raised = row(*upper) if upper else None
        if isinstance(nucleus, BigOperator):
            return BigOperator(nucleus.symbol, lower, raised, stacked=nucleus.stacked)
        if isinstance(nucleus, Sign):
            self.refuse(f"a script on the sign {nucleus.text}")
        return Scripts(nucleus, lower, raised)

    def argument(self, wanted_for: str) -> Layout:
        token = self.take(wanted_for)
        return self.within(token.node.nodelist) if token.kind == "group" else self.nucleus(token, [])

    # ---- single things --------------------------------------------------------------------------------------------

    def nucleus(self, token: Token, before: list[Layout]) -> Layout:
        if token.kind == "group":
            return self.within(token.node.nodelist)
        if token.kind == "environment":
            return self.matrix(token)
        if token.text in _EITHER and token.kind == "character":
            return self.bar(token)
        if token.kind == "macro" and token.text in ("|", "Vert", "vert"):
            return self.between(token, "‖" if token.text != "vert" else "|", lambda other: _same(other, token))
        if token.text in _OPENING and token.kind in ("character", "macro"):
            return self.fence(_OPENING[token.text])
        return self.character(token.text, before) if token.kind == "character" else self.macro(token)

    def character(self, character: str, before: list[Layout]) -> Layout:
        if character.isdigit():
            return self.number(character)
        if character in _BY_CHARACTER:
            text, role = _BY_CHARACTER[character]
            return Sign(text, Role.PREFIX if role is Role.SUM and _is_unary(before) else role)
        if character in _BIG_CHARACTERS:
            return BigOperator(character, stacked=self.display)
        if character.isalpha() or character in _LETTERS:
            return Symbol(character)
        if character == "~":
            return Text(" ")
        if character == ".":
            return Sign(".", Role.PUNCTUATION)
        if character == "!":
            return Symbol("!", Style.UPRIGHT)
        return self.refuse(f"the character `{character}`")

    def number(self, digits: str) -> Layout:
        while (
            (token := self.peek()) is not None
            and token.kind == "character"
            and (token.text.isdigit() or (token.text == "." and self.digit_follows()))
        ):
            digits += token.text
            self.position += 1
        return Symbol(digits, Style.UPRIGHT)

    def digit_follows(self) -> bool:
        after = self.tokens[self.position + 1 : self.position + 2]
        return bool(after) and after[0].text.isdigit()

    # ---- brackets -------------------------------------------------------------------------------------------------

    def fence(self, opening: str) -> Layout:
        items = self.read_until(lambda token: False)  # noqa: ARG005
        closing = self.take("an opening bracket")
        return Fence(opening, row(*items), _CLOSING[closing.text])

    def bar(self, token: Token) -> Layout:
        """`|`: a pair around something where they pair up on this level, otherwise the bar of a condition."""
        rest = [other for other in self.tokens[self.position :] if _same(other, token)]
        if len(rest) % 2 == 0:
            return Sign("∣", Role.RELATION)
        return self.between(token, "|", lambda other: _same(other, token))

    def between(self, token: Token, bar: str, ends: Callable[[Token], bool]) -> Layout:
        items = self.read_until(ends)
        closing = self.peek()
        if closing is None or not ends(closing):
            self.refuse(f"an unpaired `{token.text}`")
        self.position += 1
        return Fence(bar, row(*items), bar)

    def left_right(self) -> Layout:
        opening = self.delimiter(_OPENING | _EITHER)
        items = self.read_until(lambda token: token.kind == "macro" and token.text == "right")
        end = self.peek()
        if end is None or end.text != "right":
            self.refuse(r"`\left` without `\right`")
        self.position += 1
        return Fence(opening, row(*items), self.delimiter(_CLOSING | _EITHER))

    def delimiter(self, known: dict[str, str]) -> str:
        token = self.take(r"`\left` or `\right`")
        if token.kind == "character" and token.text == ".":
            return ""
        if token.kind == "macro" and token.text == "|":
            return "‖"
        if token.text not in known:
            self.refuse(f"the bracket `{token.text}`")
        return known[token.text]

    # ---- macros ---------------------------------------------------------------------------------------------------

    def macro(self, token: Token) -> Layout:
        name = token.text
        for table, make in _MACROS:
            if name in table:
                return make(self, token)
        near = get_close_matches(name, [known for table, _ in _MACROS for known in table if known.isalpha()], n=1)
        hint = f"did you mean \\{near[0]}?" if near else "\\operatorname{…} and \\text{…} take words"
        return self.refuse(f"the unknown macro `\\{name}`", hint)

    def arguments(self, token: Token) -> list[Layout]:
        return [self.of_argument(node) for node in token.node.nodeargd.argnlist if node is not None]

    def of_argument(self, node: Any) -> Layout:
        is_group = type(node).__name__ == "LatexGroupNode"
        return self.within(node.nodelist if is_group else [node])

    def words(self, token: Token) -> str:
        r"""The argument of `\text` and `\operatorname` as written."""
        node = token.node.nodeargd.argnlist[-1]
        nodes = node.nodelist if type(node).__name__ == "LatexGroupNode" else [node]
        text = "".join(part.latex_verbatim() for part in nodes).replace(r"\,", " ")
        if any(character in text for character in "\\${}"):
            self.refuse(f"`{text}`, which is not plain words,")
        return text

    def matrix(self, token: Token) -> Layout:
        if token.text != "bmatrix":
            self.refuse(f"the unknown environment `{token.text}`", "matrices are written with bmatrix")
        rows: list[list[list[Token]]] = [[[]]]
        for inner in tokens_of(token.node.nodelist, self.source, self.span):
            if inner.kind == "macro" and inner.text == "\\":
                rows.append([[]])
            elif inner.kind == "character" and inner.text == "&":
                rows[-1].append([])
            else:
                rows[-1][-1].append(inner)
        if len({len(entries) for entries in rows}) > 1:
            self.refuse("a matrix with rows of different lengths")
        return Matrix(tuple(tuple(self.entry(tokens) for tokens in entries) for entries in rows))

    def entry(self, tokens: list[Token]) -> Layout:
        return _Reader(tokens, self.source, self.span, self.display).read_all()


def _same(token: Token, other: Token) -> bool:
    return token.kind == other.kind and token.text == other.text


def _is_unary(before: list[Layout]) -> bool:
    return not before or isinstance(before[-1], Sign | BigOperator)


# ---- what the macros mean -----------------------------------------------------------------------------------------


def _styled(layout: Layout, style: Style) -> Layout:
    if isinstance(layout, Symbol):
        return Symbol(layout.text, style)
    if isinstance(layout, Row) and all(isinstance(item, Symbol) for item in layout.items):
        return Symbol("".join(item.text for item in layout.items if isinstance(item, Symbol)), style)
    if isinstance(layout, Accent):
        return Accent(layout.mark, _styled(layout.nucleus, style))
    raise ValueError


def _style(reader: _Reader, token: Token) -> Layout:
    (argument,) = reader.arguments(token)
    try:
        return _styled(argument, _STYLES[token.text])
    except ValueError:
        reader.refuse(f"`\\{token.text}` around more than letters")


def _sign(_: _Reader, token: Token) -> Layout:
    return Sign(*SIGNS[token.text])


def _fraction(reader: _Reader, token: Token) -> Layout:
    over, under = reader.arguments(token)
    return Fraction(over, under, small=token.text == "tfrac" or (token.text == "frac" and not reader.display))


def _binomial(reader: _Reader, token: Token) -> Layout:
    return BinomialCoefficient(*reader.arguments(token))


def _root(reader: _Reader, token: Token) -> Layout:
    *degree, radicand = reader.arguments(token)
    return Root(radicand, degree[0] if degree else None)


def _operator(reader: _Reader, token: Token) -> Layout:
    starred = token.node.nodeargd.argnlist[0] is not None
    name = reader.words(token).strip()
    return BigOperator(name, stacked=reader.display) if starred else OperatorName(name)


_MACROS: tuple[tuple[Any, Callable[[_Reader, Token], Layout]], ...] = (
    (GREEK, lambda _, token: Symbol(GREEK[token.text])),
    (ORDINARY, lambda _, token: Symbol(ORDINARY[token.text])),
    (SIGNS, _sign),
    (BIG, lambda reader, token: BigOperator(BIG[token.text], stacked=reader.display)),
    (NAMED, lambda _, token: OperatorName(token.text)),
    (NAMED_WITH_LIMITS, lambda reader, token: BigOperator(token.text, stacked=reader.display)),
    (ACCENTS, lambda reader, token: Accent(token.text, reader.arguments(token)[0])),
    (_STYLES, _style),
    (_SPACES, lambda _, token: Text(_SPACES[token.text])),
    (("frac", "dfrac", "tfrac"), _fraction),
    (("binom",), _binomial),
    (("sqrt",), _root),
    (("operatorname",), _operator),
    (("text",), lambda reader, token: Text(reader.words(token))),
    (("left",), lambda reader, _: reader.left_right()),
)
