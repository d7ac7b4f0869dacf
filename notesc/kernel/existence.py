"""TRUSTED. Integrals and limits that exist by their structure; others need evidence."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.claim import Context
from notesc.kernel.definedness import obligations, obligations_around
from notesc.kernel.fresh import new_variable
from notesc.language.functions import expand
from notesc.language.shapes import SCALAR
from notesc.language.terms import (
    Add,
    Application,
    Bound,
    Components,
    Constant,
    DefiniteIntegral,
    Derivative,
    Divide,
    Domain,
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
    Size,
    Subscript,
    Subtract,
    Summation,
    TaylorPolynomial,
    Term,
    Transpose,
    Variable,
    instantiate,
    subterms,
    unfold_all,
)

_CONTINUOUS_NODES: tuple[type[Node], ...] = (
    *(Number, Constant, Size, Index, Variable, Bound, Negate, Add, Subtract, Multiply, Divide, Power, Subscript),
    *(Summation, RangeSummation, RangeProduct, OpaqueCall, Derivative, TaylorPolynomial, DefiniteIntegral),
    *(MatrixProduct, MatrixRow, Transpose, IdentityMatrix, Filled, Components),
)
_CONTINUOUS_FUNCTIONS = frozenset(
    (
        *("exp", "log", "sqrt", "tanh", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh"),
        *("arcsinh", "arccosh", "arctanh", "absolute", "erf", "Gamma", "digamma", "polygamma", "Beta", "delta"),
    )
)


_AT_INFINITY = (Fraction(-2), Fraction(-11, 10))
_AT_A_POINT = (Fraction(1, 2), Fraction(9, 10))


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
        return is_proper(term, context) or converges(term, context)
    if isinstance(term, InfiniteSum):
        return _sum_converges(unfold_all(term), context)
    if isinstance(term, LimitAt):
        from notesc.kernel.limits.engine import limit_of

        return limit_of(unfold_all(term), context) is not None
    return False


def is_proper(term: DefiniteIntegral, context: Context) -> bool:
    """Both ends finite, and the body continuous from one to the other, the ends counted in: then it has an integral."""
    whole = unfold_all(term)
    assert isinstance(whole, DefiniteIntegral)
    if not is_continuous(whole.body):
        return False
    return all(isinstance(end, Term) and is_continuous_at(whole.body, end, context) for end in whole.ends)


def is_continuous_at(scope: Term, point: Term, context: Context) -> bool:
    """Whether a scope made of continuous functions is known to be defined at a point, and continuous there.

    An integral that exists at the point need not move continuously with its parameters; where all in it is smooth from
    end to end, it does.
    """
    from notesc.kernel.settling import is_settled

    if any(isinstance(inner, DefiniteIntegral) for inner in subterms(scope)):
        found = obligations_around(scope, new_variable("x", SCALAR, Domain.REAL), point)
    else:
        found = obligations(instantiate(scope, point))
    return all(is_settled(obligation, context) for obligation in found)


def converges(term: DefiniteIntegral, context: Context) -> bool:
    """Whether the body is O(x⁻²) or O(x^(-11/10)) towards an infinite end, and O(t^(-1/2)) or so at a finite one.

    t is the distance from the end; such bodies can be integrated up to the end (W. Rudin, Principles of Mathematical
    Analysis, 1976, exercises 6.7 and 6.8). At ends where it is defined the body is continuous.
    """
    from notesc.kernel.signs.analysis import Signs

    whole = unfold_all(term)
    assert isinstance(whole, DefiniteIntegral)
    if not is_continuous(whole.body):
        return False
    signs = Signs(context)
    lower, upper = whole.ends
    if isinstance(lower, Term) and isinstance(upper, Term):
        turned = signs.exceeds(lower, upper, strict=True)
        if not turned and not signs.exceeds(upper, lower, strict=True):
            return False
    else:
        turned = (isinstance(lower, Infinity) and lower.sign > 0) or (isinstance(upper, Infinity) and upper.sign < 0)
    for end, inside in ((lower, -1 if turned else 1), (upper, 1 if turned else -1)):
        if isinstance(end, Term) and is_continuous_at(whole.body, end, context):
            continue
        if not _is_small_towards(whole, end, inside, context):
            return False
    return True


def _sum_converges(term: InfiniteSum, context: Context) -> bool:
    """Whether the body is O(k⁻²) or O(k^(-11/10)): then the sum converges absolutely."""
    from notesc.kernel.limits.engine import one_sided

    end = Infinity(1)
    found = (one_sided(term.body, end, 1, context, whole=True, weight=power) for power in _AT_INFINITY)
    return any(goes is not None and goes.to is not None for goes in found)


def _is_small_towards(term: DefiniteIntegral, end: Term | Infinity, inside: int, context: Context) -> bool:
    """Whether the body times a power of the distance has a limit at an end."""
    from notesc.kernel.limits.engine import one_sided

    direction, powers = (end.sign, _AT_INFINITY) if isinstance(end, Infinity) else (inside, _AT_A_POINT)
    found = (one_sided(term.body, end, direction, context, weight=power) for power in powers)
    return any(goes is not None and goes.to is not None for goes in found)
