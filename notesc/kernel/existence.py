"""TRUSTED. Integrals and limits that exist by their structure; others need evidence."""

from __future__ import annotations

from notesc.kernel.claim import Context
from notesc.kernel.definedness import obligations
from notesc.language.functions import expand
from notesc.language.terms import (
    Add,
    Application,
    Bound,
    Constant,
    DefiniteIntegral,
    Derivative,
    Divide,
    Index,
    LimitAt,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    RangeProduct,
    RangeSummation,
    Size,
    Subscript,
    Subtract,
    Summation,
    TaylorPolynomial,
    Term,
    Variable,
    instantiate,
    unfold_all,
)

_CONTINUOUS_NODES: tuple[type[Node], ...] = (
    *(Number, Constant, Size, Index, Variable, Bound, Negate, Add, Subtract, Multiply, Divide, Power, Subscript),
    *(Summation, RangeSummation, RangeProduct, OpaqueCall, Derivative, TaylorPolynomial, DefiniteIntegral),
)
_CONTINUOUS_FUNCTIONS = frozenset(
    (
        *("exp", "log", "sqrt", "tanh", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh"),
        *("arcsinh", "arccosh", "arctanh", "absolute", "erf", "Gamma", "digamma", "polygamma", "Beta", "delta"),
    )
)


def is_continuous(term: Node) -> bool:
    """Whether a term, in all its variables, is made of functions that are continuous wherever they are defined."""
    if isinstance(term, Application):
        if term.function not in _CONTINUOUS_FUNCTIONS:
            expansion = expand(term)
            return expansion is not None and is_continuous(unfold_all(expansion))
    elif isinstance(term, DefiniteIntegral):
        return all(isinstance(end, Term) for end in term.ends) and all(is_continuous(x) for _, x in term.children())
    elif not isinstance(term, _CONTINUOUS_NODES):
        return False
    return all(is_continuous(child) for _, child in term.children())


def exists(term: Term, context: Context) -> bool:
    """Whether an integral or a limit, whose other obligations are met, is known to exist."""
    if isinstance(term, DefiniteIntegral):
        return is_proper(term, context)
    if isinstance(term, LimitAt):
        from notesc.kernel.limits.engine import limit_of

        return limit_of(unfold_all(term), context) is not None
    return False


def is_proper(term: DefiniteIntegral, context: Context) -> bool:
    """Both ends finite, and the body continuous from one to the other, the ends counted in: then it has an integral."""
    from notesc.kernel.settling import is_settled

    whole = unfold_all(term)
    assert isinstance(whole, DefiniteIntegral)
    if not is_continuous(whole.body):
        return False
    return all(
        isinstance(end, Term)
        and all(is_settled(obligation, context) for obligation in obligations(instantiate(whole.body, end)))
        for end in whole.ends
    )
