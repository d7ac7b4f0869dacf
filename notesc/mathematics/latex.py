r"""Layout → LaTeX, for math mode. Needs amsmath, amssymb and bm."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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
from notesc.mathematics.measure import bracket_size
from notesc.mathematics.vocabulary import DELIMITERS, LATEX_OF, NAMED, NAMED_WITH_LIMITS

_ENDS_IN_COMMAND = re.compile(r"\\[A-Za-z]+\Z")
_SIZES = ("", "big", "Big", "bigg", "Bigg")
_TEXT_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}


def to_latex(layout: Layout) -> str:
    """LaTeX source for math mode. Raises TypeError for a layout that has no rule."""
    source = _emitted(layout)
    first = layout.items[0] if isinstance(layout, Row) and layout.items else layout
    is_signed = isinstance(first, Sign) and first.role is Role.PREFIX and source.startswith("-")
    # after an alignment mark a bare minus would have the space of a difference
    return "{-}" + source[1:] if is_signed else source


def _emitted(layout: Layout) -> str:
    rule = _RULES.get(type(layout))
    if rule is None:
        raise TypeError(f"no LaTeX for a {type(layout).__name__}")
    return rule(layout)


def _joined(pieces: Iterable[str]) -> str:
    """The pieces side by side, with a blank where a command would run into a letter."""
    text = ""
    for piece in pieces:
        if piece and piece[0].isalpha() and _ENDS_IN_COMMAND.search(text):
            text += " "
        text += piece
    return text


def _escaped(text: str) -> str:
    return "".join(_TEXT_ESCAPES.get(character, character) for character in text)


# ---- symbols ------------------------------------------------------------------------------------------------------

_ALPHABETS = {
    Style.ITALIC: "mathit",
    Style.UPRIGHT: "mathrm",
    Style.BOLD: "mathbf",
    Style.BLACKBOARD: "mathbb",
    Style.CALLIGRAPHIC: "mathcal",
}


def _symbol(layout: Symbol) -> str:
    text, style = layout.text, layout.style
    if text == ":":
        return "{:}"  # without the space of a relation
    if text in LATEX_OF:
        return rf"\boldsymbol{{{LATEX_OF[text]}}}" if style is Style.BOLD else LATEX_OF[text]
    if not text.isascii():
        shape = "textbf" if style is Style.BOLD else "textit"
        return rf"\text{{\{shape}{{{_escaped(text)}}}}}"
    if (style is Style.ITALIC and len(text) == 1) or (style is Style.UPRIGHT and not text.isalpha()):
        return text
    return rf"\{_ALPHABETS[style]}{{{text}}}"


def _sign(layout: Sign) -> str:
    name = LATEX_OF.get(layout.text, layout.text)
    if layout.role is Role.CONNECTIVE:
        return rf"\;\;{name}\;\;"
    if layout.role is Role.RELATION:
        return f" {name} "
    return f" {name} " if layout.role is Role.SUM else name


def _operator_name(layout: OperatorName) -> str:
    known = layout.name in NAMED or layout.name in NAMED_WITH_LIMITS
    return f"\\{layout.name}" if known else rf"\operatorname{{{layout.name}}}"


def _big_operator(layout: BigOperator) -> str:
    if layout.symbol in LATEX_OF:
        name = LATEX_OF[layout.symbol]
    elif layout.symbol in NAMED_WITH_LIMITS:
        name = f"\\{layout.symbol}"
    else:
        spaced = layout.symbol.replace(" ", r"\,")
        name = rf"\operatorname*{{{spaced}}}"
    return name + _scripts_of(layout.lower, layout.upper)


# ---- composites ---------------------------------------------------------------------------------------------------


def _row(layout: Row) -> str:
    items = list(layout.items)
    first = items[0] if items else None
    begins_with_sign = isinstance(first, Sign) and first.role in (Role.SUM, Role.PRODUCT, Role.RELATION)
    pieces = [_emitted(item) for item in items]
    if begins_with_sign:  # a broken line goes on: an empty left side keeps the space around the sign
        pieces[0] = "{}" + pieces[0].lstrip()
    return _joined(pieces)


def _fraction(layout: Fraction) -> str:
    command = r"\tfrac" if layout.small else r"\frac"
    return f"{command}{{{_emitted(layout.numerator)}}}{{{_emitted(layout.denominator)}}}"


def _root(layout: Root) -> str:
    degree = "" if layout.degree is None else f"[{_emitted(layout.degree)}]"
    return rf"\sqrt{degree}{{{_emitted(layout.radicand)}}}"


def _scripts_of(lower: Layout | None, upper: Layout | None) -> str:
    text = "" if lower is None else f"_{{{_emitted(lower)}}}"
    return text if upper is None else f"{text}^{{{_emitted(upper)}}}"


def _scripts(layout: Scripts) -> str:
    return _emitted(layout.nucleus) + _scripts_of(layout.lower, layout.upper)


def _accent(layout: Accent) -> str:
    return rf"\{layout.mark}{{{_emitted(layout.nucleus)}}}"


def _delimiter_text(character: str, *, opens: bool, size: int) -> str:
    command = DELIMITERS[character][0 if opens else 1] if character else "."
    if not size:
        return command if character else ""
    return f"\\{_SIZES[size]}{'l' if opens else 'r'}{command}"


def _fence(layout: Fence) -> str:
    size = bracket_size(layout.body)
    opening = _delimiter_text(layout.opening, opens=True, size=size)
    closing = _delimiter_text(layout.closing, opens=False, size=size)
    return _joined([opening, _emitted(layout.body), closing])


def _delimiter(layout: Delimiter) -> str:
    return _delimiter_text(layout.text, opens=layout.opens, size=layout.size)


def _matrix(layout: Matrix) -> str:
    rows = r" \\ ".join(" & ".join(_emitted(entry) for entry in entries) for entries in layout.rows)
    return rf"\begin{{bmatrix}} {rows} \end{{bmatrix}}"


def _choices(layout: Choices) -> str:
    lines = []
    for value, condition in layout.rows:
        where = r"\text{otherwise}" if condition is None else rf"\text{{if }} {_emitted(condition)}"
        lines.append(f"{_emitted(value)} & {where}")
    rows = r" \\ ".join(lines)
    return rf"\begin{{cases}} {rows} \end{{cases}}"


def _evaluated(layout: Evaluated) -> str:
    return rf"\left. {_emitted(layout.body)} \right|_{{{_emitted(layout.condition)}}}"


_RULES: dict[type[Layout], Callable[[Any], str]] = {
    Symbol: _symbol,
    Sign: _sign,
    OperatorName: _operator_name,
    Text: lambda layout: rf"\text{{{_escaped(layout.text)}}}",
    Row: _row,
    Fraction: _fraction,
    BinomialCoefficient: lambda layout: rf"\binom{{{_emitted(layout.upper)}}}{{{_emitted(layout.lower)}}}",
    Root: _root,
    Scripts: _scripts,
    Accent: _accent,
    BigOperator: _big_operator,
    Differential: lambda layout: rf"\,\mathrm{{d}}{_emitted(layout.variable)}",
    Fence: _fence,
    Delimiter: _delimiter,
    Matrix: _matrix,
    Choices: _choices,
    Evaluated: _evaluated,
}
