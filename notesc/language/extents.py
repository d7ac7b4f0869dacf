"""TRUSTED. Sizes that are products and sums of sizes: the n·m rows of A ⊗ B, the n + m entries of two stacked vectors.

Two of them are equal where they are equal as numbers. Besides, each remembers in which order its positions are
numbered: in a product the first factor is the slow one (row-major), in a sum the parts follow each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import groupby, product
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from notesc.language.atoms import Size

LARGEST_WRITTEN_OUT = 8  # 2 * n is n + n up to here; a larger multiple stays a product


class Combination(Enum):
    """How a compound size is made."""

    PRODUCT = "product"
    SUM = "sum"


@dataclass(frozen=True, eq=False)
class CompoundSize:
    """A product or a sum of sizes, in canonical form.

    In a product no factor is 1 or itself a product, whole numbers side by side are one, and only the last factor may
    be a sum. In a sum no part is a sum or a small multiple, whole numbers side by side are one, and not all parts are
    alike.
    """

    combination: Combination
    parts: tuple[Dimension, ...]

    @cached_property
    def polynomial(self) -> frozenset[tuple[tuple[str, ...], int]]:
        """The number as a polynomial in the names of the sizes: monomials with their coefficients."""
        tables = [_monomials(part) for part in self.parts]
        total: Counter[tuple[str, ...]] = Counter()
        if self.combination is Combination.SUM:
            for table in tables:
                total.update(table)
        else:
            for chosen in product(*(table.items() for table in tables)):
                names = tuple(sorted(name for monomial, _ in chosen for name in monomial))
                coefficient = 1
                for _, factor in chosen:
                    coefficient *= factor
                total[names] += coefficient
        return frozenset(total.items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CompoundSize) and self.polynomial == other.polynomial

    def __hash__(self) -> int:
        return hash(self.polynomial)

    @cached_property
    def name(self) -> str:
        """The size as an author would write it."""
        if self.combination is Combination.SUM:
            return " + ".join(map(name_of, shown_parts(self)))
        return " * ".join(f"({name_of(part)})" if is_sum(part) else name_of(part) for part in self.parts)

    @cached_property
    def structure(self) -> str:
        """A text that two sizes share just when they number their positions alike."""
        sign = "+" if self.combination is Combination.SUM else "*"
        return f"({sign.join(map(structure_of, self.parts))})"

    def __repr__(self) -> str:
        return self.name

    @cached_property
    def sizes(self) -> frozenset[Size]:
        """The symbolic sizes in it."""
        return frozenset(size for part in self.parts for size in sizes_in(part))


Dimension: TypeAlias = "int | Size | CompoundSize"


def name_of(dimension: Dimension) -> str:
    """A size as an author would write it."""
    return str(dimension) if isinstance(dimension, int) else dimension.name


def structure_of(dimension: Dimension) -> str:
    """A text that two dimensions share just when they number their positions alike."""
    return dimension.structure if isinstance(dimension, CompoundSize) else name_of(dimension)


def shown_parts(dimension: CompoundSize) -> Iterator[Dimension]:
    """The parts of a sum as an author would write them: equal ones side by side as a multiple."""
    for _, run in groupby(dimension.parts, key=structure_of):
        members = list(run)
        several = len(members) > 1
        yield CompoundSize(Combination.PRODUCT, (len(members), *factors_of(members[0]))) if several else members[0]


def sizes_in(dimension: Dimension) -> Iterator[Size]:
    """The symbolic sizes that a dimension is made of."""
    if isinstance(dimension, CompoundSize):
        yield from dimension.sizes
    elif not isinstance(dimension, int):
        yield dimension


def factors_of(dimension: Dimension) -> tuple[Dimension, ...]:
    """The factors of a product; anything else is its own only factor."""
    return dimension.parts if is_product(dimension) else (dimension,)  # type: ignore[union-attr]


def is_product(dimension: Dimension) -> bool:
    """Whether a dimension is a product."""
    return isinstance(dimension, CompoundSize) and dimension.combination is Combination.PRODUCT


def is_sum(dimension: Dimension) -> bool:
    """Whether a dimension is a sum."""
    return isinstance(dimension, CompoundSize) and dimension.combination is Combination.SUM


def parts_of(dimension: Dimension) -> tuple[Dimension, ...]:
    """The parts of a sum, of a small multiple its copies; anything else is its own only part."""
    if not isinstance(dimension, CompoundSize):
        return (dimension,)
    if dimension.combination is Combination.SUM:
        return dimension.parts
    count, *rest = dimension.parts
    if isinstance(count, int) and count <= LARGEST_WRITTEN_OUT:
        return (product_of(*rest),) * count
    return (dimension,)


def _monomials(dimension: Dimension) -> Counter[tuple[str, ...]]:
    if isinstance(dimension, int):
        return Counter({(): dimension})
    if isinstance(dimension, CompoundSize):
        return Counter(dict(dimension.polynomial))
    return Counter({(dimension.name,): 1})


def product_of(*factors: Dimension) -> Dimension:
    """The product, the first factor numbering slowest: position (i, k) of n·m is (i - 1)·m + k."""
    if not factors:
        return 1
    first, rest = factors[0], product_of(*factors[1:])
    if first == 1:
        return rest
    if rest == 1:
        return first
    if is_product(first):
        return product_of(*factors_of(first), rest)
    if is_sum(first):
        return sum_of(*(product_of(part, rest) for part in parts_of(first)))
    if isinstance(first, int):
        if is_sum(rest) and first <= LARGEST_WRITTEN_OUT:
            return sum_of(*parts_of(rest) * first)
        leading, *others = factors_of(rest)
        if isinstance(leading, int):
            return product_of(first * leading, *others) if others else first * leading
    return CompoundSize(Combination.PRODUCT, (first, *factors_of(rest)))


def sum_of(*parts: Dimension) -> Dimension:
    """The sum, the positions of each part after those of the parts before it."""
    if len(parts) == 1:
        return parts[0]
    merged = [part for _, part in merged_parts(parts)]
    if len(merged) == 1:
        return merged[0]
    if all(structure_of(part) == structure_of(merged[0]) for part in merged):
        return product_of(len(merged), merged[0])
    return CompoundSize(Combination.SUM, tuple(merged))


def merged_parts(parts: tuple[Dimension, ...]) -> list[tuple[int, Dimension]]:
    """The parts of a sum taken apart, whole numbers side by side added up; how many were added, and what they make."""
    flat = [inner for part in parts for inner in parts_of(part)]
    found: list[tuple[int, Dimension]] = []
    for are_numbers, run in groupby(flat, key=lambda part: isinstance(part, int)):
        members = list(run)
        if are_numbers:
            found.append((len(members), sum(part for part in members if isinstance(part, int))))
        else:
            found += [(1, part) for part in members]
    return found
