"""Notation: a term becomes one Layout, and a Layout becomes LaTeX, Typst or text.

The one place that decides how things look. The other rooms use the names below; the name `layout` is the function, and
the classes of the tree are imported from the module `notesc.mathematics.layout`.
"""

from notesc.mathematics.author import is_macro, parse_author_latex
from notesc.mathematics.breaking import break_lines, width_of
from notesc.mathematics.latex import to_latex
from notesc.mathematics.layout import Layout
from notesc.mathematics.notation import layout
from notesc.mathematics.symbols import symbol
from notesc.mathematics.text import to_text
from notesc.mathematics.typst import to_typst

__all__ = [
    "Layout",
    "break_lines",
    "is_macro",
    "layout",
    "parse_author_latex",
    "symbol",
    "to_latex",
    "to_text",
    "to_typst",
    "width_of",
]
