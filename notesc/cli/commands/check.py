"""`notesc check`: whether every step is right."""

from __future__ import annotations

import click


@click.command("check", short_help="Check every step of the notes.")
@click.argument("notes", nargs=-1, metavar="[NOTE]...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to report.")
def command(notes: tuple[str, ...], form: str) -> int:
    """Checks every step of the notes and says how each was settled.

    A NOTE is a path, the name of a script in the derivations folder, or a folder; without one, all are meant.

    The exit code is 0 where every step passes, 1 where one fails or a script is bad, 2 for a wrong command line or
    configuration, 3 for a bug of ours.
    """
    from notesc.cli.run import run_project
    from notesc.project.build import Goal

    return run_project(notes, Goal.CHECK, as_json=form == "json")
