"""TRUSTED. Labels: what stands for an index in a form.

"i:n" is the free index i over 1..n, "#7:n" a bound one, "=2:n" the literal position 2. The part after the last colon
names the range, so that a label carries its range wherever it goes; the range ℤ is that of all whole numbers. A shifted
position such as k + 1 in 1..n is a label too; it is made of an affine expression in others, in which a size n is |n|.
Bound labels are unique in the process, so that substitution cannot capture.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from notesc.kernel.whole.affine import Affine, single

Label = str
WHOLE = "ℤ"  # the range of a label that stands for any whole number
NO_LABELS: frozenset[Label] = frozenset()
_serial = itertools.count(1)
_shifted: dict[Label, Affine] = {}  # the labels that are affine expressions in others


def fresh_label(extent: str) -> Label:
    """A bound label that occurs nowhere else."""
    return f"#{next(_serial)}:{extent}"


def range_of(label: Label) -> str:
    """The name of the size, or the decimal number, that the label ranges up to."""
    return label.rpartition(":")[2]


def is_literal(label: Label) -> bool:
    """Whether the label is a fixed position."""
    return label.startswith("=")


def is_shifted(label: Label) -> bool:
    """Whether the label is made of others."""
    return label.startswith("(")


def literal_position(label: Label) -> int:
    """The position a literal label names."""
    return int(label[1:].partition(":")[0])


def affine_of(label: Label) -> Affine:
    """The position that a label stands for."""
    if is_literal(label):
        return Affine(literal_position(label))
    return _shifted[label] if is_shifted(label) else single(label)


def label_at(position: Affine, extent: str) -> Label:
    """The label for a position in a range. That it is in range is for the place where it stands to say."""
    if not position.parts:
        return f"={position.constant}:{extent}"
    if not position.constant and len(position.parts) == 1:
        ((atom, coefficient),) = position.parts
        if coefficient == 1 and not is_size(atom) and range_of(atom) == extent:
            return atom
    label = f"({position.text}):{extent}"
    _shifted[label] = position
    return label


def is_size(atom: str) -> bool:
    """Whether an atom of a position is a size, and no label."""
    return atom.startswith("|")


def size_of_atom(atom: str) -> str:
    """The name of the size that an atom is."""
    return atom[1:-1]


def extent_of_range(extent: str) -> Affine:
    """The largest position of a range."""
    return Affine(int(extent)) if extent.isdecimal() else single(f"|{extent}|")


def labels_within(position: Affine) -> frozenset[Label]:
    """The labels that a position is made of."""
    return frozenset(atom for atom, _ in position.parts if not is_size(atom))


def labels_of(labels: tuple[Label, ...]) -> frozenset[Label]:
    """The labels that some labels are, or are made of."""
    found = frozenset(labels)
    if any(map(is_shifted, labels)):
        found = found.union(*(labels_within(_shifted[label]) for label in labels if is_shifted(label)))
        return frozenset(label for label in found if not is_shifted(label))
    return found


def renamed(label: Label, names: Mapping[Label, Label]) -> Label:
    """The label with others in place of some, also of those that it is made of."""
    if label in names:
        return names[label]
    if not is_shifted(label) or labels_within(_shifted[label]).isdisjoint(names):
        return label
    return label_at(_shifted[label].at({old: affine_of(new) for old, new in names.items()}), range_of(label))


def coloured(label: Label, colours: Mapping[Label, str]) -> str:
    """The label in a canonical text."""
    if label in colours:
        return colours[label]
    return coloured_position(_shifted[label], colours) if is_shifted(label) else label


def coloured_position(position: Affine, colours: Mapping[Label, str]) -> str:
    """A position in a canonical text."""
    parts = sorted((colours.get(atom, atom), coefficient) for atom, coefficient in position.parts)
    return "".join(f"{coefficient:+d}·{name}" for name, coefficient in parts) + f"{position.constant:+d}"


def within(label: Label) -> tuple[Affine, ...]:
    """What the range of a label that is no literal says of its position, as expressions ≥ 0."""
    extent = range_of(label)
    if extent == WHOLE:
        return ()
    position = affine_of(label)
    return position + -1, extent_of_range(extent) - position
