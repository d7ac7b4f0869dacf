"""TRUSTED. Decides whether two scalars are equal wherever both are defined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from notesc.kernel.normal_form.equality import clear_denominators, release_a_label
from notesc.kernel.normal_form.forms import Form
from notesc.kernel.normal_form.lowering import Lowering
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.scalar_form.arcs import is_zero_angle
from notesc.kernel.scalar_form.conversion import Conversion
from notesc.kernel.scalar_form.field import Element, Field
from notesc.kernel.scalar_form.memory import Memory, Restart
from notesc.kernel.scalar_form.of_forms import element_of_form
from notesc.kernel.scalar_form.polynomials import ZERO
from notesc.language.terms import Term, unfold_all

_MOST_PASSES = 40
_MOST_SUMMANDS = 8  # forms without a common sum that are tried

Question = Callable[[Term], bool]  # whether something is known of a term wherever it is defined; False: not known


@dataclass(frozen=True)
class Knowledge:
    """What a caller knows that the scalar form does not."""

    is_positive: Question
    is_nonnegative: Question | None = None
    lowering: Lowering | None = None  # carries derivatives out, and gives sums canonical texts


def equal_scalars(left: Term, right: Term, is_positive: Question, *, knowledge: Knowledge | None = None) -> bool:
    """Whether left = right at every point where both are defined; False means not shown.

    `is_positive(term)` says that a term is > 0 wherever it is defined. That the sides are defined is relied upon:
    denominators are not 0, arguments of logarithms > 0, radicands ≥ 0.
    Raises NotNormalisable where a side has no scalar form, or too large a one.
    """
    first, second = unfold_all(left), unfold_all(right)
    return _decided(
        lambda conversion: (conversion.element(first), conversion.element(second)),
        Knowledge(is_positive) if knowledge is None else knowledge,
    )


def vanishes(form: Form, knowledge: Knowledge, depth: int = 2) -> bool:
    """Whether an index normal form is 0: as a scalar, or term by term under a common sum.

    Raises NotNormalisable.
    """
    assert knowledge.lowering is not None
    normaliser = knowledge.lowering.normaliser
    if not form or _is_zero(form, knowledge):
        return True
    if depth == 0:
        return False
    released = release_a_label(clear_denominators(form, normaliser), normaliser)
    return any(vanishes(summand, knowledge, depth - 1) for summand in released[:_MOST_SUMMANDS])


def _is_zero(form: Form, knowledge: Knowledge) -> bool:
    zero = Element(ZERO)
    try:
        return _decided(lambda conversion: (element_of_form(conversion, form), zero), knowledge)
    except NotNormalisable:
        return False


def _decided(sides: Callable[[Conversion], tuple[Element, Element]], knowledge: Knowledge) -> bool:
    """Whether the two sides are equal, in as many passes as it takes to know which roots occur."""
    memory = Memory()
    try:
        for _ in range(_MOST_PASSES):
            found = _one_pass(sides, memory, knowledge)
            if found is not None:
                return found
    except RecursionError:
        raise NotNormalisable("the expression is nested too deeply") from None
    raise NotNormalisable("no common refinement of the roots was found")


def _one_pass(
    sides: Callable[[Conversion], tuple[Element, Element]], memory: Memory, knowledge: Knowledge
) -> bool | None:
    """The answer with what earlier passes learnt; None where another pass would know more."""
    memory.has_learnt = False
    field = Field(memory, knowledge.is_positive, knowledge.is_nonnegative)
    try:
        first, second = sides(Conversion(field, knowledge.lowering))
        is_shown = field.are_equal(first, second) or (
            bool(field.arcs) and is_zero_angle(field, field.add(first, field.negate(second)))
        )
    except Restart:
        return None
    return None if memory.has_learnt and not is_shown else is_shown
