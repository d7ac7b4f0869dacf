"""Layout → one line of Unicode for the terminal: `∑ₖ pₖ log(pₖ / qₖ)`. A fraction takes a slash and its brackets."""

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
from notesc.mathematics.vocabulary import ACCENTS

_LOWERED = dict(zip("0123456789+−=()aehijklmnoprstuvxβγρϕχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True))
_RAISED = dict(
    zip("0123456789+−=()abcdefghijklmnoprstuvwxyz⊤′∗", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ′*", strict=True)
)
_BOLD_DIGITS = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
_DOUBLE_STRUCK = {"R": "ℝ", "N": "ℕ", "Z": "ℤ", "Q": "ℚ", "C": "ℂ", "P": "ℙ", "E": "𝔼"}
_SPACED = (Role.RELATION, Role.SUM, Role.CONNECTIVE)


def to_text(layout: Layout) -> str:
    """One line of plain text. Raises TypeError for a layout that has no rule."""
    rule = _RULES.get(type(layout))
    if rule is None:
        raise TypeError(f"no text for a {type(layout).__name__}")
    return rule(layout)


def _symbol(layout: Symbol) -> str:
    if layout.style is Style.BOLD and layout.text.isdigit():
        return layout.text.translate(_BOLD_DIGITS)
    if layout.style is Style.BLACKBOARD:
        return _DOUBLE_STRUCK.get(layout.text, layout.text)
    return layout.text


def _sign(layout: Sign) -> str:
    if layout.role is Role.JUXTAPOSITION:
        return " "
    if layout.role is Role.PUNCTUATION:
        return f"{layout.text} "
    if layout.role is Role.PREFIX:
        return layout.text
    return f" {layout.text} "


# ---- rows ---------------------------------------------------------------------------------------------------------


def _row(layout: Row) -> str:
    text = ""
    for position, item in enumerate(layout.items):
        before = layout.items[position - 1] if position else None
        after = layout.items[position + 1] if position + 1 < len(layout.items) else None
        piece = _bracketed(to_text(item)) if _needs_brackets(item, before, after) else to_text(item)
        text += _gap(before, item, piece) + piece
    return text


def _needs_brackets(item: Layout, before: Layout | None, after: Layout | None) -> bool:
    """Whether a fraction stands next to something that its slash would take in, or that would take it in."""
    if not isinstance(item, Fraction):
        return False
    return any(neighbour is not None and not _separates(neighbour) for neighbour in (before, after))


def _separates(item: Layout) -> bool:
    return isinstance(item, Text | BigOperator) or (
        isinstance(item, Sign) and item.role not in (Role.PRODUCT, Role.JUXTAPOSITION)
    )


def _gap(before: Layout | None, item: Layout, piece: str) -> str:
    """A blank between two neighbours without a sign between them, where they would run together."""
    if before is not None and isinstance(item, Differential):
        return " "
    if before is None or isinstance(item, Sign | Text) or isinstance(before, Sign | Text | Delimiter):
        return ""
    if isinstance(before, Symbol) or _is_nucleus_of(before, "∂"):
        return ""
    if isinstance(before, BigOperator | Fraction | Fence) or _is_nucleus_of(before, "∇"):
        return " "
    is_name = isinstance(before.nucleus if isinstance(before, Scripts) else before, OperatorName)
    return " " if is_name and not piece.startswith("(") else ""


def _is_nucleus_of(layout: Layout, character: str) -> bool:
    return isinstance(layout, Scripts) and layout.nucleus == Symbol(character)


def _bracketed(text: str) -> str:
    return f"({text})"


# ---- fractions and scripts ----------------------------------------------------------------------------------------


def _fraction(layout: Fraction) -> str:
    return f"{_operand(layout.numerator, over=True)} / {_operand(layout.denominator, over=False)}"


def _operand(layout: Layout, *, over: bool) -> str:
    """One side of a slash: a product may stand before it without brackets, nothing but a single thing after it."""
    items = layout.items if isinstance(layout, Row) else (layout,)
    if over:
        loose = any(isinstance(item, Sign) and item.role is not Role.JUXTAPOSITION for item in items)
        needs = loose or any(isinstance(item, BigOperator | OperatorName | Fraction | Evaluated) for item in items)
    else:
        needs = isinstance(layout, Fraction | Evaluated) or not _is_one_thing(items)
    text = to_text(layout)
    return _bracketed(text) if needs else text


def _is_one_thing(items: tuple[Layout, ...]) -> bool:
    """A single item, a name with its argument in brackets, or ∂ and a variable."""
    if len(items) == 1:
        return True
    first, *rest = items
    return len(rest) == 1 and (first == Symbol("∂") or isinstance(rest[0], Fence))


def _scripts(layout: Scripts) -> str:
    text = to_text(layout.nucleus)
    if layout.lower is not None:
        text += _script(layout.lower, _LOWERED, "_")
    if layout.upper is not None:
        text += _script(layout.upper, _RAISED, "^")
    return text


def _script(layout: Layout, table: dict[str, str], mark: str) -> str:
    """In small characters where Unicode has them all, otherwise after `_` or `^`, in braces unless it is one character.

    A subscript of several characters that are not all small keeps its braces, so that one sees where it ends.
    """
    text = to_text(layout)
    if _is_plain(layout) and all(character in table for character in text):
        return "".join(table[character] for character in text)
    return mark + (text if len(text) == 1 else f"{{{text}}}")


def _is_plain(layout: Layout) -> bool:
    """Whether nothing but letters, digits and a leading minus stands in it."""
    items = layout.items if isinstance(layout, Row) else (layout,)
    return all(isinstance(item, Symbol | Text) or item == Sign("−", Role.PREFIX) for item in items)


def _big_operator(layout: BigOperator) -> str:
    lower = "" if layout.lower is None else _script(layout.lower, _LOWERED, "_")
    return layout.symbol + lower + ("" if layout.upper is None else _script(layout.upper, _RAISED, "^"))


def _accent(layout: Accent) -> str:
    return to_text(layout.nucleus) + ACCENTS[layout.mark]


def _root(layout: Root) -> str:
    degree = "" if layout.degree is None else _script(layout.degree, _RAISED, "^")
    return f"{degree}√({to_text(layout.radicand)})"


def _evaluated(layout: Evaluated) -> str:
    return f"[{to_text(layout.body)}]_{{{to_text(layout.condition)}}}"


def _matrix(layout: Matrix) -> str:
    return "[" + "; ".join(", ".join(to_text(entry) for entry in entries) for entries in layout.rows) + "]"


def _choices(layout: Choices) -> str:
    lines = []
    for value, condition in layout.rows:
        where = "otherwise" if condition is None else f"if {to_text(condition)}"
        lines.append(f"{to_text(value)} {where}")
    return "{" + "; ".join(lines) + "}"


_RULES: dict[type[Layout], Callable[[Any], str]] = {
    Symbol: _symbol,
    Sign: _sign,
    OperatorName: lambda layout: layout.name,
    Text: lambda layout: layout.text,
    Row: _row,
    Fraction: _fraction,
    BinomialCoefficient: lambda layout: f"binomial({to_text(layout.upper)}, {to_text(layout.lower)})",
    Root: _root,
    Scripts: _scripts,
    Accent: _accent,
    BigOperator: _big_operator,
    Differential: lambda layout: f"d{to_text(layout.variable)}",
    Fence: lambda layout: f"{layout.opening}{to_text(layout.body)}{layout.closing}",
    Delimiter: lambda layout: layout.text,
    Matrix: _matrix,
    Choices: _choices,
    Evaluated: _evaluated,
}
