"""TRUSTED. The expression tree: immutable, as written, evaluating nothing; binding and substitution.

Bound names are locally nameless: inside the scope of a binder the bound variable is `Bound(level)`, counted outwards
from the innermost binder, so that nothing can be captured and two terms that differ only in bound names are equal.
A scope is opened (`instantiate`) with a term before anybody looks inside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Self

from notesc.language.operators import TermOperators
from notesc.language.shapes import SCALAR, Kind, Shape, column, matrix, row

# ---- the generic tree ---------------------------------------------------------------------------------------------
# A field of a node is a part (a node, or a tuple of nodes), a scope (a node under one more binder), a binder (the
# author's variable, compared by its sort only), a remark (not compared), or plain data.


def part() -> Any:
    """A field that holds a node or a tuple of nodes."""
    return field(metadata={"role": "part"})


def scope() -> Any:
    """A field that holds a node in which `Bound(0)` is the variable of this node."""
    return field(metadata={"role": "scope"})


def binder() -> Any:
    """A field that holds the author's bound variable: a name for printing, and a sort that is part of the meaning."""
    return field(metadata={"role": "binder"})


def remark(default: Any = "") -> Any:
    """A field that takes no part in equality."""
    return field(default=default, metadata={"role": "remark"})


@cache
def _roles(cls: type[Node]) -> tuple[tuple[str, str], ...]:
    return tuple((f.name, f.metadata.get("role", "data")) for f in fields(cls))  # type: ignore[arg-type]  # every Node is a dataclass


class Node:
    """A term or a proposition. Equality is structural, up to bound names; the hash is kept."""

    _hash: int | None = None

    def _key(self) -> tuple[Any, ...]:
        return tuple(
            getattr(self, name).sort if role == "binder" else getattr(self, name)
            for name, role in _roles(type(self))
            if role != "remark"
        )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other) or hash(self) != hash(other):
            return False
        return self._key() == other._key()  # type: ignore[attr-defined]  # same type as self

    def __hash__(self) -> int:
        if self._hash is None:
            object.__setattr__(self, "_hash", hash((type(self).__name__, self._key())))
        return self._hash  # type: ignore[return-value]  # set on the line above

    def __repr__(self) -> str:
        from notesc.language.source import as_source

        return as_source(self)

    def __format__(self, specification: str) -> str:
        from notesc.language.prose import interpolate

        return interpolate(self)

    def __iter__(self) -> Iterator[Any]:
        raise TypeError("a term cannot be iterated over; subscript it with an index, as in z[k]")

    def children(self) -> Iterator[tuple[int, Node]]:
        """Each child with the number of binders entered on the way to it (0 or 1)."""
        for name, role in _roles(type(self)):
            if role in ("part", "scope"):
                value = getattr(self, name)
                depth = 1 if role == "scope" else 0
                for child in value if isinstance(value, tuple) else (value,):
                    yield depth, child

    def map_children(self, function: Callable[[int, Node], Node]) -> Self:
        """This node with `function(binders entered, child)` in place of each child; itself where nothing changed."""
        changed = False
        values = []
        for name, role in _roles(type(self)):
            value = getattr(self, name)
            if role in ("part", "scope"):
                depth = 1 if role == "scope" else 0
                new: Any
                if isinstance(value, tuple):
                    new = tuple(function(depth, child) for child in value)
                    same = all(a is b for a, b in zip(new, value, strict=True))
                else:
                    new = function(depth, value)
                    same = new is value
                changed = changed or not same
                value = value if same else new
            values.append(value)
        return type(self)(*values) if changed else self


node = dataclass(frozen=True, eq=False, repr=False)


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


# ---- atoms --------------------------------------------------------------------------------------------------------


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
    description: str = remark()
    shape = SCALAR

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
    range: int | Size
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
    description: str = remark()

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

    size: int | Size

    @cached_property
    def shape(self) -> Shape:
        return matrix(self.size, self.size)


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


@node
class Add(_Binary):
    """`left + right`, of equal shapes."""

    @cached_property
    def shape(self) -> Shape:
        return self.left.shape


@node
class Subtract(_Binary):
    """`left - right`, of equal shapes."""

    @cached_property
    def shape(self) -> Shape:
        return self.left.shape


@node
class Multiply(_Binary):
    """`left * right`: a scalar times anything, or elementwise between equal shapes."""

    @cached_property
    def shape(self) -> Shape:
        return self.right.shape if self.left.shape.is_scalar else self.left.shape


@node
class Divide(_Binary):
    """`left / right`: anything by a scalar, or elementwise between equal vectors, or a number by a vector."""

    @cached_property
    def shape(self) -> Shape:
        return self.left.shape


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
        mapping = dict(zip(definition.parameters, self.arguments, strict=True))
        return substitute(definition.body, mapping)

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


# ---- binding and substitution -------------------------------------------------------------------------------------

BINDERS: tuple[type[Node], ...] = (Summation, Components, Derivative, ArgumentOfMinimum)


@cache
def _loose(term: Node) -> int:
    """How many enclosing binders the term needs: 0 for a term that stands by itself."""
    if isinstance(term, Bound):
        return term.level + 1
    return max((_loose(child) - entered for entered, child in term.children()), default=0)


def _shift(term: Any, by: int) -> Any:
    """The term moved under `by` more binders: its loose bound variables still mean the same binders."""
    if by == 0 or _loose(term) <= 0:
        return term

    def walk(depth: int, current: Node) -> Node:
        if isinstance(current, Bound):
            return Bound(current.level + by, current.shape) if current.level >= depth else current
        return current.map_children(lambda entered, child: walk(depth + entered, child))

    return walk(0, term)


def abstract(target: Node, body: Any) -> Any:
    """`body` as a scope: every free occurrence of `target` becomes the bound variable."""

    def walk(depth: int, current: Node) -> Node:
        if current == target:
            return Bound(depth, current.shape)  # type: ignore[attr-defined]  # target is a term
        if isinstance(current, Bound):
            return Bound(current.level + 1, current.shape) if current.level >= depth else current
        return current.map_children(lambda entered, child: walk(depth + entered, child))

    return walk(0, body)


def instantiate(body: Any, value: Term) -> Any:
    """The scope `body` with `value` in place of its bound variable."""

    def walk(depth: int, current: Node) -> Node:
        if isinstance(current, Bound):
            if current.level == depth:
                return _shift(value, depth)
            return Bound(current.level - 1, current.shape) if current.level > depth else current
        return current.map_children(lambda entered, child: walk(depth + entered, child))

    return walk(0, body)


def substitute(body: Any, mapping: Mapping[Any, Term]) -> Any:
    """`body` with each free occurrence of a key replaced by its value. Nothing is captured."""
    if not mapping:
        return body

    def walk(depth: int, current: Node) -> Node:
        found = mapping.get(current)
        if found is not None:
            return _shift(found, depth)
        return current.map_children(lambda entered, child: walk(depth + entered, child))

    return walk(0, body)


def subterms(body: Node) -> Iterator[Node]:
    """Every node of the tree, outermost first, scopes included (bound variables appear as `Bound`)."""
    yield body
    for _, child in body.children():
        yield from subterms(child)


@cache
def free_variables(body: Node) -> frozenset[Variable | Index]:
    """The free variables and indices."""
    if isinstance(body, Variable | Index):
        return frozenset((body,))
    found: frozenset[Variable | Index] = frozenset()
    for _, child in body.children():
        found |= free_variables(child)
    return found


@cache
def sizes(body: Node) -> frozenset[Size]:
    """Every symbolic size that the meaning of the tree depends on: in terms, shapes and ranges of binders."""
    found: set[Size] = {body} if isinstance(body, Size) else set()
    if isinstance(body, Term):
        found.update(size for size in body.shape.dimensions if isinstance(size, Size))
    if isinstance(body, Index) and isinstance(body.range, Size):
        found.add(body.range)
    variable = getattr(body, "variable", None)
    if isinstance(variable, Node):
        found |= sizes(variable)
    if isinstance(body, Reference):
        found |= sizes(body.definition.body)
    for _, child in body.children():
        found |= sizes(child)
    return frozenset(found)


def unfold_all(body: Any) -> Any:
    """`body` with every defined name replaced by its body, at every depth."""

    def walk(_: int, current: Node) -> Node:
        current = current.map_children(walk)
        return walk(0, current.unfold()) if isinstance(current, Reference) else current

    return walk(0, body)
