"""Notation: a term or a proposition → its Layout. One rule per class of node; this table is the list of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.language.propositions import And, Comparison, Equivalent, HasProperty, Implies, Not, Or, Universal
from notesc.language.terms import (
    Add,
    Application,
    ArgumentOfMinimum,
    Block,
    Cases,
    CommutationMatrix,
    Components,
    Constant,
    DefiniteIntegral,
    Derivative,
    Divide,
    Filled,
    IdentityMatrix,
    Index,
    InfiniteSum,
    Infinity,
    LimitAt,
    MatrixProduct,
    MatrixRow,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    RangeProduct,
    RangeSummation,
    Reference,
    Size,
    Subscript,
    Subtract,
    Summation,
    TaylorPolynomial,
    Transpose,
    Variable,
)
from notesc.mathematics import (
    analysis,
    applications,
    arithmetic,
    binders,
    compound,
    named_functions,
    piecewise,
    powers,
    statements,
)
from notesc.mathematics.layout import Layout
from notesc.mathematics.pieces import Context, Piece

RULES: dict[type[Node], Callable[[Any, Context], Piece]] = {
    Number: arithmetic.number,
    Filled: arithmetic.filled,
    Constant: arithmetic.constant,
    Size: arithmetic.named,
    Index: arithmetic.named,
    Variable: arithmetic.variable,
    IdentityMatrix: arithmetic.identity_matrix,
    Block: compound.block,
    CommutationMatrix: compound.commutation_matrix,
    Negate: arithmetic.negate,
    Add: arithmetic.add,
    Subtract: arithmetic.subtract,
    Multiply: arithmetic.multiply,
    MatrixProduct: arithmetic.matrix_product,
    Divide: arithmetic.divide,
    Power: powers.power,
    Transpose: arithmetic.transpose,
    Subscript: arithmetic.subscript,
    MatrixRow: arithmetic.matrix_row,
    Application: named_functions.application,
    OpaqueCall: applications.opaque_call,
    Reference: applications.reference,
    Summation: binders.summation,
    RangeSummation: binders.ranged,
    RangeProduct: binders.ranged,
    Components: binders.components,
    Derivative: binders.derivative,
    ArgumentOfMinimum: binders.argument_of_minimum,
    DefiniteIntegral: analysis.integral,
    Infinity: analysis.infinity,
    InfiniteSum: analysis.infinite_sum,
    LimitAt: analysis.limit,
    TaylorPolynomial: analysis.taylor,
    Cases: piecewise.cases,
    Comparison: statements.comparison,
    And: statements.conjunction,
    Or: statements.disjunction,
    Not: statements.negation,
    Implies: statements.implication,
    Equivalent: statements.equivalence,
    Universal: statements.universal,
    HasProperty: statements.has_property,
}


def layout(node: Node, *, display: bool = True) -> Layout:
    """How a term or a proposition stands on the page: as written, in the author's order, with the fewest brackets.

    `display` is for an equation of its own: fractions are stacked and sums show their range. In running text fractions
    take a slash.

    Raises TypeError for a class of node that has no notation; nothing is printed by guessing.
    """
    return Context(RULES, display=display).layout(node)
