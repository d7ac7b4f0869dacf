"""TRUSTED. Why a term has no value at a point."""

from __future__ import annotations


class Failure(Exception):  # these name what a term is, and no mistake
    """A term has no value that could be computed at a point."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason  # a phrase without a full stop: "division by zero"


class Undefined(Failure):
    """The term is certainly undefined at the point."""


class Undecided(Failure):
    """The balls are too wide to tell; a higher precision may help."""


class NotEvaluable(Failure):
    """The evaluator has no rule for this."""


class Exhausted(Failure):
    """The work allowed for one evaluation is used up."""
