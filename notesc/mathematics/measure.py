"""How wide and tall a Layout comes out, in em, estimated: enough to break lines and to choose the size of brackets."""

from __future__ import annotations

import unicodedata
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

_SCRIPT = 0.72  # the size of a script, of that of its nucleus
_WIDE_LETTERS = frozenset("mwMWQOGDHNUVXYABCKRTΣΠΩΦΨΘΔΛΓΞ")
_SIGN_WIDTHS = {
    Role.RELATION: 1.35,
    Role.SUM: 1.25,
    Role.PRODUCT: 0.85,
    Role.JUXTAPOSITION: 0.02,
    Role.PREFIX: 0.8,
    Role.PUNCTUATION: 0.45,
    Role.CONNECTIVE: 2.3,
}


def _letter_width(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    return 0.82 if character in _WIDE_LETTERS else 0.56


def _symbol_width(layout: Symbol) -> float:
    width = sum(_letter_width(character) for character in layout.text)
    return width * 1.2 if layout.style is Style.BOLD else width


def _scripts_width(layout: Scripts) -> float:
    scripts = [width_of(script) for script in (layout.lower, layout.upper) if script is not None]
    return width_of(layout.nucleus) + _SCRIPT * max(scripts, default=0.0) + 0.08


def _big_width(layout: BigOperator) -> float:
    own = 1.35 if len(layout.symbol) == 1 else 0.52 * len(layout.symbol)
    widths = (width_of(limit) * _SCRIPT for limit in (layout.lower, layout.upper) if limit is not None)
    limits = max(widths, default=0.0)
    return (max(own, limits) if layout.stacked else own + limits) + 0.17


def _matrix_width(layout: Matrix) -> float:
    return 1.0 + sum(max(width_of(entry) for entry in column) + 1.0 for column in zip(*layout.rows, strict=True))


def _choices_width(layout: Choices) -> float:
    values = max(width_of(value) for value, _ in layout.rows)
    return values + max(3.9 if condition is None else 1.1 + width_of(condition) for _, condition in layout.rows) + 1.8


_WIDTHS: dict[type[Layout], Callable[[Any], float]] = {
    Symbol: _symbol_width,
    Sign: lambda layout: _SIGN_WIDTHS[layout.role],
    OperatorName: lambda layout: 0.5 * len(layout.name) + 0.17,
    Text: lambda layout: sum(0.28 if character == " " else 0.5 for character in layout.text),
    Row: lambda layout: sum(width_of(item) for item in layout.items),
    Fraction: lambda layout: (
        (max(width_of(layout.numerator), width_of(layout.denominator)) + 0.24) * (_SCRIPT if layout.small else 1.0)
    ),
    BinomialCoefficient: lambda layout: max(width_of(layout.upper), width_of(layout.lower)) + 1.1,
    Root: lambda layout: width_of(layout.radicand) + 0.9,
    Scripts: _scripts_width,
    Accent: lambda layout: width_of(layout.nucleus),
    BigOperator: _big_width,
    Differential: lambda layout: width_of(layout.variable) + 0.72,
    Fence: lambda layout: width_of(layout.body) + (0.42 + 0.12 * bracket_size(layout.body)) * 2,
    Delimiter: lambda layout: 0.42 + 0.12 * layout.size,
    Matrix: _matrix_width,
    Choices: _choices_width,
    Evaluated: lambda layout: width_of(layout.body) + 0.4 + _SCRIPT * width_of(layout.condition),
}


def width_of(layout: Layout) -> float:
    """The width in em. Raises TypeError for a layout that is not in the table."""
    return _WIDTHS[_known(layout, _WIDTHS)](layout)


def _big_height(layout: BigOperator) -> float:
    limits = sum(limit is not None for limit in (layout.lower, layout.upper))
    return 1.5 + 0.3 * limits if layout.stacked and len(layout.symbol) == 1 else 1.2


def _scripts_height(layout: Scripts) -> float:
    tallest = max((height_of(script) for script in (layout.lower, layout.upper) if script is not None), default=1.0)
    return height_of(layout.nucleus) + 0.1 + 0.5 * (tallest - 1.0)


_HEIGHTS: dict[type[Layout], Callable[[Any], float]] = {
    **dict.fromkeys((Symbol, Sign, OperatorName, Text), lambda _: 1.0),
    Row: lambda layout: max((height_of(item) for item in layout.items), default=1.0),
    Fraction: lambda layout: (
        1.3 if layout.small else height_of(layout.numerator) + height_of(layout.denominator) + 0.25
    ),
    BinomialCoefficient: lambda layout: height_of(layout.upper) + height_of(layout.lower) + 0.25,
    Root: lambda layout: height_of(layout.radicand) + 0.1,
    Scripts: _scripts_height,
    Accent: lambda layout: height_of(layout.nucleus) + 0.05,
    BigOperator: _big_height,
    Differential: lambda layout: height_of(layout.variable),
    Fence: lambda layout: height_of(layout.body) + 0.2,
    Delimiter: lambda layout: 1.0 + 0.4 * layout.size,
    Matrix: lambda layout: 1.2 * len(layout.rows),
    Choices: lambda layout: 1.2 * len(layout.rows),
    Evaluated: lambda layout: height_of(layout.body) + 0.2,
}


def height_of(layout: Layout) -> float:
    """The height in em. Raises TypeError for a layout that is not in the table."""
    return _HEIGHTS[_known(layout, _HEIGHTS)](layout)


def bracket_size(body: Layout) -> int:
    """How large brackets around something are: 0 for the height of a letter, up to 4."""
    height = height_of(body)
    return sum(height > limit for limit in (1.17, 1.45, 1.95, 2.8))


def _known(layout: Layout, table: dict[type[Layout], Callable[[Any], float]]) -> type[Layout]:
    if type(layout) not in table:
        raise TypeError(f"no measure for a {type(layout).__name__}")
    return type(layout)
