"""TRUSTED. Settles the conditions of definedness of a claim, and says what settled each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from notesc.kernel.claim import Claim, Context
from notesc.kernel.components import component
from notesc.kernel.definedness import Obligation, obligations
from notesc.kernel.existence import exists, is_proper
from notesc.kernel.fresh import new_index
from notesc.kernel.semantics.holes import Hole
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.matrices import Matrices
from notesc.kernel.verdict import Condition
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, HasProperty, Implies, Or, Relation
from notesc.language.source import as_source
from notesc.language.terms import (
    ArgumentOfMinimum,
    Cases,
    DefiniteIntegral,
    MatrixProperty,
    Node,
    Number,
    Proposition,
    Term,
    subterms,
    unfold_all,
)

DECLARED = "declared domains"


@dataclass(frozen=True)
class Settlement:
    """The conditions of a claim, and the claim with the assumptions that settled them in its context."""

    claim: Claim
    conditions: tuple[Condition, ...]  # those that more than the declared domains settles, or that nothing does
    open: tuple[Proposition, ...]  # conditions that nothing settled
    unknown_minimum: ArgumentOfMinimum | None = None  # a minimum that is not known to exist
    holes: tuple[Hole, ...] = ()  # where conditions that nothing settled fail
    pending: tuple[Obligation, ...] = ()  # integrals and limits that evidence must show to exist


def settle(claim: Claim) -> Settlement:
    """Settles every condition: from the declared domains.

    Then the context, then the note's assumptions, one at a time.
    """
    conditions: list[Condition] = []
    unsettled: list[Proposition] = []
    holes: list[Hole] = []
    missing: ArgumentOfMinimum | None = None
    pending: list[Obligation] = []
    used: list[Proposition] = []
    seen: set[tuple[object, ...]] = set()
    for obligation in obligations(claim.proposition):
        key = obligation.closed
        if key in seen:
            continue
        seen.add(key)
        if isinstance(obligation.existence, ArgumentOfMinimum):
            if not _minimum_is_known(obligation.existence, claim):
                missing = obligation.existence
            continue
        if obligation.existence is not None:
            relied_on = _existence(obligation, claim)
            if relied_on is None:
                pending.append(obligation)
            for assumption in relied_on or ():
                conditions.append(Condition(assumption, as_source(assumption), (assumption,)))
                used += [assumption] if assumption not in used else []
            continue
        statement = obligation.statement
        assert statement is not None
        condition = _settled(obligation, statement, claim)
        used += [p for p in condition.relies_on if p not in used]
        if not condition.settled_by:
            unsettled.append(statement)
            holes += () if obligation.around else _hole(obligation)
        if condition.settled_by != DECLARED:
            conditions.append(condition)
    context = claim.context.assuming(*used)
    settled = replace(claim, context=context, definedness=())
    return Settlement(settled, tuple(conditions), tuple(unsettled), missing, tuple(holes), tuple(pending))


def _hole(obligation: Obligation) -> Iterator[Hole]:
    """An equation that holds where the condition fails."""
    match obligation.condition:
        case Comparison(Relation.NE | Relation.GT | Relation.LT, left, right):
            yield Hole(Comparison(Relation.EQ, left, right), obligation.premises)
        case Comparison(Relation.GE, left, right) if left.shape.is_scalar:
            for below in (Fraction(1), Fraction(1, 16)):
                yield Hole(Comparison(Relation.EQ, left, right - Number(below)), obligation.premises)
        case HasProperty(MatrixProperty.INVERTIBLE, matrix):
            yield Hole(Comparison(Relation.EQ, FUNCTIONS["det"](matrix), Number(Fraction(0))), obligation.premises)


def _existence(obligation: Obligation, claim: Claim) -> tuple[Proposition, ...] | None:
    """The note's assumptions by which an integral, a limit or a sum exists; None where nothing shows that it does."""
    assert obligation.existence is not None
    wanted = unfold_all(obligation.existence)
    facts = () if obligation.around else claim.context.lemmas
    if any(wanted in _unconditional_parts(unfold_all(fact.proposition)) for fact in facts):
        return ()
    attempts: list[tuple[Proposition, ...]] = [(), *((assumption,) for assumption in claim.definedness)]
    if len(claim.definedness) > 1:
        attempts.append(claim.definedness)
    return next((some for some in attempts if is_settled(obligation, claim.context.assuming(*some))), None)


def _unconditional_parts(node: Node) -> Iterator[Node]:
    """What is defined wherever a whole proposition is: not a conclusion, nor a value by cases."""
    yield node
    if isinstance(node, Implies):
        yield from _unconditional_parts(node.premise)
    elif not isinstance(node, Cases):
        for _, child in node.children():
            yield from _unconditional_parts(child)


def _settled(obligation: Obligation, statement: Proposition, claim: Claim) -> Condition:
    """What settles an obligation, the least that does: one hypothesis, all, one assumption of the note, several."""
    if holds_where_needed(obligation, Context()):
        return Condition(statement, DECLARED)
    for hypothesis in claim.context.hypotheses:
        if holds_where_needed(obligation, Context((hypothesis,))):
            return Condition(statement, as_source(hypothesis))
    if holds_where_needed(obligation, claim.context):
        return Condition(statement, "the hypotheses and facts of the step")
    for assumption in claim.definedness:
        if holds_where_needed(obligation, claim.context.assuming(assumption)):
            return Condition(statement, as_source(assumption), (assumption,))
    if len(claim.definedness) > 1 and holds_where_needed(obligation, claim.context.assuming(*claim.definedness)):
        needed = _least(obligation, claim)
        return Condition(statement, ", ".join(map(as_source, needed)), needed)
    return Condition(statement, "")


def _least(obligation: Obligation, claim: Claim) -> tuple[Proposition, ...]:
    """Assumptions of the note that settle an obligation together, none of them needlessly."""
    needed = claim.definedness
    for assumption in claim.definedness:
        fewer = tuple(p for p in needed if p is not assumption)
        if holds_where_needed(obligation, claim.context.assuming(*fewer)):
            needed = fewer
    return needed


def holds_where_needed(obligation: Obligation, context: Context) -> bool:
    """Whether a condition is known where its premises hold, or one of its premises is known not to hold."""
    assert obligation.condition is not None
    if holds(obligation.condition, Signs(context.assuming(*obligation.premises))):
        return True
    premises = obligation.premises
    return any(
        _is_false(premise, Signs(context.assuming(*premises[:place], *premises[place + 1 :])))
        for place, premise in enumerate(premises)
    )


_OPPOSITE = {Relation.LT: Relation.GE, Relation.LE: Relation.GT, Relation.GT: Relation.LE, Relation.GE: Relation.LT}


def _is_false(premise: Proposition, signs: Signs) -> bool:
    """Whether an order between two scalars is known to be the other way round, or equals to differ."""
    if isinstance(premise, Comparison) and premise.relation is Relation.EQ and premise.left.shape.is_scalar:
        return holds(Comparison(Relation.NE, premise.left, premise.right), signs)
    if not isinstance(premise, Comparison) or premise.relation not in _OPPOSITE or not premise.left.shape.is_scalar:
        return False
    return holds(Comparison(_OPPOSITE[premise.relation], premise.left, premise.right), signs)


def holds(condition: Proposition, signs: Signs) -> bool:
    """Whether a comparison with 0, a size in range, or a property of a matrix is known in a context."""
    match condition:
        case Comparison(Relation.NE, left, right) if left.shape.is_scalar:
            return signs.is_nonzero(left - right)
        case Comparison(Relation.NE, left, _):
            return signs.is_nonzero_vector(left) or _has_entries_of_one_sign(left, signs)
        case Comparison(relation, left, right) if relation.is_order:
            greater, lesser = (left, right) if relation in (Relation.GT, Relation.GE) else (right, left)
            return signs.exceeds(greater, lesser, strict=relation in (Relation.GT, Relation.LT))
        case HasProperty(kind, operand):
            return Matrices(signs).has(kind, operand)
        case Or(operands):
            return any(holds(operand, signs) for operand in operands)
    return False


def is_defined(term: Term, signs: Signs) -> bool:
    """Whether a term that no claim contains, such as a part of a certificate, is known to be defined in a context."""
    return all(is_settled(obligation, signs.context) for obligation in obligations(term))


def is_settled(obligation: Obligation, context: Context) -> bool:
    """Whether an obligation is known to be met in a context."""
    if obligation.condition is not None:
        return holds_where_needed(obligation, context)
    if obligation.existence is None:
        return False
    known = _is_smooth if obligation.around else exists
    return known(obligation.existence, context.assuming(*obligation.premises))


def _is_smooth(term: Term, context: Context) -> bool:
    """Whether a term that exists is smooth in what it depends on, its other obligations around the point being met."""
    return isinstance(term, DefiniteIntegral) and is_proper(term, context)


def _has_entries_of_one_sign(vector: Term, signs: Signs) -> bool:
    index = new_index(vector.shape.dimensions[0], "k")
    return len(vector.shape.dimensions) == 1 and signs.bounds(component(vector, (index,))).excludes_zero


def _minimum_is_known(minimum: ArgumentOfMinimum, claim: Claim) -> bool:
    """A fact says what the minimum is, or this claim does."""
    wanted = unfold_all(minimum)
    stated = (*(lemma.proposition for lemma in claim.context.lemmas), *claim.context.hypotheses, claim.proposition)
    return any(_says_what_it_is(wanted, proposition) for proposition in stated)


def _says_what_it_is(minimum: Term, proposition: Proposition) -> bool:
    """Whether one side of an equation is the minimum, and the other does without it."""
    sides = tuple(_sides_of_equation(proposition))
    return any(
        side == minimum and minimum not in subterms(other) for side, other in zip(sides, sides[::-1], strict=True)
    )


def _sides_of_equation(proposition: Proposition) -> Iterable[Term]:
    if isinstance(proposition, Comparison) and proposition.relation is Relation.EQ:
        return (unfold_all(proposition.left), unfold_all(proposition.right))
    return ()


def states_a_minimum(proposition: Proposition) -> bool:
    """Whether a claim says what a minimum is; then only a certificate of the minimum can prove it."""
    return any(isinstance(side, ArgumentOfMinimum) for side in _sides_of_equation(proposition))
