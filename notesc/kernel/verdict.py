"""TRUSTED. The outcome of checking one claim. Only this module can make one: the constructor needs the seal."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from notesc.language.terms import Proposition


class Status(Enum):
    """How a claim was settled, best first."""

    PROVED = "proved"  # the kernel itself decided it, for every size and value
    ATTESTED = "attested"  # a named oracle said so, definedness is the kernel's, and the evaluator agreed
    INSTANCES = "instances"  # exactly proved for listed sizes only
    TESTED = "tested"  # held at a number of valid points in ball arithmetic
    ASSUMED = "assumed"  # the author asserted it, with a citation
    OPEN = "open"  # nothing settled it
    REFUTED = "refuted"  # there is a counterexample

    @property
    def rank(self) -> int:
        """0 for the best."""
        return list(Status).index(self)


@dataclass(frozen=True, slots=True)
class Counterexample:
    """A point in the domain, under the hypotheses, at which the claim fails."""

    sizes: tuple[tuple[str, int], ...]  # each symbolic size and its value
    values: tuple[tuple[str, str], ...]  # each variable and index, and its value as readable text
    left: str  # what the left side is there, or "undefined: …"
    right: str  # what the right side is there


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the evaluator found when it tried the claim at points."""

    points: int = 0  # valid points at which the relation held
    sizes: int = 0  # assignments of the sizes among them
    skipped: tuple[str, ...] = ()  # assignments of the sizes at which no valid point was found
    counterexample: Counterexample | None = None
    obstacle: str = ""  # why it could not be evaluated at all; "" where it could
    sufficient: bool = False  # the floor was reached: five points over two size assignments, or all there are


@dataclass(frozen=True, slots=True)
class Condition:
    """A proposition that the claim's definedness needs, and what settled it."""

    proposition: Proposition
    settled_by: str  # the hypotheses that did, as an author writes them; "" where nothing did
    relies_on: tuple[Proposition, ...] = ()  # assumptions of the note that the step did not name


_SEAL: Final = object()


@dataclass(frozen=True)
class Verdict:
    """How a claim was settled. Made by `kernel.judge` only."""

    status: Status
    method: str  # the rule or oracle that settled it, with the oracle's version
    conditions: tuple[Condition, ...]  # conditions of definedness in force
    agreement: Agreement  # what the evaluator found
    explanation: str  # why it is open or refuted, in a sentence; "" otherwise
    seal: object

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("a Verdict is made by the kernel only")


def sealed(
    status: Status,
    method: str,
    conditions: tuple[Condition, ...],
    agreement: Agreement,
    explanation: str = "",
) -> Verdict:
    """For `kernel.judge` alone; a test asserts that nothing else names it."""
    return Verdict(status, method, conditions, agreement, explanation, _SEAL)
