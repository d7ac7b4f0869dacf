"""TRUSTED. Proof by cases: a real number is less than, equal to or greater than another."""

from __future__ import annotations

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByCases, ByNormalForm, ByScalarForm, BySign
from notesc.kernel.settling import holds, is_defined
from notesc.kernel.signs.analysis import Signs
from notesc.language.arithmetic import subtract
from notesc.language.functions import PIECEWISE, expand
from notesc.language.propositions import And, Comparison, Not, Or, Relation, opposite
from notesc.language.terms import Application, Bound, Cases, Node, Proposition, Term, subterms, unfold_all
from notesc.language.tree import rebuild

_NAMES = frozenset(function.name for function in PIECEWISE)
_SHOWN_BY = (ByNormalForm(), ByScalarForm(), BySign())


def by_cases(evidence: ByCases, proposition: Proposition, context: Context) -> bool:
    """The proposition holds in each case, with what each says among the hypotheses.

    Cases that the context rules out are passed over. In each, values given by cases are what they then are.
    """
    if not evidence.split:
        return False
    (left, right), rest = evidence.split[0], ByCases(evidence.split[1:])
    signs = Signs(context)
    if not (left.shape.is_scalar and right.shape.is_scalar and is_defined(subtract(left, right), signs)):
        return False
    whole: Proposition = unfold_all(proposition)
    for relation in (Relation.LT, Relation.EQ, Relation.GT):
        case = Comparison(relation, left, right)
        if holds(opposite(case), signs):
            continue
        inside = context.assuming(case)
        remaining = resolved(whole, Signs(inside))
        if not (_is_shown(remaining, inside) or by_cases(rest, remaining, inside)):
            return False
    return True


def _is_shown(proposition: Proposition, context: Context) -> bool:
    from notesc.kernel.decisions.table import check_evidence
    from notesc.kernel.normal_form.normaliser import NotNormalisable

    for evidence in _SHOWN_BY:
        try:
            if check_evidence(evidence, proposition, context):
                return True
        except NotNormalisable:
            continue
    return False


def resolved(node: Node, signs: Signs) -> Proposition:
    """The tree with the value of the case that applies in place of each value by cases where the context tells.

    Scopes are left alone: what is known of a free variable is not known of a bound one, nor near a point.
    """

    def visit(depth: int, current: Node) -> Node | None:
        if depth:
            return current
        if isinstance(current, Application) and current.function in _NAMES and current.shape.is_scalar:
            expansion = expand(current)
            return None if expansion is None else rebuild(expansion, visit)
        return _resolved_cases(current, signs, visit) if isinstance(current, Cases) else None

    found: Proposition = rebuild(node, visit)  # type: ignore[assignment]  # of the kind that it was
    return found


def _resolved_cases(term: Cases, signs: Signs, visit: object) -> Node | None:
    values: list[Term] = []
    conditions: list[Proposition] = []
    for value, condition in zip(term.values[:-1], term.conditions, strict=True):
        known = None if any(isinstance(inner, Bound) for inner in subterms(condition)) else _truth(condition, signs)
        if known is False:
            continue
        values.append(value)
        if known:
            break
        conditions.append(condition)
    else:
        values.append(term.values[-1])
    first = rebuild(values[0], visit)  # type: ignore[arg-type]
    if not conditions:
        return first
    if len(values) == len(term.values):
        return None
    return Cases((first, *values[1:]), tuple(conditions))  # type: ignore[arg-type]


def _truth(condition: Proposition, signs: Signs) -> bool | None:
    """Whether a condition is known to hold, or known not to; None where neither is known."""
    match condition:
        case Comparison(Relation.EQ):
            return _is_equal(condition, signs)
        case Comparison(Relation.NE):
            equal = _is_equal(Comparison(Relation.EQ, condition.left, condition.right), signs)
            return None if equal is None else not equal
        case Comparison():
            if holds(condition, signs):
                return True
            return False if holds(opposite(condition), signs) else None
        case And(operands) | Or(operands):
            decisive = isinstance(condition, Or)
            found = [_truth(operand, signs) for operand in operands]
            if decisive in found:
                return decisive
            return None if None in found else not decisive
        case Not(operand):
            inner = _truth(operand, signs)
            return None if inner is None else not inner
    return None


def _is_equal(equation: Comparison, signs: Signs) -> bool | None:
    if _is_shown(equation, signs.context):
        return True
    return False if holds(opposite(equation), signs) else None
