"""TRUSTED. Values of a point and of the sides of a claim as short text for a person."""

from __future__ import annotations

import re
from dataclasses import replace

from flint import fmpq

from notesc.kernel.semantics.evaluation import evaluate
from notesc.kernel.semantics.failures import Failure, Undefined
from notesc.kernel.semantics.jets import Scalar, ball, exact, plain
from notesc.kernel.semantics.points import Point, SmoothFunction
from notesc.kernel.semantics.propositions import Truth, truth
from notesc.kernel.semantics.tensors import Array, Value
from notesc.kernel.verdict import Counterexample
from notesc.language.propositions import Comparison, Equivalent, HasProperty, Implies
from notesc.language.shapes import Kind
from notesc.language.source import as_source
from notesc.language.terms import ArgumentOfMinimum, Proposition, Term

_DIGITS = 8
_MORE_DIGITS = (20, 36, 60, 150)
_TRAILING_ZEROS = re.compile(r"\.0+(?=[^0-9]|$)")
_LONGEST_FRACTION = 14


def number_text(value: Scalar, digits: int = _DIGITS) -> str:
    """A rational number as a fraction, another as a short decimal."""
    base = exact(plain(value))
    if isinstance(base, fmpq):
        text = str(base)
        if len(text) <= max(_LONGEST_FRACTION, digits):
            return text
    return str(ball(base).str(digits, radius=False))


def value_text(value: Value | int, digits: int = _DIGITS) -> str:
    """A number, `[1, 2]`, or `[[1, 2], [3, 4]]`."""
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, Array):
        return number_text(value, digits)
    entries = [number_text(entry, digits) for entry in value.entries]
    if value.kind is not Kind.MATRIX:
        return f"[{', '.join(entries)}]"
    rows = (entries[i * value.columns : (i + 1) * value.columns] for i in range(value.rows))
    return f"[{', '.join('[' + ', '.join(row) + ']' for row in rows)}]"


def function_text(function: SmoothFunction) -> str:
    """`x ↦ 1/2 + 3 x^2 + sin(2 x + 1)`."""
    powers = ("", " x", " x^2", " x^3")
    parts = [f"{c}{powers[k]}" for k, c in enumerate(function.coefficients) if c != 0]
    if function.amplitude != 0:
        parts.append(f"{function.amplitude} sin({function.frequency} x + {function.phase})")
    if function.growth != 0:
        parts.append(f"{function.growth} exp({function.rate} x)")
    return "x ↦ " + (" + ".join(parts) or "0")


def _term_text(term: Term, point: Point, digits: int = _DIGITS) -> str:
    try:
        return value_text(evaluate(term, point), digits)
    except Undefined as failure:
        return f"undefined: {failure.reason}"
    except Failure as failure:
        return "another point" if isinstance(term, ArgumentOfMinimum) else f"not evaluated: {failure.reason}"


def _comparison_texts(proposition: Comparison, point: Point) -> tuple[str, str]:
    """Both sides, with as many digits as tell them apart."""
    texts = ("", "")
    for digits in (_DIGITS, *_MORE_DIGITS):
        texts = _term_text(proposition.left, point, digits), _term_text(proposition.right, point, digits)
        if _TRAILING_ZEROS.sub("", texts[0]) != _TRAILING_ZEROS.sub("", texts[1]):
            break
    return texts


_OPPOSITE = {"=": "≠", "≠": "=", "<": "≥", "≤": ">", ">": "≤", "≥": "<"}


def _statement_text(proposition: Proposition, point: Point) -> str:
    try:
        found = truth(proposition, point)
    except Undefined as failure:
        return f"undefined: {failure.reason}"
    except Failure as failure:
        return f"not evaluated: {failure.reason}"
    word = "false" if found is Truth.FAILS else "true"
    if isinstance(proposition, Comparison):
        symbol = proposition.relation.value if found is not Truth.FAILS else _OPPOSITE[proposition.relation.value]
        left, right = _comparison_texts(proposition, point)
        return f"{word}: {left} {symbol} {right}"
    return word


def _sides(proposition: Proposition, point: Point) -> tuple[str, str]:
    match proposition:
        case Comparison():
            return _comparison_texts(proposition, point)
        case Equivalent(left, right) | Implies(left, right):
            return _statement_text(left, point), _statement_text(right, point)
        case HasProperty(kind, operand):
            return _term_text(operand, point), f"not {kind.value}"
    return _statement_text(proposition, point), ""


def counterexample(proposition: Proposition, point: Point) -> Counterexample:
    """The point and both sides there, as text."""
    values = [(name.name, value_text(value)) for name, value in point.values.items()]
    values += [(name, function_text(function)) for name, function in point.functions.items()]
    sizes = tuple((size.name, value) for size, value in point.sizes.items())
    return Counterexample(sizes, tuple(values), *_sides(proposition, point))


def counterexample_where_undefined(proposition: Proposition, equation: Comparison, point: Point) -> Counterexample:
    """The point, and what is undefined there; in a ball around such a point the sides themselves have no value."""
    found = counterexample(proposition, point)
    if "undefined" in found.left + found.right:
        return found
    condition = f"undefined where {as_source(equation.left)} = {as_source(equation.right)}"
    return replace(found, left=condition, right="")
