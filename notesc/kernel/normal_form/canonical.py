"""TRUSTED. Canonical text: two monomials with equal text are equal, whatever their bound labels are called.

The text describes the monomial completely, so that equal texts are always sound. That equal monomials nearly always
get equal
texts comes from colour refinement (as in graph canonisation: McKay, *Practical graph isomorphism*, 1981) with
branching on ties.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    MatrixFunctionEntry,
    Monomial,
    Position,
    Power,
    SquareMatrix,
    WholePower,
    range_of,
)
from notesc.kernel.normal_form.labels import coloured, coloured_position

Colours = Mapping[Label, str]  # what enclosing bound labels are called in the text

_NO_COLOURS: Colours = {}


def render_form(form: Form, colours: Colours = _NO_COLOURS) -> str:
    """The canonical text of a form; "" for zero."""
    return " + ".join(sorted(f"{m.coefficient}*{render_monomial(m, colours)}" for m in form))


def render_factor(factor: Factor, colours: Colours) -> str:
    """The canonical text of a factor; kept with the factor, for nested ones are asked for it again and again."""
    if not colours or factor.labels.isdisjoint(colours):
        return factor.key
    if isinstance(factor, Entry | Delta | Position | Bracket):
        return render_factor_anew(factor, colours)
    own = tuple((label, colours[label]) for label in sorted(factor.labels) if label in colours)
    known = factor.texts.get((len(colours), own))
    if known is None:
        known = factor.texts[len(colours), own] = render_factor_anew(factor, colours)
    return known


def render_factor_anew(factor: Factor, colours: Colours) -> str:
    """The canonical text of a factor, not looked up."""
    match factor:
        case Entry(symbol, at, symmetric):
            names = [coloured(label, colours) for label in at]
            return f"{symbol}[{','.join(sorted(names) if symmetric else names)}]"
        case Delta(left, right):
            return f"δ[{','.join(sorted((coloured(left, colours), coloured(right, colours))))}]"
        case Extent(size):
            return f"|{size}|"
        case Position(label):
            return f"pos({coloured(label, colours)})"
        case Bracket(gap):
            return f"⟦{coloured_position(gap, colours)}⟧"
        case Call(function, argument):
            return f"{function}({render_form(argument, colours)})"
        case Power(base, exponent):
            return f"({render_form(base, colours)})^{exponent}"
        case WholePower(base, whole):
            return f"({render_form(base, colours)})^({render_form(whole, colours)})"
        case InverseEntry(matrix, row, column, symmetric):
            ends = [coloured(row, colours), coloured(column, colours)]
            return f"inv<{render_matrix(matrix, colours)}>[{','.join(sorted(ends) if symmetric else ends)}]"
        case Determinant(matrix):
            return f"det<{render_matrix(matrix, colours)}>"
        case MatrixFunctionEntry(function, matrix, at, parameters, symmetric):
            names = [coloured(label, colours) for label in at]
            numbers = ";".join(render_form(parameter, colours) for parameter in parameters)
            inner = f"{numbers}<{render_matrix(matrix, colours)}>"
            return f"{function}{inner}[{','.join(sorted(names) if symmetric else names)}]"
    raise TypeError(f"unknown factor {type(factor).__name__}")


def render_matrix(matrix: SquareMatrix, colours: Colours) -> str:
    """The canonical text of a matrix: its entries at a named row and column."""
    depth = len(colours)
    inner = {
        **colours,
        matrix.row: f"#{depth}r:{range_of(matrix.row)}",
        matrix.column: f"#{depth}c:{range_of(matrix.column)}",
    }
    return render_form(matrix.entries, inner)


def render_monomial(monomial: Monomial, colours: Colours = _NO_COLOURS) -> str:
    """The canonical text of a monomial without its coefficient."""
    if not colours or monomial.labels.isdisjoint(colours):
        return monomial.text
    return render_monomial_anew(monomial, colours)


def render_monomial_anew(monomial: Monomial, colours: Colours) -> str:
    """The canonical text of a monomial, not looked up."""
    if not monomial.bound:
        return ".".join(sorted(render_factor(factor, colours) for factor in monomial.factors))
    texts = [
        _render_component(bound, factors, colours)
        for bound, factors in connected_components(monomial.bound, monomial.factors)
    ]
    return ".".join(sorted(texts))


def connected_components(
    bound: tuple[Label, ...], factors: tuple[Factor, ...]
) -> list[tuple[tuple[Label, ...], tuple[Factor, ...]]]:
    """The factors in groups that share no bound label; a sum over a product of such groups is a product of sums.

    A bound label that stands in no factor is a group by itself.
    """
    groups: list[tuple[set[Label], list[Factor]]] = []
    for factor in factors:
        labels = {label for label in bound if label in factor.labels}
        members = [factor]
        for group in [g for g in groups if g[0] & labels]:
            labels |= group[0]
            members = group[1] + members
            groups.remove(group)
        groups.append((labels, members))
    used = frozenset[Label]().union(*(factor.labels for factor in factors))
    found = [(tuple(label for label in bound if label in labels), tuple(members)) for labels, members in groups]
    return found + [((label,), ()) for label in bound if label not in used]


def _render_component(bound: tuple[Label, ...], factors: tuple[Factor, ...], colours: Colours) -> str:
    if not bound:
        return ".".join(sorted(render_factor(factor, colours) for factor in factors))
    if not factors:
        return f"|{range_of(bound[0])}|"
    start = {label: f"?{range_of(label)}" for label in bound}
    return _search(start, factors, colours)


def _search(guess: dict[Label, str], factors: tuple[Factor, ...], colours: Colours) -> str:
    """The least text over the namings that refinement leaves possible."""
    guess = _refine(guess, factors, colours)
    classes: dict[str, list[Label]] = {}
    for label, colour in guess.items():
        classes.setdefault(colour, []).append(label)
    ties = [members for _, members in sorted(classes.items()) if len(members) > 1]
    if ties:
        return min(_search({**guess, label: guess[label] + "!"}, factors, colours) for label in ties[0])
    depth = len(colours)
    ordered = sorted(guess, key=lambda label: guess[label])
    names = {label: f"#{depth}.{number}:{range_of(label)}" for number, label in enumerate(ordered)}
    everything = {**colours, **names}
    texts = sorted(render_factor(factor, everything) for factor in factors)
    return f"{{{depth}:{len(names)};{'.'.join(texts)}}}"


def _refine(guess: dict[Label, str], factors: tuple[Factor, ...], colours: Colours) -> dict[Label, str]:
    """Tells labels apart by the factors that they stand in, until nothing changes."""
    distinct = len(set(guess.values()))
    while True:
        seen = {}
        for label, colour in guess.items():
            view = {**colours, **guess, label: "@"}
            texts = sorted(render_factor(factor, view) for factor in factors if label in factor.labels)
            seen[label] = f"{colour}~{'.'.join(texts)}"
        ranks = {text: rank for rank, text in enumerate(sorted(set(seen.values())))}
        guess = {label: f"?{range_of(label)}{ranks[seen[label]]:03d}" for label in guess}
        if len(ranks) == distinct or len(ranks) == len(guess):
            return guess
        distinct = len(ranks)
