"""Completion of equations between words: rules are read from left to right, and where two overlap, a new one is due.

Mora, *An introduction to commutative and noncommutative Gröbner bases* (1994), with chains and numbers in place of
words, and with bounds: what is found is handed to the kernel, and what is not found is not known to be false.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from notesc.kernel.evidence import Part
from notesc.kernel.normal_form.forms import range_of
from notesc.kernel.words.polynomials import (
    CYCLE,
    HOLE,
    Alphabet,
    Chain,
    Monomial,
    Polynomial,
    add_to,
    combined,
    labels_of,
    multiplied_scalars,
    product,
    renamed,
)
from notesc.kernel.words.problem import Problem
from notesc.provers.occurrences import Occurrences

_STEPS = 200  # of reducing one polynomial
_WORK = 6_000  # matches tried in all, the measure of time
_RULES = 120
_LONGEST = 12  # weight of an overlap


class GivesUp(Exception):
    """The bounds are reached."""


@dataclass(eq=False)
class Rule:
    """A polynomial that is zero, with its leading monomial, and where it comes from."""

    lead: Monomial
    polynomial: Polynomial  # with leading coefficient 1
    source: int  # among the equations and lemmas
    holes: tuple[str, ...]


# the weight, a mark of the overlap, and two rules with what they are multiplied by; None for zero
Overlap = tuple[int, tuple[int, int, str], Rule, Monomial, Rule | None, Monomial]


@dataclass
class Completion:
    """The state of one search."""

    problem: Problem
    lemmas: list[tuple[Part, ...]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    done: set[tuple[int, int, str]] = field(default_factory=set)
    weights: dict[int, int] = field(default_factory=dict)  # of letters, by their place in the alphabet
    work: int = 0
    closing: bool = False  # whether traces of equations are asked for
    serial: Iterator[int] = field(default_factory=lambda: itertools.count(10))

    @cached_property
    def occurrences(self) -> Occurrences:
        """Where leads occur."""
        return Occurrences(self.problem.alphabet, self.problem.nonzero)

    @property
    def alphabet(self) -> Alphabet:
        """The letters."""
        return self.problem.alphabet

    def run(self) -> tuple[tuple[Part, ...], ...] | None:
        """Lemmas, the last of which is the target; None where the bounds are reached first."""
        target = self.problem.target
        if not target:
            return ()
        self._weigh()
        self.closing = any(chain[0] == CYCLE for _, chains in target for chain in chains)
        waiting = sorted(
            enumerate(self.problem.equations), key=lambda item: (self._says_symmetric(item[1]), self._size(item[1]))
        )
        for source, equation in waiting:
            self._learn(equation, [Part(Fraction(1), source, (), self._identity(equation))])
        reached: list[Part] = []
        while True:
            target, parts = self.reduced(target)
            reached += parts
            if not target:
                self.lemmas.append(tuple(reached))
                return self._needed()
            if not self._grow():
                return None

    # ---- order ----------------------------------------------------------------------------------------------------

    def _weigh(self) -> None:
        """A letter that an equation expresses by others weighs more than they do, so that it is replaced by them."""
        for equation in self.problem.equations:
            alone = [
                chains[0][1][0] >> 1
                for scalars, chains in equation
                if not scalars and len(chains) == 1 and len(chains[0][1]) == 1
            ]
            if len(alone) != 1 or len(equation) == 1 or not self._holes(equation):
                continue
            letter = alone[0]
            others = [word for _, chains in equation for _, word, _ in chains if word != (2 * letter,)]
            if all(letter != other >> 1 for word in others for other in word if word not in ((2 * letter + 1,),)):
                self.weights[letter] = 1 + max(self._weight_of(m) for m in equation)

    def _weight_of(self, monomial: Monomial) -> int:
        return sum(self.weights.get(letter >> 1, 1) for _, word, _ in monomial[1] for letter in word)

    def key(self, monomial: Monomial) -> tuple[object, ...]:
        """What monomials are ordered by."""
        scalars, chains = monomial
        degree = sum(exponent for atom, exponent in scalars if atom not in self.problem.nonzero)
        return (self._weight_of(monomial), degree, len(chains), [chain[1] for chain in chains], scalars, chains)

    def _size(self, polynomial: Polynomial) -> int:
        return max((self._weight_of(monomial) for monomial in polynomial), default=0)

    # ---- reducing -------------------------------------------------------------------------------------------------

    def reduced(self, polynomial: Polynomial) -> tuple[Polynomial, list[Part]]:
        """What is left of a polynomial, and polynomial - left as a sum of multiples."""
        left: Polynomial = {}
        parts: list[Part] = []
        polynomial = dict(polynomial)
        for _ in range(_STEPS):
            if not polynomial:
                return left, parts
            monomial = max(polynomial, key=self.key)
            found = self._match(monomial)
            if found is None:
                add_to(left, monomial, polynomial.pop(monomial))
                continue
            rule, around, multiple = found
            coefficient = polynomial[monomial] / multiple[monomial]
            for other, value in multiple.items():
                add_to(polynomial, other, -coefficient * value)
            parts.append(Part(coefficient, rule.source, *around))
        raise GivesUp

    def _match(self, monomial: Monomial) -> tuple[Rule, Monomial, Polynomial] | None:
        """A multiple of a rule with the monomial in it, and nothing greater."""
        bound = self.key(monomial)
        for rule in self.rules:
            self.work += 1
            if self.work > _WORK:
                raise GivesUp
            for around in self.occurrences.around(rule.lead, monomial):
                multiple = product(self.alphabet, {around: Fraction(1)}, rule.polynomial, rule.holes)
                if monomial in multiple and all(self.key(other) <= bound for other in multiple):
                    return rule, around, multiple
        return None

    # ---- rules ----------------------------------------------------------------------------------------------------

    def _identity(self, polynomial: Polynomial) -> tuple[Chain, ...]:
        """Chains that leave an equation as it is, at holes of the same names."""
        return tuple((label, (), "~" + label) for label in self._holes(polynomial))

    def _learn(self, polynomial: Polynomial, parts: list[Part]) -> None:
        """Takes up a polynomial that is zero as a rule, once it is reduced by the others, and those by it."""
        holes = self._holes(polynomial)
        names = self._new_holes(holes)
        first = next(iter(parts))
        if any(b.startswith("~") for part in parts for _, _, b in part.chains):
            moved = tuple((a, w, names[b[1:]]) for a, w, b in first.chains)
            parts = [Part(first.coefficient, first.source, first.scalars, moved)]
            polynomial = product(self.alphabet, {((), moved): Fraction(1)}, polynomial, holes)
        polynomial, reducing = self.reduced(polynomial)
        if not polynomial:
            return
        parts = [*parts, *(Part(-p.coefficient, p.source, p.scalars, p.chains) for p in reducing)]
        lead = max(polynomial, key=self.key)
        unit = () if not lead[1] else tuple((a, -e) for a, e in lead[0] if a in self.problem.nonzero)
        scale = 1 / polynomial[lead]
        if unit:
            parts = [Part(p.coefficient, p.source, _times(p.scalars, unit), p.chains) for p in parts]
            polynomial = product(self.alphabet, {(unit, ()): Fraction(1)}, polynomial)
            lead = (_times(lead[0], unit), lead[1])
        parts = [Part(p.coefficient * scale, p.source, p.scalars, p.chains) for p in parts]
        polynomial = {monomial: value * scale for monomial, value in polynomial.items()}
        self.lemmas.append(tuple(parts))
        source = len(self.problem.equations) + len(self.lemmas) - 1
        rule = Rule(lead, polynomial, source, tuple(self._holes(polynomial)))
        found = [(other, next(self.occurrences.around(lead, other.lead), None)) for other in self.rules]
        containing = [(other, around) for other, around in found if around is not None]
        if not self._says_symmetric(polynomial):
            self.rules = [other for other, around in found if around is None]
        self.rules.append(rule)
        self.rules.sort(key=lambda r: self.key(r.lead)[:2])
        if len(self.rules) > _RULES:
            raise GivesUp
        for other, around in containing:
            self._learn_both_ways(other, rule, around)

    def _learn_both_ways(self, other: Rule, rule: Rule, around: Monomial) -> None:
        """What follows where one lead contains another."""
        own = [(label, (), new) for label, new in self._new_holes(other.holes).items()]
        names = {label: new for label, _, new in own}
        chains = tuple(_renamed(chain, names) for chain in around[1])
        pieces = [(Fraction(1), other, ((), tuple(own))), (Fraction(-1), rule, (around[0], chains))]
        difference = combined(
            (sign, product(self.alphabet, {beside: Fraction(1)}, part.polynomial, part.holes))
            for sign, part, beside in pieces
        )
        if difference:
            self._learn(difference, [Part(sign, part.source, *beside) for sign, part, beside in pieces])

    def _says_symmetric(self, polynomial: Polynomial) -> bool:
        """Whether an equation turns something around: such a rule, read backwards, undoes itself."""
        holes = self._holes(polynomial)
        if len(holes) != 2:
            return False
        names = dict(zip(holes, holes[::-1], strict=True))
        return renamed(self.alphabet, polynomial, names) == combined([(Fraction(-1), polynomial)])

    @staticmethod
    def _holes(polynomial: Polynomial) -> list[str]:
        return sorted({label for monomial in polynomial for label in labels_of(monomial) if label.startswith(HOLE)})

    # ---- overlaps -------------------------------------------------------------------------------------------------

    def _grow(self) -> bool:
        """Adds what the shortest overlaps not looked at yet make due. False where there are none."""
        found = sorted(self._overlaps(), key=lambda item: item[0])
        if not found:
            return False
        shortest = found[0][0]
        for weight, mark, first, around_first, second, around_second in found:
            if weight > shortest:
                break
            self.done.add(mark)
            if first not in self.rules or (second is not None and second not in self.rules):
                continue
            pieces = [(Fraction(1), first, around_first)]
            if second is not None:
                pieces.append((Fraction(-1), second, around_second))
            difference = combined(
                (sign, product(self.alphabet, {around: Fraction(1)}, rule.polynomial, rule.holes))
                for sign, rule, around in pieces
            )
            if difference:
                self._learn(difference, [Part(sign, rule.source, *around) for sign, rule, around in pieces])
        return True

    def _overlaps(self) -> Iterator[Overlap]:
        for first, second in itertools.product(self.rules, repeat=2):
            for place, other in itertools.product(range(len(first.lead[1])), range(len(second.lead[1]))):
                yield from self._overlaps_of(first, place, second, other)
                if len(first.lead[1]) > 1:
                    yield from self._inclusions(first, place, second, other)
            if not first.lead[1] and {a for a, _ in first.lead[0]} & {a for a, _ in second.lead[0]}:
                yield from self._common_atoms(first, second)
        if self.closing:
            yield from self._closures()

    def _inclusions(self, first: Rule, place: int, second: Rule, other: int) -> Iterator[Overlap]:
        """A chain of one lead inside a chain of another; the other chains of the first stand elsewhere."""
        mark = (first.source, second.source, f"{place} in {other}")
        if mark in self.done or first is second:
            return
        others = self._new_holes(second.holes)
        target = _renamed(second.lead[1][other], others)
        for around in self.occurrences.inside(first.lead[1][place], target):
            own = self._new_holes(label for label in first.holes if not any(label in (a, b) for a, _, b in around))
            rest_first = [_renamed(c, own) for at, c in enumerate(first.lead[1]) if at != place]
            rest_second = [_renamed(c, others) for at, c in enumerate(second.lead[1]) if at != other]
            scalars_first, scalars_second = _least_common(first.lead[0], second.lead[0])
            around_first: list[Chain] = [(label, (), new) for label, new in own.items()] + around + rest_second
            around_second: list[Chain] = [(label, (), new) for label, new in others.items()]
            around_second += rest_first
            weight = self._weight_of(((), (*rest_first, *second.lead[1])))
            if weight <= _LONGEST:
                yield (
                    weight,
                    mark,
                    first,
                    (scalars_first, tuple(around_first)),
                    second,
                    (scalars_second, tuple(around_second)),
                )

    def _common_atoms(self, first: Rule, second: Rule) -> Iterator[Overlap]:
        """Two leads that share an atom, the first of them without chains."""
        mark = (first.source, second.source, "atoms")
        if mark not in self.done and first is not second:
            scalars_first, scalars_second = _least_common(first.lead[0], second.lead[0])
            others = self._new_holes(second.holes)
            around_second = tuple((label, (), new) for label, new in others.items())
            around_first = tuple(_renamed(chain, others) for chain in second.lead[1])
            weight = self._weight_of(second.lead)
            yield weight, mark, first, (scalars_first, around_first), second, (scalars_second, around_second)

    def _closures(self) -> Iterator[Overlap]:
        """The trace of an equation of square matrices."""
        for rule in self.rules:
            mark = (rule.source, rule.source, "trace")
            if len(rule.holes) == 2 and range_of(rule.holes[0]) == range_of(rule.holes[1]) and mark not in self.done:
                around: Monomial = ((), ((rule.holes[0], (), rule.holes[1]),))
                yield self._weight_of(rule.lead), mark, rule, around, None, ((), ())

    def _overlaps_of(self, first: Rule, place: int, second: Rule, other: int) -> Iterator[Overlap]:
        """An end of a chain of one lead on the beginning of a chain of another, in each way of reading the second."""
        for a in self._open_at_the_right(first.lead[1][place]):
            for b in self._open_at_the_right(second.lead[1][other]):
                back = (b[2], self.alphabet.reversed(b[1]), b[0])
                for length in range(1, min(len(a[1]), len(back[1]))):
                    if a[1][-length:] != back[1][:length]:
                        continue
                    weight = sum(self.weights.get(x >> 1, 1) for x in a[1] + back[1][length:])
                    mark = (first.source, second.source, f"{place} {other} {a[0]} {b[0]} {length}")
                    mirrored = (second.source, first.source, f"{other} {place} {b[0]} {a[0]} {length}")
                    if weight <= _LONGEST and mark not in self.done and mirrored not in self.done:
                        yield (weight, mark, *self._overlap(first, place, a, second, other, back, length))

    def _open_at_the_right(self, chain: Chain) -> Iterator[Chain]:
        left, word, right = chain
        if right.startswith(HOLE):
            yield chain
        if left.startswith(HOLE):
            yield right, self.alphabet.reversed(word), left

    def _overlap(
        self, first: Rule, place: int, a: Chain, second: Rule, other: int, b: Chain, length: int
    ) -> tuple[Rule, Monomial, Rule, Monomial]:
        """What the two rules are multiplied by, so that both leads become the same monomial."""
        names = self._new_holes(label for label in first.holes if label != a[2])
        others = self._new_holes(label for label in second.holes if label != b[0])
        rest_first = [chain for at, chain in enumerate(first.lead[1]) if at != place]
        rest_second = [chain for at, chain in enumerate(second.lead[1]) if at != other]
        shared = [chain for chain in rest_first if chain in rest_second and not _open(chain)]
        for chain in shared:
            rest_first.remove(chain)
            rest_second.remove(chain)
        scalars_first, scalars_second = _least_common(first.lead[0], second.lead[0])
        start, end = names.get(a[0], a[0]), others.get(b[2], b[2])
        around_first: list[Chain] = [(label, (), new) for label, new in names.items()]
        around_first += [(a[2], b[1][length:], end), *(_renamed(chain, others) for chain in rest_second)]
        around_second: list[Chain] = [(label, (), new) for label, new in others.items()]
        around_second += [(start, a[1][: len(a[1]) - length], b[0]), *(_renamed(chain, names) for chain in rest_first)]
        return first, (scalars_first, tuple(around_first)), second, (scalars_second, tuple(around_second))

    def _new_holes(self, labels: Iterable[str]) -> dict[str, str]:
        return {label: f"{HOLE}{next(self.serial)}:{range_of(label)}" for label in labels}

    # ---- evidence -------------------------------------------------------------------------------------------------

    def _needed(self) -> tuple[tuple[Part, ...], ...]:
        """The lemmas that the last one rests on, numbered anew."""
        first = len(self.problem.equations)
        needed = {len(self.lemmas) - 1}
        for place in range(len(self.lemmas) - 1, -1, -1):
            if place in needed:
                needed.update(part.source - first for part in self.lemmas[place] if part.source >= first)
        order = sorted(needed)
        numbers = {first + place: first + number for number, place in enumerate(order)}
        return tuple(
            tuple(Part(p.coefficient, numbers.get(p.source, p.source), p.scalars, p.chains) for p in self.lemmas[place])
            for place in order
        )


def _open(chain: Chain) -> bool:
    return chain[0].startswith(HOLE) or chain[2].startswith(HOLE)


def _renamed(chain: Chain, names: dict[str, str]) -> Chain:
    return names.get(chain[0], chain[0]), chain[1], names.get(chain[2], chain[2])


def _times(
    scalars: tuple[tuple[str, Fraction], ...], unit: tuple[tuple[str, Fraction], ...]
) -> tuple[tuple[str, Fraction], ...]:
    return tuple(sorted((a, e) for a, e in multiplied_scalars(scalars, unit).items() if e))


def _least_common(
    first: tuple[tuple[str, Fraction], ...], second: tuple[tuple[str, Fraction], ...]
) -> tuple[tuple[tuple[str, Fraction], ...], tuple[tuple[str, Fraction], ...]]:
    """What each product is multiplied by to become their least common multiple."""
    a, b = dict(first), dict(second)
    missing_first = {atom: e - a.get(atom, Fraction(0)) for atom, e in b.items() if e > a.get(atom, Fraction(0))}
    missing_second = {atom: e - b.get(atom, Fraction(0)) for atom, e in a.items() if e > b.get(atom, Fraction(0))}
    return tuple(sorted(missing_first.items())), tuple(sorted(missing_second.items()))
