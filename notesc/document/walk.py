"""Every term and proposition of a note, and every node of their trees."""

from __future__ import annotations

from collections.abc import Iterator

from notesc.language.calc import Calc
from notesc.language.note import AssumptionBlock, ClaimBlock, DefinitionBlock, Note
from notesc.language.prose import Prose
from notesc.language.terms import Node, subterms


def statements(note: Note) -> Iterator[Node]:
    """The terms and propositions that a note prints, in its order."""
    for block in note.blocks:
        match block:
            case DefinitionBlock(reference):
                yield reference
                yield reference.definition.body
            case AssumptionBlock(assumption):
                yield assumption.proposition
            case ClaimBlock():
                yield from (*block.given, block.proposition)
            case Calc():
                yield from (*block.given, block.start, *(step.right for step in block.steps))
            case Prose(pieces):
                yield from (piece for piece in pieces if isinstance(piece, Node))


def nodes(note: Note) -> Iterator[Node]:
    """Every node of every statement."""
    for statement in statements(note):
        yield from subterms(statement)
