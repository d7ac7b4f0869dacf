"""TRUSTED. Where a term is evaluated: values of names, and a stack of values for the variables of enclosing binders."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any, NamedTuple

from notesc.kernel.semantics.failures import Exhausted, NotEvaluable
from notesc.kernel.semantics.points import Point
from notesc.kernel.semantics.tensors import Value
from notesc.language.terms import Index, Term, Variable

_stamps = count(1)
_STEPS = 40_000  # about a quarter of a second


class Budget:
    """A bound on the work of one comparison, so that nothing runs for ever."""

    __slots__ = ("left",)

    def __init__(self, left: int = _STEPS) -> None:
        self.left = left

    def spend(self) -> None:
        """Counts one step of work. Raises Exhausted when there is nothing left."""
        self.left -= 1
        if self.left < 0:
            raise Exhausted("the evaluation takes too long")


class Argument(NamedTuple):
    """What stands for a parameter of a definition; evaluated when first asked for."""

    parameter: Variable | Index
    term: Term
    run: Callable[[Frame], Value]
    levels: frozenset[int]  # which enclosing binders it depends on


class Frame:
    """The names of one body (the claim, or the body of a definition) and the binders entered in it."""

    __slots__ = ("arguments", "bound", "budget", "depth", "memo", "point", "stamps", "values")

    def __init__(self, point: Point, values: dict[Any, Value], budget: Budget, depth: int = 0) -> None:
        self.point = point  # the sizes and opaque functions
        self.values = values  # variables and indices by name
        self.arguments: dict[Variable | Index, tuple[Argument, Frame]] = {}  # of a definition, and where they stand
        self.bound: list[Any] = []  # innermost binder last: an int for an index, else a value
        self.stamps: list[float] = []  # one for each entry of `bound`; equal stamps mean equal values
        self.memo: dict[Any, Value] = {}  # values of terms, by term and stamps of the binders it depends on
        self.depth = depth  # the highest level of perturbation in use
        self.budget = budget

    def lookup(self, name: Variable | Index) -> Value:
        """The value of a name; the argument of a parameter is evaluated when first asked for."""
        value = self.values.get(name)
        if value is None:
            if name not in self.arguments:
                raise NotEvaluable(f"no value for {name.name}")
            argument, outer = self.arguments[name]
            value = self.values[name] = argument.run(outer)
        return value

    def call(self, arguments: Iterable[Argument]) -> Frame:
        """A frame for the body of a definition."""
        inner = Frame(self.point, {}, self.budget, self.depth)
        inner.arguments = {argument.parameter: (argument, self) for argument in arguments}
        return inner

    @contextmanager
    def perturbed(self, value: Value, levels: int) -> Iterator[None]:
        """A binder over a variable whose value carries new levels of perturbation."""
        self.bound.append(value)
        self.stamps.append(next(_stamps) + 0.5)  # no whole number
        self.depth += levels
        try:
            yield
        finally:
            self.bound.pop()
            self.stamps.pop()
            self.depth -= levels
