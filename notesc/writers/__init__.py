"""Document → text of one format, through templates.

To add a format: a file like `latex.py`, a folder of templates, and a line in the table below.
"""

from __future__ import annotations

from collections.abc import Callable

from notesc.writers.latex import write_latex
from notesc.writers.typst import write_typst

WRITERS: dict[str, tuple[Callable[..., str], str]] = {  # name → (Document → text, suffix of the file)
    "tex": (write_latex, ".tex"),
    "typ": (write_typst, ".typ"),
}
