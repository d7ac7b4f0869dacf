"""`notesc explain`: how a step was decided."""

from __future__ import annotations

import click


def _place(_: click.Context, __: click.Parameter, value: str) -> tuple[str, int]:
    note, colon, line = value.rpartition(":")
    if not (colon and note and line.isdecimal()):
        raise click.BadParameter(f"expected a note and a line, as in ridge_regression:34, found {value!r}")
    return note, int(line)


@click.command("explain", short_help="Show how a step was decided, or why it fails.")
@click.argument("place", metavar="NOTE:LINE", callback=_place)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to report.")
def command(place: tuple[str, int], form: str) -> int:
    """Shows how the step on a line of a note was decided.

    By which method and on what evidence, under which conditions and what settled them, from which hypotheses and facts,
    and where the evaluator tried it. For a step that fails: a counterexample, the first place where the two sides
    differ, and what small change would make it hold.

    The exit code is 0 where the step passes, and 1 where it fails or there is none.
    """
    import json
    from dataclasses import asdict

    from notesc.cli.audits import exit_code, explanation_lines, problem_lines, run_audit
    from notesc.cli.render import Line
    from notesc.project.build import Goal, Task
    from notesc.project.report import NoteOutcome

    note, line = place

    def lines(outcome: NoteOutcome) -> list[Line]:
        if not outcome.explanations:
            return problem_lines(outcome)
        if form == "json":
            return []
        return [text for found in outcome.explanations for text in explanation_lines(outcome.path, found)]

    outcomes = run_audit([note], lambda script, root: Task(script, root, Goal.EXPLAIN, line=line), lines)
    explained = [found for outcome in outcomes for found in outcome.explanations]
    if form == "json":
        click.echo(json.dumps([asdict(found) for found in explained], ensure_ascii=False, indent=2))
    return exit_code(outcomes, passes=bool(explained) and all(found.passes for found in explained))
