"""TRUSTED. The nodes of analysis: definite integrals, limits, Taylor polynomials, and infinity where they end."""

from __future__ import annotations

from fractions import Fraction
from math import factorial
from typing import Any, NoReturn

from notesc.language.atoms import Number, Size, Term, Variable
from notesc.language.binders import Derivative, DerivativeKind
from notesc.language.binding import abstract, free_variables, instantiate
from notesc.language.shapes import SCALAR
from notesc.language.tree import Node, binder, node, part, scope


@node
class Infinity(Node):
    """+∞ or -∞: where an integral may end and a limit may go. It is no number, and no term can be made of it."""

    sign: int  # 1 or -1

    def __neg__(self) -> Infinity:
        return Infinity(-self.sign)

    def _no_number(self, *_: Any) -> NoReturn:
        self._refuse("is no number to reckon with", "it may stand as an end of Integral and as the point of Limit")

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = _no_number
    __pow__ = __rpow__ = __lt__ = __le__ = __gt__ = __ge__ = _no_number


@node
class DefiniteIntegral(Term):
    """∫ of the body from `lower` to `upper`, each a scalar term or infinite; the upper end may be the lesser one.

    Where the body is not defined at an end, or an end is infinite, it is the limit of the integrals inside.
    """

    variable: Variable = binder()
    body: Term = scope()
    lower: Term | Infinity = part()
    upper: Term | Infinity = part()
    shape = SCALAR

    @property
    def ends(self) -> tuple[Term | Infinity, Term | Infinity]:
        return self.lower, self.upper


@node
class LimitAt(Term):
    """The limit of the body as the variable goes to a point, or to infinity; a size goes there through whole numbers.

    The body need not be defined at the point, but near it, on the side or sides in question.
    """

    variable: Variable | Size = binder()
    body: Term = scope()
    point: Term | Infinity = part()
    side: str = ""  # "+" from above, "-" from below, "" from both sides
    shape = SCALAR


@node
class InfiniteSum(Term):
    """Σ of the body over the whole numbers from `lower` on: the limit of the sums up to n."""

    variable: Variable = binder()  # a whole number
    lower: Term = part()
    body: Term = scope()
    shape = SCALAR


@node
class TaylorPolynomial(Term):
    """Σ over m ≤ order of f⁽ᵐ⁾(centre)/m! · (at - centre)ᵐ, for f the body as a function of the variable."""

    variable: Variable = binder()
    body: Term = scope()
    centre: Term = part()
    at: Term = part()
    order: int = 0
    shape = SCALAR

    def expansion(self) -> Term:
        """The polynomial written out, with its derivatives as such."""
        step: Term = self.at - self.centre
        total: Term = instantiate(self.body, self.centre)
        variable = _unused(self.variable, self.body)
        derivative: Term = instantiate(self.body, variable)
        for order in range(1, self.order + 1):
            inner = abstract(variable, derivative)
            coefficient = Derivative(DerivativeKind.PARTIAL, variable, inner, self.centre, ())
            derivative = Derivative(DerivativeKind.PARTIAL, variable, inner, variable, ())
            total = total + coefficient / Number(Fraction(factorial(order))) * step**order
        return total


def _unused(variable: Variable, body: Node) -> Variable:
    """The variable under a name that no free variable of a scope has."""
    name, taken = variable.name, {other.name for other in free_variables(body)}
    while name in taken:
        name += "'"
    return Variable(name, variable.shape)
