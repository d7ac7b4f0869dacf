"""`notesc new`: a script to begin with."""

from __future__ import annotations

import click


@click.command("new", short_help="Begin a new derivation.")
@click.argument("name")
def command(name: str) -> int:
    """Writes a small derivation called NAME into the derivations folder; it builds at once."""
    from pathlib import Path

    from notesc.project.configuration import find_configuration
    from notesc.project.scaffold import new_script

    configuration = find_configuration(Path.cwd())
    path = new_script(configuration, name)
    shown = path.relative_to(configuration.root) if path.is_relative_to(configuration.root) else path
    click.echo(f"wrote {shown}; now: notesc build {path.stem}")
    return 0
