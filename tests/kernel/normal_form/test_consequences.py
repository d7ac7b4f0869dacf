"""Hypotheses solved for what stands inside one-to-one functions, and freed from denominators."""

from __future__ import annotations

import pytest

from notesc import Eq, ForAll, Ne, Note, Sum, exp, log, positive, sigmoid, sqrt, tanh
from notesc.kernel.claim import Claim, Context
from notesc.kernel.evidence import ByNormalForm
from notesc.kernel.judge import judge
from notesc.kernel.verdict import Status

note = Note("Consequences")
n = note.size("n")
k = n.index("k")
a, b, c, d, x, y = (note.scalar(name) for name in "abcdxy")
u, v = (note.scalar(name, domain=positive) for name in "uv")
p, q = note.vector("p", n, domain=positive), note.vector("q", n, domain=positive)
f = note.function("f")

TRUE = [
    (Eq(u, v), (Eq(log(u), log(v)),)),
    (Eq(x * f(x), y * f(y)), (Eq(exp(f(x)), exp(f(y))), Eq(exp(x), exp(y)))),
    (Eq(x, y), (Eq(sigmoid(x), sigmoid(y)),)),
    (Eq(x**2, y**2), (Eq(tanh(x), tanh(y)),)),
    (Eq(u, exp(a + b)), (Eq(log(u), a + b),)),
    (Eq(a, log(u)), (Eq(exp(a), u),)),
    (Eq(Sum(p[k] * a, k), Sum(q[k] * a, k)), (ForAll(k, Eq(log(p[k]), log(q[k]))),)),
    (Eq((a + c) / (b + d), a / b), (Ne(b, 0), Ne(d, 0), Ne(b + d, 0), Eq(a / b, c / d))),
    (Eq(a * d, b * c), (Ne(b, 0), Ne(d, 0), Eq(a / b, c / d))),
]
FALSE = [
    (Eq(a, b), (Eq(a**2, b**2),)),
    (Eq(x, y), (Eq(f(x), f(y)),)),
    (Eq(u, v), (Eq(log(u), -log(v)),)),
    (Eq(p[k], q[k]), (Eq(Sum(log(p[k]), k), Sum(log(q[k]), k)),)),
    (Eq(u, log(a**2)), (Ne(a, 0), Eq(log(u), a))),
    (Eq(sqrt(u), v), (Eq(sqrt(u), sqrt(v)),)),
    (Eq((a + c) / (b + d), a / b), (Ne(b, 0), Ne(d, 0), Ne(b + d, 0), Eq(a / b, d / c), Ne(c, 0))),
    (Eq(a, c), (Ne(b, 0), Ne(d, 0), Eq(a / b, c / d))),
]


@pytest.mark.parametrize(("statement", "given"), TRUE)
def test_true(statement, given):
    """They follow from the hypotheses together."""
    assert judge(Claim(statement, Context(given)), [ByNormalForm()]).status is Status.PROVED


@pytest.mark.parametrize(("statement", "given"), FALSE)
def test_false(statement, given):
    """They do not follow."""
    assert judge(Claim(statement, Context(given)), [ByNormalForm()]).status is Status.REFUTED
