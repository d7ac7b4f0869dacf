"""SymPy expressions as terms: a faithful copy of the tree that SymPy holds, or a refusal."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import add, divide, multiply, negate, power
from notesc.language.functions import FUNCTIONS
from notesc.language.terms import Constant, Domain, Number, Term, Variable
from notesc.language.shapes import SCALAR


def lift(expression: Any) -> Term:
    """The term for a scalar SymPy expression.

    A symbol becomes a scalar variable of its name: positive or nonnegative or integer where SymPy assumes that, real where it assumes
    `real=True`. Raises DerivationError for what has no faithful counterpart: complex symbols, floats, matrices, sums.
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
    arguments = [lift(argument) for argument in expression.args]
    if isinstance(expression, sympy.Add):
        return _sum(arguments)
    if isinstance(expression, sympy.Mul):
        return _product(arguments)
    if isinstance(expression, sympy.Pow):
        base, exponent = arguments
        if exponent == Number(Fraction(1, 2)):
            return FUNCTIONS["sqrt"](base)
        return divide(1, base) if exponent == Number(Fraction(-1)) else power(base, exponent)
    name = {sympy.exp: "exp", sympy.log: "log", sympy.tanh: "tanh"}.get(expression.func)
    if name is None:
        raise _refusal(expression, f"{type(expression).__name__} has no counterpart in notesc")
    return FUNCTIONS[name](*arguments)


def _refusal(expression: Any, hint: str) -> DerivationError:
    return DerivationError(Code.LIFT, f"cannot read the SymPy object {expression!r} as a term", hint)


def _symbol(symbol: Any) -> Term:
    if symbol.is_integer:
        raise _refusal(symbol, "declare integers in the note: note.size or note.scalar(…, domain=integer)")
    if symbol.is_positive:
        domain = Domain.POSITIVE
    elif symbol.is_nonnegative:
        domain = Domain.NONNEGATIVE
    elif symbol.is_real:
        domain = Domain.REAL
    else:
        raise _refusal(symbol, f"declare it real: Symbol({symbol.name!r}, real=True); everything in notesc is real")
    from notesc.language.names import checked_names

    checked_names(symbol.name, 1)
    return Variable(symbol.name, SCALAR, domain)


def _sum(arguments: list[Term]) -> Term:
    total = arguments[0]
    for argument in arguments[1:]:
        total = add(total, argument)
    return total


def _product(arguments: list[Term]) -> Term:
    """Numerators over denominators, as the expression prints; a leading -1 becomes a minus sign."""
    if arguments[0] == Number(Fraction(-1)):
        rest = arguments[1:]
        return negate(_product(rest) if len(rest) > 1 else rest[0])
    numerators = [a for a in arguments if not _is_reciprocal(a)]
    denominators = [a.right for a in arguments if _is_reciprocal(a)]  # type: ignore[attr-defined]  # reciprocals are quotients
    over = _times(numerators) if numerators else Number(Fraction(1))
    return divide(over, _times(denominators)) if denominators else over


def _is_reciprocal(term: Term) -> bool:
    from notesc.language.terms import Divide

    return isinstance(term, Divide) and term.left == Number(Fraction(1))


def _times(factors: list[Term]) -> Term:
    product = factors[0]
    for factor in factors[1:]:
        product = multiply(product, factor)
    return product
