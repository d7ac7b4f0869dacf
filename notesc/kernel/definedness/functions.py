"""TRUSTED. Obligations of the functions of the language, one rule for each that is partial or not smooth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from notesc.kernel.definedness.obligation import IMPOSSIBLE, Obligation, compared, entrywise, obligations
from notesc.kernel.fresh import new_index
from notesc.language.functions import FUNCTIONS, expand, order_of_polygamma
from notesc.language.propositions import Comparison, HasProperty, Or, Relation
from notesc.language.terms import Application, Index, MatrixProperty, Number, Size
from notesc.language.whole import is_whole_valued

_ONE, _MINUS_ONE = Number(Fraction(1)), Number(Fraction(-1))


def application(node: Application, near: bool) -> Iterator[Obligation]:
    """Those of the arguments; of a rule of its own, or of what the function means."""
    for argument in node.arguments:
        yield from obligations(argument, near=near)
    rule = _FUNCTIONS.get(node.function)
    if rule is not None:
        yield from rule(node, near)
        return
    expansion = expand(node)
    if expansion is not None:
        yield from _new(obligations(expansion, near=near), node)


def _new(found: Iterator[Obligation], node: Application) -> Iterator[Obligation]:
    """The obligations of an expansion that its arguments do not bring already."""
    known = {o for argument in node.arguments for o in obligations(argument)}
    for obligation in found:
        if obligation not in known:
            yield obligation


def _logarithm(node: Application, near: bool) -> Iterator[Obligation]:
    yield entrywise(Relation.GT, node.arguments[0])


def _square_root(node: Application, near: bool) -> Iterator[Obligation]:
    yield entrywise(Relation.GT if near else Relation.GE, node.arguments[0])


def _arcsine(node: Application, near: bool) -> Iterator[Obligation]:
    """-1 ≤ x ≤ 1; the graph of arcsin and arccos is vertical at both ends."""
    yield entrywise(Relation.GT if near else Relation.GE, node.arguments[0], _MINUS_ONE)
    yield entrywise(Relation.LT if near else Relation.LE, node.arguments[0], _ONE)


def _inverse_hyperbolic_cosine(node: Application, near: bool) -> Iterator[Obligation]:
    """x ≥ 1; the graph is vertical at 1."""
    yield entrywise(Relation.GT if near else Relation.GE, node.arguments[0], _ONE)


def _inverse_hyperbolic_tangent(node: Application, near: bool) -> Iterator[Obligation]:
    yield entrywise(Relation.GT, node.arguments[0], _MINUS_ONE)
    yield entrywise(Relation.LT, node.arguments[0], _ONE)


def _everywhere(node: Application, near: bool) -> Iterator[Obligation]:
    """Defined and smooth at every number, whatever the expansion looks like."""
    yield from ()


def _absolute_value(node: Application, near: bool) -> Iterator[Obligation]:
    """Defined everywhere, and smooth except at 0."""
    if near:
        yield entrywise(Relation.NE, node.arguments[0])


def _gamma(node: Application, near: bool) -> Iterator[Obligation]:
    """Defined and smooth off 0, -1, -2, …: at positive numbers, and at fractions that are written as numbers."""
    from notesc.kernel.definedness.nodes import literal_value

    value = literal_value(node.arguments[-1])
    if value is None or value.denominator == 1:
        yield entrywise(Relation.GT, node.arguments[-1])


def _polygamma(node: Application, near: bool) -> Iterator[Obligation]:
    """Like digamma, for an order that is a whole number from 0."""
    if order_of_polygamma(node.arguments[0]) is None:
        yield IMPOSSIBLE
    yield from _gamma(node, near)


def _beta(node: Application, near: bool) -> Iterator[Obligation]:
    for argument in node.arguments:
        yield compared(Relation.GT, argument)


def _factorial(node: Application, near: bool) -> Iterator[Obligation]:
    (argument,) = node.arguments
    yield compared(Relation.GE, argument) if is_whole_valued(argument) else IMPOSSIBLE


def _binomial(node: Application, near: bool) -> Iterator[Obligation]:
    """A polynomial in its upper number, for every whole lower one."""
    if not is_whole_valued(node.arguments[1]):
        yield IMPOSSIBLE


def _inverse(node: Application, near: bool) -> Iterator[Obligation]:
    yield Obligation(HasProperty(MatrixProperty.INVERTIBLE, node.arguments[0]))


def _norm(node: Application, near: bool) -> Iterator[Obligation]:
    """A norm is defined everywhere, and smooth except at 0."""
    if near:
        yield compared(Relation.NE, node.arguments[0])


def _matrix_power(node: Application, near: bool) -> Iterator[Obligation]:
    """A whole exponent, as the language demands, from 0; it does not move under a derivative."""
    exponent = node.arguments[1]
    if not isinstance(exponent, Number | Size | Index):
        yield compared(Relation.GE, exponent)


def _pseudo_inverse(node: Application, near: bool) -> Iterator[Obligation]:
    """Defined everywhere; differentiable where the rank is full, for there it stays the same."""
    if near:
        operand = node.arguments[0]
        tall, wide = operand.T @ operand, operand @ operand.T
        yield Obligation(Or(HasProperty(MatrixProperty.INVERTIBLE, tall), HasProperty(MatrixProperty.INVERTIBLE, wide)))


def _spectrum(node: Application, near: bool) -> Iterator[Obligation]:
    """Eigenvalues are those of symmetric matrices; where two of them meet they have no derivative."""
    operand = node.arguments[0]
    yield Obligation(HasProperty(MatrixProperty.SYMMETRIC, operand))
    if near:
        spectrum = FUNCTIONS["eigenvalues"](operand)
        first, second = (new_index(operand.shape.rows, name) for name in "ij")
        are_one = Comparison(Relation.EQ, FUNCTIONS["delta"](first, second), _ONE)
        differ = Comparison(Relation.NE, spectrum[first], spectrum[second])
        yield Obligation(Or(are_one, differ), None, (first, second))


_FUNCTIONS: dict[str, Callable[[Application, bool], Iterator[Obligation]]] = {
    "log": _logarithm,
    "sqrt": _square_root,
    "arcsin": _arcsine,
    "arccos": _arcsine,
    "sinh": _everywhere,
    "cosh": _everywhere,
    "arcsinh": _everywhere,
    "arccosh": _inverse_hyperbolic_cosine,
    "arctanh": _inverse_hyperbolic_tangent,
    "absolute": _absolute_value,
    "Gamma": _gamma,
    "digamma": _gamma,
    "polygamma": _polygamma,
    "Beta": _beta,
    "factorial": _factorial,
    "binomial": _binomial,
    "inv": _inverse,
    "norm": _norm,
    "matrix_power": _matrix_power,
    "pinv": _pseudo_inverse,
    "eigenvalues": _spectrum,
    "eigenvectors": _spectrum,
}
