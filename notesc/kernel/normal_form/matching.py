"""TRUSTED. Finding a monomial inside another: the factors of a pattern among the factors of a product."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from notesc.kernel.normal_form.forms import (
    Delta,
    Entry,
    Extent,
    Factor,
    Label,
    Monomial,
    Position,
    is_literal,
    range_of,
    refreshed,
    rename_factor,
)

Names = Mapping[Label, Label]


@dataclass(frozen=True)
class Match:
    """What is left of a product when a pattern is taken out of it."""

    factors: tuple[Factor, ...]  # the factors outside the match
    bound: tuple[Label, ...]  # the bound labels outside the match
    names: Names  # what the pattern's own labels stand for


def match_monomial(
    pattern: Monomial,
    factors: tuple[Factor, ...],
    bound: tuple[Label, ...],
    free_in_pattern: frozenset[Label] = frozenset(),
    beside: Factor | None = None,
) -> Match | None:
    """Finds Σ over the pattern's bound labels of its factors inside Σ over `bound` of `factors`, times `beside`.

    A bound label of the pattern must fall on a bound label of the product that occurs in no other factor, and not in
    `beside`: then the inner sum can be replaced as a whole. A label in `free_in_pattern` may fall on any label of its
    range. The coefficient is not looked at.
    """
    pattern = refreshed(pattern)
    if not pattern.factors or len(pattern.factors) > len(factors):
        return None
    search = _Search(pattern, factors, frozenset(bound), free_in_pattern)
    for names, used in search.place(0, {}, frozenset()):
        images = [names.get(label) for label in pattern.bound]
        if None in images or len(set(images)) != len(images):
            continue
        outside = tuple(factor for place, factor in enumerate(factors) if place not in used)
        taken = {image for image in images if image is not None}
        if any(not factor.labels.isdisjoint(taken) for factor in (*outside, *([beside] if beside else []))):
            continue
        if any(names[label] in taken for label in free_in_pattern if label in names):
            continue  # what the equation holds for at each value may not be the label that is summed away
        left = tuple(label for label in bound if label not in taken)
        return Match(outside, left, names)
    return None


@dataclass(frozen=True)
class _Search:
    pattern: Monomial
    factors: tuple[Factor, ...]
    bound: frozenset[Label]
    free: frozenset[Label]

    def place(self, number: int, names: Names, used: frozenset[int]) -> Iterator[tuple[Names, frozenset[int]]]:
        """All ways to place the pattern's factors from `number` on."""
        if number == len(self.pattern.factors):
            yield names, used
            return
        wanted = self.pattern.factors[number]
        for place, factor in enumerate(self.factors):
            if place not in used and type(factor) is type(wanted):
                for extended in self.unify(wanted, factor, names):
                    yield from self.place(number + 1, extended, used | {place})

    def unify(self, wanted: Factor, factor: Factor, names: Names) -> Iterator[Names]:
        """All namings that make a factor of the pattern equal to a factor of the product."""
        match wanted, factor:
            case (Entry(symbol, at, symmetric), Entry(other, labels, _)) if symbol == other:
                yield from self._unify_labels(at, labels, names)
                if symmetric and len(set(labels)) > 1:
                    yield from self._unify_labels(at, labels[::-1], names)
            case (Extent(size), Extent(other)):
                if size == other:
                    yield names
            case (Delta(), Delta()) | (Position(), Position()):
                yield from self._unify_nested(wanted, factor, names)
            case (Entry(), Entry()):
                return
            case _:
                yield from self._unify_nested(wanted, factor, names)

    def _unify_labels(self, wanted: tuple[Label, ...], labels: tuple[Label, ...], names: Names) -> Iterator[Names]:
        extended = dict(names)
        for own, other in zip(wanted, labels, strict=True):
            if own in self.pattern.bound or own in self.free:
                allowed = other in self.bound if own in self.pattern.bound else not is_literal(other)
                if not allowed or range_of(own) != range_of(other) or extended.get(own, other) != other:
                    return
                extended[own] = other
            elif own != other:
                return
        yield extended

    def _unify_nested(self, wanted: Factor, factor: Factor, names: Names) -> Iterator[Names]:
        """Tries every assignment of the pattern's labels inside a nested factor, and compares canonical texts."""
        own = sorted(label for label in wanted.labels if label in self.pattern.bound or label in self.free)
        missing = [label for label in own if label not in names]
        candidates = sorted(label for label in factor.labels if not is_literal(label))
        if len(missing) > 3:
            return
        for images in itertools.product(candidates, repeat=len(missing)):
            pairs = list(zip(missing, images, strict=True))
            if any(range_of(a) != range_of(b) for a, b in pairs):
                continue
            if any(a in self.pattern.bound and b not in self.bound for a, b in pairs):
                continue
            extended = {**names, **dict(pairs)}
            if rename_factor(wanted, {label: extended[label] for label in own}).key == factor.key:
                yield extended
