"""The command line: options in, exit code out. One file in `commands/` per command, loaded when it is needed."""

from __future__ import annotations


def main() -> None:
    """The console script `notesc`."""
    import sys

    from notesc.cli.program import run

    sys.exit(run(sys.argv[1:]))
