"""TRUSTED. Whether a term is defined for all small t > 0, and powers with a number of terms as exponent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from notesc.kernel.definedness import Obligation, obligations
from notesc.kernel.fresh import new_variable
from notesc.kernel.limits.approach import ONE
from notesc.language.propositions import Comparison, Relation
from notesc.language.shapes import SCALAR
from notesc.language.terms import Add, Divide, Domain, Node, Number, Power, Term, Variable
from notesc.language.tree import rebuild

if TYPE_CHECKING:
    from notesc.kernel.limits.engine import Engine

_TURNED = {Relation.LT: Relation.GT, Relation.LE: Relation.GE}


def is_defined_near(term: Term, engine: Engine) -> bool:
    """Whether every obligation of a term is met for all small t > 0."""
    return all(_is_met_near(obligation, engine) for obligation in obligations(term))


def _is_met_near(obligation: Obligation, engine: Engine) -> bool:
    """For all t > 0, or because the two sides of the condition are ordered in the limit."""
    from notesc.kernel.settling import is_settled

    if is_settled(obligation, engine.signs.context):
        return True
    condition = obligation.condition
    if not isinstance(condition, Comparison) or obligation.premises or not condition.left.shape.is_scalar:
        return False
    if any(isinstance(bound, Variable) for bound in obligation.bound):  # how small t must be may depend on its value
        return False
    left, right = condition.left, condition.right
    relation = _TURNED.get(condition.relation, condition.relation)
    gap = left - right if relation is condition.relation else right - left
    goes = engine.limit(gap)
    if goes is None or not engine.varies(gap):
        return False
    sign = goes.sign if goes.to is None or engine.is_zero(goes.to) else engine.sign(goes.to) or 0
    if relation is Relation.NE:
        return bool(sign) or (goes.to is not None and engine.is_nonzero(goes.to))
    return relation in (Relation.GT, Relation.GE) and sign > 0


def without_powers_of_sequences(term: Term, engine: Engine) -> Term:
    """The term with z for c^(1/t), where t runs through 1/n and |c| < 1: such a power goes to 0, whatever c's sign.

    Scopes are left alone: a c in which a variable is bound is not the same everywhere.
    """

    def visit(depth: int, current: Node) -> Node | None:
        if (
            depth
            or not isinstance(current, Power)
            or engine.varies(current.base)
            or not engine.varies(current.exponent)
        ):
            return None
        shift = _shift(current.exponent, engine)
        if shift is None or engine.signs.is_positive(current.base) or not _is_within_one(current.base, engine):
            return None
        base: Term = current.base
        if not engine.is_defined(base):  # z hides what it stands for
            return None
        z = powers.setdefault(base, new_variable("z", SCALAR, Domain.REAL))
        engine.vanishing.add(z)
        return z if shift == 0 else z * base**shift

    powers: dict[Term, Variable] = {}
    rewritten: Any = rebuild(term, visit)
    return rewritten  # type: ignore[no-any-return]


def _is_within_one(base: Term, engine: Engine) -> bool:
    return engine.signs.is_positive(ONE - base) and engine.signs.is_positive(ONE + base)


def _shift(exponent: Term, engine: Engine) -> int | None:
    """k ≥ 0 where the exponent is n + k for the number n = 1/t."""
    match exponent:
        case Divide(over, under) if over == ONE and under == engine.t:
            return 0
        case Add(inner, Number(value)) if value.denominator == 1 and value >= 0:
            shift = _shift(inner, engine)
            return None if shift is None else shift + int(value)
    return None
