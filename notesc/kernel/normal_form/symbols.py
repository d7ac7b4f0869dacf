"""TRUSTED. The names that stand in forms: symbols for variables and for terms not looked into, labels for indices."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from notesc.kernel.normal_form.labels import (
    WHOLE,
    Label,
    affine_of,
    is_literal,
    is_shifted,
    is_size,
    label_at,
    literal_position,
    size_of_atom,
)
from notesc.kernel.normal_form.normaliser import NotNormalisable
from notesc.kernel.normal_form.places import Place, first_place
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.terms import affine_term
from notesc.language.extents import CompoundSize, Dimension
from notesc.language.shapes import SCALAR
from notesc.language.terms import Constant, Domain, Index, Number, Size, Term, Variable, free_variables

PI = "pi"  # the key of π, in every context
if TYPE_CHECKING:
    from notesc.kernel.normal_form.integrals import Antiderivative


@dataclass
class Symbols:
    """The terms that stand in forms as symbols, each under a key of its own."""

    keys: dict[Term, str] = field(default_factory=lambda: {Constant("pi"): PI})
    variables: dict[str, frozenset[Variable]] = field(default_factory=lambda: {PI: frozenset()})  # a symbol depends on
    nonnegative: set[str] = field(default_factory=set)  # every entry is ≥ 0
    known_properties: set[str] = field(default_factory=set)  # matrices whose declared properties were taken note of
    texts: dict[str, Term] = field(default_factory=dict)  # terms not looked into, by a text that equal ones share
    antiderivatives: dict[str, Antiderivative] = field(default_factory=dict)  # symbols for integrals
    symmetric: set[str] = field(default_factory=set)
    symmetric_by_hypothesis: set[str] = field(default_factory=set)  # not available under a derivative by the symbol

    def copy(self) -> Symbols:
        """Symbols with the same keys, which grow by themselves from here on."""
        return Symbols(
            dict(self.keys),
            dict(self.variables),
            set(self.nonnegative),
            set(self.known_properties),
            dict(self.texts),
            dict(self.antiderivatives),
            set(self.symmetric),
            set(self.symmetric_by_hypothesis),
        )

    def key(self, term: Term) -> str:
        """The key of a term: its name where that is free."""
        known = self.keys.get(term)
        if known is not None:
            return known
        name = term.name if isinstance(term, Variable | Constant) else f"term{len(self.keys)}"
        taken = set(self.keys.values())
        key = name if name not in taken else f"{name}~{len(taken)}"
        self.keys[term] = key
        self.variables[key] = frozenset(v for v in free_variables(term) if isinstance(v, Variable))
        return key


def size_name(size: Dimension) -> str:
    """The part of a label that names its range. Raises NotNormalisable for a compound size, which takes several."""
    if isinstance(size, CompoundSize):
        raise NotNormalisable(f"a single label along {size.name}")
    return str(size) if isinstance(size, int) else size.name


def place_of(subscript: Term, extent: Dimension) -> Place:
    """The place that a subscript names: the label of an index or of a literal position, several in a compound size."""
    if isinstance(subscript, Index) and subscript.name.startswith(_BETWEEN):
        return tuple(subscript.name[1:].split(_BETWEEN))
    if isinstance(extent, CompoundSize) and isinstance(subscript, Number) and subscript.value == 1:
        return first_place(extent)
    return label_of(subscript, extent)


def label_of(subscript: Term, extent: Dimension) -> Label:
    """The label of an index, or of a literal position."""
    if isinstance(subscript, Index):
        return f"{subscript.name}:{size_name(subscript.range)}"
    if isinstance(subscript, Number) and subscript.value.denominator == 1:
        return f"={subscript.value.numerator}:{size_name(extent)}"
    return label_at(position_of(subscript), size_name(extent))


def position_of(term: Term) -> Affine:
    """A whole-valued term as an affine expression in labels and sizes. Raises NotNormalisable."""
    position = affine_term(term, atom_of)
    if position is None:
        raise NotNormalisable(f"the whole number {type(term).__name__} is not linear in indices and sizes")
    return position


def atom_of(term: Term) -> str:
    """What stands for a size, an index or an integer variable in an affine expression."""
    if isinstance(term, Size):
        return f"|{term.name}|"
    if isinstance(term, Index):
        return label_of(term, term.range)
    assert isinstance(term, Variable)  # nothing else is whole by itself
    return whole_label(term.name)


def whole_label(name: str) -> Label:
    """The label of an integer variable."""
    return f"{name}:{WHOLE}"


_BETWEEN = "⟪"  # cannot stand in a name of an author's, nor in a label


def index_of(place: Place, extent: Dimension) -> Term:
    """The term that a place stands for; along a compound size an index whose name is made of the labels."""
    if isinstance(place, tuple):
        return Index(_BETWEEN + _BETWEEN.join(place), extent)
    if is_literal(place):
        return Number(Fraction(literal_position(place)))
    if is_shifted(place):
        return term_at(affine_of(place))
    return Index(place.rpartition(":")[0], extent)


def term_at(position: Affine) -> Term:
    """The term for a position."""
    total: Term = Number(Fraction(position.constant))
    for atom, coefficient in position.parts:
        total = total + Number(Fraction(coefficient)) * term_of_atom(atom)
    return total


def term_of_atom(atom: str) -> Term:
    """The size, the index or the integer variable that stands in a position."""
    if is_size(atom):
        return Size(size_of_atom(atom))
    name, _, extent = atom.rpartition(":")
    if extent == WHOLE:
        return Variable(name, SCALAR, Domain.INTEGER)
    return Index(name, int(extent) if extent.isdecimal() else Size(extent))
