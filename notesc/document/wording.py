"""Words that a note does not contain and its page needs: reasons from `using=`, and what is said of a failing step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from notesc.checking.reports import StepReport
from notesc.document.markdown import line, plain
from notesc.document.model import CrossReference, Inline, Line, Mathematics, Text
from notesc.document.numbering import Numbering
from notesc.kernel.verdict import Counterexample
from notesc.language.calc import Calc, Citation, Step
from notesc.language.facts import Assumption, Fact
from notesc.language.note import ClaimBlock
from notesc.language.shapes import SCALAR
from notesc.language.terms import OpaqueFunction, Reference
from notesc.mathematics import layout, symbol


def mathematics(term: Any) -> Mathematics:
    """A term or proposition in a line of text."""
    return Mathematics(layout(term, display=False))


def reason(source: Step | ClaimBlock, numbering: Numbering) -> Line:
    """The author's reason with its citations in brackets; worded from the citations alone where there is none."""
    words = line(source.reason)
    factor = tuple(_factor(source))
    return (*_justification(words, factor, source.using, numbering), *_source_cited(source))


def _justification(words: Line, factor: Line, using: Sequence[Citation], numbering: Numbering) -> Line:
    if not using:
        return (*words, *factor)
    if words:
        labels = _listed([_label(citation, numbering) for citation in using])
        return (*words, *factor, Text(" ("), *labels, Text(")"))
    return (Text("by "), *_listed([_citation(citation, numbering) for citation in using]), *factor)


def _factor(source: Step | ClaimBlock) -> Iterator[Inline]:
    if isinstance(source, Step) and source.times is not None:
        yield Text(", times " if not source.reason.is_empty or source.using else "times ")
        yield mathematics(source.times)


def _source_cited(source: Step | ClaimBlock) -> Line:
    if not source.cite:
        return ()
    blank = "" if source.reason.is_empty and not source.using else " "
    return (Text(f"{blank}[{plain(source.cite)}]"),)


def _listed(items: Sequence[Line]) -> Iterator[Inline]:
    """`a`, `a and b`, `a, b and c`."""
    for place, item in enumerate(items):
        if place:
            yield Text(" and " if place == len(items) - 1 else ", ")
        yield from item


# ---- what can be cited --------------------------------------------------------------------------------------------


def _citation(citation: Citation, numbering: Numbering) -> Line:
    return _CITATIONS[type(citation)](citation, numbering)


def _label(citation: Citation, numbering: Numbering) -> Line:
    """A citation beside the author's own words: short."""
    number = numbering.definitions.get(citation.definition) if isinstance(citation, Reference) else None
    if number is not None:
        return (CrossReference(f"definition-{number}", (Text(f"D{number}"),)),)
    return _citation(citation, numbering)


def _cite_assumption(assumption: Assumption, numbering: Numbering) -> Line:
    if assumption not in numbering.assumptions:
        return (Text("the assumption "), mathematics(assumption.proposition))
    return assumption_reference(assumption, numbering)


def assumption_reference(assumption: Assumption, numbering: Numbering) -> Line:
    """`A1`, leading to where it is made."""
    label = numbering.assumption_label(assumption)
    return (CrossReference(f"assumption-{label[1:]}", (Text(label),)),)


def _cite_fact(fact: Fact, numbering: Numbering) -> Line:
    return (*fact_reference(fact, numbering), *_instance(fact))


def fact_reference(fact: Fact, numbering: Numbering) -> Line:
    """`Fact 2`, leading to where it is stated; a fact of another note by its name and that note's title."""
    number = numbering.fact(fact)
    if number is not None:
        kind = "Result" if fact.boxed else "Fact"
        return (CrossReference(f"fact-{number}", (Text(f"{kind} {number}"),)),)
    title = f" of the note “{plain(fact.source.note.title)}”" if isinstance(fact.source, Calc) else ""
    return (Text(f"{plain(fact.name) or 'a fact'}{title or ' of another note'}"),)


def _instance(fact: Fact) -> Iterator[Inline]:
    for place, (variable, value) in enumerate(fact.instance.items()):
        yield Text(", " if place else " at ")
        yield mathematics(variable)
        yield Text(" = ")
        yield mathematics(value)


def _cite_definition(reference: Reference, numbering: Numbering) -> Line:
    number = numbering.definitions.get(reference.definition)
    pieces = (Text("definition of "), mathematics(reference))
    return (CrossReference(f"definition-{number}", pieces),) if number is not None else pieces


def _cite_function(function: OpaqueFunction, _numbering: Numbering) -> Line:
    return (Text("the function "), Mathematics(symbol(function.name + "'" * function.order, SCALAR)))


_CITATIONS: dict[type, Callable[[Any, Numbering], Line]] = {
    Assumption: _cite_assumption,
    Fact: _cite_fact,
    Reference: _cite_definition,
    OpaqueFunction: _cite_function,
}

# ---- a step that fails --------------------------------------------------------------------------------------------


def remark(report: StepReport) -> Line:
    """What the reader must know of a step that does not pass; empty for one that does."""
    if report.passes:
        return ()
    counterexample = report.verdict.agreement.counterexample
    if counterexample is not None:
        return (Text(_counterexample(counterexample)),)
    unsettled = [condition.proposition for condition in report.verdict.conditions if not condition.settled_by]
    if unsettled:
        conditions = _listed([(mathematics(proposition),) for proposition in dict.fromkeys(unsettled)])
        return (Text("not known to be defined: nothing settles "), *conditions)
    return (Text(report.verdict.explanation),) if report.verdict.explanation else ()


def _counterexample(point: Counterexample) -> str:
    """`fails at K = 1, y = (1): the left side is 0, the right side is 1`."""
    values = [f"{name} = {value}" for name, value in (*point.sizes, *point.values)]
    where = f"fails at {', '.join(values)}" if values else "fails"
    return f"{where}: the left side is {point.left}, the right side is {point.right}"
