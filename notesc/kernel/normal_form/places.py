"""TRUSTED. Places: what names a position along one dimension of a tensor.

Along a size that is a single label. Along a product of sizes it is a label for each factor, the slow one first, and
along a sum of sizes a literal label that says in which part, followed by the place in that part: position (i, k) of
n·m is (i - 1)·m + k, position (2, k) of n + m is n + k. The range of every label is in it, so that a tuple of labels
names one position, and sums over labels of all cases run over every position once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from itertools import product as combinations
from typing import TypeAlias

from notesc.kernel.normal_form.forms import (
    ONE,
    ZERO,
    Delta,
    Form,
    Label,
    fresh_label,
    is_literal,
    literal_position,
    range_of,
    single,
    times,
)
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.language.extents import (
    Combination,
    CompoundSize,
    Dimension,
    factors_of,
    is_product,
    merged_parts,
    name_of,
    parts_of,
    product_of,
    structure_of,
    sum_of,
)

Labels: TypeAlias = tuple[Label, ...]
Place: TypeAlias = "Label | Labels"  # a single label along a size or a whole number, several along a compound size
At: TypeAlias = tuple[Place, ...]  # one place for each dimension of a tensor

LARGEST_TAKEN_APART = 16  # whole numbers up to here are taken apart into positions, where structure needs it
_MOST_CASES = 256


def labels_in(place: Place) -> Labels:
    """The labels of a place."""
    return place if isinstance(place, tuple) else (place,)


def flat(at: At) -> Labels:
    """The labels of all places, in order."""
    return tuple(label for place in at for label in labels_in(place))


def are_plain(at: At) -> bool:
    """Whether there is a single label along every dimension."""
    return all(isinstance(place, str) for place in at)


def as_place(labels: Labels, dimension: Dimension) -> Place:
    """Labels along a dimension as a place."""
    return labels if isinstance(dimension, CompoundSize) else labels[0]


def delta_of(left: Labels, right: Labels) -> Form:
    """1 where two places are the same position, else 0; not yet normalised.

    Raises NotNormalisable where the two number the positions differently.
    """
    result = ONE
    for one, other in zip(left, right, strict=False):
        if range_of(one) != range_of(other):
            raise NotNormalisable("positions that are numbered in two ways")
        if is_literal(one) and is_literal(other):
            if one != other:
                return ZERO
        else:
            result = times(result, single(Delta(one, other)))
    if len(left) != len(right):
        raise NotNormalisable("positions that are numbered in two ways")
    return result


# ---- all places along a dimension ---------------------------------------------------------------------------------


def cases(dimension: Dimension, largest: int = LARGEST_TAKEN_APART) -> list[Labels]:
    """Places that together are every position, once: labels that range freely, and literals for the cases.

    Raises NotNormalisable where there are too many cases.
    """
    if isinstance(dimension, int) and dimension <= largest:
        return [(_literal(position, dimension),) for position in range(1, dimension + 1)]
    if not isinstance(dimension, CompoundSize):
        return [(fresh_label(name_of(dimension)),)]
    if dimension.combination is Combination.SUM:
        tag = sum_tag(dimension.parts)
        found = [
            (_literal(number, tag), *place)
            for number, part in enumerate(dimension.parts, start=1)
            for place in cases(part)
        ]
    else:
        chosen = combinations(*(cases(factor) for factor in dimension.parts))
        found = [tuple(label for place in places for label in renewed(place)) for places in chosen]
    if len(found) > _MOST_CASES:
        raise NotNormalisable("too many blocks")
    return found


def renewed(place: Labels) -> Labels:
    """The place with new labels for those that range."""
    return tuple(label if is_literal(label) else fresh_label(range_of(label)) for label in place)


def every_place(dimensions: Sequence[Dimension], largest: int) -> list[At]:
    """Places that together are every component of a tensor with these dimensions, once."""
    along = [[as_place(labels, dimension) for labels in cases(dimension, largest)] for dimension in dimensions]
    return list(combinations(*along))


def first_place(dimension: Dimension) -> Labels:
    """The first position along a dimension."""
    if not isinstance(dimension, CompoundSize):
        return (_literal(1, name_of(dimension)),)
    if dimension.combination is Combination.SUM:
        return (_literal(1, sum_tag(dimension.parts)), *first_place(dimension.parts[0]))
    return tuple(label for factor in dimension.parts for label in first_place(factor))


def free_labels(places: Iterable[Place]) -> Labels:
    """The labels of places that range, literals left out."""
    return tuple(label for place in places for label in labels_in(place) if not is_literal(label))


def _literal(position: int, extent: int | str) -> Label:
    return f"={position}:{extent}"


def sum_tag(parts: Sequence[Dimension]) -> str:
    """The range of the literal that says in which part of a sum a position is."""
    return f"[{'+'.join(map(structure_of, parts))}]"


def taken(labels: Labels, dimension: Dimension) -> tuple[Labels, Labels]:
    """The first of the labels as a place along a dimension, and the others.

    Raises NotNormalisable where they do not number its positions.
    """
    if not labels:
        raise NotNormalisable("positions that are numbered in two ways")
    if not isinstance(dimension, CompoundSize):
        if range_of(labels[0]) != name_of(dimension):
            raise NotNormalisable("positions that are numbered in two ways")
        return labels[:1], labels[1:]
    if dimension.combination is Combination.SUM:
        if range_of(labels[0]) != sum_tag(dimension.parts):
            raise NotNormalisable("positions that are numbered in two ways")
        inner, rest = taken(labels[1:], dimension.parts[literal_position(labels[0]) - 1])
        return labels[:1] + inner, rest
    own: Labels = ()
    for factor in dimension.parts:
        place, labels = taken(labels, factor)
        own += place
    return own, labels


def regrouped(labels: Labels, dimensions: Sequence[Dimension]) -> At:
    """Labels in a row as one place for each dimension."""
    found: list[Place] = []
    for dimension in dimensions:
        place, labels = taken(labels, dimension)
        found.append(as_place(place, dimension))
    return tuple(found)


# ---- from the factors to the product, from the parts to the sum ----------------------------------------------------


def in_product(first: Dimension, place: Labels, second: Dimension, other: Labels) -> Labels:
    """The position (place, other) of first · second, along `product_of(first, second)`."""
    if first == 1:
        return other
    if second == 1:
        return place
    if isinstance(first, CompoundSize) and first.combination is Combination.SUM:
        number = literal_position(place[0]) - 1
        blocks = [product_of(part, second) for part in first.parts]
        return in_sum(blocks, number, in_product(first.parts[number], place[1:], second, other))
    if is_product(first):
        leading, *others = factors_of(first)
        rest = product_of(*others)
        own, below = taken(place, leading)
        return in_product(leading, own, product_of(rest, second), in_product(rest, below, second, other))
    if isinstance(first, int):
        return _in_multiple(first, place, second, other)
    return place + other


def _in_multiple(count: int, place: Labels, second: Dimension, other: Labels) -> Labels:
    """The position (place, other) of count · second."""
    whole = product_of(count, second)
    if isinstance(whole, CompoundSize) and whole.combination is Combination.SUM:
        parts = parts_of(second)
        number = (_position(place[0]) - 1) * len(parts) + literal_position(other[0]) - 1
        return in_sum(parts * count, number, other[1:])
    leading = factors_of(second)[0]
    if isinstance(leading, int):  # two numbers side by side are one
        position = (_position(place[0]) - 1) * leading + _position(other[0])
        return (_literal(position, count * leading), *other[1:])
    return place + other


def _position(label: Label) -> int:
    if not is_literal(label):
        raise NotNormalisable("positions that are not taken apart")
    return literal_position(label)


def in_sum(parts: Sequence[Dimension], number: int, place: Labels) -> Labels:
    """The position `place` of the part with this number, counted from 0, along `sum_of(*parts)`."""
    whole = sum_of(*parts)
    if len(parts) == 1:
        return place
    position, place = _among_flattened(parts, number, place)
    flattened = [inner for part in parts for inner in parts_of(part)]
    merged = merged_parts(tuple(parts))
    begins = list(accumulate((count for count, _ in merged), initial=0))
    group = bisect_right(begins, position) - 1
    begin, (count, part) = begins[group], merged[group]
    if count > 1:  # numbers side by side that are one now
        before = sum(inner for inner in flattened[begin:position] if isinstance(inner, int))
        place = (_literal(before + _position(place[0]), name_of(part)),)
    if len(merged) == 1:
        return place
    if isinstance(whole, CompoundSize) and whole.combination is Combination.SUM:
        return (_literal(group + 1, sum_tag(whole.parts)), *place)
    return in_product(len(merged), (_literal(group + 1, len(merged)),), part, place)


def _among_flattened(parts: Sequence[Dimension], number: int, place: Labels) -> tuple[int, Labels]:
    """The position among the parts of the parts, and the place there."""
    before = sum(len(parts_of(part)) for part in parts[:number])
    inner = parts_of(parts[number])
    if len(inner) == 1:
        return before, place
    return before + _position(place[0]) - 1, place[1:]


# ---- and back -----------------------------------------------------------------------------------------------------

_Signature: TypeAlias = tuple[str, ...]


def _signature(labels: Labels) -> _Signature:
    """The cases that a place belongs to: literals along whole numbers and sums, and the ranges of all else."""
    return tuple(
        label
        if is_literal(label) and (range_of(label).isdecimal() or range_of(label).startswith("["))
        else range_of(label)
        for label in labels
    )


@lru_cache(maxsize=512)
def _product_table(
    first: str, second: str, dimensions: tuple[Dimension, Dimension]
) -> dict[_Signature, tuple[Labels, Labels, Labels]]:
    """Every case of a product: its labels, and those of its two factors."""
    table = {}
    for place, other in combinations(cases(dimensions[0]), cases(dimensions[1])):
        one, two = renewed(place), renewed(other)
        whole = in_product(dimensions[0], one, dimensions[1], two)
        table[_signature(whole)] = whole, one, two
    return table


@lru_cache(maxsize=512)
def _sum_table(names: tuple[str, ...], parts: tuple[Dimension, ...]) -> dict[_Signature, tuple[Labels, int, Labels]]:
    """Every case of a sum: its labels, the part, and the labels in it."""
    table = {}
    for number, part in enumerate(parts):
        for place in cases(part):
            whole = in_sum(parts, number, place)
            table[_signature(whole)] = whole, number, place
    return table


def split_product(place: Place, first: Dimension, second: Dimension) -> tuple[Place, Place]:
    """A position of first · second as one of each factor.

    Raises NotNormalisable where it is numbered in another way.
    """
    labels = labels_in(place)
    table = _product_table(structure_of(first), structure_of(second), (first, second))
    whole, one, other = _found(table, labels)
    names = dict(zip(whole, labels, strict=True))
    return (
        as_place(tuple(names.get(label, label) for label in one), first),
        as_place(tuple(names.get(label, label) for label in other), second),
    )


def split_sum(place: Place, parts: tuple[Dimension, ...]) -> tuple[int, Place]:
    """A position of a sum as the number of a part, counted from 0, and the position in it.

    Raises NotNormalisable where it is numbered in another way.
    """
    labels = labels_in(place)
    whole, number, inner = _found(_sum_table(tuple(map(structure_of, parts)), parts), labels)
    names = dict(zip(whole, labels, strict=True))
    return number, as_place(tuple(names.get(label, label) for label in inner), parts[number])


def _found(table: dict[_Signature, tuple], labels: Labels) -> tuple:  # type: ignore[type-arg]  # of either table
    known = table.get(_signature(labels))
    if known is None:
        raise NotNormalisable("positions that are numbered in two ways")
    return known
