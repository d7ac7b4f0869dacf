"""Points satisfy domains, properties and hypotheses exactly."""

from random import Random

import pytest
from flint import arb, fmpq

from notesc.kernel.semantics.domains import Style
from notesc.kernel.semantics.frames import Budget
from notesc.kernel.semantics.plans import SCALES, size_assignments
from notesc.kernel.semantics.propositions import Truth, truth
from notesc.kernel.semantics.sampling import demands, sample
from notesc.kernel.semantics.solving import solved_by_newton
from notesc.language.constants import positive, unit_interval
from notesc.language.functions import exp, identity, inv, log, norm
from notesc.language.indexed import Sum
from notesc.language.note import Note
from notesc.language.propositions import (
    And,
    Eq,
    ForAll,
    Ge,
    Gt,
    Le,
    Lt,
    Ne,
    diagonal,
    invertible,
    orthogonal,
    positive_definite,
    positive_semidefinite,
    symmetric,
)

note = Note("Symbols")
n, d = note.size("n"), note.size("d")
k = n.index("k")
x, y = note.scalar("x"), note.scalar("y")
s = note.scalar("s", domain=positive)
p = note.vector("p", n, domain=positive)
t = note.vector("t", n, domain=unit_interval)
v = note.vector("v", n)
A, B = note.matrix("A", n, n), note.matrix("B", n, n)


def _drawn(*hypotheses, sizes=(1, 2, 4)):
    """One point at each size, each tried at several scales."""
    wanted = demands((), hypotheses)
    for size in sizes:
        draws = (
            sample(wanted, {n: size, d: size}, Style(scale=scale), Random(f"{size} {scale} {again}"), Budget())  # noqa: S311
            for scale in SCALES
            for again in range(3)
        )
        yield next((point for point in draws if point is not None), None)


@pytest.mark.parametrize(
    "hypothesis",
    [
        Eq(Sum(p[k], k), 1),
        Eq(Sum(t[k], k), 1),
        Eq(3 * x + 2 * y, 5),
        Eq(A @ v, p),
        Eq(v, 2 * p),
        ForAll(k, Eq(v[k] + p[k], 1)),
        And(Eq(x + y, 3), Eq(x - y, s)),
        ForAll(k, Gt(v[k], 0)),
        And(Lt(x, y), Lt(y, s)),
        Ne(v, 0),
        positive_definite(A),
        invertible(A @ B),
        Eq(B, A @ A.T),
        Eq(v, inv(A) @ p),
        Eq(A.T @ A, identity(n)),
        And(Eq(v.T @ v, 1), Eq(A @ v, x * v)),
        And(symmetric(A), Eq(A @ v, x * v)),
        And(Eq(A, B @ B.T), Eq(B @ B.T, identity(n))),
    ],
)
def test_hypotheses_hold_exactly(hypothesis):
    """Linear equations, assignments, inequalities and properties are met by rational points."""
    for point in _drawn(hypothesis):
        assert point is not None
        assert truth(hypothesis, point) is Truth.HOLDS


@pytest.mark.parametrize("hypothesis", [Eq(s**2, 2), Eq(exp(x), s + 1), Eq(norm(v) ** 2, 3), Eq(log(s), y)])
def test_roots_are_enclosed(hypothesis):
    """Equations that are not affine are met by a ball around a root, or exactly."""
    for point in _drawn(hypothesis):
        assert point is not None
        assert truth(hypothesis, point) >= Truth.AGREES


def test_newton_encloses_the_root():
    """The ball found for x² = 2 contains √2 and nothing far from it."""
    point = next(_drawn(Ge(s, 0), sizes=(1,)))
    found = solved_by_newton(Eq(s**2, 2), s, 0, point.with_values({s: fmpq(1)}), Budget())
    assert found is not None
    assert (found.values[s] - arb(2).sqrt()).contains(0)
    assert found.values[s].rad() < arb("1e-10")


@pytest.mark.parametrize(
    "properties",
    [
        (symmetric,),
        (positive_definite,),
        (positive_semidefinite,),
        (orthogonal,),
        (diagonal,),
        (invertible,),
        (symmetric, orthogonal),
        (diagonal, positive_definite),
        (symmetric, invertible),
    ],
)
def test_declared_properties(properties):
    """Each declared property, alone or with another, is met at every size."""
    Q = Note("Properties").matrix("Q", n, n, properties=properties)
    for point in _drawn(Eq(Q, Q)):
        assert point is not None
        for declared in properties:
            assert truth(declared(Q), point) is Truth.HOLDS


@pytest.mark.parametrize("hypothesis", [And(Eq(x, 1), Eq(x, 2)), And(Gt(x, 0), Lt(x, 0)), Eq(x**2, -1)])
def test_contradictions_have_no_point(hypothesis):
    """Nothing satisfies a contradiction."""
    assert list(_drawn(hypothesis, sizes=(1,))) == [None]


def test_sizes_follow_their_hypotheses():
    """Sizes begin with 1, are unequal, reach 4, and obey what is assumed of them."""
    free = size_assignments([n, d], ())
    assert free[0] == {d: 1, n: 1}
    assert any(one[n] != one[d] for one in free)
    assert max(one[n] for one in free) >= 4
    assert all(one[d] <= one[n] for one in size_assignments([n, d], [Le(d, n)]))
    assert [one[n] for one in size_assignments([n], [Le(n, 2)])] == [1, 2]
    assert len(size_assignments([n], [Ge(n, 6)])) >= 5
    assert size_assignments([], ()) == [{}]


def test_three_sizes_or_more_are_all_unequal_at_times():
    """With four sizes each takes four values, and there is an assignment with all of them different."""
    sizes = [Note("Sizes").size(name) for name in "abch"]
    found = size_assignments(sizes, ())
    assert any(len(set(one.values())) == 4 for one in found)
    assert all({one[size] for one in found} >= {1, 2, 3, 4} for size in sizes)
