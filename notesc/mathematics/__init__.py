"""Notation: a term becomes one Layout, and a Layout becomes LaTeX, Typst or text. The one place that decides how things look."""
