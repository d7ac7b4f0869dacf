"""TRUSTED. Indices and variables that stand for any value.

Their names occur in no script, so that no hypothesis speaks of them.
"""

from __future__ import annotations

import itertools

from notesc.language.extents import Dimension
from notesc.language.shapes import Shape
from notesc.language.terms import Domain, Index, Size, Variable

_SEPARATOR = "·"  # cannot stand in a name of an author's
_serial = itertools.count(1)


def new_index(extent: Dimension, hint: str) -> Index:
    """An index of this range about which nothing else is known."""
    return Index(f"{hint.partition(_SEPARATOR)[0]}{_SEPARATOR}{next(_serial)}", extent)


def new_variable(name: str, shape: Shape, domain: Domain) -> Variable:
    """A variable of this domain about which nothing else is known."""
    return Variable(f"{name.partition(_SEPARATOR)[0]}{_SEPARATOR}{next(_serial)}", shape, domain)


def new_size(hint: str) -> Size:
    """A size about which nothing else is known."""
    return Size(f"{hint.partition(_SEPARATOR)[0]}{_SEPARATOR}{next(_serial)}")


def shown_variable(variable: Variable) -> Variable:
    """The variable under the name that it was made from."""
    return Variable(variable.name.partition(_SEPARATOR)[0], variable.shape, variable.domain)


def shown_index(index: Index) -> Index:
    """The index under the name that it was made from."""
    return Index(index.name.partition(_SEPARATOR)[0], index.range)
