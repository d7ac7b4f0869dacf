"""What `list`, `check` and `build` share: find the scripts, set workers to them, report, and say how it went."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from notesc.cli import render
from notesc.cli.program import ExitCode
from notesc.project.build import Goal, Task
from notesc.project.configuration import find_configuration
from notesc.project.discovery import Script, find_scripts
from notesc.project.output import write_whole
from notesc.project.report import NoteOutcome, report_as_json
from notesc.project.sandbox import Limits
from notesc.project.workers import run_tasks


def run_project(
    notes: Sequence[str],
    goal: Goal,
    *,
    as_json: bool = False,
    engine: str = "auto",
    formats: tuple[str, ...] = (),
    out: Path | None = None,
) -> int:
    """Takes the scripts that `notes` name as far as `goal`, reports each in their order, and returns the exit code."""
    configuration = find_configuration(Path.cwd())
    scripts = find_scripts(configuration, notes, Path.cwd())
    if goal is Goal.TYPESET:
        from notesc.typeset.engines import choose

        engine = choose(engine).name  # an engine that is not there is the user's mistake, not each note's
    outcomes = []
    tasks = [Task(script, configuration.root, goal, engine, formats) for script in scripts]
    limits = Limits(configuration.time_limit, configuration.memory_limit)
    with render.display(len(scripts)) as display:
        for script, outcome in in_order(limits, tasks, display):
            written = _write(script, outcome, out) if out is not None else ()
            outcomes.append(outcome)
            if not as_json:
                display.write(render.note_lines(outcome, goal, written))
    if as_json:
        click.echo(json.dumps(report_as_json(outcomes), ensure_ascii=False, indent=2))
    elif goal is not Goal.LOAD:
        render.write(render.summary_lines(outcomes), sys.stdout)
    return _exit_code(outcomes)


def in_order(limits: Limits, tasks: Sequence[Task], display: render.Display) -> Iterator[tuple[Script, NoteOutcome]]:
    """Each script with its outcome, in the order of the scripts, whichever ends first."""
    early: dict[int, NoteOutcome] = {}
    due = 0
    for number, outcome in run_tasks(tasks, limits):
        display.advance(tasks[number].script.name)
        early[number] = outcome
        while due in early:
            yield tasks[due].script, early.pop(due)
            due += 1


def _write(script: Script, outcome: NoteOutcome, folder: Path) -> tuple[str, ...]:
    """Writes a note's outputs and returns their names as a person on this shell would call them."""
    written = []
    for suffix, content in sorted(outcome.outputs.items()):
        path = folder / f"{script.output}{suffix}"
        write_whole(path, content)
        written.append(str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path))
    return tuple(written)


def _exit_code(outcomes: Sequence[NoteOutcome]) -> ExitCode:
    if any(outcome.is_our_bug for outcome in outcomes):
        return ExitCode.BUG
    return ExitCode.PASSED if all(outcome.passes for outcome in outcomes) else ExitCode.FAILED
