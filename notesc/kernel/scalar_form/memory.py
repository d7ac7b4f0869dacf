"""TRUSTED. What one pass over the two sides learns for the next: which roots occur, and signs from definedness."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from math import lcm

from notesc.kernel.normal_form.forms import Form
from notesc.language.terms import Term


class Restart(Exception):  # it is no error: the next pass knows more
    """A root of a generator is needed that this pass did not foresee."""


@dataclass(frozen=True, slots=True)
class Sign:
    """direction · p ≥ 0 at every point where both sides are defined; strictly > 0 where `strict`."""

    direction: int  # 1 or -1
    strict: bool


@dataclass
class Memory:
    """Kept from pass to pass. Signs only ever become known, and denominators only ever grow."""

    identities: dict[Hashable, int] = field(default_factory=dict)  # a small number for every structure that was named
    denominators: dict[int, int] = field(default_factory=dict)  # by generator: it stands for a root of its value
    signs: dict[int, Sign] = field(default_factory=dict)  # of polynomials
    generator_is_strict: dict[int, bool] = field(default_factory=dict)  # generators known to be ≥ 0, or > 0
    shifts: dict[Hashable, int] = field(default_factory=dict)  # the least whole number added to what stands in a class
    answers: dict[int, bool] = field(default_factory=dict)  # of the caller: whether the value of a generator is > 0
    sign_answers: dict[int, Sign | None] = field(default_factory=dict)  # of the caller, about signs of polynomials
    forms: dict[Term, Form | None] = field(default_factory=dict)  # index normal forms of terms; None: there is none
    has_learnt: bool = False

    def identity(self, structure: Hashable) -> int:
        """The same small number for the same structure, in every pass."""
        return self.identities.setdefault(structure, len(self.identities))

    def refine(self, generator: int, denominator: int) -> None:
        """From the next pass on, the generator stands for a root that also covers this one. Raises Restart."""
        self.denominators[generator] = lcm(self.denominators.get(generator, 1), denominator)
        raise Restart

    def least_shift(self, structure: Hashable, shift: int) -> int:
        """The least shift with which a class occurs, as far as is known. Raises Restart where this one is less."""
        known = self.shifts.get(structure)
        if known is None:
            self.shifts[structure], self.has_learnt = shift, True
            return shift
        if shift < known:
            self.shifts[structure] = shift
            raise Restart
        return known

    def learn_generator(self, generator: int, *, strict: bool) -> None:
        """The value of a generator is ≥ 0, or > 0."""
        known = self.generator_is_strict.get(generator)
        if known is None or (strict and not known):
            self.generator_is_strict[generator] = strict
            self.has_learnt = True

    def learn(self, polynomial: int, sign: Sign) -> None:
        """A polynomial has a sign."""
        known = self.signs.get(polynomial)
        if known is None or (sign.strict and not known.strict):
            self.signs[polynomial] = sign
            self.has_learnt = True
