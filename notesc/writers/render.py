"""What all writers share: a format is a record, and a document is written by filling in the format's templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from notesc.document.model import Block, Document, Inline
from notesc.mathematics import break_lines
from notesc.writers.templates import Source, environment

if TYPE_CHECKING:
    from jinja2 import Environment

    from notesc.mathematics import Layout

Inner = Callable[[Sequence[Inline]], Source]


@dataclass(frozen=True, slots=True)
class Format:
    """One output language.

    Its templates: `note.<suffix>` for the whole, and `blocks/<kind>.<suffix>` for each kind of block, named like the
    class in `document.model`.
    """

    name: str  # the folder of its templates
    suffix: str  # of its files, without the dot
    escape: Callable[[str], str]  # literal text → source that prints it
    mathematics: Callable[[Layout], str]  # a formula → source, without what surrounds mathematics in a line of text
    inlines: Mapping[type, Callable[[Any, Inner], str]]  # one function for each kind of inline piece
    comment: str  # how a comment line begins
    width: float  # of a full line in em: longer formulas are broken


def write(document: Document, form: Format, project: Path | None = None) -> str:
    """The document in a format; a project's own templates go before the shipped ones."""
    return _Writer(form, project).write(document)


class _Writer:
    """Fills in the templates of one format."""

    def __init__(self, form: Format, project: Path | None) -> None:
        self.form = form
        filters: dict[str, Callable[..., Any]] = {
            "inline": self.inline,
            "mathematics": self.mathematics,
            "broken": self.broken,
            "render": self.render,
            "marker": self.marker,
        }
        self.environment: Environment = environment(form.name, project, form.escape, filters)

    def write(self, document: Document) -> str:
        template = self.environment.get_template(f"note.{self.form.suffix}")
        return _tidied(template.render(document=document))

    def render(self, blocks: Sequence[Block]) -> Source:
        """Blocks below each other, each after a comment with its line in the script."""
        return Source("\n".join(self._block(block) for block in blocks))

    def _block(self, block: Block) -> str:
        template = self.environment.get_template(f"blocks/{_template_name(type(block))}.{self.form.suffix}")
        return self.marker(block.line) + template.render(block=block)

    def inline(self, pieces: Sequence[Inline]) -> Source:
        """Inline pieces, one after the other."""
        return Source("".join(self.form.inlines[type(piece)](piece, self.inline) for piece in pieces))

    def mathematics(self, formula: Layout) -> Source:
        """A formula on one line."""
        return Source(self.form.mathematics(formula))

    def broken(self, formula: Layout, taken: float = 0) -> list[Source]:
        """A formula in lines that fit the page, `taken` em of which are used otherwise."""
        return [self.mathematics(part) for part in break_lines(formula, self.form.width - taken)]

    def marker(self, line: int) -> Source:
        """A comment that lets an engine's message be led back to the script."""
        return Source(f"{self.form.comment} {MARKER} {line}\n" if line else "")


MARKER = "script line"
_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_BLANK_LINES = re.compile(r"\n{3,}")


def _template_name(kind: type) -> str:
    return _CAPITAL.sub("_", kind.__name__).lower()


def _tidied(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", lines).strip("\n") + "\n"
