"""Names as authors write them → symbols on the page: for sizes, indices, variables, definitions and opaque functions.

`ell` is ℓ, `sigma_hat` is σ̂; parts after `_` are subscripts, upright when they are words (`x_test`); primes are primes.
Scalars are italic, columns, rows and matrices bold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from notesc.language.shapes import Shape
from notesc.mathematics.layout import Accent, Layout, Scripts, Style, Symbol, Text, row, separated
from notesc.mathematics.vocabulary import ACCENTS, GREEK

_SPELLED = {**GREEK, "lam": "λ", "ell": "ℓ", "eps": "ε"}
_STAR = "star"
_NUMBERED = re.compile(r"(?P<word>[^\W\d_]+)(?P<number>\d+)\Z")


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart."""

    letter: str  # a letter, or a word
    marks: tuple[str, ...]  # accents, innermost first
    subscripts: tuple[Layout, ...]
    superscripts: tuple[Layout, ...]  # primes and stars

    @property
    def has_plain_subscript(self) -> bool:
        """Whether a subscript of the name could be mistaken for that of a component."""
        return any(not isinstance(subscript, Text) for subscript in self.subscripts)

    def symbol(self, style: Style) -> Layout:
        """The letter with its accents, without scripts."""
        if len(self.letter) > 1 and style is Style.ITALIC:
            style = Style.UPRIGHT
        layout: Layout = Symbol(self.letter, style)
        for mark in self.marks:
            layout = Accent(mark, layout)
        return layout

    def layout(self, style: Style, components: tuple[Layout, ...] = ()) -> Layout:
        """The whole symbol; `components` are subscripts that come after those of the name."""
        own = list(self.subscripts)
        if components:
            own.append(adjoined(components))
        lower = separated(own) if own else None
        upper = row(*self.superscripts) if self.superscripts else None
        symbol = self.symbol(style)
        return symbol if lower is None and upper is None else Scripts(symbol, lower, upper)


@cache
def parse_name(name: str) -> Name:
    """A name taken apart; the grammar of names is `notesc.language.names`."""
    stem = name.rstrip("'")
    first, *rest = stem.split("_")
    marks: list[str] = []
    subscripts: list[Layout] = []
    superscripts: list[Layout] = []
    numbered = _NUMBERED.match(first)
    if numbered:
        first = numbered["word"]
        subscripts.append(Symbol(numbered["number"], Style.UPRIGHT))
    for part in rest:
        if part in ACCENTS:
            marks.append(part)
        elif part == _STAR:
            superscripts.append(Symbol("∗"))
        else:
            subscripts.append(_subscript(part))
    superscripts.extend(Symbol("′") for _ in name[len(stem) :])
    return Name(_SPELLED.get(first, first), tuple(marks), tuple(subscripts), tuple(superscripts))


def _subscript(part: str) -> Layout:
    if part.isdigit():
        return Symbol(part, Style.UPRIGHT)
    spelled = _SPELLED.get(part, part)
    return Symbol(spelled) if len(spelled) == 1 else Text(part)


def style_of(shape: Shape) -> Style:
    """Italic for scalars, bold for columns, rows and matrices."""
    return Style.ITALIC if shape.is_scalar else Style.BOLD


def symbol(name: str, shape: Shape) -> Layout:
    """The symbol of a named thing of this shape."""
    return parse_name(name).layout(style_of(shape))


def adjoined(subscripts: tuple[Layout, ...]) -> Layout:
    """Subscripts side by side, as in X_{ik}; with commas where one is more than a letter, as in X_{i,2}."""
    if len(subscripts) == 1 or all(_is_letter(subscript) for subscript in subscripts):
        return row(*subscripts)
    return separated(subscripts)


def _is_letter(layout: Layout) -> bool:
    if isinstance(layout, Scripts):  # a primed letter
        return layout.lower is None and _is_letter(layout.nucleus)
    return isinstance(layout, Symbol) and len(layout.text) == 1 and layout.style is Style.ITALIC
