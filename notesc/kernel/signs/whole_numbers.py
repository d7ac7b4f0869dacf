"""TRUSTED. Signs of whole numbers, and of the bodies of sums and products over ranges."""

from __future__ import annotations

from notesc.kernel.claim import Context
from notesc.kernel.fresh import new_variable
from notesc.kernel.signs.intervals import AT_LEAST_ONE, EVERYTHING, NONNEGATIVE, Interval
from notesc.kernel.whole.terms import WholeNumbers
from notesc.language.arithmetic import is_whole
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Add, RangeProduct, RangeSummation, Subtract, Term, instantiate


def opened_in_range(term: RangeSummation | RangeProduct, context: Context) -> tuple[Context, Term]:
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
