"""Sums and products over ranges, and shifted subscripts."""

from __future__ import annotations

from typing import Any

import pytest

from notesc import Product, Sum, delta
from notesc.diagnostics import DerivationError
from notesc.language.terms import free_variables


def test_a_range_binds_its_variable(world: Any) -> None:
    """Two names of the variable make one term, and nothing is left free."""
    first = Sum(world.u[world.k + 1], (world.k, 1, world.n - 1))
    assert first == Sum(world.u[world.j + 1], (world.j, 1, world.n - 1))
    assert free_variables(first) == {world.u}


def test_a_bound_may_mention_an_earlier_index(world: Any) -> None:
    """The last index is innermost, so its bounds see the others."""
    term = Sum(world.u[world.j] * world.u[world.k], world.j, (world.k, 1, world.j))
    assert free_variables(term) == {world.u}
    assert repr(term) == "Sum(Sum(u[j] * u[k], (k, 1, j)), j)"


def test_a_bound_may_not_mention_a_later_index(world: Any) -> None:
    """It would stand outside of the scope of that index."""
    with pytest.raises(DerivationError, match="not yet bound"):
        Sum(world.u[world.j], (world.k, 1, world.j), world.j)


def test_bounds_are_outside_the_scope(world: Any) -> None:
    """A free index in a bound stays free."""
    assert free_variables(Sum(world.x, (world.k, 1, world.j))) == {world.x, world.j}


def test_a_product_without_bounds_has_those_of_its_index(world: Any) -> None:
    """`Product(u[k], k)` is the product over 1..n."""
    assert Product(world.u[world.k], world.k) == Product(world.u[world.k], (world.k, 1, world.n))


def test_the_source_reads_back(world: Any) -> None:
    """The representation is what an author writes."""
    term = Sum(delta(world.j, world.k + 1) * world.u[world.n + 1 - world.k], (world.k, 1, world.n))
    assert repr(term) == "Sum(delta(j, k + 1) * u[n + 1 - k], (k, 1, n))"


@pytest.mark.parametrize("wrong", [lambda w: w.u[w.k / 2], lambda w: w.u[w.x], lambda w: w.u[w.k * w.x]])
def test_subscripts_are_whole(world: Any, wrong: Any) -> None:
    """What may be no whole number is refused."""
    with pytest.raises(DerivationError, match="expected an index or a whole number"):
        wrong(world)
