"""The standing audit: steps of true scripts with one blunder each; what the evaluator refutes must not be decided.

The definedness of a mutant is settled as always, its evidence is checked as always, and only the evaluator is kept out
until the decisions have spoken. At length, with other seeds: `NOTESC_MUTANTS=5000 NOTESC_SEED=7 pytest …`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest

import notesc.checking.note as checking
import notesc.kernel.judge as judging
from notesc.kernel.claim import Claim, Context
from notesc.kernel.evidence import ByNormalForm, Evidence
from notesc.kernel.judge import judge
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.settling import settle
from notesc.kernel.verdict import Agreement, Status, Verdict
from notesc.language.propositions import Comparison, Eq, Equivalent, Implies, Relation
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Add,
    Application,
    Bound,
    Derivative,
    Divide,
    Index,
    MatrixProduct,
    Multiply,
    Negate,
    Node,
    Number,
    OpaqueCall,
    Power,
    Proposition,
    Subscript,
    Subtract,
    Term,
    Transpose,
    free_variables,
)
from notesc.language.tree import rebuild
from notesc.project.loading import load
from notesc.provers.table import PROVERS

ROOT = Path(__file__).resolve().parents[2]
MUTANTS = int(os.environ.get("NOTESC_MUTANTS", "300"))
SEED = int(os.environ.get("NOTESC_SEED", "1"))
SCRIPTS = 30 if MUTANTS <= 300 else 10_000
EVIDENCE_EACH = 14
KEPT = Agreement(points=5, sizes=2, sufficient=True)  # the evaluator kept out

# ---- blunders in terms: what stands in place of a node, each of the same shape --------------------------------------


def _sum(term: Add | Subtract) -> Iterator[Term]:
    yield (Subtract if isinstance(term, Add) else Add)(term.left, term.right)
    yield term.left
    yield term.right
    if isinstance(term, Subtract):
        yield Subtract(term.right, term.left)


def _product(term: Multiply) -> Iterator[Term]:
    for side in (term.left, term.right):
        if side.shape == term.shape:
            yield side
    if term.left.shape.is_scalar and term.right.shape.is_scalar:
        yield Add(term.left, term.right)


def _matrix_product(term: MatrixProduct) -> Iterator[Term]:
    if term.left.shape == term.right.shape:
        yield MatrixProduct(term.right, term.left)
        yield term.left
        yield MatrixProduct(Transpose(term.left), term.right)
        yield MatrixProduct(term.left, Transpose(term.right))
    elif term.right.shape == term.shape:
        yield term.right
        yield MatrixProduct(Transpose(term.left), term.right)


def _quotient(term: Divide) -> Iterator[Term]:
    yield term.left
    if term.left.shape.is_scalar and term.right.shape.is_scalar:
        yield Multiply(term.left, term.right)
        yield Divide(term.right, term.left)


def _power(term: Power) -> Iterator[Term]:
    yield term.base
    if isinstance(term.exponent, Number):
        for change in (1, -1):
            yield Power(term.base, Number(term.exponent.value + change))
        yield Power(term.base, Number(-term.exponent.value))
        yield Power(term.base, Number(term.exponent.value / 2))


def _number(term: Number) -> Iterator[Term]:
    for value in (term.value + 1, term.value - 1, term.value * 2, term.value / 2, -term.value):
        yield Number(value)


_SWAPPED = {"exp": "tanh", "tanh": "sigmoid", "log": "sqrt", "sqrt": "exp", "sigmoid": "tanh", "softplus": "exp"}


def _application(term: Application) -> Iterator[Term]:
    other = _SWAPPED.get(term.function)
    if other is not None:
        yield Application(other, term.arguments, term.shape)
    if len(term.arguments) == 1 and term.arguments[0].shape == term.shape:
        yield term.arguments[0]
    if term.function in ("inv", "det", "tr"):
        yield Application(term.function, (Transpose(term.arguments[0]),), term.shape)
        yield Application(term.function, (Negate(term.arguments[0]),), term.shape)
    if term.function in ("det", "tr"):
        yield Application("tr" if term.function == "det" else "det", term.arguments, term.shape)


def _subscript(term: Subscript) -> Iterator[Term]:
    first, *others = term.subscripts
    if others and term.operand.shape.rows == term.operand.shape.columns:
        yield Subscript(term.operand, term.subscripts[::-1])
        yield Subscript(term.operand, (first, first))
    yield Subscript(term.operand, (Number(Fraction(1)), *others))


def _derivative(term: Derivative) -> Iterator[Term]:
    if term.shape == term.body.shape:
        yield term.body
    if term.subscripts:
        yield replace(term, subscripts=(Number(Fraction(1)), *term.subscripts[1:]))


BLUNDERS: dict[type, Callable[[Any], Iterator[Term]]] = {
    Add: _sum,
    Subtract: _sum,
    Multiply: _product,
    MatrixProduct: _matrix_product,
    Divide: _quotient,
    Power: _power,
    Number: _number,
    Application: _application,
    Subscript: _subscript,
    Derivative: _derivative,
    Negate: lambda term: iter((term.operand,)),
    Transpose: lambda term: iter((term.operand,) if term.operand.shape == term.shape else ()),
    OpaqueCall: lambda term: iter((term.argument, OpaqueCall(term.function.prime, term.argument))),
}


def _blunders(node: Node, indices: tuple[Index, ...]) -> list[Term]:
    found = list(BLUNDERS[type(node)](node)) if type(node) in BLUNDERS else []
    if isinstance(node, Index):
        found += [other for other in indices if other.range == node.range and other != node]
    whole = isinstance(node, Term) and not isinstance(node, Index | Bound | Number)
    if whole and node.shape.kind is not Kind.MATRIX:  # type: ignore[union-attr]
        found.append(Negate(node))  # type: ignore[arg-type]
    return found


def mutated(body: Node, chance: Random) -> Node | None:
    """The tree with one blunder in it, at a random place; None where there is no place for one."""
    indices = tuple(sorted((v for v in free_variables(body) if isinstance(v, Index)), key=lambda index: index.name))
    places = 0

    def count(_: int, node: Node) -> None:
        nonlocal places
        places += bool(_blunders(node, indices))

    rebuild(body, count)
    if not places:
        return None
    chosen, seen = chance.randrange(places), -1

    def visit(_: int, node: Node) -> Node | None:
        nonlocal seen
        found = _blunders(node, indices)
        seen += bool(found)
        if found and seen == chosen:
            seen = places
            return chance.choice(found)
        return None

    return rebuild(body, visit)


# ---- blunders in claims ---------------------------------------------------------------------------------------------

_OTHER_RELATION = {
    Relation.LE: Relation.LT,
    Relation.GE: Relation.GT,
    Relation.LT: Relation.GT,
    Relation.GT: Relation.LT,
    Relation.EQ: Relation.LT,
    Relation.NE: Relation.EQ,
}


def _turned(comparison: Comparison) -> Comparison:
    return Comparison(comparison.relation, comparison.right, comparison.left)


def blundered(claim: Claim, chance: Random) -> Claim | None:
    """The claim with one blunder: in a term, in its relation, in what it may rely on."""
    proposition = claim.proposition
    kind = chance.choice(("term", "term", "term", "term", "relation", "context", "converse"))
    if kind == "context":
        return _with_less(claim, chance)
    if isinstance(proposition, Comparison):
        if kind == "relation":
            other = _OTHER_RELATION[proposition.relation]
            if proposition.left.shape.kind is Kind.MATRIX and other.is_order:
                return None
            return replace(claim, proposition=Comparison(other, proposition.left, proposition.right))
        if kind == "converse":
            return replace(claim, proposition=_turned(proposition)) if proposition.relation.is_order else None
    if kind == "converse" and isinstance(proposition, Implies):
        return replace(claim, proposition=Implies(proposition.conclusion, proposition.premise))
    changed = mutated(_part(proposition, chance), chance)
    return None if changed is None else replace(claim, proposition=_with_part(proposition, changed))


def _part(proposition: Proposition, chance: Random) -> Node:
    if isinstance(proposition, Comparison):
        return proposition.right
    if isinstance(proposition, Equivalent):
        return proposition.right
    return proposition


def _with_part(proposition: Proposition, changed: Any) -> Proposition:
    if isinstance(proposition, Comparison):
        return Comparison(proposition.relation, proposition.left, changed)
    if isinstance(proposition, Equivalent):
        return Equivalent(proposition.left, changed)
    return changed  # type: ignore[no-any-return]


def _with_less(claim: Claim, chance: Random) -> Claim | None:
    """Without one hypothesis, and the facts that may rest on it; or without one fact."""
    hypotheses, lemmas = claim.context.hypotheses, claim.context.lemmas
    if not hypotheses and not lemmas:
        return None
    if hypotheses and (not lemmas or chance.random() < 0.5):
        dropped = chance.choice(hypotheses)
        unconditional = tuple(lemma for lemma in lemmas if not lemma.hypotheses)
        context = Context(tuple(h for h in hypotheses if h is not dropped), unconditional)
        return replace(claim, context=context, definedness=())
    dropped_fact = chance.choice(lemmas)
    return replace(claim, context=Context(hypotheses, tuple(lemma for lemma in lemmas if lemma is not dropped_fact)))


# ---- the audit ------------------------------------------------------------------------------------------------------


def claims_of(paths: list[Path], monkeypatch: pytest.MonkeyPatch) -> list[Claim]:
    """Every claim that checking these scripts judges, in its own context."""
    found: list[Claim] = []
    passing = judge(Claim(Eq(1, 1)), [ByNormalForm()])

    def record(claim: Claim, evidence: object) -> Verdict:
        found.append(claim)
        return passing

    monkeypatch.setattr(checking, "judge", record)
    for number, path in enumerate(paths):
        note, _ = load(path, f"audit_{number}_{path.stem}", ROOT)
        checking.check(note)
    return found


def evidence_for(claim: Claim) -> Iterator[Evidence]:
    """What the provers offer, without the oracle, cut off where one offers much."""
    for name, prover in PROVERS:
        if name != "SymPy":
            for number, evidence in enumerate(prover(claim)):
                if number >= EVIDENCE_EACH:
                    break
                yield evidence


def test_no_mutant_that_is_false_is_decided(monkeypatch: pytest.MonkeyPatch) -> None:
    """The decisions, without the evaluator to save them, prove nothing that it refutes."""
    chance = Random(SEED)  # noqa: S311  # blunders, not secrets
    scripts = sorted((ROOT / "tests" / "cases" / "accepted").glob("*.py")) + sorted((ROOT / "derivations").glob("*.py"))
    chance.shuffle(scripts)
    claims = claims_of(scripts[:SCRIPTS], monkeypatch)
    violations, decided, tried = [], 0, 0
    while tried < MUTANTS:
        mutant = blundered(chance.choice(claims), chance)
        if mutant is None:
            continue
        tried += 1
        with monkeypatch.context() as without_evaluator:
            without_evaluator.setattr(judging, "agree", lambda _: KEPT)
            verdict = judge(mutant, evidence_for(mutant))
        if verdict.status is Status.PROVED:
            decided += 1
            found = agree(settle(mutant).claim)
            if found.counterexample is not None:
                violations.append(f"{verdict.method}: {mutant.proposition!r} in {mutant.context!r}")
    assert violations == []
    assert tried == MUTANTS
    assert decided > 0  # some blunders change nothing: a dropped hypothesis that was not needed
