"""`notesc list`: which notes there are."""

from __future__ import annotations

import click


@click.command("list", short_help="List the notes of the project.")
@click.argument("notes", nargs=-1, metavar="[NOTE]...")
def command(notes: tuple[str, ...]) -> int:
    """Lists the notes of the project: each script and its title.

    A NOTE is a path, the name of a script in the derivations folder, or a folder; without one, all are meant.
    """
    from notesc.cli.run import run_project
    from notesc.project.build import Goal

    return run_project(notes, Goal.LOAD)
