"""Layout → Typst, for math mode."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.mathematics.layout import (
    Accent,
    BigOperator,
    BinomialCoefficient,
    Choices,
    Delimiter,
    Differential,
    Evaluated,
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
)

_SPECIAL = {"/": "slash", "∗": "ast", "−": "-", "·": "dot.op", "'": "prime", ",": ",", "∣": "divides"}
_HALVES = {"(": "paren.l", ")": "paren.r", "[": "bracket.l", "]": "bracket.r", "{": "brace.l", "}": "brace.r"}
_SIZES = (1.0, 1.2, 1.8, 2.4, 3.0)  # em, of a half bracket
_PAIRED = frozenset({("(", ")"), ("[", "]"), ("{", "}")})


def to_typst(layout: Layout) -> str:
    """Typst source for math mode. Raises TypeError for a layout that has no rule."""
    rule = _RULES.get(type(layout))
    if rule is None:
        raise TypeError(f"no Typst for a {type(layout).__name__}")
    return rule(layout)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _symbol(layout: Symbol) -> str:
    text, style = layout.text, layout.style
    if len(text) > 1 and not text[0].isdigit():
        return f"bold({_quoted(text)})" if style is Style.BOLD else f"upright({_quoted(text)})"
    text = _SPECIAL.get(text, text)
    if style is Style.BOLD:
        return f"upright(bold({text}))" if text.isascii() and text.isalpha() else f"bold({text})"
    if style is Style.UPRIGHT and text.isalpha():
        return f"upright({text})"
    if style is Style.BLACKBOARD:
        return f"bb({text})"
    return f"cal({text})" if style is Style.CALLIGRAPHIC else text


def _sign(layout: Sign) -> str:
    text = _SPECIAL.get(layout.text, layout.text)
    return f"space.quad {text} space.quad" if layout.role is Role.CONNECTIVE else text


def _row(layout: Row) -> str:
    """The items with blanks between them; around words only the blanks that the words have: Typst prints those."""
    text = ""
    previous: Layout | None = None
    for item in layout.items:
        piece = to_typst(item)
        if previous is None and isinstance(item, Sign) and item.role in (Role.SUM, Role.PRODUCT):
            piece = f'class("binary", {piece})'  # a broken line goes on: the space of a sign between two things
        if text and piece and not _is_tight(previous, item):
            text += " "
        text += piece
        previous = item if piece else previous
    return text


def _is_tight(left: Layout | None, right: Layout) -> bool:
    return (isinstance(left, Text) and not left.text.endswith(" ")) or (
        isinstance(right, Text) and not right.text.startswith(" ")
    )


def _big_operator(layout: BigOperator) -> str:
    name = layout.symbol if len(layout.symbol) == 1 else f"op({_quoted(layout.symbol)}, limits: #true)"
    return name + _scripts_of(layout.lower, layout.upper)


def _scripts_of(lower: Layout | None, upper: Layout | None) -> str:
    text = "" if lower is None else f"_({to_typst(lower)})"
    return text if upper is None else f"{text}^({to_typst(upper)})"


def _scripts(layout: Scripts) -> str:
    nucleus = to_typst(layout.nucleus)
    if isinstance(layout.nucleus, Row):  # as one thing, or a gap opens between the name of a function and its brackets
        nucleus = f'class("normal", {nucleus})'
    return nucleus + _scripts_of(layout.lower, layout.upper)


def _fraction(layout: Fraction) -> str:
    text = f"frac({to_typst(layout.numerator)}, {to_typst(layout.denominator)})"
    return f"inline({text})" if layout.small else text


def _root(layout: Root) -> str:
    if layout.degree is None:
        return f"sqrt({to_typst(layout.radicand)})"
    return f"root({to_typst(layout.degree)}, {to_typst(layout.radicand)})"


def _fence(layout: Fence) -> str:
    body = to_typst(layout.body)
    if (layout.opening, layout.closing) in _PAIRED:
        return f"{layout.opening}{body}{layout.closing}"
    return f"lr({_half(layout.opening)} {body} {_half(layout.closing)})"


def _half(character: str) -> str:
    return _HALVES.get(character, character)


def _delimiter(layout: Delimiter) -> str:
    half = _half(layout.text)
    return f"lr(size: #{_SIZES[layout.size]}em, {half})" if layout.size else half


def _matrix(layout: Matrix) -> str:
    rows = "; ".join(", ".join(to_typst(entry) for entry in entries) for entries in layout.rows)
    return f'mat(delim: "[", {rows})'


def _choices(layout: Choices) -> str:
    lines = []
    for value, condition in layout.rows:
        where = '"otherwise"' if condition is None else f'"if" {to_typst(condition)}'
        lines.append(f"{to_typst(value)} & {where}")
    return f"cases({', '.join(lines)})"


_RULES: dict[type[Layout], Callable[[Any], str]] = {
    Symbol: _symbol,
    Sign: _sign,
    OperatorName: lambda layout: f"op({_quoted(layout.name)})",
    Text: lambda layout: _quoted(layout.text.strip()) if layout.text.strip() else "space",
    Row: _row,
    Fraction: _fraction,
    BinomialCoefficient: lambda layout: f"binom({to_typst(layout.upper)}, {to_typst(layout.lower)})",
    Root: _root,
    Scripts: _scripts,
    Accent: lambda layout: f"accent({to_typst(layout.nucleus)}, {layout.mark})",
    BigOperator: _big_operator,
    Differential: lambda layout: f"dif {to_typst(layout.variable)}",
    Fence: _fence,
    Delimiter: _delimiter,
    Matrix: _matrix,
    Choices: _choices,
    Evaluated: lambda layout: f"lr({to_typst(layout.body)} |)_({to_typst(layout.condition)})",
}
