"""TRUSTED. The expression tree: immutable, as written, evaluating nothing.

Leaves are in `atoms`, the other nodes in `operations`, `applied` and `binders`, rebuilding in `tree`, substitution in
`binding`; users import all of them from here.
"""

from __future__ import annotations

from notesc.language.applied import Application, Definition, OpaqueCall, OpaqueFunction, Reference, unfold_all
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
from notesc.language.binders import (
    BINDERS,
    ArgumentOfMinimum,
    Components,
    Convention,
    Derivative,
    DerivativeKind,
    RangeProduct,
    RangeSummation,
    Summation,
)
from notesc.language.binding import abstract, free_variables, instantiate, substitute
from notesc.language.compound import Block, CommutationMatrix
from notesc.language.extents import sizes_in
from notesc.language.limits import DefiniteIntegral, InfiniteSum, Infinity, LimitAt, TaylorPolynomial
from notesc.language.operations import (
    Add,
    Divide,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Power,
    Subscript,
    Subtract,
    Transpose,
)
from notesc.language.piecewise import Cases
from notesc.language.tree import Node, binder, kept, node, part, remark, scope, subterms

__all__ = [
    "BINDERS",
    "Add",
    "Application",
    "ArgumentOfMinimum",
    "Block",
    "Bound",
    "Cases",
    "CommutationMatrix",
    "Components",
    "Constant",
    "Convention",
    "DefiniteIntegral",
    "Definition",
    "Derivative",
    "DerivativeKind",
    "Divide",
    "Domain",
    "Filled",
    "IdentityMatrix",
    "Index",
    "InfiniteSum",
    "Infinity",
    "LimitAt",
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
    "RangeProduct",
    "RangeSummation",
    "Reference",
    "Size",
    "Subscript",
    "Subtract",
    "Summation",
    "TaylorPolynomial",
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


def sizes(body: Node) -> frozenset[Size]:
    """Every symbolic size that the meaning of the tree depends on: in terms, shapes and ranges of binders."""
    found: frozenset[Size] = kept(body, "_sizes", _collect_sizes)
    return found


def _collect_sizes(body: Node) -> frozenset[Size]:
    found: set[Size] = {body} if isinstance(body, Size) else set()
    if isinstance(body, Term):
        found.update(size for dimension in body.shape.dimensions for size in sizes_in(dimension))
    if isinstance(body, Index):
        found.update(sizes_in(body.range))
    variable = getattr(body, "variable", None)
    if isinstance(variable, Node) and not isinstance(variable, Size):  # a size that a limit binds is none of these
        found |= sizes(variable)
    if isinstance(body, Reference):
        found |= sizes(body.definition.body)
    for _, child in body.children():
        found |= sizes(child)
    return frozenset(found)
