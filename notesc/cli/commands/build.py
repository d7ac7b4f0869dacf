"""`notesc build`: notes to read."""

from __future__ import annotations

import click


def _formats(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    from notesc.project.configuration import format_names

    if value is None:
        return None
    names = tuple(name.strip() for name in value.split(","))
    for name in names:
        if name not in format_names():
            raise click.BadParameter(f"{name!r} is not one of {', '.join(format_names())}")
    return names


def _engine(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from notesc.project.configuration import engine_names

    if value is not None and value not in engine_names():
        raise click.BadParameter(f"{value!r} is not one of {', '.join(engine_names())}")
    return value


@click.command("build", short_help="Check the notes and typeset them.")
@click.argument("notes", nargs=-1, metavar="[NOTE]...")
@click.option(
    "--format", "formats", callback=_formats, metavar="FORMATS", help="pdf, tex or typ, or several with commas."
)
@click.option("--engine", callback=_engine, metavar="ENGINE", help="What makes the PDFs: auto, typst or latex.")
@click.option("--out", metavar="DIR", help="The folder to write to.")
def command(notes: tuple[str, ...], formats: tuple[str, ...] | None, engine: str | None, out: str | None) -> int:
    """Checks the notes and typesets them.

    The .tex and .typ sources are always written, a PDF unless --format leaves it out. A note with a failing step is
    written too, the step marked; the exit code is then 1.

    A NOTE is a path, the name of a script in the derivations folder, or a folder; without one, all are meant.
    """
    from pathlib import Path

    from notesc.cli.run import run_project
    from notesc.project.build import Goal
    from notesc.project.configuration import find_configuration

    configuration = find_configuration(Path.cwd())
    wanted = formats or configuration.formats
    goal = Goal.TYPESET if "pdf" in wanted else Goal.WRITE
    texts = tuple(name for name in wanted if name != "pdf")
    folder = Path(out).resolve() if out else configuration.out
    return run_project(notes, goal, engine=engine or configuration.engine, formats=texts, out=folder)
