"""TRUSTED. The nodes that bind a name in a scope."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from notesc.language.atoms import Index, Term, Variable
from notesc.language.extents import product_of
from notesc.language.shapes import Shape, column, matrix
from notesc.language.tree import Node, binder, node, part, scope


@node
class Summation(Term):
    """Σ of the body over every value of the index."""

    variable: Index = binder()
    body: Term = scope()

    @cached_property
    def shape(self) -> Shape:
        return self.body.shape


@node
class _Ranged(Term):
    variable: Variable = binder()  # a whole number
    lower: Term = part()  # whole-valued; the variable does not occur in it
    upper: Term = part()
    body: Term = scope()

    @cached_property
    def shape(self) -> Shape:
        return self.body.shape


@node
class RangeSummation(_Ranged):
    """Σ of the body over the whole numbers from `lower` to `upper`; 0 where there is none."""


@node
class RangeProduct(_Ranged):
    """∏ of the body, a scalar, over the whole numbers from `lower` to `upper`; 1 where there is none."""


@node
class Components(Term):
    """The column whose k-th component is the body; two of them nested in one node give a matrix."""

    variable: Index = binder()
    body: Term = scope()  # a scalar, or a `Components` for a matrix

    @cached_property
    def shape(self) -> Shape:
        if self.body.shape.is_scalar:
            return column(self.variable.range)
        return matrix(self.variable.range, self.body.shape.dimensions[0])


class DerivativeKind(Enum):
    """Which derivative: of a scalar or vector by one scalar or component, or the three tensors of them."""

    PARTIAL = "partial"
    GRADIENT = "gradient"
    JACOBIAN = "jacobian"
    HESSIAN = "hessian"


class Convention(Enum):
    """What varies in a derivative by a symmetric or a diagonal matrix, which has fewer variables than entries."""

    INDEPENDENT_ENTRIES = "independent entries"  # the entries of the upper triangle; each moves its mirror image too
    SYMMETRIC_PART = "symmetric part"  # the gradient in the space of symmetric matrices with the product tr(AᵀB)


@node
class Derivative(Term):
    """The derivative of `variable ↦ body` at `point`; for PARTIAL by the component that the subscripts name.

    A Jacobian or a Hessian by a matrix is one by the column of its stacked columns.
    """

    kind: DerivativeKind
    variable: Variable = binder()
    body: Term = scope()
    point: Term = part()
    subscripts: tuple[Term, ...] = part()
    convention: Convention | None = None  # by a matrix with a declared structure

    @cached_property
    def shape(self) -> Shape:
        variable = self.variable.shape
        if self.kind is DerivativeKind.PARTIAL:
            return self.body.shape
        if self.kind is DerivativeKind.GRADIENT:
            return variable
        stacked = product_of(*reversed(variable.dimensions))
        if self.kind is DerivativeKind.JACOBIAN:
            return matrix(self.body.shape.dimensions[0], stacked)
        return matrix(stacked, stacked)


@node
class ArgumentOfMinimum(Term):
    """The one point of the variable's domain at which the body is least."""

    variable: Variable = binder()
    body: Term = scope()

    @cached_property
    def shape(self) -> Shape:
        return self.variable.shape


BINDERS: tuple[type[Node], ...] = (
    Summation,
    RangeSummation,
    RangeProduct,
    Components,
    Derivative,
    ArgumentOfMinimum,
)
