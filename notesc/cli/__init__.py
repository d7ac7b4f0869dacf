"""The command line: options in, exit code out. One file in `commands/` per command, loaded when it is needed."""

from __future__ import annotations


def main() -> None:
    """The console script `notesc`."""
    import signal
    import sys

    from notesc.cli.program import run

    # A polite request to end is an exit like any other: workers are ended and temporary files removed.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    sys.exit(run(sys.argv[1:]))
