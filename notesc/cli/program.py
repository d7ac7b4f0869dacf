"""The program: which commands there are, and what an outcome means as an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from importlib import import_module

import click

COMMANDS = {
    "build": "notesc.cli.commands.build",
    "check": "notesc.cli.commands.check",
    "explain": "notesc.cli.commands.explain",
    "list": "notesc.cli.commands.list",
    "mutate": "notesc.cli.commands.mutate",
    "new": "notesc.cli.commands.new",
}


class ExitCode(IntEnum):
    """What the program tells the shell."""

    PASSED = 0  # every step of every note passes
    FAILED = 1  # a step fails, or a script is bad
    USAGE = 2  # the command line or the configuration is wrong
    BUG = 3  # a bug of ours
    INTERRUPTED = 130  # the user pressed Ctrl-C; the number is the shell's convention


class _Commands(click.Group):
    """A group that imports a command when somebody asks for it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  # likewise
        if cmd_name not in COMMANDS:
            return None
        command = import_module(COMMANDS[cmd_name]).command
        assert isinstance(command, click.Command)  # every module of the table has one
        return command


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  # click's signature
    if wanted and not ctx.resilient_parsing:
        from notesc.project.version import version

        click.echo(f"notesc {version()}")
        ctx.exit()


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version, help="Show the version."
)
@click.option("--debug", is_flag=True, help="Show Python's traceback where notesc itself fails.")
def program(debug: bool) -> None:  # noqa: FBT001  # `run` reads it from the context
    """Checks derivations step by step, and typesets them as notes."""


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns the exit code; every exception ends here."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a symbol shows `?` instead of ending the run
    try:
        outcome = program.main(list(arguments), prog_name="notesc", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:  # the reader of our output left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.FAILED
    except Exception as error:  # noqa: BLE001  # the last resort
        return _failure(error, debug="--debug" in arguments)
    return outcome if isinstance(outcome, int) else ExitCode.PASSED


def _failure(error: Exception, *, debug: bool) -> int:
    from dataclasses import replace

    from notesc.diagnostics import NOWHERE, DerivationError

    if isinstance(error, DerivationError):  # outside a script: the configuration, an argument, an absent engine
        from notesc.cli.render import diagnostic_lines, write

        found = error.diagnostic
        if found.span.line:  # then it is a line of Python's that called us; a file that the user wrote is named whole
            found = replace(found, span=NOWHERE)
        write(diagnostic_lines(found), sys.stderr)
        return ExitCode.USAGE
    from notesc.cli.render import bug_lines, write

    if debug:
        import traceback

        traceback.print_exception(error)
    write(bug_lines(f"{type(error).__name__}: {error}"), sys.stderr)
    return ExitCode.BUG
