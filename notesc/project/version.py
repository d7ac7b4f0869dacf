"""The version of this compiler, as messages and notes show it."""

from __future__ import annotations


def version() -> str:
    """The version of the installed package; "(not installed)" in a checkout that is run in place."""
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("notesc")
    except PackageNotFoundError:
        return "(not installed)"
