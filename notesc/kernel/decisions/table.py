"""TRUSTED. Which function checks which evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.kernel.claim import Context
from notesc.kernel.decisions.cases import by_cases
from notesc.kernel.decisions.definitions import by_definitions
from notesc.kernel.decisions.equality import by_normal_form, by_scalar_form, by_summands
from notesc.kernel.decisions.equivalence import by_hypothesis, by_injection, by_multiplier
from notesc.kernel.decisions.induction import by_induction
from notesc.kernel.decisions.minimum import by_convexity
from notesc.kernel.decisions.order import by_monotonicity, by_sign, by_squares, by_squaring, by_tangents
from notesc.kernel.decisions.values import by_values
from notesc.kernel.decisions.words import by_words
from notesc.kernel.evidence import (
    ByCases,
    ByConvexity,
    ByDefinitions,
    ByHypothesis,
    ByInduction,
    ByInjection,
    ByMonotonicity,
    ByMultiplier,
    ByNormalForm,
    ByScalarForm,
    BySign,
    BySquares,
    BySquaring,
    BySummands,
    ByTangents,
    ByValues,
    ByWords,
)
from notesc.kernel.fresh import new_index
from notesc.language.propositions import And, Universal
from notesc.language.terms import Proposition, instantiate

Decision = Callable[[Any, Proposition, Context], bool]

DECISIONS: dict[type, tuple[str, Decision]] = {
    ByNormalForm: ("index normal form", by_normal_form),
    ByScalarForm: ("scalar normal form", by_scalar_form),
    BySummands: ("scalar normal form of the summands", by_summands),
    ByDefinitions: ("definitions put in", by_definitions),
    ByWords: ("words in matrices", by_words),
    BySign: ("signs", by_sign),
    ByMonotonicity: ("monotonicity", by_monotonicity),
    BySquares: ("sum of squares", by_squares),
    ByTangents: ("tangents of the logarithm", by_tangents),
    BySquaring: ("squares of sides that are not negative", by_squaring),
    ByMultiplier: ("invertible factor", by_multiplier),
    ByInjection: ("injective function", by_injection),
    ByHypothesis: ("each side from the other", by_hypothesis),
    ByInduction: ("induction", by_induction),
    ByCases: ("proof by cases", by_cases),
    ByValues: ("values of integrals and limits", by_values),
    ByConvexity: ("stationary and strictly convex", by_convexity),
}


def check_evidence(evidence: object, proposition: Proposition, context: Context) -> bool:
    """Whether the evidence shows the proposition in the context. A conjunction needs each part.

    A quantifier every value.

    Raises NotNormalisable.
    """
    match proposition:
        case And(operands):
            return all(check_evidence(evidence, operand, context) for operand in operands)
        case Universal(variable, body):
            index = new_index(variable.range, variable.name)
            return check_evidence(evidence, instantiate(body, index), context)
    _, decision = DECISIONS[type(evidence)]
    return decision(evidence, proposition, context)
