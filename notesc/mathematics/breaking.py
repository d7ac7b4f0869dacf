"""Breaking a Layout that is too wide into lines, at its operators; an operator begins the line that continues.

A line breaks first at relations, then at + and −, then between factors, and then inside the widest brackets of a part
that is still too wide. Brackets that are broken keep one size on both lines.
"""

from __future__ import annotations

from notesc.mathematics.layout import Delimiter, Evaluated, Fence, Fraction, Layout, Role, Row, Scripts, Sign, Text, row
from notesc.mathematics.measure import bracket_size, width_of

__all__ = ["break_lines", "width_of"]

_Items = tuple[Layout, ...]
# where to break, best places first
_STAGES = (Role.CONNECTIVE, Role.RELATION, Role.SUM, Role.PRODUCT, Role.JUXTAPOSITION)
_LONE_GIANT = 0.6  # a factor wider than this share of the line is broken inside, not moved to a line of its own


def break_lines(layout: Layout, width: float) -> tuple[Layout, ...]:
    """The layout in lines of at most `width` em, as `width_of` estimates it; a part that nothing can break stays whole.

    A line that continues a product begins with a centred dot.
    """
    lines = _broken(_items(layout), width)
    return tuple(_line(items) for items in lines)


def _items(layout: Layout) -> _Items:
    return layout.items if isinstance(layout, Row) else (layout,)


def _width(items: _Items) -> float:
    return sum(width_of(item) for item in items)


def _line(items: _Items) -> Layout:
    if items[0] == Sign("", Role.JUXTAPOSITION):
        items = (Sign("·", Role.PRODUCT), *items[1:])
    return row(*items)


def _broken(items: _Items, width: float) -> list[_Items]:
    if _width(items) <= width:
        return [items]
    for role in _STAGES:
        parts = _split(items, role)
        is_product = role in (Role.PRODUCT, Role.JUXTAPOSITION)
        if len(parts) > 1 and not (is_product and _has_giant(items, width)):
            return _filled(parts, width)
    opened = _with_widest_opened(items)
    return [items] if opened is None else _broken(opened, width)


def _has_giant(items: _Items, width: float) -> bool:
    return any(width_of(item) > _LONE_GIANT * width and _inside(item) is not None for item in items)


def _split(items: _Items, role: Role) -> list[_Items]:
    """The items cut before every sign of this role."""
    parts: list[list[Layout]] = [[]]
    for item in items:
        if isinstance(item, Sign) and item.role is role and parts[-1]:
            parts.append([])
        parts[-1].append(item)
    return [tuple(part) for part in parts]


def _filled(parts: list[_Items], width: float) -> list[_Items]:
    """Parts put on a line while they fit; a part too wide for a line of its own is broken further."""
    lines: list[_Items] = []
    for part in parts:
        if lines and _width(lines[-1]) + _width(part) <= width:
            lines[-1] = (*lines[-1], *part)
        else:
            lines.extend(_broken(part, width))
    return lines


# ---- inside brackets ----------------------------------------------------------------------------------------------


def _with_widest_opened(items: _Items) -> _Items | None:
    """The items with the widest one that has an inside opened; None where none has."""
    candidates = [
        (width_of(item), position, inside)
        for position, item in enumerate(items)
        if (inside := _inside(item)) is not None
    ]
    if not candidates:
        return None
    _, position, inside = max(candidates, key=lambda candidate: candidate[:2])
    before, after = items[:position], items[position + 1 :]
    if isinstance(items[position], Fraction) and not all(_separates(item) for item in (*before[-1:], *after[:1])):
        inside = (Fence("(", Row(inside), ")"),)
    return (*before, *inside, *after)


def _separates(item: Layout) -> bool:
    return isinstance(item, Text | Delimiter) or (
        isinstance(item, Sign) and item.role not in (Role.PRODUCT, Role.JUXTAPOSITION)
    )


def _inside(item: Layout) -> _Items | None:
    """What an item is when it may break inside: brackets in halves, a fraction with a slash; None for the rest."""
    match item:
        case Fence(opening, body, closing) if opening and closing:
            size = bracket_size(body)
            halves = Delimiter(opening, opens=True, size=size), Delimiter(closing, opens=False, size=size)
            return (halves[0], *_items(body), halves[1])
        case Fraction(numerator, denominator):
            return (_grouped(numerator), Sign("/", Role.PRODUCT), _grouped(denominator))
        case Evaluated(body, condition):
            return (Scripts(Fence("[", body, "]"), condition),)
        case Scripts(nucleus, lower, upper):
            inside = _inside(_items(nucleus)[-1])
            if inside is None or not isinstance(inside[-1], Delimiter):
                return None
            return (*_items(nucleus)[:-1], *inside[:-1], Scripts(inside[-1], lower, upper))
    return None


def _grouped(layout: Layout) -> Layout:
    return Fence("(", layout, ")") if isinstance(layout, Row) else layout
