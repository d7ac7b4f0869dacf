"""TRUSTED. Equality by cofactors: left - right is a sum of multiples of what is known to be zero."""

from __future__ import annotations

from fractions import Fraction

from notesc.kernel.claim import Context
from notesc.kernel.evidence import ByWords, Part
from notesc.kernel.words.polynomials import HOLE, NotWords, Polynomial, combined, labels_of, product
from notesc.kernel.words.problem import Problem, problem_of
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Proposition

_TRUE_OF_EQUALS = (Relation.EQ, Relation.LE, Relation.GE)


def by_words(evidence: ByWords, proposition: Proposition, context: Context) -> bool:
    """left = right, ≤ or ≥, when left - right is the last of a list of sums of multiples of known equations.

    Each sum may use those before it. Nothing is searched for here: the sums are worked out and compared.
    """
    if not isinstance(proposition, Comparison) or proposition.relation not in _TRUE_OF_EQUALS:
        return False
    problem = problem_of(proposition, context)
    known = list(problem.equations)
    try:
        for lemma in evidence.lemmas:
            known.append(combined((part.coefficient, _multiple(part, known, problem)) for part in lemma))
    except NotWords:
        return False
    return problem.target == (known[-1] if evidence.lemmas else {})


def _multiple(part: Part, known: list[Polynomial], problem: Problem) -> Polynomial:
    """A known equation times numbers and chains, summed over its holes. Raises NotWords where that makes no sense."""
    if not 0 <= part.source < len(known):
        raise NotWords("no such equation")
    for atom, exponent in part.scalars:
        if exponent.denominator != 1 or (exponent < 0 and atom not in problem.nonzero):
            raise NotWords("a power that may not be defined")
    if not all(problem.alphabet.is_typed(chain) for chain in part.chains):
        raise NotWords("letters that do not fit")
    source = known[part.source]
    holes = {label for monomial in source for label in labels_of(monomial) if label.startswith(HOLE)}
    around = problem.alphabet.monomial(dict(part.scalars), part.chains)
    return product(problem.alphabet, {around: Fraction(1)}, source, sorted(holes))
