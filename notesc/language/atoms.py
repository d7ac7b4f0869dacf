"""TRUSTED. The leaves of the tree: numbers, sizes, indices, variables, and the variable of an enclosing binder."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any

from notesc.language.extents import Dimension
from notesc.language.operators import TermOperators
from notesc.language.shapes import SCALAR, Shape, matrix
from notesc.language.tree import Node, node, remark


class Term(TermOperators, Node):
    """A mathematical expression, with a shape."""

    if TYPE_CHECKING:  # each node has it as a field, a constant or a property computed once

        @property
        def shape(self) -> Shape: ...


class Proposition(Node):
    """A statement about terms. It has no truth value in Python."""

    def __bool__(self) -> bool:
        from notesc.diagnostics import Code, DerivationError

        raise DerivationError(
            Code.TRUTH,
            f"the proposition {self!r} has no truth value in Python",
            "write And(Lt(0, x), Lt(x, 1)) for 0 < x < 1, and note.assume(…) or given=[…] instead of `if`",
        )


@node
class Number(Term):
    """An exact rational number, as the author wrote it."""

    value: Fraction
    shape = SCALAR


@node
class Constant(Term):
    """A named real number: pi."""

    name: str
    shape = SCALAR


class Domain(Enum):
    """Where a scalar, or every entry of a vector or matrix, ranges."""

    REAL = "real"
    POSITIVE = "positive"
    NONNEGATIVE = "nonnegative"
    INTEGER = "integer"
    UNIT_INTERVAL = "unit interval"


class MatrixProperty(Enum):
    """What a square matrix can be declared to be, or stated to be in a proposition."""

    SYMMETRIC = "symmetric"
    POSITIVE_DEFINITE = "positive definite"
    POSITIVE_SEMIDEFINITE = "positive semidefinite"
    ORTHOGONAL = "orthogonal"
    DIAGONAL = "diagonal"
    INVERTIBLE = "invertible"


@node
class Size(Term):
    """A symbolic size: a whole number, at least 1."""

    name: str
    description: str = remark(default="")
    shape = SCALAR

    @property
    def sort(self) -> tuple[Any, ...]:
        return ("size",)

    def index(self, name: str) -> Index:
        """One index that ranges over 1..this size."""
        from notesc.language.names import checked_names

        (only,) = checked_names(name, 1)
        return Index(only, self)

    def indices(self, names: str) -> tuple[Index, ...]:
        """Several indices, named in one string: `i, j = K.indices("i j")`."""
        from notesc.language.names import checked_names

        return tuple(Index(name, self) for name in checked_names(names, None))


@node
class Index(Term):
    """A free index: a whole number from 1 to its range."""

    name: str
    range: Dimension
    shape = SCALAR

    @property
    def sort(self) -> tuple[Any, ...]:
        return ("index", self.range)


@node
class Variable(Term):
    """A free variable of the note."""

    name: str
    shape: Shape
    domain: Domain = Domain.REAL
    properties: frozenset[MatrixProperty] = frozenset()
    description: str = remark(default="")

    @property
    def sort(self) -> tuple[Any, ...]:
        return ("variable", self.shape, self.domain, self.properties)


@node
class Bound(Term):
    """The variable of an enclosing binder, counted outwards from 0. Only ever seen inside a closed scope."""

    level: int
    shape: Shape = SCALAR


@node
class Filled(Term):
    """A number adapted to a shape: the bold 1 of `1 - s` for a vector s, the zero of `Eq(grad(J, w), 0)`."""

    value: Number
    shape: Shape


@node
class IdentityMatrix(Term):
    """The identity matrix of a size."""

    size: Dimension

    @cached_property
    def shape(self) -> Shape:
        return matrix(self.size, self.size)
