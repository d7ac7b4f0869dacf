"""TRUSTED. Sums of products of chains of matrices: the values that a chain has between two labels, or around a cycle.

A chain (i, A B, j) is Σ_k A_ik B_kj; an end may be "" where the chain ends in a vector: (i, A x, "") is (A x)_i, and
("", xᵀ A y, "") the number xᵀ A y. A cycle is the trace of its word. A chain read backwards, transposed, is the same
number, and so is a cycle read from another letter on; of all readings the least stands for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from notesc.kernel.normal_form.forms import Label, range_of

Letter = int  # twice the place in the alphabet, and one more for the transpose
Word = tuple[Letter, ...]
Chain = tuple[Label, Word, Label]  # a label at each end, "" at a vector's, and _CYCLE at both of a cycle
Scalars = tuple[tuple[str, Fraction], ...]  # atoms with their exponents, by name
Monomial = tuple[Scalars, tuple[Chain, ...]]
Polynomial = dict[Monomial, Fraction]

CYCLE = "°"
HOLE = "?"  # labels that begin so stand for every index of their range
UNIT: Monomial = ((), ())


class NotWords(Exception):
    """The form is not made of chains. The claim is not decided here."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a letter stands for: a matrix, or a column, whose columns are ""."""

    name: str  # canonical text of what it stands for
    rows: str
    columns: str
    symmetric: bool


@dataclass
class Alphabet:
    """The letters of one problem."""

    kinds: list[Kind] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    signs: set[str] = field(default_factory=set)  # atoms whose square is 1

    def letter(self, name: str, rows: str, columns: str, *, symmetric: bool = False) -> Letter:
        """The letter of this name. Raises NotWords where it is the name of something of another shape."""
        kind = Kind(name, rows, columns, symmetric)
        if name not in self.places:
            self.places[name] = len(self.kinds)
            self.kinds.append(kind)
        if self.kinds[self.places[name]] != kind:
            raise NotWords("a letter of two kinds")
        return 2 * self.places[name]

    def turned(self, letter: Letter) -> Letter:
        """The letter of the transpose."""
        return letter if self.kinds[letter >> 1].symmetric else letter ^ 1

    def reversed(self, word: Word) -> Word:
        """The word of the transpose."""
        return tuple(map(self.turned, word[::-1]))

    def ends(self, letter: Letter) -> tuple[str, str]:
        """The ranges of the rows and of the columns."""
        kind = self.kinds[letter >> 1]
        return (kind.columns, kind.rows) if letter & 1 else (kind.rows, kind.columns)

    def canonical(self, chain: Chain) -> Chain:
        """The least reading of a chain or cycle."""
        left, word, right = chain
        back = self.reversed(word)
        if left == CYCLE:
            turns = [w[place:] + w[:place] for w in (word, back) for place in range(len(w))]
            return (CYCLE, min(turns), CYCLE)
        return min(chain, (right, back, left))

    def is_typed(self, chain: Chain) -> bool:
        """Whether each letter fits the next and the ends, and a vector stands at an end only."""
        left, word, right = chain
        if not word:
            return left != CYCLE and range_of(left) == range_of(right) != ""
        if any(letter < 0 or letter >> 1 >= len(self.kinds) for letter in word):
            return False
        ends = [self.ends(letter) for letter in word]
        if any(a[1] != b[0] or not a[1] for a, b in pairwise(ends)):
            return False
        if CYCLE in (left, right):
            return left == right and ends[-1][1] == ends[0][0] != ""
        return range_of(left) == ends[0][0] and range_of(right) == ends[-1][1]

    def monomial(self, scalars: Mapping[str, Fraction], chains: Iterable[Chain]) -> Monomial:
        """A product in its least reading."""
        kept = (self.canonical(chain) for chain in chains if chain != ("", (), ""))
        exponents = ((a, e % 2 if a in self.signs and e.denominator == 1 else e) for a, e in scalars.items())
        return tuple(sorted((a, e) for a, e in exponents if e)), tuple(sorted(kept))


def extent_atom(extent: str) -> str:
    """The atom of a size as a number."""
    return f"|{extent}|"


def add_to(total: Polynomial, monomial: Monomial, coefficient: Fraction) -> None:
    """Adds a multiple of a monomial."""
    value = total.get(monomial, Fraction(0)) + coefficient
    if value:
        total[monomial] = value
    else:
        total.pop(monomial, None)


def combined(polynomials: Iterable[tuple[Fraction, Polynomial]]) -> Polynomial:
    """Σ coefficient · polynomial."""
    total: Polynomial = {}
    for factor, polynomial in polynomials:
        for monomial, coefficient in polynomial.items():
            add_to(total, monomial, factor * coefficient)
    return total


def multiplied_scalars(*products: Scalars) -> dict[str, Fraction]:
    """The exponents of a product."""
    exponents: dict[str, Fraction] = {}
    for product in products:
        for atom, exponent in product:
            exponents[atom] = exponents.get(atom, Fraction(0)) + exponent
    return exponents


def contracted(alphabet: Alphabet, left: Monomial, right: Monomial, over: Iterable[Label]) -> tuple[Monomial, Fraction]:
    """Σ over labels of left · right, where each label stands at exactly two ends. A number may come out as a factor.

    Raises NotWords where a label does not.
    """
    scalars = multiplied_scalars(left[0], right[0])
    chains = [*left[1], *right[1]]
    number = Fraction(1)
    for label in over:
        meeting = [place for place, chain in enumerate(chains) if label in (chain[0], chain[2])]
        first = chains[meeting[0]] if meeting else ("", (), "")
        if len(meeting) == 1 and first[0] == first[2]:
            del chains[meeting[0]]
            extent = range_of(label)
            if first[1]:
                chains.append((CYCLE, first[1], CYCLE))
            elif extent.isdecimal():
                number *= int(extent)
            else:
                atom = extent_atom(extent)
                scalars[atom] = scalars.get(atom, Fraction(0)) + 1
            continue
        if len(meeting) != 2 or any(chains[place][0] == chains[place][2] for place in meeting):
            raise NotWords("a label that does not stand at exactly two ends")
        second = chains[meeting[1]]
        del chains[meeting[1]], chains[meeting[0]]
        a, b = _ending(alphabet, first, label), _ending(alphabet, second, label)
        chains.append((a[0], a[1] + alphabet.reversed(b[1]), b[0]))
    return alphabet.monomial(scalars, chains), number


def _ending(alphabet: Alphabet, chain: Chain, label: Label) -> Chain:
    """The reading of a chain that ends at a label."""
    return chain if chain[2] == label else (chain[2], alphabet.reversed(chain[1]), chain[0])


def product(alphabet: Alphabet, left: Polynomial, right: Polynomial, over: Iterable[Label] = ()) -> Polynomial:
    """Σ over labels of the product of two polynomials."""
    total: Polynomial = {}
    labels = tuple(over)
    for a, x in left.items():
        for b, y in right.items():
            monomial, number = contracted(alphabet, a, b, labels)
            add_to(total, monomial, x * y * number)
    return total


def renamed(alphabet: Alphabet, polynomial: Polynomial, names: Mapping[Label, Label]) -> Polynomial:
    """The polynomial at other labels."""
    total: Polynomial = {}
    for (scalars, chains), coefficient in polynomial.items():
        moved = [(names.get(a, a), word, names.get(b, b)) for a, word, b in chains]
        add_to(total, alphabet.monomial(dict(scalars), moved), coefficient)
    return total


def labels_of(monomial: Monomial) -> list[Label]:
    """The labels at the ends, as often as they stand there."""
    return [end for a, _, b in monomial[1] for end in (a, b) if end not in ("", CYCLE)]


def text_of(polynomial: Polynomial) -> str:
    """A text that says which polynomial it is."""
    return " + ".join(f"{coefficient}*{monomial}" for monomial, coefficient in sorted(polynomial.items()))
