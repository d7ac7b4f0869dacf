"""Asks SymPy whether the difference of two scalars simplifies to zero. Its word is `attested` at best."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import Attestation, Evidence
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import (
    Add,
    Application,
    Constant,
    Divide,
    Domain,
    Multiply,
    Negate,
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
        difference = _convert(unfold_all(comparison.left)) - _convert(unfold_all(comparison.right))
        with _time_limit(_SECONDS):
            if sympy.simplify(difference) == 0:
                yield Attestation(f"SymPy {sympy.__version__} simplify")
    except (_Unsupported, _TimeOut):
        return
    except Exception:  # noqa: BLE001  # an oracle may fail in any way; then it has said nothing
        return


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
    import sympy

    match term:
        case Number(value):
            return sympy.Rational(value.numerator, value.denominator)
        case Constant("pi"):
            return sympy.pi
        case Size(name):
            return sympy.Symbol(name, integer=True, positive=True)
        case Variable(name, shape) if shape.is_scalar:
            return _symbol(name, term.domain)
        case Negate(operand):
            return -_convert(operand)
        case Add(left, right):
            return _convert(left) + _convert(right)
        case Subtract(left, right):
            return _convert(left) - _convert(right)
        case Multiply(left, right):
            return _convert(left) * _convert(right)
        case Divide(left, right):
            return _convert(left) / _convert(right)
        case Power(base, exponent):
            return _convert(base) ** _convert(exponent)
        case Application(name, (argument,)) if name in ("exp", "log", "sqrt", "tanh"):
            return getattr(sympy, name)(_convert(argument))
        case Application("sigmoid", (argument,)):
            return 1 / (1 + sympy.exp(-_convert(argument)))
        case Application("softplus", (argument,)):
            return sympy.log(1 + sympy.exp(_convert(argument)))
    raise _Unsupported


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
