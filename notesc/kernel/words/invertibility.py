"""TRUSTED. What is invertible, or not zero, because something else is: by determinants in words.

det(A + u vᵀ) = det(A)(1 + vᵀ A⁻¹ u): where two of the three are not zero, so is the third; likewise for det(A + U C V).
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from notesc.kernel.claim import Context
from notesc.kernel.normal_form.context import lowering_in
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.words.polynomials import NotWords
from notesc.kernel.words.problem import learn_context, learn_inverses, learn_nonzero
from notesc.kernel.words.translation import Translation
from notesc.language.functions import FUNCTIONS
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Term, unfold_all


def is_invertible_in_words(matrix: Term, context: Context) -> bool:
    """Whether the determinant is a product of what the context says is not zero. False means *not known*."""
    return is_nonzero_in_words(FUNCTIONS["det"](matrix), context)


@lru_cache(maxsize=64)
def is_nonzero_in_words(number: Term, context: Context) -> bool:
    """Whether a number is a product of what the context says is not zero. False means *not known*."""
    statement = Comparison(Relation.NE, number, number - number)
    known = lowering_in(context)
    lowering = replace(known, normaliser=known.normaliser.with_rewritings(()))
    for way in (lowering, known):  # as it is written, and rewritten with what the context says is equal
        try:
            own = way.lower(unfold_all(number))
            translation = Translation(lowering.normaliser)
            learn_context(translation, statement, context, lowering)
            learn_inverses(translation, statement, context, lowering)
            translation.polynomial(own)  # takes note of every inverse, before determinants ask for them
            learn_nonzero(translation, context, lowering)
            atoms = translation.atoms(own)
        except (NotNormalisable, NotWords):
            continue
        if atoms is not None and all(map(translation.is_nonzero, atoms)):
            return True
    return False
