"""TRUSTED. Moves a point so that an equation holds there exactly, or in balls that enclose a solution."""

from __future__ import annotations

from collections.abc import Sequence

from flint import arb, ctx, fmpq

from notesc.kernel.semantics.compiling import compiled
from notesc.kernel.semantics.frames import Budget, Frame
from notesc.kernel.semantics.jets import ONE, ZERO, Jet, Plain, Scalar, ball, coefficient, exact, plain, sign, without
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.rules.binders import for_each_index
from notesc.kernel.semantics.tensors import Array, Value, entries_of
from notesc.language.propositions import And, Comparison, Relation, Universal
from notesc.language.terms import Index, MatrixProperty, Proposition, Variable, free_variables


def is_equational(proposition: Proposition) -> bool:
    """Whether a proposition consists of equations, which can be solved."""
    match proposition:
        case Comparison(relation):
            return relation is Relation.EQ
        case And(operands):
            return all(is_equational(operand) for operand in operands)
        case Universal():
            return is_equational(proposition.body)
    return False


def residuals(proposition: Proposition, frame: Frame) -> list[Scalar]:
    """left − right of every equation, entry by entry."""
    match proposition:
        case Comparison(_, left, right):
            sides = entries_of(compiled(left).run(frame)), entries_of(compiled(right).run(frame))
            return [a - b for a, b in zip(*sides, strict=True)]
        case And(operands):
            return [entry for operand in operands for entry in residuals(operand, frame)]
        case Universal():
            extent = frame.point.extent(proposition.variable.range)
            parts = for_each_index(frame, extent, lambda inner: residuals(proposition.body, inner))
            return [entry for part in parts for entry in part]
    raise TypeError(f"not made of equations: {proposition!r}")


def assigned(proposition: Proposition, point: Point, budget: Budget) -> Point | None:
    """The point with `variable = term` made true by evaluating the term; None for other propositions."""
    if not (isinstance(proposition, Comparison) and proposition.relation is Relation.EQ):
        return None
    for variable, term in ((proposition.left, proposition.right), (proposition.right, proposition.left)):
        if isinstance(variable, Variable) and variable not in free_variables(term):
            value = compiled(term).run(Frame(point, dict(point.values), budget))
            return point.with_values({variable: value})
    return None


def solved_linearly(
    equations: Sequence[Proposition], variables: Sequence[Variable], point: Point, budget: Budget
) -> Point | None:
    """The point moved by one Newton step in these variables: a solution where the equations are affine in them.

    None where the step does not exist. Whether the equations hold at the result is for the caller to check.
    """
    moved, count = _perturbed(variables, point)
    frame = Frame(moved, dict(moved.values), budget, depth=1)
    entries = [entry for equation in equations for entry in residuals(equation, frame)]
    step = _eliminated([([coefficient(e, 1, c) for c in range(count)], -without(e, 1)) for e in entries], count)
    return None if step is None else _shifted(variables, point, step)


def _perturbed(variables: Sequence[Variable], point: Point) -> tuple[Point, int]:
    """The point with an ε at every component of the variables, numbered through; and how many there are."""
    values: dict[Variable | Index, Value] = {}
    count = 0
    for variable in variables:
        value = point.values[variable]
        entries = [
            entry if place is None else Jet(1, entry, {count + place: ONE})
            for entry, place in zip(entries_of(value), _places(variable, value), strict=True)
        ]
        count += len(entries)
        values[variable] = _like(value, entries)
    return point.with_values(values), count


_SYMMETRIC = {MatrixProperty.SYMMETRIC, MatrixProperty.POSITIVE_DEFINITE, MatrixProperty.POSITIVE_SEMIDEFINITE}


def _places(variable: Variable, value: Value) -> list[int | None]:
    """The component that each entry moves with: its own, or that of its mirror image; None where it stays 0."""
    count = len(entries_of(value))
    if not isinstance(value, Array) or not variable.properties & (_SYMMETRIC | {MatrixProperty.DIAGONAL}):
        return list(range(count))
    pairs = [(c // value.columns, c % value.columns) for c in range(count)]
    if MatrixProperty.DIAGONAL in variable.properties:
        return [i * value.columns + j if i == j else None for i, j in pairs]
    return [min(i, j) * value.columns + max(i, j) for i, j in pairs]


def _like(value: Value, entries: Sequence[Scalar]) -> Value:
    return Array(value.kind, value.rows, value.columns, tuple(entries)) if isinstance(value, Array) else entries[0]


def _shifted(variables: Sequence[Variable], point: Point, step: Sequence[Plain]) -> Point:
    values: dict[Variable | Index, Value] = {}
    position = 0
    for variable in variables:
        entries = entries_of(point.values[variable])
        places = _places(variable, point.values[variable])
        moved = [e if c is None else e + step[position + c] for e, c in zip(entries, places, strict=True)]
        values[variable] = _like(point.values[variable], moved)
        position += len(entries)
    return point.with_values(values)


_Row = tuple[int, list[Plain], Plain]  # the pivot's column (-1 before it is chosen), coefficients, right-hand side


def _eliminated(rows: Sequence[tuple[list[Plain], Plain]], count: int) -> list[Plain] | None:
    """A solution of the linear system, 0 in the free unknowns; None where a row is certainly contradictory."""
    done: list[_Row] = []
    for coefficients, right in rows:
        new: _Row = (-1, coefficients, right)
        for row in done:
            new = _reduced(new, row)
        certain = [c for c in range(count) if sign(new[1][c]) in (-1, 1)]
        if certain:
            pivot = max(certain, key=lambda c: float(abs(ball(new[1][c])).mid()))
            new = _normalised(new, pivot)
            done = [*(_reduced(row, new) for row in done), new]
        elif sign(new[2]) in (-1, 1):
            return None
    solution: list[Plain] = [ZERO] * count
    for pivot, _, value in done:
        solution[pivot] = value
    return solution


def _normalised(row: _Row, pivot: int) -> _Row:
    scale = 1 / row[1][pivot]
    coefficients = [entry * scale for entry in row[1]]
    coefficients[pivot] = ONE
    return pivot, coefficients, row[2] * scale


def _reduced(row: _Row, by: _Row) -> _Row:
    """The row with the pivot of another eliminated."""
    pivot = by[0]
    factor = row[1][pivot]
    if sign(factor) == 0:
        return row
    coefficients = [a - factor * b for a, b in zip(row[1], by[1], strict=True)]
    coefficients[pivot] = ZERO
    return row[0], coefficients, row[2] - factor * by[2]


# ---- one equation that is not affine ------------------------------------------------------------------------------

_ITERATIONS = 24


def solved_by_newton(
    equation: Proposition, variable: Variable, component: int, point: Point, budget: Budget
) -> Point | None:
    """The point with one component replaced by a ball that certainly contains a root of a single scalar equation.

    By interval Newton: where m − f(m)/f′(T) lies inside the ball T around m, it contains a root of f. None where
    that is not reached.
    """
    entries = entries_of(point.values[variable])

    def with_component(value: Scalar) -> Point:
        changed = [*entries[:component], value, *entries[component + 1 :]]
        return point.with_values({variable: _like(point.values[variable], changed)})

    def at(value: Plain) -> tuple[Plain, Plain] | None:
        there = with_component(Jet(1, value, {0: ONE}))
        found = residuals(equation, Frame(there, dict(there.values), budget, depth=1))
        return (without(found[0], 1), coefficient(found[0], 1, 0)) if len(found) == 1 else None

    middle = ball(plain(entries[component]))
    for _ in range(_ITERATIONS):
        found = at(middle)
        if found is None or sign(found[1]) not in (-1, 1):
            return None
        step = ball(found[0] / found[1]).mid()
        middle = (middle - step).mid()
        if abs(step) <= (1 + abs(middle)) * fmpq(1, 2 ** (ctx.prec * 3 // 4)):
            break
    around = arb(middle, arb(fmpq(1, 2 ** (ctx.prec * 5 // 8))))
    centre, wide = at(middle), at(around)
    if centre is None or wide is None or sign(wide[1]) not in (-1, 1):
        return None
    root = middle - centre[0] / wide[1]
    if not around.contains_interior(root):
        return None
    return with_component(exact(root))
