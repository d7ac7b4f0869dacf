"""TRUSTED. Integrals, limits and Taylor polynomials, from what they mean."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import arb_series, fmpq

from notesc.kernel.semantics.compiling import Compiled, compiled, outside, remembered
from notesc.kernel.semantics.failures import NotEvaluable, Undecided, Undefined
from notesc.kernel.semantics.frames import Frame
from notesc.kernel.semantics.germs import Germ
from notesc.kernel.semantics.jets import ZERO, Jet, Scalar, exact, plain, sign
from notesc.kernel.semantics.tails import Tail
from notesc.language import terms as t


def _integral(term: t.DefiniteIntegral) -> Compiled:
    body = compiled(term.body)
    lower, upper = (None if isinstance(end, t.Infinity) else compiled(end) for end in term.ends)
    levels = outside(body).union(*(end.levels for end in (lower, upper) if end is not None))

    def run(frame: Frame) -> Scalar:
        values = [None if end is None else end.run(frame) for end in (lower, upper)]
        return _enclosed(_as_function(body, frame), values, list(term.ends))

    return remembered(run, levels)


def _as_function(body: Compiled, frame: Frame) -> Callable[[Scalar], Scalar]:
    """The body of a binder as a function of its variable."""

    def function(value: Scalar) -> Scalar:
        frame.budget.spend()
        with frame.perturbed(value, 0):
            return body.run(frame)

    return function


def _enclosed(function: Callable[[Scalar], Scalar], values: list[Any], ends: list[Any]) -> Scalar:
    """∫ between two ends, in whichever order they come."""
    from notesc.kernel.semantics.quadrature import integral, moved_end

    bases = [_base(value, end) for value, end in zip(values, ends, strict=True)]
    turned = _is_turned(bases)
    if turned is None:
        raise Undecided("an integral whose ends are too close to tell apart")
    first, second = bases[::-1] if turned else bases
    try:
        if not isinstance(first, float) and not isinstance(second, float) and sign(first - second) == 0:
            function(first)  # over a point the integral is 0, of what is defined there
            total: Scalar = ZERO
        else:
            total = integral(function, *(None if isinstance(end, float) else end for end in (first, second)))
        if turned:
            total = -total
        for value, direction in zip(values, (-1, 1), strict=True):
            if isinstance(value, Jet):
                total = total + moved_end(function, value) * direction
    except TypeError:  # a function that has no rule for series or for tails
        raise NotEvaluable("an integral of a function that is not followed along a line") from None
    return total


def _base(value: Any, end: Any) -> Any:
    """The number that an end is, without its perturbations; ±∞ as floats."""
    if value is None:
        return float("inf") * end.sign
    base = plain(value)
    if isinstance(base, arb_series | Tail | Germ):
        raise NotEvaluable("an integral inside an integral, with an end that varies")
    return base


def _is_turned(bases: list[Any]) -> bool | None:
    """Whether the first end is the greater."""
    lower, upper = bases
    if isinstance(lower, float):
        return lower > 0 or (isinstance(upper, float) and upper < lower)
    if isinstance(upper, float):
        return upper < 0
    certain = sign(upper - lower)
    return None if certain is None else certain < 0


def _infinite_sum(term: t.InfiniteSum) -> Compiled:
    body, lower = compiled(term.body), compiled(term.lower)
    levels = outside(body) | lower.levels

    def run(frame: Frame) -> Scalar:
        from notesc.kernel.semantics.series import infinite_sum

        start = exact(lower.run(frame))
        if not isinstance(start, fmpq) or start.q != 1:
            raise NotEvaluable("a sum from a number that is not whole")
        try:
            return infinite_sum(_as_function(body, frame), int(start.p))
        except (TypeError, AttributeError):  # a function that has no rule for tails
            raise NotEvaluable("an infinite sum that is not followed to its end") from None

    return remembered(run, levels)


def _limit(term: t.LimitAt) -> Compiled:
    body = compiled(term.body)
    point = None if isinstance(term.point, t.Infinity) else compiled(term.point)
    levels = outside(body) | (frozenset() if point is None else point.levels)

    def run(frame: Frame) -> Scalar:
        return _approached(term, _as_function(body, frame), None if point is None else point.run(frame))

    return remembered(run, levels)


def _approached(term: t.LimitAt, function: Callable[[Scalar], Scalar], point: Any) -> Scalar:
    """The limit from the side or sides in question. Raises Undefined where there is none."""
    from notesc.kernel.semantics.germs import approach

    if isinstance(point, Jet | arb_series | Tail | Germ):
        raise NotEvaluable("a limit at a point that varies")
    if isinstance(term.point, t.Infinity):
        directions = [term.point.sign]
    else:
        directions = [1 if side == "+" else -1 for side in (term.side or "+-")]
    try:
        found = [approach(function, point, direction) for direction in directions]
    except TypeError:  # a function that has no rule for germs
        raise NotEvaluable("a limit of a function that is not followed to its end") from None
    if any(isinstance(value, Jet | arb_series | Tail) for value in found):
        raise NotEvaluable("how a limit varies")
    if sign(found[0] - found[-1]) in (1, -1):
        raise Undefined("the limits from the two sides differ")
    return found[0]


def _taylor(term: t.TaylorPolynomial) -> Compiled:
    return compiled(term.expansion())


ANALYSIS: dict[type[t.Node], Callable[[Any], Compiled]] = {
    t.DefiniteIntegral: _integral,
    t.InfiniteSum: _infinite_sum,
    t.LimitAt: _limit,
    t.TaylorPolynomial: _taylor,
}
