"""TRUSTED. The point at which a term is least: solved for where it is quadratic, else tried against other points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from flint import fmpq

from notesc.kernel.semantics.derivatives import second_order
from notesc.kernel.semantics.domains import Style, contains, draw
from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.jets import ZERO, Scalar, plain, sign
from notesc.kernel.semantics.tensors import Array, Value, column, determinant, entries_of, inverse, product, square
from notesc.language.shapes import Kind
from notesc.language.terms import Domain, Variable

Body = Callable[[Frame], Any]


def quadratic_minimum(variable: Variable, body: Body, frame: Frame) -> Value:
    """The minimum of a body that is quadratic in its variable, by solving gradient = 0.

    Raises Undefined where the Hessian is certainly not positive definite, NotEvaluable for other bodies and for bounded
    domains.
    """
    if variable.domain is not Domain.REAL:
        raise NotEvaluable("the minimum over a domain other than the real numbers")
    rows, columns = frame.point.extent(variable.shape.rows), frame.point.extent(variable.shape.columns)
    count = rows * columns

    def value_of(entries: list[Scalar]) -> Value:
        return entries[0] if variable.shape.is_scalar else Array(variable.shape.kind, rows, columns, tuple(entries))

    slope, curvature = _quadratic_at(body, value_of([ZERO] * count), frame)
    others = [[fmpq(1 + c, 2) for c in range(count)], [fmpq(3 - 5 * c, 4) for c in range(count)]]
    for other in others:
        _require_same(curvature, _quadratic_at(body, value_of(other), frame)[1])
    _require_positive_definite(curvature)
    step = product(inverse(curvature), column(slope), Kind.COLUMN)
    solution = [-entry for entry in step.entries]
    slope, again = second_order(body, value_of(solution), frame)
    _require_same(curvature, again)
    if any(sign(plain(entry)) in (-1, 1) for entry in slope):
        raise NotEvaluable("the minimum of a term that is not quadratic")
    return value_of(solution)


def _quadratic_at(body: Body, point: Value, frame: Frame) -> tuple[list[Scalar], Array]:
    try:
        return second_order(body, point, frame)
    except Undefined:
        raise NotEvaluable("the minimum of a term that is not quadratic") from None


def _require_same(left: Array, right: Array) -> None:
    if any(sign(plain(a - b)) in (-1, 1) for a, b in zip(left.entries, right.entries, strict=True)):
        raise NotEvaluable("the minimum of a term that is not quadratic")


def _require_positive_definite(matrix: Array) -> None:
    for size in range(1, matrix.rows + 1):
        minor = determinant(square(size, [plain(matrix.at(i, j)) for i in range(size) for j in range(size)]))
        certain = sign(minor)
        if certain in (0, -1):
            raise Undefined("there is no single point at which the term is least")
        if certain is None:
            raise Undecided("whether a term has a single least point")


# ---- terms that are not quadratic ---------------------------------------------------------------------------------

_STEPS = (fmpq(1), fmpq(-1), fmpq(1, 8), fmpq(-1, 8), fmpq(1, 256), fmpq(-1, 256))
_RANDOM_TRIALS = 16


def is_least(variable: Variable, body: Body, value: Value, frame: Frame) -> bool | None:
    """Whether a body is least at a value of its domain and nowhere else: tried at points near and far, never certain.

    False where another point certainly gives less; None where too few comparisons were decided. Raises Undefined where
    two points give the same, so that there is no single least one, and where the body is undefined in the domain.
    """
    entries = [plain(entry) for entry in entries_of(value)]
    inside = [contains(variable.domain, entry) for entry in entries]
    if not all(inside):
        return False if False in inside else None
    least = plain(_value_at(body, value, frame))
    decided = 0
    for trial in _trials(variable.domain, entries):
        other = trial[0] if not isinstance(value, Array) else Array(value.kind, value.rows, value.columns, tuple(trial))
        certain = sign(plain(_value_at(body, other, frame)) - least)
        if certain == -1:
            return False
        if certain == 0 and any(sign(a - b) in (-1, 1) for a, b in zip(trial, entries, strict=True)):
            raise Undefined("there is no single point at which the term is least")
        decided += certain == 1
    return True if decided >= _RANDOM_TRIALS // 2 else None


def _value_at(body: Body, value: Value, frame: Frame) -> Scalar:
    with frame.perturbed(value, 0):
        return body(frame)


def _trials(domain: Domain, entries: list[Any]) -> Iterator[list[Any]]:
    for position, entry in enumerate(entries):
        for step in _STEPS:
            if contains(domain, entry + step):
                yield [*entries[:position], entry + step, *entries[position + 1 :]]
    random = Random(len(entries))  # noqa: S311  # points, not secrets
    for trial in range(_RANDOM_TRIALS):
        style = Style(small=trial % 4 == 0, scale=fmpq(2 ** (trial % 3)))
        yield [draw(domain, style, random) for _ in entries]
