"""What a note says on the page, whatever the page is made of: plain records, which a writer turns into text.

Inline pieces stand in a line of prose; blocks stand below each other. Every choice about content (numbers, labels,
wording, marks) is made before a `Document` exists; a writer only decides how it looks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from notesc.mathematics import Layout

# ---- inline pieces ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """Literal text; nothing in it has a special meaning."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Slightly emphasised."""

    pieces: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Strongly emphasised."""

    pieces: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Literal text in a typewriter face."""

    text: str


@dataclass(frozen=True, slots=True)
class Mathematics:
    """A formula in a line of text."""

    layout: Layout


@dataclass(frozen=True, slots=True)
class Link:
    """Pieces that lead to an address outside of the document."""

    address: str  # http, https or mailto
    pieces: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class CrossReference:
    """Pieces that lead to a place in the same document."""

    target: str  # an anchor: "fact-2"
    pieces: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph."""


Inline = Text | Emphasis | Strong | Code | Mathematics | Link | CrossReference | LineBreak
Line = tuple[Inline, ...]

# ---- blocks of prose ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    line: int  # the script's line, as in every block; 0 where unknown
    pieces: Line


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading that an author wrote in Markdown; not numbered."""

    line: int
    pieces: Line


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is blocks."""

    line: int
    first: int | None  # the first number of an ordered list; None where the items are not numbered
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody else's words."""

    line: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Literal lines in a typewriter face."""

    line: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between two thoughts."""

    line: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table that an author wrote in Markdown; every row has as many cells as the header."""

    line: int
    alignments: tuple[str, ...]  # "left", "center" or "right", one for each column
    header: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Display:
    """A formula on a line of its own."""

    line: int
    layout: Layout


# ---- blocks of mathematics ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mark:
    """How something was settled."""

    status: str  # a value of kernel.Status: decides the drawing
    word: str  # printed beside the drawing where the status is less than attested; "" otherwise
    alarming: bool  # the author has not waived it: it must be seen at a glance


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """A numbered heading."""

    line: int
    number: int
    title: str


@dataclass(frozen=True, slots=True)
class DefinitionDisplay:
    """A name is given to a term."""

    line: int
    anchor: str
    label: str  # "D1"
    name: Layout  # the new name with the arguments it is shown with
    body: Layout
    description: Line


@dataclass(frozen=True, slots=True)
class AssumptionDisplay:
    """A hypothesis of the note, where it is made."""

    line: int
    anchor: str
    label: str  # "A1"
    statement: Layout
    reason: Line


@dataclass(frozen=True, slots=True)
class DerivationLine:
    """One step of a chain: relation and right-hand side, and why."""

    line: int
    anchor: str
    number: int  # of the step, counted through the note
    relation: Layout  # the sign between the line before and this one
    right: Layout
    reason: Line
    mark: Mark
    remark: Line  # what the reader must know about a step that does not pass; empty otherwise


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact with a label of its own: the end-to-end result of a chain, or a claim."""

    line: int
    anchors: tuple[str, ...]
    kind: str  # "Fact" or "Result"
    number: int  # facts and results are counted together
    name: str  # the author's name for it; may be empty
    given: tuple[Layout, ...]  # hypotheses of this claim alone
    statement: Layout | None  # None where the one line above says it already
    reason: Line  # of a claim, or the steps that it sums up
    step: int | None  # the number of a claim's own step
    mark: Mark
    remark: Line
    boxed: bool


@dataclass(frozen=True, slots=True)
class Derivation:
    """A chain: its first side, its steps, and what they establish."""

    line: int
    given: tuple[Layout, ...]  # hypotheses of this chain alone
    start: Layout
    lines: tuple[DerivationLine, ...]
    outcomes: tuple[Statement, ...]


Block = (
    Paragraph
    | Subheading
    | ItemList
    | Quotation
    | Preformatted
    | Rule
    | Table
    | Display
    | SectionHeading
    | DefinitionDisplay
    | AssumptionDisplay
    | Statement
    | Derivation
)

# ---- tables of the document ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NotationRow:
    """One symbol, or several indices of one range."""

    symbols: tuple[Layout, ...]
    meaning: Line  # the author's words
    kind: Line  # what sort of thing it is: shape, domain, properties


@dataclass(frozen=True, slots=True)
class MethodRow:
    """How some of the steps were settled."""

    mark: Mark
    method: str  # the rule or the oracle, with the oracle's version
    steps: str  # their numbers: "1–3, 5"
    count: int


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What a result rests on."""

    result: Line  # a reference to it
    mark: Mark  # the weakest along its derivation
    assumptions: Line  # references to the assumptions it rests on


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """A condition without which something would be undefined."""

    condition: Layout
    settled_by: Line
    steps: str


@dataclass(frozen=True, slots=True)
class LegendRow:
    """What a mark means."""

    mark: Mark
    meaning: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole note."""

    title: str
    topics: tuple[str, ...]
    line: int  # the script's line that makes the note
    standing: Mark  # the weakest status of a step
    verdict: Line  # how many steps there are and how they were settled, in a sentence
    summary: tuple[Block, ...]
    notation: tuple[NotationRow, ...]
    conventions: tuple[Line, ...]  # those that matter to this note
    blocks: tuple[Block, ...]
    methods: tuple[MethodRow, ...]
    evaluation: Line  # what the independent evaluator did, in a sentence
    tools: Line  # what it was checked with, and the versions
    results: tuple[ResultRow, ...]
    conditions: tuple[ConditionRow, ...]
    legend: tuple[LegendRow, ...]
