"""TRUSTED. Values by cases, and the functions that are made of them. None has a derivative where a case changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.arithmetic import as_scalar
from notesc.language.functions.argument_shapes import elementwise, expect_count
from notesc.language.functions.record import Function
from notesc.language.indexed import components, fresh_index
from notesc.language.propositions import And, Comparison, Ge, Gt, Le, Not, Or, as_proposition
from notesc.language.shapes import SCALAR, Kind, Shape
from notesc.language.terms import Cases, Proposition, Term


def cases(*branches: Any) -> Term:
    """`cases((x, Gt(x, 0)), (-x, Lt(x, 0)), 0)`: the value of the first condition that holds, the last otherwise.

    Raises DerivationError where a branch is no pair of a scalar and a condition, where there is no last value, and for
    conditions that are not made of comparisons of scalars.
    """
    *pairs, otherwise = branches or ((),)
    if not pairs or isinstance(otherwise, tuple):
        hint = "write cases((x, Gt(x, 0)), 0): pairs of a value and its condition, and last what holds otherwise"
        raise DerivationError(Code.TYPE, "cases needs at least one pair, and a last value without a condition", hint)
    values, conditions = [], []
    for pair in pairs:
        match pair:
            case (value, condition):
                values.append(as_scalar(value, "the value of a case"))
                conditions.append(_condition(condition))
            case _:
                raise DerivationError(Code.TYPE, f"cases expects pairs of a value and a condition, found {pair!r}")
    return Cases((*values, as_scalar(otherwise, "the value of a case")), tuple(conditions))


def _condition(value: Any) -> Proposition:
    condition = as_proposition(value, "cases")
    if not _compares_scalars(condition):
        message = f"a condition of cases compares scalars; found {condition!r}"
        raise DerivationError(Code.TYPE, message, "use Eq, Ne, Lt, Le, Gt, Ge, joined by And, Or and Not")
    return condition


def _compares_scalars(condition: Proposition) -> bool:
    match condition:
        case Comparison():
            return condition.left.shape.is_scalar
        case And(operands) | Or(operands):
            return all(map(_compares_scalars, operands))
        case Not(operand):
            return _compares_scalars(operand)
    return False


def _two_scalars(function: Function, *arguments: Term) -> Shape:
    expect_count(function, arguments, 2)
    for argument in arguments:
        as_scalar(argument, f"an argument of {function.name}")
    return SCALAR


def _on_each_entry(function: Callable[[Term], Term], argument: Term) -> Term:
    if argument.shape.is_scalar:
        return function(argument)
    index = fresh_index(argument.shape.dimensions[0], argument, "i")
    column = components(function(argument[index]), index)
    return column.T if argument.shape.kind is Kind.ROW else column


def _expand_relu(x: Term) -> Term:
    return _on_each_entry(lambda entry: cases((entry, Gt(entry, 0)), 0), x)


def _expand_maximum(a: Term, b: Term) -> Term:
    return cases((a, Ge(a, b)), b)


def _expand_minimum(a: Term, b: Term) -> Term:
    return cases((a, Le(a, b)), b)


def _expand_sign(x: Term) -> Term:
    return _on_each_entry(lambda entry: cases((1, Gt(entry, 0)), (0, Ge(entry, 0)), -1), x)


relu = Function("relu", elementwise, _expand_relu, elementwise=True)
sign = Function("sign", elementwise, _expand_sign, elementwise=True)
maximum = Function("maximum", _two_scalars, _expand_maximum, latex=r"\max")
minimum = Function("minimum", _two_scalars, _expand_minimum, latex=r"\min")

PIECEWISE = (relu, sign, maximum, minimum)
