"""The Layout: mathematics as it stands on the page, in no particular output language.

Notation makes it from terms, and the reader of author-written LaTeX from text; each emitter turns it into one language.
Characters are Unicode; every bracket on the page is in the tree, and emitters add none (the one-line text output, which
has no stacked fractions, adds those that the slash needs).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Style(Enum):
    """The alphabet a symbol is set in."""

    ITALIC = "italic"
    UPRIGHT = "upright"
    BOLD = "bold"  # Latin letters and digits upright, Greek letters as the language slants them
    BLACKBOARD = "blackboard"
    CALLIGRAPHIC = "calligraphic"


class Role(Enum):
    """What a sign does between its neighbours: it decides the space around it, and whether a line may break there."""

    RELATION = "relation"  # =, ≤, ∈
    SUM = "sum"  # + and − between two terms
    PRODUCT = "product"  # ·, ⊙, ⊘, ⊗, / between two factors
    JUXTAPOSITION = "juxtaposition"  # the invisible sign of a product
    PREFIX = "prefix"  # the minus of a negative, ¬, ∀
    PUNCTUATION = "punctuation"  # , ; :
    CONNECTIVE = "connective"  # ∧ ∨ ⇒ ⇔ between propositions


class Layout:
    """A piece of mathematics on the page."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Symbol(Layout):
    """A letter, a whole number or a word that names one thing."""

    text: str  # one letter or sign, or several digits, or a word
    style: Style = Style.ITALIC


@dataclass(frozen=True, slots=True)
class Sign(Layout):
    """A sign between things, or before one."""

    text: str  # one character; "" for an invisible sign
    role: Role


@dataclass(frozen=True, slots=True)
class OperatorName(Layout):
    """The name of a function in upright letters, as in log x."""

    name: str


@dataclass(frozen=True, slots=True)
class Text(Layout):
    """Words inside mathematics; their spaces count."""

    text: str


@dataclass(frozen=True, slots=True)
class Row(Layout):
    """Things one after the other."""

    items: tuple[Layout, ...]


@dataclass(frozen=True, slots=True)
class Fraction(Layout):
    """A stacked fraction."""

    numerator: Layout
    denominator: Layout
    small: bool = False  # in the size of running text


@dataclass(frozen=True, slots=True)
class BinomialCoefficient(Layout):
    """A number above another between brackets."""

    upper: Layout
    lower: Layout


@dataclass(frozen=True, slots=True)
class Root(Layout):
    """A root; a square root when there is no degree."""

    radicand: Layout
    degree: Layout | None = None


@dataclass(frozen=True, slots=True)
class Scripts(Layout):
    """One nucleus with at most one subscript and at most one superscript."""

    nucleus: Layout
    lower: Layout | None = None
    upper: Layout | None = None


@dataclass(frozen=True, slots=True)
class Accent(Layout):
    """A mark over a symbol."""

    mark: str  # a key of vocabulary.ACCENTS: hat, bar, tilde …
    nucleus: Layout


@dataclass(frozen=True, slots=True)
class BigOperator(Layout):
    """Σ, ∏, ∫ or a named operator such as arg min, with what stands below and above; its body follows in the row."""

    symbol: str  # one character, or a word
    lower: Layout | None = None
    upper: Layout | None = None
    stacked: bool = True  # limits below and above, as in a display, or at the side, as in running text


@dataclass(frozen=True, slots=True)
class Differential(Layout):
    """The dx at the end of an integral."""

    variable: Layout


@dataclass(frozen=True, slots=True)
class Fence(Layout):
    """Something between brackets that are as tall as it needs."""

    opening: str  # one character; "" where nothing is printed
    body: Layout
    closing: str


@dataclass(frozen=True, slots=True)
class Delimiter(Layout):
    """One half of a pair of brackets that stand on two lines."""

    text: str  # one character
    opens: bool
    size: int = 0  # 0 for the height of a letter, up to 4


@dataclass(frozen=True, slots=True)
class Matrix(Layout):
    """Entries in rows and columns, between square brackets."""

    rows: tuple[tuple[Layout, ...], ...]


@dataclass(frozen=True, slots=True)
class Choices(Layout):
    """Values one below the other after a brace, each with the condition under which it holds."""

    rows: tuple[tuple[Layout, Layout | None], ...]  # None for what holds otherwise


@dataclass(frozen=True, slots=True)
class Evaluated(Layout):
    """Something taken at a point: a bar on the right with the condition below."""

    body: Layout
    condition: Layout


def row(*items: Layout) -> Layout:
    """The items in a row, rows among them opened; a single item is itself."""
    flat: list[Layout] = []
    for item in items:
        flat.extend(item.items if isinstance(item, Row) else (item,))
    return flat[0] if len(flat) == 1 else Row(tuple(flat))


def separated(items: tuple[Layout, ...] | list[Layout], mark: str = ",") -> Layout:
    """The items with a punctuation mark between each two."""
    parts: list[Layout] = []
    for item in items:
        if parts:
            parts.append(Sign(mark, Role.PUNCTUATION))
        parts.append(item)
    return row(*parts)
