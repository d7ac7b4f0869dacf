"""The blocks of a note, one after the other: each kind of language block has one function here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from notesc.checking.reports import NoteReport
from notesc.document import markdown
from notesc.document.markdown import line, plain
from notesc.document.marks import mark, mark_of
from notesc.document.model import (
    AssumptionDisplay,
    Block,
    CrossReference,
    DefinitionDisplay,
    Derivation,
    DerivationLine,
    Line,
    SectionHeading,
    Statement,
    Text,
)
from notesc.document.numbering import Numbering, ranges
from notesc.document.wording import reason, remark
from notesc.language.calc import Calc, Step, StepRelation
from notesc.language.facts import Fact
from notesc.language.note import AssumptionBlock, ClaimBlock, DefinitionBlock, Section
from notesc.language.prose import Prose
from notesc.mathematics import layout
from notesc.mathematics.layout import Role, Sign


@dataclass(frozen=True, slots=True)
class Builder:
    """Turns blocks of the language into blocks of a document; knows the numbers and the verdicts."""

    report: NoteReport
    numbering: Numbering

    def blocks(self) -> Iterator[Block]:
        """The blocks of the note, in its order."""
        for block in self.report.note.blocks:
            yield from _BLOCKS[type(block)](self, block)

    def prose(self, prose: Prose) -> Iterator[Block]:
        yield from markdown.blocks(prose)

    def section(self, section: Section) -> Iterator[Block]:
        yield SectionHeading(section.span.line, self.numbering.sections[section], plain(section.title))

    def definition(self, block: DefinitionBlock) -> Iterator[Block]:
        definition = block.reference.definition
        number = self.numbering.definitions[definition]
        yield DefinitionDisplay(
            block.span.line,
            f"definition-{number}",
            f"D{number}",
            layout(block.reference),
            layout(definition.body),
            line(block.description),
        )

    def assumption(self, block: AssumptionBlock) -> Iterator[Block]:
        assumption = block.assumption
        label = self.numbering.assumption_label(assumption)
        yield AssumptionDisplay(
            assumption.span.line,
            f"assumption-{label[1:]}",
            label,
            layout(assumption.proposition),
            line(assumption.reason),
        )

    def claim(self, block: ClaimBlock) -> Iterator[Block]:
        report = self.report.of(block)
        yield from (
            self._statement(
                fact,
                statement=layout(block.proposition),
                given=tuple(layout(hypothesis) for hypothesis in block.given),
                reason=reason(block, self.numbering),
                step=self.numbering.steps[block],
                remark=remark(report),
            )
            for fact in block.facts
        )

    def calc(self, calc: Calc) -> Iterator[Block]:
        yield Derivation(
            calc.span.line,
            tuple(layout(hypothesis) for hypothesis in calc.given),
            layout(calc.start),
            tuple(self._line(step) for step in calc.steps),
            tuple(self._outcome(fact, calc) for fact in calc.facts),
        )

    # ---- parts of a chain -----------------------------------------------------------------------------------------

    def _line(self, step: Step) -> DerivationLine:
        report = self.report.of(step)
        number = self.numbering.steps[step]
        return DerivationLine(
            step.span.line,
            f"step-{number}",
            number,
            _RELATIONS[step.relation],
            layout(step.right),
            reason(step, self.numbering),
            mark_of(report),
            remark(report),
        )

    def _outcome(self, fact: Fact, calc: Calc) -> Statement:
        """What a chain establishes; a fact of one line is not written out again unless it is a result."""
        numbers = [self.numbering.steps[step] for step in calc.steps]
        said_already = len(numbers) == 1 and not fact.boxed
        steps = CrossReference(f"step-{numbers[0]}", (Text(f"({ranges(numbers)})"),))
        summed_up: Line = (Text("line " if len(numbers) == 1 else "lines "), steps)
        statement = None if said_already else layout(fact.proposition)
        return self._statement(fact, statement=statement, given=(), reason=summed_up, step=None, remark=())

    def _statement(self, fact: Fact, **parts: Any) -> Statement:
        number = self.numbering.facts[fact.source, fact.name]
        anchors = (f"fact-{number}", *([f"step-{parts['step']}"] if parts["step"] is not None else []))
        status = self.report.facts[fact]
        steps = fact.source.steps if isinstance(fact.source, Calc) else [fact.source]
        passes = all(self.report.of(step).passes for step in steps)
        return Statement(
            line=fact.span.line,
            anchors=anchors,
            kind="Result" if fact.boxed else "Fact",
            number=number,
            name=plain(fact.name),
            mark=mark(status, passes=passes),
            boxed=fact.boxed,
            **parts,
        )


_RELATIONS = {
    StepRelation.EQ: Sign("=", Role.RELATION),
    StepRelation.LE: Sign("≤", Role.RELATION),
    StepRelation.GE: Sign("≥", Role.RELATION),
    StepRelation.LT: Sign("<", Role.RELATION),
    StepRelation.GT: Sign(">", Role.RELATION),
    StepRelation.IFF: Sign("⇔", Role.CONNECTIVE),
    StepRelation.IMPLIES: Sign("⇒", Role.CONNECTIVE),
}

_BLOCKS: dict[type, Callable[[Builder, Any], Iterator[Block]]] = {
    Prose: Builder.prose,
    Section: Builder.section,
    DefinitionBlock: Builder.definition,
    AssumptionBlock: Builder.assumption,
    ClaimBlock: Builder.claim,
    Calc: Builder.calc,
}
