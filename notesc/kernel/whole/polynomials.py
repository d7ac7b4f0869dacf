"""TRUSTED. Polynomials with rational coefficients in named whole numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from notesc.kernel.whole.affine import Affine

Powers = tuple[tuple[str, int], ...]  # atoms in order with their exponents, which are not 0


@dataclass(frozen=True)
class Polynomial:
    """A sum of products of powers of atoms."""

    terms: tuple[tuple[Powers, Fraction], ...]  # in order, with coefficients that are not 0

    @staticmethod
    def of(terms: Mapping[Powers, Fraction]) -> Polynomial:
        """From coefficients, some of which may be 0."""
        return Polynomial(tuple(sorted((powers, value) for powers, value in terms.items() if value)))

    @staticmethod
    def constant(value: Fraction | int) -> Polynomial:
        """A number."""
        return Polynomial.of({(): Fraction(value)})

    @staticmethod
    def affine(expression: Affine) -> Polynomial:
        """An affine expression."""
        terms: dict[Powers, Fraction] = {((atom, 1),): Fraction(value) for atom, value in expression.parts}
        return Polynomial.of({(): Fraction(expression.constant), **terms})

    @cached_property
    def atoms(self) -> frozenset[str]:
        """The whole numbers that occur."""
        return frozenset(atom for powers, _ in self.terms for atom, _ in powers)

    @property
    def is_zero(self) -> bool:
        return not self.terms

    def __add__(self, other: Polynomial) -> Polynomial:
        total = dict(self.terms)
        for powers, value in other.terms:
            total[powers] = total.get(powers, Fraction(0)) + value
        return Polynomial.of(total)

    def __mul__(self, other: Polynomial) -> Polynomial:
        total: dict[Powers, Fraction] = {}
        for powers, value in self.terms:
            for others, factor in other.terms:
                joined = _joined(powers, others)
                total[joined] = total.get(joined, Fraction(0)) + value * factor
        return Polynomial.of(total)

    def __pow__(self, exponent: int) -> Polynomial:
        product = Polynomial.constant(1)
        for _ in range(exponent):
            product = product * self
        return product

    def at(self, values: Mapping[str, Affine]) -> Polynomial:
        """With affine expressions in place of some atoms."""
        if self.atoms.isdisjoint(values):
            return self
        total = Polynomial(())
        for powers, value in self.terms:
            product = Polynomial.of({tuple(p for p in powers if p[0] not in values): value})
            for atom, exponent in powers:
                if atom in values:
                    product = product * Polynomial.affine(values[atom]) ** exponent
            total = total + product
        return total

    def summed(
        self, atom: str, start: Affine, stop: Affine, power_sum: Callable[[int], Sequence[Fraction]]
    ) -> Polynomial:
        """Σ of the polynomial for an atom from start to stop, where start ≤ stop + 1."""
        total = Polynomial(())
        for powers, value in self.terms:
            exponent = dict(powers).get(atom, 0)
            rest = Polynomial.of({tuple(p for p in powers if p[0] != atom): value})
            difference = Polynomial(())
            for power, coefficient in enumerate(power_sum(exponent)):
                ends = (
                    Polynomial.affine(stop) ** power + Polynomial.constant(-1) * Polynomial.affine(start + -1) ** power
                )
                difference = difference + Polynomial.constant(coefficient) * ends
            total = total + rest * difference
        return total


def _joined(first: Powers, second: Powers) -> Powers:
    total = dict(first)
    for atom, exponent in second:
        total[atom] = total.get(atom, 0) + exponent
    return tuple(sorted(total.items()))
