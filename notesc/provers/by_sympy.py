"""Asks SymPy whether the difference of two scalars simplifies to zero. Its word is `attested` at best."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import Attestation, Evidence
from notesc.language.functions import expand
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Divide,
    Domain,
    Multiply,
    Negate,
    Node,
    Number,
    Power,
    Size,
    Subtract,
    Term,
    Variable,
    unfold_all,
)

_SECONDS = 3


class _Unsupported(Exception):
    """The term has no SymPy counterpart that is safe to build."""


class _TimeOut(BaseException):
    """SymPy took too long. Not an Exception, so that SymPy does not swallow it."""


def sympy_evidence(claim: Claim) -> Iterator[Evidence]:
    """For equations between scalars without binders, derivatives, matrices and components."""
    comparison = claim.proposition
    if not isinstance(comparison, Comparison) or comparison.relation is not Relation.EQ:
        return
    if not comparison.left.shape.is_scalar or threading.current_thread() is not threading.main_thread():
        return
    import sympy

    try:
        with _time_limit(_SECONDS):
            difference = _convert(unfold_all(comparison.left)) - _convert(unfold_all(comparison.right))
            vanishes = sympy.simplify(difference) == 0
    except (_Unsupported, _TimeOut):
        return
    except Exception:  # noqa: BLE001  # an oracle may fail in any way; then it has said nothing
        return
    if vanishes:
        yield Attestation(f"SymPy {sympy.__version__} simplify")


@contextmanager
def _time_limit(seconds: int) -> Iterator[None]:
    """Interrupts what runs in the main thread."""

    def stop(signum: int, frame: FrameType | None) -> None:
        raise _TimeOut

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _convert(term: Term) -> Any:
    """The SymPy expression for a term. Raises _Unsupported."""
    rule = _CONVERT.get(type(term))
    if rule is None:
        raise _Unsupported
    return rule(term)


def _number(term: Number) -> Any:
    import sympy

    return sympy.Rational(term.value.numerator, term.value.denominator)


def _constant(term: Constant) -> Any:
    import sympy

    return getattr(sympy, term.name)


def _size(term: Size) -> Any:
    import sympy

    return sympy.Symbol(term.name, integer=True, positive=True)


def _variable(term: Variable) -> Any:
    if not term.shape.is_scalar:
        raise _Unsupported
    return _symbol(term.name, term.domain)


def _application(term: Application) -> Any:
    """By SymPy's own function where it has one, else by what it means."""
    import sympy

    name = _NAMES.get(term.function)
    if name is not None:
        return getattr(sympy, name)(_convert(term.arguments[0]))
    expansion = expand(term)
    if expansion is None:
        raise _Unsupported
    return _convert(unfold_all(expansion))


_NAMES = {  # in the language: in SymPy
    **{name: name for name in ("exp", "log", "sqrt", "tanh", "sin", "cos", "tan", "sinh", "cosh")},
    "arcsin": "asin",
    "arccos": "acos",
    "arctan": "atan",
    "arcsinh": "asinh",
    "arccosh": "acosh",
    "arctanh": "atanh",
    "absolute": "Abs",
}


_CONVERT: dict[type[Node], Callable[[Any], Any]] = {
    Number: _number,
    Constant: _constant,
    Size: _size,
    Variable: _variable,
    Application: _application,
    Negate: lambda term: -_convert(term.operand),
    Add: lambda term: _convert(term.left) + _convert(term.right),
    Subtract: lambda term: _convert(term.left) - _convert(term.right),
    Multiply: lambda term: _convert(term.left) * _convert(term.right),
    Divide: lambda term: _convert(term.left) / _convert(term.right),
    Power: lambda term: _convert(term.base) ** _convert(term.exponent),
}


def _symbol(name: str, domain: Domain) -> Any:
    import sympy

    assumptions: dict[Domain, dict[str, bool]] = {
        Domain.REAL: {"real": True},
        Domain.POSITIVE: {"positive": True},
        Domain.NONNEGATIVE: {"nonnegative": True},
        Domain.INTEGER: {"integer": True},
        Domain.UNIT_INTERVAL: {"nonnegative": True},
    }
    return sympy.Symbol(name, **assumptions[domain])
