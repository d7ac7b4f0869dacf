"""TRUSTED. Determinants in words: factors come out, and det(T + w) = det(T) det(I + T⁻¹ w) for one product w.

Of det(I + u v) only the cyclic word u v matters (Sylvester's identity), and where the cycle is cut at a vector it is
the number 1 + v u (the matrix determinant lemma; Horn and Johnson, Matrix Analysis, §0.8.5).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.content import base_and_exponent, with_exponent
from notesc.kernel.normal_form.determinants import to_the_size
from notesc.kernel.normal_form.forms import Form, SquareMatrix, range_of
from notesc.kernel.normal_form.forms import Monomial as FormMonomial
from notesc.kernel.normal_form.rules_sums import extent_form
from notesc.kernel.words.polynomials import (
    CYCLE,
    HOLE,
    UNIT,
    Chain,
    Letter,
    Monomial,
    NotWords,
    Polynomial,
    Scalars,
    Word,
    add_to,
    combined,
    contracted,
    product,
    renamed,
    text_of,
)

if TYPE_CHECKING:
    from notesc.kernel.words.translation import Translation

_DEPTH = 6  # of determinants in inverses in determinants


def determinant_of_words(translation: Translation, matrix: SquareMatrix, depth: int = _DEPTH) -> Polynomial:
    """The determinant of a matrix, as a number. Raises NotWords."""
    from notesc.kernel.words.translation import holes

    row, column = holes(range_of(matrix.row))
    whole = translation.polynomial(matrix.entry(row, column), frozenset((row, column)))
    return Determinants(translation, range_of(matrix.row), depth).of(whole)


class Determinants:
    """Determinants of matrices of one size, given between the two holes."""

    def __init__(self, translation: Translation, extent: str, depth: int = _DEPTH) -> None:
        from notesc.kernel.words.translation import holes

        self.translation = translation
        self.alphabet = translation.alphabet
        self.extent = extent
        self.row, self.column = holes(extent)
        self.depth = depth

    def of(self, matrix: Polynomial) -> Polynomial:
        """The determinant, as a number."""
        if self.depth == 0:
            raise NotWords("determinants too deep in each other")
        matrix, outside = self._stripped(matrix)
        factors = [self._of_letter(letter) for letter in outside]
        alone = len(matrix) == 1
        inner = self._of_product(*next(iter(matrix.items()))) if alone else next(self._of_sums(matrix), None)
        if inner is None:
            turned = renamed(self.alphabet, matrix, {self.row: self.column, self.column: self.row})
            inner = self.translation.atom(f"det {self.extent} {min(text_of(matrix), text_of(turned))}", Fraction(1))
        for factor in factors:
            inner = product(self.alphabet, inner, factor)
        return inner

    # ---- invertible letters at the ends ---------------------------------------------------------------------------

    def _stripped(self, matrix: Polynomial) -> tuple[Polynomial, list[Letter]]:
        """M = L M′ R as long as M′ is shorter, for letters L and R with an inverse, and the letters."""
        outside: list[Letter] = []
        while True:
            for left, right in self._ends(matrix):
                shorter = self._without(matrix, left, right)
                if _length(shorter) < _length(matrix):
                    matrix = shorter
                    outside += [letter for letter in (left, right) if letter is not None]
                    break
            else:
                return matrix, outside

    def _ends(self, matrix: Polynomial) -> Iterator[tuple[Letter | None, Letter | None]]:
        words = [word for monomial in matrix if (word := self._word(monomial)) and len(matrix) > 1]
        left = sorted({word[0] for word in words if word[0] in self.translation.inverses})
        right = sorted({word[-1] for word in words if word[-1] in self.translation.inverses})
        for letter in left:
            yield letter, None
        for letter in right:
            yield None, letter
        for letter in left:
            yield letter, self.translation.inverses[letter]

    def _without(self, matrix: Polynomial, left: Letter | None, right: Letter | None) -> Polynomial:
        """L⁻¹ M R⁻¹."""
        inverses, result = self.translation.inverses, matrix
        middle = f"{HOLE}3:{self.extent}"
        for letter, end in ((left, self.row), (right, self.column)):
            if letter is not None:
                other = inverses[letter]
                word = (other,) if end == self.row else (self.alphabet.turned(other),)
                step: Monomial = self.alphabet.monomial({}, [(end, word, middle)])
                moved = renamed(self.alphabet, result, {end: middle})
                result = product(self.alphabet, {step: Fraction(1)}, moved, (middle,))
        total: Polynomial = {}
        for (scalars, chains), coefficient in result.items():
            add_to(total, self.alphabet.monomial(dict(scalars), map(self._cancelled, chains)), coefficient)
        return total

    def _cancelled(self, chain: Chain) -> Chain:
        """The chain without L L⁻¹; a cycle is cut open first, where it can be."""
        left, word, right = chain
        inverses = self.translation.inverses
        kept: list[Letter] = []
        for letter in word:
            if kept and inverses.get(kept[-1]) == letter:
                kept.pop()
            else:
                kept.append(letter)
        while left == CYCLE and len(kept) > 2 and inverses.get(kept[-1]) == kept[0]:
            kept = kept[1:-1]
        return left, tuple(kept), right

    # ---- products -------------------------------------------------------------------------------------------------

    def _word(self, monomial: Monomial) -> Word | None:
        """The word of a product that is one chain from the row to the column."""
        if len(monomial[1]) != 1:
            return None
        ((left, word, right),) = monomial[1]
        return word if (left, right) == (self.row, self.column) else self.alphabet.reversed(word)

    def _of_product(self, monomial: Monomial, coefficient: Fraction) -> Polynomial | None:
        """det(c A B) = cⁿ det(A) det(B), for square A and B."""
        word = self._word(monomial)
        if word is None or any(self.alphabet.ends(letter) != (self.extent, self.extent) for letter in word):
            return None
        result = self._to_the_size(coefficient, monomial[0])
        for letter in word:
            if result is not None:
                result = product(self.alphabet, result, self._of_letter(letter))
        return result

    def _of_letter(self, letter: Letter) -> Polynomial:
        """det(A⁻¹) = 1/det(A), det(Aᵀ) = det(A), det(Q)² = 1 where Q⁻¹ = Qᵀ; of a matrix equal to another."""
        translation = self.translation
        base = 2 * (letter >> 1)
        if base in translation.inverted:
            inner = Determinants(translation, self.extent, self.depth - 1).of(translation.inverted[base])
            return translation.power(inner, Fraction(-1))
        if base in translation.definitions:
            return Determinants(translation, self.extent, self.depth - 1).of(translation.definitions[base])
        name = f"det {letter >> 1}"
        if base in translation.inverses:
            translation.nonzero.add(name)
        if translation.inverses.get(base) == self.alphabet.turned(base):
            self.alphabet.signs.add(name)
        return translation.atom(name, Fraction(1))

    def _to_the_size(self, coefficient: Fraction, scalars: Scalars) -> Polynomial | None:
        """(c·Πaᵉ)ⁿ, as the normal form has it."""
        if coefficient == 1 and not scalars:
            return {UNIT: Fraction(1)}
        factors = self.translation.factors
        if any(atom not in factors for atom, _ in scalars):
            return None
        parts = tuple(with_exponent(base_and_exponent(factors[atom]), exponent) for atom, exponent in scalars)
        number: Form = self.translation.normaliser.normalise((FormMonomial(coefficient, (), parts),))
        return self.translation.polynomial(to_the_size(self.translation.normaliser, number, extent_form(self.extent)))

    # ---- sums -----------------------------------------------------------------------------------------------------

    def _of_sums(self, matrix: Polynomial) -> Iterator[Polynomial]:
        """det(T + w) = det(T)·det(I + T⁻¹ w) for the T that can be inverted, with one product w."""
        for monomial, coefficient in sorted(matrix.items()):
            inverse = self._inverse(monomial, coefficient)
            rest = {other: value for other, value in matrix.items() if other != monomial}
            if inverse is not None and len(rest) == 1:
                outer = self._of_product(monomial, coefficient)
                inner = self._of_one_and(*inverse, *next(iter(rest.items())))
                if outer is not None and inner is not None:
                    yield product(self.alphabet, outer, inner)
        for letter, inverted in sorted(self.translation.inverted.items()):
            rest = combined([(Fraction(1), matrix), (Fraction(-1), inverted)])
            if len(inverted) > 1 and len(rest) == 1 and self.alphabet.ends(letter) == (self.extent, self.extent):
                chain: Chain = (self.row, (letter,), self.column)
                inverse_of_sum = self.alphabet.monomial({}, [chain])
                outer = Determinants(self.translation, self.extent, self.depth - 1).of(inverted)
                inner = self._of_one_and(inverse_of_sum, Fraction(1), *next(iter(rest.items())))
                if inner is not None:
                    yield product(self.alphabet, outer, inner)

    def _inverse(self, monomial: Monomial, coefficient: Fraction) -> tuple[Monomial, Fraction] | None:
        """The inverse of a product of letters with inverses, times a number that is not 0."""
        word, inverses = self._word(monomial), self.translation.inverses
        if word is None or not all(letter in inverses for letter in word):
            return None
        if not all(self.translation.is_nonzero(atom) for atom, _ in monomial[0]):
            return None
        turned = tuple(inverses[letter] for letter in reversed(word))
        scalars = {atom: -exponent for atom, exponent in monomial[0]}
        return self.alphabet.monomial(scalars, [(self.row, turned, self.column)]), 1 / coefficient

    def _of_one_and(
        self, inverse: Monomial, factor: Fraction, monomial: Monomial, coefficient: Fraction
    ) -> Polynomial | None:
        """det(I + V w) for the inverse V and one product w between the holes: 1 + tr(V w) where w has rank one."""
        turned = {self.row: self.column, self.column: self.row}
        back = next(iter(renamed(self.alphabet, {inverse: Fraction(1)}, turned)))
        (scalars, chains), number = contracted(self.alphabet, back, monomial, (self.row, self.column))
        ratio = number * factor * coefficient
        if self._word(monomial) is None:
            if sum(bool({a, b} & {self.row, self.column}) for a, _, b in monomial[1]) != 2:
                return None
            return combined([(Fraction(1), {UNIT: Fraction(1)}), (ratio, {(scalars, chains): Fraction(1)})])
        if len(chains) != 1 or chains[0][0] != CYCLE:
            return None
        left, word, right = self._cancelled(chains[0])
        if not word:
            return None
        cycle = self.alphabet.canonical((left, word, right))
        outer: Polynomial = {UNIT: Fraction(1)}
        if ratio == 1 and not scalars:
            cycle, outer = self._lesser(cycle)
        name = f"det(1 + {ratio} {scalars} {cycle})"
        return product(self.alphabet, outer, self.translation.atom(name, Fraction(1)))

    def _lesser(self, cycle: Chain) -> tuple[Chain, Polynomial]:
        """det(I + w) = det(w)·det(I + w⁻¹): of w and its inverse the one that is less, and what it is multiplied by."""
        inverses, word = self.translation.inverses, cycle[1]
        outer: Polynomial = {UNIT: Fraction(1)}
        if not all(letter in inverses for letter in word):
            return cycle, outer
        other = self.alphabet.canonical((CYCLE, tuple(inverses[letter] for letter in reversed(word)), CYCLE))
        if cycle <= other:
            return cycle, outer
        for letter in word:
            outer = product(self.alphabet, outer, self._of_letter(letter))
        return other, outer


def _length(matrix: Polynomial) -> int:
    return sum(len(word) for _, chains in matrix for _, word, _ in chains)
