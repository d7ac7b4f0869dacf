"""What small change would make a failing step true: a sign, a factor, a transpose, a condition, a symmetry.

A repair is proposed only where the kernel proves the changed step.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from notesc.audit.additions import additions
from notesc.audit.mutations import KINDS, Mutation, mutations
from notesc.audit.points import fails_at, points_of
from notesc.audit.survivors import evidence_of
from notesc.checking import StepReport
from notesc.checking.messages import readable
from notesc.kernel.claim import Claim
from notesc.kernel.judge import judge
from notesc.kernel.semantics.points import Point
from notesc.kernel.verdict import Status
from notesc.language.propositions import Comparison, Equivalent, Ge, Gt, HasProperty, Implies, Relation
from notesc.language.shapes import Kind
from notesc.language.source import as_source
from notesc.language.terms import (
    Domain,
    MatrixProperty,
    Node,
    Proposition,
    Variable,
    free_variables,
    subterms,
    unfold_all,
)

MOST = 3
_CONDITION, _ABOVE = "condition", "line above"
PATIENCE = 1.0  # seconds for one step


@dataclass(frozen=True, slots=True)
class Repair:
    """A change that makes a step `proved`. Plain data."""

    kind: str  # a key of `mutations.KINDS`, "missing", "relation", "condition" or "line above"
    sentence: str  # the change in words: "the sign of 2 x changed"
    mathematics: str  # what the step would say, or what would have to hold, readable
    code: str  # to paste into the script


@dataclass(frozen=True, slots=True)
class Repaired:
    """A step with a change."""

    repair: Repair
    claim: Claim  # what the step would claim
    is_last_resort: bool = False  # wanted only where nothing else helps


def repaired(
    step: StepReport, above: Repaired | None = None, *, most: int = MOST, seconds: float = PATIENCE
) -> tuple[Repaired, ...]:
    """At most so many repairs of a failing step, the smallest first; those that are found in that time.

    `above` is a repair of the line above in the same chain, which this step may have taken its mistake from.
    """
    deadline = monotonic() + seconds
    found: list[Repaired] = []
    for candidate in _candidates(step, above):
        if monotonic() > deadline or (found and candidate.is_last_resort):
            break
        if candidate.repair.kind == _CONDITION and any(one.repair.kind == _CONDITION for one in found):
            continue  # x > 0 where x ≠ 0 does
        if judge(candidate.claim, evidence_of(candidate.claim)).status is Status.PROVED:
            found.append(candidate)
            if len(found) == most or candidate.repair.kind == _ABOVE:
                break
    return tuple(found)


def _candidates(step: StepReport, above: Repaired | None) -> Iterator[Repaired]:
    """Conditions first where a side may be undefined; else changes of the right side, conditions, and the left side.

    The left side of a step is the line above, which is right where the steps before it are. Every change is tried at
    some points before it is worth a proof.
    """
    claim = step.claim
    if above is not None:
        yield from _with_line_above(claim, above)
    undefined = [c.proposition for c in step.verdict.conditions if not c.settled_by]
    if undefined:
        yield from _conditions(claim, undefined)
    points = points_of(claim)
    yield from _other_orders(claim)
    *others, right = enumerate(_sides(claim.proposition))
    yield from _changes_of(claim, right, points)
    if not undefined:
        yield from _conditions(claim, undefined)
    yield from _additions(claim, points)
    for side in others:
        for candidate in _changes_of(claim, side, points):
            yield replace(candidate, is_last_resort=True)
    for candidate in _orders_for_equations(claim):
        yield replace(candidate, is_last_resort=True)


def _additions(claim: Claim, points: Sequence[Point]) -> Iterator[Repaired]:
    """The right side with something that may have been forgotten."""
    match claim.proposition:
        case Comparison(Relation.EQ, left, right):  # a bound could always be made equal to the other side
            for mutation in additions(right, left):
                proposition = _with_side(claim.proposition, 1, mutation.result)
                if fails_at(proposition, points) is None:
                    yield Repaired(_repair(claim, mutation, proposition, 1), replace(claim, proposition=proposition))


def _with_line_above(claim: Claim, above: Repaired) -> Iterator[Repaired]:
    """The step after the line above was repaired."""
    before, own = _sides(above.claim.proposition), _sides(claim.proposition)
    if len(before) > 1 and len(own) > 1 and before[1] != own[0]:
        changed = _with_side(claim.proposition, 0, before[1])
        words = "the line above repaired"
        yield Repaired(Repair(_ABOVE, words, readable(changed), above.repair.code), replace(claim, proposition=changed))


def _changes_of(claim: Claim, numbered: tuple[int, Node], points: Sequence[Point]) -> Iterator[Repaired]:
    number, side = numbered
    for mutation in sorted(mutations(side, claim.proposition), key=lambda change: _rank(change, side)):
        proposition = _with_side(claim.proposition, number, mutation.result)
        if not _is_empty(proposition, claim) and fails_at(proposition, points) is None:
            yield Repaired(_repair(claim, mutation, proposition, number), replace(claim, proposition=proposition))


def _rank(mutation: Mutation, before: Node) -> tuple[int, int, int]:
    """Small changes first: those that keep the size of the tree, in the order of the kinds."""
    change = abs(sum(1 for _ in subterms(mutation.result)) - sum(1 for _ in subterms(before)))
    order = list(KINDS).index(mutation.kind)
    return (order >= _CONTENT, order if change else 0, change)


_CONTENT = list(KINDS).index("number")  # from there on, a change leaves out or turns around what the author wrote


def _is_empty(proposition: Proposition, claim: Claim) -> bool:
    """Whether a change leaves a statement that says nothing, as x ≤ x, or that is a hypothesis."""
    if isinstance(proposition, Comparison) and proposition.relation.is_order:
        return proposition.left == proposition.right
    return proposition in claim.context.hypotheses


# ---- sides ----------------------------------------------------------------------------------------------------------


def _sides(proposition: Proposition) -> tuple[Node, ...]:
    match proposition:
        case Comparison(_, left, right) | Equivalent(left, right) | Implies(left, right):
            return (left, right)
    return (proposition,)


def _with_side(proposition: Proposition, number: int, side: Node) -> Proposition:
    if isinstance(proposition, Comparison | Equivalent | Implies):
        children = [child for _, child in proposition.children()]
        children[number] = side
        return proposition.with_children(children)
    assert isinstance(side, Proposition)
    return side


def _repair(claim: Claim, mutation: Mutation, proposition: Proposition, number: int) -> Repair:
    on_the_left = number == 0 and len(_sides(claim.proposition)) > 1
    words = f"on the left side, {mutation.sentence}" if on_the_left else mutation.sentence
    return Repair(mutation.kind, words, readable(proposition), as_source(mutation.result))


# ---- relations and conditions ---------------------------------------------------------------------------------------

_OTHER_ORDERS = {
    Relation.LT: (Relation.LE, Relation.GT, Relation.GE),
    Relation.LE: (Relation.GE,),
    Relation.GT: (Relation.GE, Relation.LT, Relation.LE),
    Relation.GE: (Relation.LE,),
}
_METHODS = {Relation.LE: "le", Relation.GE: "ge", Relation.LT: "lt", Relation.GT: "gt"}


def _other_orders(claim: Claim) -> Iterator[Repaired]:
    """Another order between the same sides."""
    match claim.proposition:
        case Comparison(relation, left, right) if relation.is_order:
            for other in _OTHER_ORDERS[relation]:
                yield _related(claim, Comparison(other, left, right), relation)


def _orders_for_equations(claim: Claim) -> Iterator[Repaired]:
    """An inequality in place of an equation."""
    match claim.proposition:
        case Comparison(Relation.EQ, left, right) if left.shape.is_scalar:
            for other in (Relation.LE, Relation.GE):
                yield _related(claim, Comparison(other, left, right), Relation.EQ)


def _related(claim: Claim, changed: Comparison, before: Relation) -> Repaired:
    words = f"{changed.relation.value} in place of {before.value}"
    code = f".{_METHODS[changed.relation]}({as_source(changed.right)}, …)"
    return Repaired(Repair("relation", words, readable(changed), code), replace(claim, proposition=changed))


def _conditions(claim: Claim, undefined: list[Proposition]) -> Iterator[Repaired]:
    """The step under one more hypothesis: what nothing settled, what the note assumes, what variables often are."""
    known = claim.context.hypotheses
    seen: set[tuple[Proposition, ...]] = set()
    together = [tuple(undefined)] if len(undefined) > 1 else []
    for added in (*((one,) for one in undefined), *together):
        if added not in seen:
            seen.add(added)
            code = ", ".join(f"note.assume({as_source(one)})" for one in added)
            yield _under(claim, added, code)
    for one in claim.definedness:
        if one not in known and (one,) not in seen:
            seen.add((one,))
            yield _under(claim, (one,), f"using=[…], with the name of note.assume({as_source(one)})")
    for one in _usual(claim.proposition):
        if one not in known and (one,) not in seen:
            yield _under(claim, (one,), f"given=[{as_source(one)}]")


def _under(claim: Claim, added: tuple[Proposition, ...], code: str) -> Repaired:
    text = " and ".join(map(readable, added))
    repair = Repair(_CONDITION, f"under the condition that {text}", text, code)
    return Repaired(repair, replace(claim, context=claim.context.assuming(*added)))


def _usual(proposition: Proposition) -> Iterator[Proposition]:
    """What square matrices and real numbers are often silently taken to be."""
    variables = (v for v in free_variables(unfold_all(proposition)) if isinstance(v, Variable))
    for variable in sorted(variables, key=lambda v: v.name):
        shape = variable.shape
        if shape.kind is Kind.MATRIX and shape.rows == shape.columns:
            for kind in (MatrixProperty.SYMMETRIC, MatrixProperty.INVERTIBLE):
                if kind not in variable.properties:
                    yield HasProperty(kind, variable)
        elif shape.is_scalar and variable.domain is Domain.REAL:
            yield Ge(variable, 0)
            yield Gt(variable, 0)
