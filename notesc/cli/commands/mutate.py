"""`notesc mutate`: the standing audit of the kernel."""

from __future__ import annotations

import click


@click.command("mutate", short_help="Put small changes of the notes' steps to the kernel.")
@click.argument("notes", nargs=-1, metavar="[NOTE]...")
@click.option("--most", type=click.IntRange(min=1), default=100, show_default=True, help="Mutants for each note.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which mutants are chosen.")
def command(notes: tuple[str, ...], most: int, seed: int) -> int:
    """Changes steps of the notes in small ways and reports what the kernel's decisions show nevertheless.

    A sign, a factor, a transpose, an index, an exponent, an order, a hypothesis: each mutant is tried at points by the
    evaluator, and put to the decisions without it. A survivor is a mutant that a decision shows although the evaluator
    refutes it: a bug in notesc, and the exit code is 1. The long run over all notes is `notesc mutate --most 1000000`.

    A NOTE is a path, the name of a script in the derivations folder, or a folder; without one, all are meant.
    """
    import sys

    from notesc.cli.audits import count_texts, exit_code, problem_lines, run_audit, survey_lines
    from notesc.cli.render import Line, write
    from notesc.project.build import Goal, Task
    from notesc.project.report import NoteOutcome

    def lines(outcome: NoteOutcome) -> list[Line]:
        return problem_lines(outcome) if outcome.survey is None else survey_lines(outcome, outcome.survey)

    outcomes = run_audit(
        notes,
        lambda script, root: Task(script, root, Goal.MUTATE, most=most, seed=seed),
        lines,
        extra_seconds=min(most, _LONGEST),
    )
    surveys = [outcome.survey for outcome in outcomes if outcome.survey is not None]
    if len(surveys) > 1:
        write([[("all notes", "bold")], *([(f"  {text}", "")] for text in count_texts(surveys))], sys.stdout)
    survivors = sum(len(survey.survivors) for survey in surveys)
    tried = sum(survey.tried for survey in surveys)
    write([[(f"{tried} mutants, {survivors} survived", "red" if survivors else "green")]], sys.stdout)
    return exit_code(outcomes, passes=not survivors and len(surveys) == len(outcomes))


_LONGEST = 7200  # seconds that a note may take, besides its own: about one for each mutant is more than enough
