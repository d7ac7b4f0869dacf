"""Asks SymPy whether the difference of two scalars simplifies to zero. Its word is `attested` at best."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from notesc.kernel.claim import Claim
from notesc.kernel.evidence import Attestation, Evidence
from notesc.language.propositions import Comparison, Relation
from notesc.language.terms import Term, Variable, unfold_all
from notesc.provers.sympy_terms import Unsupported, sympy_of

_SECONDS = 3


class _TimeOut(BaseException):
    """SymPy took too long. Not an Exception, so that SymPy does not swallow it."""


def sympy_evidence(claim: Claim) -> Iterator[Evidence]:
    """For equations between scalars without matrices and components."""
    comparison = claim.proposition
    if not isinstance(comparison, Comparison) or comparison.relation is not Relation.EQ:
        return
    if not comparison.left.shape.is_scalar or threading.current_thread() is not threading.main_thread():
        return
    import sympy

    try:
        with _time_limit(_SECONDS):
            difference = sympy_of(unfold_all(comparison.left)) - sympy_of(unfold_all(comparison.right))
            vanishes = sympy.simplify(difference) == 0
    except (Unsupported, _TimeOut):
        return
    except Exception:  # noqa: BLE001  # an oracle may fail in any way; then it has said nothing
        return
    if vanishes:
        yield Attestation(f"SymPy {sympy.__version__} simplify")


def sympy_antiderivative(body: Term, x: Variable) -> Term | None:
    """An antiderivative that SymPy proposes, where it finds one in time that the language can say."""
    import sympy

    from notesc.diagnostics import DerivationError
    from notesc.language.lifting import lift

    try:
        with _time_limit(_SECONDS):
            found = sympy.integrate(sympy_of(body), sympy_of(x))
        return None if found.has(sympy.Integral) else lift(found)
    except (Unsupported, _TimeOut, DerivationError):
        return None
    except Exception:  # noqa: BLE001  # an oracle may fail in any way; then it has said nothing
        return None


def sympy_partial_sum(body: Term, k: Variable, lower: Term) -> Term | None:
    """Σ of the body from `lower` to k that SymPy proposes, likewise."""
    import sympy

    from notesc.diagnostics import DerivationError
    from notesc.language.lifting import lift

    try:
        with _time_limit(_SECONDS):
            index, upper = sympy_of(k), sympy_of(k)
            dummy = sympy.Dummy(integer=True)
            summand = sympy_of(body).subs(index, dummy)
            found = sympy.simplify(sympy.summation(summand, (dummy, sympy_of(lower), upper)))
        return None if found.has(sympy.Sum, sympy.Piecewise) else lift(found)
    except (Unsupported, _TimeOut, DerivationError):
        return None
    except Exception:  # noqa: BLE001  # an oracle may fail in any way; then it has said nothing
        return None


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
