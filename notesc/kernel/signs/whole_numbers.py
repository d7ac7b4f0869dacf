"""TRUSTED. Signs of whole numbers, and of the bodies of sums and products over ranges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from notesc.kernel.claim import Context
from notesc.kernel.fresh import new_variable
from notesc.kernel.signs.intervals import AT_LEAST_ONE, EVERYTHING, NONNEGATIVE, Interval
from notesc.kernel.whole.terms import WholeNumbers
from notesc.language.arithmetic import is_whole
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Add, RangeProduct, RangeSummation, Subtract, Term, instantiate

if TYPE_CHECKING:
    from notesc.kernel.signs.analysis import Signs


def is_positive_in_range(term: RangeSummation | RangeProduct, signs: Signs) -> bool:
    """Whether the body is > 0 all over the range, which for a sum must not be empty."""
    inside, body = _opened_in_range(term, signs.context)
    fits = isinstance(term, RangeProduct) or signs.whole.is_nonnegative(term.upper - term.lower)
    return fits and type(signs)(inside).is_positive(body)


def is_nonzero_in_range(term: RangeProduct, signs: Signs) -> bool:
    """Whether the body is ≠ 0 all over the range."""
    inside, body = _opened_in_range(term, signs.context)
    return type(signs)(inside).is_nonzero(body)


def _opened_in_range(term: RangeSummation | RangeProduct, context: Context) -> tuple[Context, Term]:
    """The context where the variable is in its range, and the body there."""
    variable = new_variable(term.variable.name, term.variable.shape, term.variable.domain)
    within = Comparison(Relation.LE, term.lower, variable), Comparison(Relation.LE, variable, term.upper)
    return context.assuming(*within), instantiate(term.body, variable)


def interval_of_whole_number(term: Term, whole: WholeNumbers) -> Interval:
    """A sum or difference of whole numbers, by what is known of them: at least 1, or at least 0, or the opposite."""
    if not isinstance(term, Add | Subtract) or not is_whole(term):
        return EVERYTHING
    if whole.is_nonnegative(term):
        return AT_LEAST_ONE if whole.is_positive(term) else NONNEGATIVE
    if whole.is_nonnegative(-term):
        return -AT_LEAST_ONE if whole.is_positive(-term) else -NONNEGATIVE
    return EVERYTHING
