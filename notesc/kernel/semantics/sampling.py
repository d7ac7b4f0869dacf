"""TRUSTED. Points that satisfy hypotheses exactly: drawn, then moved until the equations hold, then checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from random import Random

from notesc.kernel.semantics.domains import ZERO_FILL, Style
from notesc.kernel.semantics.draws import belongs, draw_function, draw_variable
from notesc.kernel.semantics.failures import Undecided, Undefined
from notesc.kernel.semantics.frames import Budget
from notesc.kernel.semantics.orthonormal import demanded, orthonormal_points
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.propositions import Truth, truth
from notesc.kernel.semantics.solving import assigned, is_equational, solved_by_newton, solved_linearly
from notesc.kernel.semantics.special_matrices import special_matrices
from notesc.kernel.semantics.tensors import entries_of
from notesc.language.propositions import And, Comparison, HasProperty, Relation, Universal
from notesc.language.shapes import Kind
from notesc.language.terms import (
    Bound,
    Domain,
    Filled,
    Index,
    MatrixProduct,
    MatrixProperty,
    Node,
    Number,
    OpaqueCall,
    Proposition,
    Reference,
    Size,
    Subscript,
    Term,
    Variable,
    free_variables,
    subterms,
)

_MOST_PAIRS = 6


@dataclass(frozen=True)
class Demands:
    """What a point must have values for, and what must hold there."""

    names: tuple[Variable | Index, ...]
    functions: tuple[str, ...]
    hypotheses: tuple[Proposition, ...]
    witnesses: tuple[Comparison, ...] = ()  # solved forms `variable = term` to be put in, which need not be true
    unknown: Variable | None = None  # what equations are solved for first

    def also(self, hypotheses: tuple[Proposition, ...]) -> Demands:
        """These demands with more hypotheses."""
        return replace(self, hypotheses=(*self.hypotheses, *hypotheses)) if hypotheses else self


def demands(
    parts: Iterable[Node],
    hypotheses: tuple[Proposition, ...],
    witnesses: tuple[Comparison, ...] = (),
    unknown: Variable | None = None,
) -> Demands:
    """The demands of a claim made of these parts."""
    nodes = (*parts, *hypotheses, *witnesses)
    names: set[Variable | Index] = set().union(*(free_variables(node) for node in nodes))
    functions = {name for node in nodes for name in opaque_functions(node)}
    ordered = sorted(names, key=lambda name: (type(name).__name__, name.name, str(name.shape)))
    return Demands(tuple(ordered), tuple(sorted(functions)), hypotheses, witnesses, unknown)


def opaque_functions(node: Node) -> Iterator[str]:
    """The names of the opaque functions in a tree, those in the bodies of definitions included."""
    for part in subterms(node):
        if isinstance(part, OpaqueCall):
            yield part.function.name
        elif isinstance(part, Reference):
            yield from opaque_functions(part.definition.body)


def sample(wanted: Demands, sizes: dict[Size, int], style: Style, random: Random, budget: Budget) -> Point | None:
    """A point at these sizes that satisfies the hypotheses; None where this draw leads to none."""
    point = Point(sizes)
    for function in wanted.functions:
        point.functions[function] = draw_function(style, random)
    declared = _with_hypotheses(wanted)
    variables = 0
    for name in wanted.names:
        if isinstance(name, Index):
            point.values[name] = random.randint(1, point.extent(name.range))
        else:
            point.values[name] = draw_variable(
                declared(name), point, ZERO_FILL if style.zero == variables else style, random
            )
            variables += 1
    try:
        moved = _solved(wanted, point, random, budget)
        return moved if moved is not None and satisfies(wanted, moved, budget) else None
    except (Undefined, Undecided):
        return None  # a hypothesis is undefined there


def _with_hypotheses(wanted: Demands) -> Callable[[Variable], Variable]:
    """Each variable with what simple hypotheses say of it (positive entries, a property) as if that were declared."""
    stated = [_stated(hypothesis) for hypothesis in _flattened(wanted.hypotheses)]

    def declared(variable: Variable) -> Variable:
        said = [what for about, what in filter(None, stated) if about == variable]
        properties = variable.properties | {what for what in said if isinstance(what, MatrixProperty)}
        domains = [what for what in said if isinstance(what, Domain)]
        domain = domains[0] if domains and variable.domain is Domain.REAL else variable.domain
        return Variable(variable.name, variable.shape, domain, properties)

    return declared


_SIGNS = {Relation.GT: Domain.POSITIVE, Relation.GE: Domain.NONNEGATIVE}


def _stated(hypothesis: Proposition) -> tuple[Term, Domain | MatrixProperty] | None:
    """What a hypothesis says of a variable: `positive_definite(A)`, `Gt(x, 0)`, `ForAll(k, Gt(p[k], 0))`."""
    while isinstance(hypothesis, Universal):
        hypothesis = hypothesis.body
    if isinstance(hypothesis, HasProperty):
        return hypothesis.operand, hypothesis.property
    if not (isinstance(hypothesis, Comparison) and hypothesis.relation in _SIGNS):
        return None
    about, bound = hypothesis.left, hypothesis.right
    number = bound.value if isinstance(bound, Filled) else bound
    if not (isinstance(number, Number) and number.value == 0):
        return None
    if isinstance(about, Subscript) and all(isinstance(subscript, Bound) for subscript in about.subscripts):
        if len(set(about.subscripts)) < len(about.subscripts):
            return None  # the diagonal alone
        about = about.operand
    return about, _SIGNS[hypothesis.relation]


def _pairs(variables: list[Variable], done: list[Proposition], wanted: Demands) -> list[list[Variable]]:
    """A variable of the equation with another of an earlier equation that speaks of both, which has to move too."""
    return [
        [variable, other]
        for variable in variables[:2]
        for one in done
        if variable in (free := free_variables(one))
        for other in wanted.names
        if isinstance(other, Variable) and other in free and other not in variables
    ][:_MOST_PAIRS]


def _is_square_matrix(variable: Variable) -> bool:
    return variable.shape.kind is Kind.MATRIX and variable.shape.rows == variable.shape.columns


def _is_multiplied_by_itself(variable: Variable, equation: Proposition) -> bool:
    products = (part for part in subterms(equation) if isinstance(part, MatrixProduct))
    return any(variable in free_variables(p.left) and variable in free_variables(p.right) for p in products)


def _special(variable: Variable, point: Point, random: Random) -> Iterator[Callable[[], Point]]:
    """The point with projections, involutions and the like for a matrix."""
    matrices = special_matrices(point.extent(variable.shape.rows), random, symmetric=bool(variable.properties))
    for matrix in matrices:
        yield partial(point.with_values, {variable: matrix})


def satisfies(wanted: Demands, point: Point, budget: Budget) -> bool:
    """Whether a point lies in the declared domains and every hypothesis holds there (equations: in narrow balls)."""
    for name in wanted.names:
        if isinstance(name, Variable) and not belongs(name, point.values[name]):
            return False
    return all(truth(hypothesis, point, budget) >= Truth.AGREES for hypothesis in wanted.hypotheses)


# ---- equations ----------------------------------------------------------------------------------------------------


def _flattened(propositions: Iterable[Proposition]) -> Iterator[Proposition]:
    for proposition in propositions:
        if isinstance(proposition, And):
            yield from _flattened(proposition.operands)
        else:
            yield proposition


def _solved(wanted: Demands, point: Point, random: Random, budget: Budget) -> Point | None:
    done: list[Proposition] = []
    equations = [hypothesis for hypothesis in _flattened(wanted.hypotheses) if is_equational(hypothesis)]
    if any(demanded(equation) for equation in equations):  # lengths first, and what follows from all else at the end
        equations.sort(key=lambda equation: (demanded(equation) is None, _defines_a_variable(equation)))
    for hypothesis in equations:
        moved = _with_equation(hypothesis, done, wanted, point, random, budget)
        if moved is None:
            return None
        point = moved
        done.append(hypothesis)
    for witness in wanted.witnesses:
        point = assigned(witness, point, budget) or point
    return point


def _defines_a_variable(equation: Proposition) -> bool:
    sides = (equation.left, equation.right) if isinstance(equation, Comparison) else ()
    return any(isinstance(side, Variable) for side in sides)


def _with_equation(
    equation: Proposition, done: list[Proposition], wanted: Demands, point: Point, random: Random, budget: Budget
) -> Point | None:
    """The point moved so that one more equation holds, and those before it still do."""
    if _holds(equation, point, budget):
        return point
    for candidate in _candidates(equation, done, wanted, point, random, budget):
        inside = all(
            candidate.values[name] is point.values[name] or belongs(name, candidate.values[name])
            for name in wanted.names
            if isinstance(name, Variable)
        )
        if inside and all(_holds(one, candidate, budget) for one in (*done, equation)):
            return candidate
    return None


def _holds(equation: Proposition, point: Point, budget: Budget) -> bool:
    try:
        return truth(equation, point, budget) >= Truth.AGREES
    except (Undefined, Undecided):
        return False


def _candidates(
    equation: Proposition, done: list[Proposition], wanted: Demands, point: Point, random: Random, budget: Budget
) -> Iterator[Point]:
    """Ways of making an equation true: assign a variable, solve linearly for one variable or all, find a root."""
    free = free_variables(equation)
    variables = [name for name in wanted.names if isinstance(name, Variable) and name in free]
    random.shuffle(variables)
    variables.sort(key=lambda v: (v != wanted.unknown, bool(v.properties), v.domain is Domain.INTEGER))
    groups = [[variable] for variable in variables] + ([variables] if len(variables) > 1 else [])
    attempts: list[Callable[[], Point | None]] = []
    if wanted.unknown not in free:
        attempts.append(partial(assigned, equation, point, budget))
    if demanded(equation) and not done:
        yield from (draw() for draw in orthonormal_points(equation, point, random))
        return
    for variable in variables:
        if _is_square_matrix(variable) and _is_multiplied_by_itself(variable, equation):
            groups.remove([variable])  # the equation is not affine in it
            attempts += _special(variable, point, random)
    for group in groups:
        system = [*(one for one in done if free_variables(one) & set(group)), equation]
        attempts.append(partial(solved_linearly, system, group, point, budget))
    for variable in variables[:3]:
        components = range(len(entries_of(point.values[variable])))
        some = random.sample(components, min(2, len(components)))
        attempts.extend(partial(solved_by_newton, equation, variable, c, point, budget) for c in some)
    for pair in _pairs(variables, done, wanted):
        system = [*(one for one in done if free_variables(one) & set(pair)), equation]
        attempts.append(partial(solved_linearly, system, pair, point, budget))
    for attempt in attempts:
        try:
            candidate = attempt()
        except (Undefined, Undecided):
            continue
        if candidate is not None:
            yield candidate
