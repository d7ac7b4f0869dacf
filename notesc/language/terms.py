"""TRUSTED. The expression tree: immutable, as written, evaluating nothing.

Leaves are in `atoms`, rebuilding in `tree`, substitution in `binding`; users import all of them from here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import Enum
from functools import cached_property
from typing import Any

from notesc.language.atoms import (
    Bound,
    Constant,
    Domain,
    Filled,
    IdentityMatrix,
    Index,
    MatrixProperty,
    Number,
    Proposition,
    Size,
    Term,
    Variable,
)
from notesc.language.binding import abstract, free_variables, instantiate, substitute
from notesc.language.shapes import SCALAR, Kind, Shape, column, matrix, row
from notesc.language.tree import Node, binder, kept, node, part, rebuild, remark, scope, subterms

__all__ = [
    "BINDERS",
    "Add",
    "Application",
    "ArgumentOfMinimum",
    "Bound",
    "Components",
    "Constant",
    "Definition",
    "Derivative",
    "DerivativeKind",
    "Divide",
    "Domain",
    "Filled",
    "IdentityMatrix",
    "Index",
    "MatrixProduct",
    "MatrixProperty",
    "MatrixRow",
    "Multiply",
    "Negate",
    "Node",
    "Number",
    "OpaqueCall",
    "OpaqueFunction",
    "Power",
    "Proposition",
    "Reference",
    "Size",
    "Subscript",
    "Subtract",
    "Summation",
    "Term",
    "Transpose",
    "Variable",
    "abstract",
    "binder",
    "free_variables",
    "instantiate",
    "node",
    "part",
    "remark",
    "scope",
    "sizes",
    "substitute",
    "subterms",
    "unfold_all",
]

# ---- arithmetic ---------------------------------------------------------------------------------------------------


@node
class Negate(Term):
    """`-x`."""

    operand: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return self.operand.shape


@node
class _Binary(Term):
    left: Term = part()
    right: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return self.left.shape


@node
class Add(_Binary):
    """`left + right`, of equal shapes."""


@node
class Subtract(_Binary):
    """`left - right`, of equal shapes."""


@node
class Multiply(_Binary):
    """`left * right`: a scalar times anything, or elementwise between equal shapes."""

    @cached_property
    def shape(self) -> Shape:
        return self.right.shape if self.left.shape.is_scalar else self.left.shape


@node
class Divide(_Binary):
    """`left / right`: anything by a scalar, or elementwise between equal vectors, or a number by a vector."""


@node
class MatrixProduct(_Binary):
    """`left @ right`."""

    @cached_property
    def shape(self) -> Shape:
        left, right = self.left.shape, self.right.shape
        is_row, is_column = left.kind is Kind.ROW, right.kind is Kind.COLUMN
        if is_row and is_column:
            return SCALAR
        if is_row:
            return row(right.columns)
        if is_column:
            return column(left.rows)
        return matrix(left.rows, right.columns)


@node
class Power(Term):
    """`base ** exponent`, of scalars."""

    base: Term = part()
    exponent: Term = part()
    shape = SCALAR


@node
class Transpose(Term):
    """`operand.T`."""

    operand: Term = part()

    @cached_property
    def shape(self) -> Shape:
        inner = self.operand.shape
        if inner.kind is Kind.COLUMN:
            return row(*inner.dimensions)
        if inner.kind is Kind.ROW:
            return column(*inner.dimensions)
        return matrix(inner.columns, inner.rows) if inner.kind is Kind.MATRIX else inner


@node
class Subscript(Term):
    """A component: `z[k]` or `X[i, k]`; each subscript is an `Index`, a `Bound`, or a positive whole `Number`."""

    operand: Term = part()
    subscripts: tuple[Term, ...] = part()
    shape = SCALAR


@node
class MatrixRow(Term):
    """`X.row(i)`: the i-th row of a matrix, as a row."""

    operand: Term = part()
    subscript: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return row(self.operand.shape.columns)


# ---- functions and definitions ------------------------------------------------------------------------------------


@node
class Application(Term):
    """A named function of the language applied to its arguments, as in `exp(x)` or `softmax(z)`."""

    function: str  # a key of notesc.language.functions.FUNCTIONS
    arguments: tuple[Term, ...] = part()
    shape: Shape = SCALAR


@dataclass(frozen=True, slots=True)
class OpaqueFunction:
    """A smooth function of one real variable of which nothing else is known; it acts elementwise on vectors."""

    name: str
    description: str = field(default="", compare=False)
    order: int = 0  # how many times it is differentiated

    @property
    def prime(self) -> OpaqueFunction:
        """Its derivative."""
        return OpaqueFunction(self.name, self.description, self.order + 1)

    def __repr__(self) -> str:
        return self.name + ".prime" * self.order

    def __format__(self, specification: str) -> str:
        from notesc.language.prose import not_for_prose

        raise not_for_prose(f"the function {self!r}", f"write {{{self!r}(x)}} for its value at x, or ${self.name}$")

    def __call__(self, argument: Any) -> Term:
        from notesc.language.arithmetic import opaque_call

        return opaque_call(self, argument)


@node
class OpaqueCall(Term):
    """An opaque function, or a derivative of it, applied elementwise."""

    function: OpaqueFunction
    argument: Term = part()

    @cached_property
    def shape(self) -> Shape:
        return self.argument.shape


@dataclass(frozen=True)
class Definition:
    """A name for a body; its parameters are every free variable and index of the body."""

    name: str
    parameters: tuple[Variable | Index, ...]
    body: Term
    defaults: tuple[Term, ...]  # what stands for each parameter when the name is printed alone
    shown: int = 0  # how many leading parameters are printed always, as in σ(x)
    description: str = field(default="", compare=False)

    @cached_property
    def unfolded(self) -> Term:
        """The body without any defined name in it."""
        term: Term = unfold_all(self.body)
        return term

    def __getstate__(self) -> dict[str, Any]:
        return {f.name: getattr(self, f.name) for f in fields(self)}


@node
class Reference(Term):
    """A defined name with its arguments, one for each parameter of the definition."""

    definition: Definition
    arguments: tuple[Term, ...] = part()

    @cached_property
    def shape(self) -> Shape:
        return self.definition.body.shape

    @property
    def name(self) -> str:
        return self.definition.name

    def unfold(self) -> Term:
        """The body of the definition at these arguments."""
        definition = self.definition
        body: Term = substitute(definition.body, dict(zip(definition.parameters, self.arguments, strict=True)))
        return body

    def __call__(self, *arguments: Any) -> Term:
        from notesc.language.definitions import apply_reference

        return apply_reference(self, arguments)


# ---- binders ------------------------------------------------------------------------------------------------------


@node
class Summation(Term):
    """Σ of the body over every value of the index."""

    variable: Index = binder()
    body: Term = scope()

    @cached_property
    def shape(self) -> Shape:
        return self.body.shape


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


@node
class Derivative(Term):
    """The derivative of `variable ↦ body` at `point`; for PARTIAL by the component that the subscripts name."""

    kind: DerivativeKind
    variable: Variable = binder()
    body: Term = scope()
    point: Term = part()
    subscripts: tuple[Term, ...] = part()

    @cached_property
    def shape(self) -> Shape:
        variable = self.variable.shape
        if self.kind is DerivativeKind.PARTIAL:
            return self.body.shape
        if self.kind is DerivativeKind.GRADIENT:
            return variable
        if self.kind is DerivativeKind.JACOBIAN:
            return matrix(self.body.shape.dimensions[0], variable.dimensions[0])
        return matrix(variable.dimensions[0], variable.dimensions[0])


@node
class ArgumentOfMinimum(Term):
    """The one point of the variable's domain at which the body is least."""

    variable: Variable = binder()
    body: Term = scope()

    @cached_property
    def shape(self) -> Shape:
        return self.variable.shape


# ---- what the meaning of a tree depends on -------------------------------------------------------------------------

BINDERS: tuple[type[Node], ...] = (Summation, Components, Derivative, ArgumentOfMinimum)


def sizes(body: Node) -> frozenset[Size]:
    """Every symbolic size that the meaning of the tree depends on: in terms, shapes and ranges of binders."""
    found: frozenset[Size] = kept(body, "_sizes", _collect_sizes)
    return found


def _collect_sizes(body: Node) -> frozenset[Size]:
    found: set[Size] = {body} if isinstance(body, Size) else set()
    if isinstance(body, Term):
        found.update(size for size in body.shape.dimensions if isinstance(size, Size))
    if isinstance(body, Index) and isinstance(body.range, Size):
        found.add(body.range)
    if isinstance(variable := getattr(body, "variable", None), Node):
        found |= sizes(variable)
    if isinstance(body, Reference):
        found |= sizes(body.definition.body)
    for _, child in body.children():
        found |= sizes(child)
    return frozenset(found)


def unfold_all(body: Any) -> Any:
    """`body` with every defined name replaced by its body, at every depth."""

    def visit(_: int, current: Node) -> Node | None:
        if not isinstance(current, Reference):
            return None
        arguments = tuple(unfold_all(argument) for argument in current.arguments)
        definition = current.definition
        unfolded: Node = substitute(definition.unfolded, dict(zip(definition.parameters, arguments, strict=True)))
        return unfolded

    return rebuild(body, visit)
