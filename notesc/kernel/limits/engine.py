"""TRUSTED. The limit of a term as t falls to 0: part by part where that says what it is, else by the other rules.

Each rule is a theorem about limits of sums, products, quotients and continuous functions (W. Rudin, Principles of
Mathematical Analysis, 1976, theorems 4.4, 4.7 and 4.34). What is indeterminate goes to `quotients` and `growth`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from notesc.kernel.claim import Context
from notesc.kernel.limits.approach import ONE, ZERO, along, is_through_whole_numbers, parameter, sides
from notesc.kernel.normal_form.equality import equal
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.equality import equal_scalars
from notesc.kernel.signs.analysis import Signs
from notesc.language.functions import FUNCTIONS, expand
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Divide,
    LimitAt,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    Subtract,
    Term,
    Variable,
    free_variables,
    unfold_all,
)

_DEEPEST = 14


@dataclass(frozen=True, slots=True)
class Goes:
    """Where a term goes: to a number (`to`), or to infinity with a sign."""

    to: Term | None
    sign: int = 0  # of infinity; for the number 0, the sign of the term for all small t, 0 where that is not known


def limit_of(limit: LimitAt, context: Context) -> Term | None:
    """The value of a limit, where it exists and the body is defined near the point; None where that is not shown."""
    return _limit_of(limit, context)


@lru_cache(maxsize=512)
def _limit_of(limit: LimitAt, context: Context) -> Term | None:
    found: list[Term] = []
    for direction in sides(limit):
        value = one_sided(limit.body, limit.point, direction, context, whole=is_through_whole_numbers(limit))
        if value is None or value.to is None:
            return None
        found.append(value.to)
    engine = Engine(parameter(), context)
    return found[0] if all(engine.are_equal(found[0], other) for other in found[1:]) else None


def one_sided(
    body: Term, point: Any, direction: int, context: Context, *, whole: bool = False, weight: Fraction | None = None
) -> Goes | None:
    """Where a scope goes as its variable goes to a point, or to infinity, from one side.

    With a weight, where it goes times that power of the distance t from the point, which is 1/|x| for infinity.
    """
    from notesc.kernel.limits.eventually import is_defined_near, without_powers_of_sequences

    t = parameter()
    engine = Engine(t, context)
    term = unfold_all(along(body, point, direction, t))
    if weight is not None:
        term = Power(t, Number(weight)) * term
    if whole:
        term = without_powers_of_sequences(term, engine)
    if not is_defined_near(term, engine):
        return None
    return engine.limit(term)


class Engine:
    """Limits as one variable falls to 0, in one context."""

    def __init__(self, t: Variable, context: Context) -> None:
        self.t = t
        self.signs = Signs(context)
        self.vanishing: set[Variable] = set()  # stand for c^(1/t) with |c| < 1
        self.depth = 0
        self._known: dict[Term, Goes | None] = {}

    # ---- questions ------------------------------------------------------------------------------------------------

    def limit(self, term: Term) -> Goes | None:
        """Where a term that is defined for small t goes; None where that is not shown."""
        if not self.varies(term):
            return Goes(term)
        if term not in self._known:
            if self.depth > _DEEPEST:
                return None
            self.depth += 1
            try:
                self._known[term] = self._worked_out(term)
            finally:
                self.depth -= 1
        return self._known[term]

    def _worked_out(self, term: Term) -> Goes | None:
        from notesc.kernel.limits.exponentials import by_a_common_exponential
        from notesc.kernel.limits.growth import by_growth
        from notesc.kernel.limits.quotients import by_taylor

        if isinstance(term, Variable):
            return Goes(ZERO, 1 if term == self.t else 0)
        rule = _RULES.get(type(term))
        found = None if rule is None else rule(self, term)
        return found or by_growth(term, self) or by_taylor(term, self) or by_a_common_exponential(term, self)

    def varies(self, term: Node) -> bool:
        """Whether t occurs in a term."""
        return not free_variables(term).isdisjoint({self.t, *self.vanishing})

    def is_zero(self, term: Term) -> bool:
        """Whether a term without t is 0."""
        if isinstance(term, Number):
            return term.value == 0
        return self.are_equal(term, ZERO)

    def are_equal(self, left: Term, right: Term) -> bool:
        """Whether two terms without t are equal."""
        if left == right:
            return True
        try:
            if equal(left, right, self.signs.lowering):
                return True
        except NotNormalisable:
            pass
        try:
            return equal_scalars(left, right, self.signs.is_positive)
        except NotNormalisable:
            return False

    def sign(self, term: Term) -> int | None:
        """The sign of a term that is not 0; None where it is not known."""
        if isinstance(term, Number):
            return None if term.value == 0 else 1 if term.value > 0 else -1
        if self.signs.is_positive(term):
            return 1
        return -1 if self.signs.is_positive(-term) else None

    def is_nonzero(self, term: Term) -> bool:
        """Whether a term is known not to be 0."""
        return term.value != 0 if isinstance(term, Number) else self.signs.is_nonzero(term)

    def is_defined(self, term: Term) -> bool:
        """Whether a term is known to be defined."""
        from notesc.kernel.settling import is_defined

        return is_defined(term, self.signs)

    def side_of_zero(self, term: Term, goes: Goes) -> int:
        """From which side a term reaches 0; 0 where that is not known."""
        return goes.sign or self.sign(term) or 0


# ---- arithmetic -----------------------------------------------------------------------------------------------------


def _negate(engine: Engine, term: Negate) -> Goes | None:
    inner = engine.limit(term.operand)
    return None if inner is None else Goes(None if inner.to is None else negated(inner.to), -inner.sign)


def negated(term: Term) -> Term:
    """-term, for a number the number."""
    return Number(-term.value) if isinstance(term, Number) else -term


def _add(engine: Engine, term: Add) -> Goes | None:
    return _sum(engine.limit(term.left), engine.limit(term.right))


def _subtract(engine: Engine, term: Subtract) -> Goes | None:
    right = engine.limit(term.right)
    if right is None:
        return None
    return _sum(engine.limit(term.left), Goes(None if right.to is None else negated(right.to), -right.sign))


def _sum(left: Goes | None, right: Goes | None) -> Goes | None:
    """Of infinities only equal ones may be added."""
    if left is None or right is None:
        return None
    if left.to is not None and right.to is not None:
        if ZERO in (left.to, right.to):
            other = right if left.to == ZERO else left
            same = left.sign if left.to == right.to and left.sign == right.sign else 0
            return Goes(other.to, same)
        return Goes(_plus(left.to, right.to))
    if left.to is None and right.to is None:
        return left if left.sign == right.sign else None
    return left if left.to is None else right


def _plus(left: Term, right: Term) -> Term:
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.value + right.value)
    return left + right


def _multiply(engine: Engine, term: Multiply) -> Goes | None:
    left, right = engine.limit(term.left), engine.limit(term.right)
    return None if left is None or right is None else product(engine, left, right)


def product(engine: Engine, left: Goes, right: Goes) -> Goes | None:
    """A number times a number; infinity times what is not 0."""
    if left.to is not None and right.to is not None:
        if ZERO in (left.to, right.to):
            return Goes(ZERO, _eventual_sign(engine, left) * _eventual_sign(engine, right))
        if isinstance(left.to, Number) and isinstance(right.to, Number):
            return Goes(Number(left.to.value * right.to.value))
        return Goes(left.to * right.to)
    if left.to is not None:
        left, right = right, left
    if right.to is None:
        return Goes(None, left.sign * right.sign)
    sign = engine.sign(right.to)
    return None if sign is None else Goes(None, left.sign * sign)


def _eventual_sign(engine: Engine, goes: Goes) -> int:
    """The sign for all small t; 0 where it is not known."""
    return goes.sign or (0 if goes.to is None else engine.sign(goes.to) or 0)


def _divide(engine: Engine, term: Divide) -> Goes | None:
    left, right = engine.limit(term.left), engine.limit(term.right)
    if left is None or right is None:
        return None
    under = reciprocal(engine, term.right, right)
    if under is None:
        return None
    if left.to is not None and under.to is not None and right.to is not None and left.to != ZERO:
        return Goes(_over(left.to, right.to))
    return product(engine, left, under)


def _over(left: Term, right: Term) -> Term:
    if isinstance(left, Number) and isinstance(right, Number):
        return Number(left.value / right.value)
    return left / right


def reciprocal(engine: Engine, term: Term, goes: Goes) -> Goes | None:
    """1 over what goes to infinity, to a number that is not 0, or to 0 from one side."""
    if goes.to is None:
        return Goes(ZERO, goes.sign)
    if engine.is_zero(goes.to):
        side = engine.side_of_zero(term, goes)
        return Goes(None, side) if side else None
    return Goes(_over(ONE, goes.to)) if engine.is_nonzero(goes.to) else None


# ---- functions ------------------------------------------------------------------------------------------------------

_HALF_PI = Constant("pi") / Number(Fraction(2))
_AT_INFINITY: dict[str, tuple[Term | int, Term | int]] = {  # at -∞ and at ∞: a number, or the sign of infinity
    "exp": (ZERO, 1),
    "tanh": (Number(Fraction(-1)), ONE),
    "arctan": (-_HALF_PI, _HALF_PI),
    "erf": (Number(Fraction(-1)), ONE),
    "sinh": (-1, 1),
    "cosh": (1, 1),
    "arcsinh": (-1, 1),
    "absolute": (1, 1),
}
_ONLY_ABOVE = frozenset(("log", "sqrt", "arccosh", "Gamma"))  # defined on a half line, and infinite at its end
_CONTINUOUS = frozenset(
    (
        *("exp", "log", "sqrt", "tanh", "sin", "cos", "arcsin", "arccos", "arctan", "sinh", "cosh", "arcsinh"),
        *("arccosh", "arctanh", "absolute", "erf", "Gamma", "digamma"),
    )
)
_ODD = frozenset(("sin", "tanh", "arctan", "arcsin", "sinh", "arcsinh", "erf", "arctanh"))  # and rising at 0


def _application(engine: Engine, term: Application) -> Goes | None:
    """A continuous function goes where its argument goes, if it is defined there; or to its limit at infinity."""
    if term.function not in _CONTINUOUS:
        meaning = expand(term)
        return None if meaning is None else engine.limit(unfold_all(meaning))
    argument = engine.limit(term.arguments[0])
    if argument is None:
        return None
    if argument.to is None:
        return _at_infinity(term.function, argument.sign)
    if engine.is_zero(argument.to):
        side = engine.side_of_zero(term.arguments[0], argument)
        if term.function == "log":
            return Goes(None, -1)
        if term.function in ("sqrt", "absolute"):
            return Goes(ZERO, abs(side))
        if term.function in _ODD:
            return Goes(ZERO, side)
        if term.function in ("exp", "cos", "cosh"):
            return Goes(ONE)
    value = FUNCTIONS[term.function](argument.to)
    return Goes(value) if engine.is_defined(value) else None


def _at_infinity(function: str, sign: int) -> Goes | None:
    if function in _ONLY_ABOVE:
        return Goes(None, 1) if sign > 0 else None
    ends = _AT_INFINITY.get(function)
    if ends is None:
        return None
    value = ends[sign > 0]
    if isinstance(value, int):
        return Goes(None, value)
    return Goes(value, 1 if function == "exp" else 0)


def _opaque_call(engine: Engine, term: OpaqueCall) -> Goes | None:
    """An opaque function is smooth everywhere."""
    argument = engine.limit(term.argument)
    return None if argument is None or argument.to is None else Goes(OpaqueCall(term.function, argument.to))


def _power_rule(engine: Engine, term: Power) -> Goes | None:
    from notesc.kernel.limits.powers import power

    return power(engine, term)


_RULES: dict[type[Node], Callable[[Engine, Any], Goes | None]] = {
    Negate: _negate,
    Add: _add,
    Subtract: _subtract,
    Multiply: _multiply,
    Divide: _divide,
    Power: _power_rule,
    Application: _application,
    OpaqueCall: _opaque_call,
}
