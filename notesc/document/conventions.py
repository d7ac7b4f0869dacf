"""The conventions that a note relies on: each a test of what occurs in it, and a sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection
from fractions import Fraction
from typing import Any

from notesc.document.model import Line, Text
from notesc.document.walk import nodes
from notesc.language.functions import squared_norm_argument
from notesc.language.note import Note
from notesc.language.terms import (
    Application,
    CommutationMatrix,
    Convention,
    Derivative,
    DerivativeKind,
    Divide,
    Multiply,
    Node,
    OpaqueCall,
    Power,
    Reference,
    Term,
)


def conventions(note: Note) -> tuple[Line, ...]:
    """The sentences that apply, in the order of the table."""
    occurring = set(nodes(note))
    return tuple((Text(sentence),) for applies, sentence in _CONVENTIONS if applies(occurring))


def _some(test: Callable[[Any], bool]) -> Callable[[Collection[Node]], bool]:
    return lambda occurring: any(test(node) for node in occurring)


def _derivative(kind: DerivativeKind) -> Callable[[Collection[Node]], bool]:
    return _some(lambda node: isinstance(node, Derivative) and node.kind is kind)


def _convention(convention: Convention) -> Callable[[Collection[Node]], bool]:
    return _some(lambda node: isinstance(node, Derivative) and node.convention is convention)


def _applied(function: str) -> Callable[[Collection[Node]], bool]:
    return _some(lambda node: isinstance(node, Application) and node.function == function)


def _has_vector(node: Node) -> bool:
    return isinstance(node, Term) and node.shape.is_vector


def _is_elementwise(node: Node) -> bool:
    if isinstance(node, Multiply | Divide):
        return _has_vector(node.left) and _has_vector(node.right)
    if isinstance(node, Application):
        return _applies_elementwise(node)
    return isinstance(node, OpaqueCall) and not node.shape.is_scalar


def _applies_elementwise(node: Application) -> bool:
    from notesc.language.functions import FUNCTIONS

    return FUNCTIONS[node.function].elementwise and _has_vector(node)


def _is_zeroth_power(node: Node) -> bool:
    return isinstance(node, Power) and getattr(node.exponent, "value", None) == Fraction(0)


_CONVENTIONS: tuple[tuple[Callable[[Collection[Node]], bool], str], ...] = (
    (_some(_has_vector), "Vectors are columns; all numbers are real."),
    (_some(_is_elementwise), "Products, quotients and functions of vectors act entry by entry."),
    (_derivative(DerivativeKind.GRADIENT), "A gradient has the shape of the variable it is taken by."),
    (
        _convention(Convention.INDEPENDENT_ENTRIES),
        "In a derivative by a symmetric matrix the entries of one triangle are the variables; each moves its mirror "
        "image too. By a diagonal matrix the diagonal varies.",
    ),
    (
        _convention(Convention.SYMMETRIC_PART),
        "A gradient marked sym is the one in the space of symmetric matrices, with the inner product tr(AᵀB).",
    ),
    (
        _derivative(DerivativeKind.JACOBIAN),
        "Entry (i, j) of a Jacobian is the derivative of the i-th component by the j-th variable.",
    ),
    (
        _derivative(DerivativeKind.HESSIAN),
        "Entry (i, j) of a Hessian is the second derivative by the i-th and the j-th variable.",
    ),
    (
        _some(lambda node: isinstance(node, Derivative) and isinstance(node.point, Reference)),
        "A derivative by a defined name goes through that name only; everything else is held fixed.",
    ),
    (_applied("kron"), "The Kronecker product of A and B consists of the blocks that are an entry of A times B."),
    (_applied("vec"), "The columns of a matrix, one below the other, are its vec."),
    (
        _some(lambda node: isinstance(node, CommutationMatrix)),
        "A commutation matrix takes the vec of every matrix of its sizes to that of the transpose.",
    ),
    (_some(lambda node: isinstance(node, OpaqueCall)), "A function about which nothing else is said is smooth."),
    (_applied("delta"), "The Kronecker delta is 1 where its two indices are equal and 0 elsewhere."),
    (
        _some(lambda node: isinstance(node, Term) and squared_norm_argument(node) is not None),
        "An even power of a norm is that power of the sum of squares, which is smooth at zero as well.",
    ),
    (_some(_is_zeroth_power), "The power with exponent zero is one, for every base."),
)
