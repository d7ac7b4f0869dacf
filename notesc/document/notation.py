"""The notation table: every declared symbol with the author's words and its kind, and the indices in use."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from notesc.document.markdown import line
from notesc.document.model import CrossReference, Inline, NotationRow, Text
from notesc.document.numbering import Numbering
from notesc.document.walk import nodes
from notesc.document.wording import mathematics
from notesc.language.extents import Dimension, is_sum
from notesc.language.note import Note
from notesc.language.shapes import SCALAR, Kind, Shape
from notesc.language.sizes import number_of
from notesc.language.terms import Domain, Index, OpaqueFunction, Reference, Size, Variable
from notesc.mathematics import layout
from notesc.mathematics import symbol as function_symbol


def notation(note: Note, numbering: Numbering) -> tuple[NotationRow, ...]:
    """One row for each symbol in the order of declaration, then one for the indices of each range."""
    declared = [
        NotationRow((_symbol(symbol),), line(words), tuple(_KINDS[type(symbol)](symbol, numbering)))
        for symbol, words in note.symbols.values()
    ]
    return (*declared, *_indices(note))


def _symbol(symbol: Any) -> Any:
    if isinstance(symbol, OpaqueFunction):
        return function_symbol(symbol.name, SCALAR)
    return layout(symbol, display=False)


def _indices(note: Note) -> Iterator[NotationRow]:
    ranges: dict[Dimension, dict[str, Index]] = {}
    for node in nodes(note):
        index = node if isinstance(node, Index) else getattr(node, "variable", None)
        if isinstance(index, Index):
            ranges.setdefault(index.range, {}).setdefault(index.name, index)
    for extent, indices in ranges.items():
        symbols = tuple(layout(indices[name], display=False) for name in sorted(indices))
        words = "index" if len(symbols) == 1 else "indices"
        yield NotationRow(symbols, (), (Text(f"{words} from 1 to "), _size(extent)))


# ---- what kind of thing it is -------------------------------------------------------------------------------------


def _size(size: Dimension) -> Inline:
    return Text(str(size)) if isinstance(size, int) else mathematics(number_of(size))


def _kind_of_size(_symbol: Size, _numbering: Numbering) -> Iterator[Inline]:
    yield Text("size: a whole number, at least 1")


def _kind_of_function(_symbol: OpaqueFunction, _numbering: Numbering) -> Iterator[Inline]:
    yield Text("smooth function of one real variable")


def _kind_of_variable(symbol: Variable, _numbering: Numbering) -> Iterator[Inline]:
    if symbol.shape.is_scalar:
        yield Text(_NUMBERS[symbol.domain])
    else:
        properties = ", ".join(sorted(p.value for p in symbol.properties))
        yield Text(f"{_ENTRIES[symbol.domain]} ")
        yield from _shape(symbol.shape)
        yield Text(f", {properties}" if properties else "")


def _kind_of_definition(symbol: Reference, numbering: Numbering) -> Iterator[Inline]:
    if symbol.shape.is_scalar:
        yield Text("number")
    else:
        yield from _shape(symbol.shape)
    number = numbering.definitions.get(symbol.definition)
    if number is not None:
        yield Text(", ")
        yield CrossReference(f"definition-{number}", (Text("defined below"),))


def _side(size: Dimension) -> Iterator[Inline]:
    """A number of rows or columns; a sum takes brackets."""
    if is_sum(size):
        yield from (Text("("), _size(size), Text(")"))
    else:
        yield _size(size)


def _shape(shape: Shape) -> Iterator[Inline]:
    if shape.kind is Kind.MATRIX:
        yield from _side(shape.rows)
        yield Text(" × ")
        yield from _side(shape.columns)
        yield Text(" matrix")
    else:
        yield Text("row vector of length " if shape.kind is Kind.ROW else "vector of length ")
        yield _size(shape.dimensions[0])


_NUMBERS = {
    Domain.REAL: "real number",
    Domain.POSITIVE: "positive number",
    Domain.NONNEGATIVE: "nonnegative number",
    Domain.INTEGER: "whole number",
    Domain.UNIT_INTERVAL: "number from 0 to 1",
}
_ENTRIES = {
    Domain.REAL: "real",
    Domain.POSITIVE: "positive",
    Domain.NONNEGATIVE: "nonnegative",
    Domain.INTEGER: "whole-number",
    Domain.UNIT_INTERVAL: "[0, 1]-valued",
}
_KINDS: dict[type, Callable[[Any, Numbering], Iterator[Inline]]] = {
    Size: _kind_of_size,
    Variable: _kind_of_variable,
    OpaqueFunction: _kind_of_function,
    Reference: _kind_of_definition,
}
