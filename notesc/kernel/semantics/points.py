"""TRUSTED. A point: values for the sizes, variables, indices and opaque functions of a claim."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import factorial, prod

from flint import arb, arb_series, fmpq

from notesc.kernel.semantics.failures import NotEvaluable
from notesc.kernel.semantics.jets import ZERO, Plain, Scalar, compose, short
from notesc.kernel.semantics.tensors import Value
from notesc.language.extents import Combination, CompoundSize, Dimension
from notesc.language.terms import Index, Size, Variable


@dataclass(frozen=True, slots=True)
class SmoothFunction:
    """A value of an opaque function: Σ coefficients[k] xᵏ + amplitude sin(frequency x + phase) + growth exp(rate x)."""

    coefficients: tuple[fmpq, ...]
    amplitude: fmpq = ZERO
    frequency: fmpq = ZERO
    phase: fmpq = ZERO
    growth: fmpq = ZERO
    rate: fmpq = ZERO

    def __call__(self, value: Scalar, order: int) -> Scalar:
        """The derivative of the given order at a scalar."""
        value = short(value)  # powers of powers of a fraction would double in length with every layer of a network
        total: Scalar = ZERO
        for k in range(len(self.coefficients) - 1, order - 1, -1):
            total = total * value + self.coefficients[k] * (factorial(k) // factorial(k - order))
        if self.amplitude == 0 and self.growth == 0:
            return total
        return total + compose(lambda base, depth: self._taylor(base, order, depth), value)

    def _taylor(self, base: arb, order: int, depth: int) -> list[Plain]:
        argument = arb_series([base, 1], prec=order + depth + 1)
        wave = (argument * self.frequency + self.phase).sin() * self.amplitude
        series = wave + (argument * self.rate).exp() * self.growth
        return [series[k + order] * (factorial(k + order) // factorial(k)) for k in range(depth + 1)]


@dataclass(frozen=True, slots=True)
class Point:
    """Where a claim is evaluated."""

    sizes: dict[Size, int]
    values: dict[Variable | Index, Value] = field(default_factory=dict)  # an index has a Python int, counted from 1
    functions: dict[str, SmoothFunction] = field(default_factory=dict)

    def extent(self, size: Dimension) -> int:
        """The number that a size stands for."""
        if isinstance(size, int):
            return size
        if isinstance(size, CompoundSize):
            parts = [self.extent(part) for part in size.parts]
            return sum(parts) if size.combination is Combination.SUM else prod(parts)
        if size not in self.sizes:
            raise NotEvaluable(f"no value for the size {size.name}")
        return self.sizes[size]

    def with_values(self, changed: dict[Variable | Index, Value]) -> Point:
        """This point with other values of some variables."""
        return Point(self.sizes, {**self.values, **changed}, self.functions)
