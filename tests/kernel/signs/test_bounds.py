"""The interval of a term holds the term's value, as the evaluator sees it at sizes and points."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from notesc.kernel.claim import Claim, Context
from notesc.kernel.semantics.agreement import agree
from notesc.kernel.signs.analysis import Signs
from notesc.kernel.signs.intervals import Interval
from notesc.language.constants import Rational, nonnegative, pi, positive, unit_interval
from notesc.language.functions import (
    absolute,
    arccos,
    arccosh,
    arcsin,
    arctan,
    cos,
    cosh,
    delta,
    exp,
    log,
    logsumexp,
    norm,
    sigmoid,
    sin,
    sinh,
    softmax,
    softplus,
    sqrt,
    tanh,
)
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import And, Comparison, Ge, Gt, Le, Lt, Proposition, diagonal, positive_definite
from notesc.language.terms import Index, Number, Term

note = Note("Symbols")
n = note.size("n")
i, j, k = n.indices("i j k")
h = Index("h", 4)
x, y = note.scalar("x"), note.scalar("y")
a, u, p = (
    note.scalar("a", domain=positive),
    note.scalar("u", domain=nonnegative),
    note.scalar("p", domain=unit_interval),
)
z, v = note.vector("z", n), note.vector("v", n)
q = note.vector("q", n, domain=positive)
A = note.matrix("A", n, n)
P = note.matrix("P", n, n, properties=[positive_definite])
L = note.matrix("L", n, n, domain=nonnegative, properties=[diagonal])
s = note.define("s", 1 / (1 + exp(-x)))

LEAVES = [
    x,
    y,
    a,
    u,
    p,
    z[i],
    q[i],
    q[1],
    n,
    i,
    h,
    s,
    P[i, i],
    P[i, j],
    L[i, j],
    Rational(1, 2),
    Number(Fraction(-2)),
    delta(i, j),
]


def _extend(inner: st.SearchStrategy[Term]) -> st.SearchStrategy[Term]:
    return st.one_of(
        st.builds(lambda b, c: b + c, inner, inner),
        st.builds(lambda b, c: b - c, inner, inner),
        st.builds(lambda b, c: b * c, inner, inner),
        st.builds(lambda b, c: b / (1 + exp(c)), inner, inner),
        st.builds(lambda b, c: b / (c**2 + 1), inner, inner),
        st.builds(lambda b, e: b**e, inner, st.sampled_from([0, 1, 2, 3])),
        inner.map(lambda b: -b),
        inner.map(lambda b: b * b),
        inner.map(lambda b: exp(tanh(b))),
        inner.map(tanh),
        inner.map(sigmoid),
        inner.map(lambda b: sin(b) * cos(b)),
        inner.map(lambda b: cosh(arctan(b)) - sinh(tanh(b))),
        inner.map(lambda b: arcsin(sin(b)) + arccos(tanh(b))),
        inner.map(absolute),
        inner.map(lambda b: log(1 + b**2)),
        inner.map(lambda b: sqrt(b**2)),
        inner.map(lambda b: (1 + b**2) ** Rational(-1, 2)),
        inner.map(lambda b: Sum(b * q[k], k)),
        inner.map(lambda b: Sum(b + z[k] ** 2, k)),
        inner.map(lambda b: (q * b).T @ q),
        inner.map(lambda b: norm(z * b)),
    )


def _says(interval: Interval, term: Term) -> Proposition | None:
    """What an interval says of a term."""
    parts: list[Comparison] = []
    if interval.lower is not None:
        parts.append((Gt if interval.lower_open else Ge)(term, Number(interval.lower)))
    if interval.upper is not None:
        parts.append((Lt if interval.upper_open else Le)(term, Number(interval.upper)))
    return And(*parts) if parts else None


@settings(max_examples=80, deadline=None, derandomize=True)
@given(st.recursive(st.sampled_from(LEAVES), _extend, max_leaves=4))
def test_a_random_term_lies_within_its_bounds(term: Term) -> None:
    """The evaluator finds no point outside."""
    stated = _says(Signs(Context()).bounds(term), term)
    if stated is not None:
        assert agree(Claim(stated)).counterexample is None, repr(stated)


KNOWN: list[tuple[Term, str]] = [
    (exp(x) + u, "positive"),
    (sigmoid(x) * (1 - sigmoid(x)), "positive"),
    (1 - sigmoid(x), "positive"),
    (1 - p, "nonnegative"),
    (1 - tanh(x), "positive"),
    (1 - p**2, "nonnegative"),
    (1 - p * p, "nonnegative"),
    (1 - tanh(x) ** 2, "positive"),
    (softplus(x), "positive"),
    (1 + tanh(x) * tanh(y), "positive"),
    (1 - sin(x) * cos(y), "nonnegative"),
    (1 - sin(x) ** 2, "nonnegative"),
    (2 + sin(x), "positive"),
    (cos(p), "positive"),
    (sin(p), "nonnegative"),
    (sin(arccos(p)), "nonnegative"),
    (cosh(x) - 1, "nonnegative"),
    (cosh(a) - 1, "positive"),
    (sinh(u), "nonnegative"),
    (2 - arctan(x), "positive"),
    (arctan(a), "positive"),
    (arccosh(1 + a), "positive"),
    (2 - arccos(p), "positive"),
    (absolute(x), "nonnegative"),
    (absolute(x) + a, "positive"),
    (sin(x), "unknown"),
    (1 - sin(x) - cos(x), "unknown"),
    (cos(a), "unknown"),
    (sinh(x), "unknown"),
    (absolute(x) - x, "unknown"),
    (softmax(z)[i], "positive"),
    (1 - softmax(z)[i], "nonnegative"),
    (n - 1, "nonnegative"),
    (5 - h, "positive"),
    (pi - 3, "positive"),
    (Rational(22, 7) - pi, "positive"),
    (x**2, "nonnegative"),
    (x * x, "nonnegative"),
    ((x - y) ** 2 + a, "positive"),
    (sqrt(a), "positive"),
    (Sum(q[k], k), "positive"),
    (Sum(z[k] ** 2, k) + n, "positive"),
    (Sum(q[k], k) ** -2, "positive"),
    (norm(z), "nonnegative"),
    (z.T @ z, "nonnegative"),
    (q.T @ (1 + q), "positive"),
    (log(1 + u), "nonnegative"),
    (exp(u) - 1, "nonnegative"),
    (exp(x) - 1, "unknown"),
    (log(a), "unknown"),
    (logsumexp(z), "unknown"),
    (z.T @ v, "unknown"),
    (A.row(i) @ A.row(j).T, "unknown"),
    (A.row(i) @ A.row(i).T, "nonnegative"),
    (Sum(z[k], k), "unknown"),
    (a - u, "unknown"),
    (n - 2, "unknown"),
    (x * y, "unknown"),
    (x**3, "unknown"),
    (tanh(x), "unknown"),
    (P[i, j], "unknown"),
    (P[i, i], "positive"),
    (L[i, j], "nonnegative"),
    (L[i, i], "nonnegative"),
    (delta(i, j), "nonnegative"),
    (1 / x, "unknown"),
    (x**-2, "positive"),
    (u / a, "nonnegative"),
    (a**x, "positive"),
]


@pytest.mark.parametrize(("term", "sign"), KNOWN)
def test_what_the_structure_tells_of_a_sign(term: Term, sign: str) -> None:
    """Just what is known, and no more: nonnegative is not positive."""
    interval = Signs(Context()).bounds(term)
    found = "positive" if interval.is_positive else "nonnegative" if interval.is_nonnegative else "unknown"
    assert found == sign
