"""What `explain` and `mutate` share: workers set to their tasks; and how explanations and surveys look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from notesc.audit.explanations import Explanation
from notesc.audit.survivors import Label, Survey, Survivor
from notesc.cli import render
from notesc.cli.program import ExitCode
from notesc.cli.render import Line
from notesc.cli.run import in_order
from notesc.project.build import Task
from notesc.project.configuration import find_configuration
from notesc.project.discovery import Script, find_scripts
from notesc.project.report import NoteOutcome
from notesc.project.sandbox import Limits


def run_audit(
    notes: Sequence[str],
    task: Callable[[Script, Path], Task],
    lines: Callable[[NoteOutcome], list[Line]],
    *,
    extra_seconds: float = 0.0,
) -> list[NoteOutcome]:
    """Sets workers to the task of each script, and writes lines about each as it is done; what is wrong comes first."""
    configuration = find_configuration(Path.cwd())
    scripts = find_scripts(configuration, notes, Path.cwd())
    limits = Limits(configuration.time_limit + extra_seconds, configuration.memory_limit)
    tasks = [task(script, configuration.root) for script in scripts]
    outcomes = []
    with render.display(len(tasks)) as display:
        for _, outcome in in_order(limits, tasks, display):
            outcomes.append(outcome)
            display.write(lines(outcome))
    return outcomes


def exit_code(outcomes: Sequence[NoteOutcome], *, passes: bool) -> ExitCode:
    """What an audit tells the shell."""
    if any(outcome.is_our_bug for outcome in outcomes):
        return ExitCode.BUG
    return ExitCode.PASSED if passes else ExitCode.FAILED


def problem_lines(outcome: NoteOutcome) -> list[Line]:
    """Why there is no answer, where there is none."""
    lines: list[Line] = [[("✗ ", "red"), (outcome.path, "bold")]]
    of_steps = {diagnostic for step in outcome.steps for diagnostic in step.diagnostics}
    for diagnostic in outcome.errors:
        if diagnostic not in of_steps:
            lines += render.diagnostic_lines(diagnostic)
    return lines


# ---- explanations ---------------------------------------------------------------------------------------------------


def explanation_lines(path: str, found: Explanation) -> list[Line]:
    """All that is known about one step."""
    mark, style = render.MARKS[found.status]
    lines: list[Line] = [
        [(f"{path}:{found.line}", "bold"), (f"  {found.statement}", "")],
        [(f"  {mark if found.passes else '✗'} {found.status}", style if found.passes else "red")],
    ]
    if found.method:
        lines[-1].append((f" by {found.method}", ""))
    lines[-1].append((f", in {render.duration(found.seconds)}", "dim"))
    lines += [_said("", message) for message in found.messages]
    if found.because and not any(found.because in message for message in found.messages):
        lines.append(_said("because", found.because))
    if found.evidence:
        lines.append(_said("evidence", found.evidence))
    if found.rules:
        lines.append(_said("rules", ", ".join(found.rules)))
    for text, settled_by in found.conditions:
        lines.append(_said("condition", f"{text}, settled by {settled_by}" if settled_by else f"{text}, not settled"))
    if not found.conditions:
        lines.append(_said("conditions", "none beyond the declared domains"))
    lines += [_said("hypothesis", text) for text in found.hypotheses]
    lines += [_said("fact", f"{name}: {text}" if name else text) for name, text in found.facts]
    return lines + _evaluator_lines(found) + _failure_lines(found)


def _said(what: str, text: str) -> Line:
    return [(f"    {what}: " if what else "    ", "dim"), (text, "")]


def _evaluator_lines(found: Explanation) -> list[Line]:
    agreement = found.agreement
    if agreement.obstacle:
        return [_said("evaluator", f"could not try it: {agreement.obstacle}")]
    counted = f"{_count(agreement.points, 'point')} agreed"
    if agreement.sizes > 1:
        counted += f", at {agreement.sizes} choices of the sizes"
    lines = [_said("evaluator", counted)]
    if agreement.skipped:
        lines.append(_said("skipped, for no point satisfies the hypotheses", "; ".join(agreement.skipped)))
    if agreement.counterexample is not None:
        point = agreement.counterexample
        where = [f"{name} = {value}" for name, value in (*point.sizes, *point.values)]
        lines.append(_said("counterexample", ", ".join(where) or "everywhere"))
        lines.append(_said("  left  is", point.left))
        lines.append(_said("  right is", point.right))
    return lines


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _failure_lines(found: Explanation) -> list[Line]:
    lines: list[Line] = []
    if found.difference is not None:
        difference = found.difference
        place = f", at {difference.where}" if difference.where else ""
        lines.append(_said("first difference", f"{difference.left} against {difference.right}{place}"))
        lines.append(_said("  at a point these are", f"{difference.left_value} and {difference.right_value}"))
    for repair in found.repairs:
        words = repair.sentence if repair.kind == "condition" else f"with {repair.sentence}: {repair.mathematics}"
        lines.append([("    it would hold ", "cyan"), (words, "")])
        lines.append(_said("  write", repair.code))
    if not found.passes and not found.repairs:
        lines.append(_said("repair", "no single small change was found that makes it hold"))
    return lines


# ---- surveys --------------------------------------------------------------------------------------------------------


def survey_lines(outcome: NoteOutcome, found: Survey) -> list[Line]:
    """How many mutants of each kind there were, and what became of them; and every survivor."""
    mark, style = ("✗ ", "red") if found.survivors else ("✓ ", "green")
    counted = f"  {found.tried} of {found.possible} mutants, {render.duration(outcome.seconds)}"
    lines: list[Line] = [[(mark, style), (outcome.path, "bold"), (counted, "dim")]]
    lines += [[(f"  {text}", "dim")] for text in count_texts([found])]
    for survivor in found.survivors:
        lines += _survivor_lines(outcome.path, survivor)
    return lines


def count_texts(surveys: Sequence[Survey]) -> list[str]:
    """A table: a line for each kind of change, and one for all; a column for each label."""
    counts: dict[str, dict[str, int]] = {}
    for kind, label, number in (row for survey in surveys for row in survey.counts):
        for row in (kind, "all"):
            labels = counts.setdefault(row, {})
            labels[label] = labels.get(label, 0) + number
    if not counts:
        return []
    rows = [*sorted(kind for kind in counts if kind != "all"), "all"]
    header = f"{'':<20}" + "".join(f"{label.value:>10}" for label in Label)
    return [header] + [
        f"{row:<20}" + "".join(f"{counts[row].get(label.value, 0):>10}" for label in Label) for row in rows
    ]


def _survivor_lines(path: str, survivor: Survivor) -> list[Line]:
    point = survivor.counterexample
    where = ", ".join(f"{name} = {value}" for name, value in (*point.sizes, *point.values)) or "everywhere"
    return [
        [("  survived ", "red"), (f"{path}:{survivor.line}: ", "bold"), (survivor.statement, "")],
        _said("change", survivor.sentence),
        _said("shown by", survivor.method),
        _said("but false for", f"{where}: {point.left} against {point.right}"),
        _said("source", survivor.source),
    ]
