"""Where one product of chains occurs in another, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from notesc.kernel.words.polynomials import CYCLE, HOLE, Alphabet, Chain, Monomial, multiplied_scalars


@dataclass(frozen=True)
class Occurrences:
    """Occurrences of products in products, written in one alphabet."""

    alphabet: Alphabet
    nonzero: frozenset[str]  # atoms that may be divided by

    def around(self, lead: Monomial, monomial: Monomial) -> Iterator[Monomial]:
        """What the lead must be multiplied by to be the monomial."""
        present = dict(monomial[0])
        for atom, exponent in lead[0]:
            is_unit = lead[1] and atom in self.nonzero
            if not is_unit and present.get(atom, Fraction(0)) < exponent:
                return
        scalars = multiplied_scalars(monomial[0], tuple((atom, -exponent) for atom, exponent in lead[0]))
        if any(e.denominator != 1 or (e < 0 and a not in self.nonzero) for a, e in scalars.items()):
            return
        for chains in self._placed(lead[1], monomial[1]):
            yield tuple(sorted((a, e) for a, e in scalars.items() if e)), tuple(chains)

    def _placed(self, wanted: tuple[Chain, ...], present: tuple[Chain, ...]) -> Iterator[list[Chain]]:
        if not wanted:
            yield list(present)
            return
        for place, chain in enumerate(present):
            rest = (*present[:place], *present[place + 1 :])
            for around in self.inside(wanted[0], chain):
                for others in self._placed(wanted[1:], rest):
                    yield [*around, *others]

    def inside(self, wanted: Chain, chain: Chain) -> Iterator[list[Chain]]:
        """The chains around one chain of a lead that make it a given chain."""
        left, word, right = wanted
        open_left, open_right = left.startswith(HOLE), right.startswith(HOLE)
        if not (open_left or open_right):
            if wanted == chain:
                yield []
            return
        if not word or len(word) > len(chain[1]):
            return
        length = len(word)
        for start, letters, end in self._readings(chain):
            if start == CYCLE:
                if open_left and open_right and letters[:length] == word:
                    yield [(right, letters[length:], left)]
                continue
            last = len(letters) - length
            for at in range(last + 1):
                fits_left = open_left or (at == 0 and start == left)
                fits_right = open_right or (at == last and end == right)
                if fits_left and fits_right and letters[at : at + length] == word:
                    before = [(start, letters[:at], left)] if open_left else []
                    yield before + ([(right, letters[at + length :], end)] if open_right else [])

    def _readings(self, chain: Chain) -> Iterator[Chain]:
        left, word, right = chain
        for start, letters, end in ((left, word, right), (right, self.alphabet.reversed(word), left)):
            if start == CYCLE:
                for place in range(len(letters)):
                    yield CYCLE, letters[place:] + letters[:place], CYCLE
            else:
                yield start, letters, end
