"""Numbers and labels, given once in the order of the note: steps, sections, facts, definitions, assumptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from notesc.language.calc import Calc, Step
from notesc.language.facts import Assumption, Fact
from notesc.language.note import ClaimBlock, DefinitionBlock, Note, Section
from notesc.language.source import as_source
from notesc.language.terms import Definition

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Numbering:
    """Where everything that can be referred to stands. Steps, sections and assumptions are keyed by identity."""

    steps: Mapping[Step | ClaimBlock, int]
    sections: Mapping[Section, int]
    assumptions: Mapping[Assumption, int]
    definitions: Mapping[Definition, int]
    facts: Mapping[tuple[object, str], int]  # by source and name, so that an instance has its fact's number
    assumption_sources: Mapping[str, int]  # by what a report calls them

    def assumption_label(self, assumption: Assumption) -> str:
        """How the page calls it: `A1`."""
        return f"A{self.assumptions[assumption]}"

    def fact(self, fact: Fact) -> int | None:
        """The number of a fact or of an instance of it; None for a fact of another note."""
        return self.facts.get((fact.source, fact.name))


def number(note: Note) -> Numbering:
    """The numbers of a note, from 1 in each series."""
    steps = [step for block in note.blocks for step in _steps(block)]
    definitions = [block.reference.definition for block in note.blocks if isinstance(block, DefinitionBlock)]
    assumptions = _counted(note.assumptions)
    return Numbering(
        steps=_counted(steps),
        sections=_counted(block for block in note.blocks if isinstance(block, Section)),
        assumptions=assumptions,
        definitions=_counted(definitions),
        facts=_counted((fact.source, fact.name) for fact in note.facts),
        assumption_sources={as_source(assumption.proposition): place for assumption, place in assumptions.items()},
    )


def _steps(block: object) -> Iterable[Step | ClaimBlock]:
    if isinstance(block, Calc):
        return block.steps
    return [block] if isinstance(block, ClaimBlock) else []


def _counted(items: Iterable[Item]) -> dict[Item, int]:
    return {item: place for place, item in enumerate(items, start=1)}


def ranges(numbers: Iterable[int]) -> str:
    """Numbers as people write them: `1–3, 5`."""
    runs: list[list[int]] = []
    for place in sorted(numbers):
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return ", ".join(_run(run) for run in runs)


def _run(run: list[int]) -> str:
    first, *rest = run
    if not rest:
        return str(first)
    return f"{first}–{rest[-1]}" if rest[1:] else f"{first}, {rest[0]}"
