"""What a step may rely on: the hypotheses and facts that it names, and what those rest on in turn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from notesc.kernel.claim import Context, Lemma
from notesc.kernel.verdict import Status
from notesc.language.calc import Citation
from notesc.language.facts import Assumption, Fact
from notesc.language.source import as_source
from notesc.language.terms import Proposition, Term, Variable, substitute


@dataclass
class Grounds:
    """What the derivation of a fact rests on."""

    status: Status  # the weakest of its steps and of the facts they use
    passes: bool  # whether all of them pass
    assumptions: tuple[Proposition, ...]  # assumptions of notes, as they were made
    given: tuple[Proposition, ...]  # hypotheses of its own chain


@dataclass
class Basis:
    """The context of a step, and how good the facts in it are."""

    context: Context
    statuses: tuple[Status, ...]  # of the facts used
    all_pass: bool  # whether all of those pass
    names: tuple[str, ...]  # of the facts and assumptions, for people
    to_prove: tuple[tuple[Fact, Proposition], ...] = ()  # hypotheses of facts that the context must show first
    to_define: tuple[tuple[Fact, Term], ...] = ()  # terms put into facts, which must be defined


def basis_of(
    using: Iterable[Citation],
    given: tuple[Proposition, ...],
    grounds: Mapping[Fact, Grounds],
    assumed: tuple[Proposition, ...],
) -> Basis:
    """The context that `using=` and `given=` make, in a note that has assumed some propositions so far.

    The note's own assumptions that a fact rests on become hypotheses of the step. What was `given=` to a fact's chain,
    what another note assumed, and what an instance made of hypotheses and domains, must be shown in the step's context.
    """
    hypotheses: list[Proposition] = list(given)
    lemmas: list[Lemma] = []
    statuses: list[Status] = []
    names: list[str] = [as_source(proposition) for proposition in given]
    to_prove: list[tuple[Fact, Proposition]] = []
    to_define: list[tuple[Fact, Term]] = []
    all_pass = True
    for item in using:
        if isinstance(item, Assumption):
            _append(hypotheses, item.proposition)
            names.append(as_source(item.proposition))
        elif isinstance(item, Fact):
            ground = grounds[item]
            statuses.append(ground.status)
            all_pass = all_pass and ground.passes
            names.append(item.name or as_source(item.proposition))
            carried = tuple(substitute(p, item.instance) for p in (*ground.assumptions, *ground.given))
            for proposition in carried:
                if proposition in ground.assumptions and proposition in assumed:
                    _append(hypotheses, proposition)
                else:
                    to_prove.append((item, proposition))
            to_prove += [(item, proposition) for proposition in _domains(item)]
            to_define += [(item, value) for value in item.instance.values()]
            lemmas.append(Lemma(item.name, item.proposition, carried))
    unproved = tuple((fact, p) for fact, p in to_prove if p not in hypotheses)
    return Basis(
        Context(tuple(hypotheses), tuple(lemmas)), tuple(statuses), all_pass, tuple(names), unproved, tuple(to_define)
    )


def _append(propositions: list[Proposition], proposition: Proposition) -> None:
    if proposition not in propositions:
        propositions.append(proposition)


def _domains(fact: Fact) -> list[Proposition]:
    """What the declarations of the instantiated variables ask of the terms put in their places."""
    from notesc.checking.domains import domain_conditions

    return [
        condition
        for variable, value in fact.instance.items()
        if isinstance(variable, Variable)
        for condition in domain_conditions(variable, value)
    ]
