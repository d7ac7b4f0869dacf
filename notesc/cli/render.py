"""How outcomes and diagnostics look on a terminal: lines of styled words, plain where there is no terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from notesc.diagnostics import Code, Diagnostic, Severity
from notesc.project.build import Goal
from notesc.project.report import NoteOutcome, Point, StepOutcome
from notesc.project.version import version

if TYPE_CHECKING:
    from rich.progress import Progress

Line = list[tuple[str, str]]  # words with their styles; "" is the plain style

MARKS = {
    "proved": ("✓", "green"),
    "attested": ("✓", "green"),
    "instances": ("◐", "yellow"),
    "tested": ("≈", "yellow"),
    "assumed": ("†", "yellow"),
    "open": ("?", "red"),
    "refuted": ("✗", "red"),
}
RELATIONS = {"eq": "=", "le": "≤", "ge": "≥", "lt": "<", "gt": ">", "ne": "≠", "iff": "⟺", "implies": "⟹"}


# ---- notes and steps ----------------------------------------------------------------------------------------------


def note_lines(outcome: NoteOutcome, goal: Goal, written: Sequence[str] = ()) -> list[Line]:
    """All that is said about one note."""
    lines = [_heading(outcome, goal)]
    if goal is Goal.CHECK:
        lines += _step_lines(outcome.steps)
    # the sides of a failing step are shown once, with the first that is said about it
    first_of = {step.diagnostics[0]: step for step in outcome.steps if step.diagnostics and not step.passes}
    for diagnostic in outcome.diagnostics:
        lines += diagnostic_lines(diagnostic, first_of.get(diagnostic))
    if outcome.printed and (goal is Goal.CHECK or not outcome.passes):
        lines.append([("  printed by the script:", "dim")])
        lines += [[(f"  │ {text}", "dim")] for text in outcome.printed.rstrip("\n").split("\n")]
    if written:
        lines.append([("  wrote ", "dim"), (", ".join(written), "")])
    return lines


def _heading(outcome: NoteOutcome, goal: Goal) -> Line:
    if goal is Goal.LOAD:
        mark = ("  ", "") if not outcome.errors else ("✗ ", "red")
        return [mark, (outcome.path, "bold"), (f"  {outcome.title}", "")]
    mark = ("✓ ", "green") if outcome.passes else ("✗ ", "red")
    words: Line = [mark, (outcome.path, "bold")]
    if outcome.title:
        words.append((f"  {outcome.title}", ""))
    if outcome.steps:
        count = f"{len(outcome.steps)} step{'s' if len(outcome.steps) > 1 else ''}"
        words.append((f"  [{count}, {outcome.status}, {duration(outcome.seconds)}]", "dim"))
    return words


def _step_lines(steps: Sequence[StepOutcome]) -> list[Line]:
    widest = max((len(f"{step.method}") for step in steps), default=0)
    before = [None, *steps]
    return [_step_line(step, min(widest, 32), last) for step, last in zip(steps, before, strict=False)]


def _step_line(step: StepOutcome, width: int, before: StepOutcome | None) -> Line:
    mark, style = MARKS[step.status]
    return [
        (f"  {step.line:>5} ", "dim"),
        (f"{mark if step.passes else '✗'} {step.status:<9}", style if step.passes else "red"),
        (f" {duration(step.seconds):>7}  {step.method:<{width}}  ", "dim"),
        (_statement(step, before), ""),
    ]


def _statement(step: StepOutcome, before: StepOutcome | None) -> str:
    """What a step states; in a chain, the side that the line before ends with is not said again."""
    relation = RELATIONS.get(step.relation)
    if relation is None:
        return step.left
    goes_on = before is not None and step.left == before.right
    return f"  {relation} {step.right}" if goes_on else f"{step.left} {relation} {step.right}"


def duration(seconds: float) -> str:
    """A time as a person reads it."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def summary_lines(outcomes: Sequence[NoteOutcome]) -> list[Line]:
    """The last line of a report; and what to do where notesc itself has failed."""
    failed = sum(not outcome.passes for outcome in outcomes)
    steps = [step for outcome in outcomes for step in outcome.steps]
    counts = [f"{sum(step.status == status for step in steps)} {status}" for status in MARKS]
    shown = ", ".join(count for count in counts if not count.startswith("0 "))
    notes = f"{len(outcomes)} note{'' if len(outcomes) == 1 else 's'}"
    head: tuple[str, str] = (f"{failed} of {notes} failed", "red") if failed else (f"{notes} passed", "green")
    lines: list[Line] = [[head, (f"; steps: {shown}" if shown else "", "")]]
    if any(outcome.is_our_bug for outcome in outcomes):
        lines += bug_lines("")
    return lines


# ---- diagnostics --------------------------------------------------------------------------------------------------


def diagnostic_lines(diagnostic: Diagnostic, step: StepOutcome | None = None) -> list[Line]:
    """One message: code, place, what is wrong; for a failing step both sides and the counterexample; and the hints."""
    severity, style = ("error", "red") if diagnostic.severity is Severity.ERROR else ("warning", "yellow")
    place = str(diagnostic.span)
    lines: list[Line] = [
        [(f"  {severity}[{diagnostic.code.value}]", style), (f" {place}: " if place else ": ", "bold")]
    ]
    first, *rest = diagnostic.message.split("\n")
    lines[0].append((first, ""))
    lines += [[(f"    {text}", "")] for text in rest]
    if step is not None:
        lines += _sides(step)
    if diagnostic.code is Code.INTERNAL:  # its hint is the traceback
        return lines + (
            [[(text, "dim")] for hint in diagnostic.hints for text in hint.split("\n")] if _debugging() else []
        )
    return lines + [[("    hint: ", "cyan"), (hint, "")] for hint in diagnostic.hints]


def _sides(step: StepOutcome) -> list[Line]:
    relation = RELATIONS.get(step.relation)
    if relation is None:
        lines: list[Line] = [[("    claim: ", "dim"), (step.left, "")]]
    else:
        lines = [[("    left:  ", "dim"), (step.left, "")], [("    right: ", "dim"), (f"{relation} {step.right}", "")]]
    return lines if step.counterexample is None else lines + _counterexample(step.counterexample)


def _counterexample(point: Point) -> list[Line]:
    where = [f"{name} = {value}" for name, value in (*point.sizes.items(), *point.values.items())]
    return [
        [("    counterexample: ", "dim"), (", ".join(where) or "everywhere", "")],
        [("      left  is ", "dim"), (point.left, "")],
        [("      right is ", "dim"), (point.right, "")],
    ]


def bug_lines(message: str) -> list[Line]:
    """What to say where notesc itself fails."""
    return [
        [("internal error", "red"), (f": {message}" if message else "", "")],
        [(f"This is a bug in notesc {version()}. Please report it, with the script, and the output of --debug.", "")],
    ]


def _debugging() -> bool:
    return "--debug" in sys.argv


# ---- the terminal -------------------------------------------------------------------------------------------------


def write(lines: Sequence[Line], stream: TextIO) -> None:
    """Writes lines, in colour on a terminal that wants it."""
    if not stream.isatty() or os.environ.get("NO_COLOR"):
        stream.writelines("".join(text for text, _ in line) + "\n" for line in lines)
        stream.flush()
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    for line in lines:
        console.print(Text.assemble(*line), soft_wrap=True)


@dataclass(frozen=True, slots=True)
class Display:
    """The report as it grows, and under it a progress bar on a terminal."""

    bar: Progress | None = None  # on the error stream; None where there is no terminal

    def advance(self, name: str) -> None:
        """One more note is done."""
        if self.bar is not None:
            self.bar.update(self.bar.task_ids[0], advance=1, description=name)

    def write(self, lines: Sequence[Line]) -> None:
        """Adds lines to the report; the bar makes room for them."""
        if self.bar is not None:
            self.bar.stop()
        write(lines, sys.stdout)
        if self.bar is not None:
            self.bar.start()


@contextmanager
def display(total: int) -> Iterator[Display]:
    """A display for this number of notes."""
    if not sys.stderr.isatty() or total < 2:  # noqa: PLR2004  # there is no progress to see with one
        yield Display()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    console = Console(stderr=True)
    # the report has its own stream: rich must not take what goes to standard output into the bar's
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as bar:
        bar.add_task("", total=total)
        yield Display(bar)
