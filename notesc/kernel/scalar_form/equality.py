"""TRUSTED. Decides whether two scalars are equal wherever both are defined."""

from __future__ import annotations

from collections.abc import Callable

from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.arcs import is_zero_angle
from notesc.kernel.scalar_form.conversion import Conversion
from notesc.kernel.scalar_form.field import Field
from notesc.kernel.scalar_form.memory import Memory, Restart
from notesc.language.terms import Term, unfold_all

_MOST_PASSES = 40


def equal_scalars(left: Term, right: Term, is_positive: Callable[[Term], bool]) -> bool:
    """Whether left = right at every point where both are defined; False means not shown.

    `is_positive(term)` says that a term is > 0 wherever it is defined; False means not known. That the sides are
    defined is relied upon: denominators are not 0, arguments of logarithms > 0, radicands ≥ 0.
    Raises NotNormalisable where a side has no scalar form, or too large a one.
    """
    first, second = unfold_all(left), unfold_all(right)
    memory = Memory()
    try:
        for _ in range(_MOST_PASSES):
            found = _one_pass(first, second, memory, is_positive)
            if found is not None:
                return found
    except RecursionError:
        raise NotNormalisable("the expression is nested too deeply") from None
    raise NotNormalisable("no common refinement of the roots was found")


def _one_pass(left: Term, right: Term, memory: Memory, is_positive: Callable[[Term], bool]) -> bool | None:
    """The answer with what earlier passes learnt; None where another pass would know more."""
    memory.has_learnt = False
    field = Field(memory, is_positive)
    conversion = Conversion(field)
    try:
        first, second = conversion.element(left), conversion.element(right)
        is_shown = field.are_equal(first, second) or (
            bool(field.arcs) and is_zero_angle(field, field.add(first, field.negate(second)))
        )
    except Restart:
        return None
    return None if memory.has_learnt and not is_shown else is_shown
