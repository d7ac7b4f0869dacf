"""A chain of claims: `note.calc(a).eq(b, "why").le(c, "why", using=[fact])`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from typing import TYPE_CHECKING, Any

from notesc.diagnostics import Code, DerivationError, Span, author_span
from notesc.language.arithmetic import adapt, as_scalar, as_term, shape_error
from notesc.language.facts import Assumption, Fact
from notesc.language.propositions import Comparison, Equivalent, Implies, Relation, as_proposition
from notesc.language.prose import Prose, not_for_prose, parse_plain, parse_prose
from notesc.language.shapes import Kind
from notesc.language.terms import OpaqueFunction, Proposition, Reference, Term, Variable

if TYPE_CHECKING:
    from notesc.language.note import Note

Citation = Assumption | Fact | Reference | OpaqueFunction


class StepRelation(Enum):
    """How a line of a chain follows from the line before."""

    EQ = "eq"
    LE = "le"
    GE = "ge"
    LT = "lt"
    GT = "gt"
    IFF = "iff"
    IMPLIES = "implies"

    @property
    def is_logical(self) -> bool:
        """Whether it relates propositions."""
        return self in (StepRelation.IFF, StepRelation.IMPLIES)


COMPARISONS = {
    StepRelation.EQ: Relation.EQ,
    StepRelation.LE: Relation.LE,
    StepRelation.GE: Relation.GE,
    StepRelation.LT: Relation.LT,
    StepRelation.GT: Relation.GT,
}


@dataclass(frozen=True, eq=False)
class Step:
    """One line of a chain: `left relation right`, and why."""

    relation: StepRelation
    left: Term | Proposition
    right: Term | Proposition
    reason: Prose
    using: tuple[Citation, ...]  # what the author says it follows from
    times: Term | None  # the factor that both sides of an equation were multiplied by
    unknown: Variable | None  # what the equations of an `iff` are solved for
    accept: str  # "tested" where the author accepts numerical agreement; "" otherwise
    cite: str  # a source the author relies on instead of a check; "" where there is none
    span: Span


class Calc:
    """A chain under construction; every method adds a line and returns the chain."""

    def __init__(self, note: Note, start: Term | Proposition, given: tuple[Proposition, ...], span: Span) -> None:
        self.note = note
        self.start = start
        self._given = given
        self.span = span
        self._steps: list[Step] = []
        self.facts: list[Fact] = []

    @property
    def given(self) -> tuple[Proposition, ...]:
        """The hypotheses of this chain alone."""
        return self._given

    @property
    def steps(self) -> tuple[Step, ...]:
        """The lines so far."""
        return tuple(self._steps)

    def __format__(self, specification: str) -> str:
        raise not_for_prose("a chain", "put the term in, or end the chain with .fact('name') and put the fact in")

    # ---- lines ----------------------------------------------------------------------------------------------------

    def eq(self, right: Any, why: str = "", **options: Any) -> Calc:
        """The last line equals `right`.

        Options, the same for every relation: `using=[…]` what it follows from; `accept="tested"`; `cite="…"`; for `iff`
        also `unknown=` the variable solved for and `times=` the factor that both sides were multiplied by.
        """
        return self._line(StepRelation.EQ, right, why, **options)

    def le(self, right: Any, why: str = "", **options: Any) -> Calc:
        """The last line is at most `right`."""
        return self._line(StepRelation.LE, right, why, **options)

    def ge(self, right: Any, why: str = "", **options: Any) -> Calc:
        """The last line is at least `right`."""
        return self._line(StepRelation.GE, right, why, **options)

    def lt(self, right: Any, why: str = "", **options: Any) -> Calc:
        """The last line is less than `right`."""
        return self._line(StepRelation.LT, right, why, **options)

    def gt(self, right: Any, why: str = "", **options: Any) -> Calc:
        """The last line is greater than `right`."""
        return self._line(StepRelation.GT, right, why, **options)

    def iff(self, right: Any, why: str = "", **options: Any) -> Calc:
        """The last line, a proposition, holds exactly where `right` does."""
        return self._line(StepRelation.IFF, right, why, **options)

    def implies(self, right: Any, why: str = "", **options: Any) -> Calc:
        """Where the last line holds, `right` holds."""
        return self._line(StepRelation.IMPLIES, right, why, **options)

    def _line(
        self,
        relation: StepRelation,
        right: Any,
        why: str,
        *,
        using: Sequence[Any] = (),
        times: Any = None,
        unknown: Any = None,
        accept: str = "",
        cite: str = "",
        **others: Any,
    ) -> Calc:
        refuse_options(others, ("using", "times", "unknown", "accept", "cite"))
        span = author_span()
        if self.facts:
            raise DerivationError(
                Code.CHAIN, "the chain was ended by .fact or .result; begin a new note.calc", span=span
            )
        left: Term | Proposition
        side: Term | Proposition
        if relation.is_logical:
            left, side = _logical_sides(self.last, right, relation)
        else:
            left, side = _term_sides(self.last, right, relation, first=not self.steps)
        if (times is not None or unknown is not None) and not relation.is_logical:
            raise DerivationError(Code.CHAIN, "times= and unknown= belong to .iff and .implies", span=span)
        if accept not in ("", "tested"):
            raise DerivationError(Code.CHAIN, f'accept= takes "tested", found {accept!r}', span=span)
        if unknown is not None and not isinstance(unknown, Variable):
            raise DerivationError(Code.CHAIN, f"unknown= takes a variable, found {unknown!r}", span=span)
        factor = None if times is None else as_scalar(times, "times=")
        source = parse_plain(cite, "cite=", span)
        reason = parse_prose(why, span)
        step = Step(relation, left, side, reason, citations(using), factor, unknown, accept, source, span)
        self.note.declare(left, side, *([factor] if factor is not None else []), *self.given)
        if not self.steps:
            self.start = left
        self._steps.append(step)
        return self

    @property
    def last(self) -> Term | Proposition:
        """The line that the next one will follow from."""
        return self.steps[-1].right if self.steps else self.start

    # ---- the end --------------------------------------------------------------------------------------------------

    def fact(self, name: str) -> Fact:
        """The end-to-end result of the chain, to be used under this name."""
        return self._end(name, boxed=False)

    def result(self, name: str) -> Fact:
        """The end-to-end result of the chain, shown as a result of the note."""
        return self._end(name, boxed=True)

    def _end(self, name: str, *, boxed: bool) -> Fact:
        span = author_span()
        fact = Fact(parse_name(name, span), self.end_to_end(span), self, boxed, span)
        self.facts.append(fact)
        self.note.register_fact(fact)
        return fact

    def end_to_end(self, span: Span) -> Proposition:
        """First line against last. Raises DerivationError for an empty chain and for one that mixes directions."""
        if not self.steps:
            raise DerivationError(Code.CHAIN, "the chain has no steps", "add .eq(…), .le(…) or .iff(…)", span=span)
        relations = {step.relation for step in self.steps}
        last = self.steps[-1].right
        if any(relation.is_logical for relation in relations):
            kind = Implies if StepRelation.IMPLIES in relations else Equivalent
            return kind(self.start, last)  # type: ignore[arg-type]  # the sides of a logical step are propositions
        directions = {relation.value[0] for relation in relations if relation is not StepRelation.EQ}
        if len(directions) > 1:
            raise DerivationError(
                Code.CHAIN, "the chain mixes ≤ and ≥ and has no result", "split it into two chains", span=span
            )
        strict = relations & {StepRelation.LT, StepRelation.GT}
        overall = next(iter(strict or relations - {StepRelation.EQ} or {StepRelation.EQ}))
        return Comparison(COMPARISONS[overall], self.start, last)  # type: ignore[arg-type]  # terms here


def _term_sides(left: Term | Proposition, right: Any, relation: StepRelation, *, first: bool) -> tuple[Term, Term]:
    """Both sides of a line, literals adapted; the left one only where it begins the chain."""
    if not isinstance(left, Term):
        raise DerivationError(
            Code.CHAIN,
            f".{relation.value} compares terms, and the line before is the proposition {left!r}",
            "a proposition goes on with .iff or .implies",
        )
    term = as_term(right)
    before, adapted = adapt(left, term)
    if adapted.shape != before.shape or (before is not left and not first):
        raise shape_error(left, term, COMPARISONS[relation].value)
    if COMPARISONS[relation].is_order and before.shape.kind is Kind.MATRIX:
        raise DerivationError(
            Code.KIND,
            f"matrices are not ordered, and {before!r} is a {before.shape}",
            "positive_definite(A - B) compares matrices",
        )
    return before, adapted


def _logical_sides(left: Term | Proposition, right: Any, relation: StepRelation) -> tuple[Proposition, Proposition]:
    if not isinstance(left, Proposition):
        raise DerivationError(
            Code.CHAIN,
            f".{relation.value} relates propositions, and the line before is the term {left!r}",
            "begin with note.calc(Eq(a, b))",
        )
    return left, as_proposition(right, f".{relation.value}")


def refuse_options(others: Mapping[str, Any], known: tuple[str, ...]) -> None:
    """Raises DerivationError for options that do not exist, naming those that do."""
    for name in others:
        close = get_close_matches(name, known, n=1)
        hint = f"did you mean {close[0]}=?" if close else f"the options are {', '.join(f'{word}=' for word in known)}"
        raise DerivationError(Code.CHAIN, f"there is no option {name}=", hint)


def citations(using: Any) -> tuple[Citation, ...]:
    """What may stand in `using=`: one citation or a list of them. Raises DerivationError for anything else."""
    items = using if isinstance(using, list | tuple) else [using]
    for item in items:
        if not isinstance(item, Citation):
            raise DerivationError(
                Code.TYPE,
                f"using= takes facts, assumptions and defined names, found {_described(item)}",
                _citation_hint(item),
            )
    return tuple(items)


def _described(item: Any) -> str:
    return "a chain that has not been ended" if isinstance(item, Calc) else repr(item)


def _citation_hint(item: Any) -> str:
    if isinstance(item, Calc):
        return "end the chain with .fact('name') to use it"
    if isinstance(item, bool):
        return "`==` compares two terms as written; note.assume(Eq(a, b)) or note.claim(Eq(a, b)) states it"
    if isinstance(item, Proposition):
        return "note.assume(…) or note.claim(…) gives what can be used; given=[…] takes hypotheses of one chain"
    return "note.assume(…), .fact(…), note.claim(…) and note.define(…) give what can be used"


def parse_name(name: Any, span: Span) -> str:
    """The name of a fact or a section: one line of plain text."""
    text = parse_plain(name, "a name", span)
    if not text.strip() or "\n" in text:
        raise DerivationError(Code.NAME, f"expected a name, one line of text, found {text!r}", span=span)
    return text
