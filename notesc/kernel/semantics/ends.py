"""TRUSTED. Numbers that stand for a function towards its end: what functions of one variable need to know of them."""

from __future__ import annotations

from typing import Any

from flint import arb_series

from notesc.kernel.semantics.failures import NotEvaluable
from notesc.kernel.semantics.germs import Germ
from notesc.kernel.semantics.tails import Tail


def centre(value: Any) -> Any:
    """The number that a series is about, or that a germ goes to; a number itself."""
    if isinstance(value, arb_series):
        return value[0]
    if isinstance(value, Germ) and not value.is_large():
        return value.limit()
    if isinstance(value, Tail | Germ):
        raise NotEvaluable("a function that is not followed to infinity")
    return value


def is_beyond(value: Any) -> bool:
    """Whether a scalar is followed to infinity, where a function has no Taylor series."""
    return isinstance(value, Tail | Germ) and value.is_large()


def with_limits(value: Any, below: Any, above: Any) -> Any:
    """A function at infinity that has limits there; both are at most 2 in size."""
    return value.settled(below, above) if isinstance(value, Germ) else value.bounded(2)
