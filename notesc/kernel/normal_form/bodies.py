"""TRUSTED. The body of a monomial: what stands in it besides brackets and whole numbers, by the positions it is at."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from notesc.kernel.normal_form.canonical import render_factor, render_form
from notesc.kernel.normal_form.forms import (
    Bracket,
    Call,
    Delta,
    Determinant,
    Entry,
    Extent,
    Factor,
    Form,
    InverseEntry,
    Label,
    Monomial,
    Position,
    Power,
    SquareMatrix,
    WholePower,
    form_labels,
    rename_factor,
    single,
)
from notesc.kernel.normal_form.labels import (
    WHOLE,
    affine_of,
    extent_of_range,
    is_literal,
    label_at,
    labels_within,
    range_of,
)
from notesc.kernel.normal_form.positions import multiple_of_position, position_in
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.affine import single as atom_alone

_MOST_PLACES = 3


class TooManyPlaces(Exception):
    """A factor stands at too many positions to be seen as a function of them."""


@dataclass(frozen=True)
class Part:
    """One factor of a body, as a function of positions."""

    key: str  # equal keys mean one function of the positions
    positions: tuple[Affine, ...]
    ranges: tuple[str, ...]  # where each position must be; ℤ where nothing is said
    symmetric: bool = False  # of two positions, which may be exchanged

    def within(self, names: Sequence[Affine]) -> Iterator[Affine]:
        """That the positions, under these names, are in their ranges: elsewhere the part counts as 0."""
        for name, extent in zip(names, self.ranges, strict=True):
            if extent != WHOLE:
                yield name + -1
                yield extent_of_range(extent) - name


def parts_of(monomial: Monomial, bases: frozenset[str] = frozenset()) -> tuple[Part, ...]:
    """The parts of a monomial's body, in the order of their keys; each of the bases to one power in all."""
    exponents = dict.fromkeys(bases, Affine(0))
    parts = []
    for factor in monomial.factors:
        if isinstance(factor, Bracket | Delta | Extent | Position):
            continue
        power = power_of_a_base(factor)
        if power is not None and power[0] in bases:
            exponents[power[0]] = exponents[power[0]] + power[1]
        else:
            parts.append(_part(factor))
    parts += [Part(f"base {base}", (exponent,), (WHOLE,)) for base, exponent in exponents.items()]
    return tuple(sorted(parts, key=lambda part: part.key))


def bases_in(form: Form) -> frozenset[str]:
    """The bases whose exponents vary: r in r^k, e^x in e^(k x). A plain r is r to the power 1."""
    powers = (power_of_a_base(factor) for monomial in form for factor in monomial.factors)
    return frozenset(power[0] for power in powers if power is not None and power[1].parts)


def power_of_a_base(factor: Factor) -> tuple[str, Affine] | None:
    """A factor without positions in its base, as the text of that base and a whole exponent."""
    match factor:
        case WholePower(base, exponent) if not form_labels(base):
            position = position_in(exponent)
            return None if position is None else (render_form(base), position)
        case Call("exp", (only,)) if not only.bound and only.coefficient.denominator == 1:
            varying = [one for one in only.factors if isinstance(one, Extent | Position)]
            rest = tuple(one for one in only.factors if not isinstance(one, Extent | Position))
            if len(varying) > 1 or not rest or any(one.labels for one in rest):
                return None
            position = position_in(single(varying[0])) if varying else Affine(1)
            text = _base_of_exponential(rest)
            return None if position is None else (text, position * only.coefficient.numerator)
        case Power(base, exponent) if exponent.denominator == 1 and not factor.labels:
            return render_form(base), Affine(exponent.numerator)
        case Entry() | Call() if not factor.labels:
            return render_form(single(factor)), Affine(1)
    return None


def _base_of_exponential(rest: tuple[Factor, ...]) -> str:
    """The text of e^rest: of r for the logarithm of r."""
    if len(rest) == 1 and isinstance(rest[0], Call) and rest[0].function == "log":
        return render_form(rest[0].argument)
    return f"exp {render_form((Monomial(Fraction(1), (), rest),))}"


def _part(factor: Factor) -> Part:
    match factor:
        case Entry(symbol, at, symmetric):
            blocks = [label for label in at if range_of(label).startswith("[")]  # which part of a sum of sizes
            plain = [label for label in at if label not in blocks]
            ranges = tuple(map(range_of, plain))
            key = f"entry {symbol} {','.join(blocks)} {len(at)}"
            return Part(key, tuple(map(affine_of, plain)), ranges, symmetric and len(plain) > 1)
        case Power(base, exponent):
            multiple = multiple_of_position(base)
            if multiple is not None:
                return _power_of_a_position(*multiple, exponent)
    return _function_of_positions(factor)


def _power_of_a_position(scale: Fraction, position: Affine, exponent: Fraction) -> Part:
    """As a function of the position, or of the whole number k in a position such as 2 k + 1."""
    if len(position.parts) == 1 and abs(position.parts[0][1]) > 1:
        ((atom, coefficient),) = position.parts
        key = f"power {exponent} of {scale} ({coefficient} @ + {position.constant})"
        return Part(key, (atom_alone(atom),), (WHOLE,))
    return Part(f"power {exponent} of {scale} @", (position,), (WHOLE,))


def _function_of_positions(factor: Factor) -> Part:
    """A factor as a function of the positions that stand in it, in the order that gives the least text."""
    places = _Places()
    places.factor(factor, frozenset())
    found = list(dict.fromkeys([*places.positions, *map(atom_alone, sorted(places.labels))]))
    if len(found) > _MOST_PLACES:
        found = [atom_alone(label) for label in sorted(factor.labels)]
        if len(found) > _MOST_PLACES:
            raise TooManyPlaces
    texts = {}
    for order in itertools.permutations(found):
        names = {position: f"@{number}:{WHOLE}" for number, position in enumerate(order)}
        function = _Abstraction(names).factor(factor, frozenset())
        if any(not is_literal(label) and not label.startswith("@") for label in function.labels):
            raise TooManyPlaces  # it depends on more than the positions
        texts[render_factor(function, {})] = order
    least = min(texts)
    return Part(f"function {least}", texts[least], (WHOLE,) * len(found))


@dataclass
class _Places:
    """The positions in a factor that do not depend on what is bound in it, and the labels in those that do."""

    positions: list[Affine] = field(default_factory=list)
    labels: set[Label] = field(default_factory=set)

    def position(self, position: Affine, local: frozenset[Label]) -> None:
        if labels_within(position).isdisjoint(local):
            self.positions.append(position)
        else:
            self.labels |= labels_within(position) - local

    def factor(self, factor: Factor, local: frozenset[Label]) -> None:
        match factor:
            case Entry(_, at):
                for label in at:
                    self.position(affine_of(label), local)
            case Delta(left, right):
                self.labels |= (labels_within(affine_of(left)) | labels_within(affine_of(right))) - local
            case Bracket():
                self.labels |= factor.labels - local
            case Position(label):
                self.position(affine_of(label), local)
            case Extent(size):
                self.position(extent_of_range(size), local)
            case Call(_, inner) | Power(inner, _):
                self.form(inner, local)
            case WholePower(inner, exponent):
                self.form(inner, local)
                self.form(exponent, local)
            case InverseEntry(matrix, row, column):
                self.position(affine_of(row), local)
                self.position(affine_of(column), local)
                self.form(matrix.entries, local | {matrix.row, matrix.column})
            case Determinant(matrix):
                self.form(matrix.entries, local | {matrix.row, matrix.column})
            case _:
                self.labels |= factor.labels - local

    def form(self, form: Form, local: frozenset[Label]) -> None:
        position = position_in(form)
        if position is not None and position.parts and labels_within(position).isdisjoint(local):
            self.position(position, local)
            return
        for monomial in form:
            for factor in monomial.factors:
                self.factor(factor, local.union(monomial.bound))


@dataclass(frozen=True)
class _Abstraction:
    """A factor with labels of its own in place of positions."""

    names: dict[Affine, Label]

    def label(self, label: Label, local: frozenset[Label]) -> Label:
        position = affine_of(label)
        if labels_within(position).isdisjoint(local) and position in self.names:
            return label_at(atom_alone(self.names[position]), range_of(label))
        return label_at(self.gap(position), range_of(label))

    def gap(self, position: Affine) -> Affine:
        alone = {
            atom: atom_alone(self.names[one]) for one in self.names for atom in one.atoms if one == atom_alone(atom)
        }
        return position.at({atom: value for atom, value in alone.items() if atom in labels_within(position)})

    def factor(self, factor: Factor, local: frozenset[Label]) -> Factor:
        match factor:
            case Entry(symbol, at, symmetric):
                return Entry(symbol, tuple(self.label(label, local) for label in at), symmetric)
            case Delta(left, right):
                return Delta(*(label_at(self.gap(affine_of(one)), range_of(one)) for one in (left, right)))
            case Bracket(gap):
                return Bracket(self.gap(gap))
            case Position(label):
                return Position(self.label(label, local))
            case Extent(size):
                name = self.names.get(extent_of_range(size))
                return factor if name is None else Position(name)
            case Call(function, inner):
                return Call(function, self.form(inner, local))
            case Power(inner, exponent):
                return Power(self.form(inner, local), exponent)
            case WholePower(inner, whole):
                return WholePower(self.form(inner, local), self.form(whole, local))
            case InverseEntry(matrix, row, column, symmetric):
                ends = self.label(row, local), self.label(column, local)
                return InverseEntry(self.matrix(matrix, local), *ends, symmetric)
            case Determinant(matrix):
                return Determinant(self.matrix(matrix, local))
        names = {label: label_at(self.gap(atom_alone(label)), range_of(label)) for label in factor.labels - local}
        return rename_factor(factor, names)

    def matrix(self, matrix: SquareMatrix, local: frozenset[Label]) -> SquareMatrix:
        inside = local | {matrix.row, matrix.column}
        return SquareMatrix(matrix.row, matrix.column, self.form(matrix.entries, inside))

    def form(self, form: Form, local: frozenset[Label]) -> Form:
        position = position_in(form)
        if position is not None and position in self.names and labels_within(position).isdisjoint(local):
            return single(Position(self.names[position]))
        return tuple(
            Monomial(m.coefficient, m.bound, tuple(self.factor(factor, local.union(m.bound)) for factor in m.factors))
            for m in form
        )
