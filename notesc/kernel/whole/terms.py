"""TRUSTED. Terms as affine expressions in whole numbers, and what a context says about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from notesc.kernel.whole.affine import Affine, single
from notesc.kernel.whole.linear import follows
from notesc.language.arithmetic import is_whole
from notesc.language.propositions import And, Comparison, Relation
from notesc.language.sizes import number_of
from notesc.language.terms import (
    Add,
    Domain,
    Index,
    Multiply,
    Negate,
    Number,
    Proposition,
    Reference,
    Size,
    Subtract,
    Term,
    Variable,
)

Naming = Callable[[Term], str]


def affine_term(term: Term, name: Naming) -> Affine | None:
    """A term as an affine expression in sizes, indices and integer variables; None where it is none."""
    match term:
        case Number(value):
            return Affine(value.numerator) if value.denominator == 1 else None
        case Index() | Size():
            return single(name(term))
        case Variable():
            return single(name(term)) if term.domain is Domain.INTEGER and term.shape.is_scalar else None
        case Reference():
            return affine_term(term.unfold(), name) if term.shape.is_scalar else None
        case Negate(operand):
            inner = affine_term(operand, name)
            return None if inner is None else inner * -1
        case Add(left, right) | Subtract(left, right) | Multiply(left, right):
            first, second = affine_term(left, name), affine_term(right, name)
            return None if first is None or second is None else _combined(term, first, second)
    return None


def _combined(term: Term, first: Affine, second: Affine) -> Affine | None:
    if isinstance(term, Add):
        return first + second
    if isinstance(term, Subtract):
        return first - second
    if not first.parts:
        return second * first.constant
    return first * second.constant if not second.parts else None


class WholeNumbers:
    """What is known of the whole numbers in a context."""

    def __init__(self, hypotheses: Iterable[Proposition]) -> None:
        self._names: dict[Term, str] = {}
        self.premises: list[Affine] = []
        for hypothesis in hypotheses:
            self.premises.extend(self._stated(hypothesis))

    def name(self, term: Term) -> str:
        """A name for a size, an index or a variable; what its kind says of it becomes known."""
        known = self._names.get(term)
        if known is not None:
            return known
        name = self._names[term] = f"{len(self._names)}"
        if isinstance(term, Size | Index):
            self.premises.append(single(name) + -1)
        if isinstance(term, Index):
            extent = affine_term(number_of(term.range), self.name)
            if extent is not None:
                self.premises.append(extent - single(name))
        return name

    def is_nonnegative(self, term: Term) -> bool:
        """Whether a whole-valued term is ≥ 0."""
        expression = affine_term(term, self.name)
        return expression is not None and follows(expression, self.premises)

    def is_positive(self, term: Term) -> bool:
        """Whether a whole-valued term is > 0."""
        return self.is_nonnegative(term - Number(Fraction(1)))

    def is_nonzero(self, term: Term) -> bool:
        """Whether a whole-valued term is > 0 or < 0."""
        return self.is_positive(term) or self.is_positive(-term)

    def _stated(self, hypothesis: Proposition) -> Iterator[Affine]:
        match hypothesis:
            case And(operands):
                for operand in operands:
                    yield from self._stated(operand)
            case Comparison(relation, left, right) if left.shape.is_scalar and is_whole(left) and is_whole(right):
                first, second = affine_term(left, self.name), affine_term(right, self.name)
                if first is not None and second is not None:
                    yield from stated_gaps(relation, first - second)


def stated_gaps(relation: Relation, difference: Affine) -> Iterator[Affine]:
    """What `difference relation 0` says, as expressions ≥ 0."""
    if relation in (Relation.GE, Relation.EQ):
        yield difference
    if relation in (Relation.LE, Relation.EQ):
        yield difference * -1
    if relation is Relation.GT:
        yield difference + -1
    if relation is Relation.LT:
        yield difference * -1 + -1
