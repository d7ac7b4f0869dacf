"""TRUSTED. Evaluates a term at a point, one rule for each node of the tree, written from what the node means.

A term is compiled once to a closure over frames. Bound variables are looked up on the frame's stack, so that no scope
is ever rebuilt; a value is remembered by the term and the bound variables that it depends on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.semantics.compiling import Compiled, compiled
from notesc.kernel.semantics.frames import Budget, Frame
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.rules.analysis import ANALYSIS
from notesc.kernel.semantics.rules.arithmetic import ARITHMETIC
from notesc.kernel.semantics.rules.atoms import ATOMS
from notesc.kernel.semantics.rules.binders import BINDERS
from notesc.kernel.semantics.rules.components import COMPONENTS
from notesc.kernel.semantics.rules.compound import COMPOUND
from notesc.kernel.semantics.rules.functions import APPLIED
from notesc.kernel.semantics.rules.piecewise import PIECEWISE
from notesc.kernel.semantics.tensors import Value
from notesc.language import terms as t

RULES: dict[type[t.Node], Callable[[Any], Compiled]] = {
    **ATOMS,
    **ARITHMETIC,
    **COMPONENTS,
    **APPLIED,
    **BINDERS,
    **PIECEWISE,
    **COMPOUND,
    **ANALYSIS,
}


def evaluate(term: t.Term, point: Point, budget: Budget | None = None) -> Value:
    """The value of a term at a point.

    Raises Undefined where it certainly has none, Undecided where the balls are too wide to tell, NotEvaluable where
    there is no rule, Exhausted where the budget is used up.
    """
    return compiled(term).run(Frame(point, dict(point.values), budget or Budget()))
