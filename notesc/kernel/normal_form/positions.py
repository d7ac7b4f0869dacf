"""TRUSTED. Whole numbers as forms, and what is known of them by their kind."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import gcd, lcm

from notesc.kernel.normal_form.forms import (
    Call,
    Entry,
    Extent,
    Factor,
    Form,
    Label,
    Position,
    Power,
    WholePower,
    constant,
    form_labels,
    scaled,
    single,
)
from notesc.kernel.normal_form.labels import affine_of, is_shifted, is_size, size_of_atom, within
from notesc.kernel.whole.affine import Affine
from notesc.kernel.whole.affine import single as atom_alone


def position_form(position: Affine) -> Form:
    """A position as a number."""
    total = constant(position.constant)
    for atom, coefficient in position.parts:
        factor: Factor = Extent(size_of_atom(atom)) if is_size(atom) else Position(atom)
        total += scaled(single(factor), coefficient)
    return total


def multiple_of_position(form: Form) -> tuple[Fraction, Affine] | None:
    """A positive number and a position with coprime coefficients whose product a form is, if it is one."""
    denominator = lcm(*(monomial.coefficient.denominator for monomial in form))
    position = position_in(scaled(form, denominator)) if form else None
    if position is None or not position.parts:
        return None
    divisor = gcd(position.constant, *(coefficient for _, coefficient in position.parts))
    parts = tuple((atom, coefficient // divisor) for atom, coefficient in position.parts)
    return Fraction(divisor, denominator), Affine(position.constant // divisor, parts)


def position_in(form: Form) -> Affine | None:
    """The position that a form is, if it is one."""
    total = Affine(0)
    for monomial in form:
        if monomial.bound or monomial.coefficient.denominator != 1 or len(monomial.factors) > 1:
            return None
        part = Affine(1)
        for factor in monomial.factors:
            match factor:
                case Extent(size):
                    part = atom_alone(f"|{size}|")
                case Position(label):
                    part = affine_of(label)
                case _:
                    return None
        total = total + part * monomial.coefficient.numerator
    return total


def known_of(gaps: Iterable[Affine]) -> list[Affine]:
    """What is known of the sizes and labels in some expressions: a size is at least 1, a label is in its range."""
    sizes: set[str] = set()
    labels: set[str] = set()
    for gap in gaps:
        for atom in gap.atoms:
            (sizes if is_size(atom) else labels).add(atom)
    found: list[Affine] = []
    for label in sorted(labels):
        for gap in within(label):
            found.append(gap)
            sizes |= {atom for atom in gap.atoms if is_size(atom)}
    return found + [atom_alone(size) + -1 for size in sorted(sizes)]


def all_positions(form: Form) -> list[Label]:
    """The free labels of a form, and the shifted positions at which components stand."""
    return sorted(form_labels(form) | shifted_labels(form))


def shifted_labels(form: Form) -> frozenset[Label]:
    """The shifted positions at which components stand."""
    return frozenset(label for monomial in form for factor in monomial.factors for label in _shifted(factor))


def _shifted(factor: Factor) -> Iterable[Label]:
    match factor:
        case Entry(_, at):
            return filter(is_shifted, at)
        case Call(_, inner) | Power(inner, _):
            return shifted_labels(inner)
        case WholePower(base, exponent):
            return shifted_labels((*base, *exponent))
    return ()
