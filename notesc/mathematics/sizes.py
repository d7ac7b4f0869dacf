"""Notation of sizes: a whole number, a letter, n m and n + m."""

from __future__ import annotations

from notesc.language.extents import CompoundSize, Dimension, is_sum, shown_parts
from notesc.language.shapes import SCALAR
from notesc.mathematics.layout import Fence, Layout, Role, Sign, Style, Symbol, row
from notesc.mathematics.symbols import symbol


def digits(value: int) -> Layout:
    """A whole number that is not negative."""
    return Symbol(str(value), Style.UPRIGHT)


def size_layout(size: Dimension) -> Layout:
    """A size: a whole number, its symbol, or how it is made of others; a sum in a product takes brackets."""
    if isinstance(size, int):
        return digits(size)
    if not isinstance(size, CompoundSize):
        return symbol(size.name, SCALAR)
    shown = tuple(shown_parts(size)) if is_sum(size) else size.parts
    items: list[Layout] = []
    for part in shown:
        if items:
            items.append(_between(part, in_sum=is_sum(size)))
        items.append(Fence("(", size_layout(part), ")") if is_sum(part) else size_layout(part))
    return row(*items)


def _between(part: Dimension, *, in_sum: bool) -> Sign:
    """Plus, nothing, or a dot before a number in a product."""
    if in_sum:
        return Sign("+", Role.SUM)
    return Sign("·", Role.PRODUCT) if isinstance(part, int) else Sign("", Role.JUXTAPOSITION)
