"""TRUSTED. The node of a value given by cases."""

from __future__ import annotations

from notesc.language.atoms import Proposition, Term
from notesc.language.shapes import SCALAR
from notesc.language.tree import node, part


@node
class Cases(Term):
    """The value of the first condition that holds, or the last value where none does; all values are scalars."""

    values: tuple[Term, ...] = part()  # one for each condition, and one more
    conditions: tuple[Proposition, ...] = part()
    shape = SCALAR
