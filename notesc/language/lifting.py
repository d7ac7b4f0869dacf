"""SymPy expressions as terms: a faithful copy of the tree that SymPy holds, or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import add, divide, multiply, negate, power, subtract
from notesc.language.functions import FUNCTIONS
from notesc.language.names import checked_names
from notesc.language.shapes import SCALAR
from notesc.language.terms import Constant, Divide, Domain, Negate, Number, Term, Variable

_DOMAINS = (  # with the assumptions that say exactly this in SymPy
    (Domain.REAL, {"real": True}),
    (Domain.POSITIVE, {"positive": True}),
    (Domain.NONNEGATIVE, {"nonnegative": True}),
    (Domain.INTEGER, {"integer": True}),
)


def lift(expression: Any) -> Term:
    """The term for a scalar SymPy expression.

    A symbol becomes the scalar variable of its name, real, positive, nonnegative or integer as SymPy assumes. Raises
    DerivationError for what has no faithful counterpart: complex symbols, other assumptions, floats, matrices, sums.
    """
    import sympy

    if not isinstance(expression, sympy.Expr) or isinstance(expression, sympy.MatrixExpr):
        raise _refusal(expression, "only scalar SymPy expressions can stand for a term")
    if isinstance(expression, sympy.Rational):
        return Number(Fraction(int(expression.p), int(expression.q)))
    if isinstance(expression, sympy.Float):
        raise _refusal(expression, "write sympy.Rational(1, 2) instead of a float")
    if expression is sympy.pi:
        return Constant("pi")
    if expression is sympy.E:
        return FUNCTIONS["exp"](1)
    if isinstance(expression, sympy.Symbol):
        return _symbol(expression)
    name = str(expression.func.__name__)
    rule = _RULES.get(name)
    if rule is None or expression.func is not getattr(sympy, name):  # a function of the author's may be called "log"
        raise _refusal(expression, f"{type(expression).__name__} has no counterpart in notesc")
    symbolic: Any = expression  # SymPy has no types
    arguments = symbolic.as_ordered_terms() if name == "Add" else symbolic.args
    return rule([lift(argument) for argument in arguments])


def _refusal(expression: Any, hint: str) -> DerivationError:
    found = " ".join(str(expression).split())
    return DerivationError(Code.LIFT, f"cannot read the SymPy object {found!r} as a term", hint)


def _symbol(symbol: Any) -> Term:
    import sympy

    (name,) = checked_names(symbol.name, 1)
    for domain, assumptions in _DOMAINS:
        if symbol == sympy.Symbol(name, **assumptions):  # with other assumptions, or as a Dummy, it would be another
            return Variable(name, SCALAR, domain)
    if symbol.is_real:
        hint = "SymPy assumes more of it than a domain says; declare it in the note, and note.assume(…) the rest"
    else:
        hint = f"declare it real: Symbol({symbol.name!r}, real=True); everything in notesc is real"
    raise _refusal(symbol, hint)


def _sum(arguments: list[Term]) -> Term:
    total = arguments[0]
    for argument in arguments[1:]:
        if isinstance(argument, Negate):
            total = subtract(total, argument.operand)
        elif isinstance(argument, Number) and argument.value < 0:
            total = subtract(total, Number(-argument.value))
        else:
            total = add(total, argument)
    return total


def _product(arguments: list[Term]) -> Term:
    """Numerators over denominators, as the expression prints; a leading -1 becomes a minus sign."""
    if arguments[0] == Number(Fraction(-1)) and len(arguments) > 1:
        return negate(_product(arguments[1:]))
    numerators = [a for a in arguments if not _is_reciprocal(a)]
    denominators = [a.right for a in arguments if isinstance(a, Divide) and _is_reciprocal(a)]
    over = _times(numerators) if numerators else Number(Fraction(1))
    return divide(over, _times(denominators)) if denominators else over


def _is_reciprocal(term: Term) -> bool:
    return isinstance(term, Divide) and term.left == Number(Fraction(1))


def _times(factors: list[Term]) -> Term:
    product = factors[0]
    for factor in factors[1:]:
        product = multiply(product, factor)
    return product


def _power(arguments: list[Term]) -> Term:
    base, exponent = arguments
    if exponent == Number(Fraction(1, 2)):
        return FUNCTIONS["sqrt"](base)
    return divide(1, base) if exponent == Number(Fraction(-1)) else power(base, exponent)


def _applied(name: str, arguments: list[Term]) -> Term:
    return FUNCTIONS[name](*arguments)


_NAMED = {  # in SymPy: in the language
    **{name: name for name in ("exp", "log", "tanh", "sin", "cos", "tan", "sinh", "cosh")},
    **{name: name for name in ("cot", "sec", "csc", "sech", "csch", "coth")},
    "asin": "arcsin",
    "acos": "arccos",
    "atan": "arctan",
    "asinh": "arcsinh",
    "acosh": "arccosh",
    "atanh": "arctanh",
    "Abs": "absolute",
    "gamma": "Gamma",
    "polygamma": "polygamma",
    "beta": "Beta",
    **{name: name for name in ("digamma", "erf", "factorial", "binomial")},
}
_RULES: dict[str, Callable[[list[Term]], Term]] = {
    "Add": _sum,
    "Mul": _product,
    "Pow": _power,
    **{theirs: partial(_applied, ours) for theirs, ours in _NAMED.items()},
}
