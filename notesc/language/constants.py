"""Constants and domains under the names that scripts import."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from notesc.diagnostics import Code, DerivationError
from notesc.language.terms import Constant, Convention, Domain, Number

pi = Constant("pi")

real = Domain.REAL
positive = Domain.POSITIVE
nonnegative = Domain.NONNEGATIVE
integer = Domain.INTEGER
unit_interval = Domain.UNIT_INTERVAL

independent_entries = Convention.INDEPENDENT_ENTRIES
symmetric_part = Convention.SYMMETRIC_PART


def Rational(numerator: Any, denominator: Any = 1) -> Number:  # noqa: N802  # mathematics writes it with a capital
    """The exact number numerator/denominator.

    Raises DerivationError for anything but whole numbers and Fractions, and for denominator 0.
    """
    for value in (numerator, denominator):
        if isinstance(value, bool) or not isinstance(value, int | Fraction):
            raise DerivationError(Code.TYPE, f"Rational takes whole numbers, found {value!r}")
    if denominator == 0:
        raise DerivationError(Code.TYPE, f"Rational({numerator}, 0) is undefined")
    return Number(Fraction(numerator) / Fraction(denominator))
