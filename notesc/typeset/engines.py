"""The engines by name, and which one `auto` means on this machine."""

from __future__ import annotations

from collections.abc import Callable

from notesc.diagnostics import Code, DerivationError
from notesc.typeset.records import Engine


def _latex() -> Engine:
    from notesc.typeset import pdflatex

    if not pdflatex.is_present():
        raise DerivationError(
            Code.CONFIGURATION,
            f"the engine 'latex' needs pdflatex with {', '.join(pdflatex.PACKAGES)}, which are not all installed",
            "install TeX Live from the distribution, or build with --engine typst, which needs nothing",
        )
    return pdflatex.engine()


def _typst() -> Engine:
    from notesc.typeset.typst import TYPST

    return TYPST


def _auto() -> Engine:
    from notesc.typeset import pdflatex

    return pdflatex.engine() if pdflatex.is_present() else _typst()


ENGINES: dict[str, Callable[[], Engine]] = {"auto": _auto, "typst": _typst, "latex": _latex}


def choose(name: str) -> Engine:
    """The engine of a name: `auto` is pdflatex where all it needs is installed, and otherwise the embedded Typst.

    Raises DerivationError for an unknown name, and for `latex` where it is not installed.
    """
    if name not in ENGINES:
        raise DerivationError(Code.CONFIGURATION, f"there is no engine {name!r}", f"the engines: {', '.join(ENGINES)}")
    return ENGINES[name]()
