"""TRUSTED. Functions of the language, opaque functions, defined names."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from notesc.kernel.semantics import jets, special, trigonometry
from notesc.kernel.semantics.compiling import (
    Compiled,
    compiled,
    remembered,
    whole_number,
)
from notesc.kernel.semantics.failures import NotEvaluable
from notesc.kernel.semantics.frames import Argument, Frame
from notesc.kernel.semantics.jets import ONE, ZERO, Scalar
from notesc.kernel.semantics.matrix_functions import adjugate, matrix_exponential, matrix_power, pseudo_inverse
from notesc.kernel.semantics.rules.compound import kronecker, stacked_columns
from notesc.kernel.semantics.spectra import eigenvalues, eigenvectors
from notesc.kernel.semantics.tensors import (
    Value,
    determinant,
    inverse,
    map_value,
)
from notesc.language import terms as t
from notesc.language.functions import expand


def _primitive(function: Callable[[Value], Value]) -> Callable[[t.Application], Compiled]:
    def rule(term: t.Application) -> Compiled:
        argument = compiled(term.arguments[0])
        return remembered(lambda frame: function(argument.run(frame)), argument.levels)

    return rule


def _elementwise(function: Callable[[Scalar], Scalar]) -> Callable[[t.Application], Compiled]:
    return _primitive(lambda value: map_value(function, value))


def _of_two(function: Callable[[Scalar, Scalar], Scalar]) -> Callable[[t.Application], Compiled]:
    def rule(term: t.Application) -> Compiled:
        first, second = map(compiled, term.arguments)
        return remembered(lambda frame: function(first.run(frame), second.run(frame)), first.levels | second.levels)

    return rule


def _delta(term: t.Application) -> Compiled:
    left, right = (whole_number(argument) for argument in term.arguments)
    return Compiled(lambda frame: ONE if left.run(frame) == right.run(frame) else ZERO, left.levels | right.levels)


def _matrix_power(term: t.Application) -> Compiled:
    base, exponent = (compiled(argument) for argument in term.arguments)
    return remembered(lambda frame: matrix_power(base.run(frame), exponent.run(frame)), base.levels | exponent.levels)


PRIMITIVES: dict[str, Callable[[t.Application], Compiled]] = {
    "exp": _elementwise(jets.exp),
    "log": _elementwise(jets.log),
    "sqrt": _elementwise(jets.sqrt),
    "tanh": _elementwise(jets.tanh),
    **{name: _elementwise(function) for name, function in trigonometry.FUNCTIONS.items()},
    **{name: _elementwise(function) for name, function in special.OF_ONE.items()},
    **{name: _of_two(function) for name, function in special.OF_TWO.items()},
    "det": _primitive(determinant),
    "inv": _primitive(inverse),
    "delta": _delta,
    "kron": kronecker,
    "vec": stacked_columns,
    "matrix_power": _matrix_power,
    "adj": _primitive(adjugate),
    "pinv": _primitive(pseudo_inverse),
    "expm": _primitive(matrix_exponential),
    "eigenvalues": _primitive(eigenvalues),
    "eigenvectors": _primitive(eigenvectors),
}


def _application(term: t.Application) -> Compiled:
    """By a rule of its own, also where the function could be expanded; else by what it means."""
    rule = PRIMITIVES.get(term.function)
    if rule is not None:
        return rule(term)
    meaning = expand(term)
    if meaning is None:
        raise NotEvaluable(f"there is no rule to evaluate {term.function}")
    inner = compiled(meaning)
    return remembered(inner.run, inner.levels)


def _opaque_call(term: t.OpaqueCall) -> Compiled:
    argument, name, order = compiled(term.argument), term.function.name, term.function.order

    def run(frame: Frame) -> Value:
        function = frame.point.functions.get(name)
        if function is None:
            raise NotEvaluable(f"no value for the function {name}")
        return map_value(lambda x: function(x, order), argument.run(frame))

    return remembered(run, argument.levels)


@lru_cache(maxsize=2048)
def arguments_of(term: t.Reference) -> tuple[Argument, ...]:
    """The arguments of a defined name, ready for evaluation."""
    pairs = zip(term.definition.parameters, term.arguments, strict=True)
    return tuple(
        Argument(parameter, argument, *(whole_number if isinstance(parameter, t.Index) else compiled)(argument))
        for parameter, argument in pairs
    )


def _reference(term: t.Reference) -> Compiled:
    body, arguments = compiled(term.definition.body), arguments_of(term)
    levels = frozenset().union(*(argument.levels for argument in arguments))
    return remembered(lambda frame: body.run(frame.call(arguments)), levels)


APPLIED: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.Application: _application,
    t.OpaqueCall: _opaque_call,
    t.Reference: _reference,
}
