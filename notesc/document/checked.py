"""How a note was checked: methods, the independent evaluation, what results rest on, conditions in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version

from notesc.checking.reports import NoteReport, StepReport
from notesc.document.markdown import plain
from notesc.document.marks import mark, mark_of
from notesc.document.model import ConditionRow, CrossReference, Inline, Line, Mark, MethodRow, ResultRow, Text
from notesc.document.numbering import Numbering, ranges
from notesc.document.wording import fact_reference
from notesc.kernel.verdict import Status
from notesc.language.calc import Calc
from notesc.language.facts import Fact
from notesc.language.source import as_source
from notesc.language.terms import Proposition
from notesc.mathematics import layout


def verdict(report: NoteReport) -> Line:
    """How many steps there are and how they were settled: `9 steps: 8 proved, 1 attested`."""
    counts = {status: sum(step.status is status for step in report.steps) for status in Status}
    settled = ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)
    total = len(report.steps)
    return (Text(f"{total} step{'' if total == 1 else 's'}: {settled}" if total else "no steps"),)


def standing(report: NoteReport) -> Mark:
    """The mark of the whole note: the weakest status of a step."""
    return mark(report.status, passes=report.passes)


def methods(report: NoteReport, numbering: Numbering) -> tuple[MethodRow, ...]:
    """One row for each status and method, best status first."""
    groups: dict[tuple[Mark, str], list[StepReport]] = {}
    for step in report.steps:
        groups.setdefault((mark_of(step), step.verdict.method), []).append(step)
    best_first = sorted(groups.items(), key=lambda group: group[1][0].status.rank)
    return tuple(
        MethodRow(drawn, method or _without_method(steps[0]), _numbers(steps, numbering), len(steps))
        for (drawn, method), steps in best_first
    )


def _without_method(step: StepReport) -> str:
    return _WITHOUT_METHOD.get(step.status, "not settled")


_WITHOUT_METHOD = {Status.ASSUMED: "the source that the author cites", Status.REFUTED: "a counterexample"}


def _numbers(steps: list[StepReport], numbering: Numbering) -> str:
    return ranges({numbering.steps[step.source] for step in steps})


def evaluation(report: NoteReport, numbering: Numbering) -> Line:
    """What the independent evaluator did, and which steps it could not evaluate."""
    agreements = [step.verdict.agreement for step in report.steps]
    points = sum(agreement.points for agreement in agreements)
    if not points:
        return ()
    tried = sum(agreement.points > 0 for agreement in agreements)
    who = "each step was" if tried == len(agreements) else f"{tried} of {len(agreements)} steps were"
    counted = "1 point" if points == 1 else f"{points} points"
    sentence = (
        f"Independently, {who} evaluated in rigorous arithmetic at random and degenerate points "
        f"that satisfy the assumptions: {counted} in all."
    )
    obstacles = [step for step in report.steps if step.verdict.agreement.obstacle]
    if obstacles:
        sentence += f" Not evaluated: {_numbers(obstacles, numbering)}."
    return (Text(sentence),)


def installed() -> dict[str, str]:
    """The versions of what every check runs on; an oracle's version stands with its method."""
    found: dict[str, str] = {}
    for package in _TOOLS:
        with suppress(PackageNotFoundError):  # a checkout that was never installed has no version
            found[package] = version(package)
    return found


def tools(versions: Mapping[str, str]) -> Line:
    """What the note was checked with, in a sentence."""
    names = [f"{name} {number}" for name, number in versions.items()]
    return (Text(f"Checked with {' and '.join(names)}."),) if names else ()


_TOOLS = ("notesc", "python-flint")


# ---- results ------------------------------------------------------------------------------------------------------


def results(report: NoteReport, numbering: Numbering) -> tuple[ResultRow, ...]:
    """Each fact and result with its weakest status and the assumptions it rests on."""
    return tuple(
        ResultRow(
            _named(fact, numbering),
            mark(report.facts[fact], passes=_passes(fact, report)),
            _assumptions(fact, report, numbering),
        )
        for fact in report.note.facts
    )


def _named(fact: Fact, numbering: Numbering) -> Line:
    reference = fact_reference(fact, numbering)
    return (*reference, Text(f" ({plain(fact.name)})")) if fact.name else reference


def _passes(fact: Fact, report: NoteReport) -> bool:
    steps = fact.source.steps if isinstance(fact.source, Calc) else [fact.source]
    return all(report.of(step).passes for step in steps)


def _assumptions(fact: Fact, report: NoteReport, numbering: Numbering) -> Line:
    sources = report.hypotheses.get(fact, ())
    return settled(sources, numbering) if sources else (Text("nothing beyond the declarations"),)


def settled(sources: Sequence[str], numbering: Numbering) -> Line:
    """References to the assumptions that a report names by their source text, in their order; other text as it is."""
    places = {source: numbering.assumption_sources.get(source) for source in sources}
    order = sorted(places, key=lambda source: (places[source] is None, places[source] or 0))
    joined = [piece for source in order for piece in (Text(", "), _settling(source, places[source]))]
    return tuple(joined[1:])


def _settling(source: str, place: int | None) -> Inline:
    return CrossReference(f"assumption-{place}", (Text(f"A{place}"),)) if place is not None else Text(source)


# ---- conditions ---------------------------------------------------------------------------------------------------


def conditions(report: NoteReport, numbering: Numbering) -> tuple[ConditionRow, ...]:
    """Each condition of definedness once, with what settled it and the steps it is needed for."""
    groups: dict[tuple[Proposition, tuple[str, ...]], set[int]] = {}
    for step, proposition, settled_by in _conditions(report):
        groups.setdefault((proposition, settled_by), set()).add(numbering.steps[step.source])
    return tuple(
        ConditionRow(layout(proposition, display=False), settled(settled_by, numbering), ranges(steps))
        for (proposition, settled_by), steps in groups.items()
    )


def _conditions(report: NoteReport) -> Iterator[tuple[StepReport, Proposition, tuple[str, ...]]]:
    """Each step with its conditions, and the source text of each thing that settles one."""
    for step in report.steps:
        for condition in step.verdict.conditions:
            relied_on = tuple(map(as_source, condition.relies_on))
            yield step, condition.proposition, relied_on or (condition.settled_by or "not settled",)
