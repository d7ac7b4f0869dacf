"""The system's pdflatex: a process in a folder of its own, with a time limit and without access to other files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from notesc.diagnostics import Diagnostic
from notesc.typeset.records import Engine, LineMap, Typeset, engine_error, missing_glyph, overfull

SECONDS = 60  # for one run
RUNS = 4  # at most, until references settle
PACKAGES = (  # what the shipped templates load
    "amsmath.sty",
    "amssymb.sty",
    "bm.sty",
    "cmap.sty",
    "geometry.sty",
    "hyperref.sty",
    "lmodern.sty",
    "microtype.sty",
    "pict2e.sty",
    "xcolor.sty",
)

_ERROR = re.compile(r"^(?:\./note\.tex:(\d+):|!) *(.*)$", re.MULTILINE)
_ERROR_LINE = re.compile(r"^l\.(\d+) ", re.MULTILINE)
_OVERFULL = re.compile(r"^Overfull \\hbox \(([\d.]+)pt too wide\).*?(?:at lines?|detected at line) (\d+)", re.MULTILINE)
_MISSING = re.compile(r"^Missing character: There is no (.+?) (?:\(U\+[0-9A-F]+\) )?in font", re.MULTILINE)
_UNICODE = re.compile(r"Unicode character (.) \(U\+[0-9A-F]+\)")
_UNAVAILABLE = re.compile(r"Command \S+ unavailable in encoding")
_RERUN = re.compile(r"Rerun to get|Rerun LaTeX|has changed\. Rerun|may have changed")
_GLYPH_HINTS = (
    "install the TeX fonts for that script (for Cyrillic: texlive-lang-cyrillic and cm-super)",
    "or build with --engine typst",
)
_SYMBOL_HINT = "a formula has letters that TeX's mathematical fonts lack: name symbols in Latin letters, or sigma for σ"


@cache
def is_present() -> bool:
    """Whether pdflatex and the packages that the templates need are installed."""
    if shutil.which("pdflatex") is None or shutil.which("kpsewhich") is None:
        return False
    return len(_output("kpsewhich", *PACKAGES).splitlines()) == len(PACKAGES)


@cache
def version() -> str:
    """The first line of `pdflatex --version`."""
    return _output("pdflatex", "--version").partition("\n")[0].strip() or "pdflatex"


def _output(program: str, *options: str) -> str:
    found = shutil.which(program) or program
    return subprocess.run([found, *options], capture_output=True, text=True, check=False).stdout  # noqa: S603  # fixed words


def typeset(source: str, path: str) -> Typeset:
    """The PDF of a LaTeX source. `path` names the script in diagnostics."""
    lines = LineMap(source, path)
    with tempfile.TemporaryDirectory(prefix="notesc-") as folder:
        place = Path(folder)
        (place / "note.tex").write_text(source, encoding="utf-8")
        for _ in range(RUNS):
            try:
                log = _run(place)
            except subprocess.TimeoutExpired:
                return Typeset(b"", (engine_error("pdflatex", f"not done after {SECONDS} s", lines.span(0)),))
            error = _error(log, lines)
            if error is not None:
                return Typeset(b"", (error,))
            if not _RERUN.search(log):
                break
        made = place / "note.pdf"
        if not made.exists():
            return Typeset(b"", (engine_error("pdflatex", "it made no pages", lines.span(0)),))
        return Typeset(made.read_bytes(), tuple(_complaints(log, lines)))


def _run(folder: Path) -> str:
    """One run; the log. Lines of the log are kept whole, and files outside of the folder are closed to TeX."""
    environment = {
        **os.environ,
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "0"),
        "FORCE_SOURCE_DATE": "1",
        "max_print_line": "10000",
        "openin_any": "p",
        "openout_any": "p",
    }
    options = ("-interaction=nonstopmode", "-halt-on-error", "-file-line-error", "-no-shell-escape", "note.tex")
    subprocess.run(  # noqa: S603  # the source is data to TeX, which may not run programs
        [shutil.which("pdflatex") or "pdflatex", *options],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    log = folder / "note.log"
    return log.read_text(encoding="utf-8", errors="replace") if log.exists() else "! pdflatex wrote no log"


def _error(log: str, lines: LineMap) -> Diagnostic | None:
    found = _ERROR.search(log)
    if found is None:
        return None
    line = found[1] or getattr(_ERROR_LINE.search(log, found.end()), "group", lambda _: "0")(1)
    span = lines.span(int(line))
    unknown = _UNICODE.search(found[2])
    if unknown is not None:
        return missing_glyph("pdflatex", unknown[1], span, *_GLYPH_HINTS)
    hints = (_SYMBOL_HINT, _GLYPH_HINTS[-1]) if _UNAVAILABLE.search(found[2]) else ()
    return engine_error("pdflatex", found[2].removeprefix("LaTeX Error: "), span, *hints)


def _complaints(log: str, lines: LineMap) -> Iterator[Diagnostic]:
    for excess, line in dict.fromkeys(_OVERFULL.findall(log)):
        yield overfull(excess, lines.span(int(line)))
    for character in dict.fromkeys(_MISSING.findall(log)):
        yield missing_glyph("pdflatex", character[0], lines.span_of(character[0]), *_GLYPH_HINTS)


def engine() -> Engine:
    """The engine, where it is present."""
    return Engine("latex", "tex", version(), typeset)
