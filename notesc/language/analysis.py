"""Integrals, limits and Taylor polynomials as an author writes them; the kernel works them out."""

from __future__ import annotations

from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_scalar
from notesc.language.limits import DefiniteIntegral, Infinity, LimitAt, TaylorPolynomial
from notesc.language.terms import Domain, Size, Term, Variable, abstract, free_variables, sizes

oo = Infinity(1)

_LARGEST_ORDER = 12
_PARTS = 3  # of a range: the variable and two ends


def Integral(body: Any, *ranges: Any) -> Term:  # noqa: N802  # mathematics writes it with a capital
    """∫ of a scalar over ranges `(x, a, b)`, the last innermost: `Integral(exp(-x), (x, 0, oo))`.

    The variable is bound: nothing that is declared or assumed of it holds inside. Raises DerivationError for a range
    that is not a scalar variable with its two ends, and where an end contains the variable.
    """
    term = as_scalar(body, "what Integral integrates")
    if not ranges:
        raise DerivationError(Code.BINDING, "Integral needs a range: Integral(f, (x, a, b))")
    for given in reversed(ranges):
        variable, lower, upper = _range(given)
        for end in (lower, upper):
            if variable in free_variables(end):
                raise DerivationError(
                    Code.BINDING,
                    f"the end {end!r} of an integral contains its variable {variable!r}",
                    "give the variable of the integral another name",
                )
        term = DefiniteIntegral(_plain(variable), abstract(variable, term), lower, upper)
    return term


def _range(given: Any) -> tuple[Variable, Term | Infinity, Term | Infinity]:
    if not (isinstance(given, tuple) and len(given) == _PARTS):
        raise DerivationError(
            Code.BINDING, f"an integral is over a range (x, a, b), found {given!r}", "write Integral(f, (x, 0, 1))"
        )
    variable, lower, upper = given
    return _real_variable(variable, "an integral"), _end(lower), _end(upper)


def _end(value: Any) -> Term | Infinity:
    return value if isinstance(value, Infinity) else as_scalar(value, "an end of an integral")


def _real_variable(variable: Any, what: str) -> Variable:
    if not (isinstance(variable, Variable) and variable.shape.is_scalar):
        raise DerivationError(
            Code.BINDING, f"{what} binds a scalar variable, found {variable!r}", "declare one: x = note.scalar('x')"
        )
    if variable.domain is Domain.INTEGER:
        raise DerivationError(Code.BINDING, f"{what} is over real numbers, and {variable!r} is declared an integer")
    return variable


def _plain(variable: Variable) -> Variable:
    """The variable as any real number: what is declared of it says nothing about the bound one."""
    return Variable(variable.name, variable.shape, description=variable.description)


def Limit(body: Any, variable: Any, point: Any, side: str = "") -> Term:  # noqa: N802  # likewise
    """The limit of a scalar: `Limit(f, x, a)` from both sides, with a fourth argument "+" or "-" from one.

    `Limit(f, n, oo)` over a size goes through whole numbers. Raises DerivationError where the variable is neither a
    scalar nor a size, where a size goes elsewhere or is a range or a shape in the body, and for another side.
    """
    term = as_scalar(body, "what Limit is taken of")
    goal = point if isinstance(point, Infinity) else as_scalar(point, "the point of a limit")
    if side not in ("", "+", "-") or (side and isinstance(goal, Infinity)):
        raise DerivationError(
            Code.TYPE,
            f"the side of a limit at a point is '+' or '-', found {side!r} at {goal!r}",
            "Limit(f, x, 0, '+')",
        )
    if isinstance(variable, Size):
        return _over_a_size(term, variable, goal)
    bound = _real_variable(variable, "a limit")
    if bound in free_variables(goal):
        raise DerivationError(Code.BINDING, f"the point {goal!r} of a limit contains its variable {bound!r}")
    return LimitAt(_plain(bound), abstract(bound, term), goal, side)


def _over_a_size(term: Term, size: Size, goal: Term | Infinity) -> Term:
    if goal != oo:
        raise DerivationError(Code.BINDING, f"a size goes to oo only, found {goal!r}", f"Limit(f, {size.name}, oo)")
    scope: Term = abstract(size, term)
    if size in sizes(scope):
        raise DerivationError(
            Code.BINDING,
            f"{size.name!r} is the range of an index or a dimension in {term!r}, and no limit can let that grow",
            f"write the range with the sum: Sum(…, (k, 1, {size.name}))",
        )
    return LimitAt(size, scope, goal, "")


def taylor(body: Any, variable: Any, centre: Any, order: Any) -> Term:
    """The Taylor polynomial of a scalar in a variable about a point: `taylor(exp(x), x, 0, 3)`.

    Raises DerivationError where the order is not a whole number from 0 on, or so large that nobody writes it out.
    """
    term, bound = as_scalar(body, "what taylor expands"), _real_variable(variable, "a Taylor polynomial")
    about = as_scalar(centre, "the centre of a Taylor polynomial")
    if isinstance(order, bool) or not isinstance(order, int) or not 0 <= order <= _LARGEST_ORDER:
        raise DerivationError(
            Code.TYPE, f"the order of a Taylor polynomial is a whole number from 0 to {_LARGEST_ORDER}, found {order!r}"
        )
    if bound in free_variables(about):
        raise DerivationError(Code.BINDING, f"the centre {about!r} contains the variable {bound!r} of the expansion")
    return TaylorPolynomial(_plain(bound), abstract(bound, term), about, bound, order)
