"""TRUSTED. Affine expressions with whole coefficients in named whole numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Affine:
    """constant + Σ coefficient·atom."""

    constant: int
    parts: tuple[tuple[str, int], ...] = ()  # atoms in order, each once, with coefficients that are not 0

    @cached_property
    def atoms(self) -> frozenset[str]:
        """The whole numbers that it depends on."""
        return frozenset(atom for atom, _ in self.parts)

    @cached_property
    def text(self) -> str:
        """A text that determines it."""
        return "".join(f"{coefficient:+d}·{atom}" for atom, coefficient in self.parts) + f"{self.constant:+d}"

    def coefficient(self, atom: str) -> int:
        """Of one atom; 0 where it does not occur."""
        return next((value for name, value in self.parts if name == atom), 0)

    def __add__(self, other: Affine | int) -> Affine:
        if isinstance(other, int):
            return Affine(self.constant + other, self.parts)
        return affine(self.constant + other.constant, (*self.parts, *other.parts))

    def __sub__(self, other: Affine) -> Affine:
        return self + other * -1

    def __mul__(self, factor: int) -> Affine:
        if factor == 0:
            return Affine(0)
        return Affine(self.constant * factor, tuple((atom, value * factor) for atom, value in self.parts))

    def at(self, values: Mapping[str, Affine]) -> Affine:
        """With affine expressions in place of some atoms."""
        if self.atoms.isdisjoint(values):
            return self
        total = Affine(self.constant, tuple(part for part in self.parts if part[0] not in values))
        for atom, coefficient in self.parts:
            if atom in values:
                total = total + values[atom] * coefficient
        return total


def affine(constant: int, parts: Iterable[tuple[str, int]] = ()) -> Affine:
    """An affine expression from parts in any order, an atom perhaps several times."""
    total: dict[str, int] = {}
    for atom, coefficient in parts:
        total[atom] = total.get(atom, 0) + coefficient
    return Affine(constant, tuple(sorted((atom, value) for atom, value in total.items() if value)))


def single(atom: str) -> Affine:
    """One whole number."""
    return Affine(0, ((atom, 1),))
