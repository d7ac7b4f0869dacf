"""What follows from inequalities between whole numbers, and what does not."""

from __future__ import annotations

import itertools
import random

import pytest

from notesc.kernel.whole.affine import Affine, affine, single
from notesc.kernel.whole.linear import follows, is_impossible

k, n, j = single("k"), single("n"), single("j")


def test_a_shifted_subscript_is_in_range() -> None:
    """1 ≤ k + 1 ≤ n follows from 1 ≤ k ≤ n - 1."""
    premises = [k + -1, n + -1 - k]
    assert follows(k, premises)
    assert follows(n - k + -1, premises)


def test_one_too_far_does_not_follow() -> None:
    """k + 2 ≤ n does not follow from 1 ≤ k ≤ n - 1."""
    assert not follows(n - k + -2, [k + -1, n + -1 - k])


def test_bounds_by_another_bound_variable() -> None:
    """1 ≤ k ≤ j ≤ n bounds k by n."""
    assert follows(n - k, [k + -1, j - k, n - j])


def test_rounding() -> None:
    """0 < 2k < 2 has no whole solution, though it has a rational one."""
    assert is_impossible([k * 2 + -1, Affine(1) - k * 2])
    assert not is_impossible([k * 2 + -1, Affine(2) - k * 2])


def test_nothing_follows_from_nothing() -> None:
    """Without premises only constants are known."""
    assert not follows(k, [])
    assert follows(Affine(0), [])
    assert not follows(Affine(-1), [])


@pytest.mark.parametrize("seed", range(40))
def test_random_systems_agree_with_enumeration(seed: int) -> None:
    """What is called impossible has no solution among small whole numbers."""
    chance = random.Random(seed)  # noqa: S311  # examples, not secrets
    atoms = ("a", "b", "c")
    system = [
        affine(chance.randint(-4, 4), [(atom, chance.randint(-2, 2)) for atom in atoms])
        for _ in range(chance.randint(2, 6))
    ]
    solved = any(
        all(one.constant + sum(c * point[atoms.index(a)] for a, c in one.parts) >= 0 for one in system)
        for point in itertools.product(range(-5, 6), repeat=3)
    )
    assert not (solved and is_impossible(system))
