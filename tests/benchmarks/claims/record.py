"""One claim from a book, and its false twin."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from notesc.language.propositions import Eq
from notesc.language.terms import Proposition


class Flaw(Enum):
    """What is wrong with a twin."""

    SIGN = "sign"
    FACTOR = "factor"
    TERM = "term"  # one is missing, doubled, or of another power
    TRANSPOSE = "transpose"
    ORDER = "order"  # true only where the matrices commute
    SYMMETRY = "symmetry"  # true only for symmetric matrices
    STRUCTURE = "structure"  # true only for invertible, diagonal, orthogonal or definite matrices
    SIZE = "size"  # true only at size 1, 2 or 3
    INDEX = "index"
    INTEGER = "integer"  # true only at integers
    NEAR = "near"  # true up to 1e-12
    DOMAIN = "domain"  # undefined, or false, in a part of the domain


@dataclass(frozen=True, slots=True)
class Twin:
    """What looks like the claim and is false."""

    flaw: Flaw
    statement: Proposition
    given: tuple[Proposition, ...]


@dataclass(frozen=True, slots=True)
class BookClaim:
    """An equality as a book has it."""

    source: str  # the book, and the section or the number of the equation
    statement: Proposition
    given: tuple[Proposition, ...]  # hypotheses besides the declared domains and properties
    twin: Twin | None  # a false one that looks like it


@dataclass(frozen=True, slots=True)
class WantedClaim:
    """An equality as a book has it, that the language cannot say yet."""

    source: str  # the book, and the section or the number of the equation
    needs: str  # the word that the language lacks
    name: str
    statement: str  # as text


def claim(
    source: str,
    left: Any,
    right: Any,
    flaw: Flaw | None = None,
    wrong: Any = None,
    *,
    given: tuple[Proposition, ...] = (),
    wrong_given: tuple[Proposition, ...] | None = None,
) -> BookClaim:
    """The claim left = right.

    Its twin is `wrong` where that is a proposition, or left = wrong where it is a term, or left = right where only the
    hypotheses of the twin are others.
    """
    statement = Eq(left, right)
    if flaw is None:
        return BookClaim(source, statement, given, None)
    false = statement if wrong is None else wrong if isinstance(wrong, Proposition) else Eq(left, wrong)
    return BookClaim(source, statement, given, Twin(flaw, false, given if wrong_given is None else wrong_given))
