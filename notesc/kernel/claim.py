"""TRUSTED. What is claimed: *context ⊢ left relation right*.

A claim means: for every value (≥ 1) of every symbolic size and every assignment of the free variables and indices
within
their declared domains that satisfies the hypotheses, both sides are defined, and the relation holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from notesc.language.propositions import Comparison
from notesc.language.terms import Proposition, Term, Variable


@dataclass(frozen=True, slots=True)
class Lemma:
    """A proposition established elsewhere for every value of its free variables and indices.

    Under its own hypotheses.
    """

    name: str  # how the author calls it, for messages and for the list of what was used
    proposition: Proposition
    hypotheses: tuple[Proposition, ...] = ()  # all of them hold in the context of the claim


@dataclass(frozen=True, slots=True)
class Context:
    """What may be relied on, besides the declared domains, properties and sizes."""

    hypotheses: tuple[Proposition, ...] = ()  # hold at each assignment in question
    lemmas: tuple[Lemma, ...] = ()  # hold at every assignment that satisfies their hypotheses

    def assuming(self, *propositions: Proposition) -> Context:
        """This context with more hypotheses."""
        return Context((*self.hypotheses, *propositions), self.lemmas)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing to be decided."""

    proposition: (
        Proposition  # a Comparison, an Equivalent, an Implies, a property … ; free variables are universally quantified
    )
    context: Context = Context()
    definedness: tuple[
        Proposition, ...
    ] = ()  # assumptions of the note that may settle a condition of definedness, and nothing else
    times: Term | None = None  # the author's factor between the two sides of an equivalence
    unknown: Variable | None = None  # what the equations of an equivalence are solved for
    witnesses: tuple[
        Comparison, ...
    ] = ()  # solved forms `variable = term` along the chain, to find points where its propositions hold
